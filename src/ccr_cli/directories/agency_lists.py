"""A list of agencies in the rows of a sheet: where its headings stand, and what each of its columns has."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from ccr_cli.directories.aside import aside_of
from ccr_cli.directories.by_cells import are_categories, categories_beside, described_beside, has_names, with_cells
from ccr_cli.directories.cleaning import listed, web_page
from ccr_cli.directories.contact_columns import of_offices
from ccr_cli.directories.heading_languages import in_one_language
from ccr_cli.directories.list_headings import areas_beside, fields_of, not_understood, understood, understood_exactly
from ccr_cli.directories.marked import is_yes, marked_columns
from ccr_cli.directories.parents import with_parents
from ccr_cli.directories.tables import DirectoryTable, in_words
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
        known = set() if any(map(_is_page, headings)) else understood(headings)
        if known and _heads(headings, known, rows[place + 1 :]):
            return _list_below(headings, [row for row in rows[place + 1 :] if not row.is_struck], language)
    return None


def _is_page(cell: str) -> bool:
    """Whether a cell has an address on the web, as no heading has; "notes.es" may be notes in Spanish."""
    return ("/" in cell or cell.startswith("www.")) and bool(web_page(cell))


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
    named = of_offices(headings)
    written = {told.strip(): heading for told, heading in zip(named, headings, strict=True)}
    offering = ["" if place in marked else heading for place, heading in enumerate(named)]
    said = with_parents(offering, _with_names(fields_of(offering, language), cells), cells)
    in_one = ["" if at in others else heading for at, heading in enumerate(offering)]
    fields = with_cells(in_one, said, cells)
    if _NAMING.isdisjoint(fields):
        return None
    if "description" in fields and (beside := described_beside(in_one, fields, cells)) is not None:
        _fill(cells, [fields.index("description"), beside])
    aside = aside_of(named, fields, cells, others)
    further = categories_beside(in_one, fields, cells)
    _join(cells, fields, "more_terms", further)
    areas = areas_beside(in_one, fields)
    _join(cells, fields, "county", areas)
    unread = ["" if place in (*further, *areas) else heading for place, heading in enumerate(offering)]
    unknown = [written[heading].strip() for heading in not_understood(unread, fields)]
    offered = [tuple(told for place, told in marked.items() if is_yes(row[place])) for row in cells]
    fields, offered = _with_categories(fields, cells, offered)
    told = [place for place, (before, now) in enumerate(zip(said, fields, strict=True)) if before != now]
    by_cells = [headings[place] for place in sorted((*told, *further))]
    table = DirectoryTable.of(fields, cells)
    return AgencyList(table, below, tuple(map(in_words, headings)), offered, aside, unknown, by_cells)


def _with_categories(
    fields: list[str], cells: Sequence[Sequence[str]], offered: list[tuple[str, ...]]
) -> tuple[list[str], list[tuple[str, ...]]]:
    """The fields, and what rows offer, with a column of services that lists but categories among their marks."""
    place = fields.index("offered") if "offered" in fields else None
    if place is None or not are_categories([row[place] for row in cells]):
        return fields, offered
    without = [*fields[:place], "", *fields[place + 1 :]]
    return without, [(*marks, *listed(row[place])) for marks, row in zip(offered, cells, strict=True)]


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


def _join(cells: Sequence[list[str]], fields: Sequence[str], field: str, further: Sequence[int]) -> None:
    """Put what further columns say beside what the column of a field does."""
    for row in cells if further else ():
        place = fields.index(field)
        row[place] = "; ".join(item for one in (place, *further) for item in listed(row[one]))


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
