"""seat-open: a seat that nobody fills, in a sector that is partly at the table."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Message, say
from ccr_cli.questions.next.filling import Filling, of_seats
from ccr_cli.questions.next.item import Item, Kind, Urgency
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="seat-open",
    title=say("A seat that is open"),
    when=say(
        "Nobody fills a seat of a sector that is there in part: now for a core seat, soon when a partner was "
        "suggested and not invited, else later. A seat whose partner is invited, one under not_here and one "
        "that the community decides about are left alone."
    ),
    reason=say(
        "All partners at the table is a goal and no condition; each open seat is a door that a survivor may knock on "
        "and nobody here knows."
    ),
    fills_a_seat=True,
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The open seats of sectors that are not missing entirely."""
    for filling in of_seats(plan_today):
        partner = None if filling.known is None else filling.known.id
        seat = filling.answer.seat.id
        yield Item(KIND, _urgency(filling), _why(filling), filling.command, partner=partner, seat=seat)


def _urgency(filling: Filling) -> Urgency:
    if filling.answer.seat.has("core"):
        return "now"
    return "soon" if filling.known is not None else "later"


def _why(filling: Filling) -> Message:
    seat = filling.answer.seat.name
    if filling.known is not None:
        return say("{seat}: {partner} was suggested, and not invited yet.", seat=seat, partner=filling.known.name or "")
    gone = [sitting for sitting in filling.answer.partners if sitting.since is not None]
    if not gone:
        return say("{seat}: nobody is at the table yet.", seat=seat)
    last = max(gone, key=lambda sitting: sitting.since or date.min)
    told = say("{seat}: nobody is at the table; {partner} said no for now on {day}.")
    if last.status == "left":
        told = say("{seat}: nobody is at the table; {partner} left on {day}.")
    return Message(told.id, {"seat": seat, "partner": last.name or "", "day": last.since or ""})
