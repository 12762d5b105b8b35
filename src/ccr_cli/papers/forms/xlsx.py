"""The tables of any document as a workbook, a sheet for each, and what it says besides on one of its own.

The first row of a sheet is its heading row, so that spreadsheets can sort and filter. A table that travels alone is the
only sheet, on one page where it fits, with what there is to say besides above and below it. No cell is ever a formula.
"""

import io
import re
from collections.abc import Iterable
from datetime import date, datetime, time
from itertools import count
from textwrap import wrap
from typing import Any

import xlsxwriter

from ccr_cli.language.message import say
from ccr_cli.papers.document import Document, Notice, RuledTable, Sayable
from ccr_cli.papers.forms.cells import CellValue, cell_value, rows_of, tables_of
from ccr_cli.papers.forms.words_besides import words_besides
from ccr_cli.papers.voice import Voice

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_ABOUT = say("About")
_LETTER = 1
_SHADE = "#EDEFF2"
_RULED = {"valign": "top", "indent": 1, "bottom": 4, "bottom_color": "#9AA3B2"}  # indented, lest columns touch
_NO_NAME = re.compile(r"[\[\]:*?/\\]+")
_LONGEST_NAME = 31  # characters of a sheet's name
_LONGEST_CELL = 32767  # characters
_LONGEST_LINE = 255  # characters at the top or foot of a printed page
_NARROWEST, _WIDEST, _WIDEST_ALONE = 9, 44, 31  # characters of a column
_ON_ONE_PAGE = 40  # rows that can still be read when they are all on one page
_UPRIGHT = 92  # characters that a page holds beside each other
_LINE, _HIGHEST = 15, 409  # points of a line and of a row, at most
_FIRST_YEAR = 1900  # before it, a workbook has no days


