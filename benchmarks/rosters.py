"""A roster of 5,000 rows into a plan, against one edit of the plan that comes of it."""

import argparse
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import product
from pathlib import Path

import xlsxwriter

from measure import Row, Run, ccr, footing, heading, in_turns, run

HEAD = "ccr: 1\nname: Synthetic\nframework: immigrant-survivors\n"
COLUMNS = (
    "Agency",
    "Sector",
    "Contact",
    "Title",
    "Office phone",
    "Cell",
    "Email",
    "Status",
    "Since",
    "Languages",
    "City",
)
WORDS = ("Hill", "River", "Oak", "Mesa", "Pine", "Cactus", "Sage", "Valley", "North", "Harbor")
KINDS = ("Shelter", "Clinic", "Police Department", "Legal Aid", "Food Bank", "School District", "Church", "Court")
SECTORS = ("Health", "Legal", "Victim services", "Law enforcement", "")


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        plan, roster = Path(name) / "plan.yaml", Path(name) / "roster.xlsx"
        _write(roster, options.rows)
        print(heading())
        pairs = in_turns(partial(_import, plan, roster), partial(_edit, plan), options.rounds)
        what = f"`ccr partner import`, {options.rows:,} rows of xlsx, CPU"
        print(
            Row(what, "`ccr partner set` on the plan that comes of it", [a.cpu / b.cpu for a, b in pairs]), flush=True
        )
        beside = [one.cpu - other.cpu for one, other in pairs]
        print(
            Row("the seconds above that edit", "2 seconds of CPU", [seconds / 2 for seconds in beside], 1.0), flush=True
        )
    print(footing([other for _, other in pairs]))


def _import(plan: Path, roster: Path) -> Run:
    plan.write_text(HEAD, encoding="utf-8")
    return run(ccr("partner", "import", str(roster), str(plan), "--yes"))


def _edit(plan: Path) -> Run:
    first = plan.read_text(encoding="utf-8").partition("partners:\n")[2].partition(":")[0].strip()
    return run(ccr("partner", "set", first, "since=2025-01-02", "--plan", str(plan)))


def _write(path: Path, number: int) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Members")
        sheet.write_row(0, 0, COLUMNS)
        for place, cells in zip(range(1, number + 1), _rows(), strict=False):
            sheet.write_row(place, 0, cells)


def _rows() -> Iterator[tuple[str, ...]]:
    for place, words in enumerate(product(WORDS, WORDS, WORDS, WORDS, KINDS)):
        yield (
            " ".join(words),
            SECTORS[place % len(SECTORS)],
            "Jo Example",
            "Director",
            f"520-555-01{place % 100:02}",
            "520-555-0199",
            "info@example.org",
            ("Active", "Invited", "Former")[place % 3],
            f"2024-02-{place % 28 + 1:02}",
            "Spanish, Mixteco",
            "Arivaca",
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="pairs of runs")
    parser.add_argument("--rows", type=int, default=5_000, help="rows of the roster")
    return parser.parse_args()


if __name__ == "__main__":
    main()
