"""``ccr seat open``: a seat is to be filled again."""

from ccr_cli.commands.options import DryRun, Lang, Plain, PlanOption, SeatArgument
from ccr_cli.language.message import mark

HELP = mark("Record that a seat no longer stays open by decision.")


def run(
    seat: SeatArgument = None,
    plan: PlanOption = None,
    dry_run: DryRun = False,
    lang: Lang = None,
    plain: Plain = False,
) -> int:
    """Take the seat out of those left open."""
    from ccr_cli.commands.interview import Interview
    from ccr_cli.commands.recording import record, request
    from ccr_cli.edits.seats import open_seat

    asked = request(plan, None, lang, dry_run=dry_run, plain=plain)
    interview = Interview(asked)
    id_ = interview.seat(seat, interview.entries(("not_here",)))
    return record(asked, lambda known: open_seat(known.data, known.framework, id_))
