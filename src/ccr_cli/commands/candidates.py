"""``ccr candidates``: who could fill the open seats, by a directory of services."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.options import (
    AsOf,
    DryRun,
    Lang,
    On,
    Output,
    Plain,
    PlanName,
    PlanOption,
    each,
    one_name,
    option,
    whole_number,
)
from ccr_cli.language.message import mark

HELP = mark(
    "Show who could fill the open seats, by a directory of services: an HSDS package, an export of Ohana or iCarol, or "
    "any spreadsheet. Beside each is which word says so, and where. It is a list to talk about: nobody is recorded "
    "without --add."
)


def run(
    named: PlanName = None,
    from_: Annotated[
        list[str] | None,
        option("--from", mark("FILE"), mark("The directory: a file, a folder or a zip; can be repeated.")),
    ] = None,
    seat: Annotated[
        str | None,
        option("--seat", mark("SEAT"), mark("Show one seat only, by its id or name."), completing.seat_ids),
    ] = None,
    near: Annotated[
        list[str] | None,
        option("--near", mark("PLACE"), mark("Only agencies of a city or a county; can be repeated.")),
    ] = None,
    most: Annotated[str, option("--most", mark("NUMBER"), mark("How many for a seat; default: 10."))] = "10",
    all_: Annotated[
        bool,
        typer.Option("--all", help=mark("Show every seat with its candidates at a terminal too.")),
    ] = False,
    add: Annotated[
        str | None,
        option(
            "--add",
            mark("ID"),
            mark("Record the one with this id as suggested (identified), such as organizations/12."),
        ),
    ] = None,
    output: Output = "text",
    as_of: AsOf = None,
    on: On = None,
    dry_run: DryRun = False,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the answer, or record one; status 1 for a plan with errors."""
    from ccr_cli.commands.work.candidates import CandidatesSought, chosen_of, places_near, work

    number = whole_number("--most", most, least=1)
    sought = CandidatesSought(
        one_name(named, plan), tuple(from_ or ()), seat, places_near(each(near)), number, lang, plain
    )
    if add is None:
        shown = work(sought, output, as_of, in_full=all_)
        one = chosen_of(sought, shown, output)
        if one is None:
            return shown.status
        sought, add = sought.of(one), one.record
    from ccr_cli.commands.work.candidate_added import record_candidate

    return record_candidate(sought, add, on, dry_run=dry_run)
