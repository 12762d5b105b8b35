"""Places in a plan by their kind: any partner is one with the other partners, any meeting held with the others held."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ccr_cli.edits.edit import Value
from ccr_cli.plan.model_map import holds_entries
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where


@lru_cache(maxsize=1024)
def kind_of(where: Where) -> Where:
    """A place with a wildcard for every index and id, so that places of one kind are equal."""
    kind: Where = ()
    for step in where:
        kind = (*kind, EACH if isinstance(step, int) or _holds_entries(kind) else step)
    return kind


@lru_cache(maxsize=1024)
def _holds_entries(kind: Where) -> bool:
    return bool(kind) and holds_entries(Plan, kind)


def of_kind(data: Value, kind: Where) -> Iterator[Where]:
    """The places of a kind that a file has, in its order."""
    yield from _matching(data, kind, ())


def every_place(data: Value, where: Where = ()) -> Iterator[Where]:
    """Every place below another, in file order."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        yield (*where, key)
        yield from every_place(value, (*where, key))


def _matching(data: Value, rest: Sequence[str | int], where: Where) -> Iterator[Where]:
    if not rest:
        yield where
        return
    step = rest[0]
    if step == EACH:
        pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        for key, value in pairs:
            yield from _matching(value, rest[1:], (*where, key))
    elif isinstance(data, dict) and step in data:
        yield from _matching(data[step], rest[1:], (*where, step))
