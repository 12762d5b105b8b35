"""``ccr protocol add``: a new protocol."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import Award, DryRun, Lang, On, Plain, PlanOption, argument, each, option, optional_day
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record a protocol: how survivors are referred, between partners both ways or from some to others, and what about "
    "a survivor passes."
)


def run(
    title: Annotated[str | None, argument(mark("TITLE"), mark("What it says, in a line."))] = None,
    id_: Annotated[
        str | None,
        option("--id", mark("ID"), mark("Its id; made from the title if nothing is said.")),
    ] = None,
    between: Annotated[
        list[str] | None,
        option(
            "--between",
            mark("ID"),
            mark("A partner that refers both ways; may stand several times."),
            completing.partner_ids,
        ),
    ] = None,
    from_: Annotated[
        list[str] | None,
        option("--from", mark("ID"), mark("A partner that refers; may stand several times."), completing.partner_ids),
    ] = None,
    to: Annotated[
        list[str] | None,
        option("--to", mark("ID"), mark("A partner it refers to; may stand several times."), completing.partner_ids),
    ] = None,
    status: Annotated[
        str | None,
        option("--status", "draft|in-force|retired", mark("Where it stands; draft if nothing is said.")),
    ] = None,
    shares: Annotated[
        str | None,
        option("--shares", "nothing|totals-only|only-with-release", mark("What about a survivor passes.")),
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
    from ccr_cli.commands.asking import given_or_asked
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.protocols import NewProtocol, add_protocol

    asked = request(plan, on, lang, dry_run=dry_run, plain=plain)
    says = given_or_asked(title, "TITLE", say("What does it say, in a line?"), asked.speaker)
    protocol = NewProtocol(
        title=says,
        between=each(between),
        from_=each(from_),
        to=each(to),
        status=status,
        since=asked.day,
        review_by=optional_day(review_by),
        shares=shares,
        award=award,
    )
    return record(asked, lambda known: add_protocol(known.data, id_, protocol))
