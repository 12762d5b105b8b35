"""``ccr partner rename``: a new id for a partner, in its entry and wherever it is named."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, PartnerArgument, Plain, PlanOption, argument
from ccr_cli.language.message import mark, say

HELP = mark("Give a partner another id, everywhere in the plan.")


def run(
    id_: PartnerArgument = None,
    new: Annotated[str | None, argument(mark("NEW"), mark("The id it gets."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the new id."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_names import rename_partner

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partner = interview.partner(id_)
    wanted = interview.text(new, "NEW", say("Which id does it get?"))
    return record(asked, lambda known: rename_partner(known.data, partner, wanted))
