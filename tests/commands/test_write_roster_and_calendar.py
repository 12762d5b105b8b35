"""``ccr write roster`` and ``ccr write calendar``: the usual form, for whom, and what is refused."""

import csv
import io
from pathlib import Path

import icalendar
import pytest
from openpyxl import load_workbook

from helpers import HEAD, Program, write_files

PLAN = HEAD + (
    "meetings: {next: {date: 2026-12-03, time: '9:00', place: Main library}}\n"
    "partners:\n"
    "  casa:\n"
    "    name: Casa Segura\n"
    "    seats: [housing]\n"
    "    status: at-the-table\n"
    "    agreement: {signed: 2025-03-04, until: 2027-03-03}\n"
    "    contacts: [{role: Front desk, phone: +1 520-555-0100, share: partners}]\n"
)
DAY = "--as-of=2026-11-22"


@pytest.fixture(autouse=True)
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path / "plans" / "saguaro.yaml"


def test_a_roster_is_a_workbook(ccr: Program) -> None:
    assert ccr("write", "roster", DAY).status == 0
    book = load_workbook("saguaro-roster-2026-11-22.xlsx")
    (sheet,) = book
    told = ["Basic services", "Housing", "Casa Segura", "Front desk", "+1 520-555-0100"]
    assert [cell.value for cell in sheet[2]][:5] == told


def test_a_roster_in_letters_can_go_to_standard_output(ccr: Program) -> None:
    told = ccr("write", "roster", DAY, "--format", "csv", "-o", "-", "--doc-lang", "es").out
    rows = list(csv.reader(io.StringIO(told.removeprefix("\ufeff"))))
    assert rows[-1][2:5] == ["Casa Segura", "Front desk", "'+1 520-555-0100"]


def test_a_calendar_is_one(ccr: Program) -> None:
    assert ccr("write", "calendar", DAY, "--doc-lang", "both").status == 0
    told = Path("saguaro-calendar-2026-11-22.ics").read_bytes()
    titles = [str(event["summary"]) for event in icalendar.Calendar.from_ical(told).events]
    assert titles == ["Meeting / Reunión", "Agreement ends (1) / Termina un acuerdo (1)"]


def test_partners_get_the_meeting_with_its_place(ccr: Program) -> None:
    told = ccr("write", "calendar", DAY, "--audience", "partners", "-o", "-").out
    (event,) = icalendar.Calendar.from_ical(told).events
    assert str(event["location"]) == "Main library"


@pytest.mark.parametrize("paper", ["roster", "calendar"])
@pytest.mark.parametrize("audience", ["public", "funder", "coalition"])
def test_they_are_for_nobody_else(ccr: Program, paper: str, audience: str) -> None:
    told = ccr("write", paper, "--audience", audience)
    assert (told.status, told.out, list(Path.cwd().glob("*.*"))) == (2, "", [])
    assert f"`ccr write {paper}` is not for `{audience}`" in told.err


def test_a_calendar_of_no_day_is_not_written(ccr: Program, plan: Path) -> None:
    plan.write_text(HEAD, encoding="utf-8")
    told = ccr("write", "calendar", DAY)
    assert (told.status, list(Path.cwd().glob("*.*"))) == (2, [])
    assert "`ccr meeting next DATE` records the next meeting." in told.err
