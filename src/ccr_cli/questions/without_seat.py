"""The partners at the table that sit in none of the framework's seats."""

from dataclasses import dataclass

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.partners import Named, named


@dataclass(frozen=True, slots=True)
class WithoutSeat:
    """A partner at the table that sits in none of the framework's seats."""

    who: Named
    role: str | None


def without_seat(seen: SeenPlan, framework: Framework) -> tuple[WithoutSeat, ...]:
    """Each of them, in the file's order, with what it does as far as the audience may see it."""
    return tuple(
        WithoutSeat(who := named(seen, id_), partner.role if who.name is not None else None)
        for id_, partner in seen.plan.here.items()
        if not any(seat in framework.seats for seat in partner.seats or ())
    )
