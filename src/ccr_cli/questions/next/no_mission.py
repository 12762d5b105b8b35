"""no-mission: the task force has no mission statement yet."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.together import once_together

KIND = Kind(
    id="no-mission",
    title=say("No mission statement yet"),
    when=say("The plan has no mission."),
    reason=say(
        "A mission statement is among the first steps. It explains to a new partner, in a sentence, why everybody "
        "meets."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item, if the plan has no mission."""
    if not plan_today.plan.mission:
        why = say("The mission is not written yet; two sentences are enough.")
        yield Item(KIND, once_together(plan_today), why, "ccr set mission=TEXT")
