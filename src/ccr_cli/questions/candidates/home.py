"""The places of a plan, by which a directory is told who is at home: those that it names, and those of its area."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.directories.area_parts import parts_of
from ccr_cli.directories.list_words import list_words
from ccr_cli.directories.states import is_state, state_called
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.folding import plain_words

_COUNTIES = re.compile(r"\s+(?:counties|condados)$|^(?:the\s+)?(?:counties\s+of|condados\s+de)\s+", re.IGNORECASE)


class WhereItIs(NamedTuple):
    """Where the table of a plan is."""

    places: tuple[str, ...] = ()
    """The area without the state behind it, each place of an area of several, and the places that a plan names."""
    states: frozenset[str] = frozenset()
    """The letters of the states that the area names."""


def home_of(seen: SeenPlan) -> WhereItIs:
    """The places of a plan and their states."""
    area = seen.plan.area or ""
    places = tuple(dict.fromkeys((*places_in(area), *(seen.plan.places or ()))))
    return WhereItIs(places, frozenset(states_in(area)))


def states_in(area: str) -> Iterator[str]:
    """The states of an area: all that it is, or what stands behind a comma or between, "El Paso, Texas".

    Where it is called the border with Mexico and names none, those on both sides.
    """
    behind = (part.text for part in parts_of(area)[1:])
    named = [state for text in (area.strip(), *behind) if (state := state_called(text))]
    yield from named or (list_words("states_at_the_border") if _is_border(area) else ())


def _is_border(area: str) -> bool:
    words = plain_words(area)
    return "mexico" in words and "new" not in words and not list_words("border").isdisjoint(words)


def places_in(area: str) -> Iterator[str]:
    """Its places: "Agave and Ocotillo counties, Arizona" is Agave County and Ocotillo County; a state alone is none."""
    every = [] if is_state(area) else parts_of(area)
    if len(every) > 1 and is_state(every[-1].text):
        every.pop()
    are_counties = any(_COUNTIES.search(part.text) for part in every)
    if len(every) > 1:
        yield area[: every[-1].end].strip()
    for part in every:
        yield f"{_COUNTIES.sub('', part.text)} County" if are_counties else part.text
