"""``ccr assess``: how the task force sees itself, component by component."""

from __future__ import annotations

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    AsOf,
    AudienceOption,
    DryRun,
    Lang,
    Plain,
    PlanName,
    PlanOption,
    Strict,
    one_name,
    option,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Ask yourselves how it is going. At a terminal it is a conversation that a group has aloud: one component at a "
    "time, talk first and number last; each number is recorded as it is agreed, and what is without one can be gone "
    "on with another day. Elsewhere, or with --show, it shows the last scores and what changed since the ones before. "
    "With --set it records without asking. For whoever keeps the file and the partners."
)


def run(
    named: PlanName = None,
    show: Annotated[bool, typer.Option("--show", help=mark("Show the scores, and ask nothing."))] = False,
    all_: Annotated[bool, typer.Option("--all", help=mark("Show every assessment and every score."))] = False,
    set_: Annotated[
        list[str] | None,
        option(
            "--set",
            mark("ID=SCORE"),
            mark("A component and its score from 1 to 5, whole or half; can be repeated."),
            completing.component_scores,
        ),
    ] = None,
    date: Annotated[
        str | None,
        option("--date", mark("DATE"), mark("The day of the assessment, such as 2026-12-03; default: today.")),
    ] = None,
    how: Annotated[str | None, option("--how", "together|survey|outside", mark("How it was done."))] = None,
    answered: Annotated[str | None, option("--answered", mark("NUMBER"), mark("How many people took part."))] = None,
    note: Annotated[
        str | None,
        option("--note", mark("TEXT"), mark("Anything else; it stays with whoever keeps the file.")),
    ] = None,
    output: Annotated[
        str | None,
        option("--format", "text|json|markdown|csv", mark("How to show it; default: text.")),
    ] = None,
    audience: AudienceOption = None,
    strict: Strict = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the scores, record some, or ask for them; status 1 for a plan with errors."""
    from ccr_cli.commands.work.assess import Recording, Showing, work

    return work(
        one_name(named, plan),
        Recording(set_ or (), how, answered, note),
        Showing(show, all_, output, audience, strict, as_of),
        date=date,
        dry_run=dry_run,
        lang=lang,
        plain=plain,
    )
