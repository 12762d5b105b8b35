"""Tables with columns, as the files of a directory hold them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_BETWEEN = re.compile(r"[\W_]+")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def in_words(heading: str) -> str:
    """A heading or a table's name in one form: small letters and underscores."""
    return _BETWEEN.sub("_", _HUMP.sub("_", heading.strip())).strip("_").lower()


class Table(NamedTuple):
    """The rows of a table."""

    columns: tuple[str, ...]
    """Headings in one form."""
    rows: Sequence[Sequence[str]]
    first: int = 2
    """How the file counts the first of the rows; its headings are a row too."""

    def first_of(self, names: Iterable[str]) -> int | None:
        """The column with the first of some names that there is."""
        return next((self.columns.index(name) for name in names if name in self.columns), None)

    def has(self, *names: str) -> bool:
        """Whether there is a column with one of these names."""
        return self.first_of(names) is not None

    def values(self, *fields: Sequence[str]) -> Iterator[tuple[str, ...]]:
        """Of each row some fields, each by the names that its column may have; empty where there is none."""
        places = [self.first_of(names) for names in fields]
        width = max((place for place in places if place is not None), default=-1) + 1
        blank = [""] * width
        for row in self.rows:
            full = row if len(row) >= width else [*row, *blank[len(row) :]]
            yield tuple("" if place is None else full[place] for place in places)
