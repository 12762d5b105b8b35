"""Two tables side by side on one sheet: each is read under its own headings, and nothing of one goes into the other."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import told_of

SAME = """\
AT THE TABLE,,,WANT TO INVITE,,
Agency,Phone,Since,Agency,Phone,Idea from
Casa Ocotillo,520-555-0101,2021-03-04,Agave Food Bank,520-555-0121,pastor
Agave Police Dept,520-555-0102,2022-03-04,Consulate of Mexico,520-555-0122,legal aid
Mesa Legal Aid,520-555-0103,2023-03-04,St. Jude Parish,520-555-0123,
District Attorney,520-555-0104,2024-03-04,,,
4 at the table,,,3 to invite,,
"""
OTHERS = """\
Sotol County CCR,,,,,,
,,,,,,
AT THE TABLE,,,,WANT TO INVITE,,
Agency,Phone,Since,,Who,Phone,Idea from
Casa Ocotillo,520-555-0101,2021-03-04,,Agave Food Bank,520-555-0121,pastor
Agave Police Dept,520-555-0102,2022-03-04,,Consulate of Mexico,520-555-0122,legal aid
Mesa Legal Aid,520-555-0103,2023-03-04,,St. Jude Parish,520-555-0123,
District Attorney,520-555-0104,2024-03-04,,,,
4 at the table,,,,3 to invite,,
"""
TURNED = """\
Miembros,,,,Por invitar,
Organización,Teléfono,Desde,,Teléfono,Agencia
Casa Ocotillo,520-555-0101,2021-03-04,,520-555-0121,Banco de Alimentos Agave
Policía de Agave,520-555-0102,2022-03-04,,520-555-0122,Consulado de México
Ayuda Legal Mesa,520-555-0103,2023-03-04,,520-555-0123,Parroquia San Judas
Fiscalía del Condado,520-555-0104,2024-03-04,,,
"""


def partners_of(ccr: Program, here: Path, text: str) -> list[dict[str, Any]]:
    write_files(here, {"o.yaml": HEAD, "roster.csv": text})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes")
    assert told.status == 0, told.err
    return list(yaml.safe_load((here / "o.yaml").read_text(encoding="utf-8"))["partners"].values())


@pytest.mark.parametrize("text", [SAME, OTHERS, TURNED], ids=["same headings", "a gap", "other order"])
def test_each_table_keeps_its_own_telephones_days_and_status(text: str, ccr: Program, tmp_path: Path) -> None:
    partners = partners_of(ccr, tmp_path, text)
    told = [
        ([c["phone"] for c in one["contacts"]], one["status"], str(one["since"]) if "since" in one else None)
        for one in partners
    ]
    assert told[:4] == [([f"520-555-010{n}"], "at-the-table", f"202{n}-03-04") for n in (1, 2, 3, 4)]
    assert [phones for phones, _, _ in told[4:]] == [[f"520-555-012{n}"] for n in (1, 2, 3)]
    assert {status for _, status, _ in told[4:]} == {"identified"}


@pytest.mark.parametrize("text", [SAME, OTHERS], ids=["same headings", "a gap"])
def test_rows_are_told_by_those_of_the_sheet_and_sums_are_none(text: str, ccr: Program, tmp_path: Path) -> None:
    rows = [row for row in told_of(ccr, tmp_path, text)["rows"] if row["action"] == "add"]
    first = text.splitlines().index(next(line for line in text.splitlines() if line.startswith("Casa"))) + 1
    assert sorted(row["row"] - first for row in rows) == [0, 0, 1, 1, 2, 2, 3]


def test_an_empty_column_in_one_table_makes_no_second_one(ccr: Program, tmp_path: Path) -> None:
    text = "Agency,,Phone,Status\nCasa Ocotillo,,520-555-0101,Member\nMesa Clinic,,520-555-0102,Invited\n"
    partners = partners_of(ccr, tmp_path, text)
    assert [(one["status"], one["contacts"][0]["phone"]) for one in partners] == [
        ("at-the-table", "520-555-0101"),
        ("invited", "520-555-0102"),
    ]
