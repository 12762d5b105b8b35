"""Rosters that lie on their side: an agency a column."""

import json
from pathlib import Path

import pytest

from helpers import HEAD, Program, write_files


@pytest.mark.parametrize("corner", ["", "Agency"])
def test_the_agencies_are_read_whatever_stands_in_the_corner(corner: str, ccr: Program, tmp_path: Path) -> None:
    rows = (
        f"{corner},Oak Food Bank,Marlow PD,Ocotillo Legal Aid\nSector,Food,Law enforcement,Legal\n"
        "Office phone,520-555-0101,520-555-0102,520-555-0103\nStatus,Active,Invited,Active\n"
    )
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr(
        "partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run", "--format=json"
    )
    assert told.status == 0, told.err
    assert [(row["name"], row["seats"], row["status"]) for row in json.loads(told.out)["rows"]] == [
        ("Oak Food Bank", ["food"], "at-the-table"),
        ("Marlow PD", ["law-enforcement"], "invited"),
        ("Ocotillo Legal Aid", ["legal-services"], "at-the-table"),
    ]


def test_names_that_say_nothing_stand_beside_an_empty_corner_too(ccr: Program, tmp_path: Path) -> None:
    rows = ",Elm House,EMERGE,Mesa Verde\nSector,Food,Law enforcement,Legal\nPhone,520-555-0101,520-555-0102,\n"
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr(
        "partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run", "--format=json"
    )
    assert [row["name"] for row in json.loads(told.out)["rows"]] == ["Elm House", "EMERGE", "Mesa Verde"]
