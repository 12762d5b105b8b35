"""A framework that extends another, merged with it into one: on plain data, before anything is checked.

The result says for each of its places where that stands in the file, so that what is wrong there is told at its place.
Only standard types, since shell completion merges too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from ccr_cli.plan.lineage import KINDS, LISTS, ListOfParts, PartId, entries_in, parts_in
from ccr_cli.where import Where

Data: TypeAlias = dict[str, Any]
_OF_EACH = ("ccr_framework", "id", "name", "extends", "hide")
"""The keys that every file has of its own."""
IDENTIFIED: dict[str, str] = dict([*((kind, "id") for kind in KINDS), ("reasons", "kind")])
"""The lists that are merged entry by entry, each with the key by which an entry is known."""
_IN_AN_ENTRY, _IN_A_SEAT = 2, 4
"""The steps to an entry of a list, and to a seat of a sector: what is in it is further."""
_ABOUT_SEATS: tuple[tuple[ListOfParts, str], ...] = (("tasks", "usual"), ("stories", "seats"))


@dataclass(frozen=True)
class Merged:
    """A framework and the one that it extends, as one."""

    data: Data
    ways: dict[Where, Where] = field(default_factory=dict)
    """The places in the data that the file itself fills, each with where it is in the file."""
    changed: dict[PartId, tuple[str, ...]] = field(default_factory=dict)
    """What the file says otherwise about parts of the base, by key."""
    hidden: frozenset[PartId] = frozenset()
    """The parts of the base that the file hides, and those that go with them."""
    elsewhere: dict[Where, str] = field(default_factory=dict)
    """The file's entries for seats that the base has in another sector, each with that sector."""

    def back(self, where: Where) -> Where:
        """The place in the file of a place in the data."""
        for length in range(len(where), 0, -1):
            if where[:length] in self.ways:
                return (*self.ways[where[:length]], *where[length:])
        return where

    def part_at(self, where: Where) -> PartId | None:
        """The part of the framework to which a place in the data belongs; ``None`` if it has no id."""
        is_in_seat = where[:1] == ("sectors",) and where[2:3] == ("seats",) and len(where) > _IN_A_SEAT
        entry: Any = self.data
        for step in where[: _IN_A_SEAT if is_in_seat else _IN_AN_ENTRY] if len(where) > _IN_AN_ENTRY else ():
            entry = entry[step]
        kind = "seats" if is_in_seat else where[0] if where else None
        return PartId(kind, entry["id"]) if kind in KINDS and _has(entry, "id") else None


def merged(base: Data, own: Data) -> Merged:
    """A framework's file as one with its base, which is whole and right; nothing of ``own`` has to be."""
    left = _without_hidden(base, own)
    found = Merged(
        {key: value for key, value in left.items() if key not in _OF_EACH},
        hidden=frozenset(parts_in(base)) - frozenset(parts_in(left)),
    )
    merge = _Merge(found, {seat["id"]: (sector["id"], seat) for sector in left["sectors"] for seat in sector["seats"]})
    for key, value in own.items():
        merge.at_the_top(key, value)
    return found


