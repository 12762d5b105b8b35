"""A list of agencies in rows, as a directory: any spreadsheet, and flat objects of JSON."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from ccr_cli.directories.aside import aside_of
from ccr_cli.directories.bare_names import folded_towns, is_bare
from ccr_cli.directories.by_cells import described_beside, has_names, with_cells
from ccr_cli.directories.cleaning import (
    cleaned_name,
    day_in,
    items_in,
    listed,
    office_phone,
    state_in,
    state_of_address,
    town_in,
    town_of_address,
    web_page,
)
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.gathering import Gathering
from ccr_cli.directories.heading_languages import in_one_language
from ccr_cli.directories.list_headings import FIELDS, fields_of, not_understood, understood, understood_exactly
from ccr_cli.directories.marked import is_yes, marked_columns
from ccr_cli.directories.tables import DirectoryTable, in_words
from ccr_cli.plan.masking import name_as_key
from ccr_cli.spreadsheets.sheet import SheetRow

_NAMING = frozenset(("agency", "name", "program"))
_LOOKED_AT = 30  # rows among which the headings stand, and by which a column is told
_LONGEST_NAME = 160  # characters


class AgencyList(NamedTuple):
    """A list of agencies, below its headings."""

    table: DirectoryTable
    """With the fields as its columns."""
    rows: Sequence[SheetRow]
    headings: tuple[str, ...]
    """As they stand there, in one form."""
    marked: Sequence[tuple[str, ...]]
    """Of each row the headings below which it has a mark."""
    aside: Sequence[str]
    """Of each row what its other cells say."""
    not_understood: Sequence[str] = ()
    """The headings of those cells, as they are written, and of others that aren't read."""
    by_cells: Sequence[str] = ()
    """The headings of columns that are told by what stands in them."""


NamedList: TypeAlias = tuple[str | None, AgencyList]
"""A list with the name of its sheet or its file, if it has one."""


def list_of(rows: Sequence[SheetRow], language: str = "en") -> AgencyList | None:
    """The list in the rows of a sheet; ``None`` if there is none. Titles may stand above its headings.

    Of columns in several languages the one in ``language`` is read.
    """
    for place, row in enumerate(rows[:_LOOKED_AT]):
        headings = [str(cell) for cell in row.cells]
        known = set() if any(map(web_page, headings)) else understood(headings)
        if known and _heads(headings, known, rows[place + 1 :]):
            return _list_below(headings, [row for row in rows[place + 1 :] if not row.is_struck], language)
    return None


def _heads(headings: Sequence[str], known: set[str], below: Sequence[SheetRow]) -> bool:
    """Whether a row heads a list: it says where names are, or says other things, and names are below it."""
    if known & _NAMING and (len(known) > 1 or sum(map(bool, headings)) == 1):
        return True
    is_likely = len(known) > 1 or bool(known & _NAMING)
    return is_likely and has_names(headings, [[str(cell) for cell in row.cells] for row in below[:_LOOKED_AT]])


def _list_below(headings: Sequence[str], below: Sequence[SheetRow], language: str) -> AgencyList | None:
    cells = [[str(cell) for cell in row.cells] for row in below]
    others: set[int] = set()
    for columns in in_one_language(headings, language):
        _fill(cells, columns)
        others.update(columns[1:])
    marked = _marked(headings, cells)
    offering = ["" if place in marked else heading for place, heading in enumerate(headings)]
    said = _with_names(fields_of(offering, language), cells)
    in_one = ["" if at in others else heading for at, heading in enumerate(offering)]
    fields = with_cells(in_one, said, cells)
    if _NAMING.isdisjoint(fields):
        return None
    if "description" in fields and (beside := described_beside(in_one, fields, cells)) is not None:
        _fill(cells, [fields.index("description"), beside])
    offered = [tuple(told for place, told in marked.items() if is_yes(row[place])) for row in cells]
    table = DirectoryTable.of(fields, cells)
    aside, unknown = aside_of(headings, fields, cells), not_understood(offering, fields)
    by_cells = [heading for heading, before, now in zip(headings, said, fields, strict=True) if before != now]
    return AgencyList(table, below, tuple(map(in_words, headings)), offered, aside, unknown, by_cells)


def _marked(headings: Sequence[str], cells: Sequence[Sequence[str]]) -> dict[int, str]:
    """The columns whose marks tell what somebody offers: not those of a status or a number, which may be 1 and 0."""
    exact = understood_exactly(headings)
    marked = marked_columns(headings, cells)
    return {place: told for place, told in marked.items() if not exact[place]}


def _fill(cells: Sequence[list[str]], columns: Sequence[int]) -> None:
    """Put what other languages say into the empty cells of the first of some columns."""
    first = columns[0]
    for row in cells:
        if not row[first]:
            row[first] = next((row[place] for place in columns if row[place]), "")


def _with_names(fields: Sequence[str], cells: Sequence[Sequence[str]]) -> Sequence[str]:
    """The fields, without those of names whose cells hold web pages or whole descriptions: they name nobody."""
    has_names = not {"agency", "name"}.isdisjoint(fields)
    looked_at = cells[:_LOOKED_AT]
    return [
        ""
        if field in _NAMING
        and not (field == "program" and has_names)
        and _is_no_name([row[place] for row in looked_at if row[place]])
        else field
        for place, field in enumerate(fields)
    ]


def _is_no_name(texts: Sequence[str]) -> bool:
    return 2 * sum(len(text) > _LONGEST_NAME or web_page(text) == text.rstrip("/") for text in texts) > len(texts)


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
        rows = list(values)
        towns = _towns(rows)
        for row, told, marked, aside in zip(one.rows, rows, one.marked, one.aside, strict=True):
            if any(told):
                _put(gathering, _called_by_service(told, towns), marked, aside, (table, row.number))
    return gathering if lists else None


def _towns(rows: Sequence[tuple[str, ...]]) -> frozenset[str]:
    """The towns of a list, folded."""
    place = FIELDS.index("city")
    return folded_towns(set(filter(None, map(town_in, {row[place] for row in rows}))))


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
    gathering: Gathering, row: tuple[str, ...], marked: tuple[str, ...], aside: str, where: tuple[str, int]
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
    name, called, *programs = map(cleaned_name, (agency, called, *items_in(program)))
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
        tuple(filter(None, [town_in(city) or town_of_address(address)])),
        tuple(filter(None, map(town_in, county.split(",")))),
        office_phone(phone),
        web_page(url),
        day_in(verified),
        tuple(filter(None, [state_in(state) or state_of_address(address)])),
        aside,
        marked,
    )
    key = " ".join(name_as_key(name)) or name
    if not programs and found.towns:
        key = next(gathering.keys_at(key, found.towns[0]))
    if not gathering.has(key):
        gathering.organization(key, _agency(name, found), status)
    offers = dict.fromkeys((*programs, *items_in(offered))) or dict.fromkeys([called])
    for one in offers:
        if one or found.terms:
            gathering.service(key, found._replace(name=one), status)


def _categories(cell: str) -> tuple[str, ...]:
    """What a cell files an agency under; the path of a page on its site is no category."""
    return () if cell.startswith("/") else listed(cell)


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
