"""Which table a file holds: HSDS names them in the singular or the plural, by version; exports put words in front."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

from ccr_cli.directories.tables import DirectoryTable, in_words

TableName: TypeAlias = Literal[
    "organizations",
    "services",
    "locations",
    "programs",
    "addresses",
    "postal",
    "phones",
    "contacts",
    "at_location",
    "areas",
    "terms",
    "links",
    "metadata",
]

_NAMES: Mapping[str, TableName] = {
    **dict.fromkeys(("organization", "organizations", "agencies"), "organizations"),
    **dict.fromkeys(("service", "services"), "services"),
    **dict.fromkeys(("location", "locations"), "locations"),
    **dict.fromkeys(("program", "programs"), "programs"),
    **dict.fromkeys(("address", "addresses", "physical_address", "physical_addresses"), "addresses"),
    **dict.fromkeys(("postal_address", "postal_addresses", "mail_addresses"), "postal"),
    **dict.fromkeys(("phone", "phones"), "phones"),
    **dict.fromkeys(("contact", "contacts"), "contacts"),
    **dict.fromkeys(
        ("service_at_location", "service_at_locations", "services_at_location", "services_at_locations"), "at_location"
    ),
    **dict.fromkeys(("service_area", "service_areas", "services_area"), "areas"),
    **dict.fromkeys(("taxonomy", "taxonomies", "taxonomy_term", "taxonomy_terms"), "terms"),
    **dict.fromkeys(
        (
            "service_taxonomy",
            "service_taxonomies",
            "services_taxonomy",
            "attribute",
            "attributes",
            "service_attribute",
            "service_attributes",
            "other_attribute",
            "other_attributes",
        ),
        "links",
    ),
    **dict.fromkeys(("metadata",), "metadata"),
}
_LONGEST_FIRST = sorted(_NAMES, key=len, reverse=True)
DirectoryTables: TypeAlias = Mapping[TableName, tuple[DirectoryTable, ...]]


def table_name(stem: str) -> tuple[str, TableName] | None:
    """What stands in front of a table's name, and the name; ``None`` for a table of which nothing is read."""
    word = in_words(stem)
    for known in _LONGEST_FIRST:
        if word == known or word.endswith(f"_{known}"):
            return word.removesuffix(known), _NAMES[known]
    return None


def in_sets(named: Iterable[tuple[str, DirectoryTable]]) -> dict[str, DirectoryTables]:
    """Tables by what stands in front of their names: an export may lie beside what it was made from."""
    found: dict[str, dict[TableName, tuple[DirectoryTable, ...]]] = {}
    for stem, table in named:
        if (known := table_name(stem)) is not None:
            front, name = known
            tables = found.setdefault(front, {})
            tables[name] = (*tables.get(name, ()), table)
    return dict(found)


def rows_of(tables: DirectoryTables, name: TableName, *fields: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Of each row of a table some fields, each by the names that its column may have."""
    for table in tables.get(name, ()):
        yield from table.values(*fields)


def merged(several: Iterable[DirectoryTables]) -> DirectoryTables:
    """The tables of several sets together, such as those of the pages of one list."""
    found: dict[TableName, tuple[DirectoryTable, ...]] = {}
    for tables in several:
        for name, these in tables.items():
            found[name] = (*found.get(name, ()), *these)
    return found


def best_of(sets: Mapping[str, DirectoryTables]) -> DirectoryTables:
    """The set that has organizations and services, in the form of HSDS where there are several."""
    return max(sets.values(), key=_fitness, default={})


def _fitness(tables: DirectoryTables) -> tuple[int, int]:
    services = tables.get("services", ())
    is_plain = all(table.has("id") and table.has("name") for table in services)
    return len({"organizations", "services"} & tables.keys()) * 2 + is_plain, len(tables)
