"""Reads places in a file's data, which may have mistakes anywhere, and turns arguments into plain data."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any

from ccr_cli.edits.edit import Add, Edit, Misplaced, Put, Value, says_the_same, value_at
from ccr_cli.where import Where

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def mapping_at(data: Value, where: Where) -> dict[str, Value]:
    """The mapping at a place, empty where there is nothing. Raises ``Misplaced`` for anything else."""
    found = _found(data, where)
    if not isinstance(found, dict | None):
        raise Misplaced(where)
    return found or {}


def items_at(data: Value, where: Where) -> list[Value]:
    """The list at a place, empty where there is nothing. Raises ``Misplaced`` for anything else."""
    found = _found(data, where)
    if not isinstance(found, list | None):
        raise Misplaced(where)
    return found or []


def _found(data: Value, where: Where) -> Value | None:
    """The value at a place. Raises ``Misplaced`` where something on the way can't hold it."""
    for depth, step in enumerate(where):
        if data is None:
            return None
        if not isinstance(data, list if isinstance(step, int) else dict):
            raise Misplaced(where[:depth])
        data = value_at(data, (step,))
    return data


def day_at(data: Value, where: Where) -> date | None:
    """The day at a place; ``None`` if there is none or it doesn't exist."""
    try:
        return date.fromisoformat(str(value_at(data, where)))
    except ValueError:
        return None


def is_given(value: Any) -> bool:
    """Whether an argument has a value; ``False`` and 0 count as one."""
    return value not in (None, "", [], {})


def plain(value: Any) -> Value:
    """An argument as file data: dates as text, whole floats as integers, list items without duplicates."""
    match value:
        case str():
            return value.strip()
        case date():
            return value.isoformat()
        case float() if value.is_integer():
            return int(value)
        case Mapping():
            return {key: plain(item) for key, item in value.items()}
        case list() | tuple():
            return each_once(map(plain, value))
        case _:
            return value


def each_once(items: Iterable[Value]) -> list[Value]:
    """The items without duplicates, in their order."""
    found: list[Value] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def entry_of(told: "DataclassInstance") -> dict[str, Value]:
    """The mapping to write for a dataclass: its fields in order, without those not given."""
    values = {field.name.rstrip("_"): plain(getattr(told, field.name)) for field in fields(told)}
    return {key: value for key, value in values.items() if is_given(value)}


def same(one: Value, other: Value) -> bool:
    """Whether two values say the same; the line break after a text in block style doesn't count."""
    if isinstance(one, str) and isinstance(other, str):
        return one.strip() == other.strip()
    return says_the_same(one, other)


def says_all(item: Value, entry: Mapping[str, Value]) -> bool:
    """Whether an item of a list has all the values of an entry, and perhaps more."""
    return isinstance(item, dict) and all(same(item.get(key), value) for key, value in entry.items())


def added(data: Value, where: Where, entry: dict[str, Value]) -> list[Edit]:
    """Edits that add an entry to a list, unless an item there says all of it. Raises ``Misplaced``."""
    is_there = any(says_all(item, entry) for item in items_at(data, where))
    return [] if is_there else [Add(where, entry)]


def changed(data: Value, where: Where, entry: Mapping[str, Value]) -> list[Edit]:
    """Edits for the keys of a mapping whose values differ from the entry's. Raises ``Misplaced``."""
    there = mapping_at(data, where)
    return [Put((*where, key), value) for key, value in entry.items() if not same(there.get(key), value)]


def put(data: Value, where: Where, entry: dict[str, Value]) -> list[Edit]:
    """Edits that write a whole mapping if there is none, else the keys that differ. Raises ``Misplaced``."""
    return changed(data, where, entry) if mapping_at(data, where) else [Put(where, entry)]
