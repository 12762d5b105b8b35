"""Everything there is to do, the most urgent first."""

from collections.abc import Callable
from datetime import date

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.next.item import URGENCIES, Item
from ccr_cli.questions.next.kinds import KINDS
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.table import Table


def next_items(plan: Plan, framework: Framework, table: Table, today: date) -> list[Item]:
    """What to do now, sorted by urgency, due date, kind, and the framework's order.

    An item for now without a due date counts as due today: a protocol to review comes before funding that ends
    later. A partner that is waiting is left alone, except in matters of safety.
    """
    plan_today = PlanToday(plan, framework, table, today)
    found = [item for _, items in KINDS for item in items(plan_today) if _is_asked(plan_today, item)]
    return sorted(found, key=_order(framework, today))


def _is_asked(plan_today: PlanToday, item: Item) -> bool:
    return item.kind.is_about_safety or not plan_today.is_waiting(item.partner)


def _order(framework: Framework, today: date) -> Callable[[Item], tuple[int, date, int, int]]:
    kinds = {kind.id: place for place, (kind, _) in enumerate(KINDS)}
    seats = {seat: place for place, seat in enumerate(framework.seats)}

    def key(item: Item) -> tuple[int, date, int, int]:
        return (
            URGENCIES.index(item.urgency),
            item.due or (today if item.urgency == "now" else date.max),
            kinds[item.kind.id],
            seats.get(item.seat or "", len(seats)),
        )

    return key
