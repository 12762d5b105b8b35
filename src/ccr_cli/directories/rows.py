"""A list of agencies in rows, as a directory: any spreadsheet, and flat objects of JSON."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.directories.cleaning import (
    cleaned_name,
    day_in,
    items_in,
    listed,
    office_phone,
    town_in,
    town_of_address,
    web_page,
)
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.list_headings import FIELDS, fields_of, understood
from ccr_cli.directories.tables import DirectoryTable, in_words
from ccr_cli.plan.masking import name_as_key
from ccr_cli.spreadsheets.sheet import SheetRow

_NAMING = frozenset(("agency", "name", "program"))
_LOOKED_AT = 30  # rows among which the headings stand


class AgencyList(NamedTuple):
    """A list of agencies, below its headings."""

    table: DirectoryTable
    """With the fields as its columns."""
    rows: Sequence[SheetRow]
    headings: tuple[str, ...]
    """As they stand there, in one form."""


def list_of(rows: Sequence[SheetRow]) -> AgencyList | None:
    """The list in the rows of a sheet; ``None`` if there is none. Titles may stand above its headings."""
    for place, row in enumerate(rows[:_LOOKED_AT]):
        headings = [str(cell) for cell in row.cells]
        known = understood(headings)
        if known & _NAMING and (len(known) > 1 or sum(map(bool, headings)) == 1):
            below = [row for row in rows[place + 1 :] if not row.is_struck]
            cells = ([str(cell) for cell in row.cells] for row in below)
            return AgencyList(DirectoryTable.of(fields_of(headings), cells), below, tuple(map(in_words, headings)))
    return None


def from_lists(lists: Sequence[AgencyList]) -> Gathering | None:
    """The directory that some lists hold together; ``None`` where there are none."""
    gathering = Gathering("spreadsheet")
    for one in lists:
        for row, values in zip(one.rows, one.table.values(*((field,) for field in FIELDS)), strict=True):
            if any(values):
                _put(gathering, values, row.number)
    return gathering if lists else None


def _put(gathering: Gathering, row: tuple[str, ...], number: int) -> None:
    (
        id_,
        agency,
        called,
        program,
        offered,
        description,
        terms,
        more,
        city,
        county,
        address,
        phone,
        url,
        status,
        verified,
    ) = row
    name, called, *programs = map(cleaned_name, (agency, called, *items_in(program)))
    if not name:
        name, called = called or cleaned_name(program), ""
    if not name:
        gathering.problems["record-without-name"] += 1
        return
    gathering.look_at(description)
    found = Service(
        f"rows/{cleaned_name(id_) or number}",
        "",
        description,
        (*listed(terms), *listed(more)),
        tuple(filter(None, [town_in(city) or town_of_address(address)])),
        tuple(filter(None, map(town_in, county.split(",")))),
        office_phone(phone),
        web_page(url),
        day_in(verified),
    )
    key = " ".join(name_as_key(name)) or name
    if not gathering.has(key):
        gathering.organization(key, _agency(name, found), status)
    offers = dict.fromkeys((*programs, *items_in(offered))) or dict.fromkeys([called])
    for one in offers:
        if one or found.terms:
            gathering.service(key, found._replace(name=one), status)


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
