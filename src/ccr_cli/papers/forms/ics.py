"""The days of any document as an iCalendar file, in the local time of whoever reads it.

RFC 5545. It holds no zone, no host and no user: the same document makes the same file everywhere.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from ccr_cli.papers.document import Calendar, Document, Event
from ccr_cli.papers.voice import Voice

_MADE_BY = "-//ccr//papers//EN"
_BEFORE = timedelta(days=7)
_WEB = ("https://", "http://")


def drawn(document: Document, voice: Voice) -> bytes:
    """The calendar as a file in UTF-8."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", _MADE_BY)
    calendar.add("version", "2.0")
    stamp = datetime.combine(document.day, time.min, UTC)
    for event in _events(document):
        calendar.add_component(_event(event, stamp, voice))
    return bytes(calendar.to_ical())


def _events(document: Document) -> Iterator[Event]:
    for piece in document.pieces:
        if isinstance(piece, Calendar):
            yield from piece.events


def _event(event: Event, stamp: datetime, voice: Voice) -> icalendar.Event:
    title = voice.line(event.title)
    made = icalendar.Event()
    made.add("uid", event.uid)
    made.add("dtstamp", stamp)
    made.add("summary", title)
    _add_time(made, event)
    _add_where(made, event)
    if told := [*([] if event.note is None else [voice.line(event.note)]), *([event.link] if event.link else [])]:
        made.add("description", "\n".join(told))
    made.add_component(_alarm(title))
    return made


def _add_time(made: icalendar.Event, event: Event) -> None:
    """From when until when; a whole day takes nobody's time."""
    if event.time is None:
        start: date = event.day
        length = timedelta(days=1)
        made.add("transp", "TRANSPARENT")
    else:
        hour, minute = map(int, event.time.split(":"))
        start = datetime.combine(event.day, time(hour, minute))
        length = timedelta(minutes=event.minutes)
    made.add("dtstart", start)
    try:
        made.add("dtend", start + length)
    except OverflowError:  # the last day that a date can have; without an end, an event lasts until the end of its day
        return


def _add_where(made: icalendar.Event, event: Event) -> None:
    """The place, and the address on the web: few calendars show that one, so the description has it too."""
    if event.place is not None:
        made.add("location", event.place)
    link = event.link or ""
    if link.lower().startswith(_WEB) and not any(map(str.isspace, link)):
        made.add("url", link)


def _alarm(title: str) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -_BEFORE)
    return alarm
