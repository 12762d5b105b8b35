"""The meetings of a task force: those that were held, and the next one."""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.plan import Decision, Meeting, Meetings, NextMeeting, Topic
from ccr_cli.plan.words import Aim
from ccr_cli.questions.partners import Named, all_named, named


class Held(NamedTuple):
    """A meeting that was held."""

    day: date
    present: tuple[Named, ...]
    guests: tuple[str, ...]
    """Agencies that were there and are no partners yet."""
    decided: tuple[str, ...]
    kept: frozenset[str]
    """The decisions that only whoever keeps the file may see."""
    note: str | None


class AgendaItem(NamedTuple):
    """Something to talk about."""

    what: str
    who: Named | None
    minutes: int | None
    aim: Aim | None


class Coming(NamedTuple):
    """The next meeting."""

    day: date
    time: str | None
    is_over: bool
    """Whether its day has passed, and nothing says that it was held."""
    place: str | None = None
    link: str | None = None
    topics: tuple[AgendaItem, ...] = ()
    minutes: int | None = None


class MeetingList(NamedTuple):
    """When the task force met, and when it will."""

    task_force: str
    every: str | None
    held: tuple[Held, ...]
    """By date, oldest first."""
    next: Coming | None
    tells_next: bool = True
    """Whether the audience may see when the next one is."""


def meetings(seen: SeenPlan, today: date) -> MeetingList:
    """The meetings of a plan; one dated after today does not count as held."""
    known = seen.plan.meetings or Meetings()
    days = sorted((meeting for meeting in known.held or () if meeting.date <= today), key=lambda meeting: meeting.date)
    held = tuple(_held(seen, meeting) for meeting in days)
    return MeetingList(seen.plan.name, known.every, held, next_meeting(seen, today), seen.tells_days_to_come)


def next_meeting(seen: SeenPlan, today: date) -> Coming | None:
    """The next meeting; ``None`` if no day is set or it has already been held."""
    known = seen.plan.meetings
    coming = None if known is None else known.next
    if known is None or coming is None or (coming.date <= today and _was_held(known, coming)):
        return None
    topics = tuple(_item(seen, topic) for topic in coming.topics or ())
    return Coming(coming.date, coming.time, coming.date < today, coming.place, coming.link, topics, coming.minutes)


def _item(seen: SeenPlan, topic: Topic) -> AgendaItem:
    return AgendaItem(topic.what, None if topic.who is None else named(seen, topic.who), topic.minutes, topic.aim)


def _held(seen: SeenPlan, meeting: Meeting) -> Held:
    decided = meeting.decided or ()
    kept = frozenset(one.what for one in decided if isinstance(one, Decision) and one.share == "nobody")
    texts = tuple(one.what if isinstance(one, Decision) else one for one in decided)
    return Held(meeting.date, all_named(seen, meeting.present), tuple(meeting.guests or ()), texts, kept, meeting.note)


def _was_held(known: Meetings, coming: NextMeeting) -> bool:
    return any(meeting.date == coming.date for meeting in known.held or ())
