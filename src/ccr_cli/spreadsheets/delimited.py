"""Rows of text with commas, semicolons, tabs or bars between the cells, in whatever encoding it was saved."""

import codecs
import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import NamedTuple

from ccr_cli.spreadsheets.cells import words
from ccr_cli.spreadsheets.sheet import SheetRow

_DELIMITERS = ",;\t|"
_NONE = "\x1f"  # in no text, so each line is one cell
_LOOKED_AT = 100_000  # characters by which the delimiter is told
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NOTHING = frozenset(("NULL", "\\N", "0000-00-00", "0000-00-00 00:00:00"))
"""What databases write where there is nothing."""
_END = "\x03"  # a row of its own behind the last one, unless a quotation mark is still open there


def rows_of_text(text: str) -> tuple[SheetRow, ...]:
    """The rows with words, each as wide as the widest, numbered as a spreadsheet that opens the file counts them."""
    lines = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    first, _, behind = lines.partition("\n")
    if first.lower().startswith("sep=") and len(first) == len("sep=") + 1:
        return _rows(behind, first[-1])
    return _rows(lines, _delimiter(lines))


def decoded(raw: bytes) -> str:
    """The text of bytes: by their mark, else as UTF-16 if every other byte is empty, else UTF-8 or Windows-1252."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    start = raw[:1000]
    for encoding, empty in (("utf-16-le", start[1::2]), ("utf-16-be", start[::2])):
        if len(start) > 3 and empty.count(0) > 0.8 * len(empty):
            return raw.decode(encoding, "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("windows-1252", "replace")


def _rows(text: str, delimiter: str) -> tuple[SheetRow, ...]:
    csv.field_size_limit(max(len(text), csv.field_size_limit()))
    marked = f"{text}\n{_END}"
    records = [*_records(marked, delimiter)]
    if records[-1] != [_END]:  # a quotation mark that nobody closed swallowed the rest
        records = [*csv.reader(StringIO(marked), delimiter=delimiter, quoting=csv.QUOTE_NONE)]
    width = max(map(len, records), default=0)
    found = ((number, [*map(_shown, record)]) for number, record in enumerate(records[:-1], 1))
    return tuple(SheetRow(number, (*cells, *[""] * (width - len(cells)))) for number, cells in found if any(cells))


def _records(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(StringIO(text, newline=""), delimiter=delimiter)


def _shown(cell: str) -> str:
    if cell.startswith('="') and cell.endswith('"'):  # so spreadsheets are told to keep a number's zeros
        cell = cell[2:-1]
    return "" if cell in _NOTHING else words(cell)


def _delimiter(text: str) -> str:
    """What most rows have as often as each other; where hardly any row has the same, nothing is between cells."""
    start = text[:_LOOKED_AT]
    best, delimiter = max((_agreement(_records(start, delimiter)), delimiter) for delimiter in _DELIMITERS)
    lines = sum(not line.isspace() for line in start.splitlines())
    return delimiter if best.rows * 2 >= lines or '"' in start else _NONE


class _Agreement(NamedTuple):
    """How well rows agree in how many cells they have, where one sign is between those."""

    has_whole_quotes: bool
    """Whether no cell has a quotation mark alone in it, as those of many lines have by a wrong sign."""
    rows: int
    width: int


def _agreement(records: Iterable[list[str]]) -> _Agreement:
    """How many rows have as many cells as most rows of several cells have, and how many those are."""
    every = list(records)
    has_whole_quotes = not any(cell.count('"') % 2 for record in every for cell in record)
    widths = Counter(len(record) for record in every if len(record) > 1)
    rows, width = max(((rows, width) for width, rows in widths.items()), default=(0, 0))
    return _Agreement(has_whole_quotes and rows > 0, rows, width)
