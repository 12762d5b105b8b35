"""Tables with columns, as the files of a directory hold them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from ccr_cli.language.accents import without_accents

_BETWEEN = re.compile(r"[\W_]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def in_words(heading: str) -> str:
    """A heading or a table's name in one form: small letters and underscores."""
    return _BETWEEN.sub("_", _HUMP.sub("_", without_accents(heading.strip()))).strip("_").lower()


class DirectoryTable(NamedTuple):
    """The rows of a table; ``DirectoryTable.of`` makes one."""

    columns: tuple[str, ...]
    """Headings in one form."""
    rows: Sequence[Sequence[str]]
    """Each as wide as the columns, with an empty cell behind them: for columns that are missing."""
    first: int = 2
    """How the file counts the first of the rows; its headings are a row too."""

    @classmethod
    def of(cls, headings: Iterable[str], rows: Iterable[list[str]], first: int = 2) -> "DirectoryTable":
        """A table of rows that may be too short or too long."""
        columns = tuple(map(in_words, headings))
        width = len(columns)
        even = [row if len(row) == width else [*row[:width], *[""] * (width - len(row))] for row in rows]
        for row in even:
            row.append("")
        return cls(columns, even, first)

    def has(self, *names: str) -> bool:
        """Whether there is a column with one of these names."""
        return any(name in self.columns for name in names)

    def values(self, *fields: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Of each row some fields, each by the names that its column may have; empty where there is none."""
        places = [self._place(names) for names in fields]
        if len(places) == 1:
            return ((row[places[0]],) for row in self.rows)
        return map(itemgetter(*places), self.rows)

    def _place(self, names: Iterable[str]) -> int:
        """The column with the first of some names that there is, or the empty one."""
        return next((self.columns.index(name) for name in names if name in self.columns), len(self.columns))
