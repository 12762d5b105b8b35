"""Which part of the models describes a place in a file. Only walked when something is wrong there."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ccr_cli.plan.fields import LONG, SHORT


def keys_at(model: type[BaseModel], loc: Sequence[str | int]) -> list[str]:
    """The keys that may stand in the mapping at a place, as pydantic names places."""
    owner = _owner(model, loc)
    return list(_fields(owner)) if owner is not None else []


def all_keys(model: type[BaseModel]) -> Iterator[str]:
    """Every key that can be somewhere in what a model describes."""
    pending, seen = [model], {model}
    while pending:
        for key, field in _fields(pending.pop()).items():
            yield key
            further = [owner for owner in models_in(field.annotation) if owner not in seen]
            seen.update(further)
            pending.extend(further)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type is made of, those in its lists and mappings too."""
    yield from _models(annotation)
    for part in _parts(annotation):
        yield from models_in(part)


def field_at(model: type[BaseModel], loc: Sequence[str | int]) -> FieldInfo | None:
    """The field that a place belongs to."""
    steps = [step for step in loc if step not in (LONG, SHORT)]
    for index in range(len(steps) - 1, -1, -1):
        step = steps[index]
        owner = _owner(model, steps[:index]) if isinstance(step, str) else None
        if owner is not None and step in _fields(owner):
            return _fields(owner)[str(step)]
    return None


def own_field(model: type[BaseModel], loc: Sequence[str | int]) -> FieldInfo | None:
    """The field that stands at a place itself; none for an item of a list or an entry under an id."""
    steps = [step for step in loc if step not in (LONG, SHORT)]
    owner = _owner(model, steps[:-1])
    return _fields(owner).get(str(steps[-1])) if owner is not None else None


def words_at(model: type[BaseModel], loc: Sequence[str | int]) -> tuple[str, ...]:
    """The words to choose from at a place; none where other values belong."""
    field = field_at(model, loc)
    return tuple(_words(field.annotation)) if field is not None else ()


def _words(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        yield from (word for word in get_args(annotation) if isinstance(word, str))
        return
    for part in get_args(annotation):
        yield from _words(part)


def holds_entries(model: type[BaseModel], loc: Sequence[str | int]) -> bool:
    """Whether a place holds entries under ids, such as partners."""
    field = own_field(model, loc)
    annotation = field.annotation if field is not None else None
    return any(getattr(part, "__origin__", None) is dict for part in (annotation, *get_args(annotation)))


def mentions(annotation: Any, kind: Any) -> bool:
    """Whether a type is made of another one."""
    return annotation == kind or any(mentions(part, kind) for part in get_args(annotation))


def _owner(model: type[BaseModel], loc: Sequence[str | int]) -> type[BaseModel] | None:
    annotation: Any = model
    for step in loc:
        if step not in (LONG, SHORT):
            annotation = _inside(annotation, step)
    return next(_models(annotation), None)


def _fields(owner: type[BaseModel]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in owner.model_fields.items()}


def _inside(annotation: Any, step: str | int) -> Any:
    """The type one step further in: a field of a model, or what a list or mapping is made of."""
    for owner in _models(annotation):
        field = _fields(owner).get(str(step))
        if field is not None:
            return field.annotation
    return tuple(_items(annotation))


def _parts(annotation: Any) -> Sequence[Any]:
    return annotation if isinstance(annotation, tuple) else get_args(annotation)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type names outside of its lists and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif getattr(annotation, "__origin__", None) not in (list, dict):
        for part in _parts(annotation):
            yield from _models(part)


def _items(annotation: Any) -> Iterator[Any]:
    if getattr(annotation, "__origin__", None) in (list, dict):
        yield get_args(annotation)[-1]
        return
    for part in _parts(annotation):
        yield from _items(part)
