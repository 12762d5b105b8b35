"""What of a framework is counted over many plans: its sectors, seats and elements, for each framework that it extends.

Plans with different frameworks are answered apart; one whose framework extends another counts in both.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ccr_cli.language.message import Bilingual
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import KindOfPart, PartId
from ccr_cli.questions.table import OPEN, SeatState


class ShapeSeat(NamedTuple):
    """A seat."""

    id: str
    name: Bilingual | str
    sector: str
    """Its sector's id."""
    is_for_community: bool
    """Whether the community decides if it is at the table."""

    def is_undecided(self, state: SeatState) -> bool:
        """Whether a state is no gap but a decision that was not made yet."""
        return self.is_for_community and state in OPEN


class ShapePart(NamedTuple):
    """A sector or an element."""

    id: str
    name: Bilingual | str


class Shape(NamedTuple):
    """What is counted under one framework."""

    id: str
    name: Bilingual | str
    sectors: tuple[ShapePart, ...]
    seats: tuple[ShapeSeat, ...]
    elements: tuple[ShapePart, ...]


_KNOWN: dict[int, tuple[Framework, tuple[Shape, ...]]] = {}
"""By the framework's place in memory: most plans follow the same one."""


def shapes_of(framework: Framework) -> tuple[Shape, ...]:
    """A framework's own, then what it has of each that it extends, the nearest first."""
    known = _KNOWN.get(id(framework))
    if known is None or known[0] is not framework:
        known = _KNOWN[id(framework)] = framework, tuple(_shapes(framework))
    return known[1]


def _shapes(framework: Framework) -> Iterator[Shape]:
    yield _shape(framework, framework.id, framework.name, None)
    above = framework.lineage.above
    for place, known in enumerate(above):
        yield _shape(framework, known.id, known.id, frozenset(one.name for one in above[place:]))


def _shape(framework: Framework, id_: str, name: Bilingual | str, homes: frozenset[str] | None) -> Shape:
    """What comes from some frameworks; all of it with ``None``."""

    def counts(kind: KindOfPart, part: str) -> bool:
        origin = framework.lineage.origins.get(PartId(kind, part))
        return homes is None or (origin is not None and origin.framework in homes)

    seats = tuple(
        ShapeSeat(seat.id, seat.name, sector.id, seat.has("decided_by_community"))
        for sector in framework.sectors
        for seat in sector.seats
        if counts("seats", seat.id)
    )
    sectors = tuple(ShapePart(one.id, one.name) for one in framework.sectors if counts("sectors", one.id))
    elements = tuple(ShapePart(one.id, one.name) for one in framework.elements or () if counts("elements", one.id))
    return Shape(id_, name, sectors, seats, elements)
