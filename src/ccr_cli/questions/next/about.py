"""Questions about a partner or a protocol that several kinds of things to do share."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, Quote
from ccr_cli.plan.framework import Flag
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.next.plan_today import PlanToday


def seat_of(plan_today: PlanToday, partner: Partner, flag: Flag | None = None) -> str | None:
    """The id of the first seat that a partner fills, or of the first with a given flag."""
    return next((seat.id for seat in plan_today.seats_of(partner) if flag is None or seat.has(flag)), None)


def filling(plan_today: PlanToday, seat: str) -> dict[str, Partner]:
    """The partners at the table in a seat."""
    return {id_: partner for id_, partner in plan_today.here.items() if seat in (partner.seats or ())}


def in_force(plan_today: PlanToday) -> dict[str, Protocol]:
    """The protocols in force, by id."""
    return {
        id_: protocol for id_, protocol in (plan_today.plan.protocols or {}).items() if protocol.status == "in-force"
    }


def receivers(plan_today: PlanToday, protocol: Protocol) -> Iterator[str]:
    """The ids of the partners that a protocol refers survivors to: both sides, where it works both ways."""
    for id_ in dict.fromkeys((*(protocol.to or ()), *(protocol.between or ()))):
        if id_ in plan_today.partners:
            yield id_


def ties(protocol: Protocol, one: str, other: str) -> bool:
    """Whether a protocol leads from one of two partners to the other."""
    both, from_, to = (set(ids or ()) for ids in (protocol.between, protocol.from_, protocol.to))
    return {one, other} <= both or (one in from_ and other in to) or (other in from_ and one in to)


def titles(protocols: dict[str, Protocol]) -> Listing:
    """The titles of protocols, quoted for a sentence."""
    return Listing(tuple(Quote(protocol.title) for protocol in protocols.values()))
