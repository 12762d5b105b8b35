"""Rows as they are read: an agency a row, whatever way the list is kept."""

from collections.abc import Sequence

from ccr_cli.rosters.cells import filled
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.between_gaps import with_gaps_closed
from ccr_cli.rosters.shapes.blocks import in_cells, one_block, several_blocks
from ccr_cli.rosters.shapes.grid import from_grid
from ccr_cli.rosters.shapes.headings_in_two_rows import with_full_headings
from ccr_cli.rosters.shapes.kinds_beside import with_kinds
from ccr_cli.rosters.shapes.labeled_cells import with_labels_as_columns
from ccr_cli.rosters.shapes.one_column import in_columns
from ccr_cli.rosters.shapes.side_by_side import one_below_the_other
from ccr_cli.rosters.shapes.tables_apart import under_one_heading
from ccr_cli.rosters.shapes.turned import turned
from ccr_cli.rosters.shapes.under_agencies import with_agency_above
from ccr_cli.spreadsheets.sheet import Sheet, SheetRow


def upright(sheet: Sheet, seats: SeatReader) -> Sequence[SheetRow]:
    """The rows of a sheet with an agency in each; as they are where they are no list kept otherwise."""
    rows = sheet.rows
    if not rows:
        return rows
    if not any(len(filled(row)) > 1 for row in rows):
        return several_blocks(rows, seats) or in_columns(rows, seats) or rows
    found = several_blocks(rows, seats) or turned(rows) or one_block(sheet) or one_below_the_other(rows)
    found = found or with_gaps_closed(rows, seats) or from_grid(rows, seats) or in_cells(rows, seats)
    found = found or with_agency_above(rows, seats) or rows
    found = under_one_heading(found) or found
    found = with_full_headings(found) or found
    found = with_labels_as_columns(found, seats) or found
    return with_kinds(found) or found
