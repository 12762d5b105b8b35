"""How far the cells of a sheet lie apart: all between them are held in memory at once, empty or not."""

from ccr_cli.spreadsheets.parts import Attributes, Parts, parse
from ccr_cli.spreadsheets.refusals import TooLargeError

_MOST_CELLS = 4_000_000


def refuse_spread(rows: int, columns: int) -> None:
    """Raise ``TooLargeError`` for more cells than a roster or a directory can have."""
    if rows * columns > _MOST_CELLS:
        raise TooLargeError


class Spread:
    """The rows and columns, from 0, between which the cells with a value lie."""

    def __init__(self) -> None:
        """No cell yet."""
        self._top = self._left = 1 << 30
        self._bottom = self._right = -1

    def add(self, row: int, column: int) -> None:
        """One more cell with a value; raises ``TooLargeError``."""
        if self._top <= row <= self._bottom and self._left <= column <= self._right:
            return
        self._top, self._bottom = min(self._top, row), max(self._bottom, row)
        self._left, self._right = min(self._left, column), max(self._right, column)
        refuse_spread(self._bottom - self._top + 1, self._right - self._left + 1)


def refuse_spread_tables(parts: Parts) -> None:
    """Raise ``TooLargeError`` for an ods whose cells lie too far apart: numbers say how often a row or cell repeats."""
    look = _Tables()
    starts = {"table": look.table, "table-row": look.row, "table-cell": look.cell, "covered-table-cell": look.cell}
    parse(parts.read("content.xml"), {**starts, "p": look.value})


class _Tables:
    """One pass over the sheets of an ods."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._spread = Spread()
        self._row = self._column = 0
        self._next_row = self._next_column = 0

    def table(self, _given: Attributes) -> None:
        self._begin()

    def row(self, given: Attributes) -> None:
        self._row, self._next_row = self._next_row, self._next_row + _repeated(given, "rows")
        self._column = self._next_column = 0

    def cell(self, given: Attributes) -> None:
        self._column, self._next_column = self._next_column, self._next_column + _repeated(given, "columns")
        if "office:value-type" in given:
            self.value(given)

    def value(self, _given: Attributes) -> None:
        """A cell has words or a number, and so has every one that repeats it."""
        self._spread.add(self._row, self._column)
        self._spread.add(max(self._next_row - 1, 0), max(self._next_column - 1, 0))


def _repeated(given: Attributes, what: str) -> int:
    return int(given.get(f"table:number-{what}-repeated", "1"))
