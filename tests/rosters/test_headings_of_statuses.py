"""Columns of statuses, whatever their headings have beside the word."""

import json
from pathlib import Path
from typing import Any

import pytest

from helpers import HEAD, Program, write_files


def told_of(ccr: Program, here: Path, rows: str) -> dict[str, Any]:
    write_files(here, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--dry-run", "--format=json")
    assert told.status == 0, told.err
    found: dict[str, Any] = json.loads(told.out)
    return found


@pytest.mark.parametrize(
    "heading",
    ["Status as of fall", "Status as of 10/2025", "Last status", "Contact status", "Fecha del último estatus", "As of"],
)
def test_a_heading_with_a_day_or_more_has_the_statuses_below_it(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(
        ccr, tmp_path, f"Agency,{heading}\nOak Food Bank,Invited\nElm Clinic,Active since 10/2025\nAsh Clinic,huh\n"
    )
    assert told["columns"][heading] == "status"
    assert [row["status"] for row in told["rows"]] == ["invited", "at-the-table", "identified"]
    assert told["rows"][2]["questions"] == ["status"]


@pytest.mark.parametrize("heading", ["Status date", "Since", "Status since"])
def test_a_column_of_days_stays_one(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(
        ccr, tmp_path, f"Agency,Status,{heading}\nOak Food Bank,Invited,2025-03-14\nElm Clinic,Active,soon\n"
    )
    assert told["columns"][heading] == "since"


def test_a_column_of_days_without_a_day_is_not_understood(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Status,Since\nOak Food Bank,Invited,long ago\nElm Clinic,Active,soon\n")
    assert told["not_understood"] == ["Since"]
