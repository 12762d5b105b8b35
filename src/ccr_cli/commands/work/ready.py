"""What ``ccr ready`` does."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Plain, PlanOption, Strict
from ccr_cli.commands.reading import Forms, Look, look_at, show
from ccr_cli.commands.several import Line, plans_named, show_each
from ccr_cli.intake.find_plans import plan_suffix, plan_suffixes
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.leaving import seen_at
from ccr_cli.language.message import Message, say, say_many
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.readiness import Readiness, readiness
from ccr_cli.views.ready import ready_blocks, ready_on_screen, summary
from ccr_cli.views.ready_data import NOTHING, ready_data


def work(
    *,
    plans: Sequence[str],
    in_full: bool,
    output: str,
    audience: AudienceOption,
    strict: Strict,
    as_of: AsOf,
    fails_on: str | None,
    plan: PlanOption,
    lang: Lang,
    plain: Plain,
    formats: Sequence[str],
) -> int:
    """Answer for one plan, on a terminal with what fits unless asked for in full; for several with a line each."""
    named = plans_named(plans, plan, "ccr ready")
    asked = look_at(named.paths, output, audience, as_of, lang, plain=plain, strict=strict, formats=formats)
    if named.are_several(output):
        suffixes = plan_suffixes(named.paths, Path.cwd(), os.environ)
        status = show_each(asked, named.paths, partial(_line, suffixes=suffixes), _counted, NOTHING)
    else:
        status = show(asked, lambda seen, framework: _forms(asked, seen, framework, in_full=in_full), NOTHING)
    if status or fails_on is None:
        return status
    return int(not all(_is_ready(asked.of(path)) for path in named.paths))


def _answer(asked: Look, seen: SeenPlan, framework: Framework) -> Readiness:
    return readiness(Review(seen, framework, asked.today))


def _forms(asked: Look, seen: SeenPlan, framework: Framework, *, in_full: bool) -> Forms:
    answer = _answer(asked, seen, framework)
    suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
    return Forms(
        ready_data(answer, asked.speaker, suffix),
        ready_blocks(answer, asked.speaker, suffix),
        on_screen=None if in_full else partial(ready_on_screen, answer, asked.speaker, suffix),
    )


def _line(asked: Look, seen: SeenPlan, framework: Framework, *, suffixes: Mapping[str, str]) -> Line:
    answer = _answer(asked, seen, framework)
    data = ready_data(answer, asked.speaker, suffixes[asked.path])
    return Line(summary(answer, asked.speaker), data, is_counted=answer.is_ready)


def _counted(ready: Sequence[bool | None]) -> Iterator[Message]:
    """How many are ready, where the readers may know that."""
    told = [is_ready for is_ready in ready if is_ready is not None]
    if any(told):
        yield say_many("{number} is ready.", "{number} are ready.", sum(told))
    elif told:
        yield say("None is ready yet.")


def _is_ready(asked: Look) -> bool:
    """Whether the plan is ready, whatever the audience: the exit status is for whoever runs the command."""
    seen = seen_at(asked.path, "internal", asked.today)
    if seen is None:
        return True  # a framework among the plans is no plan that could be ready
    if isinstance(seen, Unread) or seen.plan is None or seen.framework is None:
        return False
    return _answer(asked, seen.plan, seen.framework).is_ready is True
