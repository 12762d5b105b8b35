"""The queries of the documents, run by DuckDB on what ``ccr export`` writes, each as it stands in its document."""

import re
from pathlib import Path
from typing import Any

import duckdb
import pytest

from helpers import HEAD, ROOT, Program, write_files

QUERY = re.compile(r"^```sql\n(.*?)^```", re.DOTALL | re.MULTILINE)
PARTNER = "  {id}: {{name: {id}, seats: [{seat}], status: {status}{more}}}\n"


def queries(document: str) -> list[str]:
    return QUERY.findall((ROOT / document).read_text(encoding="utf-8"))


def county(name: str, *partners: str) -> str:
    return HEAD.replace("Saguaro County Task Force", name) + "partners:\n" + "".join(partners)


def partner(id_: str, seat: str, status: str, more: str = "") -> str:
    return PARTNER.format(id=id_, seat=seat, status=status, more=more)


@pytest.fixture
def tables(ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of three counties, made from exports of their plans, as a coalition makes them."""
    monkeypatch.chdir(tmp_path)
    here = tuple(partner(f"at-{seat}", seat, "at-the-table") for seat in ("courts", "food"))
    write_files(
        tmp_path,
        {
            "counties/a.yaml": county("Alder", *here, partner("inn", "housing", "invited")),
            "counties/b.yaml": county("Birch", here[0], partner("inn", "housing", "at-the-table")),
            "counties/c.yaml": county("Cedar", here[0], partner("bank", "food", "identified")),
        },
    )
    assert ccr("export", "counties", "-o", "exports", "--as-of=2026-11-22").status == 0
    assert ccr("export", "exports", "--format=csv", "-o", "tables", "--as-of=2026-11-22").status == 0


def asked(query: str) -> list[tuple[Any, ...]]:
    found = duckdb.sql(query)
    assert found is not None
    return found.fetchall()


@pytest.mark.usefixtures("tables")
def test_the_readme_asks_which_seats_are_open_in_most_counties() -> None:
    (query,) = queries("README.md")

    open_in = dict(asked(query))

    assert open_in["victim-services"] == 3
    assert (open_in["housing"], open_in["food"]) == (2, 2)
    assert "courts" not in open_in
    assert list(open_in.values()) == sorted(open_in.values(), reverse=True)


def test_a_document_asks_which_agreements_end_this_quarter(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (query,) = queries("docs/exports.md")
    ((now, later),) = asked("SELECT current_date, current_date + INTERVAL 1 YEAR")
    ends = {"now": now, "later": later.date(), "Birch": now}
    agreement = {key: f", agreement: {{signed: 2020-01-01, until: {day}}}" for key, day in ends.items()}
    write_files(
        tmp_path,
        {
            "counties/a.yaml": county(
                "Alder",
                partner("inn", "housing", "at-the-table", agreement["now"]),
                partner("bank", "food", "at-the-table", agreement["later"]),
            ),
            "counties/b.yaml": county("Birch", partner("clinic", "health-care", "at-the-table", agreement["Birch"])),
            "counties/c.yaml": county("Cedar", partner("school", "education", "at-the-table")),
        },
    )
    assert ccr("export", "counties", "--format=csv", "-o", "tables").status == 0

    assert [(name, number) for name, number, _ in asked(query)] == [("Alder", 1), ("Birch", 1)]


@pytest.mark.usefixtures("tables")
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_every_table_can_be_read(ccr: Program, form: str) -> None:
    assert ccr("export", "exports", "--format=json", "-o", "tables", "--as-of=2026-11-22").status == 0
    for path in sorted(Path("tables").glob(f"*.{form}")):
        if form == "csv" or path.stat().st_size:
            assert asked(f"DESCRIBE FROM '{path}'")[0][0] == "plan"
