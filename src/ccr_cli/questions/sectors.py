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
        self._by_seat = framework.sector_of
        self._places = framework.places
        self._by_id = {sector.id: sector for sector in framework.sectors}

    def of(self, partner: Partner) -> list[str | None]:
        """The ids of one partner's sectors, each once; only ``None`` for one without a seat."""
        found = {self._by_seat[seat].id: None for seat in partner.seats or () if seat in self._by_seat}
        return list(found) or [None]

    def of_all(self, ids: Iterable[str] | None) -> dict[str | None, None]:
        """The ids of some partners' sectors, each once."""
        return {sector: None for id_ in ids or () for sector in self.of(self._partners[id_])}

    def place(self, id_: str | None) -> int:
        """A sector's position in the framework's order; after all of them for ``None``."""
        return len(self._places) if id_ is None else self._places[id_]

    def named(self, id_: str | None) -> OfSector:
        """The sector with an id."""
        return None if id_ is None else self._by_id[id_]
