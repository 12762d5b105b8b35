"""``ccr funding add``: money or help in kind."""

from functools import partial
from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    DryRun,
    Lang,
    Plain,
    PlanOption,
    amount_of,
    argument,
    day_said,
    each,
    option,
)
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record money or help in kind for the task force: from where, what it pays for, how much, from when until when."
)


def run(
    source: Annotated[str | None, argument(mark("SOURCE"), mark("Where it comes from."))] = None,
    pays_for: Annotated[
        list[str] | None,
        option(
            "--pays-for",
            mark("WORD"),
            mark("What it pays for: coordinator, meetings, outreach, training, interpretation, services or other."),
            completing.words("coordinator", "meetings", "outreach", "training", "interpretation", "services", "other"),
        ),
    ] = None,
    amount: Annotated[
        str | None,
        option("--amount", mark("NUMBER"), mark("The amount in US dollars.")),
    ] = None,
    in_kind: Annotated[bool, typer.Option("--in-kind", help=mark("It is help and not money."))] = False,
    from_: Annotated[
        str | None,
        option("--from", mark("DATE"), mark("The first day it pays.")),
    ] = None,
    until: Annotated[
        str | None,
        option("--until", mark("DATE"), mark("The last day it pays.")),
    ] = None,
    award: Annotated[str | None, option("--award", mark("TEXT"), mark("The funder's number."))] = None,
    held_by: Annotated[
        str | None,
        option("--held-by", mark("ID"), mark("The partner that holds it."), completing.partner_ids),
    ] = None,
    report_due: Annotated[
        list[str] | None,
        option("--report-due", mark("DATE"), mark("A day on which a report is due; can be repeated.")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the money or help."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.funding import NewFunding, add_funding
    from ccr_cli.plan.words import PAYS_FOR

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    funding = NewFunding(
        source=interview.text(source, "SOURCE", say("Where does it come from?")),
        pays_for=interview.words(each(pays_for), say("What does it pay for? Numbers, or Enter:"), PAYS_FOR),
        amount=interview.optional(amount, say("How many US dollars? Enter skips it."), partial(amount_of, "--amount")),
        in_kind=in_kind or None,
        from_=interview.optional_day(from_, say("The first day it pays? Enter skips it."), day_said),
        until=interview.optional_day(until, say("The last day it pays? Enter skips it."), day_said),
        award=award,
        held_by=interview.optional_partner(held_by, say("Who holds it? A number, or Enter:")),
        reports_due=[day_said(due) for due in each(report_due)],
    )
    return record(asked, lambda known: add_funding(known.data, funding))
