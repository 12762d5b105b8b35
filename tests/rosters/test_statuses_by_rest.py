"""Words of a column that nobody knows say "at the table" where its other words say every other status."""

from pathlib import Path

import pytest

from ccr_cli.rosters.statuses_by_rest import likely_at_the_table
from ccr_cli.rosters.words import key_of
from helpers import HEAD, Program, write_files

OTHERS = ["asked twice, no answer", "told us no", "dropped out 4/30/2025"]
OPEN = ["our window board"] * 4
SILENT = [
    [*OPEN, "at the table", *OTHERS],
    ["our window board"] * 2 + OTHERS,
    [*OPEN, "told us no"],
    ["not so sure"] * 4 + OTHERS,
    ["on hold"] * 4 + OTHERS,
    ["TT"] * 4 + OTHERS,
    [*OPEN, *["hand in glove"] * 4, *OTHERS],
    [],
]


def test_what_most_rows_have_beside_every_other_status_is_likely_this_one() -> None:
    assert likely_at_the_table([*OPEN, "our window board 3/2/2025", *OTHERS]) == key_of("our window board")


@pytest.mark.parametrize("texts", SILENT)
def test_elsewhere_nobody_guesses(texts: list[str]) -> None:
    assert likely_at_the_table(texts) is None


def test_what_was_guessed_is_told_as_a_question(ccr: Program, tmp_path: Path) -> None:
    names = ("Elm Legal Aid", "Oak Clinic", "Ash Food Bank", "Birch Police", "Yew Shelter", "Fir School")
    rows = zip(names, ["our window board"] * 3 + OTHERS, strict=True)
    roster = "Agency,Status\n" + "".join(f'{name},"{status}"\n' for name, status in rows)
    write_files(tmp_path, {"plan.yaml": HEAD, "roster.csv": roster})
    told = ccr("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "plan.yaml"), "--yes").out
    assert "Taken for “at the table”, which no other words of their column say: “our window board”." in " ".join(
        told.split()
    )
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8").count("status: at-the-table") == 3