class _Merge:
    def __init__(self, found: Merged, seats: Mapping[str, tuple[str, Data]]) -> None:
        self._found = found
        self._seats = seats

    def at_the_top(self, key: str, value: Any) -> None:
        """One key of the file; a list of entries is merged entry by entry."""
        data = self._found.data
        before = data.get(key)
        if value is None and key in data:
            return  # left empty is as if it were not there
        if key in IDENTIFIED and isinstance(value, list):
            data[key] = self._entries(key, _listed(before), value, (key,), (key,))
        elif key == "sources" and isinstance(value, dict):
            data[key] = _sources(before or {}, value)
        else:
            data[key] = value

    def _entries(self, kind: str, before: list[Any], own: list[Any], at: Where, own_at: Where) -> list[Any]:
        """The base's entries as the file changes them, and behind them those that it adds."""
        after, known_by = list(before), IDENTIFIED[kind]
        numbers = {entry[known_by]: number for number, entry in enumerate(before) if _has(entry, known_by)}
        for own_number, entry in enumerate(own):
            id_ = entry.get(known_by) if isinstance(entry, dict) else None
            number = numbers.get(id_, len(after)) if isinstance(id_, str) else len(after)
            here, there = (*at, number), (*own_at, own_number)
            self._found.ways.setdefault(here, there)
            if number < len(after):
                after[number] = self._changed(kind, after[number], entry, here, there)
                continue
            after.append(self._added(kind, entry, here, there))
            if isinstance(id_, str):
                numbers[id_] = number
        return after

    def _added(self, kind: str, entry: Any, at: Where, own_at: Where) -> Any:
        """An entry that the base does not have there; a seat that it has in another sector is that seat."""
        home = self._seats.get(entry["id"]) if kind == "seats" and _has(entry, "id") else None
        if home is None:
            return entry
        self._found.elsewhere[own_at] = home[0]
        return self._changed(kind, home[1], entry, at, own_at)

    def _changed(self, kind: str, before: Data, own: Data, at: Where, own_at: Where) -> Data:
        """An entry with the keys that the file writes; those that it leaves empty stay as they are."""
        after = dict(before)
        for key, value in own.items():
            if value is None and key in before:
                continue
            here, there = (*at, key), (*own_at, key)
            self._found.ways[here] = there
            if kind == "sectors" and key == "seats" and isinstance(value, list):
                after[key] = self._entries("seats", _listed(before.get("seats")), value, here, there)
            else:
                after[key] = value
        keys = tuple(key for key in own if after.get(key) != before.get(key))
        if keys and kind in KINDS:
            part = PartId(kind, before["id"])
            self._found.changed[part] = tuple(dict.fromkeys((*self._found.changed.get(part, ()), *keys)))
        return after


def _listed(items: Any) -> list[Any]:
    return items if isinstance(items, list) else []


def _has(entry: Any, key: str) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get(key), str)


def _sources(before: Data, own: Data) -> Data:
    """The base's sources and the file's own; of one that both have, the file's keys."""
    both = {
        id_: {**before[id_], **{key: value for key, value in source.items() if value is not None}}
        for id_, source in own.items()
        if id_ in before and isinstance(source, dict)
    }
    return {**before, **own, **both}


def _without_hidden(base: Data, own: Data) -> Data:
    """The base without what the file hides, and without its tasks and stories about that."""
    words = {word for word in _listed(own.get("hide")) if isinstance(word, str)}
    seats = {
        seat["id"]
        for sector in base["sectors"]
        for seat in sector["seats"]
        if sector["id"] in words or seat["id"] in words
    }
    left = {key: [entry for entry in base.get(key) or () if entry["id"] not in words] for key in LISTS}
    filled = {one["id"] for one in entries_in(own, "sectors") if _has(one, "id") and one.get("seats")}
    left["sectors"] = [one for one in (_sector(one, seats, filled) for one in left["sectors"]) if one is not None]
    for kind, key in _ABOUT_SEATS:
        told_anew = {one["id"] for one in entries_in(own, kind) if _has(one, "id") and one.get(key) is not None}
        about = [one if one["id"] in told_anew else _about(one, key, seats) for one in left[kind]]
        left[kind] = [one for one in about if one is not None]
    return {**base, **{key: entries for key, entries in left.items() if key in base}}


def _sector(sector: Data, hidden: set[str], filled: set[str]) -> Data | None:
    """A sector without hidden seats; ``None`` if none are left, and it is none of those that the file fills."""
    left = [seat for seat in sector["seats"] if seat["id"] not in hidden]
    return {**sector, "seats": left} if left or sector["id"] in filled or not sector["seats"] else None


def _about(entry: Data, key: str, hidden: set[str]) -> Data | None:
    """A task without the hidden seats of those it names; ``None`` if none are left. Of a story all have to be there."""
    named = entry.get(key) or []
    left = [seat for seat in named if seat not in hidden]
    if left == named:
        return entry
    return {**entry, key: left} if left and key == "usual" else None
