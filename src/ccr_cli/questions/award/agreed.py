"""What an award has paid for that stands: its money, meetings with those present, agreements and protocols."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Meeting, Plan
from ccr_cli.plan.words import PaysFor, ProtocolStatus
from ccr_cli.questions.award.entries import AgencyKind, Tally, entries_at, kinds_of
from ccr_cli.questions.partners import Named, named, seats_of
from ccr_cli.questions.periods import Period

_HALF_A_YEAR = 181  # days, the fewest that one has
_OVW = re.compile(r"\b(?:OVW|VAWA)\b|violence against women|violencia contra (?:la mujer|las mujeres)", re.IGNORECASE)


class PaidBy(NamedTuple):
    """A source of the award's money."""

    source: str
    pays_for: tuple[PaysFor, ...]
    first: date | None
    last: date | None
    place: str


class KindPresent(NamedTuple):
    """At how many meetings a kind of agency was present."""

    kind: AgencyKind
    meetings: Tally


class PartyTo(NamedTuple):
    """A party to an agreement."""

    who: Named
    signed: date
    until: date | None
    place: str


class ProtocolOfAward(NamedTuple):
    """A protocol that the award has paid for."""

    title: str
    status: ProtocolStatus
    place: str


def paid_by(seen: SeenPlan) -> Iterator[PaidBy]:
    """The sources that the award stands under, as the plan has them."""
    for place, one in entries_at("funding", seen, seen.plan.funding):
        yield PaidBy(one.source, tuple(one.pays_for or ()), one.from_, one.until, place)


def due_after(plan: Plan, period: Period) -> date | None:
    """The day on which the plan says that the report of a period is due.

    One that comes half a year behind the period or later is of the next report: a day is taken out of the plan once
    its report is sent.
    """
    days = (day for source in plan.funding or () for day in source.reports_due or ())
    return min((day for day in days if 0 < (day - period.last).days < _HALF_A_YEAR), default=None)


def due_later(plan: Plan, period: Period) -> date | None:
    """The first day that the plan has for the report of a later period."""
    days = (day for source in plan.funding or () for day in source.reports_due or ())
    return min((day for day in days if (day - period.last).days >= _HALF_A_YEAR), default=None)


def is_of_ovw(plan: Plan) -> bool:
    """Whether a source of the award's money is called as the federal office is, or as the act it spends money under."""
    return any(_OVW.search(source.source) for source in plan.funding or ())


def present_at(seen: SeenPlan, framework: Framework, held: Sequence[tuple[str, Meeting]]) -> Iterator[KindPresent]:
    """At how many of these meetings each kind of agency was, in the framework's order; others last."""
    kinds = [(place, kinds_of(seen, framework, meeting.present)) for place, meeting in held]
    for kind in (*framework.seats.values(), None):
        at = [place for place, present in kinds if kind in present]
        if at:
            yield KindPresent(kind, Tally(len(at), tuple(at)))


def has_agency_twice(seen: SeenPlan, framework: Framework, meeting: Meeting) -> bool:
    """Whether one of those present counts as two kinds of agency."""
    partners = seen.plan.partners or {}
    return any(len(seats_of(partners[id_], framework)) > 1 for id_ in meeting.present or () if id_ in partners)


def agreements_for(seen: SeenPlan, period: Period) -> Iterator[tuple[PartyTo, bool]]:
    """The agreements made for the award, and whether each is in force in the period."""
    for id_, partner in (seen.plan.partners or {}).items():
        agreed = partner.agreement
        if agreed is not None and agreed.award is not None:
            who = named(seen, id_)
            place = "partners" if who.id is None else f"partners.{id_}.agreement"
            party = PartyTo(who, agreed.signed, agreed.until, place)
            yield party, agreed.is_in_force(period.first, period.last)


def protocols_for(plan: Plan) -> Iterator[ProtocolOfAward]:
    """The protocols that the award has paid for, as they are today: a funder is told no day of one."""
    for id_, one in (plan.protocols or {}).items():
        if one.award is not None:
            yield ProtocolOfAward(one.title, one.status, f"protocols.{id_}")
