"""A list of agencies in rows, as a directory: any spreadsheet, and flat objects of JSON."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

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
from ccr_cli.directories.states import state_called, state_of_address
from ccr_cli.directories.tables import in_words
from ccr_cli.directories.towns_of_rows import TownsOfRows
from ccr_cli.plan.masking import name_as_key

_BETWEEN_AREAS = re.compile(r"[,;|]")
_BETWEEN = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")


class _Row(NamedTuple):
    """The cells of a row, by what a list's columns are understood as."""

    id: str
    agency: str
    name: str
    program: str
    offered: str
    description: str
    terms: str
    more_terms: str
    city: str
    county: str
    address: str
    state: str
    phone: str
    url: str
    status: str
    verified: str


class _Beside(NamedTuple):
    """What is known of a row beside its cells."""

    record: tuple[str, int]
    """The table and the number by which it is called where it has no id."""
    marked: tuple[str, ...]
    aside: str
    towns: tuple[str, ...]


def from_lists(lists: Sequence[NamedList]) -> Gathering | None:
    """The directory that some lists hold together; ``None`` where there are none.

    A record of several lists is called after the sheet that it is in, since each counts its rows from 1.
    """
    gathering = Gathering("spreadsheet")
    for place, (name, one) in enumerate(lists, 1):
        gathering.not_understood.update(dict.fromkeys(one.not_understood))
        gathering.by_cells.update(dict.fromkeys(one.by_cells))
        table = "rows" if len(lists) == 1 else _table(name, place, [other for other, _ in lists])
        values = map(_Row._make, one.table.values(*((field,) for field in _Row._fields)))
        rows = _filed_under(name if len(lists) > 1 else None, list(values))
        towns = _towns(rows)
        places = TownsOfRows(((row.city, row.address) for row in rows), towns)
        for row, told, marked, aside in zip(one.rows, rows, one.marked, one.aside, strict=True):
            if any(told):
                here = tuple(filter(None, [places.of(told.city, told.address)]))
                _put(gathering, _called_by_service(told, towns), _Beside((table, row.number), marked, aside, here))
    return gathering if lists else None


def _filed_under(name: str | None, rows: list[_Row]) -> list[_Row]:
    """The rows of a list filed under what it is called, where it has several beside it and no categories of its own."""
    if name is None or any(row.terms for row in rows):
        return rows
    return [row._replace(terms=name) if any(row) else row for row in rows]


def _towns(rows: Sequence[_Row]) -> frozenset[str]:
    """The towns of a list, folded."""
    return folded_towns(set(filter(None, map(town_in, {row.city for row in rows}))))


def _called_by_service(row: _Row, towns: frozenset[str]) -> _Row:
    """A row whose agency is only "Main office" or a town, under what it does there."""
    told = row.name or row.program
    if not row.agency or not told or not is_bare(cleaned_name(row.agency), towns):
        return row
    return row._replace(agency="", name=told)


def _table(name: str | None, place: int, names: Sequence[str | None]) -> str:
    """What a sheet is called in the ids of its records; its number where it has no name of its own."""
    told = in_words(name or "").replace("_", "-")
    is_one = [in_words(other or "").replace("_", "-") for other in names].count(told) == 1
    return told if told and is_one else f"{told or 'rows'}-{place}"


def _put(gathering: Gathering, row: _Row, beside: _Beside) -> None:
    """Put the agency of a row and what it offers into a directory; a row without a name is only counted."""
    name, called = _names(row)
    if not name:
        gathering.problems["record-without-name"] += 1
        return
    gathering.look_at(row.description)
    programs = [*map(cleaned_name, items_in(row.program))]
    found = _offered(row, beside)
    key = " ".join(name_as_key(name)) or name
    if not (row.agency or row.name):
        key = f"{key} | {found.phone}"
    if not programs:
        key = gathering.key_at(key, found)
    if not gathering.has(key):
        gathering.organization(key, _agency(name, found), row.status)
    for one in dict.fromkeys((*programs, *items_in(row.offered))) or (called,):
        if one or found.terms:
            gathering.service(key, found._replace(name=one), row.status)


def _names(row: _Row) -> tuple[str, str]:
    """What the agency of a row is called, and what its service is; of a row without an agency its own name."""
    name, called = (without_phone(cleaned_name(cell)) for cell in (row.agency, row.name))
    return (name, called) if name else (called or cleaned_name(row.program), "")


def _offered(row: _Row, beside: _Beside) -> Service:
    """What a row offers, without a name."""
    table, number = beside.record
    return Service(
        f"{table}/{cleaned_name(row.id) or number}",
        "",
        row.description,
        (*_categories(row.terms), *_categories(row.more_terms), *beside.marked),
        beside.towns,
        tuple(filter(None, map(town_in, _BETWEEN_AREAS.split(row.county)))),
        office_phone(row.phone or phone_at_end(row.agency or row.name or row.program)),
        web_page(row.url),
        day_in(row.verified),
        tuple(filter(None, [state_called(row.state) or state_of_address(row.address)])),
        beside.aside,
        beside.marked,
    )


def _categories(cell: str) -> Iterator[str]:
    """What a cell files an agency under, "MentalHealth" in words; the path of a page on its site is no category."""
    return (_BETWEEN.sub(" ", term) for term in listed("" if cell.startswith("/") else cell))


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
