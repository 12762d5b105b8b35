"""assessment-due: the task force has not asked itself for two years how it is going, or never since it began."""

from collections.abc import Iterator
from datetime import timedelta

from ccr_cli.language.message import say
from ccr_cli.questions.assessment import YEARS
from ccr_cli.questions.elements.task_force import years_later
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="assessment-due",
    title=say("The task force has not asked itself how it is going"),
    when=say(
        "The last assessment is more than two years old: soon. There is none, and in_practice_since is half a year ago "
        "or more: soon. Before a plan is put into practice nobody is asked."
    ),
    reason=say(
        "Agencies send new people, and what was agreed wears off without anybody noticing. An hour of talk, with one "
        "number agreed aloud for each component, shows what got better and what to talk about next. It is about how "
        "all of you work together, never about one agency."
    ),
)
_TO_BEGIN_WITH = timedelta(days=182)  # half a year of work, so that there is something to talk about
_COMMAND = "ccr assess"


def items(plan_today: PlanToday) -> Iterator[Item]:
    """One item, if the framework has components and it is time for an assessment."""
    plan, today = plan_today.plan, plan_today.today
    if not plan_today.framework.components:
        return
    days = [entry.date for entry in plan.assessments or () if entry.date <= today]
    if days:
        if today > (until := years_later(max(days), YEARS)):
            why = say("The task force last asked itself on {day} how it is going.", day=max(days))
            yield Item(KIND, "soon", why, _COMMAND, due=until)
    elif plan.in_practice_since is not None and today - plan.in_practice_since >= _TO_BEGIN_WITH:
        why = say(
            "The plan has been in practice since {day}, and the task force has not asked itself yet how it is going.",
            day=plan.in_practice_since,
        )
        yield Item(KIND, "soon", why, _COMMAND)
