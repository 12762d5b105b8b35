"""What kind of text each key of a plan or a framework holds, or a day, read from the models."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel

from ccr_cli.plan.fields import KindOfText, TextKind
from ccr_cli.plan.steps import EACH, KEY, Way

_OWN_WORDS: tuple[KindOfText, ...] = ("sentences", "label")


class _Text(NamedTuple):
    """Where a model can hold a text."""

    way: Way
    kind: KindOfText | Literal["day"]
    stands: Literal["alone", "in a list", "in a mapping"]

    @property
    def key(self) -> str:
        """The key that it stands under."""
        return self.way[-1] if self.stands == "alone" else self.way[-2]


@cache
def own_words(model: type[BaseModel]) -> frozenset[str]:
    """The keys under which a file holds words of its own: sentences and labels, no ids and no words of the format."""
    return frozenset(text.key for text in _texts_of(model) if text.kind in _OWN_WORDS and text.stands != "in a mapping")


@cache
def sentences(model: type[BaseModel]) -> frozenset[str]:
    """The keys under which a file holds sentences."""
    texts = _texts_of(model)
    return frozenset(text.key for text in texts if text.kind == "sentences" and text.stands != "in a mapping")


@cache
def lists_of_sentences(model: type[BaseModel]) -> tuple[Way, ...]:
    """The ways to lists of which each item is a text of its own; ``EACH`` stands for every entry above."""
    texts = _texts_of(model)
    return tuple(text.way[:-1] for text in texts if text.kind == "sentences" and text.stands == "in a list")


@cache
def keys_of_days(model: type[BaseModel]) -> frozenset[str]:
    """The keys under which a file holds days, or entries that can be a day."""
    return frozenset(text.key for text in _texts_of(model) if text.kind == "day")


def ways_to(model: type[BaseModel], kind: KindOfText) -> tuple[Way, ...]:
    """The ways to every text of a kind; ``KEY`` at the end is for keys that are such a text."""
    return tuple(text.way for text in _texts_of(model) if text.kind == kind)


@cache
def _texts_of(model: type[BaseModel]) -> tuple[_Text, ...]:
    return tuple(dict.fromkeys(_texts(model, (), _Text((), "reference", "alone"))))


def _texts(annotation: Any, metadata: Sequence[Any], at: _Text) -> Iterator[_Text]:
    """Every text that a type can hold."""
    kind = next((known.name for known in metadata if isinstance(known, TextKind)), None)
    if kind is not None:
        yield at._replace(kind=kind)
    elif annotation is date:
        yield at._replace(kind="day")
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield from _texts(field.annotation, field.metadata, _Text((*at.way, field.alias or name), at.kind, "alone"))
    else:
        yield from _inside(get_origin(annotation), get_args(annotation), at)


def _inside(origin: Any, parts: Sequence[Any], at: _Text) -> Iterator[_Text]:
    if origin is Annotated:
        yield from _texts(parts[0], parts[1:], at)
    elif origin is list:
        yield from _texts(parts[0], (), _Text((*at.way, EACH), at.kind, "in a list"))
    elif origin is dict:
        for step, part in zip((KEY, EACH), parts, strict=True):
            yield from _texts(part, (), _Text((*at.way, step), at.kind, "in a mapping"))
    elif origin is not Literal:
        for part in parts:
            yield from _texts(part, (), at)
