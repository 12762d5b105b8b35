"""How far the cells of a sheet lie apart: all between them are held in memory at once, empty or not."""

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
