"""The meetings of a task force: those that were held, and the next one."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.plan import Meeting, Meetings, NextMeeting
from ccr_cli.questions.partners import Named, all_named


class Held(NamedTuple):
    """A meeting that was held."""

    day: date
    present: tuple[Named, ...]
    decided: tuple[str, ...]
    note: str | None


class Coming(NamedTuple):
    """The next meeting."""

    day: date
    time: str | None
    is_over: bool
    """Whether its day has passed, and nothing says that it was held."""


@dataclass(frozen=True, slots=True)
class MeetingList:
    """When the task force met, and when it will."""

    task_force: str
    every: str | None
    held: tuple[Held, ...]
    """By their days, the oldest first."""
    next: Coming | None


def meetings(seen: SeenPlan, today: date) -> MeetingList:
    """The meetings of a plan; one that comes after today isn't held yet."""
    known = seen.plan.meetings or Meetings()
    days = sorted((meeting for meeting in known.held or () if meeting.date <= today), key=lambda meeting: meeting.date)
    held = tuple(_held(seen, meeting) for meeting in days)
    return MeetingList(seen.plan.name, known.every, held, next_meeting(seen, today))


def next_meeting(seen: SeenPlan, today: date) -> Coming | None:
    """The next meeting, unless it was held and nobody has set another day yet."""
    known = seen.plan.meetings
    coming = None if known is None else known.next
    if known is None or coming is None or (coming.date <= today and _was_held(known, coming)):
        return None
    return Coming(coming.date, coming.time, coming.date < today)


def _held(seen: SeenPlan, meeting: Meeting) -> Held:
    return Held(meeting.date, all_named(seen, meeting.present), tuple(meeting.decided or ()), meeting.note)


def _was_held(known: Meetings, coming: NextMeeting) -> bool:
    return any(meeting.date == coming.date for meeting in known.held or ())
