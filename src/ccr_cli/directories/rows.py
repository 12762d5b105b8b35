"""A list of agencies in rows, as a directory: any spreadsheet, and flat objects of JSON."""

from collections.abc import Sequence

from ccr_cli.directories.cleaning import (
    cleaned_name,
    day_in,
    listed,
    office_phone,
    town_in,
    town_of_address,
    web_page,
)
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.tables import DirectoryTable, in_words
from ccr_cli.plan.masking import name_as_key

_AGENCY = (
    *("agency", "agency_name", "agencia", "agencia_programa", "agency_program", "parent_agency"),
    *("organization", "organization_name", "organisation", "organizacion", "provider", "provider_name"),
)
_NAME = ("name", "nombre", "public_name", "resource", "resource_name", "title", "site_name")
_PROGRAM = ("program", "program_name", "service", "service_name", "programa", "servicio")
_FIELDS = (
    ("id", "record_id", "unique_id", "services_id", "service_id", "resource_id", "agency_id", "organization_id"),
    _AGENCY,
    _NAME,
    _PROGRAM,
    ("description", "descripcion", "services_provided", "org_description", "about", "summary", "serves", "servicios"),
    (
        "category",
        "categories",
        "categoria",
        "keywords",
        "tags",
        "taxonomy",
        "taxonomy_terms",
        "terms",
        "type",
        "sector",
    ),
    ("city", "town", "ciudad", "localidad", "municipality", "physical_city"),
    ("county", "counties", "condado", "service_area", "area_served", "region"),
    ("address", "direccion", "org_address", "full_address", "location"),
    ("phone", "phone_number", "telephone", "telefono", "office_phone", "main_phone", "phone1", "office"),
    ("website", "url", "web", "web_page", "web_site", "sitio_web", "pagina_web", "urls"),
    ("status", "estado", "agency_status"),
    ("verified", "last_verified", "last_verified_on", "date_verified", "last_updated", "updated", "verificado"),
)
_HEADINGS = frozenset(name for names in _FIELDS for name in names)
_LOOKED_AT = 30  # rows among which the headings stand


def knows(table: DirectoryTable) -> bool:
    """Whether a table has a column of agencies or of what they do."""
    return table.has(*_AGENCY, *_NAME, *_PROGRAM)


def heading_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The place of the row that heads a list of agencies: titles may stand above it."""
    for place, row in enumerate(rows[:_LOOKED_AT]):
        words = set(map(in_words, row))
        if words & {*_AGENCY, *_NAME, *_PROGRAM} and (len(words & _HEADINGS) > 1 or len(words - {""}) == 1):
            return place
    return None


def from_rows(table: DirectoryTable, numbers: Sequence[int] | None = None) -> Gathering:
    """The directory that rows of agencies hold; ``numbers`` are those of the rows in their file."""
    gathering = Gathering("spreadsheet")
    add_rows(gathering, table, numbers)
    return gathering


def add_rows(gathering: Gathering, table: DirectoryTable, numbers: Sequence[int] | None = None) -> None:
    """Add rows of agencies to a directory."""
    for place, row in enumerate(table.values(*_FIELDS)):
        if any(row):
            _put(gathering, row, numbers[place] if numbers is not None else place + table.first)


def _put(gathering: Gathering, row: tuple[str, ...], number: int) -> None:
    id_, agency, called, program, description, terms, city, county, address, phone, url, status, verified = row
    name, called, program = map(cleaned_name, (agency, called, program))
    if not name:
        name, called = called or program, ""
    if not name:
        gathering.problems["record-without-name"] += 1
        return
    gathering.look_at(description)
    found = Service(
        f"rows/{id_.strip() or number}",
        program or called,
        description,
        listed(terms),
        tuple(filter(None, [town_in(city) or town_of_address(address)])),
        tuple(filter(None, map(town_in, county.split(",")))),
        office_phone(phone),
        web_page(url),
        day_in(verified),
    )
    key = " ".join(name_as_key(name)) or name
    if not gathering.has(key):
        gathering.organization(key, _agency(name, found), status)
    if found.name or found.terms:
        gathering.service(key, found, status)


def _agency(name: str, told: Service) -> Organization:
    """The agency of a row, as its first row tells it."""
    return Organization(
        told.record,
        name,
        description=told.description,
        towns=told.towns,
        areas=told.areas,
        phone=told.phone,
        url=told.url,
        verified=told.verified,
    )
