"""What ``ccr diff`` does."""

import os
import sys
from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.options import chosen_speaker, one_of
from ccr_cli.commands.reading import Forms, Look, look_at, only_a_framework, plan_taken, show_seen
from ccr_cli.commands.since import (
    Older,
    WhatToCompare,
    asked_for,
    lacks_older_versions,
    older_version,
    since_of,
    version_of_past,
    versions_after,
)
from ccr_cli.errors import UserError
from ccr_cli.intake.from_path import cover_at
from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.leaving import Seen, looked_over, seen_of
from ccr_cli.intake.load import Intake, take_in_plan
from ccr_cli.language.message import Typed, say
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.redact.discretion import discreet
from ccr_cli.questions.differences.actions import still_open
from ccr_cli.questions.differences.cut_texts import written_with_dash
from ccr_cli.questions.differences.difference import DifferencesFrom, WhatChanged
from ccr_cli.questions.differences.everything import differences, two_versions
from ccr_cli.questions.differences.from_dates import differences_by_dates, known_to_be_open, partners_without_day
from ccr_cli.questions.differences.matching import same_partners
from ccr_cli.questions.differences.readers import ids_told, names_hidden_in_either
from ccr_cli.questions.elements.review import Review
from ccr_cli.views.differences import differences_blocks, differences_on_screen
from ccr_cli.views.differences_data import WITHOUT, differences_data


def work(
    *,
    since: str | None,
    named: str | None,
    in_full: bool,
    output: str,
    audience: str | None,
    strict: bool,
    as_of: str | None,
    plan: str | None,
    lang: str | None,
    plain: bool,
    formats: Sequence[str],
) -> int:
    """Answer for one plan, on a terminal with what fits unless asked for in full."""
    chosen_speaker(lang)
    one_of("--format", output, formats)
    words = asked_for(since, named, plan, Path.cwd(), os.environ)
    paths = [path for path in (words.path, words.older) if path is not None]
    asked = look_at(paths, output, audience, as_of, lang, plain=plain, strict=strict, formats=formats)
    try:
        return _show(asked, words, in_full=in_full, is_of_past=as_of is not None)
    except UserError as error:
        raise discreet(error, cover_at(asked.path, asked.today)) from None


def _show(asked: Look, words: WhatToCompare, *, in_full: bool, is_of_past: bool) -> int:
    past = version_of_past(asked.path, asked.today) if is_of_past and words.older is None else None
    now = plan_taken(asked.path, asked.today) if past is None else _taken_then(asked.path, past, asked.today)
    if now.model is None:
        return _show_findings(asked, now)
    older = _older(asked, words, now.model)
    if older.taken is not None and older.taken.model is None:
        status = _show_findings(asked, older.taken)
        if older.version is not None:
            _tell_newer(asked, words, older.version)
        return status
    answers = _Answers(asked, now, older, past)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = answers.answer(seen, framework)
        command = f"ccr diff {words.typed_again(Path.cwd(), os.environ)}--all"
        return Forms(
            differences_data(answer, asked.speaker),
            differences_blocks(answer, asked.speaker),
            on_screen=None if in_full else partial(differences_on_screen, answer, asked.speaker, command),
            is_for_a_wall=True,
        )

    return show_seen(asked, answers.now, tell, WITHOUT)


def _show_findings(asked: Look, taken: Intake[Plan]) -> int:
    """Tell why a version can't be read."""
    return show_seen(asked, Seen(taken.path, None, None, taken.findings), lambda *_: Forms({}, ()), WITHOUT)


def _tell_newer(asked: Look, words: WhatToCompare, broken: Older) -> None:
    """Tell on standard error that an old version can't be mended, and which newer one to compare with."""
    newer = versions_after(asked.path, broken)
    readable = next((one for one in newer if take_in_plan(asked.path, one.raw, one.day).model is not None), None)
    lines = [
        say(
            "The version of {day} ({revision}) can't be read, and what git has can't be fixed.",
            day=broken.day,
            revision=broken.revision,
        )
    ]
    if readable is not None:
        command = f"ccr diff {words._replace(since=readable.revision).typed_again(Path.cwd(), os.environ)}".rstrip()
        hint = say("The next one that can be read is of {day}: {command}.", day=readable.day, command=Typed(command))
        lines.append(hint)
    for line in lines:
        sys.stderr.write(f"ccr: {asked.speaker.tell(line)}\n")


