"""The roster: who holds which seat, and which office to call; a list that travels.

It has nobody in it whose name may not be told, whoever it is for, and nobody who doesn't work with the table. It never
has a person's name, an address, or a language: one person may be the only one who speaks it. A seat that nobody in it
holds is left out, for an empty chair is nothing to pass around; so is one that the community decides about, for a list
that others may have to release would send people to an agency that survivors may not want to meet.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat, Sector
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.partner import Contact, Partner
from ccr_cli.questions.partners import is_decided_by_community


class ListedOffice(NamedTuple):
    """Whom to ask for, by title, and how."""

    title: str
    phone: str | None
    """As the plan writes it."""
    email: str | None


class ListedPartner(NamedTuple):
    """A partner that works with the table, and how to reach it."""

    name: str
    is_liaison: bool
    """Whether it only keeps contact, and does not sit there."""
    role: str | None
    offices: tuple[ListedOffice, ...]
    through: str | None
    """The partner through whom a network of people is reached."""
    serves: tuple[str, ...]
    """The places it says it reaches; none of a confidential partner."""


class Holder(NamedTuple):
    """One partner in one seat."""

    sector: Sector
    seat: Seat
    who: ListedPartner


class Roster(NamedTuple):
    """Who works with the table of one plan."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    day: date
    coordinator: str | None
    holders: tuple[Holder, ...]
    """Seat by seat, in the framework's order."""
    without_seat: tuple[ListedPartner, ...]
    is_for_others: bool
    """Whether it has only what the partners agreed to share."""


def roster(seen: SeenPlan, framework: Framework, today: date) -> Roster:
    """The roster on a day."""
    known = seen.plan.partners or {}
    listed = {id_: one for id_, one in known.items() if _is_listed(seen, framework, id_, one)}
    coordinator = seen.plan.coordinator
    coordinates = None if coordinator is None else listed.get(coordinator.partner)
    return Roster(
        seen.plan.name,
        seen.plan.language or "en",
        today,
        None if coordinates is None else coordinates.name,
        tuple(_holders(listed, framework)),
        tuple(_listed(one, listed) for one in listed.values() if not _sits(one, framework)),
        seen.audience != "internal",
    )


def _is_listed(seen: SeenPlan, framework: Framework, id_: str, partner: Partner) -> bool:
    may_be_named = id_ not in seen.nameless and not is_secret(partner)
    return partner.is_in_touch and may_be_named and not is_decided_by_community(partner, framework)


def _sits(partner: Partner, framework: Framework) -> bool:
    return any(seat in framework.seats for seat in partner.seats or ())


def _holders(listed: dict[str, Partner], framework: Framework) -> Iterator[Holder]:
    for sector in framework.sectors:
        for seat in sector.seats:
            for partner in () if seat.has("decided_by_community") else _in_seat(seat, listed):
                yield Holder(sector, seat, _listed(partner, listed))


def _in_seat(seat: Seat, listed: dict[str, Partner]) -> list[Partner]:
    """Those at the table first."""
    return sorted((one for one in listed.values() if seat.id in (one.seats or ())), key=lambda one: not one.is_here)


def _listed(partner: Partner, listed: dict[str, Partner]) -> ListedPartner:
    through = listed.get(partner.reach_through) if partner.reach_through is not None else None
    return ListedPartner(
        partner.name,
        not partner.is_here,
        partner.role,
        tuple(map(_office, partner.contacts or ())) if through is None else (),
        None if through is None else through.name,
        tuple(partner.serves or ()) if partner.says_where else (),
    )


def _office(contact: Contact) -> ListedOffice:
    return ListedOffice(contact.role, contact.phone, contact.email)
