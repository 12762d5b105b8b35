"""What the columns of a list hold, told by what stands in them where no heading says it."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from ccr_cli.directories.cleaning import listed, office_phone, town_of_address, web_page
from ccr_cli.directories.list_headings import FIELDS, is_owned
from ccr_cli.directories.list_words import has_word
from ccr_cli.directories.marked import is_mark
from ccr_cli.directories.states import is_state
from ccr_cli.directories.tables import in_words
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import words_of_built_in
from ccr_cli.matching.words_in_files import words_of_every_agency
from ccr_cli.plan.folding import plain_words

_SAMPLE = 60  # cells of a column
_FEWEST = 3  # cells with something
_FEWEST_AGENCIES = 5  # whose names come again in several rows
_MOSTLY_FILLED = 0.9  # share of the rows that name an agency
_MOST = 0.6  # share of a column's cells
_NEARLY_ALL = 0.9  # share of the items
_LEAST = 0.4  # share of those with words of agencies
_LEAST_OF_NAMES = 0.2  # the same below a heading of names
_OFTEN_FILLED = 0.3  # share of the rows in which a description stands
_SENTENCE = 6  # words
_BEGUN = 100  # characters of a sentence
_MOST_FIGURES = 6
_LONGEST_NAME = 12  # words
_LONGEST_ITEM = 6  # words of a category
_LONGEST_CATEGORY = 2  # words
_TIMES = 2  # each category comes again
_LONGEST_NUMBER = 30  # characters of a cell with a telephone
_SAYING_SEATS = 0.3  # share of the categories


class _Column(NamedTuple):
    place: int
    heading: str
    cells: Sequence[str]
    """Those with something, as far as they are looked at."""
    filled: float
    """The share of rows that have something."""


def with_cells(headings: Sequence[str], fields: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The fields, with those that no heading says and the cells of a column tell."""
    told = _with_states(fields, rows)
    open_columns = [one for one in _columns(headings, rows) if told[one.place] not in FIELDS]
    for field, found in (
        ("name", None if {"agency", "name", "program"}.intersection(told) else _of_names(open_columns)),
        ("agency", _of_agencies(open_columns, told)),
        ("phone", _first(open_columns, "phone")),
        ("url", _first(open_columns, "url")),
        ("address", None if "city" in told else _first(open_columns, "address")),
        ("more_terms" if "terms" in told else "terms", _of_categories(open_columns, rows)),
        ("description", _of_sentences(open_columns)),
    ):
        if found is not None and field not in told:
            told[found.place] = field
            open_columns.remove(found)
    second = _of_categories(open_columns, rows) if "terms" in told and "more_terms" not in told else None
    if second is not None:
        told[second.place] = "more_terms"
    return told


