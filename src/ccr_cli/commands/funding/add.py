"""``ccr funding add``: money or help in kind."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    DryRun,
    Lang,
    Plain,
    PlanOption,
    argument,
    day,
    each,
    option,
    optional_amount,
    optional_day,
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
        option("--report-due", mark("DATE"), mark("A day on which a report is due; may stand several times.")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the money or help."""
    from ccr_cli.commands.asking import given_or_asked
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.funding import NewFunding, add_funding

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    where = given_or_asked(source, "SOURCE", say("Where does it come from?"), asked.speaker)
    funding = NewFunding(
        source=where,
        pays_for=each(pays_for),
        amount=optional_amount("--amount", amount),
        in_kind=in_kind or None,
        from_=optional_day(from_),
        until=optional_day(until),
        award=award,
        held_by=held_by,
        reports_due=[day(due) for due in each(report_due)],
    )
    return record(asked, lambda known: add_funding(known.data, funding))
