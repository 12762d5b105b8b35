"""report-due: a report to a funder."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.plan.plan import Funding
from ccr_cli.questions.next.item import Item, Kind, by_day
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="report-due",
    title=say("A report that is due"),
    when=say(
        "A day under reports_due of a funding that is not closed is within 90 days: soon; within 30: now; "
        "past: overdue. Past days are named together. A day comes off the list once its report is in."
    ),
    reason=say(
        "A funder that waits for a report may hold back the next payment, and the numbers of half a year take longer "
        "to gather than a day."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The late reports, one item per funding source, and those due in the next 90 days."""
    for number, funding in enumerate(plan_today.plan.funding or [], 1):
        if not funding.closed:
            yield from _of(plan_today, number, funding)


def _of(plan_today: PlanToday, number: int, funding: Funding) -> Iterator[Item]:
    days = sorted(set(funding.reports_due or ()))
    late = [day for day in days if day < plan_today.today]
    for told in ([late] if late else []) + [[day] for day in days if day >= plan_today.today]:
        if urgency := by_day(told[0], plan_today.today):
            left = ",".join(day.isoformat() for day in days if day not in told)
            command = f"ccr funding set {number} reports_due={left}"
            why = _why(funding, told, is_late=urgency == "overdue")
            yield Item(KIND, urgency, why, command, due=told[0], partner=funding.held_by)


def _why(funding: Funding, days: list[date], *, is_late: bool) -> Message:
    if not is_late:
        return say("{source}: a report is due on {day}.", source=funding.source, day=days[0])
    return say_many(
        "{source}: a report was due on {day}. Once it is in, take the day off the list.",
        "{source}: {number} reports were due since {day}. Once they are in, take the days off the list.",
        len(days),
        source=funding.source,
        day=days[0],
    )
