"""The fields in which two parts of a plan differ, found by walking the models: a key added later is told as well."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import Key, keys_of


class FieldDifference(NamedTuple):
    """A field that has another value."""

    way: tuple[str, ...]
    """Its keys, from the part on."""
    before: Any
    after: Any

    @property
    def field(self) -> str:
        """The field as people type it."""
        return ".".join(self.way)


def field_differences(
    old: PlanPart, new: PlanPart, but: Collection[str] = (), way: tuple[str, ...] = ()
) -> Iterator[FieldDifference]:
    """Where two parts of one kind differ, each part of theirs that is new or gone as a whole.

    ``but`` are the fields of which somebody else tells.
    """
    for key in keys_of(type(new)):
        if key.name not in but:
            yield from _of_key(key, getattr(old, key.name), getattr(new, key.name), (*way, key.key))


def _of_key(key: Key, old: Any, new: Any, way: tuple[str, ...]) -> Iterator[FieldDifference]:
    if old is new or old == new:
        return
    match old, new:
        case PlanPart(), PlanPart() if type(old) is type(new):
            yield from field_differences(old, new, (), way)
        case ((dict() | None), (dict() | None)) if key.parts:
            before, after = old or {}, new or {}
            for id_ in dict.fromkeys((*before, *after)):
                yield from _of_key(key, before.get(id_), after.get(id_), (*way, id_))
        case _:
            before, after = something(old), something(new)
            if before != after:
                yield FieldDifference(way, before, after)


def something(value: Any) -> Any:
    """The value; ``None`` for one in which nothing is said, which is read as if it weren't there."""
    match value:
        case list() | dict():
            return value or None
        case PlanPart():
            return (
                value if any(something(getattr(value, key.name)) is not None for key in keys_of(type(value))) else None
            )
        case _:
            return value
