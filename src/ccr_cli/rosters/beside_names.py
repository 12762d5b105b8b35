"""What stands in the cell of an agency beside its name: persons and streets, which never come in."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ccr_cli.rosters.cells import bare, one_line
from ccr_cli.rosters.persons import LEAST_OF_NAME, is_somebody, is_title, says_an_agency
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.words import words_listed

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_STREET = re.compile(r"\d{1,6}\s+(?:[NSEWO]\.?\s+)?[A-Z][\w']+|(?:P\.?\s?O\.?\s?)?Box\s+\d|(?:Calle|Av|Avenida)\b")


@cache
def _between() -> re.Pattern[str]:
    """What parts an agency from somebody or a street beside it."""
    streets = "|".join(map(re.escape, sorted(words_listed("street_kinds"))))
    signs = (
        r"\s+(?:-{1,2}|–|—|\||/)\s+|\s*[;|]\s*|\s*,\s+|\s*:\s+|(?<=[A-Za-z]{3})/(?=[A-Z])|(?<=[a-z]{6})\.\s+(?=[A-Z])"
    )
    words = r"\s+(?:c/o|w/|by|attn\.?:?|@)\s+|\s+(?:at|en)\s+(?=\d)|\s+(?=P\.?\s?O\.?\s?Box\b)"
    street = rf"\s+(?=\d{{1,6}}\s+(?:[NSEWO]\.?\s+)?[A-Z][\w']+\s+(?:{streets})\b)"
    return re.compile(f"({signs}|{words}|{street})", re.IGNORECASE)


class BesideName(NamedTuple):
    """A cell without what stands beside the name in it."""

    kept: str
    persons: tuple[str, ...] = ()
    """The parts in which a person is named, perhaps with a title."""
    has_street: bool = False


class _Parts(NamedTuple):
    """The parts of a cell, with what stands between them."""

    parts: tuple[str, ...]
    between: tuple[str, ...]

    def without(self, out: set[int]) -> str:
        """The cell without some parts."""
        kept = ""
        for at, part in enumerate(self.parts):
            if at not in out:
                kept += (self.between[at - 1] if kept else "") + part
        return kept.strip()

    def is_comma_behind(self, at: int) -> bool:
        """Whether a comma parts it from the next one."""
        return at < len(self.between) and self.between[at].strip() == ","


def parts_of(text: str) -> _Parts:
    """The parts of a cell; what stands in brackets belongs to the part before it."""
    inside = [match.span() for match in _BRACKETS.finditer(text)]
    pieces: list[str] = []
    last = 0
    for match in _between().finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in inside):
            pieces += [text[last : match.start()], match[0]]
            last = match.end()
    pieces.append(text[last:])
    return _Parts(tuple(pieces[::2]), tuple(pieces[1::2]))


def apart(text: str, seats: SeatReader) -> BesideName:
    """The name in a cell apart from persons and streets beside it, in brackets too.

    Beside a part that says an agency, one that has no word of agencies, seats, places or texts is somebody's name,
    whatever its origin; alone it may be what the agency is called.
    """
    text, inside = _without_persons_inside(text, seats)
    cell = parts_of(text)
    streets = {at for at, part in enumerate(cell.parts) if at and _STREET.match(bare(part))}
    persons = _persons(cell, seats) - streets
    named = (*inside, *_joined(cell.parts, persons))
    return BesideName(cell.without(persons | streets), named, bool(streets))


def without_brackets(text: str) -> str:
    """A cell without what is in brackets in it."""
    return one_line(_BRACKETS.sub(" ", text))


def _without_persons_inside(text: str, seats: SeatReader) -> tuple[str, tuple[str, ...]]:
    """A cell without the brackets in which somebody is named, and those; where they have the agency, it comes out."""
    outside = without_brackets(text)
    named: list[str] = []
    for match in list(_BRACKETS.finditer(text)):
        inside = one_line(match[1])
        if says_an_agency(inside, seats) and not _says_agency(outside, seats) and is_somebody(outside, seats):
            return inside, (outside,)
        if _is_person_inside(inside, outside, seats):
            named.append(inside)
            text = text.replace(match[0], " ", 1)
    return text, tuple(named)


def _is_person_inside(inside: str, outside: str, seats: SeatReader) -> bool:
    """Whether brackets behind a name have a person in them; one word of the name, or quoted, is another name of it."""
    least = LEAST_OF_NAME if inside.startswith(('"', "“")) or inside.casefold() in outside.casefold() else 1
    return any(is_somebody(part, seats, least) for part in parts_of(inside).parts)


def _says_agency(text: str, seats: SeatReader) -> bool:
    return any(says_an_agency(part, seats) for part in parts_of(text).parts)


def _persons(cell: _Parts, seats: SeatReader) -> set[int]:
    """The places of the parts in which persons are named, and of the titles beside those."""
    if len(cell.parts) == 1:
        return set()
    says = {at for at, part in enumerate(cell.parts) if says_an_agency(bare(part), seats)}
    found = {
        at
        for at, part in enumerate(cell.parts)
        if at not in says and says - {at} and is_somebody(bare(part), seats, 1 if at else LEAST_OF_NAME)
    }
    if 1 in found and 0 not in says and cell.is_comma_behind(0) and is_somebody(bare(cell.parts[0]), seats, 1):
        found.add(0)  # the last name, and the first one behind the comma
    titles = {at for at, part in enumerate(cell.parts) if found & {at - 1, at + 1} and is_title(bare(part))}
    return found | (titles - says)


def _joined(parts: Sequence[str], persons: set[int]) -> tuple[str, ...]:
    """The persons, each with the title behind it."""
    found: list[str] = []
    for at in sorted(persons):
        if found and at - 1 in persons and is_title(bare(parts[at])):
            found[-1] += f", {bare(parts[at])}"
        else:
            found.append(bare(parts[at]))
    return tuple(found)
