"""``ccr partner wait``: nothing is to be asked of a partner until a day."""

from typing import Annotated

from ccr_cli.commands.options import DryRun, Lang, PartnerArgument, Plain, PlanOption, day_coming, option
from ccr_cli.language.message import mark, say

HELP = mark("Record that there is nothing to ask of a partner until a day, and why.")


def run(
    id_: PartnerArgument = None,
    until: Annotated[
        str | None,
        option("--until", mark("DATE"), mark("The day from which it can be asked again.")),
    ] = None,
    why: Annotated[str | None, option("--why", mark("TEXT"), mark("Why."))] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the day and the reason."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.partner_facts import wait

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    partner = interview.partner(id_)
    last = interview.day(until, "--until", say("Until which day?"), day_coming)
    reason = interview.optional_text(why, say("Why? Enter skips it."))
    return record(asked, lambda known: wait(known.data, partner, last, reason))
