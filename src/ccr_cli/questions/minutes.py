"""What a meeting decided, who was there, and what was open and done by then: the answer behind its minutes.

Nothing here says who was missing, or who said what.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.language.accents import without_accents
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Meeting, NextMeeting
from ccr_cli.questions.actions import ToldAction, actions
from ccr_cli.questions.meetings import meetings
from ccr_cli.questions.partners import Named, is_network, named


class Resolved(NamedTuple):
    """A decision of a meeting."""

    what: str
    action: ToldAction | None
    """The action that says the same in the same words, and so who does it and by when."""
    is_kept: bool
    """Whether it stays with whoever keeps the file."""


class MeetingAfter(NamedTuple):
    """When the table meets after the meeting that is told of."""

    day: date
    time: str | None


class Minutes(NamedTuple):
    """One meeting that was held."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    day: date
    place: str | None
    """Where it was, if the plan still has it as the next meeting."""
    time: str | None
    present: tuple[Named, ...]
    """The agencies that were there, of those that may be named; neither networks of people nor a word of others."""
    guests: tuple[str, ...]
    """Agencies that were there and are no partners yet."""
    decided: tuple[Resolved, ...]
    open: tuple[ToldAction, ...]
    """Of the last meeting: the plan's actions that were not done by the end of that day, in the order in which they are
    due, without those that a decision names. Of an earlier one nobody knows which there were."""
    done: tuple[ToldAction, ...]
    """What was done after the meeting before, up to that day, by date."""
    before: date | None
    """The day of the meeting before; ``None`` for the first."""
    after: MeetingAfter | None
    is_internal: bool
    """Whether it is for whoever keeps the file, and not for the partners."""


def days_with_minutes(seen: SeenPlan, today: date) -> tuple[date, ...]:
    """The days of the meetings held up to today, each once, oldest first."""
    return tuple(dict.fromkeys(held.day for held in meetings(seen, today).held))


def nearest_days(days: Iterable[date], wanted: date, most: int) -> tuple[date, ...]:
    """At most so many of some days, those nearest to a day, oldest first."""
    return tuple(sorted(sorted(days, key=lambda day: abs((day - wanted).days))[:most]))


def minutes(seen: SeenPlan, framework: Framework, today: date, day: date | None = None) -> Minutes | None:
    """The minutes of the meeting of a day, or of the last one held; ``None`` where there was none."""
    days = days_with_minutes(seen, today)
    if not days or (day is not None and day not in days):
        return None
    asked = days[-1] if day is None else day
    place = days.index(asked)
    before, later = days[place - 1] if place else None, days[place + 1 :]
    is_internal = seen.audience == "internal"
    told = [one for one in actions(seen, framework, today).actions if is_internal or one.may_be_handed_out]
    open_then = sorted((one for one in told if _was_open(one, asked)), key=lambda one: one.due or date.max)
    decided = tuple(_resolved(seen, asked, today, open_then))
    coming = _coming(seen)
    where = coming if coming is not None and coming.date == asked else None
    return Minutes(
        task_force=seen.plan.name,
        language=seen.plan.language or "en",
        day=asked,
        place=None if where is None else where.place,
        time=None if where is None else where.time,
        present=tuple(_present(seen, framework, asked)),
        guests=tuple(dict.fromkeys(guest for one in _held(seen, asked) for guest in one.guests or ())),
        decided=decided,
        open=() if later else tuple(one for one in open_then if one not in [known.action for known in decided]),
        done=tuple(sorted((one for one in told if _was_done(one, before, asked)), key=lambda one: one.done or asked)),
        before=before,
        after=_after(coming, later, asked, today),
        is_internal=is_internal,
    )


def _held(seen: SeenPlan, day: date) -> list[Meeting]:
    """The meetings of a day: where a plan has two, the minutes are of both."""
    known = seen.plan.meetings
    return [one for one in (known.held if known else None) or () if one.date == day]


def _coming(seen: SeenPlan) -> NextMeeting | None:
    return seen.plan.meetings.next if seen.plan.meetings is not None else None


def _present(seen: SeenPlan, framework: Framework, day: date) -> Iterator[Named]:
    """The partners that may be named, each once; that others were there would tell of them."""
    known = seen.plan.partners or {}
    for id_ in dict.fromkeys(id_ for one in _held(seen, day) for id_ in one.present or ()):
        if id_ in known and id_ not in seen.nameless and not is_network(known[id_], framework):
            yield named(seen, id_)


def _resolved(seen: SeenPlan, day: date, today: date, told: Sequence[ToldAction]) -> Iterator[Resolved]:
    """Each decision with the action that the plan has in the same words; words that are merely alike tie nothing."""
    known: dict[str, ToldAction] = {}
    for action in told:
        known.setdefault(_folded(action.what), action)
    for one in meetings(seen, today).held:
        if one.day == day:
            yield from (Resolved(what, known.get(_folded(what)), what in one.kept) for what in one.decided)


def _folded(text: str) -> str:
    return " ".join(without_accents(text).casefold().split()).removesuffix(".")


def _was_open(action: ToldAction, day: date) -> bool:
    """Whether it was not done by a day. The plan doesn't say when it was written down."""
    return action.done is None or action.done > day


def _was_done(action: ToldAction, before: date | None, day: date) -> bool:
    return action.done is not None and action.done <= day and (before is None or action.done > before)


def _after(coming: NextMeeting | None, later: Sequence[date], asked: date, today: date) -> MeetingAfter | None:
    """The meeting that followed, or the next one, once its day is set."""
    if later:
        return MeetingAfter(later[0], None)
    if coming is None or coming.date < today or coming.date <= asked:
        return None
    return MeetingAfter(coming.date, coming.time)
