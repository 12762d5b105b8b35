"""``ccr next``: what to do now, most urgent first, and what got done this week."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    Lang,
    Plain,
    PlanName,
    PlanOption,
    Strict,
    one_name,
    option,
    whole_number,
)
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.reading import Look

HELP = mark(
    "Show what to do now, most urgent first: each thing with its reason, whom to call, and the command that records it "
    "once it is done. After that, what got done in the last seven days. It tells who has what to do, so it is for "
    "whoever keeps the file and nobody else."
)
FORMATS = ("text", "json", "markdown")
_MOST = 10


def run(
    named: PlanName = None,
    everything: Annotated[bool, typer.Option("--all", help=mark("Show everything, not only the first ten."))] = False,
    most: Annotated[
        str | None,
        option("--most", mark("NUMBER"), mark("Show at most so many; ten if nothing is said.")),
    ] = None,
    output: Annotated[
        str,
        option("--format", "text|json|markdown", mark("How to show it; text if nothing is said.")),
    ] = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the list; status 1 for a plan with errors."""
    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.intake.find_plans import plan_suffix
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.next.agenda import agenda
    from ccr_cli.questions.table import table
    from ccr_cli.views.next import next_blocks, next_data

    asked = look(one_name(named, plan), output, audience, as_of, lang, plain=plain, strict=strict, formats=FORMATS)
    _check_audience(asked)
    count = None if everything else _MOST if most is None else whole_number("--most", most)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = agenda(seen.plan, framework, table(seen, framework), asked.today, count)
        suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        return Forms(next_data(answer, asked.speaker, suffix), next_blocks(answer, asked.speaker, suffix))

    return show(asked, tell, {"items": []})


def _check_audience(asked: Look) -> None:
    """Raise ``UserError`` for readers who must not see who has what to do."""
    if asked.audience != "internal":
        raise UserError(
            say("{command} tells who has what to do, so it is for whoever keeps the file.", command=Typed("ccr next")),
            say("Add {option} if you write it down for yourself.", option=Typed("--audience internal")),
        )
