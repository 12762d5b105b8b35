"""``ccr history``: how the table filled."""

from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, Lang, Output, Plain, PlanName, PlanOption, Strict, one_name, option
from ccr_cli.language.message import mark

HELP = mark(
    "Show how the table filled: a bar for the last version of each month that git has of the plan, the day by which "
    "each sector was first complete, and when the task force was ready. Every version is checked against the "
    "framework as it is now. Without git, it follows from the dates in the plan."
)
FORMATS = ("text", "json", "markdown", "csv")


def run(
    named: PlanName = None,
    every: Annotated[
        str,
        option(
            "--every",
            "commit|week|month|quarter|year",
            mark("Show the last version of each week, month, quarter or year, or every commit; default: month."),
        ),
    ] = "month",
    all_: Annotated[bool, typer.Option("--all", help=mark("Show the earlier points at a terminal too."))] = False,
    output: Output = "text",
    audience: Annotated[
        str | None,
        option("--audience", "internal|partners|coalition", mark("For whom; default: internal.")),
    ] = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the answer, at a terminal as much of it as fits; status 1 for a plan with errors."""
    from functools import partial
    from typing import cast

    from ccr_cli.commands.options import one_of
    from ccr_cli.commands.output import tell_aside
    from ccr_cli.commands.past_tables import Past, table_over_time
    from ccr_cli.commands.reading import Forms, look, refuse_but, show
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.table_over_time import EVERY, Every
    from ccr_cli.views.history import FOR_WHOM, SHALLOW, WHY_NOT_OTHERS, history_blocks, history_on_screen
    from ccr_cli.views.history_data import history_data, history_rows

    chosen = cast("Every", one_of("--every", every, EVERY))
    name, audience = one_name(named, plan), audience or FOR_WHOM[0]
    asked = look(name, output, audience, as_of, lang, plain=plain, strict=strict, formats=FORMATS)
    refuse_but(asked, FOR_WHOM, "ccr history", WHY_NOT_OTHERS)
    past = Past(asked.path, chosen, asked.today, asked.today if as_of is not None else None, asked.speaker)

    def tell(seen: SeenPlan, framework: Framework) -> Forms:
        answer = table_over_time(past, seen, framework)
        if output in ("json", "csv") and answer.is_shallow:
            tell_aside(asked.speaker.tell(SHALLOW))
        return Forms(
            history_data(answer),
            history_blocks(answer, asked.speaker),
            list(history_rows(answer)),
            on_screen=None if all_ else partial(history_on_screen, answer, asked.speaker),
        )

    return show(asked, tell, {"every": every, "unreadable": [], "points": []})
