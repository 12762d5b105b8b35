"""``ccr diff``: what changed at the table since the last meeting, a day or a version in git, or between two files."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    AsOf,
    Lang,
    PageAudience,
    PageOutput,
    Plain,
    PlanOption,
    Strict,
    argument,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show what changed at the table: what changed for survivors, what is good news, what needs a look, and what was "
    "promised before and is still open. It compares the plan as it was at the end of a day, or in a version that git "
    "has, with the plan as it is now; without git it goes by the dates in the plan. Two files are compared with each "
    "other: ccr diff OLD.yaml NEW.yaml."
)
FORMATS = ("text", "json", "markdown")


def run(
    since: Annotated[
        str | None,
        argument(
            mark("SINCE"),
            mark(
                "Since when: meeting, a day, or a git revision; default: the last meeting. Or the older of two files."
            ),
        ),
    ] = None,
    named: Annotated[
        str | None,
        argument(
            mark("PLAN"),
            mark("Which plan: a file, or its name in plans/; default: the only one there is."),
            completing.plan_names,
        ),
    ] = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show everything.")),
    ] = False,
    output: PageOutput = "text",
    audience: PageAudience = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show what changed; status 1 where a version has errors."""
    from ccr_cli.commands.work.diff import work

    return work(
        since=since,
        named=named,
        in_full=all_,
        output=output,
        audience=audience,
        strict=strict,
        as_of=as_of,
        plan=plan,
        lang=lang,
        plain=plain,
        formats=FORMATS,
    )
