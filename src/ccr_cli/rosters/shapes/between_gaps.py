"""Tables with headings of their own side by side, with an empty column between them, as one below the other."""

from collections.abc import Iterator, Sequence

from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.find_columns import columns_of
from ccr_cli.rosters.headings import exactly
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.cards import AGENCY
from ccr_cli.spreadsheets.sheet import SheetRow

_LEAST = 2  # columns of a table, agencies in it


def with_gaps_closed(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """The rows of each table, one table below the other; ``None`` where there is no gap, or only one has agencies."""
    spans = [*_spans(rows)]
    if len(spans) < 2:
        return None
    tables = [[cut for row in rows if filled(cut := row.arranged(span))] for span in spans]
    headed = [_headed(table, seats) for table in tables]
    if any(table is None for table in headed):
        return None
    return [row for table in headed if table is not None for row in table]


def _spans(rows: Sequence[SheetRow]) -> Iterator[range]:
    """The columns between empty ones; words alone in a row head all of them."""
    width = max(len(row.cells) for row in rows)
    used: set[int] = set()
    for row in rows:
        places = filled(row)
        used.update(places if len(places) > 1 else ())
        if len(used) == width:
            break  # no column is empty
    start = None
    for at in range(max(used, default=-1) + 2):
        if at in used and start is None:
            start = at
        elif at not in used and start is not None:
            yield range(start, at)
            start = None


def _headed(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """A table with its agencies under a heading that says so; ``None`` where it has none, or no headings."""
    columns = columns_of(rows, {}, seats)
    if columns is None or not columns.first or len(columns.columns) < _LEAST:
        return None
    place = columns.of("name")[0].place
    below = rows[columns.first :]
    names = CellsOfColumns(below, seats).names([place])
    if names is None or sum(row.cells[place] != "" for row in below) < _LEAST:
        return None
    head = rows[columns.first - 1]
    if exactly(one_line(words_of(head.cells[place]))) != "name":
        head = head._replace(cells=(*head.cells[:place], AGENCY, *head.cells[place + 1 :]))
    above = rows[: columns.first - 1]
    is_section = bool(above) and len(filled(above[-1])) == 1
    return [*above[:-1], head, above[-1], *below] if is_section else [*above, head, *below]
