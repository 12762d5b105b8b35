"""The towns and areas that a directory says of an agency, and whether a place is among them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.plan.folding import folded_words

_KINDS = frozenset(("county", "condado", "city", "ciudad", "town", "parish", "borough", "of", "de"))


def is_near(agency: Organization, near: Sequence[str]) -> bool:
    """Whether an agency is in or serves one of some places; one of which nobody knows where it is may be anywhere."""
    return not near or next(places_of(agency), None) is None or is_in(agency, near)


def is_in(agency: Organization, places: Sequence[str]) -> bool:
    """Whether a directory says that an agency is in or serves one of some places."""
    sought = {in_one_form(place) for place in places}
    return bool(sought) and any(in_one_form(place) in sought for place in places_of(agency))


class PlacesSought(NamedTuple):
    """The places by which it is shown where an agency is."""

    near: Sequence[str] = ()
    """Those that are asked for."""
    home: Sequence[str] = ()
    """Those of the plan."""


NOWHERE = PlacesSought()


def place_shown(agency: Organization, places: PlacesSought) -> str | None:
    """Where an agency is, in a word: the place that was asked for, else its only town, one at home or the first."""
    known = list(places_of(agency))
    sought = places.near or (() if len(towns_of(agency)) == 1 else places.home)
    wanted = {in_one_form(place) for place in sought}
    return next((place for place in known if in_one_form(place) in wanted), next(iter(known), None))


def places_of(agency: Organization) -> Iterator[str]:
    """The towns of an agency and its services, then the areas that they serve."""
    yield from agency.towns
    for service in agency.services:
        yield from service.towns
    yield from areas_of(agency)


def towns_of(agency: Organization) -> frozenset[str]:
    """The towns of an agency and its services, each once."""
    return frozenset(agency.towns).union(*[service.towns for service in agency.services])


def own_places(agency: Organization) -> frozenset[str]:
    """What its own towns and counties are called, in small letters: "Refugio County" is "refugio"."""
    return frozenset(map(in_one_form, (*agency.towns, *agency.areas)))


def areas_of(agency: Organization) -> Iterator[str]:
    """The counties and other areas of an agency, then those of its services."""
    yield from agency.areas
    for service in agency.services:
        yield from service.areas


def states_of(agency: Organization) -> tuple[str, ...]:
    """The states in which an agency or one of its services is."""
    return (*agency.states, *(state for service in agency.services for state in service.states))


@lru_cache(maxsize=4096)
def in_one_form(name: str) -> str:
    """A place in one form: "Pima County" and "Condado de Pima" are one."""
    words = [word.word for word in folded_words(name)]
    return " ".join([word for word in words if word not in _KINDS] or words)
