"""``ccr partner orient``: a partner's people know what everybody at the table has to know."""

from ccr_cli.commands.options import DryRun, Lang, On, PartnersArgument, Plain, PlanOption, each
from ccr_cli.language.message import mark

HELP = mark(
    "Record the day by which the people of one partner or several were oriented: they knew what everybody at the table "
    "has to know. ccr explain orientation says what that is."
)


def run(
    ids: PartnersArgument = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the day; an earlier one stays."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import orient

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partners = interview.partners(each(ids), ["at-the-table", "liaison"])
    day = interview.happened()
    return record(asked, lambda known: [edit for id_ in partners for edit in orient(known.data, id_, day)])
