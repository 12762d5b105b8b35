"""What a column has by its two witnesses: its heading, and where that doesn't say it surely, what stands below it."""

from collections.abc import Sequence

from ccr_cli.rosters.by_cells import CellsOfColumns
from ccr_cli.rosters.columns import RosterColumn
from ccr_cli.rosters.headings import fields_said, is_of_a_meeting, is_of_other_days, is_of_own, says_surely

_KEPT = ("own_phone", "own_email", "own_address", "confidential", "unheard", "county")
"""What a heading says of a column whatever stands in it: what belongs to a person, and what nobody asks for."""
_DAYS = ("until", "agreement", "joined", "asked", "since")
"""Of which day a heading can speak."""
_ONCE = ("status", "seats", "since", "phone")
"""What a roster has in one column, so that the cells of another one don't tell it: those may be persons' own."""
_REACHING = ("phone", "email", "contact")
"""Where one of these is known, what another column has of telephones and mail may be persons' own."""
_OF_PERSONS = ("person", "contact", "title")
"""What no column of days has, whatever its heading says."""
_CAN_BE_OWN = (*_OF_PERSONS, "phone", "number", None)
"""What a column of telephones may have by its heading whose brackets, or words of another thing, say whose they are."""
_MARKED = ("mark-seat", "mark-status", "mark-language")


def with_cells(columns: Sequence[RosterColumn], texts: Sequence[str], cells: CellsOfColumns) -> list[RosterColumn]:
    """The columns, with what their cells tell where no heading says it surely."""
    known = {column.field or "" for column in columns if _is_known(column, texts[column.place], cells)}
    found = []
    for column in columns:
        told = column if column.field in _MARKED else _told(column, texts[column.place], cells, known)
        known.add(told.field or "")
        found.append(told)
    return found


def _is_known(column: RosterColumn, text: str, cells: CellsOfColumns) -> bool:
    """Whether a heading says surely what its column has; beside yes and no another one may say the status in words."""
    return says_surely(text) and (column.field != "status" or cells.field(column.place) == "status")


def _told(column: RosterColumn, text: str, cells: CellsOfColumns, known: set[str]) -> RosterColumn:
    """A column with what its cells tell; as it is where its heading is sure, or they don't tell."""
    said = fields_said(text)
    if column.field in _CAN_BE_OWN and is_of_own(text) and cells.field(column.place) == "phone":
        return column._replace(field="own_phone")
    is_sure = column.field is not None and says_surely(text)
    if (is_sure and column.field not in (*_OF_PERSONS, "status", "serves")) or said.intersection(_KEPT):
        return column
    other = _is_rather(column, cells)
    if other is not None or (is_sure and not cells.has_days(column.place)):
        return other or column
    field = cells.field(column.place)
    if field == "since" and is_of_other_days(text):
        return column._replace(field="unheard")
    if field == "since":
        is_since = not text or column.field == "status"
        field = next((one for one in _DAYS if one in said), "since" if is_since else None)
        column = column._replace(field=None) if is_sure else column
    elif field is None and "name" in said and cells.names([column.place]) is not None:
        field = "name"
    if field is None or field == column.field or _is_had(field, known) or is_of_a_meeting(text):
        return column
    return column._replace(field=field, is_by_cells=field not in said)


def _is_had(field: str, known: set[str]) -> bool:
    """Whether a roster has one column of a kind, which is known."""
    return field in known if field in _ONCE else field == "contact" and not known.isdisjoint(_REACHING)


def _is_rather(column: RosterColumn, cells: CellsOfColumns) -> RosterColumn | None:
    """A column that has something else than its heading says alone, if its cells show it."""
    if column.field == "serves" and cells.say_seats(column.place):  # "Service areas" of a city are what it works on
        return column._replace(field="seats", is_by_cells=True)
    if column.field == "status" and cells.field(column.place) == "person":  # "Attends"
        return column._replace(field="contact")
    return None
