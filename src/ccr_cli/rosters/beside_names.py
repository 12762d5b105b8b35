"""What stands in the cell of an agency beside its name: persons and streets, which never come in."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ccr_cli.matching.streets import words_of_streets
from ccr_cli.plan.folding import plain_words
from ccr_cli.rosters.cells import bare, one_line
from ccr_cli.rosters.close_names import has_telling, says_a_place, without_close
from ccr_cli.rosters.persons import LEAST_OF_NAME, is_rank, is_somebody, is_title, says_an_agency
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.words import words_listed

_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_STREET = re.compile(
    r"\d{1,6}\s+(?:[NSEWO]\.?\s+)?[A-Z][\w']+|(?:P\.?\s?O\.?\s?)?Box\s+\d|(?:Calle|Av|Avenida|Blvd|Bulevar|Boulevard|Calzada|Carretera|Callejón|Privada)\b"
)

_RARE_SIGNS = (
    r"\s*(?:[-=]?>+|[=*~•·→»]+)\s*(?=\S)|\s+\+\s*(?=\S)"
    r"|\s+(?:-{1,2}|–|—|/)(?=[^\W\d_])|(?<=\w{3})(?:-{1,2}|–|—|/)\s+(?=[^\W\d_])"
)
"""Signs that part somebody from an agency more rarely; one of them may stand close to one side."""
_JOINERS = re.compile(r"(\s*&\s*|\s+(?:and|y|e|with|con|at|en)\s+)", re.IGNORECASE)
"""Words that join somebody to an agency, as they join two agencies or the words of one."""
_BEFORE_WHERE = ("at", "en")
_NAMED_AFTER_SOMEBODY = re.compile(r"\b(?:law offices?|bufete|despacho)\b", re.IGNORECASE)


class _Between(NamedTuple):
    """What parts the pieces of a cell."""

    pattern: re.Pattern[str]
    words: frozenset[str]
    """A text of letters alone that has none of these is whole."""


_JOINED = _Between(_JOINERS, frozenset(("and", "y", "e", "with", "con", "at", "en")))


@cache
def _between() -> _Between:
    """What parts an agency from somebody or a street beside it."""
    streets = "|".join(map(re.escape, sorted(words_of_streets("kinds"))))
    signs = (
        r"\s+(?:-{1,2}|–|—|\||/)\s+|\s*[;|]\s*|\s*,\s+|\s*:\s+|(?<=[A-Za-z]{3})/(?=[A-Z])|(?<=[a-z]{6})\.\s+(?=[A-Z])"
    )
    words = r"\s+(?:c/o|w/|by|attn\.?:?|@)\s+|\s+(?:at|en)\s+(?=\d)|\s+(?=P\.?\s?O\.?\s?Box\b)"
    street = rf"\s+(?=\d{{1,6}}\s+(?:[NSEWO]\.?\s+)?[A-Z][\w']+\s+(?:{streets})\b)"
    before = "|".join(map(re.escape, sorted(words_of_streets("kinds_before"))))
    street += rf"|\s+(?=(?:\d{{1,6}}\s+(?:{before})\b|(?:{before})\b\.?\s+(?:[^\s,]+\s+){{1,4}}(?:#|no\.?\s)?\s?\d))"
    callers = "|".join(map(re.escape, sorted(words_listed("asked_for"))))
    asking = rf"(?:\s*,|\s+[-–—])?\s+(?:{callers})(?:\s+(?:person|for|por))?\s*(?:\b(?:is|es)\b|:)?\s+"
    pattern = re.compile(f"({asking}|{signs}|{words}|{street}|{_RARE_SIGNS})", re.IGNORECASE)
    return _Between(pattern, words_listed("asked_for") | {"by", "attn", "box"})


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


@lru_cache(maxsize=4096)  # a cell is looked at more than once
def parts_of(text: str) -> _Parts:
    """The parts of a cell; what stands in brackets belongs to the part before it."""
    return _parted(text, _between())


def single_parts(text: str) -> list[str]:
    """The parts of a cell, those that a word joins apart too."""
    return [piece for part in parts_of(text).parts for piece in _parted(part, _JOINED).parts]


def _parted(text: str, between: _Between) -> _Parts:
    if text.replace(" ", "").isalpha() and between.words.isdisjoint(text.lower().split()):
        return _Parts((text,), ())
    inside = [match.span() for match in _BRACKETS.finditer(text)]
    pieces: list[str] = []
    last = 0
    for match in between.pattern.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in inside):
            pieces += [text[last : match.start()], match[0]]
            last = match.end()
    pieces.append(text[last:])
    return _Parts(tuple(pieces[::2]), tuple(pieces[1::2]))


def apart(text: str, seats: SeatReader, known: frozenset[str] = frozenset()) -> BesideName:
    """The name in a cell apart from persons and streets beside it, in brackets too.

    Beside a part that says an agency, one that has no word of agencies, seats, places or texts is somebody's name,
    whatever its origin; alone it may be what the agency is called. ``known`` are words of those who stand in the row:
    a part with one of them is somebody's too.
    """
    text, inside = _without_persons_inside(text, seats)
    cell = parts_of(text)
    streets = _streets(cell, seats)
    persons = (_persons(cell, seats) | _known(cell, seats, known)) - streets
    kept = _parted(cell.without(persons | streets), _JOINED)
    halves = {len(kept.parts) - 1} if any(_is_first_name(cell, at) for at in persons if at) else set()
    halves |= {0} if 0 in persons and cell.is_comma_behind(0) else set()
    joined = _persons_joined(kept, seats, known, halves)
    name, close = without_close(kept.without(joined), seats, known)
    named = (*inside, *_joined(cell.parts, persons), *_joined(kept.parts, joined), *close)
    return BesideName(name, named, bool(streets))


def _streets(cell: _Parts, seats: SeatReader) -> set[int]:
    """The places of streets, and of what goes on behind one: the suite, the town, the state."""
    found: set[int] = set()
    for at, part in enumerate(cell.parts):
        goes_on = at - 1 in found and (cell.is_comma_behind(at - 1) or not says_an_agency(bare(part), seats))
        if at and (_STREET.match(bare(part)) or goes_on):
            found.add(at)
    return found


def _known(cell: _Parts, seats: SeatReader, known: frozenset[str]) -> set[int]:
    """The places of the parts with a word of those who stand in the row, beside a part that has none of them."""
    told = {at: 0 if says_a_place(part) else has_telling(part, known) for at, part in enumerate(cell.parts)}
    others = [part for at, part in enumerate(cell.parts) if not told[at] and any(map(str.isalpha, part))]
    least = 1 if any(says_an_agency(bare(part), seats) for part in others) else LEAST_OF_NAME
    if all(is_title(bare(part)) for part in others):
        return set()
    return {at for at, part in enumerate(cell.parts) if told[at] >= least and not says_an_agency(bare(part), seats)}


def _is_first_name(cell: _Parts, at: int) -> bool:
    """Whether a part is a first name behind the comma of a last one: "Clinic with Ek, Jo"."""
    words = [word for word in bare(cell.parts[at]).split() if len(word.strip(".")) > 1]
    return cell.is_comma_behind(at - 1) and len(words) == 1


def _persons_joined(cell: _Parts, seats: SeatReader, known: frozenset[str], halves: set[int]) -> set[int]:
    """The places of the parts in which somebody of two words or with a title is joined to an agency: "Clinic & Jo Ek".

    Behind one who is, one word is somebody, and in ``halves``, which are of names with a comma in them. Law offices are
    called after several; nobody stands behind "at".
    """
    says = {at for at, part in enumerate(cell.parts) if says_an_agency(bare(part), seats)}
    if not says or _NAMED_AFTER_SOMEBODY.search(cell.parts[0]):
        return set()
    found: set[int] = set()
    for at, part in enumerate(cell.parts):
        is_where = at > 0 and cell.between[at - 1].strip().lower() in _BEFORE_WHERE
        is_known = has_telling(part, known) > 0 and bool({*range(at)} & says)
        least = 1 if at - 1 in found or is_known or at in halves else LEAST_OF_NAME
        if at not in says and not is_where and is_somebody(bare(part), seats, least):
            found.add(at)
    return found


def without_brackets(text: str) -> str:
    """A cell without what is in brackets in it."""
    return one_line(_BRACKETS.sub(" ", text))


def _without_persons_inside(text: str, seats: SeatReader) -> tuple[str, tuple[str, ...]]:
    """A cell without the brackets in which somebody is named, and those; where they have the agency, it comes out."""
    outside = without_brackets(text)
    named: list[str] = []
    for match in list(_BRACKETS.finditer(text)):
        inside = one_line(match[1])
        is_agency = not inside.islower() and says_an_agency(inside, seats)
        if is_agency and not _says_agency(outside, seats) and is_somebody(outside, seats):
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
    found |= {at for at, part in enumerate(cell.parts) if at and _is_somebody_with_a_rank(bare(part), seats)}
    if 1 in found and 0 not in says and cell.is_comma_behind(0) and is_somebody(bare(cell.parts[0]), seats, 1):
        found.add(0)  # the last name, and the first one behind the comma
    titles = {at for at, part in enumerate(cell.parts) if found & {at - 1, at + 1} and is_title(bare(part))}
    return found | (titles - says)


def _is_somebody_with_a_rank(part: str, seats: SeatReader) -> bool:
    """Whether a part is somebody's name behind a rank, whatever stands before it: "same, at the jail: Cpl. Jo Ek"."""
    words = plain_words(part)
    return len(words) > LEAST_OF_NAME and is_rank(words[0]) and is_somebody(part, seats, LEAST_OF_NAME)


def _joined(parts: Sequence[str], persons: set[int]) -> tuple[str, ...]:
    """The persons, each with the title behind it."""
    found: list[str] = []
    for at in sorted(persons):
        if found and at - 1 in persons and is_title(bare(parts[at])):
            found[-1] += f", {bare(parts[at])}"
        else:
            found.append(bare(parts[at]))
    return tuple(found)
