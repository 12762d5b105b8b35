"""The partners of a plan: who they are, where they sit and where they stand."""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan


class Named(NamedTuple):
    """A partner that something in a plan names; both are ``None`` when the audience may not see who it is."""

    id: str | None
    name: str | None


class Listed(NamedTuple):
    """One partner in a list."""

    who: Named
    status: str
    since: date | None
    seats: tuple[Seat, ...]
    role: str | None
    serves: tuple[str, ...] | None = None
    """The places it says it reaches, as far as the audience may see them."""


class Filter(NamedTuple):
    """Which partners to list; ``None`` means any."""

    seat: str | None = None
    sector: str | None = None
    status: str | None = None


class Partners(NamedTuple):
    """Some of the partners of one plan."""

    task_force: str
    listed: tuple[Listed, ...]
    total: int
    """How many partners the plan has."""
    tells_all: bool
    """Whether the audience may see partners that are not at the table."""
    tells_ids: bool
    """Whether to show ids, which only whoever keeps the file types."""

    @property
    def at_the_table(self) -> int:
        """How many of those listed are at the table."""
        return sum(partner.status == "at-the-table" for partner in self.listed)


def partners(seen: SeenPlan, framework: Framework, wanted: Filter) -> Partners:
    """The partners that pass a filter, in the file's order."""
    known = seen.plan.partners or {}
    seats = _seats_asked_for(framework, wanted)
    listed = tuple(
        _listed(seen, framework, id_, partner)
        for id_, partner in known.items()
        if wanted.status in (None, partner.status) and (seats is None or seats & set(partner.seats or ()))
    )
    return Partners(seen.plan.name, listed, len(known), seen.tells_open_seats, tells_ids=seen.audience == "internal")


def is_decided_by_community(partner: Partner, framework: Framework) -> bool:
    """Whether the community decides if a partner takes part: it does about all of its seats."""
    return bool(partner.seats) and framework.flagged["decided_by_community"].issuperset(partner.seats or ())


def is_network(partner: Partner, framework: Framework) -> bool:
    """Whether a partner is people and not an agency: there is nobody to sign, and no line to sign on."""
    return bool(partner.seats) and framework.flagged["network"].issuperset(partner.seats or ())


def at_table(plan: Plan, framework: Framework) -> dict[str, Partner]:
    """The partners at the table by their ids; not those of which the community decides whether they are."""
    return {id_: one for id_, one in plan.here.items() if not is_decided_by_community(one, framework)}


def named(seen: SeenPlan, id_: str) -> Named:
    """A partner as the audience may see it."""
    name = seen.name_of(id_)
    return Named(None if name is None else id_, name)


def all_named(seen: SeenPlan, ids: list[str] | None) -> tuple[Named, ...]:
    """Some partners as the audience may see them."""
    return tuple(named(seen, id_) for id_ in ids or ())


def seats_of(partner: Partner, framework: Framework) -> tuple[Seat, ...]:
    """The seats that a partner fills, each once."""
    return tuple(framework.seats[id_] for id_ in dict.fromkeys(partner.seats or ()) if id_ in framework.seats)


def _seats_asked_for(framework: Framework, wanted: Filter) -> set[str] | None:
    """The seats one of which a partner has to fill; ``None`` when any seat will do, or none."""
    if wanted.seat is None and wanted.sector is None:
        return None
    of_sector = {seat.id for sector in framework.sectors if sector.id == wanted.sector for seat in sector.seats}
    if wanted.seat is None:
        return of_sector
    return {wanted.seat} if wanted.sector is None else {wanted.seat} & of_sector


def _listed(seen: SeenPlan, framework: Framework, id_: str, partner: Partner) -> Listed:
    who = named(seen, id_)
    role = None if who.id is None else partner.role
    serves = tuple(partner.serves or ()) if partner.says_where and who.id is not None else None
    return Listed(who, partner.status, partner.since, seats_of(partner, framework), role, serves)
