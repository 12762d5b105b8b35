"""Sheets of xlsx, xlsm, xlsb, xls and ods."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from zipfile import ZipFile

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ccr_cli.spreadsheets.cells import Value, shown
from ccr_cli.spreadsheets.seen import SeenSheet, seen_in
from ccr_cli.spreadsheets.sheet import Cell, Row, Sheet, Spreadsheet


def workbook_of(raw: bytes, archive: ZipFile | None) -> Spreadsheet:
    """The sheets of a workbook that can be seen; ``archive`` is the same bytes where they are an xlsx.

    Raises the errors of calamine, zip and XML.
    """
    with CalamineWorkbook.from_filelike(BytesIO(raw)) as book:
        known = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        names = [sheet.name for sheet in known if sheet.visible == SheetVisibleEnum.Visible]
        seen = {name: SeenSheet() if archive is None else seen_in(archive, name) for name in names}
        sheets = tuple(_sheet(book.get_sheet_by_name(name), seen[name]) for name in names)
    return Spreadsheet(sheets, len(known) - len(names), archive is not None)


def _sheet(found: CalamineSheet, seen: SeenSheet) -> Sheet:
    top, left = found.start or (0, 0)
    cells: list[list[Cell]] = [[shown(value) for value in row] for row in _values(found)]
    for start, end in found.merged_cell_ranges or ():
        _unmerge(cells, (start[0] - top, start[1] - left), (end[0] - top, end[1] - left))
    shown_columns = [place for place in range(found.width) if place + left not in seen.hidden_columns]
    rows = (
        Row(number + 1, tuple([row[place] for place in shown_columns]), _struck(number, left, shown_columns, seen))
        for number, row in enumerate(cells, top)
        if number not in seen.hidden_rows
    )
    hidden_columns = {place - left for place in seen.hidden_columns if left <= place < left + found.width}
    return Sheet(
        found.name,
        tuple(row for row in rows if any(row.cells)),
        sum(any(row) for number, row in enumerate(cells, top) if number in seen.hidden_rows),
        sum(any(row[place] for row in cells) for place in hidden_columns),
    )


def _values(found: CalamineSheet) -> Iterator[Sequence[Value]]:
    return iter(found.to_python())


def _struck(row: int, left: int, columns: Sequence[int], seen: SeenSheet) -> frozenset[int]:
    if not seen.struck:
        return frozenset()
    return frozenset(place for place, column in enumerate(columns) if (row, column + left) in seen.struck)


def _unmerge(cells: list[list[Cell]], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Say the words of a merged cell in its first column of each row, and nowhere else in it."""
    top, left = start
    if not (0 <= top < len(cells) and 0 <= left < len(cells[top])):
        return
    said = cells[top][left]
    for row in cells[top : end[0] + 1]:
        row[left : end[1] + 1] = [said, *[""] * (min(end[1] + 1, len(row)) - left - 1)]
