"""What a command about one plan says of several: a line each, or one JSON document with all of them."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

from ccr_cli.commands.handing_on import finding_objects, path_for, telling_who_discloses
from ccr_cli.commands.output import draw_as, tell_findings, tell_unread, with_progress
from ccr_cli.commands.reading import Look, left_out_for, only_a_framework
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import SeveralPlansError, find_plans, home_of_plans, means_several, one_plan
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import seen_at
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.pasted import pasted
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.disclosing import Disclosing, disclosing
from ccr_cli.rules.finding import Finding
from ccr_cli.streams import write_for_programs
from ccr_cli.views.blocks import Paragraph
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.several import LeftOut, counts_object, lines_blocks


@dataclass(frozen=True, slots=True)
class Line:
    """The answer for one of several plans."""

    text: str
    data: Mapping[str, Any]
    """The keys it has in a JSON document."""
    is_counted: bool | None
    """Whether it is one of those that the first line counts; ``None`` if the readers may not know."""


@dataclass(frozen=True, slots=True)
class PlansNamed:
    """The plans that a command line names."""

    paths: tuple[str, ...]
    as_list: bool
    """Whether a list was asked for: of several files or names, or of a folder, whatever is in it."""

    def are_several(self, output: str) -> bool:
        """Whether a line each is what is asked for; what a script gets depends on what it typed alone."""
        return self.as_list if output == "json" else len(self.paths) > 1


AnswerLine: TypeAlias = Callable[[Look, SeenPlan, Framework], Line]
"""A function from a plan, as its readers may see it, to its line."""
Counted: TypeAlias = Callable[[Sequence[Line]], Iterable[Message]]
"""A function from all lines to what the first line says of them."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """The result for one file."""

    path: str
    line: Line | None = None
    findings: tuple[Finding, ...] = ()
    left_out: LeftOut | None = None
    unread: Unread | None = None
    disclosing: Disclosing | None = None


def plans_named(words: Sequence[str], option: str | None, command: str) -> PlansNamed:
    """The plans that are asked about: those named, else the one that is meant when none is.

    Raises ``UserError`` where it isn't clear which, with ``command`` for a line on each.
    """
    here = Path.cwd()
    if option is not None and any(word != option for word in words):
        raise UserError(
            say("Two plans are named, {one} and {other}.", one=Typed(words[0]), other=Typed(option)),
            say("Name them both without {option} for a line on each.", option=Typed("--plan")),
        )
    if words:
        return PlansNamed(tuple(find_plans(words, here)), len(words) > 1 or means_several(words[0]))
    try:
        return PlansNamed((one_plan(option, here, os.environ),), as_list=False)
    except SeveralPlansError as error:
        all_of_them = Typed(f"{command} {pasted(os.path.relpath(home_of_plans(here), here))}")
        hint = say("Name one of them, or the folder for a line on each: {command}.", command=all_of_them)
        raise UserError(error.message, error.hint if option else hint) from None


def show_each(
    asked: Look, paths: Sequence[str], answer: AnswerLine, counted: Counted, without: Mapping[str, Any]
) -> int:
    """Show a line for each plan; the result is the exit status. ``without`` is what a plan with errors answers."""
    question = partial(_answer, asked=asked, answer=answer)
    told = with_progress(ask_each(question, paths), len(paths), asked.speaker)
    answers = list(telling_who_discloses(told, asked.audience, asked.speaker))
    unread = [one.unread for one in answers if one.unread is not None]
    answers = [one for one in answers if one.line is not None or one.left_out is not None]
    if not answers:
        raise only_a_framework()
    if asked.output == "json":
        write_for_programs(_document(asked, answers, without))
    else:
        _draw(asked, answers, counted)
        tell_findings([finding for one in answers for finding in one.findings], asked.speaker)
    tell_unread(unread, asked.speaker)
    if unread:
        return 2
    return int(any(one.left_out is not None for one in answers))


def _answer(path: str, *, asked: Look, answer: AnswerLine) -> _Answer:
    seen = seen_at(path, asked.audience, asked.today, asked.readers.others)
    if seen is None:
        return _Answer(path)
    left_out = left_out_for(seen, asked.readers)
    if isinstance(seen, Unread):
        return _Answer(path, unread=seen, left_out=left_out)
    if seen.plan is None or seen.framework is None or left_out is not None:
        return _Answer(path, findings=seen.findings, left_out=left_out)
    line = answer(asked.of(path), seen.plan, seen.framework)
    return _Answer(path, line, seen.findings, disclosing=disclosing(seen.plan))


def _draw(asked: Look, answers: Sequence[_Answer], counted: Counted) -> None:
    lines = [one.line for one in answers if one.line is not None]
    left_out = [one.left_out for one in answers if one.left_out is not None]
    blocks = list(lines_blocks(counted(lines), [line.text for line in lines], left_out, asked.speaker))
    more = Paragraph(asked.speaker.tell(say("Name one plan to read more of it.")), tone="quiet")
    draw_as(asked.output, [*blocks, Paragraph(""), more], as_plain=asked.as_plain)


def _document(asked: Look, answers: Sequence[_Answer], without: Mapping[str, Any]) -> str:
    """The JSON document: of each plan the fields that it has alone."""
    plans = [
        {
            "path": path_for(one.path, asked.audience),
            "findings": finding_objects(one.findings, asked.audience, asked.speaker),
            **(without if one.line is None else one.line.data),
        }
        for one in answers
        if one.unread is None
    ]
    counts = counts_object(len(answers), sum(one.left_out is not None for one in answers))
    return json_text({**json_head(asked.today), "plans": plans, "counts": counts}, indent=2) + "\n"
