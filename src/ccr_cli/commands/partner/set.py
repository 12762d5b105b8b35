"""``ccr partner set``: plain fields of a partner."""

from ccr_cli.commands.options import Assignments, DryRun, Lang, On, PartnerArgument, Plain, PlanOption
from ccr_cli.language.message import mark

HELP = mark(
    "Set plain fields of a partner, such as role, named, seats or languages. Several words stand with commas between "
    "them: languages=es:staff,Mixteco:phone. Nothing behind the sign takes a field away."
)


def run(
    id_: PartnerArgument = None,
    assignments: Assignments = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.naming import the_partner
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partners import set_partner

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    partner = the_partner(asked, id_)
    if not assignments:
        raise missing("FIELD=VALUE")
    return record(asked, lambda known: set_partner(known.data, known.framework, partner, assignments, asked.day))
