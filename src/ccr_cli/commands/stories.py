"""``ccr stories``: what agencies did elsewhere, by seat or sector."""

from typing import Annotated

from ccr_cli.commands.completing import seat_ids, sector_ids
from ccr_cli.commands.options import (
    AsOf,
    Lang,
    PageAudience,
    PageOutput,
    Plain,
    PlanOption,
    Plans,
    Strict,
    all_names,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show what agencies did that others can learn from: the stories of the plans and of their framework, the newest "
    "first."
)


def run(
    plans: Plans = None,
    seat: Annotated[
        str | None,
        option("--seat", mark("SEAT"), mark("Show stories about one seat, by its id or name."), seat_ids),
    ] = None,
    sector: Annotated[
        str | None,
        option("--sector", mark("SECTOR"), mark("Show stories about one sector, by its id or name."), sector_ids),
    ] = None,
    output: PageOutput = "text",
    audience: PageAudience = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Tell the stories of every plan that can be read, and tell about the others."""
    from ccr_cli.commands.work.stories import work

    return work(
        plans=all_names(plans, plan),
        seat=seat,
        sector=sector,
        output=output,
        audience=audience,
        strict=strict,
        as_of=as_of,
        lang=lang,
        plain=plain,
    )
