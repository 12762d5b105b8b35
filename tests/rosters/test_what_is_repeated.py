"""What questions about a roster repeat of it: nothing that may be somebody's name."""

from pathlib import Path

import pytest

from helpers import HEAD, Program, write_files


@pytest.mark.parametrize(
    ("cell", "shown", "never"),
    [
        ("Notario Público Juan Gómez", "“Notario Público”", "Gómez"),
        ("Gómez Notary Public", "“Notary Public”", "Gómez"),
    ],
)
def test_a_notary_that_is_asked_about_is_told_by_what_it_is(
    cell: str, shown: str, never: str, ccr: Program, tmp_path: Path
) -> None:
    rows = f"Agency,Phone,Status\n{cell},520-555-0101,Active\nElm Clinic,520-555-0102,Active\n"
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run")
    assert shown in told.out
    assert never not in told.out + told.err


def test_two_notaries_of_which_nothing_else_may_be_told_are_one_question(ccr: Program, tmp_path: Path) -> None:
    rows = "Agency,Status\nNotario Público Juan Gómez,Active\nNotario Público Ana Ruiz,Active\nElm Clinic,Active\n"
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run")
    assert told.out.count("Notario Público") == 1
