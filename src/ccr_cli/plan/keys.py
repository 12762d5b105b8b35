"""The keys of a part of a plan: who may read each, and what kind of text it holds, as it stands beside the key."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from ccr_cli.plan.fields import KindOfText, PlanPart, TextKind, readers_of
from ccr_cli.plan.model_map import words_at
from ccr_cli.plan.readers import Readers
from ccr_cli.plan.steps import Way


class Key(NamedTuple):
    """A key of a part of a plan."""

    name: str
    """Of the model's field."""
    key: str
    """As the file has it."""
    readers: Readers
    kind: KindOfText | None
    """What kind of text it holds, alone, in a list or under ids."""
    kind_of_ids: KindOfText | None
    """What the ids are under which it holds something."""
    is_required: bool
    about: str
    """What it is, in English; every language has it."""
    example: Any
    """A value that it can have; ``None`` if the model names none."""
    choices: tuple[str, ...]
    """The words to choose from, if there are some."""
    parts: tuple[type[PlanPart], ...]
    """The parts of a plan that it can hold, alone, in a list or under ids."""


@cache
def keys_of(model: type[PlanPart]) -> tuple[Key, ...]:
    """The keys of a part of a plan, in their order."""
    return tuple(
        Key(
            name,
            field.alias or name,
            readers_of(field),
            _kind(field.annotation, field.metadata),
            _kind_of_ids(field.annotation),
            field.is_required(),
            field.description or "",
            field.examples[0] if field.examples else None,
            words_at(model, (field.alias or name,)),
            tuple(_parts(field.annotation)),
        )
        for name, field in model.model_fields.items()
    )


def all_keys(model: type[PlanPart], way: Way = ()) -> Iterator[tuple[Way, Key]]:
    """Every key below a part of a plan with the way to it, in the order of the format."""
    for key in keys_of(model):
        yield (*way, key.key), key
        for part in key.parts:
            yield from all_keys(part, (*way, key.key))


def _parts(annotation: Any) -> Iterator[type[PlanPart]]:
    if isinstance(annotation, type) and issubclass(annotation, PlanPart):
        yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _kind(annotation: Any, metadata: Any = ()) -> KindOfText | None:
    kind = next((known.name for known in metadata if isinstance(known, TextKind)), None)
    if kind is not None:
        return kind
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(parts[0], parts[1:])
    held = parts[1:] if origin is dict else parts
    return next((kind for part in held if (kind := _kind(part)) is not None), None)


def _kind_of_ids(annotation: Any) -> KindOfText | None:
    parts = get_args(annotation)
    if get_origin(annotation) is dict:
        return _kind(parts[0])
    return next((kind for part in parts if (kind := _kind_of_ids(part)) is not None), None)
