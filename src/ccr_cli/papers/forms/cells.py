"""What a document's tables are to a spreadsheet: days and numbers stay what they are, so that it can sort and add."""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from ccr_cli.language.coarse_days import CoarseDay
from ccr_cli.language.message import Clock
from ccr_cli.papers.document import Calendar, CellText, Document, Lines, Picture, RuledTable
from ccr_cli.papers.voice import Voice

CellValue: TypeAlias = str | int | float | date


def tables_of(document: Document) -> Iterator[RuledTable]:
    """The tables of a document, also those beneath its pictures and calendars, in their order."""
    for piece in document.pieces:
        match piece:
            case (RuledTable() as table) | Picture(instead=table) | Calendar(instead=table):
                yield table


def rows_of(table: RuledTable) -> Iterator[tuple[CellText, ...]]:
    """The heading row and all others, with the columns of a table that travels alone."""
    yield (*table.columns, *(column for column, _ in table.beside))
    for row in table.rows:
        yield (*row, *(told for _, told in table.beside))


def cell_value(text: CellText, voice: Voice) -> CellValue:
    """What stands in a cell; words for a day of which only the month is told."""
    match text:
        case int() | float():
            return text
        case date() if not isinstance(text, CoarseDay):
            return text
        case Clock(time):
            return time.zfill(len("09:00"))
        case Lines(texts):
            return "; ".join(map(voice.line, texts))
        case _:
            return voice.line(text)
