"""Rows of text: whatever program saved it, in whatever encoding, with whatever between the cells."""

from pathlib import Path

import pytest

from ccr_cli.spreadsheets.reading import read_spreadsheet
from ccr_cli.spreadsheets.sheet import SheetRow

ROWS = [["Agencia", "Teléfono", "Notas"], ["Refugio Ñandú", "520-555-0101", "Día y noche"]]


def rows_in(path: Path, raw: bytes) -> tuple[SheetRow, ...]:
    path.write_bytes(raw)
    (sheet,) = read_spreadsheet(path).sheets
    return sheet.rows


def cells_in(path: Path, text: str) -> list[list[object]]:
    return [[*row.cells] for row in rows_in(path, text.encode())]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"], ids=["comma", "semicolon", "tab", "bar"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252"])
def test_every_encoding_and_delimiter_gives_the_same_cells(tmp_path: Path, encoding: str, delimiter: str) -> None:
    text = "\r\n".join(delimiter.join(row) for row in ROWS)
    assert [[*row.cells] for row in rows_in(tmp_path / "a.csv", text.encode(encoding))] == ROWS


def test_utf_16_of_the_other_byte_order_is_told_by_its_mark(tmp_path: Path) -> None:
    raw = b"\xfe\xff" + "A\tB\n1\t2\n".encode("utf-16-be")
    assert [row.cells for row in rows_in(tmp_path / "a.txt", raw)] == [("A", "B"), ("1", "2")]


def test_commas_in_names_do_not_win_over_the_semicolons_of_a_spanish_spreadsheet(tmp_path: Path) -> None:
    text = "Agencia;Contacto\nCasa Luz, A.C.;Directora, general\nRed Sur, A.C.;Enlace, regional\n"
    assert cells_in(tmp_path / "a.csv", text)[1] == ["Casa Luz, A.C.", "Directora, general"]


def test_a_list_of_names_is_one_column_though_some_have_commas(tmp_path: Path) -> None:
    text = "Agencies\nClinic West\nCasa Luz, Inc.\nFood Bank\nLegal Aid\n"
    assert cells_in(tmp_path / "a.txt", text) == [[line] for line in text.splitlines()]


def test_quotes_breaks_and_cells_of_200_kilobytes_are_one_cell(tmp_path: Path) -> None:
    long = "x" * 200_000
    text = f'Agency,Notes\n"Casa ""Luz""","first\r\nsecond"\nClinic,{long}'
    assert cells_in(tmp_path / "a.csv", text)[1:] == [['Casa "Luz"', "first\nsecond"], ["Clinic", long]]


def test_a_quotation_mark_that_nobody_closes_swallows_no_row(tmp_path: Path) -> None:
    text = 'Agency,Sector\n"Casa Luz,Housing\nClinic West,Health\n'
    assert cells_in(tmp_path / "a.csv", text)[1:] == [['"Casa Luz', "Housing"], ["Clinic West", "Health"]]


def test_rows_are_numbered_as_a_spreadsheet_shows_them_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    rows = rows_in(tmp_path / "a.csv", b'\n"A\nB",C\n,,\n\nD,E\n')
    assert [(row.number, row.cells) for row in rows] == [(2, ("A\nB", "C", "")), (5, ("D", "E", ""))]


def test_the_line_that_names_the_delimiter_is_no_row(tmp_path: Path) -> None:
    rows = rows_in(tmp_path / "a.csv", b"sep=;\r\nAgency;Sector\r\nA, B;C\r\n")
    assert [(row.number, row.cells) for row in rows] == [(1, ("Agency", "Sector")), (2, ("A, B", "C"))]


def test_nothing_that_cannot_be_seen_is_in_a_cell(tmp_path: Path) -> None:
    text = 'Agency,Phone\n\u200bClinic\xa0West\x00 \xa0,="0520"\n\ufeffCasa\u00ad Luz,\t520\t\n'
    assert cells_in(tmp_path / "a.csv", text)[1:] == [["Clinic West", "0520"], ["Casa Luz", "520"]]


def test_a_file_named_like_a_workbook_is_read_by_what_it_holds(tmp_path: Path) -> None:
    assert cells_in(tmp_path / "export.xls", "Agency,Sector\nClinic,Health\n")[1] == ["Clinic", "Health"]


def test_lists_with_semicolons_in_cells_of_many_lines_are_no_columns(tmp_path: Path) -> None:
    told = "\n".join(f"Curso {number}; los lunes" for number in range(20))
    text = "id,name,told\n" + "".join(f'{number},Casa {number},"{told}"\n' for number in range(5))
    cells = cells_in(tmp_path / "a.csv", text)
    assert cells[1] == ["0", "Casa 0", told]
    assert len(cells) == 6
