"""``ccr partner certify``: what a partner signs for survivors who seek U or T status."""

from typing import Annotated

import typer

from ccr_cli.commands.options import DryRun, Lang, On, PartnerArgument, Plain, PlanOption, each, option
from ccr_cli.language.message import mark

HELP = mark(
    "Record what a partner signs for survivors who seek U or T status, as checked on the day; or with --none that it "
    "signs nothing, which is an answer too."
)


def run(
    id_: PartnerArgument = None,
    form: Annotated[
        list[str] | None,
        option("--form", "u|t", mark("A form it signs; may stand several times.")),
    ] = None,
    none: Annotated[bool, typer.Option("--none", help=mark("It signs nothing."))] = False,
    signed_by: Annotated[
        str | None,
        option("--signed-by", mark("OFFICE"), mark("The office that signs.")),
    ] = None,
    policy: Annotated[
        bool | None,
        typer.Option("--policy/--no-policy", help=mark("Whether it has a written policy."), show_default=False),
    ] = None,
    promised_days: Annotated[
        int | None,
        option("--promised-days", mark("NUMBER"), mark("How many days it promises to take.")),
    ] = None,
    usual_days: Annotated[
        int | None,
        option("--usual-days", mark("NUMBER"), mark("How many days it usually takes.")),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record what it signs, or that it signs nothing."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.commands.naming import the_partner
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import NewCertification, certifies_nothing, certify

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    partner = the_partner(asked, id_)
    if none:
        return record(asked, lambda known: certifies_nothing(known.data, partner))
    if not form:
        raise missing("--form")
    told = NewCertification(
        forms=each(form), signed_by=signed_by, policy=policy, promised_days=promised_days, usual_days=usual_days
    )
    return record(asked, lambda known: certify(known.data, partner, told, asked.day))
