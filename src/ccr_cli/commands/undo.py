"""``ccr undo``: the last recorded line, taken back."""

from typing import Annotated

import typer

from ccr_cli.commands.options import DryRun, Lang, Plain, PlanName, PlanOption, one_name
from ccr_cli.language.message import mark

HELP = mark(
    "Take back what was last recorded in a plan; typed twice, the last two. Only lines that nobody touched since are "
    "taken back; else it says what to do by hand. The last ten changes of each plan are kept for a day, in your own "
    "state folder, never what a privacy rule finds. What is taken back is kept nowhere, so there is no undo for undo: "
    "type the line again. What ccr init and ccr check --fix wrote is not taken back."
)


def run(
    named: PlanName = None,
    listed: Annotated[
        bool,
        typer.Option("--list", help=mark("List what is kept of the plans here, the last first, and change nothing.")),
    ] = False,
    forget: Annotated[
        bool,
        typer.Option("--forget", help=mark("Leave the plan as it is, and delete the copy of what was last replaced.")),
    ] = False,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=mark("Ask nothing."))] = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take it back; status 1 where nothing can be."""
    from ccr_cli.commands.work import undo, undo_list

    name = one_name(named, plan)
    if listed:
        return undo_list.show_list(name, lang, plain=plain)
    if forget:
        return undo.forget_last(name, lang, dry_run=dry_run, plain=plain, yes=yes)
    return undo.take_back_last(name, lang, dry_run=dry_run, plain=plain, yes=yes)
