"""An edit is a value: one thing to change in a file's data, named by its place.

``applied`` defines what it does to the data; ``ccr_cli.editing`` splices the text. The two are compared before
anything is written.
"""

import json
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

from ccr_cli.where import Where

Value: TypeAlias = Any  # str, int, float, bool, list or dict of these: what a file can contain


class Misplaced(Exception):  # noqa: N818 - told to the user by whoever knows the file
    """The file's data doesn't have the form that the edit needs, such as a list where partners should be."""

    def __init__(self, where: Where) -> None:
        super().__init__(where)
        self.where = where


class Put(NamedTuple):
    """Sets the value of a key, whether or not it had one; missing mappings above it are created."""

    where: Where
    value: Value


class Add(NamedTuple):
    """Adds an item at the end of a list; the list is created if there is none."""

    where: Where
    value: Value


class Remove(NamedTuple):
    """Removes a key or an item of a list, and whatever that leaves empty."""

    where: Where


class Rename(NamedTuple):
    """Gives a key another name; its value and its place stay."""

    where: Where
    key: str


Edit: TypeAlias = Put | Add | Remove | Rename


def applied(data: Value, edit: Edit) -> Value:
    """The data with the edit made; the original is unchanged. Raises ``Misplaced``."""
    match edit:
        case Put(where, value):
            return _changed(data, where, lambda _old: value)
        case Add(where, value):
            return _changed(data, where, lambda old: [*_list(old, where), value])
        case Remove(where):
            return _changed(data, where[:-1], lambda old: _without(old, where))
        case Rename(where, key):
            return _changed(data, where[:-1], lambda old: _renamed(old, where, key))


def all_applied(data: Value, edits: Iterable[Edit]) -> Value:
    """The data with all edits made, one after the other. Raises ``Misplaced``."""
    for edit in edits:
        data = applied(data, edit)
    return data


def says_the_same(one: Value, other: Value) -> bool:
    """Whether two files' data mean the same; the order of keys doesn't count, and empty equals missing."""
    return _written(one) == _written(other) or _same(one, other)


def value_at(data: Value, where: Where) -> Value | None:
    """The value at a place, or ``None`` when there is none."""
    for step in where:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _changed(data: Value, where: Where, change: Callable[[Value], Value], depth: int = 0) -> Value:
    """A copy with another value at a place; ``depth`` is how many steps of ``where`` lead to ``data``."""
    if depth == len(where):
        return change(data)
    step = where[depth]
    if isinstance(step, int):
        items = list(_list(data, where[:depth]))
        if step >= len(items):
            raise Misplaced(where)
        items[step] = _changed(items[step], where, change, depth + 1)
        return items
    if not isinstance(data, dict) and data is not None:
        raise Misplaced(where[:depth])
    return {**(data or {}), step: _changed((data or {}).get(step), where, change, depth + 1)}


def _list(data: Value, where: Where) -> list[Value]:
    if data is None:
        return []
    if not isinstance(data, list):
        raise Misplaced(where)
    return data


def _without(data: Value, where: Where) -> Value:
    step = where[-1]
    if isinstance(data, dict) and step in data:
        return {key: value for key, value in data.items() if key != step}
    if isinstance(data, list) and isinstance(step, int) and step < len(data):
        return data[:step] + data[step + 1 :]
    raise Misplaced(where)


def _renamed(data: Value, where: Where, name: str) -> Value:
    if not isinstance(data, dict) or where[-1] not in data or name in data:
        raise Misplaced(where)
    return {name if key == where[-1] else key: value for key, value in data.items()}


def _written(value: Value) -> str:
    """A value as JSON: a quick comparison that is nearly always enough, and that distinguishes types."""
    return json.dumps(value, sort_keys=True)


def _same(one: Value, other: Value) -> bool:
    return _kind(one) == _kind(other) and _equal(one, other)


def _kind(value: Value) -> str:
    return "nothing" if value in (None, {}, []) else type(value).__name__


def _equal(one: Value, other: Value) -> bool:
    if isinstance(one, dict):
        keys = {key for part in (one, other) for key, value in part.items() if _kind(value) != "nothing"}
        return all(_same(one.get(key), other.get(key)) for key in keys)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return _kind(one) == "nothing" or bool(one == other)
