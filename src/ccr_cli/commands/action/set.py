"""``ccr action set``: fields of a task."""

from typing import Annotated

from ccr_cli.commands.options import Assignments, DryRun, Lang, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import mark

HELP = mark(
    "Set fields of a task: what, who, due, seat, done and note. who is the partner that does it, by its id. Nothing "
    "behind the sign takes a field away."
)


def run(
    number: Annotated[
        str | None,
        argument(mark("NUMBER"), mark("Its number, as ccr action list shows it.")),
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
    from ccr_cli.edits.actions import set_action

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    if number is None or not assignments:
        raise missing("NUMBER" if number is None else "FIELD=VALUE")
    place = whole_number("NUMBER", number)
    return record(asked, lambda known: set_action(known.data, known.framework, place, assignments))
