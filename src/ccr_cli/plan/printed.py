"""What of a plan may stand on a paper for whoever keeps it: a paper is left on a desk, a file is not.

Which keys may not is said beside them in the models, as who may read them is; partners whose names are told to nobody
stand under other words.
"""

from datetime import date

from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Reader
from ccr_cli.plan.stand_ins import under_stand_ins


def printed(plan: Plan, today: date) -> Plan:
    """The plan without reasons, notes, names of people, secret names, and all else that only a screen shows."""
    return under_stand_ins(plan.model_copy(update={"not_here": plan.left_open or None}), Reader("on-paper", today))
