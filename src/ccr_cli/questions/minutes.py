"""What a meeting decided, who was there, and what was open and done by then: the answer behind its minutes.

Nothing here says who was missing, or who said what.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Meeting, NextMeeting, Plan
from ccr_cli.questions.actions import ToldAction, actions
from ccr_cli.questions.left_out import KeptBack, folded, words_left_out
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
    unnamed: int
    """How many more partners were there: networks of people, and those that others may not name."""
    """The agencies that were there, of those that may be named; neither networks of people nor a word of others."""
    guests: tuple[str, ...]
    """Agencies that were there and are no partners yet."""
    decided: tuple[Resolved, ...]
    open: tuple[ToldAction, ...]
    """Of the last meeting: the plan's actions that are not done on the day of writing, in the order in which they are
    due, without those that a decision names: a plan doesn't say when an action was written down. Of an earlier one
    nobody knows which there were."""
    done: tuple[ToldAction, ...]
    """What was done after the meeting before, up to that day, by date."""
    before: date | None
    """The day of the meeting before; ``None`` for the first."""
    after: MeetingAfter | None
    written: date
    """The day on which they are written, on which the actions are open."""
    left_out: KeptBack
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
    known = actions(seen, framework, today).actions
    told = [one for one in known if is_internal or one.may_be_handed_out]
    kept = [one for one in known if one not in told]
    resolved = tuple(_resolved(seen, asked, today, [one for one in told if not _was_done_by(one, asked)]))
    decided = tuple(one for one in resolved if folded(one.what) not in words_left_out(kept))
    coming = _coming(seen)
    where = coming if coming is not None and coming.date == asked else None
    present = tuple(_present(seen, framework, asked))
    is_open = partial(_is_open, decided=decided, is_last=not later, today=today)
    was_done = partial(_was_done, before=before, day=asked)
    return Minutes(
        task_force=seen.plan.name,
        language=seen.plan.language or "en",
        day=asked,
        place=None if where is None else where.place,
        time=None if where is None else where.time,
        present=present,
        unnamed=len(ids_present(seen.plan, asked)) - len(present),
        guests=tuple(dict.fromkeys(guest for one in _held(seen.plan, asked) for guest in one.guests or ())),
        decided=decided,
        open=tuple(sorted(filter(is_open, told), key=lambda one: one.due or date.max)),
        done=tuple(sorted(filter(was_done, told), key=lambda one: one.done or asked)),
        before=before,
        after=_after(coming, later, asked),
        written=today,
        left_out=KeptBack(sum(is_open(one) or was_done(one) for one in kept), len(resolved) - len(decided)),
        is_internal=is_internal,
    )


def ids_present(plan: Plan, day: date) -> tuple[str, ...]:
    """The partners that were there on a day, each once."""
    known = plan.partners or {}
    return tuple(dict.fromkeys(id_ for one in _held(plan, day) for id_ in one.present or () if id_ in known))


def _held(plan: Plan, day: date) -> list[Meeting]:
    """The meetings of a day: where a plan has two, the minutes are of both."""
    known = plan.meetings
    return [one for one in (known.held if known else None) or () if one.date == day]


def _coming(seen: SeenPlan) -> NextMeeting | None:
    return seen.plan.meetings.next if seen.plan.meetings is not None else None


def _present(seen: SeenPlan, framework: Framework, day: date) -> Iterator[Named]:
    """The agencies that may be named."""
    known = seen.plan.partners or {}
    for id_ in ids_present(seen.plan, day):
        if id_ not in seen.nameless and not is_network(known[id_], framework):
            yield named(seen, id_)


def _resolved(seen: SeenPlan, day: date, today: date, told: Sequence[ToldAction]) -> Iterator[Resolved]:
    """Each decision with the action that the plan has in the same words; words that are merely alike tie nothing."""
    known: dict[str, ToldAction] = {}
    for action in told:
        known.setdefault(folded(action.what), action)
    for one in meetings(seen, today).held:
        if one.day == day:
            yield from (Resolved(what, known.get(folded(what)), what in one.kept) for what in one.decided)


def _was_done_by(action: ToldAction, day: date) -> bool:
    return action.done is not None and action.done <= day


def _is_open(action: ToldAction, decided: Sequence[Resolved], *, is_last: bool, today: date) -> bool:
    """Whether the minutes of a day list it: where no meeting followed, and no decision of that day is the same."""
    return is_last and not _was_done_by(action, today) and action not in [known.action for known in decided]


def _was_done(action: ToldAction, before: date | None, day: date) -> bool:
    return action.done is not None and action.done <= day and (before is None or action.done > before)


def _after(coming: NextMeeting | None, later: Sequence[date], asked: date) -> MeetingAfter | None:
    """The meeting that followed, or the next one of the plan, also where its day has passed and nobody recorded it."""
    if later:
        return MeetingAfter(later[0], None)
    return None if coming is None or coming.date <= asked else MeetingAfter(coming.date, coming.time)
