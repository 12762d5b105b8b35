"""``ccr action set``: fields of an action."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import FIELD_AND_VALUE, DryRun, Lang, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import mark, say

HELP = mark(
    "Set fields of an action: what, who, due, seat, done and note. who is the partner that does it, by its id. An "
    "empty value removes the field."
)


def run(
    number: Annotated[
        str | None,
        argument(mark("NUMBER"), mark("Its number, as ccr action list shows it.")),
    ] = None,
    assignments: Annotated[
        list[str] | None,
        argument(mark("FIELD=VALUE"), FIELD_AND_VALUE, completing.fields("ACTION")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.interview import Interview, told_by
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.actions import set_action
    from ccr_cli.edits.field_names import ACTION

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    picked = interview.number(number, ("actions",), "NUMBER", say("Which action?"), told_by("what"))
    place = whole_number("NUMBER", picked)
    wanted = interview.assignments(assignments, ("actions", place - 1), ACTION)
    return record(asked, lambda known: set_action(known.data, known.framework, place, wanted))
