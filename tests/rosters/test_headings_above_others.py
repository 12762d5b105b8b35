"""Headings in two rows, and those that speak of an agreement, of who comes or of a meeting."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import told_of

TWO_ROWS = """\
{name},{phone},{agreement},,{status}
,,{signature},{until},
Casa Ocotillo,520-555-0101,2025-02-20,2027-02-19,{active}
Agave Legal Aid,520-555-0102,,,{active}
Mesa Clinic,520-555-0103,2024-10-30,2026-10-29,{active}
"""
WORDS = {
    "en": {
        "name": "Agency", "phone": "Phone", "agreement": "MOU", "status": "Status", "signature": "Signature",
        "until": "Expires", "active": "Active",
    },
    "es": {
        "name": "Organización", "phone": "Teléfono", "agreement": "Convenio", "status": "Situación",
        "signature": "Firma", "until": "Vence", "active": "Activo",
    },
}  # fmt: skip


def partners_of(ccr: Program, here: Path, text: str) -> list[dict[str, Any]]:
    write_files(here, {"o.yaml": HEAD, "roster.csv": text})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes")
    assert told.status == 0, told.err
    return list(yaml.safe_load((here / "o.yaml").read_text(encoding="utf-8"))["partners"].values())


@pytest.mark.parametrize("language", ["en", "es"])
def test_days_below_a_signature_are_those_of_the_agreement_above_it(
    language: str, ccr: Program, tmp_path: Path
) -> None:
    agreements = [one.get("agreement") for one in partners_of(ccr, tmp_path, TWO_ROWS.format(**WORDS[language]))]
    assert [one and (str(one["signed"]), str(one["until"])) for one in agreements] == [
        ("2025-02-20", "2027-02-19"),
        None,
        ("2024-10-30", "2026-10-29"),
    ]


def test_a_signature_alone_is_somebodys_and_says_no_agreement(ccr: Program, tmp_path: Path) -> None:
    text = "Agency,Phone,Signature\nCasa Ocotillo,520-555-0101,Jo Example\nMesa Clinic,520-555-0102,Al Example\n"
    assert not any("agreement" in one for one in partners_of(ccr, tmp_path, text))


@pytest.mark.parametrize("heading", ["Quién viene", "Quiénes vienen", "Who comes", "Attends"])
def test_who_comes_is_no_status_where_persons_stand_below_it(heading: str, ccr: Program, tmp_path: Path) -> None:
    text = f"Agency,{heading},Phone\nCasa Ocotillo,Noemí Beltrán,520-555-0101\nMesa Clinic,Ofelia Ruiz,520-555-0102\n"
    told = told_of(ccr, tmp_path, text)
    assert told["columns"][heading] == "contact"
    assert [row["status"] for row in told["rows"]] == ["identified", "identified"]


def test_who_was_there_in_a_month_is_no_status(ccr: Program, tmp_path: Path) -> None:
    text = (
        "P = present A = absent,,,\nAgency,Phone,JAN,2/6\nCasa Ocotillo,520-555-0101,P,A\n"
        "Mesa Clinic,520-555-0102,A,P\nAgave Legal Aid,520-555-0103,P,P\n"
    )
    assert [one["status"] for one in partners_of(ccr, tmp_path, text)] == ["identified"] * 3


def test_a_mailbox_of_what_an_agency_does_is_an_office_s(ccr: Program, tmp_path: Path) -> None:
    text = (
        "Agencia,Programa,Persona enlace,Correo\n"
        "Negociado de la Policía,División de Violencia Doméstica,Ramón Ortiz,dvd@example.org\n"
        "Policía de Mesa,Patrulla,Rosa Dávila,rdavila@example.org\n"
    )
    mails = [[one.get("email") for one in partner.get("contacts", ())] for partner in partners_of(ccr, tmp_path, text)]
    assert mails == [["dvd@example.org"], []]


def test_letters_behind_a_label_are_spelled_out_without_signs_between(ccr: Program, tmp_path: Path) -> None:
    text = (
        "Typ:  VS victim services   LG legal   LE law enforcement,,,\nLng:  S Spanish   K Haitian Creole,,,\n"
        'Agency,Typ,Lng,MOU,MOU thru\nAbriendo,VS,S,2025-07-01,2027-06-30\nGlades Partners,LG,"S, K",,\n'
        "Agave Patrol,LE,,,\n"
    )
    partners = partners_of(ccr, tmp_path, text)
    assert [one["seats"] for one in partners] == [["victim-services"], ["legal-services"], ["law-enforcement"]]
    assert [one.get("languages") for one in partners] == [["es"], ["es", "ht"], None]
    assert str(partners[0]["agreement"]["until"]) == "2027-06-30"
