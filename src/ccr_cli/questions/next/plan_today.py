"""Where every kind of thing to do is looked for: a plan on a given day, with answers worked out already."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ccr_cli.plan.framework import Flag, Framework, Seat
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.table import Table


@dataclass(frozen=True)
class PlanToday:
    """One plan on one day."""

    plan: Plan
    framework: Framework
    table: Table
    today: date

    @cached_property
    def partners(self) -> dict[str, Partner]:
        """Every partner by its id, in the file's order."""
        return dict(self.plan.partners or {})

    @cached_property
    def here(self) -> dict[str, Partner]:
        """The partners at the table."""
        return self.plan.here

    @cached_property
    def core_seats(self) -> tuple[Seat, ...]:
        """The seats whose tie is the center of the model."""
        return tuple(seat for seat in self.framework.seats.values() if seat.has("core"))

    def seats_of(self, partner: Partner) -> Iterator[Seat]:
        """The seats of the framework that a partner fills."""
        for seat in partner.seats or ():
            if seat in self.framework.seats:
                yield self.framework.seats[seat]

    def sits_in(self, partner: Partner, flag: Flag) -> bool:
        """Whether a partner fills a seat with a flag."""
        return any(seat.has(flag) for seat in self.seats_of(partner))

    def is_waiting(self, partner: str | None) -> bool:
        """Whether nothing is to be asked of a partner until a later day."""
        return partner in self.partners and self.partners[partner].waiting_until(self.today) is not None
