"""Whether two records of a directory are one agency, told by several of its programs."""

import re
from collections.abc import Iterator

from ccr_cli.matching.list_name import is_of_office
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.masking import name_as_key
from ccr_cli.questions.candidates.called import LEVELS, SHORTEST_END, Called

_GOVERNMENTS = frozenset(
    (
        *("city", "town", "township", "village", "county", "parish", "borough", "state", "district", "nation", "tribe"),
        *("ciudad", "condado", "municipio", "estado"),
    )
)
_SHORTEST_BRAND = 3  # letters in capitals
_PLACE = re.compile(r"\s(?:of|in|for|de|del|en)\s+(?:the\s+)?([A-Z][^,(:]*)")
_OF_PLACE = re.compile(r"\s(?:of|in|de|del|en)\s+(?:the\s+|la\s+|el\s+|los\s+|las\s+)?(?=[A-Z])")
_TWO = 2
_OF_COUNTY = 5  # words: a county, what tells an office apart, and what it is


def is_one_agency(one: Called, other: Called, words: SeatWords) -> bool:
    """Whether one is a program of the other, by their names: one begins or ends with all of the other's.

    It is so too where both have an office's number and a name's first word. The departments of a city are agencies of
    their own, and so are those with a name that many have. Rows that differ by their county alone are one network.
    """
    return (
        one.network == other.network != ()
        or _begins_alike(one, other, words)
        or _ends_alike(one, other, words)
        or _is_turned_round(one, other)
        or _are_of_one_network(one, other, words)
        or _is_office_of_one(one, other, words)
        or one.key in other.inside
        or other.key in one.inside
        or _is_short_for(one, other)
        or _is_short_for(other, one)
        or (one.without_office == other.without_office != () and not is_no_name(" ".join(one.without_office), words))
        or _are_offices_of_county(one.key, other.key)
        or (one.without_town == other.without_town != () and _is_of_everywhere(one, words))
    )


def _is_turned_round(one: Called, other: Called) -> bool:
    """Whether two names with one telephone have the same words: "Sotol Center - Shelter", "Shelter - Sotol Center"."""
    return one.number == other.number != "" and sorted(one.ends[0]) == sorted(other.ends[0])


def _are_of_one_network(one: Called, other: Called, words: SeatWords) -> bool:
    """Whether two names differ by a level or a part of town alone: the high school and the middle school of one."""
    left = one.without_level
    return left == other.without_level and left != () and not is_no_name(" ".join(left), words)


def _is_office_of_one(one: Called, other: Called, words: SeatWords) -> bool:
    """Whether both begin with what one agency is called: its offices in one town, or those that say no more.

    "Catholic Charities Immigration Services" is "Catholic Charities Immigration Legal Services".
    """
    if one.key[:_TWO] != other.key[:_TWO]:
        return False
    shorter, longer = sorted((one.key, other.key), key=len)
    says_no_more = len(shorter) > _TWO and {*longer}.issuperset(shorter)
    if not (says_no_more or one.towns & other.towns):
        return False
    return any(found.start == 0 and found.phrase.is_name for found in words.found_in(shorter))


def _are_offices_of_county(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by one word behind a county: "Agave County North Public Health"."""
    if len(one) != len(other) or len(one) < _OF_COUNTY or "county" not in one[1:-SHORTEST_END]:
        return False
    differ = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
    return differ == [one.index("county") + 1] and differ[0] < len(one) - _TWO


def _is_short_for(one: Called, other: Called) -> bool:
    """Whether one name is the short form of the other: "ACLU of Oregon". Those of two places are two agencies."""
    if other.first_letters not in one.capitals:
        return False
    places = [found[1].lower() for name in (one.name, other.name) if (found := _PLACE.search(name)) is not None]
    return len(set(places)) < _TWO


def _is_of_everywhere(one: Called, words: SeatWords) -> bool:
    """Whether a name without its town is that of one agency in many: "WIC", or with capitals, "WIN Job Center"."""
    left = one.without_town
    if any(found.phrase.is_name and found.end - found.start == len(left) for found in words.found_in(left)):
        return True
    return len(left) > 1 and not one.name.isupper() and any(word in left for word in _in_capitals(one.name))


def _in_capitals(name: str) -> Iterator[str]:
    return (word.lower() for word in name.split() if len(word) >= _SHORTEST_BRAND and word.isupper())


def _ends_alike(one: Called, other: Called, words: SeatWords) -> bool:
    wholes = one.ends[0], other.ends[0]
    if wholes[0][-SHORTEST_END:] != wholes[1][-SHORTEST_END:]:
        return False
    if one.number == other.number != "" and wholes[0][-1] not in _GOVERNMENTS:
        return True
    for end in (*one.ends, *other.ends):
        is_long = len(end) >= SHORTEST_END and _GOVERNMENTS.isdisjoint((end[0], end[-1]))
        own = " ".join(word for word in end if word not in LEVELS)  # of "East Side Food Shelf"
        if is_long and all(whole[-len(end) :] == end for whole in wholes) and not is_no_name(own, words):
            return True
    return False


def _begins_alike(one: Called, other: Called, words: SeatWords) -> bool:
    if len(one.key) > len(other.key):
        one, other = other, one
    first, second = one.key, other.key
    if first[:1] != second[:1] or not first:
        return False
    has_one_number = one.number == other.number != ""
    if _goes_on(first, second) and len(first) > 1 and _GOVERNMENTS.isdisjoint((first[0], first[-1])):
        return has_one_number or not (is_no_name(" ".join(first), words) or _is_of_a_place(one, other))
    return has_one_number and not is_no_name(first[0], words)


def _goes_on(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether a longer name begins with a shorter one, or with whose it is: "Sotol Court's Clerk"."""
    end = len(first) - 1
    return second[:end] == first[:end] and second[end] in (first[end], f"{first[end]}s")


def _is_of_a_place(one: Called, other: Called) -> bool:
    """Whether the longer name tells only whose office another one is, with a number of its own: "… of Ocotillo"."""
    if not (one.number and other.number) or not is_of_office(one.key[:1]):
        return False
    behind = _OF_PLACE.split(other.name)[-1]
    left = other.key[len(one.key) :]
    return bool(left) and name_as_key(behind)[: len(left)] == left
