"""funding-ends: money or help in kind that ends."""

from collections.abc import Iterator

from ccr_cli.language.message import Message, say
from ccr_cli.questions.next.item import Item, Kind, by_day
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="funding-ends",
    title=say("Funding that ends"),
    when=say(
        "The last day of a funding is within 90 days: soon; within 30: now; past: overdue. A funding that is closed "
        "is never named."
    ),
    reason=say(
        "Losing its grant, together with turnover, left a task force in Vermont with thin meetings and little work "
        "(Journal of Extension, December 2004, archives.joe.org/joe/2004december/a8.php)."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The sources whose last day is near or past and that are not marked as closed."""
    for number, funding in enumerate(plan_today.plan.funding or [], 1):
        if funding.closed or funding.until is None:
            continue
        if urgency := by_day(funding.until, plan_today.today):
            is_over = urgency == "overdue"
            command = f"ccr funding set {number} closed=true" if is_over else f"ccr funding set {number} until=DATE"
            why = _ended() if is_over else _in_kind_ends() if funding.in_kind else _ends()
            told = Message(why.id, {"source": funding.source, "day": funding.until})
            yield Item(KIND, urgency, told, command, due=funding.until, partner=funding.held_by)


def _ends() -> Message:
    return say("Money from {source} ends on {day}: is it renewed, or what takes its place?")


def _in_kind_ends() -> Message:
    return say("Help in kind from {source} ends on {day}: is it renewed, or what takes its place?")


def _ended() -> Message:
    return say("{source} ended on {day}: write down that it is closed, or until when it was renewed.")
