"""``ccr funding set``: fields of a funding source."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Assignments, DryRun, Lang, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import mark

HELP = mark(
    "Set fields of a funding: source, pays_for, amount, in_kind, from, until, award, held_by, reports_due, closed and "
    "note. closed=true says that it ended and everyone knows."
)


def run(
    number: Annotated[
        str | None,
        argument(mark("NUMBER"), mark("Its place in the file, from 1."), completing.funding_numbers),
    ] = None,
    assignments: Assignments = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.funding import set_funding

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    if number is None or not assignments:
        raise missing("NUMBER" if number is None else "FIELD=VALUE")
    place = whole_number("NUMBER", number)
    return record(asked, lambda known: set_funding(known.data, place, assignments))
