"""Persons below the agency that they are of, which stands alone in a row above them, as rows with their agency."""

from collections.abc import Sequence
from itertools import pairwise

from ccr_cli.rosters.cells import filled, one_line, words_of
from ccr_cli.rosters.heading_row import headings_in, row_of_headings
from ccr_cli.rosters.headings import fields_said, surely
from ccr_cli.rosters.names import says_agency
from ccr_cli.rosters.persons import is_somebody
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.shapes.cards import AGENCY
from ccr_cli.spreadsheets.sheet import SheetRow

_LEAST = 2  # agencies
_SAMPLE = 60  # rows


def with_agency_above(rows: Sequence[SheetRow], seats: SeatReader) -> Sequence[SheetRow] | None:
    """The rows with a column more; ``None`` where a column has agencies already, or none stand alone above others."""
    place = row_of_headings(rows, {})
    if place is None:
        return None
    texts = headings_in(rows, place)
    below = rows[place + 1 :]
    first = filled(rows[place])[0]
    others = [text for at, text in enumerate(texts) if at != first]
    has_agencies = any(surely(text) == "name" or "name" in fields_said(text) for text in others)
    if has_agencies or not _are_persons(below[:_SAMPLE], first, seats):
        return None
    heads = {id(row) for row, next_row in pairwise(below) if _is_head(row, next_row, seats)}
    alone = [row for row in below if len(filled(row)) == 1]
    if len(heads) < _LEAST or len(heads) * 2 <= len(alone):
        return None
    return (*(_with(row, "") for row in rows[:place]), _with(rows[place], AGENCY), *_told(below, heads))


def _are_persons(rows: Sequence[SheetRow], at: int, seats: SeatReader) -> bool:
    """Whether the first column names nobody but persons, or jobs, in rows with more than it."""
    texts = [one_line(words_of(row.cells[at])) for row in rows if len(filled(row)) > 1 and row.cells[at] != ""]
    agencies = sum(bool(seats.said_by(text)) for text in texts)
    persons = sum(is_somebody(text, seats) for text in texts)
    return bool(texts) and persons * 2 > len(texts) and agencies * 4 < len(texts)


def _is_head(row: SheetRow, below: SheetRow, seats: SeatReader) -> bool:
    """Whether a row has an agency alone, and the row below it more."""
    places = filled(row)
    if len(places) != 1 or len(filled(below)) < 2:
        return False
    text = one_line(words_of(row.cells[places[0]]))
    return says_agency(text, seats) and not seats.exactly(text.rstrip(":"))


def _told(rows: Sequence[SheetRow], heads: set[int]) -> list[SheetRow]:
    """The rows, each with the agency above it; a section that is none ends it."""
    found: list[SheetRow] = []
    agency = ""
    for row in rows:
        alone = filled(row)[0] if len(filled(row)) == 1 else None
        if alone is not None:
            agency = one_line(words_of(row.cells[alone])) if id(row) in heads else ""
        found.append(_with(row._replace(cells=("",) * len(row.cells)) if id(row) in heads else row, agency))
    return found


def _with(row: SheetRow, agency: str) -> SheetRow:
    return row._replace(cells=(*row.cells, agency))
