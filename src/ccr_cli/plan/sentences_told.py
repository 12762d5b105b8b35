"""Every sentence of a plan, and whether a reader is told it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.readers import Reader
from ccr_cli.where import Where


class Said(NamedTuple):
    """A text of sentences."""

    where: Where
    key: str
    """The key that it stands under, or that a short form stands for."""
    text: str
    is_told: bool


def sentences_told(part: PlanPart, reader: Reader, where: Where = (), *, is_told: bool = True) -> Iterator[Said]:
    """The texts of a part of a plan, in the file's order."""
    id_ = str(where[-1]) if where else ""
    is_told = is_told and part.told_to(reader, id_)
    kept = part.kept_from(reader, id_)
    for key in keys_of(type(part)):
        value = getattr(part, key.name)
        if value is not None:
            told = is_told and key.name not in kept and key.readers.view(reader.audience) is not None
            yield from _said(value, key, (*where, key.key), reader, is_told=told)


def _said(value: Any, key: Key, where: Where, reader: Reader, *, is_told: bool) -> Iterator[Said]:
    match value:
        case PlanPart():
            yield from sentences_told(value, reader, where, is_told=is_told)
        case dict() | list():
            for step, item in value.items() if isinstance(value, dict) else enumerate(value):
                yield from _said(item, key, (*where, step), reader, is_told=is_told)
        case str() if key.kind == "sentences":
            yield Said(where, key.key, value, is_told)
