"""skip-review: a seat left open by decision that is due for review."""

from collections.abc import Iterator

from ccr_cli.language.message import Message, say
from ccr_cli.questions.next.item import Item, Kind, by_day
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.table import SeatAnswer

KIND = Kind(
    id="skip-review",
    title=say("A seat left open that is to be looked at again"),
    when=say(
        "The review_by of a seat under not_here is within 90 days: soon; within 30: now; past: overdue. Once it is "
        "past, a seat that the community decides about is a decision-open instead."
    ),
    reason=say(
        "A seat is left open for a reason, and reasons change. Until that day the decision holds and nobody is asked."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The seats left open whose review date is near or past."""
    for answer in plan_today.table.seats:
        if answer.state != "not-here" or answer.review_by is None:
            continue
        urgency = by_day(answer.review_by, plan_today.today)
        is_for_survivors = answer.seat.has("decided_by_community")
        if urgency is None or (urgency == "overdue" and is_for_survivors):
            continue
        command = f"ccr seat skip {answer.seat.id} --reason TEXT --review-by DATE"
        yield Item(KIND, urgency, _why(answer), command, due=answer.review_by, seat=answer.seat.id)


def _why(answer: SeatAnswer) -> Message:
    told = say("{seat}: left open by decision until {day}. Does the reason still hold?")
    if answer.seat.has("decided_by_community"):
        told = say("{seat}: left open by decision until {day}. Ask survivors again before that day.")
    return Message(told.id, {"seat": answer.seat.name, "day": answer.review_by or ""})
