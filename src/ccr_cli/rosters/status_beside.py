"""The words of a status that stand beside an agency's name: "Elm Clinic (inactive)", "Casa Luz - ya no viene"."""

import re
from typing import NamedTuple

from ccr_cli.rosters.beside_names import parts_of
from ccr_cli.rosters.cells import bare, is_mark, is_no_mark, one_line
from ccr_cli.rosters.days import day_in, without_days
from ccr_cli.rosters.persons import is_title
from ccr_cli.rosters.words import listed, phrases

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_SHORT = 4  # letters; fewer may be first letters


class WithoutStatus(NamedTuple):
    """A cell without the words of a status in it."""

    kept: str
    status: str = ""
    """Those words, as they are written."""


def without_status(text: str) -> WithoutStatus:
    """A cell of an agency without the words of a status behind its name."""
    said: list[str] = []
    for match in list(_BRACKETS.finditer(text)):
        if match.start() > 0 and says_status(match[1]):
            said.append(one_line(match[1]))
            text = text.replace(match[0], "", 1)
    cell = parts_of(text)
    behind = {at for at, part in enumerate(cell.parts) if at and says_status(bare(part))}
    said += [bare(cell.parts[at]) for at in sorted(behind)]
    return WithoutStatus(cell.without(behind) if behind else text, said[0] if said else "")


def says_status(text: str) -> bool:
    """Whether words only say a status, perhaps with its day; a title is none, nor a word that nobody is there."""
    words = without_days(text) if day_in(text, may_be_number=False).written else text
    if len(words) < _SHORT or is_mark(words) or is_no_mark(words) or is_title(words):
        return False
    return phrases("statuses").exact(words) is not None and listed("nobody").exact(words) is None
