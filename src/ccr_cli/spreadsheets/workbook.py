"""Sheets of xlsx, xls and ods."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from python_calamine import CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ccr_cli.spreadsheets.cells import shown, words
from ccr_cli.spreadsheets.seen import SeenSheet
from ccr_cli.spreadsheets.sheet import Sheet, SheetCell, SheetRow, Spreadsheet
from ccr_cli.spreadsheets.spread import refuse_spread


def workbook_of(raw: bytes, seen: Mapping[str, SeenSheet]) -> Spreadsheet:
    """The sheets of a workbook that can be seen; ``seen`` is what its form tells of them beside the values.

    Raises calamine's errors, and ``TooLargeError``.
    """
    with CalamineWorkbook.from_filelike(BytesIO(raw)) as book:
        known = [sheet for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        names = [sheet.name for sheet in known if sheet.visible == SheetVisibleEnum.Visible]
        sheets = tuple(_sheet(book.get_sheet_by_name(name), seen.get(name, SeenSheet())) for name in names)
    return Spreadsheet(sheets, len(known) - len(names))


def _sheet(found: CalamineSheet, seen: SeenSheet) -> Sheet:
    """The sheet without what is hidden in it."""
    top, left = found.start or (0, 0)
    cells = _cells(found, seen)
    columns = [place for place in range(found.width) if place + left not in seen.hidden_columns]
    hidden_columns = [place for place in range(found.width) if place + left in seen.hidden_columns]
    rows = (
        SheetRow(number + 1, tuple([row[place] for place in columns]), _struck(number, left, columns, seen))
        for number, row in enumerate(cells, top)
        if number not in seen.hidden_rows
    )
    return Sheet(
        found.name,
        tuple(row for row in rows if any(row.cells)),
        sum(any(row) for number, row in enumerate(cells, top) if number in seen.hidden_rows),
        sum(any(row[place] for row in cells) for place in hidden_columns),
    )


def _cells(found: CalamineSheet, seen: SeenSheet) -> list[list[SheetCell]]:
    """What all cells show, from the first to the last that has a value."""
    refuse_spread(found.height, found.width)
    top, left = found.start or (0, 0)
    cells: list[list[SheetCell]] = [[shown(value) for value in row] for row in found.to_python()]
    for (row, column), text in seen.left.items():
        if 0 <= row - top < len(cells) and 0 <= column - left < found.width:
            cells[row - top][column - left] = words(text)
    for start, end in (*(found.merged_cell_ranges or ()), *seen.merged):
        _unmerge(cells, (start[0] - top, start[1] - left), (end[0] - top, end[1] - left))
    return cells


def _struck(row: int, left: int, columns: Sequence[int], seen: SeenSheet) -> frozenset[int]:
    if not seen.struck:
        return frozenset()
    return frozenset(place for place, column in enumerate(columns) if (row, column + left) in seen.struck)


def _unmerge(cells: list[list[SheetCell]], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Say the words of a merged cell in its first column of each row, and nowhere else in it."""
    top, left = start
    if not (0 <= top < len(cells) and 0 <= left < len(cells[top])):
        return
    said = cells[top][left]
    for row in cells[top : end[0] + 1]:
        row[left : end[1] + 1] = [said, *[""] * (min(end[1] + 1, len(row)) - left - 1)]
