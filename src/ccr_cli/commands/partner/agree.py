"""``ccr partner agree``: a signed agreement."""

from typing import Annotated

from ccr_cli.commands.options import Award, DryRun, Lang, On, PartnerArgument, Plain, PlanOption, option, optional_day
from ccr_cli.language.message import mark

HELP = mark("Record an agreement that a partner signed with the task force, and until when it holds.")


def run(
    id_: PartnerArgument = None,
    until: Annotated[str | None, option("--until", mark("DATE"), mark("The last day it holds."))] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the agreement."""
    from ccr_cli.commands.naming import the_partner
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import agree

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    partner, last = the_partner(asked, id_), optional_day(until)
    return record(asked, lambda known: agree(known.data, partner, asked.day, last, award))
