"""meeting-overdue: the next meeting is late, or about to be, and none is planned in time."""

from collections.abc import Iterator
from datetime import date, timedelta

from ccr_cli.language.message import Message, say
from ccr_cli.plan.plan import Meetings
from ccr_cli.questions.cadence import INTERVALS, age, days_held, overdue_from
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="meeting-overdue",
    title=say("A meeting that is late"),
    when=say(
        "The last meeting is longer ago than the usual interval, and no next one is planned in time: soon. It is "
        "overdue once the last one is older than one and a half intervals. Months without meetings don't count."
    ),
    reason=say(
        "The guidelines call meeting on a regular basis important. A task force in Vermont had to start its "
        "meetings again after they had grown thin (Journal of Extension, December 2004, "
        "archives.joe.org/joe/2004december/a8.php)."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The meeting that is late, or that nobody has planned yet though it is time."""
    meetings = plan_today.plan.meetings
    held, late_from = days_held(meetings, plan_today.today), overdue_from(meetings, plan_today.today)
    if meetings is None or meetings.every is None or late_from is None:
        return
    last_day = late_from - timedelta(days=1)
    if plan_today.today > last_day:
        yield Item(
            KIND, "overdue", _late(meetings, held[0], plan_today.today), "ccr meeting add --present ID", due=last_day
        )
    elif age(held[0], plan_today.today, meetings.not_in or ()) > INTERVALS[meetings.every] and not _is_planned(
        meetings, plan_today.today, last_day
    ):
        why = say("The last meeting was on {day}, and no other is planned by {until}.", day=held[0], until=last_day)
        yield Item(KIND, "soon", why, "ccr meeting next DATE", due=last_day)


def _is_planned(meetings: Meetings, today: date, last_day: date) -> bool:
    """Whether the next meeting is ahead and in time."""
    return meetings.next is not None and today <= meetings.next.date <= last_day


def _late(meetings: Meetings, last: date, today: date) -> Message:
    if meetings.next is not None and meetings.next.date >= today:
        return say(
            "The last meeting was on {day}, more than your usual interval ago; the next one is on {next}.",
            day=last,
            next=meetings.next.date,
        )
    return say("The last meeting was on {day}, more than your usual interval ago, and no other is planned.", day=last)
