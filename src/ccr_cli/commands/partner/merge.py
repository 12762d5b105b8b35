"""``ccr partner merge``: two partners that are one agency become one, in their entries and wherever they are named."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, Yes, argument
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview

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
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_merge import merge_partners

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain, yes=yes)
    interview = Interview(asked)
    stays = interview.partner(id_)
    goes = interview.partner(other, question=say("Which one is the same agency?"), besides=stays)
    _tell_what_is_left_out(interview, stays, goes, as_plain=plain)
    return record(
        asked, lambda known: merge_partners(known.data, known.framework, stays, goes, asked.day).edits, ahead=True
    )


def _tell_what_is_left_out(interview: Interview, stays: str, goes: str, *, as_plain: bool) -> None:
    """Tell it, unless the two can't be made one: that is told by what records it."""
    from ccr_cli.commands.output import draw
    from ccr_cli.edits.edit import Misplaced
    from ccr_cli.edits.partner_merge import merge_partners
    from ccr_cli.errors import UserError
    from ccr_cli.views.merged_partners import LeftOutSaid

    plan = interview.plan
    try:
        merge = merge_partners(plan.data, plan.framework, stays, goes, plan.today)
    except (UserError, Misplaced):
        return
    told = LeftOutSaid(plan.framework, interview.screen, plan.cover.hides_in)
    draw(
        [*told.of_first(merge.not_first, stays, goes), *told.of_second(merge.not_second, stays, goes)],
        as_plain=as_plain,
    )
