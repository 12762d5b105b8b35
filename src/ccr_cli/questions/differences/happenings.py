"""What happened on a day: meetings, trainings, outreach, changes, stories, what survivors said, assessments."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NamedTuple

from ccr_cli.plan.plan import Plan
from ccr_cli.questions.differences.difference import Difference, DifferenceKind, TwoVersions
from ccr_cli.questions.differences.fields import field_differences
from ccr_cli.questions.differences.pairs import Pair, pairs


class Happening(NamedTuple):
    """A list of the plan whose entries have a day."""

    field: str
    kind: DifferenceKind
    """What a new entry is called, once its day has come."""
    entries: Callable[[Plan], list[Any] | None]
    subject: Callable[[Any], str]
    """What one is called; with its day it is the same in both versions."""

    def known_by(self, entry: Any) -> tuple[str, date | None]:
        """By what an entry is known in both versions."""
        return self.subject(entry), entry.date


def _day(entry: Any) -> str:
    day: date = entry.date
    return day.isoformat()


HAPPENINGS = (
    Happening("meetings.held", "meeting-held", lambda plan: plan.meetings.held if plan.meetings else None, _day),
    Happening("survivor_voice", "voice-heard", lambda plan: plan.survivor_voice, _day),
    Happening("assessments", "plan-changed", lambda plan: plan.assessments, _day),
    Happening("trainings", "training-given", lambda plan: plan.trainings, lambda one: str(one.title)),
    Happening("outreach", "outreach-done", lambda plan: plan.outreach, lambda one: str(one.title)),
    Happening("changes", "change-made", lambda plan: plan.changes, lambda one: str(one.what)),
    Happening("stories", "story-told", lambda plan: plan.stories, lambda one: str(one.title)),
)


def happening_differences(versions: TwoVersions) -> Iterator[Difference]:
    """What was written down since, and what of it was corrected or taken out."""
    for one in HAPPENINGS:
        old, new = one.entries(versions.old.plan), one.entries(versions.new.plan)
        if old != new:
            for pair in pairs(old, new, one.known_by):
                yield from _of_pair(one, pair, versions.new.today)


def happened(one: Happening, entry: Any, today: date) -> Difference:
    """A new entry; one whose day is still to come is only written down."""
    is_over = entry.date is None or entry.date <= today
    kind = one.kind if is_over else "plan-changed"
    field = one.field if kind == "plan-changed" else None
    return Difference(
        kind, one.subject(entry), entry.date if is_over else None, entry=entry, field=field, of_day=entry.date
    )


def _of_pair(one: Happening, pair: Pair[Any], today: date) -> Iterator[Difference]:
    old, new = pair.old, pair.new
    if old is None:
        yield happened(one, new, today)
        return

    def corrected(before: Any, after: Any, field: str) -> Difference:
        return Difference(
            "plan-changed",
            one.subject(old),
            before=before,
            after=after,
            field=field,
            of_day=old.date,
            number=pair.number,
        )

    if new is None:
        yield corrected(old, None, one.field)
        return
    for found in field_differences(old, new):
        yield corrected(found.before, found.after, f"{one.field}.{found.field}")
