"""Objects of HSDS in JSON, with others inside them, as the tables that they would be: so both are read alike."""

from collections.abc import Iterable, Mapping
from typing import Any

from ccr_cli.directories.cells import as_cell
from ccr_cli.directories.known_tables import DirectoryTables, best_of, in_sets, table_name
from ccr_cli.directories.tables import DirectoryTable

_OF_PAGES = ("contents", "content", "items", "results", "data", "records")
_OF_SERVICES = ("organization_id", "organization", "service_at_locations", "program_id", "program", "locations_ids")
_UNDER = {
    "organizations": "organizations",
    "organization": "organizations",
    "services": "services",
    "service": "services",
    "locations": "locations",
    "location": "locations",
    "addresses": "addresses",
    "physical_addresses": "addresses",
    "phones": "phones",
    "service_at_locations": "service_at_location",
    "service_areas": "service_areas",
    "attributes": "attributes",
    "taxonomy_term": "taxonomy_terms",
    "taxonomy_terms": "attributes",
    "metadata": "metadata",
}
_ONE = {
    "organizations": "organization_id",
    "services": "service_id",
    "locations": "location_id",
    "service_at_location": "service_at_location_id",
    "taxonomy_terms": "taxonomy_term_id",
}
_TOLD_AGAIN = ("organizations", "services", "locations", "taxonomy_terms")
"""What stands whole in each object that has to do with it."""
_LINKS = ("attributes", "metadata")


def tables_in(data: Any) -> DirectoryTables | None:
    """The tables that objects of HSDS hold: one, a list, a page of them, or tables by name; ``None`` for others."""
    if isinstance(data, dict) and any(isinstance(data.get(key), list) for key in _OF_PAGES):
        data = next(data[key] for key in _OF_PAGES if isinstance(data.get(key), list))
    if isinstance(data, dict) and _are_tables(data):
        named = ((key.removesuffix(".csv"), _table(items)) for key, items in data.items() if isinstance(items, list))
        return best_of(in_sets(named))
    objects = [one for one in (data if isinstance(data, list) else [data]) if isinstance(one, dict)]
    kinds = [_kind(one) for one in objects]
    if not any(kinds) or any(map(_has_services_as_texts, objects)):
        return None
    flat = _Flattening()
    for one, kind in zip(objects, kinds, strict=True):
        if kind is not None:
            flat.put(kind, one, {})
    return best_of(in_sets((name, _table(rows)) for name, rows in flat.rows.items()))


def _are_tables(data: Mapping[str, Any]) -> bool:
    """Whether an object holds tables by their names, as the tabular form does: their rows have ids."""
    with_ids = (key for key, rows in data.items() if _have_ids(rows))
    names = {known[1] for key in with_ids if (known := table_name(key.removesuffix(".csv"))) is not None}
    has_own = "name" in data or "id" in data
    return not has_own and bool(names & {"organizations", "services"})


def _have_ids(rows: Any) -> bool:
    return isinstance(rows, list) and any(isinstance(row, dict) and "id" in row for row in rows)


def _kind(one: Mapping[str, Any]) -> str | None:
    """The table to which an object belongs, as its keys say."""
    if isinstance(one.get("service"), dict) and ("location" in one or "service_id" in one):
        return "service_at_location"
    if any(key in one and not _is_called(one, key) for key in _OF_SERVICES) and "name" in one:
        return "services"
    nested = (key for key in ("services", "locations", "phones", "contacts") if isinstance(one.get(key), list))
    told = ("legal_status", "tax_status", "year_incorporated", "organization_identifiers", "parent_organization_id")
    if "addresses" in one or "location_type" in one:
        return None
    if "name" in one and "id" in one and (any(nested) or any(key in one for key in told)):
        return "organizations"
    return None


def _is_called(one: Mapping[str, Any], key: str) -> bool:
    """Whether a key has what an organization or a program is called, as a cell of a list would: HSDS has all of it."""
    return key in ("organization", "program") and isinstance(one[key], str)


def _has_services_as_texts(one: Mapping[str, Any]) -> bool:
    """Whether an object is a row of a list: its services are what a cell would say."""
    services = one.get("services")
    return isinstance(services, list) and any(isinstance(item, str) for item in services)


class _Flattening:
    """Objects put into rows by table, with the ids of those in which they were."""

    def __init__(self) -> None:
        self.rows: dict[str, list[dict[str, Any]]] = {}
        self._seen: set[tuple[str, str]] = set()

    def put(self, table: str, one: Mapping[str, Any], owners: Mapping[str, str]) -> None:
        """Put an object into a table, and what is inside it into others."""
        id_ = str(one.get("id") or "")
        row = {key: value for key, value in one.items() if not isinstance(value, (dict, list))} | dict(owners)
        for key, inside in one.items():
            if isinstance(inside, dict) and (below := _UNDER.get(key)) is not None:
                row[_ONE.get(below, f"{key}_id")] = str(inside.get("id") or "")
        if table in _TOLD_AGAIN and id_:
            if (table, id_) in self._seen:
                return
            self._seen.add((table, id_))
        self.rows.setdefault(table, []).append(row)
        for key, inside in one.items():
            if (below := _UNDER.get(key)) is not None:
                self._put_inside(below, inside, self._owners(table, id_, below))

    def _put_inside(self, table: str, inside: Any, owners: Mapping[str, str]) -> None:
        for one in inside if isinstance(inside, list) else [inside]:
            if isinstance(one, dict):
                self.put(table, one, {} if table in ("taxonomy_terms",) else owners)

    def _owners(self, table: str, id_: str, below: str) -> dict[str, str]:
        """What an object says of the one that it is in: its id, under the name that the table below has for it."""
        if below in _LINKS:
            entity = table.removesuffix("s")
            return {"resource_id": id_} if below == "metadata" else {"link_id": id_, "link_entity": entity}
        key = _ONE.get(table)
        return {} if key is None or below == "organizations" else {key: id_}


def _table(items: Iterable[Any]) -> DirectoryTable:
    rows = [item for item in items if isinstance(item, dict)]
    columns = tuple(dict.fromkeys(key for row in rows for key in row))
    return DirectoryTable.of(columns, ([as_cell(row.get(key)) for key in columns] for row in rows))
