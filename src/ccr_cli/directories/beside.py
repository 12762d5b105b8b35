"""What other tables say of an organization or a service: its towns, its office's number, the terms it is filed under."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.directories.cleaning import cleaned_name, day_in, office_phone, town_in, town_of_address
from ccr_cli.directories.directory import ProblemKind
from ccr_cli.directories.known_tables import TableName, Tables

_NUMBER = ("number", "phone_number", "phone")
_TYPE = ("type", "number_type", "phone_type")


class Facts(NamedTuple):
    """What is said of one record elsewhere."""

    towns: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    phone: str | None = None
    terms: tuple[str, ...] = ()
    verified: date | None = None


class Beside:
    """The tables beside organizations and services, by the ids that they name."""

    def __init__(self, tables: Tables, problems: Counter[ProblemKind]) -> None:
        """Read all of them once; links that name nothing are counted."""
        self._tables = tables
        self._problems = problems
        self._names: dict[str, str] = {}
        self._towns: dict[str, dict[str, None]] = {}
        self._areas: dict[str, dict[str, None]] = {}
        self._phones: dict[tuple[str, str], str] = {}
        self._terms: dict[tuple[str, str], dict[str, None]] = {}
        self._days: dict[str, date] = {}
        self._owners: dict[str, str] = {}
        self._locations: dict[tuple[str, str], dict[str, None]] = {}
        self._read()

    def of_organization(self, key: str) -> Facts:
        """What is said of an organization."""
        return self._facts("organization", key, ())

    def of_service(self, key: str, location: str = "") -> Facts:
        """What is said of a service, and of the location that it names itself."""
        return self._facts("service", key, (location,) if location else ())

    def owner_of(self, location: str) -> str:
        """The organization of a location; an empty text if none is known."""
        return self._owners.get(location, "")

    def terms_named(self, ids: str) -> Iterator[str]:
        """The names of terms, by their ids between commas."""
        for id_ in ids.replace(";", ",").split(",") if ids else ():
            if (name := self._names.get(id_.strip())) is not None:
                yield name

    def _facts(self, table: str, key: str, locations: Iterable[str]) -> Facts:
        places = list(dict.fromkeys((*locations, *self._locations.get((table, key), ()))))
        towns = dict.fromkeys(town for place in places for town in self._towns.get(place, ()))
        areas = dict.fromkeys(area for place in places for area in self._areas.get(place, ()))
        more = self._areas.get(f"{table} {key}", ())
        phones = (self._phones.get(owner) for owner in ((table, key), *(("location", place) for place in places)))
        return Facts(
            tuple(towns),
            (*areas, *more),
            next(filter(None, phones), None),
            tuple(self._terms.get((table, key), ())),
            self._days.get(key),
        )

    # reading

    def _rows(self, name: TableName, *fields: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for table in self._tables.get(name, ()):
            yield from table.values(*fields)

    def _read(self) -> None:
        self._read_locations()
        self._read_addresses("addresses")
        self._read_addresses("postal")
        self._read_areas()
        self._read_phones()
        self._read_terms()
        for key, day in self._rows("metadata", ("resource_id",), ("last_action_date",)):
            found = day_in(day)
            if found is not None and (key not in self._days or self._days[key] < found):
                self._days[key] = found

    def _read_locations(self) -> None:
        id_, address = ("id", "location_id", "location_uuid"), ("location_address", "address", "location")
        owner = ("organization_id", "organization_uuid")
        for key, of, text, cities, counties in self._rows("locations", id_, owner, address, ("cities",), ("counties",)):
            if of:
                self._owners.setdefault(key, of)
                self._locations.setdefault(("organization", of), {})[key] = None
            self._put(self._towns, key, town_of_address(text), *map(town_in, cities.split(",")))
            self._put(self._areas, key, *map(town_in, counties.split(",")))
        for service, location in self._rows("at_location", ("service_id",), ("location_id",)):
            self._locations.setdefault(("service", service), {})[location] = None

    def _read_addresses(self, name: TableName) -> None:
        """Of an address only the town and the county; where mail goes only if nothing else is known."""
        fields = (("location_id",), ("organization_id",), ("city",), ("county", "region"))
        for location, of, city, county in self._rows(name, *fields):
            key = location or (of and f"organization {of}")
            if not key:
                self._problems["link-without-id"] += 1
            elif name == "addresses" or key not in self._towns:
                self._put(self._towns, key, town_in(city))
                self._put(self._areas, key, town_in(county))
                if not location:
                    self._locations.setdefault(("organization", of), {})[key] = None

    def _read_areas(self) -> None:
        for service, area in self._rows("areas", ("service_id",), ("service_area", "name")):
            if not service:
                self._problems["link-without-id"] += 1
            self._put(self._areas, f"service {service}", town_in(area))

    def _read_phones(self) -> None:
        """Offices' numbers; one that stands under a person counts where the office has no other."""
        owners = ("organization", "service", "location")
        fields = (
            *((f"{owner}_id",) for owner in owners),
            ("contact_id",),
            _NUMBER,
            _TYPE,
            ("description", "department"),
        )
        later: list[tuple[tuple[str, str], str]] = []
        for *keys, contact, number, type_, about in self._rows("phones", *fields):
            if not any(keys) and not contact:
                self._problems["link-without-id"] += 1
            phone = office_phone(number, f"{type_} {about}"[:300])
            for owner, key in zip(owners, keys, strict=True) if phone is not None else ():
                if key and phone is not None:
                    if contact:
                        later.append(((owner, key), phone))
                    else:
                        self._phones.setdefault((owner, key), phone)
        for owner_key, phone in later:
            self._phones.setdefault(owner_key, phone)

    def _read_terms(self) -> None:
        self._names = {
            id_: cleaned_name(name)
            for id_, name in self._rows("terms", ("id", "taxonomy_id", "taxonomy_term_id"), ("name", "term"))
            if id_ and name
        }
        fields = (
            ("service_id",),
            ("organization_id",),
            ("link_id",),
            ("link_entity", "link_type"),
            ("taxonomy_term_id", "taxonomy_id"),
            ("taxonomy_detail",),
        )
        for service, of, link, entity, term, detail in self._rows("links", *fields):
            name = self._names.get(term) or cleaned_name(detail)
            owner = self._owner(service, of, link, entity)
            if owner is None:
                self._problems["link-without-id"] += 1
            elif name:
                self._terms.setdefault(owner, {})[name] = None

    def _owner(self, service: str, of: str, link: str, entity: str) -> tuple[str, str] | None:
        if service:
            return "service", service
        if of:
            return "organization", of
        return ("organization" if entity.lower().startswith("organization") else "service", link) if link else None

    def _put(self, into: dict[str, dict[str, None]], key: str, *texts: str | None) -> None:
        for text in texts:
            if text:
                into.setdefault(key, {})[text] = None
