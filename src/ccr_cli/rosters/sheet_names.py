"""What the name of a sheet says: the section of its rows, or that it is an older copy of another sheet."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.language.nearest import slug
from ccr_cli.plan.folding import folded_words
from ccr_cli.rosters.block_places import place_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.seats_meant import NOTHING_MEANT, SeatsMeant
from ccr_cli.rosters.statuses import status_said
from ccr_cli.rosters.words import WordKey, listed, phrases, words_listed

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_NUMBERED = re.compile(r"\s*\(\d+\)$")


class SheetMeaning(NamedTuple):
    """What the name of a sheet says of its rows."""

    section: SeatsMeant = NOTHING_MEANT
    status: str | None = None
    place: str = ""


NO_MEANING = SheetMeaning()


def meaning_of_sheet(name: str | None, seats: SeatReader) -> SheetMeaning:
    """What the rows of a sheet share: seats ("Legal"), their status ("Former members"), a place ("Elm County")."""
    if name is None:
        return NO_MEANING
    stem, bare = (" ".join(_stem(text)) for text in (name, _IN_BRACKETS.sub(" ", name)))
    status = phrases("statuses").exact(name) or phrases("statuses").exact(stem)
    status = status or (status_said(name) if stem else None)
    if status is not None:
        return SheetMeaning(status=status if stem else None)
    meant = seats.exactly(name) or seats.exactly(stem) or seats.exactly(bare) or seats.nearly(stem)
    return SheetMeaning(meant, place=place_in(name))


def is_of_something_else(name: str) -> bool:
    """Whether the name of a sheet says that it is a list of something else, such as of who came or of what it cost.

    "Come to meetings" is a status; "Minutes" alone is none.
    """
    others = listed("other_sheets")
    is_alone = others.exact(" ".join(_stem(name))) is not None
    return others.longest_in(name) is not None and (is_alone or status_said(name) is None)


def is_a_name_of_its_own(name: str) -> bool:
    """Whether the name of a sheet is none that any sheet can have, so that it may be an agency's."""
    return bool(_stem(name)) and not is_of_something_else(name) and listed("older_sheets").longest_in(name) is None


def older_copies(names: Sequence[str], this_year: int) -> set[int]:
    """The places of the names that are those of an older copy; none where no other sheet is left beside them."""
    copies = {place for place, name in enumerate(names) if _is_copy(name, [*names[:place], *names[place + 1 :]])}
    stale = {
        place for place, name in enumerate(names) if not _stem(name) and (_year(name) or this_year) + 1 < this_year
    }
    return next((found for found in (copies | stale, copies) if len(found) < len(names)), set())


def _is_copy(name: str, others: Sequence[str]) -> bool:
    """Whether a name says that it is an older one, or is that of another sheet with an earlier year."""
    if listed("older_sheets").longest_in(name) is not None:
        return True
    if (base := _NUMBERED.sub("", name)) != name and any(slug(base) == slug(other) for other in others):
        return True  # as spreadsheets call a copy
    year = _year(name)
    alike = [_year(other) for other in others if _stem(other) == _stem(name)]
    return year is not None and any(one is None or one > year for one in alike)


def _year(name: str) -> int | None:
    years = [int(found) for found in _YEAR.findall(name)]
    return max(years, default=None)


def _stem(name: str) -> WordKey:
    """The words of a name without those that stand in the name of any sheet, and without numbers."""
    words = (word.word.rstrip("0123456789") for word in folded_words(name))
    return tuple(word for word in words if word and word not in words_listed("sheet_words"))
