"""decision-open: a seat that the community decides about, still undecided or due for asking again."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.table import SeatAnswer

KIND = Kind(
    id="decision-open",
    title=say("A decision that is for survivors and the community"),
    when=say(
        "Nothing is decided about a seat that the community decides about, or the day to ask again is past: later, "
        "never more. It is never a reason to fill the seat."
    ),
    reason=say(
        "Whether it is at the table is for survivors and the community to decide. Left open with a reason and a day to "
        "ask again is a full answer; a liaison may be another."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The seats for which only survivors and the community can say whether to fill them."""
    for answer in plan_today.table.seats:
        name, command = answer.seat.name, f"ccr seat skip {answer.seat.id} --reason TEXT --review-by DATE"
        if answer.is_undecided:
            why = say("{seat}: not decided yet. Ask survivors; either answer is a good one.", seat=name)
            yield Item(KIND, "later", why, command, seat=answer.seat.id)
        elif _is_to_be_asked_again(plan_today, answer) and answer.review_by is not None:
            why = say(
                "{seat}: left open by decision until {day}. Ask survivors again, and write down what they say.",
                seat=name,
                day=answer.review_by,
            )
            yield Item(KIND, "later", why, command, due=answer.review_by, seat=answer.seat.id)


def _is_to_be_asked_again(plan_today: PlanToday, answer: SeatAnswer) -> bool:
    is_left_open = answer.state == "not-here" and answer.seat.has("decided_by_community")
    return is_left_open and answer.review_by is not None and answer.review_by < plan_today.today
