"""Mailboxes of desks and places: what a row says beside its agency's name makes one an office's, a name never."""

from pathlib import Path

import pytest
import yaml

from ccr_cli.rosters.mails import mails_in
from helpers import HEAD, Program, write_files

HEADING = "Agency,What they do here,Liaison,Title,Phone,E-mail\n"
OTHERS = "Sotol Merritt Police,patrol,Al Example,Chief,,\n"
OTHERS += "Sotol Merritt Clinic,checkups,,,,\nSotol Merritt Court,orders,,,,\n"


def mail_of(ccr: Program, here: Path, row: str) -> str | None:
    """The mail of the office of the first agency of a roster."""
    write_files(here, {"o.yaml": HEAD, "roster.csv": HEADING + row + "\n" + OTHERS})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes")
    assert told.status == 0, told.err
    first = next(iter(yaml.safe_load((here / "o.yaml").read_text(encoding="utf-8"))["partners"].values()))
    return next((one["email"] for one in first.get("contacts", []) if "email" in one), None)


@pytest.mark.parametrize(
    ("row", "box"),
    [
        (
            "Agave Unified School District,McKinney-Vento,Tam Example,Homeless Education Liaison,520-555-0101",
            "mckinneyvento",
        ),
        ("Agave Unified School District,Enrollment,Tam Example,McKinney-Vento liaison,520-555-0101", "mckinneyvento"),
        ("Distrito Escolar Agave,Programa de educación migrante,Tam Example,Reclutadora,520-555-0101", "migrante"),
        ("Agave Community College,Plaza comunitaria y GED,Tam Example,Coordinadora,520-555-0101", "plaza"),
        ("New Agave Refugee Resettlement,,Tam Example,Case Manager,520-555-0101", "cases"),
        ("Agave Legal Aid Society,,Tam Example,Managing Attorney,520-555-0101", "sotolmerritt"),
    ],
)
def test_words_of_a_desk_or_a_place_make_a_mailbox_of_an_office(
    ccr: Program, tmp_path: Path, row: str, box: str
) -> None:
    assert mail_of(ccr, tmp_path, f"{row},{box}@example.org") == f"{box}@example.org"


@pytest.mark.parametrize(
    ("row", "box"),
    [
        ("Agave Schools,Ask for Lupita,Tam Example,Liaison,520-555-0101", "lupita"),
        ("Agave Schools,Xochil nights,Tam Example,Liaison,520-555-0101", "xochil"),
        ("Agave Schools,Bek-Zyla,Jo Bek-Zyla,Liaison,520-555-0101", "bekzyla"),
        ("Agave Schools,Enrollment,Tam Merritt,Liaison,520-555-0101", "merritt"),
        ('Agave Schools,"Rosa, nights",Tam Example,Liaison,520-555-0101', "rosa"),
    ],
)
def test_words_that_may_be_somebodys_name_make_none(ccr: Program, tmp_path: Path, row: str, box: str) -> None:
    assert mail_of(ccr, tmp_path, f"{row},{box}@example.org") is None


def test_a_place_makes_a_mailbox_unless_somebody_is_called_so() -> None:
    places = frozenset(("sotol", "merritt"))
    assert mails_in("sotolmerritt@example.org", ["Agave Legal Aid"], ["Jo Example"], places).office
    assert not mails_in("sotolmerritt@example.org", ["Agave Legal Aid"], ["Jo Merritt"], places).office
    assert not mails_in("merritt@example.org", ["Agave Legal Aid"], ["Jo Example"], places).office
    assert not mails_in("sotol@example.org", ["Agave Legal Aid"], ["Jo Example"], places).office
    assert not mails_in("jmerritt@example.org", ["Agave Legal Aid"], ["Jo Example"], places).office
