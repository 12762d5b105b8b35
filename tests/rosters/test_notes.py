"""Notes that somebody asks for with ``--notes``: what is told of people stays out whole."""

from pathlib import Path

import pytest

from helpers import HEAD, Program, write_files

OF_PEOPLE = (
    "the victim is pregnant", "our client has a hearing soon", "two children of the survivor go here",
    "she lost custody last week", "his wife stayed here", "la víctima trabaja en la cocina", "director has no papers",
    "their director is undocumented, careful", "client was 8 months pregnant", "her ex works at the front desk",
    "two families are hidden there", "the director's husband drinks", "una clienta vive aquí",
    "su esposo está detenido",
    "tiene audiencia en mayo", "The victim's son works here", "VICTIM is pregnant", "no papers",
)  # fmt: skip
HARMLESS = ("Waiting on their board", "Serves 12 counties")


def noted(note: str, here: Path, ccr: Program) -> str:
    write_files(here, {"o.yaml": HEAD, "roster.csv": f'Agency,Status,Notes\nOak Food Bank,Active,"{note}"\n'})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--notes", "--yes")
    assert told.status == 0, told.err
    assert "Left out of rows: notes (1)" in told.out or "note:" in (here / "o.yaml").read_text(encoding="utf-8")
    return (here / "o.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("note", OF_PEOPLE)
def test_a_note_of_those_who_are_served_stays_out_whole(note: str, tmp_path: Path, ccr: Program) -> None:
    assert "note:" not in noted(note, tmp_path, ccr)


@pytest.mark.parametrize("note", HARMLESS)
def test_a_note_of_the_agency_comes_in(note: str, tmp_path: Path, ccr: Program) -> None:
    assert note in noted(note, tmp_path, ccr)
