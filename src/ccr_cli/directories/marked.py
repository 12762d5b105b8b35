"""Columns of marks: what a row offers, by an X or a Yes below the heading "Food" or "Legal Assistance"."""

from collections.abc import Sequence

from ccr_cli.directories.cleaning import cleaned_name

_YES = frozenset(("x", "xx", "y", "yes", "si", "sí", "1", "true", "t", "✓", "✔", "☑", "✅", "•", "●", "*"))
_NO = frozenset(("", "n", "no", "0", "false", "f", "-", "–", "—", "n/a", "na", "✗", "✘", "☐", "none"))
_MOST_WORDS = 8


def marked_columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> dict[int, str]:
    """The headings of the columns that hold marks and nothing else, of which one at least says yes."""
    return {
        place: cleaned_name(heading)
        for place, heading in enumerate(headings)
        if 0 < len(heading.split()) <= _MOST_WORDS and _is_marks([row[place] for row in rows])
    }


def _is_marks(cells: Sequence[str]) -> bool:
    found = False
    for cell in cells:
        word = cell.lower()
        if word in _YES:
            found = True
        elif word not in _NO:
            return False
    return found


def is_yes(cell: str) -> bool:
    """Whether a mark says yes."""
    return cell.lower() in _YES


def is_mark(cell: str) -> bool:
    """Whether a cell is a mark, of whichever answer."""
    return cell.lower() in _YES or cell.lower() in _NO
