"""``ccr places``: which seats reach each place of the area, and which don't."""

from typing import Annotated

import typer

from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    Lang,
    Output,
    Plain,
    PlanName,
    PlanOption,
    Strict,
    one_name,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show place by place which seats of the table reach it and which don't, and whether somebody who reaches it speaks "
    "the languages that survivors speak. A partner reaches every place unless its serves says which; a confidential "
    "one always does, without a name. Others than the partners see it by sector."
)


def run(
    named: PlanName = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show every place and seat, and who reaches which place, at a terminal too.")),
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

    from ccr_cli.commands.reading import Forms, look, show
    from ccr_cli.intake.find_plans import plan_suffix
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.places import places
    from ccr_cli.views.places import places_blocks, places_in_full, places_in_short
    from ccr_cli.views.places_data import NOTHING, place_rows, places_data
    from ccr_cli.views.places_grid import COLUMNS

    asked = look(one_name(named, plan), output, audience, as_of, lang, plain=plain, strict=strict)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = places(seen, framework)
        suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        is_paper = asked.output == "markdown"
        return Forms(
            places_data(answer),
            places_blocks(answer, asked.speaker, None if is_paper else suffix, None if is_paper else COLUMNS),
            list(place_rows(answer, asked.speaker)),
            on_screen=partial(places_in_full if all_ else places_in_short, answer, asked.speaker, suffix),
            is_for_a_wall=True,
        )

    return show(asked, tell, NOTHING)
