"""``ccr place rename``: a new name for a place, wherever it is named."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, PlaceArgument, Plain, PlanOption, argument
from ccr_cli.language.message import mark, say

HELP = mark("Give a place another name, everywhere in the plan.")


def run(
    place: PlaceArgument = None,
    new: Annotated[str | None, argument(mark("NEW"), mark("The name it gets."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the new name."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.places import rename_place

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    old = interview.place(place)
    wanted = interview.text(new, "NEW", say("Which name does it get?"))
    return record(asked, lambda known: rename_place(known.data, old, wanted))
