"""The days of the next twelve months, as a calendar may hold them: what kind of day it is, and not whose.

A county's calendars are public records. So whoever keeps the file gets all days without places and names, and
the partners get the meetings alone, with their places.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.meetings import Coming, next_meeting
from ccr_cli.questions.timeline import Entry, Kind, timeline


class DayAhead(NamedTuple):
    """One thing on one day."""

    day: date
    kind: Kind
    which: int
    """Which one it is of the same kind on the same day, from 1."""
    number: int | None = None
    """Its place in the file among its like, from 1; a meeting has none."""
    time: str | None = None
    minutes: int | None = None
    place: str | None = None
    link: str | None = None


class DaysAhead(NamedTuple):
    """The days to come."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    today: date
    days: tuple[DayAhead, ...]
    """By date."""
    has_all: bool
    """Whether these are all of the plan's days, or the meetings alone."""


def year_days(seen: SeenPlan, framework: Framework, today: date) -> DaysAhead:
    """The days from today to the same day next year; none where the readers may see none."""
    ahead = timeline(seen, framework, today)
    entries = () if ahead is None else ahead.coming
    has_all = seen.audience == "internal"
    told = entries if has_all else (entry for entry in entries if entry.kind == "meeting")
    coming = next_meeting(seen, today)
    return DaysAhead(
        seen.plan.name,
        seen.plan.language or "en",
        today,
        tuple(_days(told, coming, tells_place=not has_all)),
        has_all,
    )


def _days(entries: Iterable[Entry], coming: Coming | None, *, tells_place: bool) -> Iterator[DayAhead]:
    seen: Counter[tuple[date, Kind]] = Counter()
    for entry in entries:
        seen[entry.day, entry.kind] += 1
        day = DayAhead(entry.day, entry.kind, seen[entry.day, entry.kind], entry.number)
        if entry.kind == "meeting" and coming is not None:
            day = day._replace(time=coming.time, minutes=coming.minutes)
            day = day._replace(place=coming.place, link=coming.link) if tells_place else day
        yield day
