"""``ccr partner list``: who the partners are, where they sit and where they stand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Annotated, TypeAlias

from ccr_cli.commands.completing import seat_ids, sector_ids, statuses
from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    Lang,
    Output,
    Plain,
    PlanOption,
    Strict,
    one_of,
    one_part_of,
    option,
)
from ccr_cli.language.message import mark

if TYPE_CHECKING:
    from ccr_cli.commands.reading import Forms
    from ccr_cli.language.speaker import Speaker
    from ccr_cli.plan.audience import SeenPlan
    from ccr_cli.plan.framework import Framework
    from ccr_cli.questions.partners import Filter

HELP = mark("List the partners: the seats of each, and its status with the task force.")


SeatOption: TypeAlias = Annotated[
    str | None,
    option("--seat", mark("SEAT"), mark("Only those that fill a seat, by its id or name."), seat_ids),
]
SectorOption: TypeAlias = Annotated[
    str | None,
    option("--sector", mark("SECTOR"), mark("Only those of a sector, by its id or name."), sector_ids),
]
StatusOption: TypeAlias = Annotated[
    str | None,
    option("--status", mark("STATUS"), mark("Only those with a status, such as at-the-table."), statuses),
]


def run(
    seat: SeatOption = None,
    sector: SectorOption = None,
    status: StatusOption = None,
    output: Output = "text",
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the partners that pass the filters."""
    from ccr_cli.commands.reading import look, show
    from ccr_cli.plan.words import STATUS
    from ccr_cli.questions.partners import Filter

    asked = look(plan, output, audience, as_of, lang, plain=plain, strict=strict)
    if status is not None:
        one_of("--status", status, list(STATUS))
    return show(asked, partial(_forms, Filter(seat, sector, status), asked.speaker), {"partners": []})


def _forms(wanted: Filter, speaker: Speaker, seen: SeenPlan, framework: Framework) -> Forms:
    from ccr_cli.commands.reading import Forms
    from ccr_cli.questions.partners import partners
    from ccr_cli.views.partners import partner_blocks, partner_rows, partners_data

    if wanted.seat is not None:
        wanted = wanted._replace(seat=one_part_of("--seat", wanted.seat, framework.seats.values()))
    if wanted.sector is not None:
        wanted = wanted._replace(sector=one_part_of("--sector", wanted.sector, framework.sectors))
    answer = partners(seen, framework, wanted)
    data = {"partners": partners_data(answer)}
    return Forms(data, partner_blocks(answer, speaker), list(partner_rows(answer, speaker)))
