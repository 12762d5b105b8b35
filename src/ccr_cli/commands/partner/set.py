"""``ccr partner set``: plain fields of a partner."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import FIELD_AND_VALUE, DryRun, Lang, On, PartnerArgument, Plain, PlanOption, argument
from ccr_cli.language.message import mark

HELP = mark(
    "Set plain fields of a partner, such as role, named, seats or languages. Separate several words with "
    "commas: languages=es:staff,Mixteco:phone. An empty value removes the field."
)


def run(
    id_: PartnerArgument = None,
    assignments: Annotated[
        list[str] | None,
        argument(mark("FIELD=VALUE"), FIELD_AND_VALUE, completing.fields("PARTNER")),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the fields."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.field_names import PARTNER
    from ccr_cli.edits.partners import set_partner

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partner = interview.partner(id_)
    wanted = interview.assignments(assignments, ("partners", partner), PARTNER)
    return record(asked, lambda known: set_partner(known.data, known.framework, partner, wanted, asked.day))
