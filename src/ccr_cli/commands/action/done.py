"""``ccr action done``: an action is done."""

from typing import Annotated, Any

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import mark, say

HELP = mark("Record that something is done. Its number is its place in the file, as ccr action list shows it.")


def run(
    number: Annotated[
        str | None,
        argument(mark("NUMBER"), mark("Its number, as ccr action list shows it."), completing.action_numbers),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the day."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.actions import finish_action

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    place = whole_number(
        "NUMBER", interview.number(number, ("actions",), "NUMBER", say("Which one is done?"), _still_open)
    )
    day = interview.happened()
    return record(asked, lambda known: finish_action(known.data, place, day))


def _still_open(action: Any) -> str | None:
    """What tells an action that is not done yet."""
    from ccr_cli.edits.edit import value_at

    return None if value_at(action, ("done",)) else str(value_at(action, ("what",)) or "")
