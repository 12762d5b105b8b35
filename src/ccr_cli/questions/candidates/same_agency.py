"""Whether two records of a directory are one agency, told by several of its programs."""

from functools import lru_cache

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.one_agency import agency_ends, agency_key
from ccr_cli.matching.seat_words import SeatWords

_GOVERNMENTS = frozenset(
    (
        *("city", "town", "township", "village", "county", "parish", "borough", "state", "district", "nation", "tribe"),
        *("ciudad", "condado", "municipio", "estado"),
    )
)
_SHORTEST_PHONE = 7  # digits: 211 and 311 are of a whole town
_SHORTEST_END = 3  # words: "Day Center" is the end of many names


def is_one_agency(one: Organization, other: Organization, words: SeatWords) -> bool:
    """Whether one is a program of the other, by their names: one begins or ends with all of the other's.

    It is so too where both have an office's number and a name's first word. The departments of a city are agencies of
    their own, and so are those with a name that many have.
    """
    return _begins_alike(one, other, words) or _ends_alike(one.name, other.name, words)


def marks_of(agency: Organization) -> tuple[tuple[str, ...], ...]:
    """What two records of one agency have in common, one of the two: how its name begins, or how it ends."""
    return ("begins", *agency_key(agency.name)[:1]), ("ends", *agency_ends(agency.name)[0][-_SHORTEST_END:])


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
