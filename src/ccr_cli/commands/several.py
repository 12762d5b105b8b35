"""What a command about one plan says of several: a line each, or one JSON document with all of them."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from ccr_cli.commands.handing_on import finding_objects, path_for, telling_who_discloses
from ccr_cli.commands.options import all_names
from ccr_cli.commands.output import draw_as, tell_findings, tell_unread, with_progress
from ccr_cli.commands.reading import Look, left_out_for, only_a_framework
from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import SeveralPlansError, find_plans, home_of_plans, means_several, one_plan
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import Seen, seen_at
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


class Line(NamedTuple):
    """The answer for one of several plans."""

    text: str
    data: Mapping[str, Any]
    """The keys it has in a JSON document."""
    is_counted: bool | None
    """Whether it is one of those that the first line counts; ``None`` if the readers may not know."""


class PlansNamed(NamedTuple):
    """The plans that a command line names."""

    paths: tuple[str, ...]
    as_list: bool
    """Whether a list was asked for: of several files or names, or of a folder, whatever is in it."""

    def are_several(self, output: str) -> bool:
        """Whether a line each is what is asked for; what a script gets depends on what it typed alone."""
        return self.as_list if output == "json" else len(self.paths) > 1


AnswerLine: TypeAlias = Callable[[Look, SeenPlan, Framework], Line]
"""A function from a plan, as its readers may see it, to its line."""
Counted: TypeAlias = Callable[[Sequence[bool | None]], Iterable[Message]]
"""A function from what is counted of each plan to what the first line says of all."""


class _Answer(NamedTuple):
    """The result for one file."""

    shown: str | None = None
    """Its line, or its object in a JSON document."""
    is_counted: bool | None = None
    findings: tuple[Finding, ...] = ()
    left_out: LeftOut | None = None
    unread: Unread | None = None
    disclosing: Disclosing | None = None


@dataclass(slots=True)
class _Tally:
    """What is kept of each plan once it is shown."""

    plans: int = 0
    left_out: list[LeftOut] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def count(self, answer: _Answer) -> None:
        """Take note of one answer; a framework among the plans is none."""
        self.plans += answer.shown is not None or answer.left_out is not None
        self.left_out += [answer.left_out] if answer.left_out is not None else []
        self.unread += [answer.unread] if answer.unread is not None else []

    @property
    def status(self) -> int:
        """The exit status."""
        return 2 if self.unread else int(bool(self.left_out))


def plans_named(words: Sequence[str], option: str | None, command: str) -> PlansNamed:
    """The plans that are asked about: those named, else the one that is meant when none is.

    Raises ``UserError`` where it isn't clear which, with ``command`` for a line on each.
    """
    here = Path.cwd()
    all_names(words, option)
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
    question = partial(_answer, asked=asked, answer=answer, without=without)
    told = with_progress(ask_each(question, paths), len(paths), asked.speaker)
    answers = telling_who_discloses(told, asked.audience, asked.speaker)
    tally = _Tally()
    if asked.output == "json":
        _write_document(asked, answers, tally)
    else:
        _draw_lines(asked, answers, tally, counted)
    tell_unread(tally.unread, asked.speaker)
    return tally.status


def _answer(path: str, *, asked: Look, answer: AnswerLine, without: Mapping[str, Any]) -> _Answer:
    seen = seen_at(path, asked.audience, asked.today, asked.readers.others)
    if seen is None:
        return _Answer()
    left_out = left_out_for(seen, asked.readers)
    if isinstance(seen, Unread):
        return _Answer(unread=seen, left_out=left_out)
    of_json = partial(_object, asked.of(path), seen) if asked.output == "json" else None
    if seen.plan is None or seen.framework is None or left_out is not None:
        return _Answer(of_json(without) if of_json else None, None, seen.findings, left_out)
    line = answer(asked.of(path), seen.plan, seen.framework)
    shown = of_json(line.data) if of_json else line.text
    return _Answer(shown, line.is_counted, seen.findings, disclosing=disclosing(seen.plan))


def _object(asked: Look, seen: Seen, data: Mapping[str, Any]) -> str:
    """A plan's object in a JSON document, with the fields that it has alone."""
    path = path_for(asked.path, asked.audience, seen.hidden)
    told = finding_objects(seen.findings, asked.audience, asked.speaker, {asked.path: path})
    return json_text({"path": path, "findings": told, **data})


def _write_document(asked: Look, answers: Iterable[_Answer], tally: _Tally) -> None:
    """Write each plan as it comes, so that ten thousand need no more memory than ten."""
    write_for_programs(json_text(json_head(asked.today)).removesuffix("}") + ', "plans": [')
    separator = "\n"
    for answer in answers:
        tally.count(answer)
        if answer.shown is not None:
            write_for_programs(separator + answer.shown)
            separator = ",\n"
    counts = counts_object(tally.plans, len(tally.left_out))
    write_for_programs(f'\n], "counts": {json_text(counts)}}}\n')


def _draw_lines(asked: Look, answers: Iterable[_Answer], tally: _Tally, counted: Counted) -> None:
    known = list(answers)
    for answer in known:
        tally.count(answer)
    if not tally.plans:
        raise only_a_framework()
    lines = [answer.shown for answer in known if answer.shown is not None]
    in_all = counted([answer.is_counted for answer in known if answer.shown is not None])
    more = Paragraph(asked.speaker.tell(say("Name one plan to read more of it.")), tone="quiet")
    blocks = [*lines_blocks(in_all, lines, tally.left_out, asked.speaker), Paragraph(""), more]
    draw_as(asked.output, blocks, as_plain=asked.as_plain)
    tell_findings([finding for answer in known for finding in answer.findings], asked.speaker)
