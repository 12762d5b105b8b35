"""Which partners can be reached in one way alone: by one person, one number or one address."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from ccr_cli.language.accents import without_accents
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Contact, Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.partners import at_table

_Way: TypeAlias = tuple[str, str]
"""A person, a number or an address, folded, after what it is."""


class OnlyContact(NamedTuple):
    """A contact without which there is no way to some partners."""

    partner: str
    """The id of the partner under which the plan has it."""
    role: str
    of: tuple[str, ...]
    """The ids of the partners to which there is no other way, in the file's order."""


class _Reached(NamedTuple):
    """One way to reach a partner."""

    through: str
    contact: Contact
    ways: frozenset[_Way]


def only_contacts(plan: Plan, framework: Framework) -> tuple[OnlyContact, ...]:
    """What would be lost with one person, number or address; first what leads to more partners.

    Contacts of two partners are the same when they have a name, a number or an address in common. A network of people
    is reached through its partner. Partners of which the community decides whether they are there are left out.
    """
    reached = {id_: _reached(id_, one, plan) for id_, one in at_table(plan, framework).items()}
    common = {id_: frozenset.intersection(*(one.ways for one in found)) for id_, found in reached.items() if found}
    leading: dict[_Way, list[str]] = {}
    for id_, ways in common.items():
        for way in sorted(ways):
            leading.setdefault(way, []).append(id_)
    lost = {way: frozenset(ids) for way, ids in leading.items()}
    kept = [way for way, ids in leading.items() if not any(_says_more(other, way, lost) for other in common[ids[0]])]
    kept.sort(key=lambda way: -len(leading[way]))
    return tuple(_told(way, leading[way], reached) for way in kept)


def _reached(id_: str, partner: Partner, plan: Plan) -> list[_Reached]:
    through = partner.reach_through or id_
    contacts = (plan.partners or {})[through].contacts or ()
    return [
        _Reached(through, contact, frozenset(_ways(contact)) or frozenset([("", f"{through} {place}")]))
        for place, contact in enumerate(contacts)
    ]


def _ways(contact: Contact) -> Iterator[_Way]:
    if contact.name is not None:
        yield "name", _folded(contact.name)
    if contact.phone is not None:
        yield "phone", _digits(contact.phone) or _folded(contact.phone)
    if contact.email is not None:
        yield "email", _folded(contact.email)


def _folded(text: str) -> str:
    return " ".join(without_accents(text).casefold().split())


def _digits(number: str) -> str:
    """The digits of a telephone number, without the code of this country."""
    digits = "".join(filter(str.isdecimal, without_accents(number)))
    return digits.removeprefix("1") if len(digits) == len("1 520 555 0100".replace(" ", "")) else digits


def _says_more(other: _Way, way: _Way, lost: dict[_Way, frozenset[str]]) -> bool:
    """Whether with another way all of the same partners are lost, and more; of two that say the same, one counts."""
    return lost[way] < lost[other] or (lost[way] == lost[other] and other < way)


def _told(way: _Way, ids: list[str], reached: dict[str, list[_Reached]]) -> OnlyContact:
    first = next(one for one in reached[ids[0]] if way in one.ways)
    return OnlyContact(first.through, first.contact.role, tuple(ids))
