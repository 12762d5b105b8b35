"""How urgent it is to agree on something as a group, which takes two partners at the table."""

from ccr_cli.questions.next.item import Urgency
from ccr_cli.questions.next.plan_today import PlanToday

_ENOUGH = 2  # partners at the table who can agree on something


def once_together(plan_today: PlanToday) -> Urgency:
    """Soon once two partners are at the table, later before that."""
    return "soon" if len(plan_today.here) >= _ENOUGH else "later"
