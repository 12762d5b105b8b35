"""``ccr change add``: something that changed for good in how agencies work."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, option
from ccr_cli.language.message import mark, say

HELP = mark("Record something that changed for good in how agencies work: the outcome that counts.")


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
    from ccr_cli.commands.asking import given_or_asked
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewChange, add_change

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    what = given_or_asked(text, "TEXT", say("What changed?"), asked.speaker)
    change = NewChange(date=asked.day, what=what, kind=kind, partner=partner, award=award)
    return record(asked, lambda known: add_change(known.data, change))
