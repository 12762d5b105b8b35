"""Agencies in a grid: below seats or statuses, beside seats with a place above each column, above marks for tasks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ccr_cli.rosters.below_headings import are_marks
from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.headings import field_of
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.cards import AGENCY, STATUS
from ccr_cli.rosters.statuses import status_said
from ccr_cli.spreadsheets.sheet import SheetRow

_SEAT, _WHERE = "Seat", "Area served"
_NO_HEADINGS = (None, "seats", "city", "serves", "county", "unheard")
"""What words above a column say of it where they are a place's or a seat's."""
_MOST_ABOVE = 10  # rows above the grid
_LEAST = 3  # seats, agencies above marks
_MOST = 0.6  # share of the cells that say seats
_LONGEST = 6  # words of what heads a column
_LONGEST_MARK = 3  # letters


def from_grid(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """A row for each agency of a grid, with what its column and row say of it; ``None`` where the rows are no grid."""
    for at, row in enumerate(rows[:_MOST_ABOVE]):
        texts = {place: one_line(words_of(row.cells[place])) for place in filled(row)}
        found = _read(texts, rows[at + 1 :], row, seats) if _may_head(texts) and at + 1 < len(rows) else None
        if found is not None:
            return found
    return None


def _may_head(texts: Mapping[int, str]) -> bool:
    """Whether a row has several cells of a few words, and no number."""
    is_short = all(len(text.split()) <= _LONGEST and not any(map(str.isdigit, text)) for text in texts.values())
    return len(texts) > 1 and is_short


def _read(
    texts: Mapping[int, str], below: Sequence[SheetRow], row: SheetRow, seats: SeatReader
) -> Sequence[SheetRow] | None:
    """The grid below a row of words, if that heads one."""
    beside = {at: text for at, text in texts.items() if at}
    first = [words_of(one.cells[0]) for one in below if one.cells[0] != ""]
    if _are_statuses(texts.values()) and _are_agencies(below, [*texts], seats):
        return (SheetRow(0, (STATUS, AGENCY, "")), *_below(below, texts))
    if _are_seats([*texts.values()], seats) and _are_agencies(below, [*texts], seats):
        return (SheetRow(0, (_SEAT, AGENCY, "")), *_below(below, texts))
    if any(field_of(text) not in _NO_HEADINGS for text in beside.values()):
        return None
    if _are_seats([*beside.values()], seats) and _are_agencies(below, [*beside], seats):
        return (SheetRow(0, (_SEAT, AGENCY, _WHERE)), *_below(below, beside))
    if len(beside) > 1 and _are_seats(first, seats) and _are_agencies(below, [*beside], seats):
        return (SheetRow(0, (_SEAT, AGENCY, _WHERE)), *_beside(below, beside))
    return _above_marks(row, below, beside, seats)


def _are_statuses(texts: Iterable[str]) -> bool:
    said = [status_said(text) for text in texts]
    return len(said) > 1 and all(said)


def _are_seats(texts: Sequence[str], seats: SeatReader) -> bool:
    plain = [one_line(text).rstrip(":") for text in texts]
    said = [bool(seats.exactly(text) or ("/" in text and seats.meant_by(text))) for text in plain]
    return len(said) >= _LEAST and sum(said) >= _MOST * len(said)


def _are_agencies(rows: Sequence[SheetRow], places: Sequence[int], seats: SeatReader) -> bool:
    """Whether most columns have names of agencies, and none of them marks, telephones or mail, as tables do."""
    columns = [[words_of(row.cells[at]) for row in rows if at < len(row.cells)] for at in places]
    if any(map(are_marks, columns)):
        return False
    cells = CellsOfColumns(rows, seats)
    if any(cells.field(at) in ("phone", "email") for at in places):
        return False
    return sum(cells.names([at]) is not None for at in places) * 2 > len(places)


def _above_marks(
    row: SheetRow, below: Sequence[SheetRow], texts: Mapping[int, str], seats: SeatReader
) -> Sequence[SheetRow] | None:
    """The agencies above columns of letters that say what each does for a task."""
    cells = [words_of(one.cells[at]) for one in below for at in texts if at < len(one.cells)]
    is_marked = any(cells) and all(len(cell) <= _LONGEST_MARK for cell in cells)
    if len(texts) < _LEAST or not is_marked:
        return None
    column = CellsOfColumns([SheetRow(0, (text,)) for text in texts.values()], seats)
    if column.agencies(0) < _MOST:
        return None
    return (SheetRow(0, (AGENCY,)), *(SheetRow(row.number, (text,)) for text in texts.values()))


def _below(rows: Sequence[SheetRow], above: Mapping[int, str]) -> Iterator[SheetRow]:
    """The agencies below seats or statuses, each with the place that stands first in its row."""
    for row in rows:
        where = "" if 0 in above else one_line(words_of(row.cells[0]))
        for at, said in above.items():
            yield from _agencies(row, at, said, where)


def _beside(rows: Sequence[SheetRow], above: Mapping[int, str]) -> Iterator[SheetRow]:
    """The agencies beside a seat, each with the place that stands above it."""
    for row in rows:
        seat = one_line(words_of(row.cells[0]))
        for at, where in above.items():
            yield from _agencies(row, at, seat, where)


def _agencies(row: SheetRow, at: int, said: str, where: str) -> Iterator[SheetRow]:
    lines = words_of(row.cells[at]).split("\n") if at < len(row.cells) else []
    struck = frozenset((1,)) if at in row.struck else frozenset[int]()
    yield from (SheetRow(row.number, (said, line, where), struck) for line in lines if line)
