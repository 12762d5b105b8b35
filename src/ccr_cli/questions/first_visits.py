"""Whom somebody who begins to coordinate visits first."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import chain
from typing import Literal, NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.questions.next.item import Item
from ccr_cli.questions.partners import Named, at_table, is_decided_by_community, named
from ccr_cli.questions.whom_to_call import Office, reach

_MOST = 3
Why = Literal["backup", "core", "waiting"]


class Visit(NamedTuple):
    """A partner to visit."""

    who: Named
    why: Why
    """It stands in for the coordinator, it fills a core seat, or something is to be done with it."""
    seat: Seat | None
    """The core seat."""
    to_do: Item | None
    """What is to be done with it."""
    reach: Office | None


def first_visits(seen: SeenPlan, framework: Framework, items: Sequence[Item], today: date) -> tuple[Visit, ...]:
    """Three partners at most, each once: first one of each of three ways, then the others in the same order.

    The ways are: the coordinator's backup, which knows where everything is; who sits in a core seat, in the framework's
    order; and whoever the most urgent thing to do is about. The partner whose staff coordinates is not visited, since
    whoever reads this works there; nor one that isn't in touch yet or rests until a day, nor one of which the community
    decides whether it is there.
    """
    ways = [
        (visit for visit in way if _may_be_visited(seen, framework, visit.who, today))
        for way in (_backup(seen), _core(seen, framework), _waiting(seen, items))
    ]
    found: dict[Named, Visit] = {}
    for visit in chain(*(_one_more(way, found) for way in ways), *ways):
        found.setdefault(visit.who, visit)
    return tuple(found.values())[:_MOST]


def _one_more(way: Iterator[Visit], found: Collection[Named]) -> Iterator[Visit]:
    """The first of a way that isn't there yet."""
    for visit in way:
        if visit.who not in found:
            yield visit
            return


def _backup(seen: SeenPlan) -> Iterator[Visit]:
    coordinator = seen.plan.coordinator
    if coordinator is not None and coordinator.backup is not None:
        yield _visit(seen, coordinator.backup, "backup")


def _core(seen: SeenPlan, framework: Framework) -> Iterator[Visit]:
    here = at_table(seen.plan, framework)
    for seat in framework.seats.values():
        if seat.has("core"):
            yield from (_visit(seen, id_, "core", seat) for id_, one in here.items() if seat.id in (one.seats or ()))


def _waiting(seen: SeenPlan, items: Sequence[Item]) -> Iterator[Visit]:
    for item in items:
        if item.partner in (seen.plan.partners or {}) and item.partner is not None:
            yield _visit(seen, item.partner, "waiting", to_do=item)


def _visit(seen: SeenPlan, id_: str, why: Why, seat: Seat | None = None, to_do: Item | None = None) -> Visit:
    return Visit(named(seen, id_), why, seat, to_do, reach(seen, id_))


def _may_be_visited(seen: SeenPlan, framework: Framework, who: Named, today: date) -> bool:
    coordinator = seen.plan.coordinator
    partner = (seen.plan.partners or {}).get(who.id or "")
    if partner is None or (coordinator is not None and coordinator.partner == who.id):
        return False
    return (
        partner.is_in_touch and partner.waiting_until(today) is None and not is_decided_by_community(partner, framework)
    )
