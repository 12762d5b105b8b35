"""Rosters as people keep them: what comes in, and what never does."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
import xlsxwriter

from helpers import HEAD, Program
from rosters_as_kept import (
    NAMES,
    Expected,
    expected,
    imported,
    leaked,
    mistakes,
    with_phones_in_doubt,
    without_phones_in_doubt,
)

LEAST = 98  # of 100 rows


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_belongs_to_a_person_comes_in_or_is_said(name: str, tmp_path: Path, ccr: Program) -> None:
    assert leaked(expected(name), imported(name, tmp_path, ccr)) == []


@pytest.mark.parametrize("answered", [without_phones_in_doubt, with_phones_in_doubt])
def test_nearly_every_row_comes_in_as_a_careful_coordinator_would_write_it(
    tmp_path: Path, ccr: Program, answered: Callable[[Expected], Expected]
) -> None:
    rows = 0
    wrong = []
    for name in NAMES:
        (tmp_path / name).mkdir()
        wanted = answered(expected(name))
        rows += len(wanted.rows)
        wrong += [
            f"{name} row {number}: {why}"
            for number, why in mistakes(wanted, imported(name, tmp_path / name, ccr, wanted))
        ]
    told = f"{rows - len(wrong)} of {rows} rows are right:\n" + "\n".join(wrong)
    assert 100 * (rows - len(wrong)) >= LEAST * rows, told


def test_there_are_rosters_of_every_form() -> None:
    assert len(NAMES) >= 25
    assert {Path(name).suffix for name in NAMES} == {".csv", ".txt", ".xlsx", ".xls", ".ods"}


def test_of_five_thousand_rows_for_fewer_agencies_none_is_lost(tmp_path: Path, ccr: Program) -> None:
    kinds = (
        ("Legal Aid", "Legal"),
        ("Police Department", "Law enforcement"),
        ("Clinic", "Health care"),
        ("Church", "Faith"),
    )
    roster, plan = tmp_path / "roster.xlsx", tmp_path / "plan.yaml"
    plan.write_text(HEAD, encoding="utf-8")
    with xlsxwriter.Workbook(roster) as made:
        on = made.add_worksheet()
        on.write_row(
            0, 0, ["Agency", "Sector", "Contact", "Title", "Phone", "Cell", "Email", "Address", "Status", "Notes"]
        )
        for row in range(1, 5001):
            place, (name, sector) = row % 1250, kinds[row % 1250 % 4]
            person = [f"Rosalba Quihuis{row}", f"Director {row // 1250}", f"520-555-01{row % 100:02}", "520-555-0199"]
            own = ["rosalba@gmail.com", "41 Quail Feather Court", "Active", "her husband broke her arm"]
            on.write_row(row, 0, [f"Place {place} {name}", sector, *person, *own])
    told = json.loads(ccr("partner", "import", str(roster), str(plan), "--dry-run", "--format", "json").out)
    assert Counter(row["action"] for row in told["rows"]) == {"add": 1250, "skip": 3750}
