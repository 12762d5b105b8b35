"""The tables of any document as CSV; several stand one after another, each beneath its caption.

A document without a table, such as the roster of a plan just begun, is what it says, line by line: no file is empty.
"""

from collections.abc import Iterator
from datetime import date

from ccr_cli.papers.document import CellText, Document, RuledTable
from ccr_cli.papers.forms.cells import cell_value, rows_of, tables_of
from ccr_cli.papers.forms.words_besides import words_besides
from ccr_cli.papers.voice import Voice
from ccr_cli.views.csv_rows import csv_lines


def drawn(document: Document, voice: Voice) -> bytes:
    """The tables as a file in UTF-8, with the mark by which spreadsheets know it."""
    tables = list(tables_of(document))
    return csv_lines(_rows_of(document, tables, voice)).encode()


def _rows_of(document: Document, tables: list[RuledTable], voice: Voice) -> Iterator[tuple[str, ...]]:
    match tables:
        case []:
            return ((line.words,) for line in words_besides(document, voice))
        case [table]:
            return _rows(table, voice)
        case _:
            return _all_rows(tables, voice)


def _all_rows(tables: list[RuledTable], voice: Voice) -> Iterator[tuple[str, ...]]:
    for place, table in enumerate(tables):
        if place:
            yield ()
        yield (voice.line(table.caption),)
        yield from _rows(table, voice)


def _rows(table: RuledTable, voice: Voice) -> Iterator[tuple[str, ...]]:
    """The heading row, which a spreadsheet sorts by, and the others."""
    for row in rows_of(table):
        yield tuple(_told(cell, voice) for cell in row)


def _told(text: CellText, voice: Voice) -> str:
    value = cell_value(text, voice)
    return value.isoformat() if isinstance(value, date) else str(value)
