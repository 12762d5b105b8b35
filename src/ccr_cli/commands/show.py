"""``ccr show``: the plan on one screen."""

from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, Lang, PageAudience, PageOutput, Plain, PlanName, PlanOption, Strict, one_name
from ccr_cli.language.message import mark

HELP = mark(
    "Show the plan on one screen: the table, what is in place, what runs out or is due in the next 12 months, which "
    "sector refers survivors to which, and the languages and trainings of each. With --audience partners it can hang "
    "on the wall at a meeting."
)
FORMATS = ("text", "json", "markdown")


def run(
    named: PlanName = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show every seat, date, protocol, language and training at a terminal too.")),
    ] = False,
    output: PageOutput = "text",
    audience: PageAudience = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the plan, at a terminal as much of it as fits; status 1 for one with errors."""
    import os
    from functools import partial
    from pathlib import Path

    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.intake.find_plans import plan_suffix
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.overview import overview
    from ccr_cli.views.show import show_blocks
    from ccr_cli.views.show_data import show_data
    from ccr_cli.views.show_in_short import show_in_short

    asked = look(one_name(named, plan), output, audience, as_of, lang, plain=plain, strict=strict, formats=FORMATS)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = overview(seen, framework, asked.today)
        suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        is_short = asked.audience == "internal" and not all_
        return Forms(
            {"plan": show_data(answer, asked.speaker)},
            show_blocks(answer, asked.speaker),
            on_screen=partial(show_in_short, answer, asked.speaker, suffix) if is_short else None,
            is_for_a_wall=True,
        )

    return show(asked, tell, {"plan": None})
