"""Rows that stand for nobody: an empty chair, whom a group looks for, a count; and names that are no person's."""

import json
from pathlib import Path

import pytest

from helpers import Program
from rosters_as_kept import told_of

HEADING = "Agency,What they do,Coming?,Phone\nMesa Clinic,checkups,yes,520-555-0101\n"


@pytest.mark.parametrize(
    "row",
    [
        "NEED: somebody who speaks K'iche'",
        "Need a rep from the ER",
        "Still need a pastor",
        "Wanted: a church",
        "Looking for a food pantry",
        "Open seat - faith",
        "Missing: schools",
        "Se busca intérprete de mam",
        "FALTA: alguien de la escuela",
        "Chair: vacant",
        "Outreach coordinator - open",
        "Law enforcement (TBD)",
        "Vivienda - por cubrir",
        "alguien de un dentista",
        "Someone from the farm bureau",
        "Nurse call calendar is on tab 2",
        "La lista de guardias está en la hoja 2",
        "18 on CCR as of Oct",
        "12 of 19 came",
        "19 en la mesa",
    ],
)
def test_an_empty_chair_or_a_count_is_no_agency(ccr: Program, tmp_path: Path, row: str) -> None:
    told = told_of(ccr, tmp_path, f"{HEADING}{row},,,\nSotol Bank,loans,no,520-555-0102\n")
    assert [one["name"] for one in told["rows"] if one["name"]] == ["Mesa Clinic", "Sotol Bank"]


@pytest.mark.parametrize(
    "name",
    [
        "Needham Clinic",
        "Missing Children Network",
        "Open Door",
        "Seeking Safety Center",
        "Love Is Respect",
        "Hope is alive",
        "Elm Clinic (TBD)",
    ],
)
def test_an_agency_may_begin_with_such_a_word(ccr: Program, tmp_path: Path, name: str) -> None:
    told = told_of(ccr, tmp_path, f"{HEADING}{name},rides,no,520-555-0102\n")
    assert [one["name"] for one in told["rows"]] == ["Mesa Clinic", name.removesuffix(" (TBD)")]


@pytest.mark.parametrize("row", ["Verna home 520-555-0170 - emergencies only", "Tía Chela casa 520-555-0171"])
def test_somebody_to_call_at_home_is_no_agency(ccr: Program, tmp_path: Path, row: str) -> None:
    told = told_of(ccr, tmp_path, f"{HEADING}{row},,,\nSotol Bank c 520-555-0172,loans,no,520-555-0102\n")
    assert [one["name"] for one in told["rows"] if one["name"]] == ["Mesa Clinic", "Sotol Bank"]


def test_a_firm_called_after_a_place_for_which_somebody_stands_is_no_person(ccr: Program, tmp_path: Path) -> None:
    text = (
        "Agency,Liaison,Title\nSan Lázaro Clinic,Jo Example,Nurse\nSan Lázaro Police,Al Example,Chief\n"
        "San Lázaro Court,Bo Example,Clerk\nFoodLink San Lázaro,Shirin Vaziri,Agency Relations\n"
        "Maria San Lázaro,,Volunteer\n"
    )
    told = told_of(ccr, tmp_path, text)
    assert [one["name"] for one in told["rows"]][3:] == ["FoodLink San Lázaro", None]


def test_an_office_called_like_the_title_beside_it_is_no_person(ccr: Program, tmp_path: Path) -> None:
    text = 'Agency,Contact,Phone\nCounty Attorney,Assistant County Attorney,520-555-0101\nJo Ek,"Jo Ek, advocate",\n'
    assert [one["name"] for one in told_of(ccr, tmp_path, text)["rows"]] == ["County Attorney", None]


@pytest.mark.parametrize(
    "note",
    [
        "Call Xochitl Quispe 520-555-0134 with changes",
        "Email xochitl@example.org for the new list",
        "Text 520-555-0134",
        "Llame a Xochitl al 520-555-0134",
    ],
)
def test_whom_to_call_about_the_list_is_a_note(note: str, ccr: Program, tmp_path: Path) -> None:
    rows = f"Agency,Phone\nOak Food Bank,520-555-0101\nElm Clinic,520-555-0102\n,\nTotal agencies: 2,\n{note},\n"
    told = told_of(ccr, tmp_path, rows)
    assert [row["action"] for row in told["rows"]] == ["add", "add", "skip", "skip"]
    assert "Xochitl" not in json.dumps(told, ensure_ascii=False)


@pytest.mark.parametrize("name", ["Public (no agency)", "(por su cuenta)", "General public", "Por su cuenta"])
def test_whoever_comes_for_no_agency_is_none(name: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f"Agency,Phone\nOak Food Bank,520-555-0101\n{name},520-555-0141\n")
    assert [row["action"] for row in told["rows"]] == ["add", "skip"]
