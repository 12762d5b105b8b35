"""The numbers of offices; fax lines, cells and whatever else is a person's stay out."""

from collections import Counter
from collections.abc import Iterable, Mapping

from ccr_cli.directories.cleaning import office_phone
from ccr_cli.directories.directory import ProblemKind
from ccr_cli.directories.known_tables import DirectoryTables, rows_of

_OWNERS = ("organization", "service", "location")
_FIELDS = (
    *((f"{owner}_id",) for owner in (*_OWNERS, "service_at_location", "contact")),
    ("number", "phone_number", "phone"),
    ("type", "number_type", "phone_type"),
    ("description", "department"),
)


class PhonesOfRecords:
    """The first number of each organization, service and location."""

    def __init__(self, tables: DirectoryTables, service_at: Mapping[str, str], problems: Counter[ProblemKind]) -> None:
        """Read the table; a number under a person's name counts only where the office has no other."""
        self._found: dict[tuple[str, str], str] = {}
        behind: list[tuple[str, str, str]] = []
        for of, service, location, place, contact, number, type_, about in rows_of(tables, "phones", *_FIELDS):
            keys = (of, service or service_at.get(place, ""), location)
            if not (of or service or location or place or contact):
                problems["link-without-id"] += 1
            phone = office_phone(number, f"{type_} {about}"[:300])
            if phone is not None:
                told = [(owner, key, phone) for owner, key in zip(_OWNERS, keys, strict=True) if key]
                behind += told if contact else []
                self._put(() if contact else told)
        self._put(behind)

    def of(self, table: str, key: str, locations: Iterable[str]) -> str | None:
        """The number of a record, or that of one of its locations."""
        own = self._found.get((table, key))
        if own is not None:
            return own
        return next((phone for place in locations if (phone := self._found.get(("location", place)))), None)

    def _put(self, told: Iterable[tuple[str, str, str]]) -> None:
        for owner, key, phone in told:
            self._found.setdefault((owner, key), phone)
