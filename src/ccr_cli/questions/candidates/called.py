"""What the agency of a record is called, as records are compared."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.directories.list_words import list_words
from ccr_cli.matching.one_agency import agency_ends, agency_keys
from ccr_cli.matching.program_in_front import key_of_agency
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.masking import name_as_key
from ccr_cli.questions.candidates.places import towns_of

LEVELS = frozenset(
    (
        *("grade", "elementary", "primary", "middle", "junior", "high", "senior", "secondary", "lower", "upper"),
        *("preschool", "north", "south", "east", "west", "northern", "southern", "eastern", "western"),
        *("primaria", "secundaria", "norte", "sur", "este", "oeste"),
    )
)
_COUNTY = re.compile(
    r"([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}) County|Condado de ([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})"
)
_READ = 400  # characters of a description
_SHORTEST_LETTERS = 4  # of a short form
_CAPITALS = re.compile(rf"(?<![^\s(])[A-Z]{{{_SHORTEST_LETTERS},7}}(?![^\s)\-–—:,])")
_BEHIND = re.compile(r"\s+(?:of|in|for|de|del|en)\s+(?:the\s+)?(?=[A-Z])|[,(:–—]|\s-")
_TURNING = frozenset("-–—/")
"""Signs around which a name may be turned round."""
_TWO = 2
_WITH_COUNTRY = 11  # digits of a number in North America
_SHORTEST_PHONE = 7  # digits: 211 and 311 are of a whole town
SHORTEST_END = 3  # words: "Day Center" is the end of many names


class Called(NamedTuple):
    """What an agency is called, as it is compared with others."""

    name: str
    key: tuple[str, ...]
    inside: tuple[tuple[str, ...], ...]
    """The keys of what stands in brackets in it."""
    ends: tuple[tuple[str, ...], ...]
    without_level: tuple[str, ...]
    capitals: frozenset[str]
    first_letters: str
    number: str
    """The digits of its telephone."""
    without_office: tuple[str, ...] = ()
    """Of an office in a town the words of its agency alone."""
    without_town: tuple[str, ...] = ()
    """The words of a name without its town, if it is in there."""
    towns: frozenset[str] = frozenset()
    """Its towns, as they are written."""
    network: tuple[str, ...] = ()
    """Its name, what describes it and how it is reached, all without the county that the name has."""


def called(agency: Organization, words: SeatWords) -> Called:
    """What an agency is called, and its number."""
    every = towns_of(agency)
    name, key = agency.name, _with_town_in_full(key_of_agency(agency.name, words), every)
    phone = agency.phone or next((service.phone for service in agency.services if service.phone), "")
    towns = frozenset().union(*map(_words_of_town, every))
    return Called(
        name,
        key,
        agency_keys(name)[1:],
        agency_ends(name),
        tuple([word for word in key if word not in LEVELS]),
        _capitals(name),
        _first_letters(name),
        _digits(phone),
        _without_office(key, towns),
        () if towns.isdisjoint(key) else tuple([word for word in key if word not in towns]),
        every,
        _without_county(agency, _digits(phone)),
    )


def _with_town_in_full(key: tuple[str, ...], towns: Iterable[str]) -> tuple[str, ...]:
    """The words of a name, with those of its town for the first letters of it: "KC" in Kansas City."""
    several = map(_words_of_town, towns)
    short = {"".join(word[0] for word in town): town for town in several if len(town) > 1}
    if short.keys().isdisjoint(key):
        return key
    return tuple(told for word in key for told in short.get(word, (word,)))


def _without_county(agency: Organization, number: str) -> tuple[str, ...]:
    """What rows of one network have in common that differ by their county alone; empty where a name has no county."""
    name = agency.name
    found = _COUNTY.search(name) if "County" in name or "Condado" in name else None
    if found is None:
        return ()
    text = agency.description or next((service.description for service in agency.services if service.description), "")
    reached = number or agency.url or ""
    if not text or not reached:
        return ()
    county = found[1] or found[2]
    return name.replace(found[0], ""), text[: 2 * _READ].replace(county, "")[:_READ], reached


class Marks(NamedTuple):
    """What two records of one agency have in common, one at least: what is sought of one is kept of the other."""

    kept: list[tuple[str, ...]]
    sought: list[tuple[str, ...]]


def marks_of(one: Called, words: SeatWords) -> Marks:
    """How a name begins or ends, or a short form of it."""
    both = [*_marks_of_both(one, words)]
    beginnings, endings = [*_beginnings(one.key)], [*_endings(one.ends[0])]
    ends = [end for end in one.ends if len(end) >= SHORTEST_END]
    kept = [*(("begins", *begun) for begun in beginnings), *(("tail", *ending) for ending in endings)]
    sought = [
        ("begins", *one.key),
        *(("whole", *begun) for begun in beginnings),
        *(("tail", *end) for end in ends),
        *(("end", *ending) for ending in endings),
    ]
    return Marks([*both, *kept, *(("end", *end) for end in ends)], [*both, *sought])


def _endings(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The ends of a name that may be all of another one."""
    return (key[begin:] for begin in range(len(key) - SHORTEST_END + 1))


