"""The handover: two pages for a desk, and nothing on paper that only a screen shows."""

import re
from datetime import date
from pathlib import Path
from shutil import which
from subprocess import run
from typing import Any

import pytest

from ccr_cli.commands.paper_makers import handover as handover_made
from ccr_cli.intake.load import built_in
from ccr_cli.papers.calendar import calendar
from ccr_cli.papers.document import Calendar, Document, Drawn, NewPage, Notice, Picture, RuledTable, SectionHeading
from ccr_cli.papers.handover import handover
from ccr_cli.papers.paper import Form
from ccr_cli.papers.texts import texts
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.handover import handover as handover_of
from ccr_cli.questions.year_days import year_days
from helpers import EXAMPLES, TODAY, leaves, plan_of, taken
from paper_making import SVG, as_text, drawn, pieces_of, word_file
from random_plans import FRAMEWORK, random_plan

IN_CALENDAR = texts("handover")("in_calendar")
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
        "The next three months",
        "Reports due",
        "Where things are",
        "Annex",
    ]
    place = document.pieces.index(NewPage())
    assert isinstance(document.pieces[place + 1], SectionHeading)
    assert len(pieces_of(document, NewPage)) == 1


@pytest.mark.parametrize("form", ["md", "html"])
def test_who_may_be_named_nowhere_stands_under_an_id_and_people_under_their_offices(form: Form) -> None:
    intake = taken((EXAMPLES / "ironwood.yaml").read_text(encoding="utf-8"))
    assert intake.model is not None
    assert intake.framework is not None
    seen = seen_by(intake.model, intake.framework, "internal", TODAY)
    told = drawn(handover_made(seen, intake.framework, TODAY), form).decode()
    assert "Azahar" not in told  # confidential: name
    assert "Congregaciones" not in told  # named: never
    assert "ccr partner show partner-7" in told
    assert "es el número 15 de" in told
    assert "Pilar" not in told
    assert "520-555-0148" not in told  # share: nobody


def test_a_contact_of_who_may_be_named_nowhere_is_on_no_paper() -> None:
    told = as_text(
        made(
            "partners:\n  partner-1:\n    name: Azahar House\n    seats: [housing]\n    status: at-the-table\n"
            "    confidential: name\n    contacts: [{role: Azahar office, phone: 520-555-0101, share: partners}]\n"
            "  net: {name: Neighbors, seats: [family], status: at-the-table, reach_through: partner-1}\n"
        )
    )
    assert "| Housing | partner-1 |" in told
    assert "Neighbors. Through: partner-1." in told
    assert "520-555" not in told
    assert "Azahar" not in told


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
    told = as_text(made(PICTURED))
    for thing in ("Signed copies", "Mailing lists"):
        assert re.search(rf"^- {thing}: \(where, and who can open it", told, re.MULTILINE)


def test_where_keys_and_passwords_are_is_written_nowhere() -> None:
    """One loose sheet would open a shelter."""
    told = as_text(made(PICTURED), "en", "es").casefold()
    line = "- keys and passwords: (the title of whoever hands them over in person, and when"
    assert line in told
    assert "llaves y contraseñas: (el cargo de quien las entrega en persona, y cuándo" in told
    (kept,) = re.findall("^- .*passwords?.*$", told, re.MULTILINE)
    assert not re.search("where|dónde", kept)


@pytest.mark.parametrize("text", ["", "partners: {a: {name: A, seats: [food], status: at-the-table}}\n"])
def test_its_first_line_says_how_it_is_kept(text: str) -> None:
    first = made(text).pieces[0]
    assert isinstance(first, Notice)
    assert "Kept locked; not e-mailed, not copied." in as_text(made(text))
    assert "Se guarda bajo llave; no se manda por correo electrónico ni se copia." in as_text(made(text), "es")


def test_no_paper_tells_of_a_seat_that_the_community_decides_about() -> None:
    for name in NAMES:
        told = as_text(of_example(name), "en", "es")
        found = re.findall("(?i)homeland.security|seguridad nacional|border patrol|patrulla fronteriza", told)
        assert not found or name == "mesquite", "the liaison alone, whom the table names"
        assert len(found) <= 2
        assert "the seats that are for the screen alone" in told


def test_for_the_first_call_the_line_itself_is_a_blank_beside_the_office() -> None:
    """At two in the morning nobody is in the office."""
    told = as_text(of_example("saguaro"))
    office = (
        "The office in charge: Casa Segura. Program director: 520-555-0130<br>The line itself: (number, not this one"
    )
    assert office in told
    assert told.count("The line itself") == 1
    spanish = as_text(of_example("saguaro"), "es")
    assert "La oficina a cargo: Casa Segura" in spanish
    assert "La línea misma: (el número, no este" in spanish


def test_of_a_plan_just_begun_it_says_that_there_is_nothing_to_hand_over_and_has_no_blanks() -> None:
    for language, words in (("en", "There is nothing to hand over yet."), ("es", "Todavía no hay nada que entregar.")):
        told = as_text(made(""), language)
        assert words in told
        assert "……" not in told
        assert "`ccr next`" in told
    assert headings(made("")) == []


PICTURED = (
    "partners:\n  a: {name: A, seats: [food], status: at-the-table,"
    " agreement: {signed: 2025-01-01, until: 2027-01-01}}\n"
    "protocols:\n  p: {title: P, between: [a, a], status: in-force}\n"
)


LONG_YEAR = PICTURED + "actions:\n" + "".join(f"  - {{what: Z, due: 2027-0{n}-01}}\n" for n in range(1, 10))


