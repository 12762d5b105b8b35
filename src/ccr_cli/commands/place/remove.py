"""``ccr place remove``: a place is taken out of those of the area."""

from ccr_cli.commands.options import DryRun, Lang, PlaceArgument, Plain, PlanOption
from ccr_cli.language.message import mark

HELP = mark("Take a place out of the plan. Refused while something names it.")


def run(
    place: PlaceArgument = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take it out."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import remove, request
    from ccr_cli.edits.places import remove_place

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    old = Interview(asked).place(place)
    return remove(asked, lambda known: remove_place(known.data, old))
