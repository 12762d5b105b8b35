"""``ccr bridges``: what hangs on one partner or one contact alone, and what would help."""

from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, AudienceOption, Lang, Output, Plain, PlanName, PlanOption, Strict, one_name
from ccr_cli.language.message import mark

HELP = mark(
    "Show what would be gone if one partner left: seats, tasks, languages and places that nobody else at the table "
    "has, and sectors that only it ties together; the same for one contact. Beside each is what would help. It shows "
    "who does what, so it is for whoever keeps the file and nobody else."
)
FORMATS = ("text", "json", "markdown", "csv")


def run(
    named: PlanName = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show every partner, seat and contact at a terminal too.")),
    ] = False,
    output: Output = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the answer, at a terminal as much of it as fits; status 1 for a plan with errors."""
    import os
    from functools import partial
    from pathlib import Path

    from ccr_cli.commands.reading import Forms, look, refuse_others, show
    from ccr_cli.intake.find_plans import plan_suffix
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.bridges import bridges
    from ccr_cli.views.bridges import bridges_blocks, bridges_on_screen
    from ccr_cli.views.bridges_data import bridges_data, bridges_rows

    asked = look(one_name(named, plan), output, audience, as_of, lang, plain=plain, strict=strict, formats=FORMATS)
    refuse_others(asked, "ccr bridges")

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = bridges(seen, framework)
        suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        return Forms(
            bridges_data(answer),
            bridges_blocks(answer, asked.speaker),
            list(bridges_rows(answer, asked.speaker)),
            on_screen=None if all_ else partial(bridges_on_screen, answer, asked.speaker, suffix),
        )

    return show(asked, tell, {"name": None, "partners": [], "contacts": []})
