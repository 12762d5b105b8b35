"""``ccr place add``: one more place of the area."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, argument
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record a town or part of the area. A partner reaches it unless its serves names other places; set that after."
)


def run(
    name: Annotated[str | None, argument(mark("NAME"), mark("What it is called."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the place."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.places import add_place

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    place = Interview(asked).text(name, "NAME", say("What is it called?"))
    return record(asked, lambda known: add_place(known.data, place))
