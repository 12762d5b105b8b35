"""Tables of HSDS in any version, of Ohana, and of exports that are like them, as a directory."""

import re
from collections.abc import Iterator

from ccr_cli.directories.beside import OtherTables
from ccr_cli.directories.cleaning import cleaned_name, day_in, latest, listed, office_phone, town_in, web_page
from ccr_cli.directories.directory import DirectoryKind, Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.known_tables import DirectoryTables, rows_of

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
    ("alternate_name", "service_alternate_name"),
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
    ("eligibility_description", "eligibility"),
    ("application_process", "how_to_apply"),
)


_CODE = re.compile(r"[A-Z]{0,3}[-.\d]*\d[-.\d]*")  # "BD-1800.2000", where a name should be
_LONGEST_ASIDE = 600  # characters


def from_tables(tables: DirectoryTables, kind: DirectoryKind | None = None) -> Gathering:
    """The directory that some tables hold, in a form that they tell if it isn't known."""
    gathering = Gathering(kind or _kind(tables))
    gathering.problems["missing-column"] += sum(_missing(tables))
    beside = OtherTables(tables, gathering.problems)
    for number, row in enumerate(rows_of(tables, "organizations", *_ORGANIZATION), 2):
        _organization(gathering, beside, row, number)
    for number, row in enumerate(rows_of(tables, "services", *_SERVICE), 2):
        _service(gathering, beside, row, number)
    return gathering


def has_names(tables: DirectoryTables) -> bool:
    """Whether a table of organizations or services has a column of their names, as tables of HSDS do."""
    found = ((tables.get("organizations", ()), _ORGANIZATION[1]), (tables.get("services", ()), _SERVICE[3]))
    return any(table.has(*names) for these, names in found for table in these)


def _kind(tables: DirectoryTables) -> DirectoryKind:
    services = tables.get("services", ())
    if any(table.has("services_id") for table in services):
        return "ilao"
    if any(table.has("taxonomy_ids", "interpretation_sources", "accepted_payments") for table in services):
        return "ohana"
    new = any(table.has("link_id", "link_entity") for table in tables.get("links", ()))
    new = new or any(table.has("address_type") for table in tables.get("addresses", ()))
    new = new or any(table.has("assured_date", "last_modified") for table in services)
    return "hsds-3" if new else "hsds-2"


def _missing(tables: DirectoryTables) -> Iterator[int]:
    """How many of the columns are missing by which organizations and services are known."""
    needed = (_ORGANIZATION[0], _ORGANIZATION[1]), (_SERVICE[0], _SERVICE[3])
    for found, columns in zip((tables.get("organizations", ()), tables.get("services", ())), needed, strict=True):
        yield from (sum(not table.has(*names) for names in columns) for table in found)


def _organization(gathering: Gathering, beside: OtherTables, row: tuple[str, ...], number: int) -> None:
    key, name, alias, description, url, status, phone = row
    key = key.strip()
    if not any(row):
        return
    if not key:
        gathering.problems["record-without-id"] += 1
    facts = beside.of_organization(key)
    gathering.look_at(description)
    gathering.organization(
        key or f"row {number}",
        Organization(
            f"organizations/{cleaned_name(key) or f'row {number}'}",
            cleaned_name(name),
            aliases=tuple(filter(None, [cleaned_name(alias)])),
            description=description,
            terms=facts.terms,
            towns=facts.towns,
            areas=facts.areas,
            phone=office_phone(phone) or facts.phone,
            url=web_page(url),
            verified=facts.verified,
            states=facts.states,
        ),
        status,
    )


def _service(gathering: Gathering, beside: OtherTables, row: tuple[str, ...], number: int) -> None:
    key, of, location, name, alternate, description, url, status, assured, modified, *rest = row
    phone, taxonomy, keywords, areas, is_open, *aside = rest
    key, of = key.strip(), of.strip()
    if not any(row):
        return
    if not key:
        gathering.problems["record-without-id"] += 1
    gathering.look_at(description)
    facts = beside.of_service(key, location)
    terms = (*facts.terms, *beside.terms_named(taxonomy), *listed(keywords))
    gathering.service(
        of or beside.owner_of(location) or None,
        Service(
            f"services/{cleaned_name(key) or f'row {number}'}",
            cleaned_name(alternate if _CODE.fullmatch(name.strip()) else name),
            description,
            tuple(dict.fromkeys(terms)),
            facts.towns,
            (*facts.areas, *filter(None, map(town_in, listed(areas)))),
            office_phone(phone) or facts.phone,
            web_page(url),
            latest((day_in(assured), day_in(modified), facts.verified)),
            facts.states,
            " | ".join(text[:_LONGEST_ASIDE] for text in aside if text),
        ),
        "closed" if is_open.lower() == "no" else status,
    )
