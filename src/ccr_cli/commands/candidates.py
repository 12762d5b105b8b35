"""``ccr candidates``: who could fill the open seats, by a directory of services."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import AsOf, Lang, Output, Plain, PlanName, PlanOption, option
from ccr_cli.language.message import mark

HELP = mark(
    "Show who could fill the open seats, by a directory of services: an HSDS package, an export of Ohana or iCarol, or "
    "any spreadsheet. Beside each stands which word says so, and where. It is a list to talk about: nobody is added "
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
        option("--seat", mark("SEAT"), mark("Show one seat only, by its id."), completing.seat_ids),
    ] = None,
    near: Annotated[
        list[str] | None,
        option("--near", mark("PLACE"), mark("Only agencies of a city or county; can be repeated.")),
    ] = None,
    most: Annotated[int, option("--most", mark("NUMBER"), mark("How many for each seat; default: 10."))] = 10,
    output: Output = "text",
    as_of: AsOf = None,
    plan: PlanOption = None,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Show the answer; status 1 for a plan with errors."""
    from ccr_cli.commands.options import one_name
    from ccr_cli.commands.work.candidates import work

    return work(one_name(named, plan), from_ or [], seat, near or [], most, output, as_of, lang, plain=plain)
