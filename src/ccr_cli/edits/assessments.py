"""How a task force sees itself, component by component, on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from ccr_cli.edits.edit import Add, Edit, Value, value_at
from ccr_cli.edits.known import meant
from ccr_cli.edits.shapes import changed, entry_of, is_given, items_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where

_WHERE: Where = ("assessments",)
_MOST = 6  # days that a hint names, the last ones
_Day: TypeAlias = date  # a field named date hides the type of that name


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAssessment:
    """An assessment, or what is new in the one of its day; its fields in file order."""

    date: _Day
    how: str | None = None
    scores: Mapping[str, float]
    answered: int | None = None
    note: str | None = None


def add_assessment(data: Value, framework: Framework | None, told: NewAssessment) -> list[Edit]:
    """Edits that add an assessment, or what is new in the one of that day.

    Raises ``UserError`` for a word that names no component, and for a day without an assessment that gets no score;
    ``Misplaced`` where the file has another form.
    """
    days = [str(value_at(item, ("date",))) for item in items_at(data, _WHERE)]
    entry = meant(data, framework, (*_WHERE, EACH), entry_of(told))
    if entry["date"] not in days:
        if not told.scores:
            raise _nothing_on(entry["date"], days)
        return [Add(_WHERE, entry)]
    where = (*_WHERE, len(days) - 1 - days[::-1].index(entry["date"]))
    scores = entry.pop("scores", {})
    more = changed(data, where, entry)
    return [*more, *(changed(data, (*where, "scores"), scores) if is_given(scores) else ())]


def _nothing_on(day: str, days: list[str]) -> UserError:
    hint = say("{option} adds one, with the score of a component.", option=Typed("--set ID=SCORE"))
    if days:
        hint = say("The assessments were on {days}.", days=typed(days[-_MOST:], "and"))
    return UserError(say("There is no assessment of {day}.", day=Typed(day)), hint)
