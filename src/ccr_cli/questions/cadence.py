"""Regular meetings: how long ago the last one was, and from which day on the next one is late.

The rule is the plan format's: a task force meets regularly when ``meetings.every`` is set and the last meeting
held is at most one and a half intervals old. Days in months without meetings (``not_in``) don't count, nor does
a meeting dated after today.
"""

from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import date, timedelta

from ccr_cli.plan.plan import Meetings
from ccr_cli.plan.words import Cadence

INTERVALS: dict[Cadence, int] = {"week": 7, "2-weeks": 14, "month": 31, "2-months": 61, "quarter": 92}
"""Days from one meeting to the next, as the plan format counts them."""


def allowed_days(every: Cadence) -> int:
    """The most days that may pass after a meeting: one and a half intervals, rounded down."""
    return INTERVALS[every] * 3 // 2


def days_held(meetings: Meetings | None, today: date) -> list[date]:
    """The dates of the meetings held up to today, latest first, each once."""
    held = (meetings.held if meetings else None) or ()
    return sorted({meeting.date for meeting in held if meeting.date <= today}, reverse=True)


def age(last: date, today: date, not_in: Collection[int]) -> int:
    """How many days have passed since a meeting, leaving out months without meetings."""
    whole = (today - last).days
    if not not_in or whole <= 0:
        return whole
    return sum(days for _, days, counts in _stretches(last, today, not_in) if counts)


def is_regular(meetings: Meetings | None, today: date) -> bool:
    """Whether the task force meets regularly, as the plan format defines it."""
    held = days_held(meetings, today)
    if meetings is None or meetings.every is None or not held:
        return False
    return age(held[0], today, meetings.not_in or ()) <= allowed_days(meetings.every)


def overdue_from(meetings: Meetings | None, today: date) -> date | None:
    """The first day on which the next meeting is late.

    ``None`` without ``every``, before the first meeting, and when there is no such day, as with every month left
    out.
    """
    held = days_held(meetings, today)
    if meetings is None or meetings.every is None or not held:
        return None
    left = allowed_days(meetings.every) + 1
    for start, days, counts in _stretches(held[0], date.max, meetings.not_in or ()):
        if counts and days >= left:
            return start + timedelta(days=left)
        left -= days if counts else 0
    return None


def regular_since(meetings: Meetings | None, today: date) -> date | None:
    """The date of the first meeting in the current run of regular meetings; ``None`` without one."""
    if meetings is None or meetings.every is None or not is_regular(meetings, today):
        return None
    first, *earlier = days_held(meetings, today)
    for day in earlier:
        if age(day, first, meetings.not_in or ()) > allowed_days(meetings.every):
            break
        first = day
    return first


def _stretches(after: date, until: date, not_in: Collection[int]) -> Iterator[tuple[date, int, bool]]:
    """The days after one day up to another, by month: the day before them, how many, and whether they count."""
    day = after
    while day < until:
        following = date.fromordinal(day.toordinal() + 1)
        end = min(until, following.replace(day=monthrange(following.year, following.month)[1]))
        yield day, (end - day).days, following.month not in not_in
        day = end
