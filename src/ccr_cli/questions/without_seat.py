"""The partners at the table that sit in none of the framework's seats."""

from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.partners import Named, named


class WithoutSeat(NamedTuple):
    """A partner at the table that sits in none of the framework's seats."""

    who: Named
    role: str | None


def without_seat(seen: SeenPlan, framework: Framework) -> tuple[WithoutSeat, ...]:
    """Each of them, in the file's order, with what it does as far as the audience may see it.

    To the public only those with a name: of others it isn't told whether they have a seat.
    """
    return tuple(
        WithoutSeat(who := named(seen, id_), partner.role if who.name is not None else None)
        for id_, partner in seen.plan.here.items()
        if not any(seat in framework.seats for seat in partner.seats or ())
        if seen.tells_seats_of_all or id_ not in seen.nameless
    )


def not_by_seat(seen: SeenPlan, framework: Framework) -> int:
    """How many partners at the table there are of which the audience is told neither a name nor a seat."""
    if seen.tells_seats_of_all:
        return 0
    here = seen.plan.here.items()
    return sum(id_ in seen.nameless and not framework.seats.keys() & set(one.seats or ()) for id_, one in here)
