"""Who can be a party of a memorandum between partners, and why one that is asked for can't be written."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.nameless import is_secret
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.partners import is_network

_FEWEST = 2  # parties; so many is also how many a paper has that names what is named nowhere else
Hindrance = Literal["alone", "not-here", "network", "named-to-nobody"]


class Hindered(NamedTuple):
    """Why a memorandum between some partners can't be written."""

    why: Hindrance
    id: str | None
    """The partner that it is about; ``None`` where there is none."""
    other: str | None
    """A partner with which a paper could be written instead, or through which this one is reached."""


def all_parties(plan: Plan, framework: Framework) -> tuple[str, ...]:
    """Everybody at the table that can sign."""
    return tuple(id_ for id_, partner in plan.here.items() if not is_network(partner, framework))


def hindered(plan: Plan, framework: Framework, ids: Sequence[str]) -> Hindered | None:
    """Why there can be no memorandum between these partners; ``None`` where there can."""
    for id_ in ids:
        partner = (plan.partners or {})[id_]
        if is_network(partner, framework):
            return Hindered("network", id_, partner.reach_through)
        if not partner.is_in_touch:
            return Hindered("not-here", id_, None)
        if len(ids) > _FEWEST and is_secret(partner):
            return Hindered("named-to-nobody", id_, _another(plan, framework, id_))
    if len(ids) < _FEWEST:
        first = next(iter(ids), None)
        return Hindered("alone", first, _another(plan, framework, first))
    return None


def _another(plan: Plan, framework: Framework, id_: str | None) -> str | None:
    """Somebody else that can sign and be named: whoever coordinates, or else the first at the table."""
    coordinator = plan.coordinator.partner if plan.coordinator is not None else None
    others = [
        other for other in all_parties(plan, framework) if other != id_ and not is_secret((plan.partners or {})[other])
    ]
    return coordinator if coordinator in others else next(iter(others), None)
