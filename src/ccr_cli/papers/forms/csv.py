"""The tables of any document as CSV; several stand one after another, each beneath its caption."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.papers.document import CellText, Document, RuledTable
from ccr_cli.papers.forms.cells import cell_value, rows_of, tables_of
from ccr_cli.papers.voice import Voice
from ccr_cli.views.csv_rows import csv_lines


def drawn(document: Document, voice: Voice) -> bytes:
    """The tables as a file in UTF-8, with the mark by which spreadsheets know it."""
    tables = list(tables_of(document))
    rows = _rows(tables[0], voice) if len(tables) == 1 else _all_rows(tables, voice)
    return csv_lines(rows).encode()


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
