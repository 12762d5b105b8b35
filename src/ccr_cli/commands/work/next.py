"""What ``ccr next`` does."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Plain, PlanOption, Strict
from ccr_cli.commands.reading import Forms, Look, look_at, refuse_others, show
from ccr_cli.commands.several import Line, plans_named, show_each
from ccr_cli.intake.find_plans import plan_suffix, plan_suffixes
from ccr_cli.language.message import Message, say
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.next.agenda import Agenda, agenda
from ccr_cli.questions.table import table
from ccr_cli.views.next import next_blocks, next_data, next_on_screen, summary

_NOTHING: dict[str, object] = {"items": []}


def work(
    *,
    plans: Sequence[str],
    most: int | None,
    as_fits: bool,
    output: str,
    audience: AudienceOption,
    strict: Strict,
    as_of: AsOf,
    plan: PlanOption,
    lang: Lang,
    plain: Plain,
    formats: Sequence[str],
) -> int:
    """Answer for one plan, for several with a line each; with ``as_fits`` a terminal shows as many things as fit."""
    named = plans_named(plans, plan, "ccr next")
    asked = look_at(named.paths, output, audience, as_of, lang, plain=plain, strict=strict, formats=formats)
    refuse_others(asked, "ccr next")
    if named.are_several(output):
        suffixes = plan_suffixes(named.paths, Path.cwd(), os.environ)
        line = partial(_line, most=most, suffixes=suffixes)
        return show_each(asked, named.paths, line, _counted, _NOTHING)
    return show(asked, lambda seen, framework: _forms(asked, seen, framework, most, as_fits=as_fits), _NOTHING)


def _answer(asked: Look, seen: SeenPlan, framework: Framework, most: int | None) -> Agenda:
    return agenda(seen.plan, framework, table(seen, framework), asked.today, most)


def _forms(asked: Look, seen: SeenPlan, framework: Framework, most: int | None, *, as_fits: bool) -> Forms:
    answer = _answer(asked, seen, framework, most)
    suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
    return Forms(
        next_data(answer, asked.speaker, suffix),
        next_blocks(answer, asked.speaker, suffix),
        on_screen=partial(next_on_screen, answer, asked.speaker, suffix) if as_fits else None,
    )


def _line(asked: Look, seen: SeenPlan, framework: Framework, *, most: int | None, suffixes: Mapping[str, str]) -> Line:
    answer = _answer(asked, seen, framework, most)
    data = next_data(answer, asked.speaker, suffixes[asked.path])
    return Line(asked.speaker.tell(summary(answer)), data, is_counted=answer.is_urgent)


def _counted(urgent: Sequence[bool | None]) -> Iterator[Message]:
    """In how many of them something has to be done now."""
    if any(urgent):
        yield say("In {urgent} of them there is something to do now.", urgent=urgent.count(True))
    elif urgent:
        yield say("Nothing is urgent.")
