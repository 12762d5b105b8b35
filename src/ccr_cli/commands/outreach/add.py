"""``ccr outreach add``: something that was done to tell the community."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.asking import given_or_asked
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, each, optional_number
from ccr_cli.commands.recording import record, request
from ccr_cli.edits.happenings import NewOutreach, add_outreach
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record something that was done to tell the community, once it is over: a day still to come would tell where "
    "people will be."
)


def run(
    title: Annotated[
        str | None, typer.Argument(metavar=mark("TITLE"), help=mark("What it was."), show_default=False)
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(
            "--by",
            metavar=mark("ID"),
            autocompletion=completing.partner_ids,
            help=mark("A partner that did it; may stand several times."),
        ),
    ] = None,
    language: Annotated[
        list[str] | None,
        typer.Option(
            "--language", metavar=mark("LANGUAGE"), help=mark("A language it was in; may stand several times.")
        ),
    ] = None,
    people: Annotated[
        str | None,
        typer.Option(
            "--people", metavar=mark("NUMBER"), help=mark("About how many people it reached."), show_default=False
        ),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the outreach."""
    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    what = given_or_asked(title, "TITLE", say("What was it?"), asked.speaker)
    outreach = NewOutreach(
        date=asked.day,
        title=what,
        by=each(by),
        languages=each(language),
        people=optional_number("--people", people),
    )
    return record(asked, lambda known: add_outreach(known.data, outreach))
