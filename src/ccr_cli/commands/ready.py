"""``ccr ready``: whether this task force is ready to put its plan into practice."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    Lang,
    Plain,
    PlanName,
    PlanOption,
    Strict,
    one_name,
    one_of,
    option,
)
from ccr_cli.language.message import mark

if TYPE_CHECKING:
    from ccr_cli.commands.reading import Look

HELP = mark(
    "Show whether this task force is ready to put its plan into practice: element by element and participant by "
    "participant, what is in place, since when, and what is still to come. Required elements decide; goals are shown "
    "and never bar the way."
)
FORMATS = ("text", "json", "markdown")
THRESHOLDS = ("not-ready",)


def run(
    named: PlanName = None,
    output: Annotated[
        str,
        option("--format", "text|json|markdown", mark("How to show it; text if nothing is said.")),
    ] = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    fail_on: Annotated[
        str | None,
        option("--fail-on", "not-ready", mark("Exit with status 1 when a required element is still to come.")),
    ] = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the answer; status 1 for a plan with errors, or with ``--fail-on`` one that isn't ready."""
    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.intake.find_plans import plan_suffix
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.elements.review import Review
    from ccr_cli.questions.readiness import readiness
    from ccr_cli.views.ready import ready_blocks
    from ccr_cli.views.ready_data import NOTHING, ready_data

    if fail_on is not None:
        one_of("--fail-on", fail_on, THRESHOLDS)
    asked = look(one_name(named, plan), output, audience, as_of, lang, plain=plain, strict=strict, formats=FORMATS)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = readiness(Review(seen, framework, asked.today))
        suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        return Forms(ready_data(answer, asked.speaker, suffix), ready_blocks(answer, asked.speaker, suffix))

    return show(asked, tell, NOTHING) or int(fail_on is not None and not _is_ready(asked))


def _is_ready(asked: "Look") -> bool:
    """Whether the plan is ready, whatever the audience: the exit status is for whoever runs the command."""
    from ccr_cli.intake.from_path import Unread
    from ccr_cli.intake.leaving import seen_at
    from ccr_cli.questions.elements.review import Review
    from ccr_cli.questions.readiness import readiness

    seen = seen_at(asked.path, "internal", asked.today)
    if seen is None or isinstance(seen, Unread) or seen.plan is None or seen.framework is None:
        return False
    return readiness(Review(seen.plan, seen.framework, asked.today)).is_ready is True
