"""What can be seen in workbooks, and what is hidden in them and stays there."""

import re
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from shutil import which

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from ccr_cli.spreadsheets.reading import read_spreadsheet
from ccr_cli.spreadsheets.sheet import Sheet, Spreadsheet


def book(path: Path, *fill: Callable[[xlsxwriter.Workbook], object]) -> Spreadsheet:
    """What is read of a workbook that is written so."""
    with xlsxwriter.Workbook(path) as made:
        for step in fill:
            step(made)
    return read_spreadsheet(path)


def sheet(path: Path, fill: Callable[[xlsxwriter.Workbook, Worksheet], object]) -> Sheet:
    """What is read of a workbook of one sheet."""
    (found,) = book(path, lambda made: fill(made, made.add_worksheet("Members"))).sheets
    return found


def cells(found: Sheet) -> list[tuple[object, ...]]:
    return [row.cells for row in found.rows]


def with_part(path: Path, name: str, change: Callable[[str], str]) -> Path:
    """The same workbook with one of its parts changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    parts[name] = change(parts[name].decode()).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, raw in parts.items():
            archive.writestr(part, raw)
    return path


def test_numbers_days_and_booleans_are_as_the_sheet_shows_them(tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook, on: Worksheet) -> None:
        day = made.add_format({"num_format": "m/d/yyyy"})
        clock = made.add_format({"num_format": "m/d/yyyy h:mm"})
        on.write_row(0, 0, [5205550101, 1.5, 0.1, -3, True, False, " Clinic West \xa0"])
        on.write_datetime(1, 0, datetime(2024, 3, 4), day)
        on.write_datetime(1, 1, datetime(2024, 3, 4, 9, 30), clock)
        on.write_number(1, 2, 45355, day)
        on.write_string(1, 3, "first\r\nsecond_x000D_\nthird")

    first, second = cells(sheet(tmp_path / "a.xlsx", fill))
    assert first == ("5205550101", "1.5", "0.1", "-3", "TRUE", "FALSE", "Clinic West")
    assert second[:4] == (date(2024, 3, 4), date(2024, 3, 4), date(2024, 3, 4), "first\nsecond\nthird")


def test_rows_keep_the_numbers_of_the_spreadsheet(tmp_path: Path) -> None:
    def fill(_made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.write(4, 2, "Agency")
        on.write(8, 2, "Clinic West")

    found = sheet(tmp_path / "a.xlsx", fill)
    assert [(row.number, row.cells) for row in found.rows] == [(5, ("Agency",)), (9, ("Clinic West",))]


def test_hidden_rows_and_columns_are_counted_and_not_read(tmp_path: Path) -> None:
    def fill(_made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.write_row(1, 1, ["Agency", "Status of papers", "Sector", "Old"])
        on.write_row(2, 1, ["Clinic West", "secret", "Health", "secret"])
        on.write_row(3, 1, ["secret", "secret", "secret"])
        on.set_column(2, 2, None, None, {"hidden": True})
        on.set_column(4, 4, 0)
        on.set_column(9, 12, None, None, {"hidden": True})
        on.set_row(3, None, None, {"hidden": True})

    found = sheet(tmp_path / "a.xlsx", fill)
    assert cells(found) == [("Agency", "Sector"), ("Clinic West", "Health")]
    assert (found.hidden_rows, found.hidden_columns) == (1, 2)


def test_hidden_sheets_are_counted_and_not_read(tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook) -> None:
        made.add_worksheet("Members").write(0, 0, "Agency")
        for name, hide in (("Hidden", Worksheet.hide), ("Deep", Worksheet.very_hidden)):
            on = made.add_worksheet(name)
            on.write(0, 0, "secret")
            hide(on)
        made.add_chartsheet("Chart")

    found = book(tmp_path / "a.xlsx", fill)
    assert [one.name for one in found.sheets] == ["Members"]
    assert found.hidden_sheets == 2
    assert found.tells_hidden


def test_a_row_is_struck_when_all_its_words_are_and_a_cell_when_its_own_are(tmp_path: Path) -> None:
    def fill(made: xlsxwriter.Workbook, on: Worksheet) -> None:
        struck = made.add_format({"font_strikeout": True})
        on.write_row(0, 0, ["Gone Clinic", 12], struck)
        on.write_row(1, 0, ["Clinic West", "Health"])
        on.write(2, 0, "Clinic East")
        on.write(2, 1, "old title", struck)
        on.write_rich_string(3, 0, struck, "Old Name", " New Name")
        on.write_rich_string(4, 0, struck, "All", struck, " gone")

    found = sheet(tmp_path / "a.xlsx", fill)
    assert [row.is_struck for row in found.rows] == [True, False, False, False, True]
    assert [sorted(row.struck) for row in found.rows] == [[0, 1], [], [1], [], [0]]
    assert found.rows[3].cells == ("New Name", "")


def test_a_font_whose_strike_is_off_strikes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    def fill(made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.write(0, 0, "Clinic West", made.add_format({"font_strikeout": True}))

    assert sheet(path, fill).rows[0].is_struck
    with_part(path, "xl/styles.xml", lambda text: text.replace("<strike/>", '<strike val="0"/>'))
    assert not read_spreadsheet(path).sheets[0].rows[0].is_struck


def test_comments_are_not_read(tmp_path: Path) -> None:
    def fill(_made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.write(0, 0, "Clinic West")
        on.write_comment(0, 0, "secret")

    path = tmp_path / "a.xlsx"
    assert "secret" not in str(sheet(path, fill))
    assert "secret" not in str(read_spreadsheet(converted(path, "ods")))


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_merged_cells_are_said_on_each_of_their_rows_in_the_first_column(tmp_path: Path, ending: str) -> None:
    def fill(_made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.merge_range(0, 0, 0, 2, "Task force")
        on.merge_range(1, 0, 3, 0, "Clinic West")
        for row in range(1, 4):
            on.write_row(row, 1, [f"Title {row}", "x"])

    path = tmp_path / f"a.{ending}"
    sheet(tmp_path / "a.xlsx", fill)
    (found,) = read_spreadsheet(path if path.exists() else converted(tmp_path / "a.xlsx", ending)).sheets
    assert cells(found) == [("Task force", "", ""), *[("Clinic West", f"Title {row}", "x") for row in range(1, 4)]]


def converted(path: Path, ending: str) -> Path:
    """The same workbook, as LibreOffice saves it."""
    if which("soffice") is None:
        pytest.skip("there is no LibreOffice here")
    made = path.parent / "converted"
    asked = ["soffice", f"-env:UserInstallation=file://{path.parent}/office", "--headless", "--convert-to", ending]
    subprocess.run([*asked, "--outdir", made, path], check=True, capture_output=True, timeout=120)
    return made / f"{path.stem}.{ending}"


@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_other_workbooks_give_the_same_rows_and_say_that_they_do_not_tell_what_is_hidden(
    tmp_path: Path, ending: str
) -> None:
    def fill(made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.write_row(3, 1, ["Agencia", "Desde", "N"])
        on.write_row(4, 1, ["Clínica Ñandú ", None, 12])
        on.write_datetime(4, 2, datetime(2024, 3, 4), made.add_format({"num_format": "d/m/yyyy"}))
        hidden = made.add_worksheet("Hidden")
        hidden.write(0, 0, "secret")
        hidden.hide()

    sheet(tmp_path / "a.xlsx", fill)
    found = read_spreadsheet(converted(tmp_path / "a.xlsx", ending))
    assert [(row.number, row.cells) for row in found.sheets[0].rows] == [
        (4, ("Agencia", "Desde", "N")),
        (5, ("Clínica Ñandú", date(2024, 3, 4), "12")),
    ]
    assert (found.hidden_sheets, found.tells_hidden) == (1, False)


def test_a_workbook_named_like_an_old_one_is_read_by_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    sheet(path, lambda _made, on: on.write(0, 0, "Agency"))
    assert read_spreadsheet(path.rename(tmp_path / "a.xls")).sheets[0].rows[0].cells == ("Agency",)


def test_what_other_programs_write_is_read_as_well(tmp_path: Path) -> None:
    """Names with a prefix, parts in other letters, and rows and cells that don't say where they are."""
    path = tmp_path / "a.xlsx"

    def fill(_made: xlsxwriter.Workbook, on: Worksheet) -> None:
        on.write_row(0, 0, ["Agency", "Papers"])
        on.write_row(1, 0, ["secret", "secret"])
        on.set_row(1, None, None, {"hidden": True})

    sheet(path, fill)

    def prefixed(text: str) -> str:
        text = re.sub(r"<(/?)(\w+)(?=[ />])", r"<\1x:\2", text).replace("xmlns=", "xmlns:x=")
        return re.sub(r'<x:(row|c) r="[^"]*"', r"<x:\1", text)

    with_part(path, "xl/worksheets/sheet1.xml", prefixed)
    (found,) = read_spreadsheet(path).sheets
    assert found.rows[0].cells == ("Agency", "Papers")
    assert (len(found.rows), found.hidden_rows) == (1, 1)


