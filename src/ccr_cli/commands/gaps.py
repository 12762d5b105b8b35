"""``ccr gaps``: who is at the table, and which sectors are still missing."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    Lang,
    Output,
    Plain,
    PlanOption,
    Plans,
    Strict,
    all_names,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show who is at the table, which sectors and seats are still missing, and the three that matter most. With --all: "
    "every seat, why it matters, who usually fills it, and what another task force did."
)


def run(
    plans: Plans = None,
    sector: Annotated[
        str | None,
        option("--sector", mark("SECTOR"), mark("Show one sector only, by its id or name."), completing.sector_ids),
    ] = None,
    place: Annotated[
        str | None,
        option(
            "--place",
            mark("PLACE"),
            mark("Show the table as one place of the area sees it: partners that don't reach it don't count."),
            completing.place_names,
        ),
    ] = None,
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show every seat and partner, and what other task forces did.")),
    ] = False,
    output: Output = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    fail_on: Annotated[
        str | None,
        option(
            "--fail-on",
            "sector|seat",
            mark("Exit with status 1 when a sector is missing or a seat is open, not counting undecided ones."),
        ),
    ] = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Answer for every plan that can be read, and tell about the others."""
    from ccr_cli.commands.work.gaps import work

    return work(
        plans=all_names(plans, plan),
        sector=sector,
        place=place,
        output=output,
        audience=audience,
        strict=strict,
        as_of=as_of,
        fail_on=fail_on,
        lang=lang,
        plain=plain,
        in_full=all_,
    )
