"""one-contact: a core seat depends on one partner, and the plan has fewer than two contacts there."""

from collections.abc import Iterator

from ccr_cli.language.message import say, say_many
from ccr_cli.plan.framework import Seat
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.about import filling
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="one-contact",
    title=say("A core seat that hangs on one contact"),
    when=say("One partner alone fills a core seat at the table, and the plan has fewer than two contacts for it."),
    reason=say(
        "People change their work, and teams seldom have a plan for that "
        "(mncasa.org/news/sart-foundations-developing-turnover-plans). A second contact keeps the way to the "
        "partner open."
    ),
)


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The partners that fill a core seat alone, each once."""
    alone: dict[str, Seat] = {}
    for seat in plan_today.core_seats:
        here = filling(plan_today, seat.id)
        if len(here) == 1:
            alone.setdefault(next(iter(here)), seat)
    for id_, seat in alone.items():
        partner = plan_today.partners[id_]
        if len(partner.contacts or ()) < 2:
            yield _item(id_, partner, seat)


def _item(id_: str, partner: Partner, seat: Seat) -> Item:
    contacts = len(partner.contacts or ())
    told = say(
        "{partner} alone is at the table for {seat}, and the plan has no contact there yet: two are good, each by its "
        "role.",
        partner=partner.name,
        seat=seat.name,
    )
    if contacts:
        told = say_many(
            "{partner} alone is at the table for {seat}, and the plan has {number} contact there.",
            "{partner} alone is at the table for {seat}, and the plan has {number} contacts there.",
            contacts,
            partner=partner.name,
            seat=seat.name,
        )
    command = f"ccr partner contact {id_} --role ROLE --phone NUMBER"
    return Item(KIND, "later" if contacts else "soon", told, command, partner=id_, seat=seat.id)
