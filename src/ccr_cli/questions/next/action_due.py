"""action-due: an action whose day is near."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Message, say
from ccr_cli.questions.next.item import Item, Kind, in_a_sentence
from ccr_cli.questions.next.plan_today import PlanToday

_SOON, _NOW = 14, 7  # days until it is due
KIND = Kind(
    id="action-due",
    title=say("An action whose day is near"),
    when=say("An action of a partner is not done, and its day is within 14 days: soon; within 7: now."),
    reason=say("A word in time is kinder than a reminder of what is late, and there is still time to share the work."),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The actions of somebody that are due within two weeks; those of nobody have a kind of their own."""
    for number, action in enumerate(plan_today.plan.actions or [], 1):
        if action.done is not None or action.due is None or action.who is None:
            continue
        days = (action.due - plan_today.today).days
        if 0 <= days <= _SOON:
            yield Item(
                KIND,
                "now" if days <= _NOW else "soon",
                _why(plan_today, action.what, action.who, action.due),
                f"ccr action done {number}",
                due=action.due,
                partner=action.who,
                seat=action.seat,
            )


def _why(plan_today: PlanToday, what: str, who: str, due: date) -> Message:
    partner = (plan_today.plan.partners or {})[who]
    return say("{what}: {partner} does it by {day}.", what=in_a_sentence(what), partner=partner.name, day=due)
