"""Documents as CSV: read back by Python's own reader."""

import csv
import io

import pytest

from ccr_cli.papers.document import Document, Notice, RuledTable, TextParagraph
from ccr_cli.papers.forms.csv import drawn
from ccr_cli.papers.texts import BothWordings
from documents_to_draw import BOTH, DAY, ENGLISH, HOSTILE, document_of, everything, table_of

FORMULAS = tuple("=+-@＝")


def rows_of(document: Document) -> list[list[str]]:
    return list(csv.reader(io.StringIO(drawn(document, ENGLISH).decode("utf-8-sig"), newline="")))


def test_one_table_begins_with_its_heading_row() -> None:
    assert rows_of(document_of(table_of("Casa Segura"))) == [["Name"], ["Casa Segura"]]


def test_several_tables_stand_each_beneath_its_caption() -> None:
    document = document_of(table_of("A", caption="First"), table_of("B", caption="Second"))
    assert rows_of(document) == [["First"], ["Name"], ["A"], [], ["Second"], ["Name"], ["B"]]


def test_a_spreadsheet_knows_that_it_is_utf_8() -> None:
    told = drawn(document_of(table_of("Ñandú")), ENGLISH)
    assert told == '\ufeff"Name"\r\n"Ñandú"\r\n'.encode()


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_plan_is_a_formula(text: str) -> None:
    assert rows_of(document_of(table_of(text)))[1] == ["'" + text if text.startswith(FORMULAS) else text]


def test_no_caption_and_no_heading_is_a_formula_either() -> None:
    tables = (RuledTable("=1", ("=2",), (("x",),)), RuledTable("@3", ("+4",), (("x",),)))
    cells = [cell for row in rows_of(document_of(*tables)) for cell in row]
    assert cells == ["'=1", "'=2", "x", "'@3", "'+4", "x"]


def test_days_and_times_sort() -> None:
    assert [[DAY.isoformat(), "14:30", "1.5"], ["2027-01-05", "09:00", "7"]] == sorted(rows_of(everything())[-2:])


def test_both_languages_stand_beside_each_other() -> None:
    table = RuledTable(BothWordings("Days", "Fechas"), (BothWordings("Day", "Fecha"),), (("Main library",),))
    assert drawn(document_of(table), BOTH).decode("utf-8-sig").split() == ['"Day', "/", 'Fecha"', '"Main', 'library"']


def test_a_document_without_a_table_says_what_it_says_line_by_line() -> None:
    words = [words for (words,) in rows_of(document_of(Notice("Nobody is at the table yet."), TextParagraph("=1")))]
    assert words[-2:] == ["Nobody is at the table yet.", "'=1"]
