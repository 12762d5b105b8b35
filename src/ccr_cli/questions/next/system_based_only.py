"""system-based-only: a seat for independent advocates is filled only by partners that may have to pass things on."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, say
from ccr_cli.plan.framework import Flag
from ccr_cli.plan.partner import Partner
from ccr_cli.questions.next.about import filling
from ccr_cli.questions.next.item import Item, Kind
from ccr_cli.questions.next.plan_today import PlanToday

KIND = Kind(
    id="system-based-only",
    title=say("A seat for independent advocates with nobody outside the system"),
    when=say(
        "Every partner at the table in a seat for independent advocates also sits in a seat of the justice system or "
        "the government, or can be made to give out its records. A duty to report alone does not count, nor do records "
        "that the privilege between attorney and client guards."
    ),
    reason=say(
        "A victim unit of the police or the prosecutor works for the case, and may have to pass on what it hears; an "
        "advocate of an independent program is on the survivor's side alone "
        "(air.praxisinternational.org/distinctions-community-based-and-victim-witness-specialists)."
    ),
)
_OF_THE_SYSTEM: tuple[Flag, ...] = ("system", "certifies", "decided_by_community")
_RECORDS = frozenset(("public-records", "state-immigration-law"))


def items(plan_today: PlanToday) -> Iterator[Item]:
    """The seats for independent advocates without one, except those left open by decision."""
    for seat in plan_today.framework.seats.values():
        here = filling(plan_today, seat.id) if seat.has("independent") else {}
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
    if any(plan_today.sits_in(partner, flag) for flag in _OF_THE_SYSTEM):
        return True
    is_privileged = "attorney-privilege" in (partner.bound_by or ())
    return not is_privileged and not _RECORDS.isdisjoint(partner.must_disclose or ())
