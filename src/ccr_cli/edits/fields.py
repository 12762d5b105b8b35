"""FIELD=VALUE: the plain fields of a part of a plan, by their dotted names."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.edits.edit import Edit, Put, Remove, Value, value_at
from ccr_cli.edits.known import meant
from ccr_cli.edits.shapes import mapping_at, same
from ccr_cli.edits.typed_values import typed_value
from ccr_cli.errors import UserError
from ccr_cli.language.message import Message, Typed, say, typed
from ccr_cli.language.nearest import nearest
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.model_map import keys_at, own_field
from ccr_cli.plan.plan import Plan
from ccr_cli.where import Where


class Fields(NamedTuple):
    """The part of a plan at a place, and the names of its fields that can be set."""

    home: Where
    names: tuple[str, ...]

    def where(self, name: str) -> Where:
        """The place of a field."""
        return (*self.home, *name.split("."))

    def groups(self) -> Iterator[str]:
        """The mappings whose fields can all be set, so that they can be removed as a whole."""
        for group in dict.fromkeys(name.partition(".")[0] for name in self.names if "." in name):
            if all(f"{group}.{key}" in self.names for key in keys_at(Plan, self.where(group))):
                yield group


def set_values(data: Value, framework: Framework | None, part: Fields, assignments: Sequence[str]) -> list[Edit]:
    """Edits that set each field to its value; a field with nothing after the equals sign is removed.

    Raises ``UserError`` for a field that can't be set here, one without an equals sign, a required one that would be
    empty, and as ``meant`` does; and ``Misplaced``.
    """
    edits: list[Edit] = []
    for name, text in _split(part, assignments).items():
        where = part.where(name)
        mapping_at(data, where[:-1])
        value = meant(data, framework, where, typed_value(where, text)) if text.strip() else None
        edits.extend(_emptied(data, where, name) if value in (None, [], {}) else _put(data, where, value))
    return edits


def set_values_since(
    data: Value, framework: Framework | None, part: Fields, assignments: Sequence[str], day: date
) -> list[Edit]:
    """Like ``set_values``; a new status counts from ``day`` unless ``since`` is set too."""
    edits = set_values(data, framework, part, assignments)
    is_another = any(edit.where == part.where("status") for edit in edits)
    if not is_another or "since" in _split(part, assignments):
        return edits
    return [*edits, *_put(data, part.where("since"), day.isoformat())]


def _put(data: Value, where: Where, value: Value) -> list[Edit]:
    return [] if same(value_at(data, where), value) else [Put(where, value)]


def _emptied(data: Value, where: Where, name: str) -> list[Edit]:
    field = own_field(Plan, where)
    if field is not None and field.is_required():
        hint = say("Write its new value after {example}", example=Typed(f"{name}="))
        raise UserError(say("{field} has to be there and can't be emptied.", field=Typed(name)), hint)
    return [] if value_at(data, where) is None else [Remove(where)]


def _split(part: Fields, assignments: Sequence[str]) -> dict[str, str]:
    """The text for each field; the last assignment to a field counts."""
    found: dict[str, str] = {}
    for assignment in assignments:
        name, sign, text = assignment.partition("=")
        name = name.strip()
        if found and not sign and name not in part.names:
            last = next(reversed(found))
            hint = say("Put a value of several words between quotes: {example}", example=Typed(f'"{last}=…"'))
            raise UserError(say("{field} has no equals sign.", field=Typed(name)), hint)
        if name not in part.names:
            _check_group(part, name, text)
        if not sign:
            hint = say("Write {example}", example=Typed(f"{name}=…"))
            raise UserError(say("{field} has no value.", field=Typed(name)), hint)
        found[name] = text
    return found


def _check_group(part: Fields, name: str, text: str) -> None:
    """Raise ``UserError`` unless a whole group is to be removed."""
    if name not in part.groups():
        raise UserError(say("There is no field {field} to set here.", field=Typed(name)), _hint(name, part.names))
    if text.strip():
        inside = [known for known in part.names if known.startswith(f"{name}.")]
        hint = say("Set {words}, or write {example} to remove it.", words=typed(inside), example=Typed(f"{name}="))
        raise UserError(say("{field} has fields of its own.", field=Typed(name)), hint)


def _hint(name: str, names: Sequence[str]) -> Message:
    near, known = nearest(name, names), typed(list(names), "and")
    if near is None:
        return say("The fields are {words}.", words=known)
    return say("Did you mean {word}? The fields are {words}.", word=Typed(near), words=known)
