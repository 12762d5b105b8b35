"""Documents as workbooks: read back with openpyxl, which knows nothing of what wrote them."""

import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from ccr_cli.papers.document import Document, Notice, RuledTable, SectionHeading, TextParagraph
from ccr_cli.papers.forms.xlsx import drawn
from ccr_cli.papers.texts import BothWordings
from ccr_cli.papers.voice import LINE, Voice
from documents_to_draw import BOTH, ENGLISH, HOSTILE, SPANISH, document_of, everything, table_of

LETTER = 1


def book_of(document: Document, voice: Voice = ENGLISH) -> Workbook:
    return load_workbook(io.BytesIO(drawn(document, voice)))


def test_each_text_is_as_the_plan_has_it_and_no_cell_is_a_formula() -> None:
    cells = [row[0] for row in book_of(document_of(table_of(*HOSTILE)))["Names"].iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == list(HOSTILE)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_no_heading_caption_title_or_sentence_is_a_formula() -> None:
    table = RuledTable("=1+1", ("=2+2",), (("=3+3",),))
    book = book_of(document_of(Notice("=4+4"), TextParagraph("=5+5"), table, title="=6+6"))
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} == {"s"}


def test_the_heading_row_is_bold_stays_and_is_repeated_on_paper() -> None:
    sheet = book_of(document_of(table_of("Casa Segura")))["Names"]
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet["A1"].font.b) == ("A2", "$1:$1", True)
    assert sheet.auto_filter.ref == "A1:A2"
    assert not sheet["A2"].font.b


def test_sheets_are_printed_on_letter_paper_as_wide_as_they_are() -> None:
    narrow = table_of("A")
    wide = RuledTable("Wide", ("One", "Two", "Three"), (("x" * 40,) * 3,))
    book = book_of(document_of(narrow, wide))
    for name, orientation in (("Names", "portrait"), ("Wide", "landscape"), ("About", "portrait")):
        sheet = book[name]
        assert int(sheet.page_setup.paperSize) == LETTER
        assert (sheet.page_setup.orientation or "portrait") == orientation
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert int(sheet.page_setup.fitToHeight) == 0


def test_a_column_is_as_wide_as_its_words_within_bounds() -> None:
    sheet = book_of(document_of(RuledTable("Names", ("A", "B", "C"), (("x", "x" * 30, "long words " * 40),))))["Names"]
    narrow, fitting, widest = (sheet.column_dimensions[column].width for column in "ABC")
    assert (narrow < 12, 30 < fitting < 35, 40 < widest < 50) == (True, True, True)
    assert sheet["C2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height > 100


def test_numbers_and_days_stay_what_they_are() -> None:
    day, time, number = next(book_of(everything())["Days"].iter_rows(min_row=2))
    assert (day.value, day.number_format, time.value, number.value) == (
        datetime(2027, 1, 5), "yyyy-mm-dd", "09:00", 7,
    )  # fmt: skip


def test_what_stands_beside_the_tables_is_on_the_last_sheet() -> None:
    book = book_of(everything())
    assert book.sheetnames == ["Names", "Seats", "Days", "About"]
    assert [row[0].value for row in book["About"].iter_rows()] == [
        "List", "About it", "Not for posting", "Left to say", "Coordinator: Casa Segura", "• One", "• Two", "1. First",
        f"2. (day: {LINE})",
    ]  # fmt: skip


def test_a_heading_beneath_which_only_a_table_stood_is_left_out() -> None:
    document = document_of(
        SectionHeading("One"), table_of("A"), SectionHeading("Two"), SectionHeading("Three", 2), TextParagraph("Words")
    )
    assert [row[0].value for row in book_of(document)["About"].iter_rows()][2:] == ["Two", "Three", "Words"]


def test_what_nobody_may_overlook_is_at_the_foot_of_each_page() -> None:
    for sheet in book_of(document_of(Notice("Ask Casa & Co first"), table_of("A"))):
        assert sheet.oddFooter.left.text == "Ask Casa && Co first"
        assert sheet.oddHeader.left.text == "List"


@pytest.mark.parametrize(
    ("captions", "names"),
    [
        pytest.param(["Seats", "seats", "Seats"], ["Seats", "seats 2", "Seats 3"], id="told apart"),
        pytest.param(["a[b]:c*d?e/f\\g"], ["a-b-c-d-e-f-g"], id="signs that a name can't have"),
        pytest.param(["'quoted'"], ["quoted"], id="quotation marks at its ends"),
        pytest.param(["x" * 40, "x" * 40], ["x" * 30 + "…", "x" * 28 + "… 2"], id="too long"),
        pytest.param(["🌵" * 20], ["🌵" * 15 + "…"], id="too long as Excel counts"),
        pytest.param(["///", "?"], ["-", "- 2"], id="nothing left"),
        pytest.param(["About"], ["About"], id="the name of the last one"),
    ],
)
def test_names_of_sheets(captions: list[str], names: list[str]) -> None:
    book = book_of(document_of(*(table_of("A", caption=caption) for caption in captions)))
    assert book.sheetnames[:-1] == names
    assert all(len(name.encode("utf-16-le")) <= 62 for name in book.sheetnames)


def test_both_languages_name_a_sheet_where_there_is_room() -> None:
    short, long = BothWordings("Seats", "Lugares"), BothWordings("Whom to call here", "A quién llamar aquí")
    book = book_of(document_of(table_of("A", caption=short), table_of("B", caption=long)), BOTH)
    assert book.sheetnames == ["Seats · Lugares", "Whom to call here", "About · Acerca de"]
    assert book_of(document_of(table_of("A", caption=short)), SPANISH).sheetnames == ["Lugares", "Acerca de"]


def test_its_properties_tell_title_and_author_and_the_day_alone() -> None:
    told = drawn(everything(), ENGLISH)
    properties = load_workbook(io.BytesIO(told)).properties
    assert (properties.title, properties.creator) == ("List", "Saguaro County Task Force")
    assert properties.created == properties.modified == datetime(2026, 11, 30)
    for key in ("subject", "description", "keywords", "category", "version", "revision", "identifier"):
        assert not getattr(properties, key)
    assert {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(told)).infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_text_longer_than_a_cell_can_hold_is_cut_and_says_so() -> None:
    told = book_of(document_of(table_of("x" * 40_000)))["Names"]["A2"].value
    assert (len(told), told[-1]) == (32_767, "…")


def test_a_day_before_all_workbooks_is_written_out() -> None:
    early = everything().day.replace(year=1899)
    assert book_of(document_of(table_of(early)))["Names"]["A2"].value == "1899-11-30"


def test_columns_do_not_touch_and_a_row_has_no_line_that_stays_empty() -> None:
    table = RuledTable("A", ("Sector", "Seat"), (("Servicios para víctimas", "Vivienda"), ("x " * 20, "y")))
    sheet = book_of(document_of(table)).worksheets[0]
    assert {cell.alignment.indent for row in sheet for cell in row} == {1}
    assert sheet.row_dimensions[2].height in (None, 15)
