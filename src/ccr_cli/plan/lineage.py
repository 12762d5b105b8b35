"""Where the parts of a framework come from, when it extends another: what is changed, and what is hidden, by which."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

ListOfParts: TypeAlias = Literal["sectors", "commitments", "elements", "tasks", "components", "stories"]
KindOfPart: TypeAlias = Literal[ListOfParts, "seats"]
LISTS: tuple[ListOfParts, ...] = get_args(ListOfParts)
"""The lists of a framework whose items have ids; the seats are inside the sectors."""
KINDS: tuple[KindOfPart, ...] = (*LISTS, "seats")


class PartId(NamedTuple):
    """A sector, seat or other thing of a framework that has an id."""

    kind: KindOfPart
    id: str


class ChangedKeys(NamedTuple):
    """What a framework says otherwise about a part of the one that it extends."""

    framework: str
    keys: tuple[str, ...]


class Origin(NamedTuple):
    """Where a part comes from. A framework is called by its name if it is built in, else by the path of its file."""

    framework: str
    changes: tuple[ChangedKeys, ...] = ()
    """What those that extend it change, the nearest to it first."""


class Above(NamedTuple):
    """A framework that another one extends."""

    id: str
    name: str
    """What it is called where parts come from."""


class Lineage(NamedTuple):
    """Where everything in a framework comes from; empty for one that extends none."""

    name: str = ""
    """What the framework itself is called there."""
    above: tuple[Above, ...] = ()
    """Those that it extends, the nearest to it first."""
    origins: Mapping[PartId, Origin] = {}
    hidden: Mapping[PartId, str] = {}
    """What is hidden, with the framework that hides it."""


def parts_in(data: Mapping[str, Any]) -> Iterator[PartId]:
    """Every part in a framework's plain data that has an id."""
    for kind in LISTS:
        for entry in entries_in(data, kind):
            yield from _parts(kind, entry)


def _parts(kind: ListOfParts, entry: Mapping[str, Any]) -> Iterator[PartId]:
    if isinstance(entry.get("id"), str):
        yield PartId(kind, entry["id"])
    if kind == "sectors":
        yield from (
            PartId("seats", seat["id"]) for seat in entries_in(entry, "seats") if isinstance(seat.get("id"), str)
        )


def entries_in(data: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The entries of a list; none if there is something else in its place."""
    items = data.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
