"""Splits an edit into the smallest edits with the same effect, so that less of a file's text changes."""

from collections.abc import Iterator

from ccr_cli.edits.edit import Add, Edit, Put, Remove, Value, value_at
from ccr_cli.where import Where


def smallest_edits(data: Value, edit: Edit) -> list[Edit]:
    """The smallest edits with the same effect on this data, to be made one after the other."""
    return list(_put(edit.where, value_at(data, edit.where), edit.value)) if isinstance(edit, Put) else [edit]


def _put(where: Where, old: Value, new: Value) -> Iterator[Edit]:
    if isinstance(old, dict) and isinstance(new, dict) and old.keys() & new.keys():
        yield from _mapping(where, old, new)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _list(where, old, new)
    elif old != new or type(old) is not type(new):
        yield Put(where, new)


def _mapping(where: Where, old: dict[str, Value], new: dict[str, Value]) -> Iterator[Edit]:
    for key, value in new.items():
        yield from _put((*where, key), old.get(key), value)
    for key in old:
        if key not in new:
            yield Remove((*where, key))


def _list(where: Where, old: list[Value], new: list[Value]) -> Iterator[Edit]:
    gone = _left_out(old, new)
    if gone is not None:
        yield from (Remove((*where, number)) for number in reversed(gone))
        return
    for number, value in enumerate(new):
        if number < len(old):
            yield from _put((*where, number), old[number], value)
        else:
            yield Add(where, value)
    for number in range(len(old) - 1, len(new) - 1, -1):
        yield Remove((*where, number))


def _left_out(old: list[Value], new: list[Value]) -> list[int] | None:
    """The indexes of the items left out, if the new list is the old one without some; else ``None``."""
    rest = iter(new)
    following, gone = next(rest, None), []
    for number, item in enumerate(old):
        if following is not None and item == following:
            following = next(rest, None)
        else:
            gone.append(number)
    return gone if following is None and gone else None
