"""``ccr change add``: something that changed for good in how agencies work."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, option
from ccr_cli.language.message import mark, say

HELP = mark("Record a lasting change in how agencies work: the outcome that counts.")


def run(
    text: Annotated[str | None, argument(mark("TEXT"), mark("What changed."))] = None,
    kind: Annotated[
        str | None,
        option("--kind", "policy|form|protocol|training|law", mark("What kind of change it is.")),
    ] = None,
    partner: Annotated[
        str | None,
        option("--partner", mark("ID"), mark("The partner where it changed."), completing.partner_ids),
    ] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the change."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewChange, add_change
    from ccr_cli.plan.words import CHANGE_KIND

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    change = NewChange(
        what=interview.text(text, "TEXT", say("What changed?")),
        kind=interview.optional_word(kind, say("What kind of change is it? Enter skips it."), CHANGE_KIND),
        partner=interview.optional_partner(partner, say("At which partner? A number, or Enter:")),
        date=interview.happened(),
        award=award,
    )
    return record(asked, lambda known: add_change(known.data, change))