def test_five_thousand_rows_are_read_without_what_is_hidden(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"

    def fill(made: xlsxwriter.Workbook, on: Worksheet) -> None:
        struck = made.add_format({"font_strikeout": True})
        for row in range(5000):
            on.write_row(row, 0, [f"Agency {row}", *[f"cell {row}"] * 11], struck if row % 7 == 0 else None)
        on.set_column(10, 10, None, None, {"hidden": True})

    sheet(path, fill)
    (found,) = read_spreadsheet(path).sheets
    assert (len(found.rows), len(found.rows[0].cells)) == (5000, 11)


def test_a_row_without_words_moves_no_cell_of_an_ods_workbook(tmp_path: Path) -> None:
    """Older versions of calamine put what follows such a row a column too far to the right."""
    rows = [("", "Agency", "City"), None, ("", "Clinic West", "Nogales")]
    told = "".join(f"<table:table-row>{_ods_cells(row or ('',))}</table:table-row>" for row in rows)
    named = '<table:table table:name="Members">'
    spaces = 'xmlns:office="o" xmlns:table="t" xmlns:text="x"'
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest/>")
        made.writestr("content.xml", f"<office:spreadsheet {spaces}>{named}{told}</table:table></office:spreadsheet>")
    (found,) = read_spreadsheet(tmp_path / "a.ods").sheets
    assert cells(found) == [("Agency", "City"), ("Clinic West", "Nogales")]


def _ods_cells(row: tuple[str, ...]) -> str:
    filled = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    return "".join(filled.format(word) if word else "<table:table-cell/>" for word in row)
