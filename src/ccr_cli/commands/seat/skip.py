"""``ccr seat skip``: a seat stays open by decision, or cannot be filled here."""

from typing import Annotated

from ccr_cli.commands import completing
from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, SeatArgument, day_said, option
from ccr_cli.language.message import mark, say

HELP = mark(
    "Record that a seat stays open by decision, or cannot be filled here: always with the reason, and if you like with "
    "who covers for it and a day to ask again."
)


def run(
    seat: SeatArgument = None,
    reason: Annotated[str | None, option("--reason", mark("TEXT"), mark("Why."))] = None,
    covered_by: Annotated[
        str | None,
        option("--covered-by", mark("ID"), mark("The partner that covers for it."), completing.partner_ids),
    ] = None,
    review_by: Annotated[
        str | None,
        option("--review-by", mark("DATE"), mark("The day by which to ask again.")),
    ] = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Record the reason."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.commands.work.seat_both_ways import tell_of_seat
    from ccr_cli.edits.seats import skip_seat

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    id_ = interview.seat(seat)
    why = interview.text(reason, "--reason", say("Why does it stay open?"))
    cover = interview.optional_partner(covered_by, say("Who covers for it? A number, or Enter:"))
    again = interview.optional_day(review_by, say("By which day will you ask again? Enter skips it."), day_said)
    status = record(asked, lambda known: skip_seat(known.data, known.framework, id_, why, cover, again))
    if status == 0 and not dry_run:
        tell_of_seat(asked, id_)
    return status
