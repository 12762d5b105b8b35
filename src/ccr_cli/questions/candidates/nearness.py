"""Whether an agency is near a place, by the towns and areas that a directory says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ccr_cli.directories.directory import Organization
from ccr_cli.plan.folding import folded_words

_FEWEST_OF_STATE = 5  # agencies
_NEARLY_ALL = 0.85
_COUNTY = re.compile(r"\b([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) County\b")
_KINDS = frozenset(("county", "condado", "city", "ciudad", "town", "parish", "borough", "of", "de"))


def is_near(agency: Organization, near: Sequence[str]) -> bool:
    """Whether an agency is in or serves one of some places; one of which nobody knows where it is may be anywhere."""
    return not near or next(places_of(agency), None) is None or is_in(agency, near)


def is_in(agency: Organization, places: Sequence[str]) -> bool:
    """Whether a directory says that an agency is in or serves one of some places."""
    sought = {_place(place) for place in places}
    return bool(sought) and any(_place(place) in sought for place in places_of(agency))


def place_shown(agency: Organization, near: Sequence[str]) -> str | None:
    """Where an agency is, in a word: the place that was asked for, else the first that is known."""
    sought = {_place(place) for place in near}
    places = list(places_of(agency))
    return next((place for place in places if _place(place) in sought), next(iter(places), None))


def places_of(agency: Organization) -> Iterator[str]:
    """The towns of an agency and its services, then the areas that they serve."""
    yield from agency.towns
    for service in agency.services:
        yield from service.towns
    yield from agency.areas
    for service in agency.services:
        yield from service.areas


def counties_known(agencies: Sequence[Organization], home: Sequence[str]) -> frozenset[str]:
    """The counties of a plan, where an agency is called after one of them; none where a directory is of others."""
    counties = frozenset(_place(place) for place in home if _COUNTY.search(place))
    names = (found for agency in agencies if counties and (found := _COUNTY.search(agency.name)))
    return counties if any(_is_of(found, counties) for found in names) else frozenset()


def is_of_another_county(name: str, counties: frozenset[str]) -> bool:
    """Whether an agency is called after a county that is none of some, if there are any."""
    found = _COUNTY.search(name) if counties and "oun" in name else None
    return found is not None and not _is_of(found, counties)


def _is_of(found: re.Match[str], counties: frozenset[str]) -> bool:
    return any(_place(found[1]).endswith(county) for county in counties)


@lru_cache(maxsize=4096)
def _place(name: str) -> str:
    """A place in one form: "Pima County" and "Condado de Pima" are one."""
    words = [word.word for word in folded_words(name)]
    return " ".join([word for word in words if word not in _KINDS] or words)


def state_of_most(agencies: Sequence[Organization]) -> str | None:
    """The state of nearly all agencies of which one is known; ``None`` where too few are, or a region has several."""
    known = Counter(states[0] for one in agencies if (states := states_of(one)))
    found = known.most_common(1)
    return found[0][0] if found and found[0][1] >= max(_FEWEST_OF_STATE, _NEARLY_ALL * known.total()) else None


def states_of(agency: Organization) -> tuple[str, ...]:
    """The states in which an agency or one of its services is."""
    return (*agency.states, *(state for service in agency.services for state in service.states))
