"""The roster: who holds which seat, and which office to call; a list that travels.

It has nobody in it whose name may not be told, whoever it is for, and nobody who doesn't work with the table. It never
has a person's name, an address, or a language: one person may be the only one who speaks it. A seat that nobody in it
holds is left out, for an empty chair is nothing to pass around.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat, Sector
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.partner import Contact, Partner


class Holder(NamedTuple):
    """One partner in one seat."""

    sector: Sector
    seat: Seat
    name: str
    is_liaison: bool
    """Whether it only keeps contact, and does not sit there."""


class Seatless(NamedTuple):
    """A partner that works with the table and sits in none of the framework's seats."""

    name: str
    role: str | None
    is_liaison: bool


class ListedOffice(NamedTuple):
    """Whom to ask for, by title, and how."""

    title: str
    phone: str | None
    """As the plan writes it."""
    email: str | None


class Reachable(NamedTuple):
    """How to reach one partner."""

    name: str
    offices: tuple[ListedOffice, ...]
    through: str | None
    """The partner through whom a network of people is reached."""


@dataclass(frozen=True, slots=True)
class Roster:
    """Who works with the table of one plan."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    day: date
    coordinator: str | None
    holders: tuple[Holder, ...]
    """Seat by seat, in the framework's order."""
    without_seat: tuple[Seatless, ...]
    reachable: tuple[Reachable, ...]
    """Those of whom the plan says how, in the order in which they stand above."""
    is_for_others: bool
    """Whether it has only what the partners agreed to share."""


def roster(seen: SeenPlan, framework: Framework, today: date) -> Roster:
    """The roster on a day."""
    listed = {id_: one for id_, one in (seen.plan.partners or {}).items() if _is_listed(seen, id_, one)}
    coordinator = seen.plan.coordinator
    coordinates = None if coordinator is None else listed.get(coordinator.partner)
    return Roster(
        seen.plan.name,
        seen.plan.language or "en",
        today,
        None if coordinates is None else coordinates.name,
        tuple(_holders(listed, framework)),
        tuple(Seatless(one.name, one.role, not one.is_here) for one in listed.values() if not _sits(one, framework)),
        tuple(_reachable(listed, framework)),
        seen.audience != "internal",
    )


def _is_listed(seen: SeenPlan, id_: str, partner: Partner) -> bool:
    return partner.is_in_touch and id_ not in seen.nameless and not is_secret(partner)


def _sits(partner: Partner, framework: Framework) -> bool:
    return any(seat in framework.seats for seat in partner.seats or ())


def _holders(listed: dict[str, Partner], framework: Framework) -> Iterator[Holder]:
    for sector in framework.sectors:
        for seat in sector.seats:
            for partner in _in_seat(seat, listed):
                yield Holder(sector, seat, partner.name, not partner.is_here)


def _in_seat(seat: Seat, listed: dict[str, Partner]) -> list[Partner]:
    """Those at the table first."""
    return sorted((one for one in listed.values() if seat.id in (one.seats or ())), key=lambda one: not one.is_here)


def _reachable(listed: dict[str, Partner], framework: Framework) -> Iterator[Reachable]:
    for partner in _in_order(listed, framework):
        through = listed.get(partner.reach_through) if partner.reach_through is not None else None
        offices = tuple(map(_office, partner.contacts or ())) if through is None else ()
        if offices or through is not None:
            yield Reachable(partner.name, offices, None if through is None else through.name)


def _in_order(listed: dict[str, Partner], framework: Framework) -> list[Partner]:
    """By the first of their seats; those without a seat at the end."""
    places = {seat: place for place, seat in enumerate(framework.seats)}

    def first(partner: Partner) -> int:
        return min((places.get(seat, len(places)) for seat in partner.seats or ()), default=len(places))

    return sorted(listed.values(), key=first)


def _office(contact: Contact) -> ListedOffice:
    return ListedOffice(contact.role, contact.phone, contact.email)
