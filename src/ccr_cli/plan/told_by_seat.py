"""What is told of seats and sectors where a reader may not know which partner it is: who is first, what is reached."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan


class RoleSeats(NamedTuple):
    """The seats of those who do a task, by their ids, in the order of the plan."""

    first: tuple[str, ...]
    others: tuple[str, ...]


def role_seats(
    plan: Plan, at_table: Mapping[str, Partner], task_told: Callable[[str], str], fewest: int
) -> dict[str, RoleSeats]:
    """The seats of those who do each task, as far as so many partners at the table sit in a seat.

    ``plan`` names the partners as the file does, and ``at_table`` has them under the same ids.
    """
    filled = Counter(seat for partner in at_table.values() for seat in partner.seats or ())

    def seats(ids: Iterable[str]) -> tuple[str, ...]:
        found = (seat for id_ in ids if id_ in at_table for seat in at_table[id_].seats or ())
        return tuple(dict.fromkeys(seat for seat in found if filled[seat] >= fewest))

    told = {
        task_told(task): RoleSeats(seats(role.firsts.values()), seats(role.with_ or ()))
        for task, role in (plan.roles or {}).items()
    }
    return {task: role for task, role in told.items() if role.first or role.others}


def places_by_sector(
    places: Iterable[str], at_table: Iterable[Partner], framework: Framework, fewest: int
) -> dict[str, tuple[str, ...]]:
    """The places that each sector reaches, of those sectors with so many partners at the table."""
    known = tuple(dict.fromkeys(places))
    counts: Counter[str] = Counter()
    reached: dict[str, set[str]] = {}
    for partner in at_table:
        for sector in {framework.sector_of[seat].id for seat in partner.seats or () if seat in framework.sector_of}:
            counts[sector] += 1
            reached.setdefault(sector, set()).update(partner.reaches(known))
    return {
        sector: tuple(place for place in known if place in found)
        for sector, found in reached.items()
        if counts[sector] >= fewest
    }
