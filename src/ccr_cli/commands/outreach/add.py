"""``ccr outreach add``: something that was done to tell the community."""

from functools import partial
from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, each, option, whole_number
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record something that was done to inform the community, once it is over: a day still to come would show "
    "where people will be."
)


def run(
    title: Annotated[str | None, argument(mark("TITLE"), mark("What it was."))] = None,
    by: Annotated[
        list[str] | None,
        option("--by", mark("ID"), mark("A partner that did it; can be repeated."), completing.partner_ids),
    ] = None,
    language: Annotated[
        list[str] | None,
        option("--language", mark("LANGUAGE"), mark("A language it was in; can be repeated.")),
    ] = None,
    people: Annotated[
        str | None,
        option("--people", mark("NUMBER"), mark("About how many people it reached.")),
    ] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the outreach."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.happenings import NewOutreach, add_outreach

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    outreach = NewOutreach(
        title=interview.text(title, "TITLE", say("What was it?")),
        date=interview.happened(),
        by=interview.some_partners(each(by) or None, say("Who did it? Numbers, or Enter:")),
        languages=each(language)
        or each([interview.optional(None, say("In which languages? With commas; Enter skips it."), str) or ""]),
        people=interview.optional(
            people, say("About how many people? Enter skips it."), partial(whole_number, "--people")
        ),
        award=award,
    )
    return record(asked, lambda known: add_outreach(known.data, outreach))
