"""A list on its side: an agency a column, what is said of it below its name."""

from collections.abc import Sequence

from ccr_cli.rosters.cells import words_of
from ccr_cli.rosters.heading_row import headings_across, headings_down
from ccr_cli.rosters.shapes.cards import AGENCY
from ccr_cli.spreadsheets.sheet import SheetRow


def turned(rows: Sequence[SheetRow]) -> Sequence[SheetRow] | None:
    """Rows for columns, where the headings stand one below the other: the number of each is that of its column."""
    if headings_down(rows) <= headings_across(rows):
        return None
    width = max(len(row.cells) for row in rows)
    corner = words_of(rows[0].cells[0]) or AGENCY
    rows = (rows[0]._replace(cells=(corner, *rows[0].cells[1:])), *rows[1:])
    return tuple(
        SheetRow(
            place + 1,
            tuple(row.cells[place] if place < len(row.cells) else "" for row in rows),
            frozenset(at for at, row in enumerate(rows) if place in row.struck),
        )
        for place in range(width)
        if any(place < len(row.cells) and row.cells[place] != "" for row in rows)
    )
