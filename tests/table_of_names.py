"""The table in ``matching/names_and_seats.txt``: a section for each framework and language, and one of names alone."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FILE = Path(__file__).parent / "matching" / "names_and_seats.txt"


class NamedRow(NamedTuple):
    """A name, and what stands behind it in its section."""

    section: str
    name: str
    answer: str


def rows() -> Iterator[NamedRow]:
    """Every row, with its section."""
    section = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            name, _, answer = line.partition("|")
            yield NamedRow(section, name.strip(), answer.strip())
