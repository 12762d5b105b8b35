"""``ccr partner remove``: a partner is taken out of the plan."""

from ccr_cli.commands.options import DryRun, Lang, PartnerArgument, Plain, PlanOption
from ccr_cli.language.message import mark

HELP = mark(
    "Take a partner out of the plan. One that left or said no stays better in it, with its status: it was asked, and "
    "that is worth knowing. Refused while the plan names it elsewhere."
)


def run(
    id_: PartnerArgument = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take it out."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import remove, request
    from ccr_cli.edits.partner_names import remove_partner

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    partner = Interview(asked).partner(id_)
    return remove(asked, lambda known: remove_partner(known.data, partner))
