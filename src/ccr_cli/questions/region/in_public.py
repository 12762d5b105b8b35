"""What everybody may know of many communities: none of them is named, and no count says which they are.

A count goes in steps of five from both ends: of 12 communities nothing is told of what fewer than five have, and of
what all of them have no more than that five or more do.
"""

from typing import NamedTuple

from ccr_cli.questions.region.region import FrameworkAcross, Region
from ccr_cli.questions.region.shape import Shape, ShapeSeat

FEWEST = 10
"""How many communities there have to be before anything is told."""
_STEP = 5


class SeatInPublic(NamedTuple):
    """A seat that is filled in many communities."""

    seat: ShapeSeat
    at_least: int


class NamedInPublic(NamedTuple):
    """An agency or a language that many communities have."""

    name: str
    at_least: int


class FrameworkInPublic(NamedTuple):
    """What is told of the plans that follow one framework."""

    shape: Shape
    plans: int
    seats: tuple[SeatInPublic, ...]
    agencies: tuple[NamedInPublic, ...]
    languages: tuple[NamedInPublic, ...]
    """Those in which somebody at the table serves people."""


def in_public(found: Region) -> tuple[FrameworkInPublic, ...]:
    """What is told of each framework that enough plans follow."""
    return tuple(_framework(one) for one in found.frameworks if len(one.counties) >= FEWEST)


def _framework(across: FrameworkAcross) -> FrameworkInPublic:
    plans = len(across.counties)
    seats = (SeatInPublic(one.seat, _at_least(len(one.filled_in), plans)) for one in across.seats)
    shared = (one for one in across.shared if not one.is_maybe)
    agencies = (
        NamedInPublic(one.name, _at_least(len({s.county.place for s in one.standing}), plans)) for one in shared
    )
    return FrameworkInPublic(
        across.shape,
        plans,
        tuple(one for one in seats if one.at_least),
        tuple(one for one in agencies if one.at_least),
        tuple(_languages(across, plans)),
    )


def _languages(across: FrameworkAcross, plans: int) -> list[NamedInPublic]:
    written: dict[str, list[str]] = {}
    for county in across.counties:
        for key, language in county.spoken.items():
            written.setdefault(key, []).append(language)
    told = (NamedInPublic(names[0], _at_least(len(names), plans)) for names in written.values())
    return sorted((one for one in told if one.at_least), key=lambda one: (-one.at_least, one.name.casefold()))


def _at_least(count: int, plans: int) -> int:
    """The step that a count reaches, and that leaves as many out at the other end; 0 where it reaches none."""
    return min(count, plans - _STEP) // _STEP * _STEP
