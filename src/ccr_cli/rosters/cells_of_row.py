"""The cells of one row, by what their columns have."""

from collections.abc import Iterator, Sequence

from ccr_cli.rosters.cells import words_of
from ccr_cli.rosters.columns import RosterColumn, RosterColumns
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

_LONGEST = 6  # digits of an extension


class CellsOfRow:
    """The cells of a row, by what their columns have; a struck cell is empty."""

    def __init__(self, row: SheetRow, columns: RosterColumns) -> None:
        self._row = row
        self._all = columns
        self._words: dict[int, str] = {}
        self.columns = columns.columns

    def raw(self, column: RosterColumn) -> SheetCell:
        """A cell as it is stored."""
        place = column.place
        if place >= len(self._row.cells) or (place in self._row.struck and not self._row.is_struck):
            return ""
        return self._row.cells[place]

    def cell(self, column: RosterColumn) -> str:
        """The words of a cell."""
        words = self._words.get(column.place)
        if words is None:
            words = words_of(self.raw(column))
            words = self._words[column.place] = self._with_extension(words, column) if words else ""
        return words

    def _with_extension(self, words: str, column: RosterColumn) -> str:
        """A telephone with its extension, where the next column has it."""
        if column.field != "phone":
            return words
        behind = next((one for one in self._all.of("extension") if one.place == column.place + 1), None)
        inside = words_of(self.raw(behind)).strip("#. ") if behind is not None else ""
        return f"{words} ext. {inside}" if inside.isdecimal() and len(inside) <= _LONGEST else words

    def columns_of(self, *fields: str) -> Sequence[RosterColumn]:
        """The columns that have one of some fields."""
        return self._all.of(*fields)

    def text(self, *fields: str) -> str:
        """The words of the first of these columns that has some."""
        return next((text for column in self._all.of(*fields) if (text := self.cell(column))), "")

    def cells(self, *fields: str) -> Iterator[SheetCell]:
        """The cells of some columns that have words."""
        for column in self._all.of(*fields):
            if self.cell(column):
                yield self.raw(column)
