"""What ``ccr stories`` does."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ccr_cli.commands.handing_on import finding_objects, path_for, telling_who_discloses
from ccr_cli.commands.options import AsOf, Lang, Plain, Plans, Strict, chosen_speaker, day, one_of, one_part_of
from ccr_cli.commands.output import draw_as, tell_findings, tell_unread, with_progress
from ccr_cli.commands.reading import ForWhom, only_a_framework, readers_of, tell_unknown_names
from ccr_cli.intake.find_plans import find_plans
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import seen_at
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.other_names import NamedPart
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.disclosing import Disclosing, disclosing
from ccr_cli.questions.stories import ToldStory, Wording, about, in_order, stories_of_framework, stories_of_plan
from ccr_cli.rules.finding import Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.stories import stories_blocks
from ccr_cli.views.stories_data import story_object

FORMATS = ("text", "json", "markdown")


class _Answer(NamedTuple):
    """The result for one file: the stories it tells and its framework, or why there are none."""

    stories: tuple[ToldStory, ...] = ()
    framework: Framework | None = None
    findings: tuple[Finding, ...] = ()
    unread: Unread | None = None
    disclosing: Disclosing | None = None
    is_stopped: bool = False
    paths: tuple[tuple[str, str], ...] = ()
    """The plan's path, and how the audience may see it."""


class _Told(NamedTuple):
    """The result for all files."""

    stories: list[ToldStory]
    subjects: list[Wording]
    """The names of the seat and the sector asked for."""
    findings: list[Finding]
    unread: list[Unread]
    has_plan: bool
    is_stopped: bool
    paths: dict[str, str]
    """How the audience may see the paths of the plans."""

    @property
    def status(self) -> int:
        """The exit status."""
        if self.unread:
            return 2
        return 1 if self.is_stopped else 0


def work(
    *,
    plans: Plans,
    seat: str | None,
    sector: str | None,
    output: str,
    audience: str | None,
    strict: Strict,
    as_of: AsOf,
    lang: Lang,
    plain: Plain,
) -> int:
    """Tell the stories of every plan that can be read, and tell about the others."""
    speaker = chosen_speaker(lang)
    one_of("--format", output, FORMATS)
    today, paths = day(as_of), find_plans(plans or (), Path.cwd())
    readers = readers_of(audience, output, paths, strict=strict)
    question = partial(_answer, today=today, readers=readers)
    answers = with_progress(ask_each(question, paths), len(paths), speaker)
    told = _told(list(telling_who_discloses(answers, readers.audience, speaker)), seat, sector)
    if output == "json":
        _write_json(told, today, readers.audience, speaker)
        if readers.audience != "internal":
            tell_findings(told.findings, speaker)
    else:
        _write(told, output, speaker, as_plain=plain)
        tell_findings(told.findings, speaker)
    tell_unknown_names(readers, speaker)
    tell_unread(told.unread, speaker)
    return told.status


def _answer(path: str, *, today: date, readers: ForWhom) -> _Answer:
    seen = seen_at(path, readers.audience, today, readers.others)
    if isinstance(seen, Unread):
        return _Answer(unread=seen)
    if seen is None:
        return _Answer()
    told_path = path_for(path, readers.audience, seen.hidden)
    paths = ((path, told_path),)
    if seen.plan is None or seen.framework is None or seen.is_stopped(strict=readers.strict):
        return _Answer(findings=seen.findings, is_stopped=True, paths=paths)
    told = (*stories_of_plan(seen.plan, seen.framework, told_path), *stories_of_framework(seen.framework))
    return _Answer(told, seen.framework, seen.findings, disclosing=disclosing(seen.plan), paths=paths)


def _told(answers: Sequence[_Answer], seat: str | None, sector: str | None) -> _Told:
    frameworks = {id(answer.framework): answer.framework for answer in answers if answer.framework is not None}
    seats = [known for framework in frameworks.values() for known in framework.seats.values()]
    sectors = [known for framework in frameworks.values() for known in framework.sectors]
    seat, sector = _subject("--seat", seat, seats), _subject("--sector", sector, sectors)
    return _Told(
        about(in_order(story for answer in answers for story in answer.stories), seat, sector),
        _names(seat, seats) + _names(sector, sectors),
        [finding for answer in answers for finding in answer.findings],
        [answer.unread for answer in answers if answer.unread is not None],
        bool(frameworks),
        any(answer.is_stopped for answer in answers),
        {path: told for answer in answers for path, told in answer.paths},
    )


def _subject(option: str, word: str | None, parts: Sequence[NamedPart]) -> str | None:
    """The id of what was asked for; without a framework as typed. Raises ``UserError`` for what no framework has."""
    return word if word is None or not parts else one_part_of(option, word, parts)


def _names(id_: str | None, parts: Sequence[NamedPart]) -> list[Wording]:
    """The name of what was asked for, if anything was."""
    return [part.name for part in parts if part.id == id_][-1:]


def _write(told: _Told, output: str, speaker: Speaker, *, as_plain: bool) -> None:
    if not told.has_plan:
        if told.status == 0:
            raise only_a_framework()
        return
    draw_as(output, stories_blocks(told.stories, told.subjects, speaker), as_plain=as_plain)


def _write_json(told: _Told, today: date, audience: Audience, speaker: Speaker) -> None:
    document = {
        **json_head(today),
        "findings": finding_objects(told.findings, audience, speaker, told.paths),
        "stories": [story_object(story, speaker) for story in told.stories],
    }
    write_for_programs(json_text(document, indent=2) + "\n")
