"""What the other columns of a list say of an agency: whom a program is for may stand below any heading."""

from collections.abc import Sequence

from ccr_cli.directories.list_headings import FIELDS, is_owned
from ccr_cli.directories.list_words import has_word
from ccr_cli.directories.tables import in_words
from ccr_cli.matching.behind_others import is_cell_of_all

_LONGEST = 600  # characters of a cell
_FEWEST = 2  # words of a cell that says something


def aside_of(headings: Sequence[str], fields: Sequence[str], cells: Sequence[Sequence[str]]) -> list[str]:
    """Of each row what stands in columns of which no field is read; not in those of persons, mail and numbers.

    For whom an agency is stands there too where nothing else describes it.
    """
    places = [
        place
        for place, (heading, field) in enumerate(zip(headings, fields, strict=True))
        if (field not in FIELDS and not is_owned(in_words(heading)) and not has_word(heading, "internal"))
        or (field == "description" and has_word(heading, "for_whom"))
    ]
    return [" | ".join(_said(row, places)) for row in cells]


def _said(row: Sequence[str], places: Sequence[int]) -> list[str]:
    return [row[place][:_LONGEST] for place in places if _tells(row[place])]


def _tells(cell: str) -> bool:
    return len(cell.split(None, _FEWEST)) >= _FEWEST or is_cell_of_all(cell)
