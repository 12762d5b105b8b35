"""The next twelve months one by one: what ends, what is due and when the table meets in each."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.actions import actions
from ccr_cli.questions.timeline import Entry, timeline


class MonthAhead(NamedTuple):
    """One month, and what falls into it."""

    first: date
    entries: tuple[Entry, ...]


class MonthsAhead(NamedTuple):
    """The months from a day on."""

    name: str
    today: date
    past: tuple[Entry, ...]
    """What is past its day, overdue actions too; empty where the audience may not see who owes what."""
    months: tuple[MonthAhead, ...]
    """This month and the twelve after it, for every plan the same: the first and the last as far as the year goes."""


def months_ahead(seen: SeenPlan, framework: Framework, today: date) -> MonthsAhead | None:
    """The year from today on; ``None`` where the audience may not see future dates."""
    ahead = timeline(seen, framework, today)
    if ahead is None:
        return None
    past = sorted((*ahead.past, *_overdue(seen, framework, today)), key=lambda entry: entry.day)
    return MonthsAhead(seen.plan.name, today, tuple(past), tuple(_months(today, ahead.coming)))


def _overdue(seen: SeenPlan, framework: Framework, today: date) -> Iterator[Entry]:
    """The actions whose day has passed."""
    for one in actions(seen, framework, today).actions if seen.tells_commitments else ():
        if one.is_late and one.due is not None:
            yield Entry(one.due, "task-due", one.what, one.who, number=one.number)


def _months(today: date, entries: tuple[Entry, ...]) -> Iterator[MonthAhead]:
    """Thirteen months, this one first."""
    for number in range(13):
        year, month = divmod(today.year * 12 + today.month - 1 + number, 12)
        first = date(year, month + 1, 1)
        yield MonthAhead(first, tuple(entry for entry in entries if entry.day.replace(day=1) == first))
