"""The table with who coordinates it and who sits at it without a seat of their own: what a picture of it shows."""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.partners import Named, named
from ccr_cli.questions.table import Table, table
from ccr_cli.questions.without_seat import WithoutSeat, without_seat


class RoundTable(NamedTuple):
    """A table, and who is at it beside those in its seats."""

    table: Table
    today: date
    coordinator: Named | None
    """``None`` if there is none, or if the audience may not see who it is."""
    coordinates_from: frozenset[str]
    """The ids of the seats that the coordinator fills."""
    without_seat: tuple[WithoutSeat, ...]
    covers: dict[str, Named]
    """The partner that covers for a seat left open, by the seat's id."""


def round_table(seen: SeenPlan, framework: Framework, today: date) -> RoundTable:
    """The table of a plan on a day."""
    known = table(seen, framework) if seen.tells_seats_of_all else table(seen, framework).by_name
    coordinator = _coordinator(seen)
    chairs = {
        answer.seat.id
        for answer in known.seats
        if coordinator is not None and any(one.id == coordinator.id for one in answer.partners)
    }
    return RoundTable(known, today, coordinator, frozenset(chairs), without_seat(seen, framework), covers(seen, known))


def covers(seen: SeenPlan, known: Table) -> dict[str, Named]:
    """The partner that covers for each seat left open, by the seat's id."""
    return {seat.seat.id: named(seen, seat.covered_by) for seat in known.seats if seat.covered_by is not None}


def _coordinator(seen: SeenPlan) -> Named | None:
    entry = seen.plan.coordinator
    found = None if entry is None else named(seen, entry.partner)
    return found if found is not None and found.name is not None else None
