"""A list of agencies in rows, as a directory: any spreadsheet, and flat objects of JSON."""

from collections.abc import Sequence

from ccr_cli.directories.cleaning import (
    cleaned_name,
    day_in,
    has_marks,
    office_phone,
    town_in,
    town_of_address,
    web_page,
)
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.from_tables import latest, listed
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.tables import Table
from ccr_cli.plan.masking import name_as_key

_AGENCY = (
    "agency",
    "agency_name",
    "organization",
    "organization_name",
    "organisation",
    "parent_agency",
    "agencia",
    "organizacion",
    "name",
    "nombre",
    "provider",
    "provider_name",
    "resource",
    "resource_name",
    "title",
    "public_name",
)
_PROGRAM = ("program", "program_name", "service", "service_name", "services", "programa", "servicio", "site_name")
_FIELDS = (
    ("id", "record_id", "no", "number", "organization_id", "agency_id", "unique_id"),
    _AGENCY,
    _PROGRAM,
    ("description", "descripcion", "about", "services_provided", "org_description", "serves", "notes", "summary"),
    (
        "category",
        "categories",
        "categoria",
        "type",
        "sector",
        "keywords",
        "tags",
        "taxonomy",
        "terms",
        "services_offered",
    ),
    ("city", "town", "ciudad", "localidad", "municipality", "physical_city"),
    ("county", "counties", "condado", "region", "area", "service_area"),
    ("address", "direccion", "org_address", "location", "full_address"),
    ("phone", "phone_number", "telephone", "telefono", "office_phone", "main_phone", "phone1"),
    ("website", "url", "web", "web_page", "web_site", "sitio_web", "pagina_web"),
    ("status", "estado", "agency_status"),
    ("verified", "last_verified", "last_verified_on", "last_updated", "updated", "verificado", "date_verified"),
)


def knows(table: Table) -> bool:
    """Whether a table has a column of agencies."""
    return table.has(*_AGENCY, *_PROGRAM)


def from_rows(table: Table, numbers: Sequence[int] | None = None) -> Gathering:
    """The directory that rows of agencies hold; ``numbers`` are those of the rows in their file."""
    gathering = Gathering("spreadsheet")
    for place, row in enumerate(table.values(*_FIELDS)):
        if any(row):
            _put(gathering, row, numbers[place] if numbers is not None else place + 2)
    return gathering


def _put(gathering: Gathering, row: tuple[str, ...], number: int) -> None:
    id_, agency, program, description, terms, city, county, address, phone, url, status, verified = row
    record = f"rows/{id_.strip() or number}"
    name = cleaned_name(agency) or cleaned_name(program)
    gathering.problems["marks"] += has_marks(description)
    key = " ".join(name_as_key(name)) or name
    towns = tuple(filter(None, (town_in(city) or town_of_address(address),)))
    areas = tuple(filter(None, map(town_in, county.split(","))))
    day, page, line = latest([day_in(verified)]), web_page(url), office_phone(phone)
    if not name:
        gathering.problems["record-without-name"] += 1
        return
    if not gathering.has(key):
        found = Organization(record, name, description=description, towns=towns, areas=areas, phone=line, url=page)
        gathering.organization(key, found._replace(verified=day), status)
    known = cleaned_name(program)
    service = Service(record, known, description, listed(terms), towns, areas, line, page, day)
    if known or terms:
        gathering.service(key, service, status)
