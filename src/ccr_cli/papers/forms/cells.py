"""What a document's tables are to a spreadsheet: days and numbers stay what they are, so that it can sort and add."""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from ccr_cli.language.coarse_days import CoarseDay
from ccr_cli.language.message import Clock
from ccr_cli.papers.document import Calendar, Document, Picture, RuledTable, Sayable
from ccr_cli.papers.voice import Voice

CellValue: TypeAlias = str | int | float | date


def tables_of(document: Document) -> Iterator[RuledTable]:
    """The tables of a document, also those beneath its pictures and calendars, in their order."""
    for piece in document.pieces:
        match piece:
            case (RuledTable() as table) | Picture(instead=table) | Calendar(instead=table):
                yield table


def cell_value(text: Sayable, voice: Voice) -> CellValue:
    """What stands in a cell; words for a day of which only the month is told."""
    match text:
        case int() | float():
            return text
        case date() if not isinstance(text, CoarseDay):
            return text
        case Clock(time):
            return time.zfill(len("09:00"))
        case _:
            return voice.line(text)
