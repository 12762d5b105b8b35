"""no-cadence: the plan doesn't say how often the task force meets."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.together import once_together

KIND = Kind(
    id="no-cadence",
    title=say("Nothing says how often you meet"),
    when=say("The plan has no meetings.every: week, 2-weeks, month, 2-months or quarter."),
    reason=say(
        "The guidelines call meeting on a regular basis important, and agencies keep a day free only when they know "
        "it ahead."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item, if the plan doesn't say how often you meet."""
    if plan_today.plan.meetings is None or plan_today.plan.meetings.every is None:
        why = say("The plan does not say yet how often the task force meets.")
        yield Item(KIND, once_together(plan_today), why, "ccr set meetings.every=month")
