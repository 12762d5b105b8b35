"""``ccr partner agree``: a signed agreement."""

from typing import Annotated

import typer

from ccr_cli.commands.options import (
    Award,
    DryRun,
    Lang,
    On,
    PartnerArgument,
    Plain,
    PlanOption,
    day_said,
    option,
)
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record an agreement that a partner signed with the task force, and until when it holds. Without --until "
    "an end that is there stays, if it is still to come; --no-end removes it."
)


def run(
    id_: PartnerArgument = None,
    until: Annotated[str | None, option("--until", mark("DATE"), mark("The last day it holds."))] = None,
    no_end: Annotated[bool, typer.Option("--no-end", help=mark("It has no end."))] = False,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the agreement."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import NewAgreement, agree

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partner = interview.partner(id_, ["at-the-table", "liaison"])
    day = interview.happened()
    if until is None and not no_end:
        interview.begin()
    there = interview.entries(("partners", partner, "agreement")).get("until")
    question = say("Until which day does it hold? Enter: no end, or not known.")
    if there:
        question = say("Until which day does it hold? Enter keeps {day}.", day=str(there))
    last = None if no_end else interview.optional_day(until, question, day_said)
    signed = NewAgreement(signed=day, until=last, has_no_end=no_end, award=award)
    return record(asked, lambda known: agree(known.data, partner, signed))
