"""``ccr partner merge``: two partners that are one agency become one, in their entries and wherever they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, Yes, argument
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview
    from ccr_cli.edits.edit import Value
    from ccr_cli.views.blocks import Block

HELP = mark(
    "Make one partner of two that are the same agency: the first stays, is named wherever the other one was, and gets "
    "what it lacks; the other one's name stays in brackets after its own. What the two say differently stays as the "
    "first says it, and is shown before it is written; what is stricter stays, such as a confidential name."
)


def run(
    id_: Annotated[str | None, argument(mark("ID"), mark("The partner that stays."), completing.partner_ids)] = None,
    other: Annotated[
        str | None, argument(mark("OTHER"), mark("The one that is the same agency."), completing.partner_ids)
    ] = None,
    plan: PlanOption = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Tell what is left out, and make one of the two."""
    from ccr_cli.commands.changing import WRITE
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_merge import merge_partners

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain, yes=yes)
    interview = Interview(asked)
    stays = interview.partner(id_)
    goes = interview.partner(other, question=say("Which one is the same agency?"), besides=stays)
    is_doubtful = _tell_before(interview, stays, goes, as_plain=plain)
    return record(
        asked,
        lambda known: merge_partners(known.data, known.framework, stays, goes, asked.day).edits,
        ahead=True,
        question=say("Are the two one agency all the same, and is this written?") if is_doubtful else WRITE,
    )


def _tell_before(interview: Interview, stays: str, goes: str, *, as_plain: bool) -> bool:
    """Tell what speaks against it and what is left out; whether anything speaks against it.

    Nothing is told where the two can't be made one: that is told by what records it.
    """
    from ccr_cli.commands.output import draw
    from ccr_cli.edits.edit import Misplaced
    from ccr_cli.edits.partner_merge import merge_partners
    from ccr_cli.errors import UserError
    from ccr_cli.questions.unlike_partners import unlike_partners
    from ccr_cli.views.merged_partners import LeftOutSaid

    plan = interview.plan
    try:
        merge = merge_partners(plan.data, plan.framework, stays, goes, plan.today)
        seats = [_seats(plan.data, id_) for id_ in (stays, goes)]
    except (UserError, Misplaced):
        return False
    told = LeftOutSaid(plan.framework, interview.screen, plan.cover.hides_in)
    doubts: list[Block] = []
    if plan.framework is not None:
        doubts = list(told.of_unlike(unlike_partners(seats[0], seats[1], plan.framework), stays, goes))
    draw(
        [*doubts, *told.of_first(merge.not_first, stays, goes), *told.of_second(merge.not_second, stays, goes)],
        as_plain=as_plain,
    )
    return bool(doubts)


def _seats(data: Value, id_: str) -> list[str]:
    from ccr_cli.edits.shapes import items_at

    return [seat for seat in items_at(data, ("partners", id_, "seats")) if isinstance(seat, str)]
