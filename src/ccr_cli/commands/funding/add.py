"""``ccr funding add``: money or help in kind."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.asking import given_or_asked
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, day, each, optional_amount, optional_day
from ccr_cli.commands.recording import record, request
from ccr_cli.edits.funding import NewFunding, add_funding
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record money or help in kind for the task force: from where, what it pays for, how much, from when until when."
)


def run(
    source: Annotated[
        str | None, typer.Argument(metavar=mark("SOURCE"), help=mark("Where it comes from."), show_default=False)
    ] = None,
    pays_for: Annotated[
        list[str] | None,
        typer.Option(
            "--pays-for",
            metavar=mark("WORD"),
            autocompletion=completing.words(
                "coordinator", "meetings", "outreach", "training", "interpretation", "services", "other"
            ),
            help=mark(
                "What it pays for: coordinator, meetings, outreach, training, interpretation, services or other."
            ),
        ),
    ] = None,
    amount: Annotated[
        str | None,
        typer.Option("--amount", metavar=mark("NUMBER"), help=mark("The amount in US dollars."), show_default=False),
    ] = None,
    in_kind: Annotated[bool, typer.Option("--in-kind", help=mark("It is help and not money."))] = False,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar=mark("DATE"), help=mark("The first day it pays."), show_default=False),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar=mark("DATE"), help=mark("The last day it pays."), show_default=False),
    ] = None,
    award: Annotated[
        str | None, typer.Option("--award", metavar=mark("TEXT"), help=mark("The funder's number."), show_default=False)
    ] = None,
    held_by: Annotated[
        str | None,
        typer.Option(
            "--held-by",
            metavar=mark("ID"),
            autocompletion=completing.partner_ids,
            help=mark("The partner that holds it."),
            show_default=False,
        ),
    ] = None,
    report_due: Annotated[
        list[str] | None,
        typer.Option(
            "--report-due", metavar=mark("DATE"), help=mark("A day on which a report is due; may stand several times.")
        ),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the money or help."""
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
