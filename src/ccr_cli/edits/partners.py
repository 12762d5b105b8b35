"""Partners: adding one, its status with the task force, and its plain fields."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.edits.edit import Edit, Put, Remove, Value, value_at
from ccr_cli.edits.field_names import PARTNER
from ccr_cli.edits.fields import Fields, set_values_since
from ccr_cli.edits.ids import check_form, free_id, taken
from ccr_cli.edits.known import meant, partner_at
from ccr_cli.edits.shapes import changed, entry_of, mapping_at, same
from ccr_cli.language.message import Typed, say
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.words import Status

STATUSES: Mapping[str, Status] = {
    "invite": "invited",
    "liaison": "liaison",
    "join": "at-the-table",
    "decline": "declined",
    "leave": "left",
}
"""The commands for what happened, each with the status that a partner has from then on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPartner:
    """What is known about a new partner, in file order."""

    name: str
    seats: Sequence[str] = ()
    role: str | None = None
    status: str | None = None
    """``None`` means ``identified``."""
    confidential: str | None = None
    note: str | None = None


def add_partner(data: Value, framework: Framework | None, id_: str, new: NewPartner, day: date) -> list[Edit]:
    """Edits that add a partner; none if the one with this id already has all of these values.

    Raises ``UserError`` for an id that is taken or invalid, suggesting one made from the name, and for a seat that
    the framework doesn't have; and ``Misplaced``.
    """
    partners = mapping_at(data, ("partners",))
    offered = free_id(new.name, partners, "partner")
    check_form(id_, offered)
    entry = meant(data, framework, ("partners", id_), entry_of(new))
    if id_ not in partners:
        status = {"status": entry.get("status", "identified"), "since": day.isoformat()}
        return [Put(("partners", id_), entry | status)]
    if not _says_all(partners[id_], entry):
        raise taken(say("There is a partner with the id {word} already.", word=Typed(id_)), offered)
    return []


def says_already(data: Value, framework: Framework | None, id_: str, new: NewPartner) -> bool:
    """Whether a partner that is there has all of these values, but for its name.

    Raises ``UserError`` for a seat that the framework doesn't have, and ``Misplaced``.
    """
    entry = meant(data, framework, ("partners", id_), entry_of(new))
    return _says_all(partner_at(data, id_), {key: value for key, value in entry.items() if key != "name"})


def set_status(data: Value, id_: str, status: str, day: date) -> list[Edit]:
    """Edits that set a partner's status as of a day; none if it has that status already.

    Raises ``UserError`` for an id that names no partner, and ``Misplaced``.
    """
    if partner_at(data, id_).get("status") == status:
        return []
    return changed(data, ("partners", id_), {"status": status, "since": day.isoformat()})


def set_partner(
    data: Value, framework: Framework | None, id_: str, assignments: Sequence[str], day: date
) -> list[Edit]:
    """Edits for FIELD=VALUE assignments to a partner; a new status counts from ``day`` unless ``since`` is set too.

    Raises ``UserError`` for an id that names no partner, and as ``set_values`` does.
    """
    partner_at(data, id_)
    part = Fields(("partners", id_), PARTNER)
    edits = set_values_since(data, framework, part, assignments, day)
    return [*edits, *_untold_places(data, part, edits)]


def _untold_places(data: Value, part: Fields, edits: Sequence[Edit]) -> list[Edit]:
    """Takes out the places that a partner reaches once it becomes confidential: they say where to look for it."""
    serves = part.where("serves")
    is_made_so = any(isinstance(edit, Put) and edit.where == part.where("confidential") for edit in edits)
    is_there = value_at(data, serves) is not None and all(edit.where != serves for edit in edits)
    return [Remove(serves)] if is_made_so and is_there else []


def _says_all(partner: Value, entry: Mapping[str, Value]) -> bool:
    return all(_says(partner, key, value) for key, value in entry.items())


def _says(partner: Value, key: str, value: Value) -> bool:
    """Whether a partner's entry already has this value; a list may have more items."""
    there = partner.get(key) if isinstance(partner, dict) else None
    if isinstance(value, list) and isinstance(there, list):
        return all(item in there for item in value)
    return same(there, value)