def drawn(document: Document, voice: Voice) -> bytes:
    """The workbook as the bytes of its file."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, _OPTIONS) as book:
        book.set_properties(
            {
                "title": voice.line(document.title),
                "author": voice.line(document.author),
                "created": datetime.combine(document.day, time.min),
            }
        )
        _Sheets(book, document, voice).draw()
    return file.getvalue()


class _Sheets:
    """Draws the sheets of one workbook."""

    def __init__(self, book: Any, document: Document, voice: Voice) -> None:
        self._book, self._document, self._voice = book, document, voice
        self._names: set[str] = set()
        heading = {"bold": True, "indent": 1, "text_wrap": True, "valign": "vcenter", "bg_color": _SHADE}
        self._heading = book.add_format(heading)
        self._words = book.add_format({"text_wrap": True, "align": "left", **_RULED})
        self._strong = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._plain = book.add_format({"text_wrap": True, "valign": "top"})
        self._number = book.add_format(_RULED)
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left", **_RULED})

    def draw(self) -> None:
        tables = list(tables_of(self._document))
        for table in tables:
            self._table(table)
        if len(tables) != 1 or not tables[0].beside:
            self._about()

    def _table(self, table: RuledTable) -> None:
        sheet = self._sheet(table.caption)
        rows = [[cell_value(cell, self._voice) for cell in row] for row in rows_of(table)]
        widest = _WIDEST_ALONE if table.beside else _WIDEST
        widths = [_width(cells, widest) for cells in zip(*rows, strict=True)]
        for line, row in enumerate(rows):
            printed = len(table.columns)
            _set_height(sheet, line, map(str, row[:printed]), widths[:printed])
            for column, value in enumerate(row):
                self._write(sheet, line, column, value)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(rows) - 1, len(widths) - 1)
        if sum(widths) > _UPRIGHT:
            sheet.set_landscape()
        if table.beside:
            self._set_alone(sheet, len(rows), len(table.columns))

    def _set_alone(self, sheet: Any, rows: int, columns: int) -> None:
        """Print a table across the page beneath the title, without the columns that say what stands there too."""
        told = [] if self._document.about is None else [self._document.about]
        title = self._voice.line(self._document.title)
        words = "\n".join((title, *(spoken.line for text in told for spoken in self._voice.say(text))))
        sheet.set_header(_line("&L", words, "&R&P / &N"))
        sheet.set_margins(left=0.5, right=0.5, top=1.1, bottom=0.8)
        sheet.set_landscape()
        sheet.print_area(0, 0, rows - 1, columns - 1)
        if rows <= _ON_ONE_PAGE:
            sheet.fit_to_pages(1, 1)

    def _write(self, sheet: Any, line: int, column: int, value: CellValue) -> None:
        match value:
            case _ if line == 0:
                sheet.write_string(line, column, _cut(str(value), _LONGEST_CELL), self._heading)
            case date(year=year) if year >= _FIRST_YEAR:
                sheet.write_datetime(line, column, datetime.combine(value, time.min), self._day)
            case int() | float():
                sheet.write_number(line, column, value, self._number)
            case _:
                sheet.write_string(line, column, _cut(str(value), _LONGEST_CELL), self._words)

    def _about(self) -> None:
        """What the document says besides its tables, a line each."""
        sheet = self._sheet(_ABOUT)
        sheet.set_column(0, 0, _UPRIGHT)
        for line, (words, is_strong) in enumerate(words_besides(self._document, self._voice)):
            _set_height(sheet, line, (words,), (_UPRIGHT,))
            sheet.write_string(line, 0, _cut(words, _LONGEST_CELL), self._strong if is_strong else self._plain)

    def _sheet(self, caption: Sayable) -> Any:
        """A new sheet for Letter paper; what nobody may overlook stands at the foot of each page."""
        sheet = self._book.add_worksheet(self._name(caption))
        sheet.set_paper(_LETTER)
        sheet.fit_to_pages(1, 0)
        notices = [piece.text for piece in self._document.pieces if isinstance(piece, Notice)]
        told = "\n".join(spoken.line for text in notices for spoken in self._voice.say(text))
        sheet.set_header(_line("&L", self._voice.line(self._document.title), "&R&P / &N"))
        sheet.set_footer(_line("&L", told, ""))
        return sheet

    def _name(self, caption: Sayable) -> str:
        """A name that no other sheet has: in both languages where there is room for them."""
        spoken = [_NO_NAME.sub("-", one.line) for one in self._voice.say(caption)]
        both = " · ".join(spoken)
        plain = (both if _units(both) <= _LONGEST_NAME else spoken[0]).strip("' ") or "-"
        for number in count(1):
            ending = "" if number == 1 else f" {number}"
            name = _fitting(plain, _LONGEST_NAME - len(ending)) + ending
            if name.casefold() not in self._names:
                break
        self._names.add(name.casefold())
        return name


def _units(text: str) -> int:
    """The length of a text as Excel counts it: an emoji is two."""
    return len(text.encode("utf-16-le")) // 2


def _fitting(text: str, longest: int) -> str:
    if _units(text) <= longest:
        return text
    while _units(text) >= longest:
        text = text[:-1]
    return text.rstrip() + "…"


def _width(cells: "tuple[CellValue, ...]", widest: int) -> int:
    """How many characters wide a column is: as its longest cell, within bounds; a heading needs room for its button."""
    longest = max(len(str(cell)) + (4 if line == 0 else 2) for line, cell in enumerate(cells))
    return max(_NARROWEST, min(longest, widest))


def _set_height(sheet: Any, line: int, cells: Iterable[str], widths: Iterable[int]) -> None:
    """Room for all of the lines that a row wraps into: not every program finds that out by itself.

    Widths are counted in digits, and most letters are narrower.
    """
    lines = max(len(wrap(cell, width + width // 10)) for cell, width in zip(cells, widths, strict=True))
    if lines > 1 or line == 0:
        sheet.set_row(line, min(lines * _LINE, _HIGHEST))


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


def _line(place: str, words: str, ending: str) -> str:
    """A line at the top or foot of a printed page, in which ``&`` begins a command."""
    if not words:
        return ending
    room = _LONGEST_LINE - len(place) - len(ending) - words.count("&")
    return f"{place}{_cut(words, room).replace('&', '&&')}{ending}"
