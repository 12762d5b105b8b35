"""protocol-review: a protocol that is due for review."""

from collections.abc import Iterator

from ccr_cli.language.message import Quote, say
from ccr_cli.questions.next.item import Item, Kind, by_day
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="protocol-review",
    title=say("A protocol to look at again"),
    when=say("The review_by of a protocol that is not retired is within 90 days: soon; within 30: now; past: overdue."),
    reason=say(
        "Who answers the phone, what a law asks and what survivors need change; a referral that nobody looked at again "
        "may lead to a closed door."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The protocols whose review date is near or past."""
    for id_, protocol in (plan_today.plan.protocols or {}).items():
        if protocol.status == "retired" or protocol.review_by is None:
            continue
        if urgency := by_day(protocol.review_by, plan_today.today):
            title = Quote(protocol.title)
            why = say("Look at the protocol {title} again by {day}.", title=title, day=protocol.review_by)
            if urgency == "overdue":
                why = say("The protocol {title} was to be looked at by {day}.", title=title, day=protocol.review_by)
            yield Item(KIND, urgency, why, f"ccr protocol set {id_} review_by=DATE", due=protocol.review_by)
