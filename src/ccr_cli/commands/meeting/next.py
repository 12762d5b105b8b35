"""``ccr meeting next``: the day of the next meeting."""

from typing import Annotated

from ccr_cli.commands.options import (
    DryRun,
    Lang,
    Plain,
    PlanOption,
    argument,
    day_coming,
    option,
    time_of_day,
    whole_number,
)
from ccr_cli.language.message import mark, say

HELP = mark("Record the day of the next meeting, its time and its place.")


def run(
    date: Annotated[
        str | None,
        argument(mark("DATE"), mark("Its day, such as 2026-12-03.")),
    ] = None,
    time: Annotated[str | None, option("--time", mark("TIME"), mark("Its time, such as 9:00 a.m. or 14:00."))] = None,
    minutes: Annotated[
        str | None, option("--minutes", mark("NUMBER"), mark("How many minutes it lasts; default: 60."))
    ] = None,
    place: Annotated[str | None, option("--place", mark("PLACE"), mark("Where it is."))] = None,
    link: Annotated[str | None, option("--link", mark("ADDRESS"), mark("Where it is on the web."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the day."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.meetings import Next, next_meeting

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    coming = Next(
        date=interview.day(date, "DATE", say("On which day?"), day_coming),
        time=interview.optional(time, say("At what time? Enter skips it."), time_of_day),
        minutes=None if minutes is None else whole_number("--minutes", minutes),
        place=interview.optional_text(place, say("Where? Enter skips it.")),
        link=link,
    )
    return record(asked, lambda known: next_meeting(known.data, coming))
