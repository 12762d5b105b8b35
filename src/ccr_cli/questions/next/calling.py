"""Whom to call about a thing to do: a partner's first contact with a number or an address."""

from typing import NamedTuple

from ccr_cli.plan.partner import Contact, Partner
from ccr_cli.plan.plan import Plan


class Call(NamedTuple):
    """Somebody to reach, and how."""

    partner: str
    """The name of the partner that answers: for a network, the one it is reached through."""
    role: str
    ways: tuple[str, ...]
    """The person who agreed to be named, the phone number and the email address, as far as known."""


def whom_to_call(plan: Plan, id_: str | None) -> Call | None:
    """The contact of a partner; ``None`` where nobody can be reached."""
    partners = plan.partners or {}
    partner = partners.get(id_ or "")
    if partner is not None and partner.reach_through is not None:
        partner = partners.get(partner.reach_through)
    contact = None if partner is None else _first(partner)
    if partner is None or contact is None:
        return None
    ways = (contact.name, contact.phone, contact.email)
    return Call(partner.name, contact.role, tuple(way for way in ways if way is not None))


def _first(partner: Partner) -> Contact | None:
    reachable = (contact for contact in partner.contacts or () if contact.phone or contact.email)
    return next(reachable, None)
