"""action-unowned: an action that nobody has taken on."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.plan.plan import Action
from ccr_cli.questions.next.item import Item, Kind, Urgency, by_day, in_a_sentence
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="action-unowned",
    title=say("An action that nobody has taken on"),
    when=say(
        "An action is not done, its day is not past, and no partner is named under who. It is more urgent the nearer "
        "its day."
    ),
    reason=say("An action that belongs to everybody is done by nobody; a name beside it is half of the work."),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The open actions that no partner is named for; late ones have a kind of their own."""
    for number, action in enumerate(plan_today.plan.actions or [], 1):
        if action.done is not None or action.who is not None:
            continue
        if action.due is None or action.due >= plan_today.today:
            yield _item(plan_today, number, action)


def _item(plan_today: PlanToday, number: int, action: Action) -> Item:
    what = in_a_sentence(action.what)
    why = say("{what}: nobody is named who does it.", what=what)
    urgency: Urgency = "soon"
    if action.due is not None:
        why = say("{what}, by {day}: nobody is named who does it.", what=what, day=action.due)
        urgency = by_day(action.due, plan_today.today) or "later"
    return Item(KIND, urgency, why, f"ccr action set {number} who=ID", due=action.due, seat=action.seat)
