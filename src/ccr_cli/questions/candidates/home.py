"""The places of a plan, by which a directory is told who is at home: those that it names, and those of its area."""

import re
from collections.abc import Iterator

from ccr_cli.directories.states import is_state
from ccr_cli.plan.audience import SeenPlan

_BETWEEN = re.compile(r",\s*(?:(?:and|y|e)\s+)?|\s+(?:and|y|e|&)\s+")
_COUNTIES = re.compile(r"\s+(?:counties|condados)$|^(?:the\s+)?(?:counties\s+of|condados\s+de)\s+", re.IGNORECASE)


def home_of(seen: SeenPlan) -> tuple[str, ...]:
    """The area without the state behind it, each place of an area of several, and the places that a plan names."""
    return tuple(dict.fromkeys((*places_in(seen.plan.area or ""), *(seen.plan.places or ()))))


def places_in(area: str) -> Iterator[str]:
    """Its places: "Agave and Ocotillo counties, Arizona" is Agave County and Ocotillo County; a state alone is none."""
    told = "" if is_state(area) else area.strip()
    place, _, state = told.rpartition(",")
    if place and is_state(state):
        told = place.strip()
    every = [part.strip() for part in _BETWEEN.split(told) if part.strip()]
    are_counties = any(map(_COUNTIES.search, every))
    if len(every) > 1:
        yield told
    for part in every:
        yield f"{_COUNTIES.sub('', part)} County" if are_counties else part
