"""What is read of a spreadsheet: its sheets and rows, whatever the form of the file."""

from datetime import date
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = str | date
"""What a cell shows: its words without spaces around them, ``""`` for an empty one; a day where the file has a day."""


class Row(NamedTuple):
    """A row that can be seen."""

    number: int
    """As the spreadsheet counts it, from 1."""
    cells: tuple[Cell, ...]
    is_struck: bool = False
    """Whether its words are struck through; ``False`` where the form of the file doesn't tell."""


class Sheet(NamedTuple):
    """A sheet that can be seen, without what is hidden in it."""

    name: str | None
    """``None`` where the form of the file has no sheets."""
    rows: tuple[Row, ...]
    """Without rows and columns that are hidden; a merged cell's words stand in its first cell alone."""
    hidden_rows: int = 0
    hidden_columns: int = 0


class Spreadsheet(NamedTuple):
    """A file of rows."""

    sheets: tuple[Sheet, ...]
    hidden_sheets: int = 0
    tells_hidden: bool = True
    """Whether the form of the file tells what is hidden and struck through: xls and ods don't."""
