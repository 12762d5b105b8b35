"""Agencies in a grid: below seats, or beside them with a place above each column, as rows with a seat each."""

from collections.abc import Iterator, Sequence

from ccr_cli.rosters.below_headings import are_marks
from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.headings import field_of
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.spreadsheets.sheet import SheetRow

_HEADINGS = ("Seat", "Agency", "Area served")
_NO_HEADINGS = (None, "seats", "city", "serves", "unheard")
"""What words above a column say of it where they are a place's or a seat's."""
_MOST_ABOVE = 10  # rows above the grid
_LEAST = 3  # seats
_MOST = 0.6  # share of the cells that say seats


def below_seats(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """A row for each agency of a grid, with its seat and its place; ``None`` where the rows are no grid."""
    for at, row in enumerate(rows[:_MOST_ABOVE]):
        places = filled(row)
        texts = {place: one_line(words_of(row.cells[place])) for place in places if place}
        if len(texts) < 2 or any(
            field_of(text) not in (None, "seats", "city", "serves", "unheard") for text in texts.values()
        ):
            continue
        is_above = len(texts) >= _LEAST and _are_seats(list(texts.values()), seats)
        is_beside = not is_above and _are_seats(
            [words_of(one.cells[0]) for one in rows[at + 1 :] if one.cells[0]], seats
        )
        if (is_above or is_beside) and _are_agencies(rows[at + 1 :], list(texts), seats):
            found = _below(rows[at + 1 :], texts) if is_above else _beside(rows[at + 1 :], texts)
            return (SheetRow(0, _HEADINGS), *found)
    return None


def _are_seats(texts: Sequence[str], seats: SeatReader) -> bool:
    said = [bool(seats.exactly(one_line(words_of(text)).rstrip(":"))) for text in texts]
    return len(said) >= _LEAST and sum(said) >= _MOST * len(said)


def _are_agencies(rows: Sequence[SheetRow], places: Sequence[int], seats: SeatReader) -> bool:
    """Whether most columns have names of agencies, and none of them marks."""
    columns = [[words_of(row.cells[at]) for row in rows if at < len(row.cells)] for at in places]
    if any(map(are_marks, columns)):
        return False
    cells = CellsOfColumns(rows, seats)
    return sum(cells.names([at]) is not None for at in places) * 2 > len(places)


def _below(rows: Sequence[SheetRow], seats: dict[int, str]) -> Iterator[SheetRow]:
    """The agencies below seats, each with the place that stands first in its row."""
    for row in rows:
        where = "" if 0 in seats else one_line(words_of(row.cells[0]))
        for at, seat in seats.items():
            yield from _agencies(row, at, seat, where)


def _beside(rows: Sequence[SheetRow], above: dict[int, str]) -> Iterator[SheetRow]:
    """The agencies beside a seat, each with the place that stands above it."""
    for row in rows:
        seat = one_line(words_of(row.cells[0]))
        for at, where in above.items():
            yield from _agencies(row, at, seat, where)


def _agencies(row: SheetRow, at: int, seat: str, where: str) -> Iterator[SheetRow]:
    for line in words_of(row.cells[at]).split("\n") if at < len(row.cells) else ():
        if line.strip():
            yield SheetRow(
                row.number, (seat, line.strip(), where), frozenset((1,)) if at in row.struck else frozenset()
            )
