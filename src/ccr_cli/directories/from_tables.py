"""Tables of HSDS in any version, of Ohana, and of exports that are like them, as a directory."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.directories.beside import Beside
from ccr_cli.directories.cleaning import cleaned_name, day_in, has_marks, office_phone, town_of_address, web_page
from ccr_cli.directories.directory import Kind, Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.known_tables import TableName, Tables
from ccr_cli.directories.tables import Table

_ORGANIZATION = (
    ("id", "organization_id", "organization_uuid"),
    ("name", "organization_name", "title"),
    ("alternate_name", "organization_alternate_name"),
    ("description", "organization_description", "body"),
    ("url", "website", "organization_url", "website_address", "urls"),
    ("status",),
    ("phone", "phone_number"),
)
_SERVICE = (
    ("id", "services_id", "service_uuid", "service_id"),
    ("organization_id", "organization_uuid"),
    ("location_id",),
    ("name", "service_name", "title"),
    ("description", "service_description", "level_of_service"),
    ("url", "website", "service_url", "website_address"),
    ("status", "service_status"),
    ("assured_date", "last_verified", "verified"),
    ("last_modified",),
    ("phone_number", "phone"),
    ("taxonomy_ids", "taxonomy_id"),
    ("keywords", "service_program", "service_type", "category", "categories"),
    ("service_areas", "service_area"),
    ("is_this_service_open",),
)


def from_tables(tables: Tables) -> Gathering:
    """The directory that some tables hold."""
    gathering = Gathering(_kind(tables))
    beside = Beside(tables, gathering.problems)
    for row in _rows(tables, "organizations", _ORGANIZATION):
        _organization(gathering, beside, row)
    for number, row in enumerate(_rows(tables, "services", _SERVICE), 2):
        _service(gathering, beside, row, number)
    return gathering


def _kind(tables: Tables) -> Kind:
    services = tables.get("services", ())
    if any(table.has("services_id") for table in services):
        return "ilao"
    if any(table.has("taxonomy_ids", "interpretation_sources", "accepted_payments") for table in services):
        return "ohana"
    new = any(table.has("link_id", "link_entity") for table in tables.get("links", ()))
    new = new or any(table.has("address_type") for table in tables.get("addresses", ()))
    new = new or any(table.has("assured_date", "last_modified") for table in services)
    return "hsds-3" if new else "hsds-2"


def _rows(tables: Tables, name: TableName, fields: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for table in tables.get(name, ()):
        yield from table.values(*fields)


def _organization(gathering: Gathering, beside: Beside, row: tuple[str, ...]) -> None:
    key, name, alias, description, url, status, phone = row
    if not key.strip():
        if any(row):
            gathering.problems["record-without-id"] += 1
        return
    facts = beside.of_organization(key)
    gathering.problems["marks"] += has_marks(description)
    gathering.problems["line-ends-as-letters"] += "\\n" in description
    gathering.organization(
        key,
        Organization(
            f"organizations/{key}",
            cleaned_name(name),
            aliases=tuple(filter(None, [cleaned_name(alias)])),
            description=description,
            terms=facts.terms,
            towns=facts.towns,
            areas=facts.areas,
            phone=office_phone(phone) or facts.phone,
            url=web_page(url),
            verified=facts.verified,
        ),
        status,
    )


def _service(gathering: Gathering, beside: Beside, row: tuple[str, ...], number: int) -> None:
    key, of, location, name, description, url, status, *days, phone, taxonomy, keywords, areas, is_open = row
    if not key.strip() and any(row):
        gathering.problems["record-without-id"] += 1
    gathering.problems["marks"] += has_marks(description)
    gathering.problems["line-ends-as-letters"] += "\\n" in description
    facts = beside.of_service(key, location)
    terms = (*facts.terms, *beside.terms_named(taxonomy), *listed(keywords))
    gathering.service(
        of or beside.owner_of(location) or None,
        Service(
            f"services/{key}" if key.strip() else f"services/row {number}",
            cleaned_name(name),
            description,
            tuple(dict.fromkeys(terms)),
            facts.towns,
            (*facts.areas, *listed(areas)),
            office_phone(phone) or facts.phone,
            web_page(url),
            latest((*map(day_in, days), facts.verified)),
        ),
        "closed" if is_open.lower() == "no" else status,
    )


def listed(text: str) -> tuple[str, ...]:
    """What a cell lists, between commas or semicolons."""
    if not text:
        return ()
    parts = text[:2000].replace(";", ",").replace("|", ",").split(",")
    return tuple(part for part in map(cleaned_name, parts) if part)


def latest(days: Iterable[date | None]) -> date | None:
    """The last of some days, if there is one."""
    return max((day for day in days if day is not None), default=None)
