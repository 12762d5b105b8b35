"""``ccr protocol add``: a new protocol."""

from typing import Annotated

import typer

from ccr_cli.commands import completing
from ccr_cli.commands.asking import given_or_asked
from ccr_cli.commands.options import DryRun, Lang, On, Plain, PlanOption, each, optional_day
from ccr_cli.commands.recording import record, request
from ccr_cli.edits.protocols import NewProtocol, add_protocol
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record a protocol: how survivors are referred, between partners both ways or from some to others, and what about "
    "a survivor passes."
)


def run(
    title: Annotated[
        str | None, typer.Argument(metavar=mark("TITLE"), help=mark("What it says, in a line."), show_default=False)
    ] = None,
    id_: Annotated[
        str | None,
        typer.Option(
            "--id", metavar=mark("ID"), help=mark("Its id; made from the title if nothing is said."), show_default=False
        ),
    ] = None,
    between: Annotated[
        list[str] | None,
        typer.Option(
            "--between",
            metavar=mark("ID"),
            autocompletion=completing.partner_ids,
            help=mark("A partner that refers both ways; may stand several times."),
        ),
    ] = None,
    from_: Annotated[
        list[str] | None,
        typer.Option(
            "--from",
            metavar=mark("ID"),
            autocompletion=completing.partner_ids,
            help=mark("A partner that refers; may stand several times."),
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            metavar=mark("ID"),
            autocompletion=completing.partner_ids,
            help=mark("A partner it refers to; may stand several times."),
        ),
    ] = None,
    status: Annotated[
        str | None,
        typer.Option(
            "--status",
            metavar="draft|in-force|retired",
            help=mark("Where it stands; draft if nothing is said."),
            show_default=False,
        ),
    ] = None,
    shares: Annotated[
        str | None,
        typer.Option(
            "--shares",
            metavar="nothing|totals-only|only-with-release",
            help=mark("What about a survivor passes."),
            show_default=False,
        ),
    ] = None,
    review_by: Annotated[
        str | None,
        typer.Option(
            "--review-by", metavar=mark("DATE"), help=mark("The day by which to look at it again."), show_default=False
        ),
    ] = None,
    plan: PlanOption = None,
    on: On = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the protocol."""
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
    )
    return record(asked, lambda known: add_protocol(known.data, id_, protocol))
