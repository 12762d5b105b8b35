"""``ccr bridges``: what it shows, for whom, in which form."""

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in
from helpers import EXAMPLES, HEAD, Program, write_files
from terminal import Terminal, needs_tmux

PLAN = HEAD + (
    "places: [Arivaca, Sells]\n"
    "languages_needed: [es, Mixteco]\n"
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [victim-services, housing], status: at-the-table, languages: [es], "
    "serves: [Sells], contacts: [{role: Director, name: Jo Example, phone: 520-555-0100, email: jo@example.org}]}\n"
    "  clinic: {name: Arroyo Clinic, seats: [health-care], status: at-the-table, "
    "languages: {Mixteco: staff, es: staff}, contacts: [{role: Outreach worker, phone: (520) 555-0100}]}\n"
    "  court: {name: The Court, seats: [courts], status: at-the-table, serves: [Sells]}\n"
    "  bank: {name: Food Bank, seats: [food], status: at-the-table, serves: [Sells]}\n"
    "  pantry: {name: Pantry, seats: [food], status: at-the-table, serves: [Sells]}\n"
    "roles: {interpreter: {first: clinic}, safety-plan: {first: casa, with: [clinic]}}\n"
    "protocols: {calls: {title: T, from: [court], to: [casa], status: in-force}}\n"
)
(INTERPRETER,) = (task for task in built_in("immigrant-survivors").tasks or () if task.id == "interpreter")
SAFE = HEAD + (
    "partners:\n"
    "  a: {name: A House, seats: [housing], status: at-the-table}\n"
    "  b: {name: B House, seats: [housing], status: at-the-table}\n"
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def test_the_first_lines_say_what_hangs_on_one_clinic(ccr: Program, plan: Path) -> None:
    lines = ccr("bridges").out.splitlines()
    assert lines[0] == (
        "Saguaro County Task Force: Arroyo Clinic speaks Mixtec, reaches Arivaca, fills the seat Health care and "
        "carries 1 task; nobody else at the table does."
    )
    assert lines[1].startswith("3 of the 5 partners at the table do something that nobody else there does.")


def test_the_same_in_spanish(ccr: Program, plan: Path) -> None:
    assert ccr("bridges", "--lang=es").out.splitlines()[0] == (
        "Saguaro County Task Force: Arroyo Clinic habla mixteco, llega a Arivaca, ocupa el lugar Servicios de salud y "
        "lleva 1 tarea; nadie más en la mesa lo hace."
    )


def test_beside_each_thing_is_what_would_help(ccr: Program, plan: Path) -> None:
    told = ccr("bridges").out
    assert "  Languages: Mixtec. Another partner, or an interpreter on the telephone, would help.\n" in told
    assert "  Seats: Health care. A second partner there would help.\n" in told
    assert "  Places: Arivaca. Another partner that goes there would help.\n" in told
    assert "Another partner that takes part would help." in told
    assert "  Sectors it ties together: Victim, legal and consular services with Justice system; " in told
    assert "A protocol between other partners would tie them too." in told


def test_of_an_office_no_second_one_is_asked_for(ccr: Program, plan: Path) -> None:
    assert "  Seats: Courts. Another person there who knows the work would help.\n" in ccr("bridges").out


def test_good_news_is_said_as_such(ccr: Program, plan: Path) -> None:
    assert "If any of the other 2 leaves, somebody else at the table does what it did." in ccr("bridges").out
    plan.write_text(SAFE)
    assert ccr("bridges").out == (
        "Saguaro County Task Force: good news. Whichever partner leaves, somebody else at the table does what it did.\n"
    )
    plan.write_text(SAFE.replace("seats: [housing]", "seats: [food]", 1))
    assert ccr("bridges").out.startswith(
        "Saguaro County Task Force: good news. No more than one seat hangs on any partner alone.\n"
    )
    plan.write_text(HEAD)
    assert ccr("bridges").out == (
        "Saguaro County Task Force: nobody is at the table yet, so nothing hangs on one partner.\n"
    )


@pytest.mark.parametrize("form", ["text", "json", "markdown", "csv"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_no_name_number_or_address_of_a_contact_is_shown(ccr: Program, plan: Path, form: str, language: str) -> None:
    told = ccr("bridges", f"--format={form}", "--audience=internal", f"--lang={language}").out
    assert "Director" in told
    for private in ("Jo Example", "555", "jo@"):
        assert private not in told


def test_json_has_the_promised_fields(ccr: Program, plan: Path) -> None:
    found = json.loads(ccr("bridges", "--format=json", "--as-of=2026-11-22").out)
    assert list(found) == ["ccr", "as_of", "path", "findings", "name", "partners", "contacts"]
    assert found["partners"][0] == {
        "id": "clinic",
        "seats": ["health-care"],
        "tasks": ["interpreter"],
        "sector_ties": [],
        "languages": ["Mixteco"],
        "places": ["Arivaca"],
    }
    assert found["partners"][1]["sector_ties"] == [
        ["victim-legal-consular", "justice-system"],
        ["victim-legal-consular", "basic-services"],
        ["justice-system", "basic-services"],
    ]
    assert found["contacts"] == [{"partner": "casa", "role": "Director", "of": ["casa", "clinic"]}]


def test_a_plan_with_errors_has_the_fields_too(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN.replace("status: in-force", "status: enforced"))
    told = ccr("bridges", "--format=json")
    found = json.loads(told.out)
    assert (told.status, found["name"], found["partners"], found["contacts"]) == (1, None, [], [])
    assert found["findings"]


def test_csv_has_a_row_for_each_thing(ccr: Program, plan: Path) -> None:
    rows = list(csv.reader(io.StringIO(ccr("bridges", "--format=csv", "--audience=internal").out.lstrip("\ufeff"))))
    assert rows[0] == ["id", "partner", "kind", "what", "help"]
    assert [row[:4] for row in rows if row[0] == "clinic"] == [
        ["clinic", "Arroyo Clinic", "language", "Mixtec"],
        ["clinic", "Arroyo Clinic", "place", "Arivaca"],
        ["clinic", "Arroyo Clinic", "seat", "Health care"],
        ["clinic", "Arroyo Clinic", "task", INTERPRETER.name.en],
        ["clinic", "Arroyo Clinic", "contact", "Director"],
    ]


@pytest.mark.parametrize("audience", ["partners", "coalition", "funder", "public"])
def test_others_are_refused(ccr: Program, plan: Path, audience: str) -> None:
    told = ccr("bridges", f"--audience={audience}")
    assert (told.status, told.out) == (2, "")
    assert "so it is for whoever keeps the file" in told.err


@pytest.mark.parametrize("form", ["markdown", "csv"])
def test_a_form_that_is_handed_on_needs_the_word(ccr: Program, plan: Path, form: str) -> None:
    assert ccr("bridges", f"--format={form}").status == 2


def test_nothing_presses_toward_an_enforcement_agency(ccr: Program, plan: Path) -> None:
    plan.write_text(
        HEAD + "partners:\n  patrol: {name: The Patrol, seats: [homeland-security], status: at-the-table, "
        "contacts: [{role: Officer}]}\n  casa: {name: Casa, seats: [food, homeland-security], status: at-the-table}\n"
    )
    told = ccr("bridges", "--all").out
    assert "Patrol" not in told
    assert "Homeland" not in told


@needs_tmux
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("name", ["ironwood", "mesquite", "ocotillo", "saguaro"])
def test_it_fits_a_terminal_of_24_lines(tmp_path: Path, name: str, language: str) -> None:
    (tmp_path / "plans").mkdir()
    shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path / "plans")
    terminal = Terminal(tmp_path, rows=24)
    try:
        terminal.start("bridges", f"--lang={language}")
        terminal.wait_for("ended=0")
        first, *others = terminal.visible().splitlines()
    finally:
        terminal.close()
    assert ("nobody else" if language == "en" else "nadie más") in " ".join([first, *others[:2]])
    assert any("ccr bridges --all" in line for line in others) or "Conta" in " ".join(others)
