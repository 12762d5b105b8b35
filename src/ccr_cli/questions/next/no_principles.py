"""no-principles: the task force has no guiding principle yet."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.together import once_together

KIND = Kind(
    id="no-principles",
    title=say("No guiding principle yet"),
    when=say("The plan has no principles."),
    reason=say(
        "Guiding principles are among the first steps. They settle ahead of time what to do when agencies' duties "
        "conflict."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item, if the plan has no principle."""
    if not plan_today.plan.principles:
        why = say("No guiding principle is written yet; one is enough to begin with.")
        yield Item(KIND, once_together(plan_today), why, "ccr principle add TEXT")