def test_pictures_stand_with_their_tables() -> None:
    assert pieces_of(made(PICTURED), Picture) == []
    year, ties = pieces_of(made(PICTURED, year=lambda _: SVG, ties=lambda _: SVG), Picture)
    assert [row[0] for row in year.instead.rows] == [date(2027, 1, 1)]
    assert [row[0] for row in ties.instead.rows] == ["P"]


def test_a_short_year_stands_once_on_the_two_pages_with_its_reports() -> None:
    text = PICTURED + "funding: [{source: Fund, reports_due: [2027-02-01]}]\n"
    document = made(text, year=lambda _: SVG)
    told = as_text(document)
    assert told.count("| January 1, 2027 |") == told.count("| February 1, 2027 |") == 1
    desk, _ = told.split("## Annex")
    assert "| January 1, 2027 |" in desk
    assert "The whole year" not in told
    assert "Reports due" not in told


def test_of_a_long_year_three_months_stand_there_and_the_whole_in_the_annex() -> None:
    told = as_text(made(LONG_YEAR))
    desk, annex = told.split("## Annex")
    assert "February 1, 2027: Z" in desk
    assert "March 1, 2027" not in desk
    assert "The whole year is in the annex." in desk
    assert "| September 1, 2027 | Z | Action due (9) |" in annex


def test_the_annex_calls_each_day_as_the_calendar_does() -> None:
    for name in NAMES:
        intake = taken((EXAMPLES / f"{name}.yaml").read_text(encoding="utf-8"))
        assert intake.model is not None
        assert intake.framework is not None
        days = year_days(seen_by(intake.model, intake.framework, "internal", TODAY), intake.framework, TODAY)
        (piece,) = calendar(days).pieces
        assert isinstance(piece, Calendar)
        shown = next(one for one in pieces_of(of_example(name), RuledTable) if len(one.columns) == 3 and (
            one.columns[2] == IN_CALENDAR
        ))  # fmt: skip
        titles, rows = [one.title for one in piece.events], [row[2] for row in shown.rows]
        assert [title for title in titles if title in rows] == rows
        assert len(titles) - len(rows) <= 2  # about the seat that the community decides about


def test_it_gives_steps_to_take_and_says_of_nobody_who_was_away_late_or_alone() -> None:
    told = as_text(of_example("ironwood")) + as_text(of_example("mesquite"))
    assert "Llame a la oficina y pregunte qué le facilitaría venir: Consulado de México." in told
    assert "Ayuda Legal Palo Fierro: pida un segundo contacto" in told
    assert "Lantern House has this, first planned for September 30, 2026. Ask what it needs." in told
    for words in ("no estuvo en", "partner leave", "was to do it", "1 contacto ahí"):
        assert words not in told


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_step_can_be_said_of_all_that_there_may_be_to_do(language: str) -> None:
    text = (
        "partners:\n  a: {name: A, seats: [victim-services], status: at-the-table, since: 2025-01-01}\n"
        "actions: [{what: Nobody does it., due: 2026-11-01}, {what: A does it., who: a, due: 2026-11-01}]\n"
    )
    told = as_text(made(text), language)
    assert ("First planned" in told.replace("first", "First")) == (language == "en")
    assert "Nobody does it:" in told
    assert "A does it:" in told


def test_each_task_of_whom_to_call_has_a_line_and_no_number_is_broken() -> None:
    document = word_file(drawn(of_example("saguaro"), "docx"))
    cells = document.tables[0].rows[1].cells
    assert [line.text for line in cells[0].paragraphs][:2] == [
        "Answer the first call, day or night, in the caller's language",
        "Make a safety plan with the survivor that also covers immigration threats",
    ]
    assert cells[1].paragraphs[0].text.endswith("520-555-0130")
    assert cells[1]._tc.xml.count("<w:noBreakHyphen/>") == 2
    assert '<span class="number">520-555-0130</span>' in drawn(of_example("saguaro"), "html").decode()


def test_what_ended_has_ended_and_who_signed_nothing_is_not_asked_where_nobody_has_to() -> None:
    text = (
        "partners:\n"
        "  a: {name: A, seats: [food], status: at-the-table, agreement: {signed: 2025-01-16, until: 2026-09-30}}\n"
        "  b: {name: B, seats: [food], status: at-the-table}\n"
        "  c: {name: C, seats: [friends, family], status: at-the-table}\n"
        "  d: {name: D, seats: [homeland-security], status: liaison}\n"
    )
    told = as_text(made(text))
    assert "| A | Food | ended September 30, 2026 |" in told
    assert "| B | Food | none yet |" in told
    assert "| C | Friends; Family |  |" in told
    assert "| D | Department of Homeland Security (liaison) |  |" in told


def test_of_many_that_wait_for_one_thing_some_are_named() -> None:
    partners = "".join(
        f"  p{n}: {{name: Agency {n}, seats: [food], status: at-the-table, since: 2025-01-01}}\n" for n in range(9)
    )
    told = as_text(made(f"partners:\n{partners}"))
    assert "9 partners have commitments to talk through: Agency 0; Agency 1;" in told
    assert "Agency 5; 3 others." in told


def test_a_visit_about_something_in_the_list_names_its_number() -> None:
    told = as_text(of_example("saguaro"))
    assert "See number 1 above." in told


def test_a_visit_about_something_that_many_wait_for_names_its_number_too() -> None:
    told = as_text(of_example("mesquite"))
    assert told.count("See number 4 above.") == 2


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
        first_of_annex = 2 if name in ("ocotillo", "mesquite") else 3  # lest a page be nearly empty
        before = page_of(1, name, tmp_path) + page_of(2, name, tmp_path)
        assert re.search("Promised by word|Prometido de palabra", before), name
        assert re.search(r"^(Annex|Anexo)\b", page_of(first_of_annex, name, tmp_path), re.MULTILINE), name