class _OlderPlan(NamedTuple):
    """The older version that is compared with, if there is one, and since when."""

    source: DifferencesFrom
    since: date | None
    taken: Intake[Plan] | None = None
    version: Older | None = None
    is_shallow: bool = False


def _older(asked: Look, words: WhatToCompare, plan: Plan) -> _OlderPlan:
    if words.older is not None:
        return _OlderPlan("files", None, plan_taken(words.older, asked.today))
    since = since_of(words, plan, asked.today)
    version = older_version(asked.path, since)
    if version is None:
        day = since if isinstance(since, date) else None
        return _OlderPlan("dates", day, is_shallow=lacks_older_versions(asked.path))
    day = since if isinstance(since, date) else version.day
    return _OlderPlan("git", day, _taken_then(asked.path, version, day), version)


def _taken_then(path: str, version: Older, day: date) -> Intake[Plan]:
    """A version that git has; its framework is looked up from where the plan is now."""
    if is_framework(version.raw):
        raise only_a_framework()
    taken = take_in_plan(path, version.raw, day)
    findings = tuple(one._replace(path=version.called) for one in taken.findings)
    return Intake(version.called, taken.model, findings, taken.framework)


class _Answers:
    """What is told of one plan: both versions as their readers may see them."""

    def __init__(self, asked: Look, now: Intake[Plan], older: _OlderPlan, past: Older | None) -> None:
        self._asked = asked
        self._older = older
        self._past = past
        self._same: dict[str, str] = {}
        self._then: Seen | None = None
        others = asked.readers.others
        if older.taken is not None and older.taken.model is not None and now.model is not None:
            self._same = same_partners(older.taken.model, now.model)
            hidden = names_hidden_in_either(older.taken.model, now.model, self._same, asked.audience)
            others = (*others, *hidden)
            self._then = seen_of(older.taken, asked.audience, asked.today, others)
        self.now = looked_over(seen_of(now, asked.audience, asked.today, others), asked.today)
        models = [taken.model for taken in (older.taken, now) if taken is not None and taken.model is not None]
        self._as_written = written_with_dash(*models)
        self._protocols = tuple(
            tuple(taken.model.protocols or ()) if taken is not None and taken.model is not None else ()
            for taken in (older.taken, now)
        )

    def answer(self, seen: SeenPlan, framework: Framework) -> WhatChanged:
        """What changed."""
        now, older = Review(seen, framework, self._asked.today), self._older
        then = self._then
        if then is None or then.plan is None or then.framework is None:
            found = differences_by_dates(now, older.since or date.min, self._as_written)
            still = known_to_be_open(now, self._as_written)
            return WhatChanged(
                found,
                still,
                now,
                "dates",
                older.since,
                is_shallow=older.is_shallow,
                without_day=partners_without_day(now),
                as_written=self._as_written,
            )
        before = Review(then.plan, then.framework, older.since or now.today)
        versions = two_versions(
            before, now, ids_told(self._same, then.plan, seen), self._same_protocols(then.plan, seen)
        )
        versions = versions._replace(as_written=self._as_written)
        return WhatChanged(
            differences(versions),
            still_open(versions),
            now,
            older.source,
            older.since,
            older.version.revision if older.version is not None else None,
            versions.old,
            day_compared=older.version.day if older.version is not None else None,
            as_written=self._as_written,
            now_is_of=self._past.revision if self._past is not None else None,
        )

    def _same_protocols(self, then: SeenPlan, seen: SeenPlan) -> dict[str, str]:
        """The ids under which protocols are told now, by those under which they are told of the older version."""
        told_then, told_now = (
            dict(zip(ids, one.plan.protocols or (), strict=False))
            for ids, one in zip(self._protocols, (then, seen), strict=True)
        )
        return {told: told_now[id_] for id_, told in told_then.items() if id_ in told_now}
