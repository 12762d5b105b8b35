"""system-based-only: a core seat is filled only by partners that may have to pass on what they hear."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, say
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.about import filling
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="system-based-only",
    title=say("A core seat with no partner outside the system"),
    when=say(
        "Every partner at the table in a core seat also sits in a seat that may sign certifications or that the "
        "community decides about, or can be made to give out its records. A duty to report alone does not count, nor "
        "do records that the privilege between attorney and client guards."
    ),
    reason=say(
        "A victim unit of the police or the prosecutor works for the case, and may have to pass on what it hears; an "
        "advocate of an independent program is on the survivor's side alone "
        "(air.praxisinternational.org/distinctions-community-based-and-victim-witness-specialists)."
    ),
)
_RECORDS = frozenset(("public-records", "state-immigration-law"))


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The core seats without an independent partner, except those left open by decision."""
    for seat in plan_today.core_seats:
        here = filling(plan_today, seat.id)
        if not here or seat.id in (plan_today.plan.not_here or {}):
            continue
        if all(_is_of_the_system(plan_today, partner) for partner in here.values()):
            told = say(
                "{seat}: everybody there may have to tell what they hear ({partners}). Look for an independent partner "
                "too.",
                seat=seat.name,
                partners=Listing(tuple(partner.name for partner in here.values()), ","),
            )
            command = f"ccr partner add ID --name NAME --seat {seat.id} --status at-the-table"
            yield Item(KIND, "soon", told, command, seat=seat.id)


def _is_of_the_system(plan_today: PlanToday, partner: Partner) -> bool:
    others = [seat for seat in plan_today.seats_of(partner) if not seat.has("core")]
    if any(seat.has("certifies") or seat.has("decided_by_community") for seat in others):
        return True
    is_privileged = "attorney-privilege" in (partner.bound_by or ())
    return not is_privileged and not _RECORDS.isdisjoint(partner.must_disclose or ())
