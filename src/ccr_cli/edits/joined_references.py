"""Where a plan names two partners that become one: the first stands for both, never twice and never beside itself."""

from collections.abc import Iterator, Sequence

from ccr_cli.edits.edit import Edit, Put, Remove, Value, value_at
from ccr_cli.edits.partner_names import references_to
from ccr_cli.edits.shapes import each_once, items_at, mapping_at
from ccr_cli.where import Where

_BACKUP: Where = ("coordinator", "backup")


def joined_references(data: Value, id_: str, other: str) -> Iterator[Edit]:
    """Edits that name the first partner wherever the other one is named, outside their own entries."""
    lists: list[Where] = []
    for where in references_to(data, other):
        if where[:2] in (("partners", id_), ("partners", other)):
            continue
        if isinstance(where[-1], int):
            lists.append(where[:-1])
        elif where != _BACKUP:
            yield Put(where, id_)
    yield from _backup(data, id_, other)
    yield from _lists(data, each_once([*lists, *_beside_the_other(data, id_, other)]), id_, other)


def protocols_between(data: Value, id_: str, other: str) -> list[str]:
    """The protocols in which nobody takes part but the two."""
    found = []
    for protocol, entry in mapping_at(data, ("protocols",)).items():
        sides = [_ids(value_at(entry, (side,))) for side in ("between", "from", "to")]
        if {id_, other} == {one for side in sides for one in side}:
            found.append(protocol)
    return found


def _backup(data: Value, id_: str, other: str) -> Iterator[Edit]:
    """The one that takes over when the coordinator can't, unless it is the same agency."""
    coordinator = mapping_at(data, _BACKUP[:1])
    named = coordinator.get("partner"), coordinator.get("backup")
    if named in ((id_, other), (other, id_)):
        yield Remove(_BACKUP)
    elif named[1] == other:
        yield Put(_BACKUP, id_)


def _lists(data: Value, lists: Sequence[Where], id_: str, other: str) -> Iterator[Edit]:
    for where in lists:
        items = each_once(id_ if one == other else one for one in items_at(data, where))
        if _is_beside_itself(data, where, id_, other):
            items = [one for one in items if one != id_]
        yield Put(where, items) if items else Remove(where)


def _beside_the_other(data: Value, id_: str, other: str) -> Iterator[Where]:
    """The lists in which the first partner would be named beside itself."""
    for where in references_to(data, id_):
        if isinstance(where[-1], int) and _is_beside_itself(data, where[:-1], id_, other):
            yield where[:-1]


def _is_beside_itself(data: Value, where: Where, id_: str, other: str) -> bool:
    """Whether one of the two is in a list, and the other one on the side across from it, alone.

    That is who works with the one that is first for a task, or from or to whom a protocol refers.
    """
    own, both = _ids(value_at(data, where)), (id_, other)
    match where:
        case ("roles", task, "with"):
            across = [value_at(data, ("roles", task, "first"))]
        case ("protocols", protocol, "from"):
            across = _ids(value_at(data, ("protocols", protocol, "to")))
        case ("protocols", protocol, "to"):
            across = _ids(value_at(data, ("protocols", protocol, "from")))
        case _:
            return False
    is_alone = bool(across) and all(one in both for one in across)
    return is_alone and other in (*own, *across) and any(one in own for one in both)


def _ids(found: Value) -> list[Value]:
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []
