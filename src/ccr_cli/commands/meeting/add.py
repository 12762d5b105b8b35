"""``ccr meeting add``: a meeting that was held."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, each, option
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record a meeting that was held: its day, who was there, what was decided. One of that day gets who and what is "
    "missing."
)


def run(
    more: Annotated[
        list[str] | None,
        argument(mark("ID"), mark("Further partners that were there.")),
    ] = None,
    present: Annotated[
        list[str] | None,
        option("--present", mark("ID"), mark("A partner that was there; can be repeated."), completing.partner_ids),
    ] = None,
    guest: Annotated[
        list[str] | None,
        option("--guest", mark("NAME"), mark("An agency that was there and is no partner yet; can be repeated.")),
    ] = None,
    decided: Annotated[
        list[str] | None,
        option("--decided", mark("TEXT"), mark("What was decided; can be repeated.")),
    ] = None,
    decided_here: Annotated[
        list[str] | None,
        option("--decided-here", mark("TEXT"), mark("What was decided and stays in this file; can be repeated.")),
    ] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask who was there and what was decided, and record the meeting."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.meetings import NewMeeting, add_meeting

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    named = None if present is None and not more else each([*(present or []), *(more or [])])
    if named is None:
        interview.begin()
    day = interview.happened()
    there = interview.some_partners(named, say("Who was there? Numbers, such as 1 3:"), ["at-the-table"])
    if decided is None and decided_here is None:
        decided = interview.texts(say("What was decided? Enter alone ends it:"))
    kept = [{"what": text, "share": "nobody"} for text in decided_here or []]
    held = NewMeeting(date=day, present=there, guests=guest or (), decided=[*(decided or []), *kept], award=award)
    return record(asked, lambda known: add_meeting(known.data, held))
