"""``ccr action add``: something to do."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.asking import can_ask, given_or_asked, optional_answer
from ccr_cli.commands.naming import some_partners
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, optional_day
from ccr_cli.commands.recording import record, request
from ccr_cli.edits.actions import NewAction, add_action
from ccr_cli.language.message import mark, say

HELP = mark("Record something to do: what, who does it, and by which day.")


def run(
    text: Annotated[
        str | None, typer.Argument(metavar=mark("TEXT"), help=mark("What is to be done."), show_default=False)
    ] = None,
    who: Annotated[
        str | None,
        typer.Option(
            metavar=mark("ID"),
            autocompletion=completing.partner_ids,
            help=mark("The partner that does it."),
            show_default=False,
        ),
    ] = None,
    due: Annotated[
        str | None, typer.Option(metavar=mark("DATE"), help=mark("The day by which."), show_default=False)
    ] = None,
    seat: Annotated[
        str | None,
        typer.Option(
            metavar=mark("SEAT"),
            autocompletion=completing.seat_ids,
            help=mark("The seat it is about."),
            show_default=False,
        ),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Ask what is missing, and record the task."""
    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    what = given_or_asked(text, "TEXT", say("What is to be done?"), asked.speaker)
    if who is None:
        who = next(iter(some_partners(asked, None, say("Who does it? A number, or Enter:"))), None)
    if due is None and can_ask():
        due = optional_answer(say("By which day? Enter skips it."), asked.speaker)
    action = NewAction(what=what, who=who, due=optional_day(due), seat=seat)
    return record(asked, lambda known: add_action(known.data, known.framework, action))
