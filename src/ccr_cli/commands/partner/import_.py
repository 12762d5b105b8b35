"""``ccr partner import``: the partners of a roster that is there already."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    ColumnsSaid,
    DryRun,
    Lang,
    PhonesSaid,
    Plain,
    PlanName,
    PlanOption,
    SheetNames,
    argument,
    option,
)
from ccr_cli.language.message import mark

FORMATS = ("text", "json")
HELP = mark(
    "Take the partners over from a roster: a spreadsheet as xlsx, xls, ods or csv. Agencies, seats, titles and office "
    "telephones come in; the names of persons, their own mail and telephones never do. Each row is accounted for."
)


def run(
    file: Annotated[str | None, argument(mark("FILE"), mark("The spreadsheet."))] = None,
    named: PlanName = None,
    sheet: SheetNames = None,
    columns: ColumnsSaid = None,
    status: Annotated[
        str | None,
        option(
            "--status",
            mark("STATUS"),
            mark("The status of those of which the roster says none; default: identified."),
            completing.statuses,
        ),
    ] = None,
    notes: Annotated[
        bool, typer.Option("--notes", help=mark("Take notes too, where no privacy rule finds anything in them."))
    ] = False,
    update: Annotated[
        bool, typer.Option("--update", help=mark("Add what partners of the plan lack; nothing that is there changes."))
    ] = False,
    phones: PhonesSaid = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=mark("Ask nothing."))] = False,
    output: Annotated[str, option("--format", "|".join(FORMATS), mark("How to show it; default: text."))] = "text",
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Read the roster, show what it would do, and write it."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.options import one_name, one_of
    from ccr_cli.commands.work.partner_import import work
    from ccr_cli.commands.work.roster_import import ImportWish

    one_of("--format", output, FORMATS)
    if file is None:
        raise missing("FILE")
    wish = ImportWish(
        file=file,
        plan=one_name(named, plan),
        sheets=tuple(sheet or ()),
        columns=tuple(columns or ()),
        status=status,
        takes_notes=notes,
        updates=update,
        phones=phones,
        asks=not yes,
        output=output,
        is_trial=dry_run,
        lang=lang,
        as_plain=plain,
    )
    return work(wish)
