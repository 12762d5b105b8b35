"""Which sectors a partner belongs to, by the seats that it fills."""

from collections.abc import Iterable
from typing import TypeAlias

from ccr_cli.plan.framework import Framework, Sector
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan

OfSector: TypeAlias = Sector | None
"""A sector; ``None`` for partners that sit in none of the framework's seats."""


def id_of(sector: OfSector) -> str | None:
    """A sector's id, if there is one."""
    return None if sector is None else sector.id


class Sectors:
    """The sectors of a plan's partners."""

    def __init__(self, plan: Plan, framework: Framework) -> None:
        self._partners = plan.partners or {}
        self._by_seat = {seat.id: sector for sector in framework.sectors for seat in sector.seats}
        self._order = {sector.id: place for place, sector in enumerate(framework.sectors)}

    def of(self, partner: Partner) -> tuple[OfSector, ...]:
        """The sectors of one partner, each once, in the framework's order; ``None`` alone for one without a seat."""
        found = {sector.id: sector for seat in partner.seats or () if (sector := self._by_seat.get(seat))}
        return tuple(found[id_] for id_ in sorted(found, key=self._order.__getitem__)) or (None,)

    def place(self, id_: str | None) -> int:
        """Where a sector stands in the framework's order; behind all of them for none."""
        return len(self._order) if id_ is None else self._order[id_]

    def of_all(self, ids: Iterable[str] | None) -> tuple[OfSector, ...]:
        """The sectors of some partners, each once, in the framework's order, ``None`` at the end."""
        found = {id_of(sector): sector for id_ in ids or () for sector in self.of(self._partners[id_])}
        return tuple(found[id_] for id_ in sorted(found, key=self.place))
