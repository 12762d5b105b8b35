"""``ccr action done``: a task is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, whole_number
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.recording import Request

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
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.actions import finish_action

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    place = whole_number("NUMBER", number if number is not None else _asked(asked))
    return record(asked, lambda known: finish_action(known.data, place, asked.day))


def _asked(asked: Request) -> str:
    """The number of an open task, picked from a list."""
    from ccr_cli.commands.asking import can_ask, chosen, missing
    from ccr_cli.commands.recording import known_at
    from ccr_cli.edits.edit import value_at

    actions = value_at(known_at(asked.path).data, ("actions",))
    still_open = {
        str(number): f"{value_at(action, ('what',)) or ''}"
        for number, action in enumerate(actions if isinstance(actions, list) else [], 1)
        if not value_at(action, ("done",))
    }
    if not still_open or not can_ask():
        raise missing("NUMBER")
    return chosen(still_open, say("Which one is done?"), asked.speaker)
