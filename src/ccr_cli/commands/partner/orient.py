"""``ccr partner orient``: its people know the federal immigration protections."""

from ccr_cli.commands.options import DryRun, Lang, On, PartnerArgument, Plain, PlanOption
from ccr_cli.language.message import mark

HELP = mark("Record the day by which a partner's people knew the federal immigration protections.")


def run(
    id_: PartnerArgument = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the day; an earlier one stays."""
    from ccr_cli.commands.naming import the_partner
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import orient

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    partner = the_partner(asked, id_)
    return record(asked, lambda known: orient(known.data, partner, asked.day))