def _with_states(fields: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """The fields, with a column of states that is headed as one of a status may be: "Estado"."""
    told = list(fields)
    if "status" in told and "state" not in told:
        place = told.index("status")
        cells = list(islice(filter(None, (row[place] for row in rows)), _SAMPLE))
        if cells and sum(map(is_state, cells)) >= _MOST * len(cells):
            told[place] = "state"
    return told


def has_names(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a column holds the names of agencies, below a heading that says so or not."""
    return _of_names(list(_columns(headings, rows))) is not None


def described_beside(headings: Sequence[str], fields: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """The place of another column with sentences, for rows that the column of descriptions leaves empty."""
    found = _of_sentences([one for one in _columns(headings, rows) if fields[one.place] not in FIELDS])
    return None if found is None else found.place


def categories_beside(headings: Sequence[str], fields: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """The places of further columns of categories, where a list has more than two."""
    if "more_terms" not in fields:
        return []
    left = [one for one in _columns(headings, rows) if fields[one.place] not in FIELDS]
    return [one.place for one in left if _of_categories([one], rows) is not None]


def _columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[_Column]:
    """The columns that may be read: none of persons, of mail, of points on the map, and of notes for the desk."""
    looked_at = rows[: 2 * _SAMPLE]
    for place, heading in enumerate(headings):
        if not heading or is_owned(in_words(heading)) or has_word(heading, "internal"):
            continue
        filled = [row[place] for row in looked_at if place < len(row) and row[place].strip()]
        if len(filled) >= _FEWEST:
            yield _Column(place, heading, tuple(islice(filled, _SAMPLE)), len(filled) / len(looked_at))


def _of_names(columns: Sequence[_Column]) -> _Column | None:
    """The column most of whose cells are like names of agencies; of one headed with "name" fewer have to be."""
    shares = {one: _like_agencies(one) for one in columns if not has_word(one.heading, "beside", "for_whom")}
    named = [one for one in shares if has_word(one.heading, "names") and shares[one] >= _LEAST_OF_NAMES]
    likely = named or [one for one in shares if shares[one] >= _LEAST]
    return max(likely, key=lambda one: (shares[one], -one.place), default=None)


def _of_agencies(columns: Sequence[_Column], fields: Sequence[str]) -> _Column | None:
    """The column in front of the programs whose names of agencies come again in several rows."""
    if "program" not in fields or not {"agency", "name"}.isdisjoint(fields):
        return None
    in_front = [one for one in columns if one.place < fields.index("program") and _name_agencies_again(one)]
    return max(in_front, key=lambda one: len({*one.cells}), default=None)


def _name_agencies_again(column: _Column) -> bool:
    """Whether a column's texts are names that come again: the words of agencies tell them from categories."""
    each = {*column.cells}
    if has_word(column.heading, "beside", "for_whom") or column.filled < _MOSTLY_FILLED:
        return False
    comes_again = _FEWEST_AGENCIES <= len(each) < len(column.cells)
    return comes_again and sum(map(_has_agency_word, each)) >= _LEAST * len(each)


def _has_agency_word(cell: str) -> bool:
    is_like_one = _is_like_agency(cell) and not _agency_words().isdisjoint(plain_words(cell))
    return is_like_one and not is_no_name(cell, words_of_built_in())


def _like_agencies(column: _Column) -> float:
    if 2 * len({*column.cells}) <= len(column.cells):
        return 0.0
    return sum(map(_is_like_agency, column.cells)) / len(column.cells)


def _is_like_agency(cell: str) -> bool:
    words = plain_words(cell[:200])
    is_name = len(words) <= _LONGEST_NAME and cell.strip()[:1].isupper() and not _is_of(cell, "url")
    has_end = cell.rstrip().endswith((".", "!", "?")) and len(words) >= _SENTENCE
    return is_name and not has_end and (not _agency_words().isdisjoint(words) or _says_seat(cell))


def _says_seat(text: str) -> bool:
    return bool(words_of_built_in().said_in(text))


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(word for text in words_of_every_agency() for word in plain_words(text))


def _first(columns: Sequence[_Column], field: str) -> _Column | None:
    """The first column most of whose cells are what a field holds."""
    away = ("beside", "own_lines") if field == "phone" else ("beside",)
    told = (one for one in columns if not has_word(one.heading, *away) and _share(one, field) >= _MOST)
    return next(told, None)


def _share(column: _Column, field: str) -> float:
    return sum(_is_of(cell, field) for cell in column.cells) / len(column.cells)


def _is_of(cell: str, field: str) -> bool:
    if field == "phone":
        return len(cell) <= _LONGEST_NUMBER and office_phone(cell) is not None
    if field == "url":
        return " " not in cell.strip() and web_page(cell) is not None
    return town_of_address(cell) is not None


def _of_sentences(columns: Sequence[_Column]) -> _Column | None:
    """The column with most sentences; where nothing else describes an agency, what is told of for whom it is."""
    said = [one for one in columns if not has_word(one.heading, "beside") and _are_sentences(one)]
    about = [one for one in said if not has_word(one.heading, "for_whom")] or said
    return max(about, key=lambda one: (one.filled, -one.place), default=None)


def _are_sentences(column: _Column) -> bool:
    return column.filled >= _OFTEN_FILLED and sum(map(_is_sentence, column.cells)) >= _MOST * len(column.cells)


def _is_sentence(cell: str) -> bool:
    """Whether a cell has many words, and no more figures than those of an hour or two: an address has more."""
    return len(cell.split(None, _SENTENCE)) > _SENTENCE and sum(map(str.isdigit, cell[:_BEGUN])) <= _MOST_FIGURES


def _of_categories(columns: Sequence[_Column], rows: Sequence[Sequence[str]]) -> _Column | None:
    """The column whose short texts come again in many rows, and are often what seats are called.

    Rows of one category mostly follow each other, so it is looked at from the first one to the last.
    """
    may_be = (one for one in columns if not has_word(one.heading, "beside", "for_whom", "names"))
    spread = rows[:: 1 + len(rows) // (2 * _SAMPLE)]
    return next((one for one in may_be if _are_categories_of_seats(_in_rows(one, spread))), None)


def _in_rows(column: _Column, rows: Sequence[Sequence[str]]) -> _Column:
    """A column with its cells in other rows."""
    return column._replace(cells=[row[column.place] for row in rows if row[column.place].strip()])


def _are_categories_of_seats(column: _Column) -> bool:
    return _come_again(column) and _say_seats(column)


def _come_again(column: _Column) -> bool:
    items = [item for cell in column.cells for item in listed(cell)]
    are_short = sum(len(item.split()) <= _LONGEST_ITEM for item in items) >= _NEARLY_ALL * len(items)
    return are_short and 2 * len({*items}) <= len(items) and not all(map(is_mark, items))


def are_categories(cells: Sequence[str]) -> bool:
    """Whether what a column of services lists are categories: a word or two, in small letters, again and again."""
    items = [item for cell in cells[:_SAMPLE] for item in listed(cell)]
    are_short = all(item.islower() and len(item.split()) <= _LONGEST_CATEGORY for item in items)
    return len(items) > _SENTENCE and are_short and _TIMES * len({*items}) <= len(items)


def _say_seats(column: _Column) -> bool:
    items = {item for cell in column.cells for item in listed(cell)}
    return sum(map(_says_seat, items)) >= max(2, _SAYING_SEATS * len(items))
