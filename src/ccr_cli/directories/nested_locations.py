"""Agencies with their locations inside them, as Ohana takes them in: as the tables that they would be."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ccr_cli.directories.cells import as_cell
from ccr_cli.directories.known_tables import DirectoryTables, TableName
from ccr_cli.directories.tables import DirectoryTable

_LOCATIONS = ("locs", "locations_attributes")
_COLUMNS: Mapping[TableName, tuple[str, ...]] = {
    "organizations": ("id", "name", "description", "url"),
    "locations": ("id", "organization_id", "name"),
    "services": ("id", "organization_id", "location_id", "name", "description", "url", "keywords", "service_areas"),
    "addresses": ("location_id", "city"),
    "phones": ("location_id", "number", "type"),
}


def has_locations(data: Any) -> bool:
    """Whether objects are agencies with a list of locations."""
    objects = data if isinstance(data, list) else [data]
    return any(isinstance(one, dict) and "name" in one and _listed(one, *_LOCATIONS) for one in objects)


def tables_of_locations(data: Any) -> DirectoryTables:
    """The tables that such objects hold. A location without services stands for what is done there."""
    flat = _Flattening()
    for number, one in enumerate(data if isinstance(data, list) else [data], 1):
        if isinstance(one, dict):
            flat.agency(str(one.get("id") or number), one)
    return {
        name: (DirectoryTable.of(columns, ([row.get(key, "") for key in columns] for row in flat.rows[name])),)
        for name, columns in _COLUMNS.items()
    }


class _Flattening:
    """Agencies put into rows by table."""

    def __init__(self) -> None:
        self.rows: dict[TableName, list[dict[str, str]]] = {name: [] for name in _COLUMNS}

    def agency(self, key: str, one: Mapping[str, Any]) -> None:
        """Put an agency into the tables, and each of its locations."""
        told = {"id": key, "name": as_cell(one.get("name")), "description": _described(one), "url": _page(one)}
        self.rows["organizations"].append(told)
        for number, location in enumerate(_listed(one, *_LOCATIONS), 1):
            self._location(f"{key}.{number}", told, location)

    def _location(self, key: str, of: Mapping[str, str], one: Mapping[str, Any]) -> None:
        self.rows["locations"].append({"id": key, "organization_id": of["id"], "name": as_cell(one.get("name"))})
        for address in _listed(one, "address", "address_attributes"):
            self.rows["addresses"].append({"location_id": key, "city": as_cell(address.get("city"))})
        for phone in _listed(one, "phones", "phones_attributes"):
            told = {"number": as_cell(phone.get("number")), "type": as_cell(phone.get("number_type"))}
            self.rows["phones"].append({"location_id": key, **told})
        services = _listed(one, "servs", "servs_attributes", "services", "services_attributes")
        for number, service in enumerate(services, 1):
            self._service(f"{key}.{number}", key, of, service)
        if not services:
            self._service(key, key, of, one)

    def _service(self, key: str, location: str, of: Mapping[str, str], one: Mapping[str, Any]) -> None:
        name = as_cell(one.get("name"))
        row = {
            "id": key,
            "organization_id": of["id"],
            "location_id": location,
            "name": "" if name == of["name"] else name,
            "description": _described(one),
            "url": _page(one),
            "keywords": as_cell(one.get("keywords")),
            "service_areas": as_cell(one.get("service_areas")),
        }
        self.rows["services"].append(row)


def _described(one: Mapping[str, Any]) -> str:
    return " ".join(filter(None, (as_cell(one.get("short_desc")), as_cell(one.get("description")))))


def _page(one: Mapping[str, Any]) -> str:
    return as_cell(one.get("urls") or one.get("website") or one.get("url"))


def _listed(one: Mapping[str, Any], *keys: str) -> Sequence[Mapping[str, Any]]:
    """The objects under the first of some keys that there is, one or a list of them."""
    return list(_objects(next((one[key] for key in keys if one.get(key)), None)))


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict))
