"""How urgent it is to agree on something that takes more than one: not before two sit at the table."""

from ccr_cli.questions.next.item import Urgency
from ccr_cli.questions.next.plan_today import PlanToday

_ENOUGH = 2  # partners at the table who can agree on something


def once_together(plan_today: PlanToday) -> Urgency:
    """Soon for those who sit together, and later for whoever still has to find the first partners."""
    return "soon" if len(plan_today.here) >= _ENOUGH else "later"
