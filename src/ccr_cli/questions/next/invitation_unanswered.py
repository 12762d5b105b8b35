"""invitation-unanswered: a partner was invited two months ago, and no answer is recorded."""

from collections.abc import Iterator
from datetime import date, timedelta

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.about import seat_of
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="invitation-unanswered",
    title=say("An invitation without an answer"),
    when=say(
        "A partner was invited more than 60 days ago, and no open action is about its seat. Never said of a "
        "seat that the community decides about, nor of one left open by decision."
    ),
    reason=say(
        "An invitation that waits for long is forgotten. A no is an answer too, and leaves room for somebody else."
    ),
)
_WAITS = timedelta(days=60)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners to ask again."""
    for id_, partner in plan_today.partners.items():
        if partner.status == "invited" and partner.since is not None and _may_be_asked(plan_today, partner):
            last = partner.since + _WAITS if partner.since <= date.max - _WAITS else date.max
            if plan_today.today > last:
                yield _item(plan_today, id_, partner, last)


def _may_be_asked(plan_today: PlanToday, partner: Partner) -> bool:
    """Whether none of its seats has an open action or is the community's to decide, and not all are left open."""
    seats = tuple(plan_today.seats_of(partner))
    open_actions = {action.seat for action in plan_today.plan.actions or () if action.done is None}
    if any(seat.has("decided_by_community") or seat.id in open_actions for seat in seats):
        return False
    return not seats or any(seat.id not in (plan_today.plan.not_here or {}) for seat in seats)


def _item(plan_today: PlanToday, id_: str, partner: Partner, last: date) -> Item:
    told = say(
        "{partner} was invited on {day}. Call and ask; if it says no for now: {command}",
        partner=partner.name,
        day=partner.since or last,
        command=Typed(f"ccr partner decline {id_}"),
    )
    return Item(KIND, "soon", told, f"ccr partner join {id_}", due=last, partner=id_, seat=seat_of(plan_today, partner))
