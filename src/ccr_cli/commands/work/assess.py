"""What ``ccr assess`` does: it shows, records, or holds a conversation."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.asking import can_ask, missing
from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Plain
from ccr_cli.commands.reading import Forms, Look, look, show
from ccr_cli.commands.recording import record, request
from ccr_cli.commands.scores import people_typed, scores_typed
from ccr_cli.commands.work.assess_aloud import talk
from ccr_cli.edits.assessments import NewAssessment, add_assessment
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import plan_suffix
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import AUDIENCES
from ccr_cli.questions.assessment import SelfAssessment, assessment
from ccr_cli.views.assessment import advice_blocks, all_assessments_blocks, assessment_blocks
from ccr_cli.views.assessment_data import NOTHING, all_scores_rows, assessment_data, assessment_rows
from ccr_cli.views.blocks import Block

_READERS = AUDIENCES[:2]
"""Whoever keeps the file, and those at the table: it is about how they work together."""


class Recording(NamedTuple):
    """What is to be recorded without asking."""

    scores: Sequence[str]
    how: str | None
    answered: str | None
    note: str | None


class Showing(NamedTuple):
    """How to show it."""

    alone: bool
    all_of_it: bool
    output: str | None
    audience: AudienceOption
    strict: bool
    as_of: AsOf


def work(
    plan: str | None,
    recording: Recording,
    showing: Showing,
    *,
    date: str | None,
    dry_run: bool,
    lang: Lang,
    plain: Plain,
) -> int:
    """Show where something says how, record where something is given, else ask at a terminal."""
    records = any(recording) or dry_run or date is not None
    if any(showing) or (not records and not _can_talk()):
        if records:
            raise _both()
        return _show(plan, showing, lang, plain=plain)
    if any(recording) or dry_run or not _can_talk():
        return _record(plan, recording, date, lang, dry_run=dry_run, plain=plain)
    return talk(request(plan, date, lang, dry_run=False, plain=plain))


def _can_talk() -> bool:
    """Whether a group can read what is asked, and somebody can type."""
    return can_ask() and sys.stdout.isatty()


def _both() -> UserError:
    return UserError(
        say("This both shows and records."),
        say(
            "To show, leave out {options}.",
            options=typed(("--set", "--date", "--how", "--answered", "--note", "--dry-run"), "and"),
        ),
    )


def _record(plan: str | None, recording: Recording, date: str | None, lang: Lang, *, dry_run: bool, plain: bool) -> int:
    """Record what is given. Raises ``UserError`` for what is no score, component or number of people."""
    asked = request(plan, date, lang, dry_run=dry_run, plain=plain)
    if not any(recording):
        raise missing("--set")
    told = NewAssessment(
        date=asked.day,
        how=recording.how,
        scores=scores_typed(recording.scores),
        answered=None if recording.answered is None else people_typed(recording.answered),
        note=recording.note,
    )
    return record(asked, lambda known: add_assessment(known.data, known.framework, told))


def _show(plan: str | None, showing: Showing, lang: Lang, *, plain: bool) -> int:
    asked = look(
        plan, showing.output or "text", showing.audience, showing.as_of, lang, plain=plain, strict=showing.strict
    )
    if asked.audience not in _READERS:
        raise UserError(
            say("{command} shows how those at the table see their own work.", command=Typed("ccr assess")),
            say("Choose one of {words}.", words=typed(_READERS)),
        )
    tell = _everything if showing.all_of_it else _last_scores
    return show(asked, lambda seen, framework: tell(asked, seen, framework), NOTHING)


def _last_scores(asked: Look, seen: SeenPlan, framework: Framework) -> Forms:
    answer = assessment(seen.plan.name, seen.plan.assessments, framework, asked.today)
    speaker = asked.speaker
    blocks = [*assessment_blocks(answer, speaker), *_advice(asked, answer)]
    return Forms(assessment_data(answer, speaker), blocks, list(assessment_rows(answer, speaker)))


def _everything(asked: Look, seen: SeenPlan, framework: Framework) -> Forms:
    answer = assessment(seen.plan.name, seen.plan.assessments, framework, asked.today)
    speaker = asked.speaker
    blocks = [*all_assessments_blocks(answer, speaker), *_advice(asked, answer)]
    return Forms(assessment_data(answer, speaker), blocks, list(all_scores_rows(answer, speaker)))


def _advice(asked: Look, answer: SelfAssessment) -> Iterable[Block]:
    """What to type next, for whoever keeps the file."""
    if asked.audience != "internal":
        return ()
    return advice_blocks(answer, asked.speaker, plan_suffix(asked.path, Path.cwd(), os.environ))
