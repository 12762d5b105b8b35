"""``ccr partner certify``: what a partner signs for survivors who seek U or T status."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from ccr_cli.commands.options import DryRun, Lang, On, PartnerArgument, Plain, PlanOption, each, option
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview

HELP = mark(
    "Record what a partner signs for survivors who seek U or T status, as checked on the day; or with --none that it "
    "signs nothing, which is an answer too."
)


def run(
    id_: PartnerArgument = None,
    form: Annotated[
        list[str] | None,
        option("--form", "u|t", mark("A form it signs; can be repeated.")),
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
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import NewCertification, certifies_nothing, certify

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partner = interview.partner(id_, ["at-the-table", "liaison"])
    forms = [] if none else each(form) or _forms(interview)
    if not forms:
        return record(asked, lambda known: certifies_nothing(known.data, partner))
    told = NewCertification(
        forms=forms,
        signed_by=interview.optional_text(signed_by, say("Which office signs? Enter skips it.")),
        policy=policy,
        promised_days=promised_days,
        usual_days=usual_days,
    )
    day = interview.happened()
    return record(asked, lambda known: certify(known.data, partner, told, day))


def _forms(interview: Interview) -> list[str]:
    """The forms that somebody picks; none if it signs nothing. Raises ``UserError`` where nobody can be asked."""
    from ccr_cli.commands.asking import missing
    from ccr_cli.plan.words import FORM

    if not interview.begin():
        raise missing("--form")
    return interview.words([], say("Which forms does it sign? Enter alone: it signs nothing."), FORM)
