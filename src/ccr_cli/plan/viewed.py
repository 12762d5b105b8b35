"""Goes through a plan key by key and keeps what a reader may see.

Who may read a key stands beside the key; what depends on more than the key, such as with whom a contact is shared, is
said by the part of the plan that it stands in.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any, Final, NamedTuple, TypeVar

from ccr_cli.language.coarse_days import UNTOLD
from ccr_cli.plan.fields import KindOfText, PlanPart
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.nobody import is_no_source
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import VIEWS, Audience, Reader, View

Part = TypeVar("Part", bound=PlanPart)
NOT_TOLD: Final = "—"
"""Stands for a text that the format requires and the reader may not see."""


class Masks(NamedTuple):
    """Replaces names that the reader may not see, in texts and ids."""

    of_text: Callable[[str], str]
    of_partner: Callable[[str], str | None]
    """The id that stands for a partner; ``None`` for one that the reader is not told of."""
    of_seat: Callable[[str], str | None]
    of_ids: Mapping[KindOfText, Mapping[str, str]]
    """The ids of a framework's commitments, tasks and components that are told otherwise."""


def viewed(plan: Plan, reader: Reader, words: Masks) -> Plan:
    """A plan as a reader may see it, under the ids that it has."""
    return _with(plan, _values(plan, reader, words, ""))


def _part(part: PlanPart, reader: Reader, words: Masks, id_: str = "") -> PlanPart | None:
    """A part of a plan; ``None`` where it isn't told of. ``id_`` is the key that it stands under, if it has one."""
    if not part.told_to(reader, id_):
        return None
    values = _values(part, reader, words, id_)
    if any(values[name] is None for name in _required(type(part))):
        return None  # it names a partner that isn't told of
    if not any(value is not None for value in values.values()):
        return None  # that it is there at all would tell
    return _with(part, values)


def _with(part: Part, values: dict[str, Any]) -> Part:
    """The part with these values for all of its fields; ``model_copy`` would copy the old ones first."""
    made = type(part).__new__(type(part))
    for name, value in (
        ("__dict__", values),
        ("__pydantic_fields_set__", part.__pydantic_fields_set__),
        ("__pydantic_extra__", None),
        ("__pydantic_private__", None),
    ):
        object.__setattr__(made, name, value)
    return made


def _values(part: PlanPart, reader: Reader, words: Masks, id_: str) -> dict[str, Any]:
    kept, held = part.kept_from(reader, id_), part.__dict__
    values: dict[str, Any] = {}
    for name, field, view in _fields(type(part), reader.audience):
        value = held[name]
        if value is None:
            values[name] = None
        elif view is not None and name not in kept:
            told = _told(value, view, field, reader, words)
            is_empty = not told and isinstance(told, list | dict)
            values[name] = None if is_empty and not field.is_required else told  # as if it weren't there
        else:
            values[name] = _untold(value) if field.is_required else None
    return values


def _untold(value: Any) -> Any:
    """What stands where the format requires something that isn't told."""
    return UNTOLD if isinstance(value, date) else NOT_TOLD


@cache
def _fields(model: type[PlanPart], audience: Audience) -> tuple[tuple[str, Key, View | None], ...]:
    """The fields of a part of a plan, and how much of each an audience is told."""
    return tuple((key.name, key, key.readers.view(audience)) for key in keys_of(model))


@cache
def _required(model: type[PlanPart]) -> tuple[str, ...]:
    return tuple(key.name for key in keys_of(model) if key.is_required)


def _told(value: Any, view: View, key: Key, reader: Reader, words: Masks) -> Any:
    """A value as it may be told; ``None`` where nothing of it may."""
    match value:
        case str():
            return _word_told(value, key.kind, words)
        case PlanPart():
            return _part(value, reader, words)
        case dict() if view != "no-small-count":
            return _mapping(value, view, key, reader, words)
        case list():
            return [told for item in value if (told := _told(item, view, key, reader, words)) is not None]
        case _:
            return VIEWS[view](value)


def _mapping(value: Mapping[str, Any], view: View, key: Key, reader: Reader, words: Masks) -> dict[str, Any]:
    """The entries that may be told, under the keys by which they may be."""
    told: dict[str, Any] = {}
    for id_, item in value.items():
        if isinstance(item, PlanPart):
            item_told: Any = _part(item, reader, words, id_)
        else:
            item_told = _told(item, view, key, reader, words)
        if item_told is not None:
            told[_key_told(id_, key, words)] = item_told
    return told


def _key_told(id_: str, key: Key, words: Masks) -> str:
    """A key of a mapping, as it may be told."""
    match key.kind_of_ids:
        case "reference" | "place":
            return words.of_text(id_)
        case "seat":
            return words.of_seat(id_) or id_
        case "commitment" | "task" | "component":
            return words.of_ids[key.kind_of_ids].get(id_, id_)
        case _:
            return id_


def _word_told(text: str, kind: KindOfText | None, words: Masks) -> str | None:
    """A text or an id, as it may be told; ``None`` for the id of what isn't told of."""
    match kind:
        case "partner":
            return words.of_partner(text)
        case "seat":
            return words.of_seat(text)
        case "commitment" | "task" | "component":
            return words.of_ids[kind].get(text, text)
        case "sentences" | "label" | "reference" | "place":
            return words.of_text(text)
        case _:
            return text


def source_named(source: str) -> str | None:
    """A source of money; ``None`` where its name is not told, here or in the export that this is read from."""
    return None if source == NOT_TOLD or is_no_source(source) else source
