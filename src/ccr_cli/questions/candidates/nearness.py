"""Whether an agency is near a place, by the towns and areas that a directory says."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.directories.list_words import list_words
from ccr_cli.directories.states import state_called
from ccr_cli.plan.folding import folded_words
from ccr_cli.questions.candidates.home import WhereItIs


class Distance(IntEnum):
    """How far somebody is from the places of a plan, as far as a directory tells it."""

    HERE = 0
    """Or wherever nobody knows it."""
    WHOLE_STATE = 1
    """It serves the plan's state by its name, which may be a county's as well."""
    ELSEWHERE = 2


_FEWEST_OF_STATE = 5  # agencies
_NEARLY_ALL = 0.85
_COUNTY = re.compile(r"\b([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}) County\b")
_OF_STATE = re.compile(r"^(?:state of|estado de)\s+", re.IGNORECASE)
_KINDS = frozenset(("county", "condado", "city", "ciudad", "town", "parish", "borough", "of", "de"))


def is_near(agency: Organization, near: Sequence[str]) -> bool:
    """Whether an agency is in or serves one of some places; one of which nobody knows where it is may be anywhere."""
    return not near or next(places_of(agency), None) is None or is_in(agency, near)


def is_in(agency: Organization, places: Sequence[str]) -> bool:
    """Whether a directory says that an agency is in or serves one of some places."""
    sought = {_place(place) for place in places}
    return bool(sought) and any(_place(place) in sought for place in places_of(agency))


class PlacesSought(NamedTuple):
    """The places by which it is shown where an agency is."""

    near: Sequence[str] = ()
    """Those that are asked for."""
    home: Sequence[str] = ()
    """Those of the plan."""


NOWHERE = PlacesSought()


class AgenciesAtHome(NamedTuple):
    """By what it is told that an agency is at home in a plan's places."""

    home: Sequence[str]
    """The places of the plan."""
    are_counties: bool
    """Whether all of them are counties, so that towns alone tell nobody who is elsewhere."""
    states: frozenset[str] = frozenset()
    """The letters of the plan's states."""

    @classmethod
    def known_by(cls, agencies: Sequence[Organization], home: WhereItIs) -> "AgenciesAtHome":
        """As the agencies of the directories tell it: where none is at home, nobody knows who is."""
        known = home.places if any(is_in(agency, home.places) for agency in agencies) else ()
        return cls(known, all(map(_COUNTY.search, known)), home.states)

    def distance(self, agency: Organization) -> Distance:
        """How far an agency is, where others are known to be at home; without a place its name may say one."""
        if not self.home or is_in(agency, self.home):
            return Distance.HERE
        if next(places_of(agency), None) is None:
            return Distance.HERE if self._is_called_so(agency.name) else Distance.ELSEWHERE
        areas = [*areas_of(agency)]
        if any(_place(area) in list_words("whole_state") for area in areas):
            return Distance.HERE
        if any(state_called(_OF_STATE.sub("", area)) in self.states for area in areas):
            return Distance.WHOLE_STATE
        is_told = not self.are_counties or bool(areas)
        return Distance.ELSEWHERE if is_told else Distance.HERE

    def _is_called_so(self, name: str) -> bool:
        """Whether a name has a place of the plan in it: "Sotol Family Shelter"."""
        told = f" {_place(name)} "
        return any(f" {_place(place)} " in told for place in self.home)


def place_shown(agency: Organization, places: PlacesSought) -> str | None:
    """Where an agency is, in a word: the place that was asked for, else its only town, one at home or the first."""
    known = list(places_of(agency))
    towns = {*agency.towns}.union(*(service.towns for service in agency.services))
    sought = places.near or (() if len(towns) == 1 else places.home)
    wanted = {_place(place) for place in sought}
    return next((place for place in known if _place(place) in wanted), next(iter(known), None))


def places_of(agency: Organization) -> Iterator[str]:
    """The towns of an agency and its services, then the areas that they serve."""
    yield from agency.towns
    for service in agency.services:
        yield from service.towns
    yield from areas_of(agency)


def own_places(agency: Organization) -> frozenset[str]:
    """What its own towns and counties are called, in small letters: "Refugio County" is "refugio"."""
    return frozenset(map(_place, (*agency.towns, *agency.areas)))


def areas_of(agency: Organization) -> Iterator[str]:
    """The counties and other areas of an agency, then those of its services."""
    yield from agency.areas
    for service in agency.services:
        yield from service.areas


def counties_beside(agencies: Sequence[Organization], home: Sequence[str]) -> frozenset[str]:
    """The areas that agencies serve beside a county of the plan: other counties, whatever else may be an area."""
    counties = frozenset(_place(place) for place in home if _COUNTY.search(place))
    areas = (frozenset(map(_place, areas_of(agency))) for agency in agencies if counties)
    return frozenset().union(*(one for one in areas if not one.isdisjoint(counties))) - counties


def is_for_others(agency: Organization, beside: frozenset[str], home: Sequence[str]) -> bool:
    """Whether all areas that an agency serves are other counties than the plan's."""
    areas = {*map(_place, areas_of(agency))} if beside else frozenset[str]()
    return bool(areas) and areas <= beside and not is_in(agency, home)


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


def states_here(agencies: Sequence[Organization], own: frozenset[str]) -> frozenset[str]:
    """The states of a plan where an agency is in one of them; else that of nearly all."""
    if own and any(not own.isdisjoint(states_of(one)) for one in agencies):
        return own
    return frozenset(filter(None, [state_of_most(agencies)]))


def states_of(agency: Organization) -> tuple[str, ...]:
    """The states in which an agency or one of its services is."""
    return (*agency.states, *(state for service in agency.services for state in service.states))


class AgenciesElsewhere(NamedTuple):
    """By what it is told that an agency is elsewhere."""

    home: Sequence[str]
    """The places of the plan."""
    states: frozenset[str]
    """Those of the plan, where somebody is there; else that of nearly all agencies."""
    counties: frozenset[str]
    """Those of the plan, where agencies are called after them."""
    beside: frozenset[str]
    """Other counties that agencies serve beside those."""

    @classmethod
    def known_by(cls, agencies: Sequence[Organization], home: WhereItIs) -> "AgenciesElsewhere":
        """As the agencies of the directories tell it."""
        places = home.places
        known, beside = counties_known(agencies, places), counties_beside(agencies, places)
        return cls(places, states_here(agencies, home.states), known, beside)

    def has(self, agency: Organization) -> bool:
        """Whether an agency is of another state, is called after another county, or serves only others."""
        states = states_of(agency)
        is_of_another_state = bool(states) and bool(self.states) and self.states.isdisjoint(states)
        is_called_so = is_of_another_county(agency.name, self.counties) and not is_in(agency, self.home)
        return is_of_another_state or is_called_so or is_for_others(agency, self.beside, self.home)
