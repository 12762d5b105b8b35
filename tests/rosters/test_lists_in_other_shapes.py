"""Rosters that are no table with an agency a row, each kind read as a careful reader would."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import yaml

from helpers import HEAD, Program, write_files

CASES: Sequence[Mapping[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("kept_otherwise.yaml").read_text(encoding="utf-8")
)


def written(case: Mapping[str, Any], here: Path) -> Path:
    if "text" in case:
        path = here / "roster.csv"
        path.write_text(case["text"], encoding="utf-8")
        return path
    path = here / "roster.xlsx"
    book = xlsxwriter.Workbook(path)
    for name, rows in case["sheets"].items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                sheet.write(at, place, cell) if cell != "" else None
    book.close()
    return path


def come_in(told: Mapping[str, Any], plan: str) -> Iterator[list[Any]]:
    partners = yaml.safe_load(plan).get("partners") or {}
    for row in told["rows"]:
        if row["action"] != "add":
            continue
        contacts = partners[row["id"]].get("contacts", ())
        ways = [one[key] for key in ("phone", "email") for one in contacts if key in one]
        languages = " ".join(partners[row["id"]].get("languages", ()))
        yield [row["row"], row["name"], " ".join(row["seats"]), row["status"], " / ".join(ways), languages]


@pytest.mark.parametrize("case", CASES, ids=[case["kept"] for case in CASES])
def test_each_agency_of_a_list_kept_otherwise_comes_in_and_nobody_with_it(
    case: Mapping[str, Any], ccr: Program, tmp_path: Path
) -> None:
    write_files(tmp_path, {"o.yaml": HEAD})
    roster = str(written(case, tmp_path))
    assert ", 0 lost." in " ".join(ccr("partner", "import", roster, str(tmp_path / "o.yaml"), "--dry-run").out.split())
    told = ccr("partner", "import", roster, str(tmp_path / "o.yaml"), "--yes", "--format=json")
    assert told.status == 0, told.err
    plan = (tmp_path / "o.yaml").read_text(encoding="utf-8")
    wanted = [[*row, "", "", ""][:6] for row in case["rows"]]
    assert [*come_in(json.loads(told.out), plan)] == wanted
    said = re.sub(r"(?<=\d)[-. ()]+(?=\d)", "-", plan + told.out + told.err)
    assert [one for one in case.get("never", ()) if one in said] == []
