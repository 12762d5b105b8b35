"""Whether two records of a directory are one agency, told by several of its programs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.one_agency import agency_ends, agency_key, agency_keys
from ccr_cli.matching.seat_words import SeatWords

_GOVERNMENTS = frozenset(
    (
        *("city", "town", "township", "village", "county", "parish", "borough", "state", "district", "nation", "tribe"),
        *("ciudad", "condado", "municipio", "estado"),
    )
)
_LEVELS = frozenset(
    (
        *("grade", "elementary", "primary", "middle", "junior", "high", "senior", "secondary", "lower", "upper"),
        *("preschool", "north", "south", "east", "west", "northern", "southern", "eastern", "western"),
        *("primaria", "secundaria", "norte", "sur", "este", "oeste"),
    )
)
_SHORTEST_LETTERS = 4  # of a short form
_CAPITALS = re.compile(rf"(?<![^\s(])[A-Z]{{{_SHORTEST_LETTERS},7}}(?![^\s)\-–—:,])")
_BEHIND = re.compile(r"\s+(?:of|in|for|de|del|en)\s+(?:the\s+)?(?=[A-Z])|[,(:–—]|\s-")
_PLACE = re.compile(r"\s(?:of|in|for|de|del|en)\s+(?:the\s+)?([A-Z][^,(:]*)")
_TWO = 2
_BETWEEN = re.compile(r"[\s\-]+")
_SHORTEST_PHONE = 7  # digits: 211 and 311 are of a whole town
_SHORTEST_END = 3  # words: "Day Center" is the end of many names


def is_one_agency(one: Organization, other: Organization, words: SeatWords) -> bool:
    """Whether one is a program of the other, by their names: one begins or ends with all of the other's.

    It is so too where both have an office's number and a name's first word. The departments of a city are agencies of
    their own, and so are those with a name that many have.
    """
    return (
        _begins_alike(one, other, words)
        or _ends_alike(one.name, other.name, words)
        or _are_of_one_network(one.name, other.name, words)
        or _is_office_of_one(one.name, other.name, words)
        or _is_inside(one.name, other.name)
        or _is_short_for(one.name, other.name)
        or _is_short_for(other.name, one.name)
    )


def marks_of(agency: Organization) -> Iterator[tuple[str, ...]]:
    """What two records of one agency have in common, one at least: how a name begins or ends, or a short form of it."""
    name = agency.name
    key = agency_key(name)
    yield ("begins", *key[:_TWO])
    yield "number", key[0] if key else "", _digits(agency)
    yield ("ends", *agency_ends(name)[0][-_SHORTEST_END:])
    yield ("level", *_without_level(name))
    for short in (*_capitals(name), _first_letters(name)):
        yield "short", short
    for inside in agency_keys(name)[1:]:
        yield ("whole", *inside)
    yield ("whole", *key)


def _are_of_one_network(one: str, other: str, words: SeatWords) -> bool:
    """Whether two names differ by a level or a part of town alone: the high school and the middle school of one."""
    left = _without_level(one)
    return left == _without_level(other) and left != () and not is_no_name(" ".join(left), words)


@lru_cache(maxsize=16_384)
def _without_level(name: str) -> tuple[str, ...]:
    return tuple([word for word in agency_key(name) if word not in _LEVELS])


def _is_office_of_one(one: str, other: str, words: SeatWords) -> bool:
    """Whether both begin with what one agency is called, and one says no more than the other: its immigration offices.

    "Catholic Charities Immigration Services" is "Catholic Charities Immigration Legal Services".
    """
    shorter, longer = sorted((agency_key(one), agency_key(other)), key=len)
    if shorter[:_TWO] != longer[:_TWO] or len(shorter) <= _TWO or not {*shorter} <= {*longer}:
        return False
    return any(found.start == 0 and found.phrase.is_name for found in words.found_in(shorter))


def _is_inside(one: str, other: str) -> bool:
    """Whether one name stands in brackets in the other: "Housing for Families (Sotol House)"."""
    first, second = agency_keys(one), agency_keys(other)
    return first[0] in second[1:] or second[0] in first[1:]


def _is_short_for(one: str, other: str) -> bool:
    """Whether one name is the short form of the other: "ACLU of Oregon". Those of two places are two agencies."""
    if _first_letters(other) not in _capitals(one):
        return False
    places = [found[1].lower() for name in (one, other) if (found := _PLACE.search(name)) is not None]
    return len(set(places)) < _TWO


@lru_cache(maxsize=16_384)
def _capitals(name: str) -> frozenset[str]:
    """The short forms that a name has in brackets or alone; none where all of it is in capitals."""
    return frozenset() if name.isupper() and " " in name else frozenset(map(str.lower, _CAPITALS.findall(name)))


@lru_cache(maxsize=16_384)
def _first_letters(name: str) -> str:
    """The first letters of a name's words, without its place; empty where they are too few for a short form."""
    words = [word for word in _BETWEEN.split(_BEHIND.split(name)[0]) if word[:1].isupper()]
    return "".join(word[0] for word in words).lower() if len(words) >= _SHORTEST_LETTERS else ""


def _ends_alike(one: str, other: str, words: SeatWords) -> bool:
    wholes = agency_ends(one)[0], agency_ends(other)[0]
    if wholes[0][-_SHORTEST_END:] != wholes[1][-_SHORTEST_END:]:
        return False
    for end in (*agency_ends(one), *agency_ends(other)):
        is_long = len(end) >= _SHORTEST_END and _GOVERNMENTS.isdisjoint((end[0], end[-1]))
        if is_long and all(whole[-len(end) :] == end for whole in wholes) and not is_no_name(" ".join(end), words):
            return True
    return False


def _begins_alike(one: Organization, other: Organization, words: SeatWords) -> bool:
    first, second = agency_key(one.name), agency_key(other.name)
    if first[:1] != second[:1] or not first:
        return False
    if len(first) > len(second):
        first, second = second, first
    has_one_number = _digits(one) == _digits(other) != ""
    if second[: len(first)] == first and len(first) > 1 and _GOVERNMENTS.isdisjoint((first[0], first[-1])):
        return has_one_number or not is_no_name(" ".join(first), words)
    return has_one_number and not is_no_name(first[0], words)


def _digits(agency: Organization) -> str:
    return _digits_of(agency.phone or next((service.phone for service in agency.services if service.phone), ""))


@lru_cache(maxsize=16_384)
def _digits_of(phone: str) -> str:
    digits = "".join(filter(str.isdigit, phone))
    return digits if len(digits) >= _SHORTEST_PHONE else ""
