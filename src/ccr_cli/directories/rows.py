"""A list of agencies in rows, as a directory: any spreadsheet, and flat objects of JSON."""

import re
from collections.abc import Sequence

from ccr_cli.directories.agency_lists import NamedList
from ccr_cli.directories.bare_names import folded_towns, is_bare
from ccr_cli.directories.cleaning import (
    cleaned_name,
    day_in,
    items_in,
    listed,
    office_phone,
    phone_at_end,
    town_in,
    web_page,
    without_phone,
)
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.list_headings import FIELDS
from ccr_cli.directories.states import state_called, state_of_address
from ccr_cli.directories.tables import in_words
from ccr_cli.directories.towns_of_rows import TownsOfRows
from ccr_cli.plan.masking import name_as_key

_BETWEEN_AREAS = re.compile(r"[,;|]")
_BETWEEN = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
_CITY, _ADDRESS, _CALLED, _TERMS = map(FIELDS.index, ("city", "address", "name", "terms"))


def from_lists(lists: Sequence[NamedList]) -> Gathering | None:
    """The directory that some lists hold together; ``None`` where there are none.

    A record of several lists is called after the sheet that it is in, since each counts its rows from 1.
    """
    gathering = Gathering("spreadsheet")
    for place, (name, one) in enumerate(lists, 1):
        gathering.not_understood.update(dict.fromkeys(one.not_understood))
        gathering.by_cells.update(dict.fromkeys(one.by_cells))
        table = "rows" if len(lists) == 1 else _table(name, place, [other for other, _ in lists])
        values = one.table.values(*((field,) for field in FIELDS))
        rows = _filed_under(name if len(lists) > 1 else None, list(values))
        towns = _towns(rows)
        places = TownsOfRows(((row[_CITY], row[_ADDRESS]) for row in rows), towns)
        for row, told, marked, aside in zip(one.rows, rows, one.marked, one.aside, strict=True):
            if any(told):
                _put(gathering, _called_by_service(told, towns), marked, aside, (table, row.number), places)
    return gathering if lists else None


def _filed_under(name: str | None, rows: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The rows of a list filed under what it is called, where it has several beside it and no categories of its own."""
    if name is None or any(row[_TERMS] for row in rows):
        return rows
    return [(*row[:_TERMS], name, *row[_TERMS + 1 :]) if any(row) else row for row in rows]


def _towns(rows: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """The towns of a list, folded."""
    return folded_towns(set(filter(None, map(town_in, {row[_CITY] for row in rows}))))


def _called_by_service(row: tuple[str, ...], towns: frozenset[str]) -> tuple[str, ...]:
    """A row whose agency is only "Main office" or a town, under what it does there."""
    agency, called, program = (FIELDS.index(field) for field in ("agency", "name", "program"))
    told = row[called] or row[program]
    if not row[agency] or not told or not is_bare(cleaned_name(row[agency]), towns):
        return row
    return tuple("" if place == agency else told if place == called else cell for place, cell in enumerate(row))


def _table(name: str | None, place: int, names: Sequence[str | None]) -> str:
    """What a sheet is called in the ids of its records; its number where it has no name of its own."""
    told = in_words(name or "").replace("_", "-")
    is_one = [in_words(other or "").replace("_", "-") for other in names].count(told) == 1
    return told if told and is_one else f"{told or 'rows'}-{place}"


def _put(
    gathering: Gathering,
    row: tuple[str, ...],
    marked: tuple[str, ...],
    aside: str,
    where: tuple[str, int],
    places: TownsOfRows,
) -> None:
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
        state,
        phone,
        url,
        status,
        verified,
    ) = row
    table, number = where
    phone = phone or phone_at_end(agency or called or program)
    name, called = without_phone(cleaned_name(agency)), without_phone(cleaned_name(called))
    programs = [*map(cleaned_name, items_in(program))]
    if not name:
        name, called = called or cleaned_name(program), ""
    if not name:
        gathering.problems["record-without-name"] += 1
        return
    gathering.look_at(description)
    found = Service(
        f"{table}/{cleaned_name(id_) or number}",
        "",
        description,
        (*_categories(terms), *_categories(more), *marked),
        tuple(filter(None, [places.of(city, address)])),
        tuple(filter(None, map(town_in, _BETWEEN_AREAS.split(county)))),
        office_phone(phone),
        web_page(url),
        day_in(verified),
        tuple(filter(None, [state_called(state) or state_of_address(address)])),
        aside,
        marked,
    )
    key = " ".join(name_as_key(name)) or name
    if not (agency or row[_CALLED]):
        key = f"{key} | {office_phone(phone)}"
    if not programs:
        key = gathering.key_at(key, found)
    if not gathering.has(key):
        gathering.organization(key, _agency(name, found), status)
    offers = dict.fromkeys((*programs, *items_in(offered))) or dict.fromkeys([called])
    for one in offers:
        if one or found.terms:
            gathering.service(key, found._replace(name=one), status)


def _categories(cell: str) -> tuple[str, ...]:
    """What a cell files an agency under, "MentalHealth" in words; the path of a page on its site is no category."""
    return () if cell.startswith("/") else tuple(_BETWEEN.sub(" ", term) for term in listed(cell))


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
        states=told.states,
    )
