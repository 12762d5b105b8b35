"""The handover: two pages for a desk, and nothing on paper that only a screen shows."""

import re
from datetime import date
from pathlib import Path
from shutil import which
from subprocess import run
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.papers.document import Document, Drawn, NewPage, Picture, RuledTable, SectionHeading
from ccr_cli.papers.handover import handover
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.handover import handover as handover_of
from helpers import EXAMPLES, TODAY, leaves, plan_of, taken
from paper_making import SVG, as_text, drawn, pieces_of
from random_plans import FRAMEWORK, random_plan

NAMES = ("saguaro", "ironwood", "mesquite", "ocotillo")


def made(text: str, **pictures: Drawn) -> Document:
    plan, framework = plan_of(text)
    return handover(handover_of(seen_by(plan, framework, "internal", TODAY), framework, TODAY), **pictures)


def of_example(name: str) -> Document:
    intake = taken((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert intake.model is not None
    assert intake.framework is not None
    seen = seen_by(intake.model, intake.framework, "internal", TODAY)
    return handover(handover_of(seen, intake.framework, TODAY))


def of_data(data: dict[str, Any]) -> Document:
    framework = built_in(FRAMEWORK)
    return handover(handover_of(SeenPlan(Plan.model_validate(data), "internal"), framework, TODAY))


def headings(document: Document) -> list[str]:
    return re.findall(r"^## (.*)$", as_text(document, "en"), re.MULTILINE)


def test_the_desk_comes_first_and_the_annex_on_new_pages() -> None:
    document = of_example("saguaro")
    assert headings(document) == [
        "The first week",
        "Whom to call for what",
        "Three first visits",
        "The year",
        "Reports due",
        "Where things are",
        "Promised by word",
        "Annex",
    ]
    place = document.pieces.index(NewPage())
    assert isinstance(document.pieces[place + 1], SectionHeading)
    assert len(pieces_of(document, NewPage)) == 1


def test_it_names_every_partner_at_the_table_and_calls_people_by_their_offices() -> None:
    told = as_text(of_example("ironwood"))
    assert "Residencia Azahar" in told  # confidential: name
    assert "Red de Congregaciones del Valle" in told  # named: never
    assert "Pilar" not in told
    assert "520-555-0148" not in told  # share: nobody


def hidden_texts(data: dict[str, Any]) -> set[str]:
    """What a drawn plan says that stands on no paper."""
    found = set()
    for way, value in leaves(data):
        steps = {step for step in way if isinstance(step, str)}
        is_kept = steps & {"note", "cannot", "reason", "why", "enforcement", "promised_days", "usual_days"}
        is_name = way[-1:] == ("name",) and "contacts" in steps
        is_short_reason = way[:1] == ("not_here",) and len(way) == 2
        if isinstance(value, str) and " " in value and (is_kept or is_name or is_short_reason):
            found.add(value)
    return found


def private_numbers(data: dict[str, Any]) -> set[str]:
    """The numbers and addresses of contacts that are shared with nobody."""
    contacts = [one for partner in data["partners"].values() for one in partner.get("contacts") or ()]
    kept = [one for one in contacts if one.get("share") in (None, "nobody")]
    return {one[key] for one in kept for key in ("phone", "email") if key in one}


@pytest.mark.parametrize("seed", range(120))
def test_no_reason_note_cannot_enforcement_name_of_a_person_or_private_number_is_in_it(seed: int) -> None:
    data = random_plan(seed)
    hidden = hidden_texts(data) | private_numbers(data)
    told = as_text(of_data(data), "en", "es")
    assert len(hidden) > 5
    assert [text for text in hidden if text in told] == []


@pytest.mark.parametrize("seed", range(40))
def test_what_is_known_of_enforcement_makes_no_difference(seed: int) -> None:
    data = random_plan(seed)
    told = as_text(of_data(data), "en", "es")
    for partner in data["partners"].values():
        partner.pop("enforcement", None)
    assert as_text(of_data(data), "en", "es") == told
    assert not re.search(r"\b(287g|detainers|data-sharing|by-law)\b", told)


def test_it_names_the_commands_that_show_what_is_not_on_paper() -> None:
    told = as_text(of_example("saguaro")).replace("\\", "")
    for command in ("`ccr show`", "`ccr partner show ID`", "`ccr next --all`", "`ccr roles`"):
        assert command in told


def test_where_things_are_is_left_to_fill_in_and_never_what_they_are() -> None:
    told = as_text(made(""))
    for thing in ("Keys", "Signed copies", "Mailing lists", "Passwords"):
        assert re.search(rf"^- {thing}: \(where, and who can open it", told, re.MULTILINE)


def test_a_plan_just_begun_has_a_good_paper_without_an_annex() -> None:
    document = made("")
    assert headings(document) == [
        "The first week",
        "Whom to call for what",
        "Three first visits",
        "The year",
        "Where things are",
        "Promised by word",
    ]
    assert pieces_of(document, RuledTable) == []


PICTURED = (
    "partners:\n  a: {name: A, seats: [food], status: at-the-table,"
    " agreement: {signed: 2025-01-01, until: 2027-01-01}}\n"
    "protocols:\n  p: {title: P, between: [a, a], status: in-force}\n"
)


def test_pictures_stand_in_the_annex_with_their_tables() -> None:
    assert pieces_of(made(PICTURED), Picture) == []
    year, ties = pieces_of(made(PICTURED, year=lambda _: SVG, ties=lambda _: SVG), Picture)
    assert [row[0] for row in year.instead.rows] == [date(2027, 1, 1)]
    assert [row[0] for row in ties.instead.rows] == ["P"]


def test_of_many_that_wait_for_one_thing_some_are_named() -> None:
    partners = "".join(
        f"  p{n}: {{name: Agency {n}, seats: [food], status: at-the-table, since: 2025-01-01}}\n" for n in range(9)
    )
    told = as_text(made(f"partners:\n{partners}"))
    assert "9 partners have commitments to talk through: Agency 0; Agency 1;" in told
    assert "Agency 5; 3 others." in told


def test_a_visit_about_something_in_the_list_names_its_number() -> None:
    told = as_text(of_example("saguaro"))
    assert "Number 1 of the first week is about it." in told


def page_of(number: int, name: str, folder: Path) -> str:
    page = str(number)
    command = ["pdftotext", "-f", page, "-l", page, f"{name}.pdf", "-"]
    return run(command, cwd=folder, check=True, capture_output=True).stdout.decode()


@pytest.mark.skipif(which("soffice") is None or which("pdftotext") is None, reason="needs LibreOffice")
def test_what_is_for_the_desk_fits_two_pages(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / f"{name}.docx").write_bytes(drawn(of_example(name), "docx"))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", *(f"{name}.docx" for name in NAMES)]
    run(command, cwd=tmp_path, check=True, capture_output=True)
    for name in NAMES:
        assert re.search("Promised by word|Prometido de palabra", page_of(2, name, tmp_path)), name
        assert re.match(r"\s*(Annex|Anexo)\b", page_of(3, name, tmp_path)), name
