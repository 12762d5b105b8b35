"""agreement-ends: a signed agreement that runs out."""

from collections.abc import Iterator

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind, by_day
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="agreement-ends",
    title=say("An agreement that ends"),
    when=say(
        "The agreement of a partner that is at the table, or a liaison, ends within 90 days: soon; within 30: now; "
        "past: overdue."
    ),
    reason=say(
        "People change on both sides, and signing again is when everybody reads once more what was promised. Response "
        "teams in Georgia renew their signed protocols every year (svrga.org/node/3)."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The agreements whose last day is near or past."""
    for id_, partner in plan_today.partners.items():
        until = partner.agreement.until if partner.agreement is not None else None
        if until is None or not partner.is_in_touch:
            continue
        if urgency := by_day(until, plan_today.today):
            why = say("The agreement with {partner} ends on {day}.", partner=partner.name, day=until)
            if urgency == "overdue":
                why = say("The agreement with {partner} ended on {day}.", partner=partner.name, day=until)
            yield Item(KIND, urgency, why, f"ccr partner agree {id_} --until DATE", due=until, partner=id_)
