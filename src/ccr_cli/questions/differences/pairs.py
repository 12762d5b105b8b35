"""The entries of two lists in pairs: those that are the same entry in both, whatever order they are in."""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

Listed = TypeVar("Listed")


class Pair(NamedTuple, Generic[Listed]):
    """An entry as it was and as it is; ``None`` where it is new or gone."""

    old: Listed | None
    new: Listed | None
    number: int = 1
    """Its place in the old list among those that are called the same."""


def pairs(
    old: Iterable[Listed] | None, new: Iterable[Listed] | None, key: Callable[[Listed], Hashable]
) -> Iterator[Pair[Listed]]:
    """Those entries that differ; of several that are called the same those that are equal are not among them."""
    before, after = _grouped(old or (), key), _grouped(new or (), key)
    for called in dict.fromkeys((*before, *after)):
        yield from _of_one(before.get(called, []), after.get(called, []))


def _of_one(old: list[Listed], new: list[Listed]) -> Iterator[Pair[Listed]]:
    left = list(new)
    others = []
    for number, entry in enumerate(old, 1):
        if entry in left:
            left.remove(entry)
        else:
            others.append((number, entry))
    for place, (number, entry) in enumerate(others):
        yield Pair(entry, left[place] if place < len(left) else None, number)
    yield from (Pair(None, entry) for entry in left[len(others) :])


def _grouped(entries: Iterable[Listed], key: Callable[[Listed], Hashable]) -> dict[Hashable, list[Listed]]:
    found: dict[Hashable, list[Listed]] = {}
    for entry in entries:
        found.setdefault(key(entry), []).append(entry)
    return found
