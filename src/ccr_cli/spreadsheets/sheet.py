"""What is read of a spreadsheet: its sheets and rows, whatever the form of the file."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypeAlias

SheetCell: TypeAlias = str | date
"""What a cell shows: its words without spaces around them, ``""`` for an empty one; a day where the file has a day.

Numbers and TRUE and FALSE are words. Line breaks inside a cell are ``\\n``.
"""


class SheetRow(NamedTuple):
    """A row that can be seen, and has words."""

    number: int
    """As the spreadsheet counts it, from 1; in a text file each line with its breaks inside quotes is one."""
    cells: tuple[SheetCell, ...]
    """As many in each row of a sheet, so the same place is the same column."""
    struck: frozenset[int] = frozenset()
    """Places in ``cells`` whose words are struck through; none where the form of the file doesn't tell."""

    def arranged(self, places: Sequence[int | None]) -> "SheetRow":
        """The row with the cells of some places alone, in that order; an empty one where there is none."""
        cells = (self.cells[at] if at is not None and at < len(self.cells) else "" for at in places)
        struck = frozenset(new for new, at in enumerate(places) if at in self.struck)
        return self._replace(cells=tuple(cells), struck=struck)

    @property
    def is_struck(self) -> bool:
        """Whether all its words are struck through."""
        return bool(self.struck) and all(not cell or place in self.struck for place, cell in enumerate(self.cells))


class Sheet(NamedTuple):
    """A sheet that can be seen, without what is hidden in it."""

    name: str | None
    """``None`` where the form of the file has no sheets."""
    rows: tuple[SheetRow, ...]
    """Without rows and columns that are hidden, and without empty rows, which the numbers tell.

    Cells merged into one have their words in the first column of each row that they cover.
    """
    hidden_rows: int = 0
    """How many rows with words are hidden."""
    hidden_columns: int = 0
    """How many columns with words are hidden."""


class Spreadsheet(NamedTuple):
    """A file of rows."""

    sheets: tuple[Sheet, ...]
    hidden_sheets: int = 0
    tells_hidden: bool = True
    """Whether the form of the file tells which rows and columns are hidden and struck through: xls and ods don't."""