def _beginnings(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The names of which a longer one may be a unit, or whose it may say: "Sotol Court's Clerk"."""
    for end in range(_TWO, len(key) + 1):
        if end < len(key):
            yield key[:end]
        if key[end - 1].endswith("s"):
            yield (*key[: end - 1], key[end - 1][:-1])


def _marks_of_both(one: Called, words: SeatWords) -> Iterator[tuple[str, ...]]:
    key = one.key
    if key and key[0] in words.first_of_names:
        yield ("of", *key[:_TWO])
    if "county" in key:
        at = key.index("county") + 1
        yield ("county", *key[:at], "", *key[at + 1 :])
    yield from _marks_by_number(one)
    yield ("level", *one.without_level)
    if one.without_office:
        yield ("office", *one.without_office)
    if one.network:
        yield ("network", *one.network)
    if one.without_town:
        yield ("town", *one.without_town)
    for short in filter(None, (*one.capitals, one.first_letters)):
        yield "short", short
    for whole in (*one.inside, key):
        yield ("whole", *whole)


def _marks_by_number(one: Called) -> Iterator[tuple[str, ...]]:
    """What two records with one telephone have in common as well."""
    if one.number:
        yield "number", one.key[0] if one.key else "", one.number
        yield ("numbered", one.number, *one.ends[0][-SHORTEST_END:])
        if not _TURNING.isdisjoint(one.name):
            yield "turned", min(one.ends[0], default=""), one.number


@lru_cache(maxsize=4096)
def _words_of_town(town: str) -> tuple[str, ...]:
    return tuple(name_as_key(town))


def _without_office(key: tuple[str, ...], towns: frozenset[str]) -> tuple[str, ...]:
    """The words of an agency whose name tells one of its offices: "Sotol Law Center Alder Regional Office"."""
    if list_words("branches").isdisjoint(key):
        return ()
    return tuple(word for word in key if word not in towns and word not in list_words("branches"))


def _capitals(name: str) -> frozenset[str]:
    """The short forms that a name has in brackets or alone; none where all of it is in capitals."""
    return frozenset() if name.isupper() and " " in name else frozenset(map(str.lower, _CAPITALS.findall(name)))


def _first_letters(name: str) -> str:
    """The first letters of a name's words, without its place; empty where they are too few for a short form."""
    begun = _BEHIND.split(name, maxsplit=1)[0]
    words = [word for word in begun.replace("-", " ").split() if word[0].isupper()]
    return "".join(word[0] for word in words).lower() if len(words) >= _SHORTEST_LETTERS else ""


def _digits(phone: str) -> str:
    digits = "".join(filter(str.isdigit, phone))
    digits = digits[1:] if len(digits) == _WITH_COUNTRY and digits.startswith("1") else digits
    return digits if len(digits) >= _SHORTEST_PHONE else ""
