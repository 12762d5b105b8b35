"""``ccr check``: every mistake in plan files, with what to type instead."""

from typing import Annotated

import typer

from ccr_cli.commands.options import AsOf, DryRun, Lang, Plain, PlanOption, Plans, all_names, option
from ccr_cli.language.message import mark

HELP = mark(
    "Find every mistake in plan files: where it is, what is wrong, and what to type instead. Frameworks of your own "
    "are checked too. Nothing is written, unless you ask for it with --fix."
)


def run(
    plans: Plans = None,
    output: Annotated[
        str,
        option("--format", "text|json|github|sarif", mark("How to show it; default: text.")),
    ] = "text",
    strict: Annotated[bool, typer.Option("--strict", help=mark("Count warnings as errors."))] = False,
    fix: Annotated[
        bool,
        typer.Option(
            "--fix",
            help=mark("Fix in the files what is unambiguous: a word one letter off, a date, an indent."),
        ),
    ] = False,
    dry_run: DryRun = False,
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Check every file; status 1 when one has an error."""
    from ccr_cli.commands.work.check import work

    return work(
        plans=all_names(plans, plan),
        output=output,
        strict=strict,
        fix=fix,
        dry_run=dry_run,
        as_of=as_of,
        lang=lang,
        plain=plain,
    )
