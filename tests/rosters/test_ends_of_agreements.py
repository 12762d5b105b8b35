"""Ends of agreements that are no whole days: they are asked about, and never lost without a word."""

from pathlib import Path

import pytest

from helpers import Program
from rosters_as_kept import told_of


@pytest.mark.parametrize(
    "cell",
    [
        "signed 3 Mar 2025 exp 3/2027",
        "signed 2025-03-03, expires 2027",
        "firmado 3 mar 2025 vence marzo 2027",
    ],
)
def test_a_month_or_a_year_as_the_end_beside_a_day_is_asked(ccr: Program, tmp_path: Path, cell: str) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Status,MOU\nElm Clinic,active,"{cell}"\nOak Food Bank,active,no\n')
    first, second = told["rows"]
    assert (first["questions"], first["left_out"]) == (["agreement"], ["agreement"])
    assert (second["questions"], second["left_out"]) == ([], [])


def test_a_year_that_says_no_end_is_none(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Status,MOU\nElm Clinic,active,signed 2025-03-03 for the 2026 grant\n")
    assert told["rows"][0]["questions"] == []


@pytest.mark.parametrize("cell", ["verbal", "de palabra", "auto-renews", "se renueva cada año", "expired", "vencido"])
def test_an_agreement_without_a_day_is_asked_and_not_lost(ccr: Program, tmp_path: Path, cell: str) -> None:
    told = told_of(ccr, tmp_path, f"Agency,Status,MOU\nElm Clinic,active,{cell}\nOak Food Bank,active,no\n")
    first, second = told["rows"]
    assert (first["questions"], first["left_out"]) == (["agreement"], ["agreement"])
    assert (second["questions"], second["left_out"]) == ([], [])


@pytest.mark.parametrize("cell", ["pending", "n/a", "draft", "not needed", "no aplica", "borrador", "no verbal"])
def test_where_there_is_none_nothing_is_asked(ccr: Program, tmp_path: Path, cell: str) -> None:
    told = told_of(ccr, tmp_path, f"Agency,Status,MOU\nElm Clinic,active,{cell}\n")
    assert told["rows"][0]["questions"] == []
