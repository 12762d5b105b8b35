"""Who can be a party of a memorandum between partners, and why one that is asked for can't be written."""

from collections.abc import Collection, Iterator, Sequence
from typing import Literal, NamedTuple

from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.words import MustDisclose
from ccr_cli.questions.partners import is_network, seats_of

_FEWEST = 2  # parties; so many is also how many a paper has that names what is named nowhere else
Hindrance = Literal["alone", "not-here", "network", "decided-by-community", "named-to-nobody", "may-be-released"]
GIVES_OUT: Collection[MustDisclose] = ("public-records", "state-immigration-law")
"""The laws by which what a party holds may be given out; reporting harm to somebody gives out no paper."""


class Hindered(NamedTuple):
    """Why a memorandum between some partners can't be written."""

    why: Hindrance
    id: str | None
    """The partner that it is about; ``None`` where there is none."""
    other: str | None
    """A partner with which a paper could be written instead, or through which this one is reached."""
    seat: Seat | None = None
    """The seat that the community decides about."""
    keeper: str | None = None
    """The party that may have to give the paper out."""

    @property
    def is_final(self) -> bool:
        """Whether there is no paper even when somebody insists."""
        return self.why != "decided-by-community"


def all_parties(plan: Plan, framework: Framework) -> tuple[str, ...]:
    """Everybody at the table that can sign; not who holds a seat that the community decides about."""
    return tuple(
        id_
        for id_, partner in plan.here.items()
        if not is_network(partner, framework) and community_seat(partner, framework) is None
    )


def community_seat(partner: Partner, framework: Framework) -> Seat | None:
    """A seat of a partner that the community decides about, if it has one."""
    return next((seat for seat in seats_of(partner, framework) if seat.has("decided_by_community")), None)


def may_give_out(partner: Partner, framework: Framework) -> bool:
    """Whether what a partner holds may be given out: a law says so, or it is an office of the system."""
    is_office = any(seat.has("system") for seat in seats_of(partner, framework))
    return is_office or not set(GIVES_OUT).isdisjoint(partner.must_disclose or ())


def hindered(plan: Plan, framework: Framework, ids: Sequence[str]) -> Hindered | None:
    """The first reason why there can be no memorandum between these partners; ``None`` where there can."""
    return next(hindrances(plan, framework, ids), None)


def hindrances(plan: Plan, framework: Framework, ids: Sequence[str]) -> Iterator[Hindered]:
    """Every reason why there can be no memorandum between these partners."""
    for id_ in ids:
        partner = (plan.partners or {})[id_]
        if is_network(partner, framework):
            yield Hindered("network", id_, partner.reach_through)
        elif not partner.is_in_touch:
            yield Hindered("not-here", id_, None)
        elif is_secret(partner):
            yield from _secret(plan, framework, ids, id_)
        if (seat := community_seat(partner, framework)) is not None:
            yield Hindered("decided-by-community", id_, None, seat)
    if len(ids) < _FEWEST:
        first = next(iter(ids), None)
        yield Hindered("alone", first, _another(plan, framework, first))


def _secret(plan: Plan, framework: Framework, ids: Sequence[str], id_: str) -> Iterator[Hindered]:
    """Why a partner whose name is told to nobody can't be a party: others would read it, or have to give it out."""
    partners, other = plan.partners or {}, _another(plan, framework, id_)
    if len(ids) > _FEWEST:
        yield Hindered("named-to-nobody", id_, other)
    elif keepers := [one for one in ids if one != id_ and may_give_out(partners[one], framework)]:
        yield Hindered("may-be-released", id_, other, keeper=keepers[0])


def _another(plan: Plan, framework: Framework, id_: str | None) -> str | None:
    """Somebody else that can sign and be named: whoever coordinates, or else the first at the table.

    For one whose name is told to nobody, it is one that need not give out what it holds.
    """
    partners = plan.partners or {}
    coordinator = plan.coordinator.partner if plan.coordinator is not None else None
    is_hidden = id_ is not None and is_secret(partners[id_])
    others = [
        other
        for other in all_parties(plan, framework)
        if other != id_
        and not is_secret(partners[other])
        and not (is_hidden and may_give_out(partners[other], framework))
    ]
    return coordinator if coordinator in others else next(iter(others), None)
