"""``ccr voice add``: survivors were asked."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, argument, option
from ccr_cli.language.message import mark, say

HELP = mark("Record that survivors were asked, how, and what changed because of it. No names and no counts.")


def run(
    how: Annotated[
        str | None,
        argument("listening-session|survey|focus-group|paid-advisers|other", mark("How they were asked.")),
    ] = None,
    by: Annotated[
        str | None,
        option("--by", mark("ID"), mark("The partner that asked them."), completing.partner_ids),
    ] = None,
    changed: Annotated[
        str | None,
        option("--changed", mark("TEXT"), mark("What changed because of what they said.")),
    ] = None,
    share: Annotated[
        str | None,
        option("--share", "nobody|partners|public", mark("Who else may read what changed; default: nobody.")),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the day and how they were asked."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewVoice, add_voice
    from ccr_cli.plan.words import ASKED_HOW, VOICE_SHARE

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    way = interview.word(how, "HOW", say("How were they asked?"), ASKED_HOW)
    day = interview.happened()
    by = interview.optional_partner(by, say("Who asked them? A number, or Enter:"))
    what = interview.optional_text(changed, say("What changed because of it? Enter skips it."))
    if what is not None:
        share = interview.optional_word(share, say("Who may read it? Enter: nobody."), VOICE_SHARE)
    voice = NewVoice(date=day, how=way, by=by, changed=what, share=share)
    return record(asked, lambda known: add_voice(known.data, voice))
