"""``ccr candidates``: what it shows, in which form, and how one of them is recorded."""

import csv
import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from directory_making import write_csv, write_folder
from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux

FILES = Path(__file__).parent.parent / "directories" / "files"
PLAN = HEAD + (
    "language: en\n"
    "partners:\n"
    "  bank: {name: Ocotillo Food Bank, seats: [employment], status: at-the-table}\n"
    "not_here: {courts: They stay neutral.}\n"
)


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan in a folder of its own, beside a directory of services."""
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    write_folder(tmp_path / "services")
    return tmp_path / "plans" / "saguaro.yaml"


def seats_of(out: str) -> dict[str, Any]:
    return {seat["id"]: seat for seat in json.loads(out)["seats"]}


# what it shows


def test_json_is_as_the_contract_has_it(ccr: Program, plan: Path) -> None:
    told = json.loads(ccr("candidates", "--from=services", "--format=json").out)
    assert [told["ccr"], told["path"], told["findings"]] == [1, "plans/saguaro.yaml", []]
    assert told["sources"] == [
        {
            "file": "services",
            "kind": "hsds-3",
            "organizations": 2,
            "services": 2,
            "inactive": 1,
            "problems": [],
            "not_understood": [],
            "by_cells": [],
        }
    ]
    food = next(seat for seat in told["seats"] if seat["id"] == "food")
    assert food == {
        "id": "food",
        "hint": None,
        "candidates": [
            {
                "name": "Sotol Food Bank",
                "record": "organizations/1",
                "source": "services",
                "city": "Ocotillo",
                "phone": "520-555-0142",
                "url": "https://food.example.org/where",
                "verified": "2025-03-01",
                "why": [
                    {"where": "name", "word": "food bank", "text": "Sotol Food Bank"},
                    {"where": "service", "word": "food pantry", "text": "Food Pantry"},
                    {"where": "term", "word": "food pantry", "text": "Food Pantries"},
                ],
                "already": None,
            }
        ],
        "to_ask": [],
        "behind": [],
        "more": 0,
        "in_category": 0,
    }


def test_every_open_seat_is_there_and_the_others_are_not(ccr: Program, plan: Path) -> None:
    seats = seats_of(ccr("candidates", "--from=services", "--format=json").out)
    assert set(built_in("immigrant-survivors").seats) - set(seats) == {"courts", "employment"}


def test_a_hint_is_a_sentence_and_names_the_official_list(ccr: Program, plan: Path) -> None:
    seats = seats_of(ccr("candidates", "--from=services", "--format=json").out)
    assert "Executive Office for Immigration Review" in str(seats["immigration-courts"]["hint"])
    assert "the community decide" in str(seats["homeland-security"]["hint"])
    assert str(seats["friends"]["hint"]).startswith("People, not agencies")
    assert seats["housing"]["hint"] is None


def test_several_directories_are_one_and_each_is_told(ccr: Program, plan: Path) -> None:
    write_csv(Path("list.csv"), ("Agency", "Phone"), ("Mesa Food Bank", "520-555-0150"))
    told = json.loads(ccr("candidates", "--from=services", "--from=list.csv", "--format=json").out)
    assert [source["file"] for source in told["sources"]] == ["services", "list.csv"]
    food = next(seat for seat in told["seats"] if seat["id"] == "food")
    assert {one["source"] for one in food["candidates"]} == {"services", "list.csv"}


def test_a_partner_is_told_with_its_id(ccr: Program, plan: Path) -> None:
    write_csv(Path("list.csv"), ("Agency",), ("Ocotillo Food Bank",))
    found = seats_of(ccr("candidates", "--from=list.csv", "--format=json").out)["food"]["candidates"]
    assert [one["already"] for one in found] == ["bank"]
    assert "Partners already: Ocotillo Food Bank." in ccr("candidates", "--from=list.csv", "--seat=food").out


@pytest.mark.parametrize("seat", ["food", "Food", "Alimentos", "banco de alimentos"])
def test_a_seat_is_known_by_its_name_in_both_languages(ccr: Program, plan: Path, seat: str) -> None:
    by_id = ccr("candidates", "--from=services", "--seat=food")
    assert "Sotol Food Bank" in by_id.out
    assert ccr("candidates", "--from=services", f"--seat={seat}") == by_id
    assert ccr("candidates", "--from=services", f"--seat={seat}", "--add=1", "--dry-run").status == 0


def test_institucion_is_a_heading_of_names(ccr: Program, plan: Path) -> None:
    write_csv(Path("lista.csv"), ("Institución", "Teléfono"), ("Sotol Food Bank", "520-555-0150"))
    assert "Sotol Food Bank" in ccr("candidates", "--from=lista.csv", "--seat=food").out


def test_csv_has_a_row_for_each(ccr: Program, plan: Path) -> None:
    rows = list(
        csv.reader(io.StringIO(ccr("candidates", "--from=services", "--format=csv").out.removeprefix("\ufeff")))
    )
    assert rows[0][:5] == ["seat", "name", "record", "source", "city"]
    assert rows[0][5:] == ["phone", "url", "verified", "where", "word", "already"]
    assert ["food", "Sotol Food Bank", "organizations/1"] in [row[:3] for row in rows]


def test_a_page_says_who_why_and_what_was_read(ccr: Program, plan: Path) -> None:
    why = "its name says “food bank”, its service “Food Pantry”"
    lines = ccr("candidates", "--from=services", "--seat=food").out.splitlines()
    assert lines == [
        "Saguaro County Task Force: 1 open seat; the directory has somebody for 1.",
        "",
        "Food",
        "  1. Sotol Food Bank: Ocotillo, 520-555-0142, https://food.example.org/where",
        f"     organizations/1, verified on March 1, 2025: {why}.",
        "",
        "What was read",
        "`services`: 2 agencies, 2 services.",
        "  1 record that is closed was left out.",
        "`ccr candidates --from services --add organizations/1` records one as suggested, not invited yet.",
    ]


@pytest.mark.parametrize(("seat", "name"), [("courts", "Courts"), ("employment", "Employment")])
def test_for_a_seat_that_is_not_open_nobody_is_sought(ccr: Program, plan: Path, seat: str, name: str) -> None:
    told = ccr("candidates", "--from=services", f"--seat={seat}")
    assert (told.status, told.out.splitlines()) == (
        0,
        [
            f"Saguaro County Task Force: the seat {name} isn't open.",
            "`ccr gaps --all` shows who fills it, or why it stays open.",
        ],
    )
    assert seats_of(ccr("candidates", "--from=services", f"--seat={seat}", "--format=json").out) == {}


def test_near_a_place_it_is_shown_and_so_is_that_none_is_known(ccr: Program, plan: Path) -> None:
    rows = "Agency,City,County\nSotol Food Bank,Alder,Saguaro\nYucca Food Bank,,\n"
    Path("near.csv").write_text(rows, encoding="utf-8")
    told = ccr("candidates", "--from=near.csv", "--seat=food", "--near=Saguaro County").out
    assert "Sotol Food Bank: Saguaro" in told
    assert "Yucca Food Bank: place not in the file" in told
    assert "Sotol Food Bank: Alder" in ccr("candidates", "--from=near.csv", "--seat=food").out
    with_state = ccr("candidates", "--from=near.csv", "--seat=food", "--near=Alder, Arizona")
    assert "Sotol Food Bank: Alder" in with_state.out
    assert "--near Alder --add" in " ".join(with_state.out.split())


def test_where_nobody_is_known_to_be_there_it_is_said(ccr: Program, plan: Path) -> None:
    Path("near.csv").write_text("Agency,City\nSotol Food Bank,Alder\nYucca Food Bank,\n", encoding="utf-8")
    told = ccr("candidates", "--from=near.csv", "--seat=food", "--near=Birch").out
    assert "The directory says of nobody that they are in Birch; of those below it says no place." in told
    assert "says of nobody" not in ccr("candidates", "--from=near.csv", "--seat=food", "--near=Alder").out


def test_who_helps_one_group_only_is_named_below(ccr: Program, plan: Path) -> None:
    names = ("Agave Food Bank", "Meals on Wheels of Sotol", "National Food Bank")
    Path("some.csv").write_text("\n".join(("Agency", *names)), encoding="utf-8")
    told = ccr("candidates", "--from=some.csv", "--seat=food").out
    assert (
        "  Less sure, for one group or one thing only, or elsewhere: Meals on Wheels of Sotol; National Food Bank.\n"
        in told
    )
    Path("some.csv").write_text("\n".join(("Agency", *names[1:])), encoding="utf-8")
    assert "Nobody here who helps everybody says so" in ccr("candidates", "--from=some.csv", "--seat=food").out


def test_whom_only_a_description_says_is_introduced_as_such(ccr: Program, plan: Path) -> None:
    rows = "Agency,Description\nSotol House,A food pantry and a soup kitchen.\n"
    Path("told.csv").write_text(rows, encoding="utf-8")
    told = ccr("candidates", "--from=told.csv", "--seat=food").out
    assert "  Nobody says so by name or service; these do where they are described:\n  1. Sotol House\n" in told


def test_those_that_fit_less_well_are_shown_by_what_is_said(ccr: Program, plan: Path) -> None:
    names = ("Agave", "Birch", "Cedar", "Desert")
    Path("many.csv").write_text("\n".join(("Agency", *(f"{name} Food Bank" for name in names))), encoding="utf-8")
    told = ccr("candidates", "--from=many.csv", "--seat=food", "--most=2").out
    assert "2 more fit less well: `--most 4` shows them too." in told
    assert "fit less well" not in ccr("candidates", "--from=many.csv", "--seat=food", "--most=4").out


def test_as_many_seats_are_open_as_gaps_counts(ccr: Program, plan: Path) -> None:
    assert "15 open seats;" in ccr("candidates", "--from=services").out.splitlines()[0]
    listed = seats_of(ccr("candidates", "--from=services", "--format=json").out)
    assert len(listed.keys() - {"homeland-security"}) == 15 == len(listed) - 1
    only = ccr("candidates", "--from=services", "--seat=homeland-security").out
    assert only.splitlines()[0].endswith("no seat that is asked for is open.")


def test_markdown_and_spanish(ccr: Program, plan: Path) -> None:
    told = ccr("candidates", "--from=services", "--seat=food", "--format=markdown", "--lang=es").out
    assert told.startswith("# Saguaro County Task Force")
    assert "su nombre dice" in told
    Path("names.csv").write_text("Agency\nSotol Food Bank\n", encoding="utf-8")
    assert "\n`names.csv`: " in ccr("candidates", "--from=names.csv", "--seat=food", "--format=markdown").out
    courts = ccr("candidates", "--from=services", "--seat=immigration-courts", "--lang=es").out
    assert "El directorio no tiene ninguna agencia de este tipo." in courts
    assert "\n## Alimentos\n" in told


def test_every_problem_of_a_file_is_told_in_words(ccr: Program, plan: Path) -> None:
    services = [("id", "organization_id", "name", "description"), ("", "99", "Meals", "###MON### Soup.\\nBread.")]
    write_folder(Path("dirty"), {"services": services, "services_taxonomy": [("service_id",), ("",)]})
    told = ccr("candidates", "--from=dirty", "--all").out
    for sentence in (
        "1 service has no organization in the file: it is shown under its own name.",
        "1 record has no id.",
        "1 row beside them names no record.",
        "1 description has an editor's marks (###).",
        "1 description has line ends written as letters.",
    ):
        assert sentence in told


def test_a_file_of_names_alone_is_said_to_be_one(ccr: Program, plan: Path) -> None:
    Path("names.csv").write_text("Agency,City\nSotol Food Bank,Ocotillo\nSotol Club,Ocotillo\n", encoding="utf-8")
    told = ccr("candidates", "--from=names.csv", "--all").out
    assert "No service is read of its 2 agencies" in told


def test_of_a_shelter_no_street_is_shown_in_any_form(ccr: Program, plan: Path) -> None:
    rows = (
        "Casa del Sol Domestic Violence Shelter, 410 Alder Street",
        "410 Alder Street",
        "https://casa.example.org/410-alder",
    )
    write_csv(Path("list.csv"), ("Agency", "City", "Website"), rows)
    for form in ("text", "json", "csv", "markdown"):
        told = ccr("candidates", "--from=list.csv", f"--format={form}", "--most=3")
        assert told.status == 0
        assert "lder" not in told.out
        assert "Casa del Sol" in told.out


def test_the_real_ones_of_florida_have_somebody_for_legal_services(ccr: Program, plan: Path) -> None:
    legal = seats_of(ccr("candidates", f"--from={FILES / 'florida'}", "--format=json").out)["legal-services"]
    names = [one["name"] for one in legal["candidates"]]
    assert len(names) == 10
    assert "Bay Area Legal Services, Inc." in names


# one is recorded


def test_one_is_recorded_as_identified_with_its_source(ccr: Program, plan: Path) -> None:
    told = ccr("candidates", "--from=services", "--add=organizations/1", "--on=2026-11-20")
    assert told.status == 0
    assert plan.read_text(encoding="utf-8") == PLAN.replace(
        "not_here",
        "  sotol-food-bank:\n"
        "    name: Sotol Food Bank\n"
        "    seats: [food]\n"
        '    note: "Found in services: organizations/1, verified on March 1, 2025."\n'
        "    status: identified\n"
        "    since: 2026-11-20\n"
        "not_here",
    )


def test_where_a_shelter_is_stays_confidential(ccr: Program, plan: Path) -> None:
    assert ccr("candidates", "--from=services", "--add=Casa del Sol").status == 0
    assert "    confidential: place\n" in plan.read_text(encoding="utf-8")


def test_the_note_is_in_the_language_of_the_plan(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN.replace("language: en", "language: es"), encoding="utf-8")
    ccr("candidates", "--from=services", "--add=1")
    assert "Encontrada en services: organizations/1" in plan.read_text(encoding="utf-8")


def test_a_seat_can_be_named_for_it(ccr: Program, plan: Path) -> None:
    ccr("candidates", "--from=services", "--add=1", "--seat=employment")
    assert "    seats: [employment]\n" in plan.read_text(encoding="utf-8")


def test_a_trial_writes_nothing(ccr: Program, plan: Path) -> None:
    told = ccr("candidates", "--from=services", "--add=1", "--dry-run")
    assert "Not written" in told.out
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize(
    ("record", "says"),
    [
        (
            "organizations/77",
            "No record has the id `organizations/77`.\n  Type the id that is shown with a candidate, such ",
        ),
        ("rows/999", "such as `rows/"),
        ("Ocotillo Food Bank", "Ocotillo Food Bank is a partner already: `bank`."),
        ("CoreCivic", "is on the list of detention companies and centers"),
        ("Sotol Arts Council", "Nothing in its record says that Sotol Arts Council fits an open seat."),
        ("5", "Several records have the id `5`: Alder Clinic; Birch Clinic."),
    ],
)
def test_what_can_not_be_recorded_is_said_and_nothing_is_written(
    ccr: Program, plan: Path, record: str, says: str
) -> None:
    names = ("Ocotillo Food Bank", "CoreCivic", "Sotol Arts Council")
    write_csv(Path("list.csv"), ("Agency",), *((name,) for name in names))
    for town in ("Alder", "Birch"):
        write_csv(Path(f"{town}.csv"), ("ID", "Agency"), ("5", f"{town} Clinic"))
    told = ccr("candidates", "--from=list.csv", "--from=Alder.csv", "--from=Birch.csv", f"--add={record}")
    assert (told.status, says in told.err) == (2, True)
    assert plan.read_text(encoding="utf-8") == PLAN


# mistakes


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "No directory is named.\n  Name its file or folder: `--from FILE`."),
        (("--from=none.csv",), "`none.csv` can't be read: no such file."),
        (("--from=plans/saguaro.yaml",), "`plans/saguaro.yaml` is no directory of services that can be read."),
        (("--from=services", "--seat=foot"), "`--seat` doesn't know `foot`."),
        (("--from=services", "--format=xml"), "`--format` doesn't know `xml`."),
        (("--from=services", "--most=0"), "`0` is too few.\n  Write `--most` with digits alone, such as `2`."),
        (("--from=services", "--most=all"), "Write `--most` with digits alone, such as `2`."),
        (("--from=services", "plans/saguaro.yaml", "--plan=other"), "Two plans are named"),
    ],
)
def test_a_mistake_is_said_in_words(ccr: Program, plan: Path, arguments: tuple[str, ...], says: str) -> None:
    told = ccr("candidates", *arguments)
    assert (told.status, told.out) == (2, "")
    assert says in told.err


def test_of_several_plans_one_has_to_be_named(ccr: Program, plan: Path) -> None:
    write_files(Path.cwd(), {"plans/other.yaml": PLAN})
    assert ccr("candidates", "--from=services").status == 2


def test_a_plan_with_errors_has_no_candidates(ccr: Program, plan: Path) -> None:
    plan.write_text(PLAN + "mision: x\n", encoding="utf-8")
    told = ccr("candidates", "--from=services", "--format=json")
    assert (told.status, json.loads(told.out)["seats"]) == (1, [])


def test_reading_needs_no_module_that_it_does_not_use(plan: Path) -> None:
    program = (
        "import sys; from ccr_cli.app import run; run(['candidates', '--from', 'services', '--format', 'json']);"
        "print([name for name in ('python_calamine', 'rich', 'jinja2') if name in sys.modules], file=sys.stderr)"
    )
    import sys

    done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "[]"


# at a terminal


@pytest.fixture
def terminal(plan: Path) -> Iterator[Terminal]:
    opened = Terminal(plan.parent.parent, rows=24)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_first_line_is_still_there_when_the_answer_ends(terminal: Terminal, language: str) -> None:
    terminal.start("candidates", "--from", str(FILES / "florida"), f"--lang={language}")
    terminal.wait_for("ended=0")
    assert terminal.visible().startswith("Saguaro County Task Force")


@needs_tmux
def test_one_of_a_seat_can_be_picked(terminal: Terminal, plan: Path) -> None:
    terminal.start("candidates", "--from", "services", "--seat", "food")
    terminal.wait_for("Which one to record as suggested?")
    terminal.type("7")
    terminal.wait_for("is not on the list")
    terminal.type("1")
    terminal.wait_for("ended=0")
    assert "name: Sotol Food Bank" in plan.read_text(encoding="utf-8")


@needs_tmux
def test_enter_picks_none(terminal: Terminal, plan: Path) -> None:
    terminal.start("candidates", "--from", "services", "--seat", "food")
    terminal.wait_for("Which one to record as suggested?")
    terminal.type("")
    terminal.wait_for("ended=0")
    assert plan.read_text(encoding="utf-8") == PLAN


UNFIT = """Agency,Category
"U.S. Border Patrol, Sotol Station",Police
Sotol Batterer Intervention Program,Domestic violence
Notaría y Servicios Migratorios Sotol,Immigration services
Sotol Peace Works,BIP
Sotol Men's Group,Batterer intervention
Maria Lopez,Rides and transportation
"""


@pytest.mark.parametrize(
    ("record", "seat", "says"),
    [
        ("2", "law-enforcement", "is for survivors and the community to decide"),
        ("2", None, "is for survivors and the community to decide"),
        ("3", "victim-services", "By what its record says, Sotol Batterer Intervention Program doesn't fill the seat"),
        ("4", "legal-services", "something has to be asked first"),
        ("5", "victim-services", "By what its record says, Sotol Peace Works doesn't fill the seat"),
        ("7", "transportation", "The name of `rows/7` reads like a person's."),
        ("6", "victim-services", "By what its record says, Sotol Men's Group doesn't fill the seat"),
    ],
)
def test_what_nobody_would_suggest_is_not_recorded_without_a_word(
    ccr: Program, plan: Path, record: str, seat: str | None, says: str
) -> None:
    Path("unfit.csv").write_text(UNFIT, encoding="utf-8")
    before = plan.read_text(encoding="utf-8")
    told = ccr("candidates", "--from=unfit.csv", f"--add=rows/{record}", *([f"--seat={seat}"] if seat else []))
    assert (told.status, says in told.err) == (2, True), told
    assert plan.read_text(encoding="utf-8") == before


def test_a_person_who_stands_there_for_an_agency_is_never_shown(ccr: Program, plan: Path) -> None:
    Path("unfit.csv").write_text(UNFIT, encoding="utf-8")
    for form in ("text", "json", "csv", "markdown"):
        told = ccr("candidates", "--from=unfit.csv", "--seat=transportation", f"--format={form}")
        assert "Lopez" not in told.out + told.err
