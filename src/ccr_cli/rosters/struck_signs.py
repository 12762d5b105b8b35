"""Words struck through by signs around them, as they are in plain text: ``~~Elm Clinic~~``."""

import re

from ccr_cli.spreadsheets.sheet import Sheet, SheetCell, SheetRow

_SIGNS = "~~"
_STRUCK = re.compile(r"~~(?P<words>[^~]+)~~")


def with_struck(sheet: Sheet) -> Sheet:
    """The sheet, with cells that are struck through by signs as cells that are; of others the words between go."""
    if not any(isinstance(cell, str) and _SIGNS in cell for row in sheet.rows for cell in row.cells):
        return sheet
    return sheet._replace(rows=tuple(map(_read, sheet.rows)))


def _read(row: SheetRow) -> SheetRow:
    struck = {at for at, cell in enumerate(row.cells) if isinstance(cell, str) and _STRUCK.fullmatch(cell)}
    cells = tuple(_without(cell, is_struck=at in struck) for at, cell in enumerate(row.cells))
    return row._replace(cells=cells, struck=row.struck | struck)


def _without(cell: SheetCell, *, is_struck: bool) -> SheetCell:
    """A cell without the signs, and without the words between them unless it has no others."""
    if not isinstance(cell, str):
        return cell
    return cell.strip("~ ") if is_struck else _STRUCK.sub(" ", cell).strip()
