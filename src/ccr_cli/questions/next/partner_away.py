"""partner-away: a partner at the table missed the last three meetings."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Typed, say
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.about import seat_of
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="partner-away",
    title=say("A partner away for three meetings"),
    when=say(
        "A partner at the table was at none of the last three meetings held since it joined. Meetings of which nobody "
        "wrote down who was there don't count. Never said of a seat that the community decides about, nor of networks "
        "of people, who are reached by outreach."
    ),
    reason=say(
        "Members may find meetings long, or a distraction from their work (nsvrc.org/sarts/toolkit/4-2). A "
        "call can show what would help: another hour, a shorter agenda, or a rest until a day."
    ),
)
_MEETINGS = 3


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners to call."""
    held = _present_by_day(plan_today)
    last = sorted(held, reverse=True)[:_MEETINGS]
    if len(last) < _MEETINGS:
        return
    there = set().union(*(held[day] for day in last))
    for id_, partner in plan_today.here.items():
        is_away = partner.since is not None and partner.since <= last[-1] and id_ not in there
        if is_away and _may_be_called(plan_today, partner):
            yield _item(plan_today, id_, partner, last[-1])


def _may_be_called(plan_today: PlanToday, partner: Partner) -> bool:
    seats = tuple(plan_today.seats_of(partner))
    is_network = bool(seats) and all(seat.has("network") for seat in seats)
    return not is_network and not any(seat.has("decided_by_community") for seat in seats)


def _present_by_day(plan_today: PlanToday) -> dict[date, set[str]]:
    """Who was at the meetings held up to today; those on one day count as one."""
    held: dict[date, set[str]] = {}
    for meeting in (plan_today.plan.meetings.held if plan_today.plan.meetings else None) or ():
        if meeting.date <= plan_today.today and meeting.present:
            held.setdefault(meeting.date, set()).update(meeting.present)
    return held


def _item(plan_today: PlanToday, id_: str, partner: Partner, first: date) -> Item:
    told = say(
        "{partner} was not at the last three meetings, the first of them on {day}. Call and ask what would help: "
        "it may rest until a day, or leave the table: {command}",
        partner=partner.name,
        day=first,
        command=Typed(f"ccr partner leave {id_}"),
    )
    command = f"ccr partner wait {id_} --until DATE --why TEXT"
    return Item(KIND, "soon", told, command, partner=id_, seat=seat_of(plan_today, partner))
