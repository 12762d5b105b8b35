"""not-oriented: a partner at the table whose people don't know yet what everybody here has to know."""

from collections.abc import Iterator
from datetime import date

from ccr_cli.language.message import say
from ccr_cli.questions.next.item import Item, Kind, Urgency
from ccr_cli.questions.next.plan_today import PlanToday

_SOON = 30  # days at the table
KIND = Kind(
    id="not-oriented",
    title=say("A partner that has not been oriented"),
    when=say(
        "A partner is at the table and has no oriented: soon, and now once it has been there for more than 30 days."
    ),
    reason=say("Who has not learned what everybody here has to know can't tell it to a survivor."),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners at the table that have not been oriented."""
    for id_, partner in plan_today.here.items():
        if partner.oriented is None:
            why = say("{partner} is at the table and has not been oriented yet.", partner=partner.name)
            urgency = _urgency(partner.since, plan_today.today)
            yield Item(KIND, urgency, why, f"ccr partner orient {id_}", partner=id_)


def _urgency(since: date | None, today: date) -> Urgency:
    return "now" if since is not None and (today - since).days > _SOON else "soon"
