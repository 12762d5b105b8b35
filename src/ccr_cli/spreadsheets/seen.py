"""What the XML of an xlsx says that its values don't: what is hidden, and what is struck through."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeAlias

from ccr_cli.spreadsheets.parts import Attributes, Parts, parse
from ccr_cli.spreadsheets.spread import Spread
from ccr_cli.spreadsheets.struck import is_on, struck_styles, struck_texts

_MOST_COLUMNS = 16_384  # of a sheet, in every spreadsheet


MergedCells: TypeAlias = tuple[tuple[int, int], tuple[int, int]]
"""Row and column of the first and the last of some cells that are merged into one."""


class SeenSheet(NamedTuple):
    """What can be seen in a sheet; rows and columns are counted from 0."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()
    """Row and column of the cells whose words are struck through."""
    left: Mapping[tuple[int, int], str] = {}
    """What is left of the cells in which a part is struck through."""
    merged: tuple[MergedCells, ...] = ()
    """Cells merged into one, where calamine doesn't tell."""


def seen_sheets(parts: Parts) -> Mapping[str, SeenSheet]:
    """What can be seen in the sheets that are not hidden, by their names.

    Raises errors of zip and XML for a broken workbook, and ``TooLargeError``.
    """
    styles, texts = struck_styles(parts), struck_texts(parts)
    return {name: _looked_at(parts.read(part), styles, texts) for name, part in _places(parts)}


def _places(parts: Parts) -> Iterator[tuple[str, str]]:
    """The name of each visible sheet and of its part."""
    sheets: list[Attributes] = []
    targets: dict[str, str] = {}

    def relation(given: Attributes) -> None:
        targets[given.get("Id", "")] = given.get("Target", "")

    parse(parts.read("xl/workbook.xml"), {"sheet": sheets.append})
    parse(parts.read("xl/_rels/workbook.xml.rels"), {"Relationship": relation})
    for given in sheets:
        target = targets.get(next((given[key] for key in given if key.endswith(":id")), ""), "")
        if given.get("state", "visible") == "visible" and target:
            yield given.get("name", ""), target if target.startswith("/") else f"xl/{target}"


def _looked_at(raw: bytes, styles: frozenset[str], texts: Mapping[int, str]) -> SeenSheet:
    look = _Look(styles, texts)
    starts = {"c": look.cell, "v": look.value, "is": look.value, "row": look.row, "col": look.columns}
    parse(raw, starts, {"c": look.end} if texts else {}, look.text if texts else None)
    return SeenSheet(frozenset(look.hidden_rows), frozenset(look.hidden_columns), frozenset(look.struck), look.left)


class _Look:
    """One pass over a sheet; a row or cell that doesn't say where it is follows the one before."""

    def __init__(self, styles: frozenset[str], texts: Mapping[int, str]) -> None:
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.struck: set[tuple[int, int]] = set()
        self.left: dict[tuple[int, int], str] = {}
        self._styles = styles
        self._texts = texts
        self._row = self._column = -1
        self._is_shared = self._is_value = False
        self._value = self._number = ""
        self._spread = Spread()

    def row(self, given: Attributes) -> None:
        self._row, self._column, self._number = int(given["r"]) - 1 if "r" in given else self._row + 1, -1, ""
        if _is_hidden(given, "ht"):
            self.hidden_rows.add(self._row)

    def columns(self, given: Attributes) -> None:
        if _is_hidden(given, "width"):
            self.hidden_columns.update(range(int(given["min"]) - 1, min(int(given["max"]), _MOST_COLUMNS)))

    def cell(self, given: Attributes) -> None:
        name = given.get("r")
        if name is None:
            self._column += 1
        else:
            self._go_to(name)
        self._is_shared, self._is_value, self._value = given.get("t") == "s", False, ""
        if given.get("s") in self._styles:
            self.struck.add((self._row, self._column))

    def _go_to(self, name: str) -> None:
        """A place such as ``AB12``; mostly in the row of the one before."""
        letters = name.rstrip("0123456789")
        number = name[len(letters) :]
        if number != self._number:
            self._number, self._row = number, int(number) - 1
        self._column = _column(letters)

    def value(self, _given: Attributes) -> None:
        self._spread.add(self._row, self._column)
        self._is_value = True

    def text(self, text: str) -> None:
        if self._is_value and self._is_shared:
            self._value += text

    def end(self) -> None:
        number = int(self._value) if self._value.strip().isdecimal() else -1
        if number in self._texts:
            place = self._row, self._column
            self.left[place] = self._texts[number]
            if not self._texts[number].strip():
                self.struck.add(place)
                del self.left[place]


def _is_hidden(given: Attributes, size: str) -> bool:
    return is_on(given.get("hidden", "0")) or given.get(size) in ("0", "0.0")


@cache
def _column(letters: str) -> int:
    """The column, from 0, that letters in any case say."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
