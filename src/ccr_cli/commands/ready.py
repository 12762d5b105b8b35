"""``ccr ready``: whether this task force is ready to put its plan into practice."""

from typing import Annotated

import typer

from ccr_cli.commands.options import (
    AsOf,
    Lang,
    OneOrMorePlans,
    PageAudience,
    PageOutput,
    Plain,
    PlanOption,
    Strict,
    one_of,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show whether this task force is ready to put its plan into practice: element by element and participant "
    "by participant, what is in place, since when, and what is still to come. Required elements decide; goals "
    "are shown and never block you. Of several plans, or of a folder, a line each."
)
FORMATS = ("text", "json", "markdown")
THRESHOLDS = ("not-ready",)


def run(
    plans: OneOrMorePlans = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show every element and partner, and since when, at a terminal too.")),
    ] = False,
    output: PageOutput = "text",
    audience: PageAudience = None,
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
    """Show the answer, or a line for each of several plans.

    Status 1 for a plan with errors, or with ``--fail-on`` one that isn't ready.
    """
    from ccr_cli.commands.work.ready import work

    if fail_on is not None:
        one_of("--fail-on", fail_on, THRESHOLDS)
    return work(
        plans=plans or (),
        in_full=all_,
        output=output,
        audience=audience,
        strict=strict,
        as_of=as_of,
        fails_on=fail_on,
        plan=plan,
        lang=lang,
        plain=plain,
        formats=FORMATS,
    )
