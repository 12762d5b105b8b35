"""What the other columns of a list say of an agency: whom a program is for may stand below any heading."""

from collections.abc import Collection, Sequence

from ccr_cli.directories.cleaning import listed
from ccr_cli.directories.list_headings import FIELDS, is_owned
from ccr_cli.directories.list_words import has_word
from ccr_cli.directories.tables import in_words
from ccr_cli.matching.behind_others import is_cell_of_all

_LONGEST = 600  # characters of a cell
_FEWEST = 2  # words of a cell that says something
_LONGEST_TAG = 2  # words


def aside_of(
    headings: Sequence[str], fields: Sequence[str], cells: Sequence[Sequence[str]], again: Collection[int] = ()
) -> list[str]:
    """Of each row what stands in columns of which no field is read; not in those of persons, mail and numbers.

    For whom an agency is comes first, and stands there too where nothing else describes it. Columns at places of
    ``again`` say the same in another language.
    """
    places = [
        place
        for place, (heading, field) in enumerate(zip(headings, fields, strict=True))
        if (place not in again and field not in FIELDS and not _is_kept_apart(heading))
        or (field == "description" and has_word(heading, "for_whom"))
    ]
    in_order = sorted(places, key=lambda place: not has_word(headings[place], "for_whom"))
    return [" | ".join(_said(row, in_order)) for row in cells]


def _is_kept_apart(heading: str) -> bool:
    """Whether a column is of persons, mail and numbers, or for the desk alone."""
    return is_owned(in_words(heading)) or has_word(heading, "internal")


def _said(row: Sequence[str], places: Sequence[int]) -> list[str]:
    return [row[place][:_LONGEST] for place in places if _tells(row[place])]


def _tells(cell: str) -> bool:
    """Whether a cell says something: tags of several groups, "homeless; foster_youth", are for none of them alone."""
    is_said = len(cell.split(None, _FEWEST)) >= _FEWEST and not _are_tags(cell)
    return is_said or is_cell_of_all(cell)


def _are_tags(cell: str) -> bool:
    items = listed(cell)
    return len(items) > 1 and all(len(item.split()) <= _LONGEST_TAG for item in items)
