"""``ccr protocol add``: a new protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, day_said, each, option
from ccr_cli.language.message import mark, say

if TYPE_CHECKING:
    from ccr_cli.commands.interview import Interview

HELP = mark(
    "Record a protocol: how survivors are referred, between partners both ways or from some to others, and "
    "what is shared about a survivor."
)


def run(
    title: Annotated[str | None, argument(mark("TITLE"), mark("What it says, in a line."))] = None,
    id_: Annotated[
        str | None,
        option("--id", mark("ID"), mark("Its id; default: made from the title.")),
    ] = None,
    between: Annotated[
        list[str] | None,
        option(
            "--between",
            mark("ID"),
            mark("A partner that refers both ways; can be repeated."),
            completing.partner_ids,
        ),
    ] = None,
    from_: Annotated[
        list[str] | None,
        option("--from", mark("ID"), mark("A partner that refers; can be repeated."), completing.partner_ids),
    ] = None,
    to: Annotated[
        list[str] | None,
        option("--to", mark("ID"), mark("A partner it refers to; can be repeated."), completing.partner_ids),
    ] = None,
    status: Annotated[
        str | None,
        option("--status", "draft|in-force|retired", mark("Its status; default: draft.")),
    ] = None,
    shares: Annotated[
        str | None,
        option("--shares", "nothing|totals-only|only-with-release", mark("What is shared about a survivor.")),
    ] = None,
    review_by: Annotated[
        str | None,
        option("--review-by", mark("DATE"), mark("The day by which to look at it again.")),
    ] = None,
    award: Award = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the protocol."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.protocols import NewProtocol, add_protocol
    from ccr_cli.plan.words import PROTOCOL_STATUS, SHARES

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    says = interview.text(title, "TITLE", say("What does it say, in a line?"))
    both_ways, senders, receivers = each(between), each(from_), each(to)
    if not (both_ways or senders or receivers):
        both_ways, senders, receivers = _asked_ways(interview)
    protocol = NewProtocol(
        title=says,
        between=both_ways,
        from_=senders,
        to=receivers,
        status=interview.optional_word(status, say("What is its status? Enter: being written."), PROTOCOL_STATUS),
        shares=interview.optional_word(shares, say("What is shared about a survivor? Enter skips it."), SHARES),
        review_by=interview.optional_day(
            review_by, say("By which day will you look at it again? Enter skips it."), day_said
        ),
        since=interview.happened(),
        award=award,
    )
    return record(asked, lambda known: add_protocol(known.data, id_, protocol))


def _asked_ways(interview: Interview) -> tuple[list[str], list[str], list[str]]:
    """Those between whom it is, or from whom and to whom. Raises ``UserError`` where nobody can be asked."""
    from ccr_cli.commands.asking import agrees, missing

    if not interview.begin():
        raise missing("--between")
    if agrees(say("Do all of them refer both ways?"), interview.screen):
        return interview.partners([]), [], []
    senders = interview.partners([], question=say("Who refers? Numbers, such as 1 3:"))
    return [], senders, interview.partners([], question=say("To whom? Numbers, such as 1 3:"))
