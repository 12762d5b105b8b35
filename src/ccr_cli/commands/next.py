"""``ccr next``: what to do now, most urgent first, and what got done this week."""

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
    option,
    whole_number,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show what to do now, most urgent first: each thing with its reason, whom to call, and the command that "
    "records it once it is done. After that, what got done in the last seven days. It shows who does what, so "
    "it is for whoever keeps the file and nobody else. Of several plans, or of a folder, a line each."
)
FORMATS = ("text", "json", "markdown")
_MOST = 10


def run(
    plans: OneOrMorePlans = None,
    everything: Annotated[bool, typer.Option("--all", help=mark("Show everything."))] = False,
    most: Annotated[
        str | None,
        option("--most", mark("NUMBER"), mark("Show at most this many; default: what fits on a screen, else ten.")),
    ] = None,
    output: PageOutput = "text",
    audience: PageAudience = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the list, or a line for each of several plans; status 1 for a plan with errors."""
    from ccr_cli.commands.work.next import work

    count = None if everything else _MOST if most is None else whole_number("--most", most)
    return work(
        plans=plans or (),
        most=count,
        as_fits=most is None and not everything,
        output=output,
        audience=audience,
        strict=strict,
        as_of=as_of,
        plan=plan,
        lang=lang,
        plain=plain,
        formats=FORMATS,
    )
