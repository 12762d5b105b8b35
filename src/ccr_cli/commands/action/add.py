"""``ccr action add``: a new action."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, argument, day_coming, day_said, option
from ccr_cli.language.message import mark, say

HELP = mark("Record something to do: what, who does it, and by which day.")


def run(
    text: Annotated[str | None, argument(mark("TEXT"), mark("What is to be done."))] = None,
    who: Annotated[
        str | None,
        option("--who", mark("ID"), mark("The partner that does it."), completing.partner_ids),
    ] = None,
    due: Annotated[str | None, option("--due", mark("DATE"), mark("The day by which."))] = None,
    seat: Annotated[
        str | None,
        option("--seat", mark("SEAT"), mark("The seat it is about."), completing.seat_ids),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask for what is missing, and record the action."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.actions import NewAction, add_action

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    action = NewAction(
        what=interview.text(text, "TEXT", say("What is to be done?")),
        who=interview.optional_partner(who, say("Who does it? A number, or Enter:")),
        due=interview.optional_day(due, say("By which day? Enter skips it."), day_coming if due is None else day_said),
        seat=seat,
    )
    return record(asked, lambda known: add_action(known.data, known.framework, action))
