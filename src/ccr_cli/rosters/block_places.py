"""The place that a block of rows is about: the county that stands above it, or that its sheet is called after."""

import re
from collections.abc import Sequence

from ccr_cli.language.nearest import same_in
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.rosters.cells import bare, filled, one_line, words_of
from ccr_cli.rosters.words import listed, words_listed
from ccr_cli.spreadsheets.sheet import SheetRow

_BEHIND_PLACE = re.compile(r"\s*[(\[]|\s+[-–—]+\s|\s*[–—:]\s")
"""What is said of a place behind it: "ELM COUNTY (meets in May)", "Elm County - no team yet"."""
_LONGEST = 5  # words of the name of a place


class BlockPlaces:
    """Keeps the place of the rows while they are read from the first on."""

    def __init__(self, places: Sequence[str], first: str = "") -> None:
        """The places of the plan, and that of the first rows."""
        self._places = places
        self.here = first
        """The place of the rows that come next, as it can stand behind a name; empty where nothing names one."""

    def pass_by(self, row: SheetRow | None) -> None:
        """Look at a row that is about no agency, which may name the place of those below it."""
        texts = {one_line(words_of(row.cells[at])) for at in filled(row)} if row is not None else set()
        if len(texts) == 1:
            text = texts.pop()
            self.here = place_in(text, self._places) or ("" if _says_everywhere(text) else self.here)


def place_in(text: str, places: Sequence[str] = ()) -> str:
    """The place that words name and nothing else: one of the plan's, or a county; else nothing."""
    called = _BEHIND_PLACE.split(bare(text), maxsplit=1)[0].rstrip(": ")
    if (known := same_in(called, places)) is not None:
        return known
    words = plain_words(called)
    is_short = 1 < len(words) <= _LONGEST and not any(sign.isdigit() for sign in called)
    is_place = is_short and (words[-1] in words_listed("divisions") or _begins_as_place(words))
    return (_in_small(called) if called.isupper() else called) if is_place else ""


def _says_everywhere(text: str) -> bool:
    """Whether words say that what stands below them is in no one place: "ALL FOUR / STATEWIDE"."""
    return listed("everywhere").longest_in(text) is not None


def _begins_as_place(words: Sequence[str]) -> bool:
    """Whether words begin as the name of a place does: "City of Agave", "Condado Palo Seco"."""
    is_of = words[0] in words_listed("divisions") and is_little(words[1])
    return is_of or words[0] in words_listed("divisions_in_front")


def _in_small(text: str) -> str:
    """Words that are all in capitals, as names are written."""
    return " ".join(word.lower() if is_little(word.lower()) else word.title() for word in text.split())
