"""What a roster's columns are: what stands in each, and under which heading."""

from collections.abc import Sequence
from typing import NamedTuple

TO_MAP = {
    "name": "name", "seats": "seats", "sector": "seats", "type": "seats", "role": "role", "status": "status",
    "since": "since", "phone": "phone", "email": "email", "contact": "contact", "title": "title",
    "languages": "languages", "agreement": "agreement", "mou": "agreement", "until": "until", "address": "address",
    "city": "city", "confidential": "confidential", "notes": "notes", "alias": "alias", "serves": "serves",
}  # fmt: skip
"""What ``--map`` may name, each with the field that it means."""
TOLD_AS = {
    "own_phone": "phone", "own_email": "email", "own_address": "address", "owned": "contact", "crisis_phone": "phone",
    "person": "contact", "title": "contact", "joined": "since", "asked": "since", "unit": "role", "alias": "name",
    "extension": "phone", "mark-seat": "seats", "mark-status": "status", "mark-language": "languages", "county": "city",
}  # fmt: skip
"""The field under which a column is told where it has one of its own here."""
NOT_HEARD = ("unheard", "number")
OWNED = ("own_phone", "own_email", "own_address", "owned")
"""What a person owns, so that nothing of such a column comes in."""


class RosterColumn(NamedTuple):
    """A column of a roster."""

    place: int
    field: str | None
    """What is understood to stand in it."""
    shown: str
    """Its heading, if that may be shown; else its letter."""
    meaning: str = ""
    """The seat, status or language that a mark in it means, or what its heading says of the cells below it."""
    is_by_cells: bool = False
    """Whether what stands in it told its field, and no heading."""


class RosterColumns:
    """The columns of a roster, and where its agencies begin."""

    def __init__(self, columns: Sequence[RosterColumn], first: int, headings: Sequence[str] = ()) -> None:
        """The columns in their order, the place of the first row below the headings, and those as they stand there."""
        self.columns = tuple(columns)
        self.first = first
        self.headings = tuple(headings)
        self._known: dict[tuple[str, ...], tuple[RosterColumn, ...]] = {}

    def of(self, *fields: str) -> Sequence[RosterColumn]:
        """The columns that have one of some fields."""
        if fields not in self._known:
            self._known[fields] = tuple(column for column in self.columns if column.field in fields)
        return self._known[fields]
