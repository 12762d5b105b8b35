"""Rosters as people keep them: what comes in, and what never does."""

from pathlib import Path

import pytest

from helpers import Program
from rosters_as_kept import NAMES, expected, imported, leaked, mistakes

LEAST = 98  # of 100 rows


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_belongs_to_a_person_comes_in_or_is_said(name: str, tmp_path: Path, ccr: Program) -> None:
    assert leaked(expected(name), imported(name, tmp_path, ccr)) == []


def test_nearly_every_row_comes_in_as_a_careful_coordinator_would_write_it(tmp_path: Path, ccr: Program) -> None:
    rows = 0
    wrong = []
    for name in NAMES:
        (tmp_path / name).mkdir()
        wanted = expected(name)
        rows += len(wanted.rows)
        wrong += [
            f"{name} row {number}: {why}" for number, why in mistakes(wanted, imported(name, tmp_path / name, ccr))
        ]
    told = f"{rows - len(wrong)} of {rows} rows are right:\n" + "\n".join(wrong)
    assert 100 * (rows - len(wrong)) >= LEAST * rows, told


def test_there_are_rosters_of_every_form() -> None:
    assert len(NAMES) >= 25
    assert {Path(name).suffix for name in NAMES} == {".csv", ".txt", ".xlsx", ".xls", ".ods"}
