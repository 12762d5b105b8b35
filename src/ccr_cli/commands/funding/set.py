"""``ccr funding set``: fields of a funding source."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import FIELD_AND_VALUE, DryRun, Lang, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import mark, say

HELP = mark(
    "Set fields of a funding: source, pays_for, amount, in_kind, from, until, award, held_by, reports_due, closed and "
    "note. closed=true says that it ended and everyone knows."
)


def run(
    number: Annotated[
        str | None,
        argument(mark("NUMBER"), mark("Its place in the file, from 1."), completing.funding_numbers),
    ] = None,
    assignments: Annotated[
        list[str] | None,
        argument(mark("FIELD=VALUE"), FIELD_AND_VALUE, completing.fields("FUNDING")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.interview import Interview, told_by
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.field_names import FUNDING
    from ccr_cli.edits.funding import set_funding

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    picked = interview.number(number, ("funding",), "NUMBER", say("Which money or help?"), told_by("source"))
    place = whole_number("NUMBER", picked)
    wanted = interview.assignments(assignments, ("funding", place - 1), FUNDING)
    return record(asked, lambda known: set_funding(known.data, place, wanted))
