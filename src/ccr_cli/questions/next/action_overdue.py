"""action-overdue: an action whose due date has passed."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Message, say
from ccr_cli.questions.next.item import Item, Kind, in_a_sentence
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="action-overdue",
    title=say("An action whose day is past"),
    when=say("An action is not done, and the day by which it was to be done is past."),
    reason=say("What a meeting decided and nobody did is what makes people stop coming."),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The actions not done by their due date."""
    for number, action in enumerate(plan_today.plan.actions or [], 1):
        if action.done is None and action.due is not None and action.due < plan_today.today:
            yield Item(
                KIND,
                "overdue",
                _why(plan_today, action.what, action.who, action.due),
                f"ccr action done {number}",
                due=action.due,
                partner=action.who,
                seat=action.seat,
            )


def _why(plan_today: PlanToday, what: str, id_: str | None, due: date) -> Message:
    who = (plan_today.plan.partners or {}).get(id_ or "")
    if who is None:
        return say("{what}: it was to be done by {day}.", what=in_a_sentence(what), day=due)
    return say("{what}: {partner} was to do it by {day}.", what=in_a_sentence(what), partner=who.name, day=due)
