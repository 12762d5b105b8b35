"""The tables: their columns stay as they are, and each row says one thing that its readers may know."""

import json
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.exports.tables.all_tables import COLUMNS
from helpers import HEAD, Program, write_files

PINNED = {
    "seats": "sector seat seat_name state covered_by review_by",
    "sectors": "sector sector_name state",
    "partners": "partner partner_name seat sector status since role certifies bound_by must_disclose",
    "commitments": "partner partner_name commitment state",
    "agreements": "partner partner_name signed until",
    "contacts": "partner partner_name role contact_name phone email",
    "plans": (
        "as_of audience area language mission in_practice_since coordinator "
        "coordinator_name hours_per_week meets_every last_meeting next_meeting"
    ),
    "elements": "element required met",
    "funding": "source pays_for until",
    "languages": "language needed sector how",
    "places": "place sector",
    "roles": "task part partner seat place",
    "assessments": "date component score",
    "meetings": "date state partner partner_name",
    "actions": "what who seat due done",
    "protocols": "protocol title status since review_by shares from to between",
    "trainings": "date title topics by for people",
    "outreach": "date title by languages people",
    "changes": "date what kind partner",
    "stories": "title date seats text lesson",
    "survivor_voice": "date how changed",
}
"""Scripts and queries rely on these: a column may come behind them, and none may go or change its place."""
PLAN = (
    HEAD
    + """\
places: [Arivaca, Sells]
coordinator: {partner: legal-aid, hours_per_week: 12}
meetings:
  every: month
  next: {date: 2026-12-03}
  held:
    - {date: 2026-11-05, present: [legal-aid, casa-alta]}
    - {date: 2026-10-08}
partners:
  legal-aid:
    name: Legal Aid
    seats: [legal-services, courts]
    status: at-the-table
    named: public
    agreement: {signed: 2026-01-08, until: 2027-01-10}
    languages: {es: staff}
    serves: [Sells]
  casa-alta: {name: Casa Alta, seats: [housing], status: at-the-table, named: never, languages: [Mam]}
  helpers: {name: Helpers, seats: [], role: Drivers, status: invited}
languages_needed: [es, Hmong]
trainings:
  - {date: 2026-06-10, title: U visas, topics: [u-visa, t-visa], people: {law-enforcement: 20, dispatch: 14}}
actions:
  - {what: Call, who: casa-alta, due: 2026-12-01}
"""
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})


def rows(ccr: Program, table: str, audience: str = "coalition") -> list[list[Any]]:
    """The rows of a table, behind the shared columns."""
    told = ccr("export", "--format=json", "-o-", f"--audience={audience}", "--as-of=2026-11-22")
    return [list(row.values())[3:] for row in json.loads(told.out)["tables"][table]]


def test_no_column_has_gone_or_moved() -> None:
    assert {name: columns[:3] for name, columns in COLUMNS.items()} == dict.fromkeys(
        PINNED, ("plan", "name", "framework")
    )
    assert {name: " ".join(columns[3:]) for name, columns in COLUMNS.items()} == PINNED


def test_every_row_says_whose_it_is(ccr: Program) -> None:
    told = json.loads(ccr("export", "--format=json", "-o-").out)["tables"]

    assert {tuple(row.values())[:3] for found in told.values() for row in found} == {
        ("plans/saguaro.yaml", "Saguaro County Task Force", "immigrant-survivors")
    }


def test_a_partner_has_a_row_for_each_seat_and_one_without_a_seat_has_one(ccr: Program) -> None:
    assert [row[:5] for row in rows(ccr, "partners")] == [
        ["legal-aid", "Legal Aid", "legal-services", "victim-legal-consular", "at-the-table"],
        ["legal-aid", "Legal Aid", "courts", "justice-system", "at-the-table"],
        ["a-partner-1", None, "housing", "basic-services", "at-the-table"],
        ["a-partner-2", None, None, None, "invited"],
    ]


def test_each_seat_has_its_state(ccr: Program) -> None:
    states = {seat: state for _, seat, _, state, *_ in rows(ccr, "seats")}

    assert (states["housing"], states["courts"], states["food"]) == ("at-the-table", "at-the-table", "missing")
    assert {seat for _, seat, *_ in rows(ccr, "seats", "public")} == {"legal-services", "courts"}


def test_a_meeting_has_a_row_for_each_partner_that_was_there(ccr: Program) -> None:
    assert rows(ccr, "meetings") == [
        ["2026-11-05", "held", "legal-aid", "Legal Aid"],
        ["2026-11-05", "held", "a-partner-1", None],
        ["2026-10-08", "held", None, None],
        ["2026-12-31", "next", None, None],
    ]


def test_a_day_of_which_the_month_is_told_is_its_last_and_one_that_is_not_told_is_none(ccr: Program) -> None:
    assert rows(ccr, "agreements") == [["legal-aid", "Legal Aid", None, "2027-01-31"]]
    assert rows(ccr, "agreements", "partners") == [["legal-aid", "Legal Aid", "2026-01-08", "2027-01-10"]]


def test_languages_and_places_are_told_by_sector(ccr: Program) -> None:
    assert sorted(rows(ccr, "languages"), key=str) == sorted(
        [
            ["es", True, "victim-legal-consular", "staff"],
            ["es", True, "justice-system", "staff"],
            ["Mam", False, "basic-services", None],
            ["Hmong", True, None, None],
        ],
        key=str,
    )
    assert ["Arivaca", "basic-services"] in rows(ccr, "places")
    assert ["Arivaca", "justice-system"] not in rows(ccr, "places")


def test_who_answered_which_commitment_and_what_is_to_be_done_is_in_no_table_for_others(ccr: Program) -> None:
    assert rows(ccr, "commitments") == rows(ccr, "commitments", "partners") == []
    assert rows(ccr, "actions") == []
    assert rows(ccr, "actions", "partners") == [["Call", "a-partner-1", None, "2026-12-01", None]]


def test_people_are_added_up_and_several_words_stand_in_one_cell(ccr: Program) -> None:
    assert rows(ccr, "trainings") == [["2026-06-10", "U visas", "u-visa; t-visa", None, None, 34]]
