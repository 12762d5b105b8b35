"""How urgent it is to agree on something that takes more than one: not before two sit at the table."""

from ccr_cli.questions.next.case import Case
from ccr_cli.questions.next.item import Urgency

_ENOUGH = 2  # partners at the table who can agree on something


def once_together(case: Case) -> Urgency:
    """Soon for those who sit together, and later for whoever still has to find the first partners."""
    return "soon" if len(case.here) >= _ENOUGH else "later"
