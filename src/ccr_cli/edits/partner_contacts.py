"""How to reach a partner: contacts, by the role to ask for."""

from dataclasses import dataclass

from ccr_cli.edits.edit import Add, Edit, Remove, Value, value_at
from ccr_cli.edits.known import meant, partner_at
from ccr_cli.edits.shapes import changed, entry_of, items_at
from ccr_cli.errors import UserError
from ccr_cli.language.message import Typed, say
from ccr_cli.language.nearest import nearest
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where


@dataclass(frozen=True, slots=True, kw_only=True)
class NewContact:
    """A way to reach a partner, its fields in file order."""

    role: str
    name: str | None = None
    phone: str | None = None
    email: str | None = None
    share: str | None = None


def put_contact(data: Value, framework: Framework | None, id_: str, contact: NewContact) -> list[Edit]:
    """Edits that add a contact for a role, or update the one that is there.

    Raises ``UserError`` for an id that names no partner, and for a partner whose seats are all networks of people,
    where nobody is named; and ``Misplaced``.
    """
    partner_at(data, id_)
    where = _where(id_)
    items_at(data, where)
    if framework is not None and _is_network(data, framework, id_):
        raise UserError(
            say("{partner} is a network of people: it has no contacts of its own.", partner=Typed(id_)),
            say("Name the partner it is reached through: {command}", command=Typed(_reach_through(id_))),
        )
    places = _places(data, id_, contact.role)
    entry = meant(data, framework, (*where, EACH), entry_of(contact))
    return changed(data, (*where, places[0]), entry) if places else [Add(where, entry)]


def remove_contact(data: Value, id_: str, role: str) -> list[Edit]:
    """Edits that remove the contacts for a role; none if there is no such contact.

    Raises ``UserError`` for an id that names no partner, and for a role that is close to an existing one; and
    ``Misplaced``.
    """
    partner_at(data, id_)
    places = _places(data, id_, role)
    roles = [str(value_at(item, ("role",))) for item in items_at(data, _where(id_))]
    if not places and (near := nearest(role, roles)) is not None:
        hint = say("Did you mean {word}?", word=Typed(near))
        raise UserError(say("{partner} has no contact {role}.", partner=Typed(id_), role=Typed(role)), hint)
    return [Remove((*_where(id_), place)) for place in reversed(places)]


def without_contacts(data: Value, id_: str) -> list[Edit]:
    """Edits that remove all contacts, as when a partner has left; none if there are no contacts.

    Raises ``UserError`` for an id that names no partner.
    """
    return [Remove(_where(id_))] if partner_at(data, id_).get("contacts") else []


def _where(id_: str) -> Where:
    return ("partners", id_, "contacts")


def _places(data: Value, id_: str, role: str) -> list[int]:
    """The list indexes of the contacts for a role, ignoring case."""
    wanted = role.strip().casefold()
    roles = [value_at(item, ("role",)) for item in items_at(data, _where(id_))]
    return [place for place, there in enumerate(roles) if isinstance(there, str) and there.strip().casefold() == wanted]


def _is_network(data: Value, framework: Framework, id_: str) -> bool:
    seats = [framework.seats.get(seat) for seat in items_at(data, ("partners", id_, "seats")) if isinstance(seat, str)]
    return bool(seats) and all(seat is not None and seat.has("network") for seat in seats)


def _reach_through(id_: str) -> str:
    return f"ccr partner set {id_} reach_through=ID"
