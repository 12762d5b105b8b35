"""The calendar: the days to come, with titles that tell nobody anything."""

import hashlib

from ccr_cli.language.message import Clock, Message
from ccr_cli.papers.document import Calendar, Document, Event, RuledTable, Sayable
from ccr_cli.papers.paper import Paper
from ccr_cli.papers.texts import texts
from ccr_cli.questions.timeline import Kind
from ccr_cli.questions.year_days import DayAhead, DaysAhead

PAPER = Paper("calendar", ("ics", "csv"), ("internal", "partners"))
_say = texts("calendar")
_PREFIX = "ccr-calendar-1"


def calendar(answer: DaysAhead) -> Document:
    """The days as events, and as a table."""
    title = _say("title" if answer.has_all else "title_meetings")
    about = _say("about", task_force=answer.task_force, day=answer.today)
    events = tuple(_event(one, answer.task_force) for one in answer.days)
    pieces = (Calendar(events, _table(answer)),)
    return Document(title, pieces, answer.language, answer.task_force, about=about, day=answer.today)


def title_of(kind: Kind, number: int | None) -> Message:
    """What a calendar calls a day; by the number whoever has the plan knows which one is meant."""
    title = _say(kind)
    return title if number is None else _say("numbered", title=title, number=number)


def _event(one: DayAhead, task_force: str) -> Event:
    uid, title = _uid(one, task_force), title_of(one.kind, one.number)
    event = Event(uid, one.day, title, one.time, place=one.place, link=one.link, note=_note(one))
    return event if one.minutes is None else event._replace(minutes=one.minutes)


def _note(one: DayAhead) -> Message | None:
    """Which one it is, by what only whoever has the plan can look up; a meeting needs no more than its title."""
    if one.number is None:
        return None
    return _say("which_action" if one.kind == "task-due" else "which", number=one.number)


def _uid(one: DayAhead, task_force: str) -> str:
    """What stays the same from one run to the next, so that a calendar that has it changes it.

    Without any id of the plan, hashed or not: whoever guesses an id could find out by it whose agreement ends.
    """
    told = "\n".join((_PREFIX, task_force, one.kind, one.day.isoformat(), str(one.which)))
    return hashlib.sha256(told.encode()).hexdigest()[:32]


def _table(answer: DaysAhead) -> RuledTable:
    columns = ["day", "time", "what"]
    if not answer.has_all:
        columns += ["place", "web"]
    rows = tuple(_row(one)[: len(columns)] for one in answer.days)
    return RuledTable(_say("caption"), tuple(map(_say, columns)), rows)


def _row(one: DayAhead) -> tuple[Sayable, ...]:
    time: Sayable = "" if one.time is None else Clock(one.time)
    return one.day, time, title_of(one.kind, one.number), one.place or "", one.link or ""
