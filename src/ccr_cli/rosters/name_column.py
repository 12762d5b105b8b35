"""Which column has the agencies, and which have persons."""

from collections.abc import Sequence

from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.rosters.below_headings import most_are
from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.cells import one_line
from ccr_cli.rosters.columns import RosterColumn
from ccr_cli.rosters.headings import exactly, fields_said, pieces_of
from ccr_cli.rosters.names import says_agency
from ccr_cli.rosters.persons import is_somebody
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.words import phrases
from ccr_cli.spreadsheets.sheet import SheetRow

_OF_PERSONS = (None, "contact", "person")
_WITH_WAYS = ("phone", "email")
"""What most cells may have beside an agency, where it stands nowhere else: "Elm Clinic <info@example.org>"."""
_OF_AGENCIES = ("seats", "role", "serves", "alias")
"""What a heading may say above agencies: "Group", "Who is in"; or agencies are called by what they are: "Police"."""


def with_a_name(
    columns: list[RosterColumn],
    texts: Sequence[str],
    below: Sequence[SheetRow],
    seats: SeatReader,
    cells: CellsOfColumns,
) -> list[RosterColumn]:
    """The columns, one of which has the agencies: a heading with another word in it too, or what stands below it."""
    if any(column.field == "name" for column in columns):
        return _one_name(columns, texts, cells)
    found = _with_agencies(columns, texts, below, seats, cells)
    if found is not None:
        return [one._replace(field="name") if one is found else one for one in columns]
    place = _told_by_cells(columns, cells)
    if place is not None:
        return [one._replace(field="name", is_by_cells=True) if one.place == place else one for one in columns]
    unit = next((column for column in columns if column.field == "unit"), None)
    unit = unit or next((one for one in columns if one.field in _OF_PERSONS and cells.beside_persons(one.place)), None)
    return [one._replace(field="name") if one is unit else one for one in columns]


def _told_by_cells(columns: Sequence[RosterColumn], cells: CellsOfColumns) -> int | None:
    """The column whose cells are like names of agencies, where no heading says it: what nobody understands first."""
    for fields in ((None,), _OF_AGENCIES, _WITH_WAYS):
        place = cells.names(column.place for column in columns if column.field in fields)
        if place is not None:
            return place
    return None


def _with_agencies(
    columns: Sequence[RosterColumn],
    texts: Sequence[str],
    below: Sequence[SheetRow],
    seats: SeatReader,
    cells: CellsOfColumns,
) -> RosterColumn | None:
    """The first column whose heading says agencies among other things, a part of one, or persons above agencies.

    Of several that may be it, one in which most cells are agencies.
    """

    def has_agencies(column: RosterColumn) -> bool:
        return most_are(column.place, below, lambda cell: says_agency(one_line(cell), seats))

    said = [column for column in columns if "name" in fields_said(texts[column.place])]
    able = [column for column in said if column.field in ("seats", "contact", "role", "unit", "unheard", None)]
    able = sorted(able, key=lambda column: cells.names([column.place]) is None)
    units = [column for column in columns if column.field == "unit" and cells.names([column.place]) is not None]
    others = (column for column in (*said, *(one for one in columns if one.field == "contact")) if has_agencies(column))
    more = [*units, *others]
    more = more and [*more, *(one for one in columns if one.field in (None, "unheard", "unit"))]
    best = max(more, key=lambda column: cells.agencies(column.place), default=None)
    return next(iter(able), best)


def _one_name(columns: list[RosterColumn], texts: Sequence[str], cells: CellsOfColumns) -> list[RosterColumn]:
    """The columns, of which the first one of agencies counts, or the first that has nothing else in its heading.

    Another is what an agency does, or is passed over.
    """
    names = [column for column in columns if column.field == "name"]
    sure = [column for column in names if exactly(texts[column.place]) == "name"] or names
    first = min(sure, key=lambda column: len(sure) > 1 and cells.names([column.place]) is None)
    return [one._replace(field="unit") if one in names and one is not first else one for one in columns]


def without_persons(
    columns: Sequence[RosterColumn], texts: Sequence[str], below: Sequence[SheetRow], seats: SeatReader
) -> list[RosterColumn]:
    """The columns; one whose cells read like the names of persons has persons, whatever its heading says.

    So has one whose heading nobody understands, or that should say what an agency does, and names somebody in most
    cells. Under "Name", which can be anybody's, agencies have to be told by their words.
    """

    def has_persons(one: RosterColumn) -> bool:
        if one.field in (None, "role"):
            return most_are(one.place, below, lambda cell: _is_somebodys(cell, seats))
        if one.field not in ("name", "unit", "alias"):
            return False
        can_be_either = any(
            phrases("either").exact(piece) == "name" for piece in (texts[one.place], *pieces_of(texts[one.place]))
        )
        return most_are(one.place, below, _reads_like_one) or (
            can_be_either and not most_are(one.place, below, lambda cell: says_agency(one_line(cell), seats))
        )

    return [one._replace(field="person") if has_persons(one) else one for one in columns]


def _reads_like_one(cell: str) -> bool:
    return reads_like_a_person(one_line(cell))


def _is_somebodys(cell: str, seats: SeatReader) -> bool:
    return is_somebody(cell, seats) and not says_agency(one_line(cell), seats)
