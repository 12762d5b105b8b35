"""A hidden name is told by no path, no id and no framework either."""

import json
from pathlib import Path

import pytest

from git_repositories import alone_in
from helpers import HEAD, Program, write_files

OTHERS = ("partners", "coalition", "funder", "public")
FRAMEWORK = """\
ccr_framework: 1
id: cottonwood-house-fw
name: Own
sectors:
  - id: basics
    name: Basics
    seats: [{id: cottonwood-house, name: Beds}, {id: clinic, name: Clinic}]
  - id: beds-of-cottonwood-house
    name: Beds
    seats: [{id: night, name: Night}]
commitments:
  - {id: cottonwood-house-rules, name: Rules}
elements:
  - {id: mission, required: true, name: Mission}
stories:
  - {id: the-cottonwood-house, title: A door, seats: [cottonwood-house], text: It opened., sources: [cottonwood-house]}
sources:
  cottonwood-house: {title: A book}
"""
PLAN = HEAD.replace("immigrant-survivors", "fw/cottonwood-house.yaml") + (
    "partners:\n"
    "  partner-7: {name: Cottonwood House, seats: [cottonwood-house], status: at-the-table, confidential: name}\n"
    "  cottonwood-house-clinic: {name: Clinic, seats: [cottonwood-house, night], status: at-the-table, named: public,\n"
    "    commitments: {cottonwood-house-rules: 2026-01-05}, agreement: {signed: 2026-01-05}, languages: [es]}\n"
    "  clinic: {name: Day Clinic, seats: [clinic], status: at-the-table, named: public, languages: [es]}\n"
    "stories:\n  - {title: A window, text: It opened., seats: [cottonwood-house, clinic]}\n"
    "actions:\n  - {what: Open the window, who: cottonwood-house-clinic, seat: cottonwood-house}\n"
)
COMMANDS = [
    *(("gaps", f"--format={form}") for form in ("text", "json", "markdown", "csv")),
    *(("stories", f"--format={form}") for form in ("text", "json", "markdown")),
    *(("show", "--plan=cottonwood-house", f"--format={form}") for form in ("text", "json", "markdown")),
    *(("ready", "--plan=cottonwood-house", f"--format={form}") for form in ("text", "json", "markdown")),
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    here = alone_in(tmp_path / "repo", monkeypatch)
    write_files(here, {"plans/cottonwood-house.yaml": PLAN, "plans/fw/cottonwood-house.yaml": FRAMEWORK})
    return here


@pytest.mark.parametrize("audience", OTHERS)
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_no_path_and_no_id_tells_it(ccr: Program, command: tuple[str, ...], audience: str) -> None:
    told = ccr(*command, f"--audience={audience}")

    assert told.status == 0, told.err
    assert told.out
    assert "cottonwood" not in told.out.lower()


def test_a_path_with_it_is_told_without_it(ccr: Program) -> None:
    told = json.loads(ccr("gaps", "--format=json", "--audience=partners").out)

    assert told["plans"][0]["path"] == "plans/….yaml"
    assert told["plans"][0]["sectors"][0]["seats"][0]["id"] == "seat-1"


def test_whoever_keeps_the_file_is_told_all(ccr: Program) -> None:
    told = json.loads(ccr("gaps", "--format=json").out)

    assert told["plans"][0]["path"] == "plans/cottonwood-house.yaml"
    assert told["plans"][0]["sectors"][0]["seats"][0]["id"] == "cottonwood-house"


def test_the_ids_of_an_output_stay_the_same(ccr: Program) -> None:
    gaps = json.loads(ccr("gaps", "--format=json", "--audience=partners").out)["plans"][0]
    stories = json.loads(ccr("stories", "--format=json", "--audience=partners").out)["stories"]

    beds = gaps["sectors"][0]["seats"][0]
    assert beds["id"] == "seat-1"
    assert {seat["id"] for story in stories for seat in story["seats"]} == {"seat-1", "clinic"}


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
@pytest.mark.parametrize("command", ["gaps", "show", "stories", "ready"])
def test_a_warning_is_told_in_every_form(ccr: Program, here: Path, command: str, form: str) -> None:
    telling = "stories:\n  - {title: A desk, text: Write to luz.vega@gmail.com., seats: [clinic]}\n"
    write_files(here, {"plans/cottonwood-house.yaml": PLAN.replace("stories:\n", telling)})

    told = ccr(command, f"--format={form}", "--audience=partners")

    assert told.status == 0
    assert "CCR408" in told.err
    assert ccr(command, f"--format={form}", "--audience=partners", "--strict").status == 1
