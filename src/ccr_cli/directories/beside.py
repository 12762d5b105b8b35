"""What other tables say of an organization or a service."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.directories.cleaning import day_in
from ccr_cli.directories.directory import ProblemKind
from ccr_cli.directories.known_tables import DirectoryTables, rows_of
from ccr_cli.directories.phones_beside import PhonesOfRecords
from ccr_cli.directories.places_beside import PlacesOfRecords
from ccr_cli.directories.terms_beside import TermsOfRecords


class FactsBeside(NamedTuple):
    """What is said of one record elsewhere."""

    towns: tuple[str, ...]
    areas: tuple[str, ...]
    states: tuple[str, ...]
    phone: str | None
    terms: tuple[str, ...]
    verified: date | None


class OtherTables:
    """The tables beside organizations and services, by the ids that they name."""

    def __init__(self, tables: DirectoryTables, problems: Counter[ProblemKind]) -> None:
        """Read all of them once; links that name nothing are counted."""
        self._places = PlacesOfRecords(tables, problems)
        self._phones = PhonesOfRecords(tables, self._places.service_at, problems)
        self._terms = TermsOfRecords(tables, problems)
        self._days: dict[str, date] = {}
        for key, text in rows_of(tables, "metadata", ("resource_id",), ("last_action_date",)):
            day = day_in(text)
            if day is not None and (key not in self._days or self._days[key] < day):
                self._days[key] = day

    def of_organization(self, key: str) -> FactsBeside:
        """What is said of an organization."""
        return self._facts("organization", key, [])

    def of_service(self, key: str, location: str = "") -> FactsBeside:
        """What is said of a service, and of the location that it names itself."""
        return self._facts("service", key, [location] if location else [])

    def owner_of(self, location: str) -> str:
        """The organization of a location; an empty text if none is known."""
        return self._places.owner.get(location, "")

    def terms_named(self, ids: str) -> Iterator[str]:
        """The names of terms, by their ids in one cell."""
        return self._terms.named(ids)

    def _facts(self, table: str, key: str, own: list[str]) -> FactsBeside:
        places = [*own, *self._places.locations(table, key)]
        return FactsBeside(
            self._places.towns(places),
            self._places.areas(places, key if table == "service" else ""),
            self._places.states(places),
            self._phones.of(table, key, places),
            self._terms.of(table, key),
            self._days.get(key),
        )
