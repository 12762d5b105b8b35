"""``ccr meeting remove``: a meeting is taken out of the plan."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, argument, day_over
from ccr_cli.language.message import mark, say

HELP = mark("Take a meeting that was not held out of the plan, by its day.")


def run(
    date: Annotated[
        str | None,
        argument(mark("DATE"), mark("The day of the meeting."), completing.meeting_days),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take it out."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import remove, request
    from ccr_cli.edits.meetings import remove_meeting

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    day = day_over(date).isoformat() if date is not None else Interview(asked).meeting(say("Which meeting?"))
    return remove(asked, lambda known: remove_meeting(known.data, day))
