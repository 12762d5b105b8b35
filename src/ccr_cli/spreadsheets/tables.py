"""What the XML of an ods says that its values don't: which cells are merged, and how far they lie apart."""

from collections.abc import Mapping

from ccr_cli.spreadsheets.parts import Attributes, Parts, parse
from ccr_cli.spreadsheets.seen import MergedCells, SeenSheet
from ccr_cli.spreadsheets.spread import Spread


def seen_tables(parts: Parts) -> Mapping[str, SeenSheet]:
    """The merged cells of each sheet, by its name. Raises ``TooLargeError``."""
    look = _Tables()
    starts = {"table": look.table, "table-row": look.row, "table-cell": look.cell, "covered-table-cell": look.cell}
    parse(parts.read("content.xml"), {**starts, "p": look.value})
    return {name: SeenSheet(merged=tuple(merged)) for name, merged in look.merged.items()}


class _Tables:
    """One pass over the sheets; numbers say how often a row or a cell repeats."""

    def __init__(self) -> None:
        self.merged: dict[str, list[MergedCells]] = {}
        self._begin("")

    def _begin(self, name: str) -> None:
        self._spread = Spread()
        self._merged = self.merged.setdefault(name, [])
        self._row = self._column = 0
        self._next_row = self._next_column = 0

    def table(self, given: Attributes) -> None:
        self._begin(given.get("table:name", ""))

    def row(self, given: Attributes) -> None:
        self._row, self._next_row = self._next_row, self._next_row + _number(given, "rows-repeated")
        self._column = self._next_column = 0

    def cell(self, given: Attributes) -> None:
        self._column, self._next_column = self._next_column, self._next_column + _number(given, "columns-repeated")
        rows, columns = _number(given, "rows-spanned"), _number(given, "columns-spanned")
        if rows > 1 or columns > 1:
            end = self._row + rows - 1, self._column + columns - 1
            self._merged.append(((self._row, self._column), end))
        if "office:value-type" in given:
            self.value(given)

    def value(self, _given: Attributes) -> None:
        """A cell has words or a number, and so has every one that repeats it."""
        self._spread.add(self._row, self._column)
        self._spread.add(max(self._next_row - 1, 0), max(self._next_column - 1, 0))


def _number(given: Attributes, what: str) -> int:
    return int(given.get(f"table:number-{what}", "1"))
