"""Where organizations and services are: towns and counties of their locations, and the areas that they serve."""

from collections import Counter

from ccr_cli.directories.cleaning import listed, town_in, town_of_address
from ccr_cli.directories.directory import ProblemKind
from ccr_cli.directories.known_tables import DirectoryTables, TableName, rows_of
from ccr_cli.directories.states import state_called

_Texts = dict[str, dict[str, None]]
_LOCATION = (
    ("id", "location_id", "location_uuid"),
    ("organization_id", "organization_uuid"),
    ("location_address", "address", "location"),
    ("cities",),
    ("counties",),
)


class PlacesOfRecords:
    """The places of organizations and services, and the locations through which they have them."""

    def __init__(self, tables: DirectoryTables, problems: Counter[ProblemKind]) -> None:
        """Read the tables; rows that name nothing are counted. Of an address only its town and county are taken."""
        self.owner: dict[str, str] = {}
        """The organization of each location."""
        self.service_at: dict[str, str] = {}
        """The service of each row that puts one at a location."""
        self._problems = problems
        self._locations: dict[tuple[str, str], dict[str, None]] = {}
        self._towns: _Texts = {}
        self._areas: _Texts = {}
        self._states: _Texts = {}
        self._served: _Texts = {}
        self._read_locations(tables)
        self._read_addresses(tables, "addresses")
        self._read_addresses(tables, "postal")
        self._read_areas(tables)

    def locations(self, table: str, key: str) -> list[str]:
        """The locations of a record."""
        return [*self._locations.get((table, key), ())]

    def towns(self, locations: list[str]) -> tuple[str, ...]:
        """The towns of some locations."""
        return _each_once(self._towns, locations)

    def states(self, locations: list[str]) -> tuple[str, ...]:
        """The states of some locations, by their letters."""
        return _each_once(self._states, locations)

    def areas(self, locations: list[str], service: str = "") -> tuple[str, ...]:
        """The counties of some locations, and the areas that a service names."""
        counties, served = _each_once(self._areas, locations), self._served.get(service)
        return tuple(dict.fromkeys((*counties, *served))) if served else counties

    def _read_locations(self, tables: DirectoryTables) -> None:
        for key, of, text, cities, counties in rows_of(tables, "locations", *_LOCATION):
            if of:
                self.owner.setdefault(key, of)
                self._locations.setdefault(("organization", of), {})[key] = None
            if text or cities or counties:
                _put(self._towns, key, town_of_address(text), *map(town_in, listed(cities)))
                _put(self._areas, key, *map(town_in, listed(counties)))
        for key, service, location in rows_of(tables, "at_location", ("id",), ("service_id",), ("location_id",)):
            self.service_at[key] = service
            self._locations.setdefault(("service", service), {})[location] = None

    def _read_addresses(self, tables: DirectoryTables, name: TableName) -> None:
        """Where mail goes counts only if nothing else is known."""
        fields = (("location_id",), ("organization_id",), ("city",), ("county", "region"), ("state_province", "state"))
        for location, of, city, county, state in rows_of(tables, name, *fields):
            key = location or (of and f"organization {of}")
            if not key:
                self._problems["link-without-id"] += 1
            elif name == "addresses" or key not in self._towns:
                _put(self._towns, key, town_in(city))
                _put(self._areas, key, town_in(county))
                _put(self._states, key, state_called(state))
                if not location:
                    self._locations.setdefault(("organization", of), {})[key] = None

    def _read_areas(self, tables: DirectoryTables) -> None:
        for service, area in rows_of(tables, "areas", ("service_id",), ("service_area", "name")):
            if not service:
                self._problems["link-without-id"] += 1
            _put(self._served, service, town_in(area))


def _each_once(texts: _Texts, keys: list[str]) -> tuple[str, ...]:
    """The texts under some keys, in order; mostly there is one."""
    if len(keys) == 1:
        return tuple(texts.get(keys[0], ()))
    return tuple(dict.fromkeys(text for key in keys for text in texts.get(key, ())))


def _put(into: _Texts, key: str, *texts: str | None) -> None:
    for text in texts:
        if text:
            into.setdefault(key, {})[text] = None
