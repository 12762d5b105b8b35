"""What kind of text each key of a plan or a framework holds, read from the models."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from ccr_cli.plan.fields import TextKind
from ccr_cli.plan.references import EACH, KEY


@cache
def own_words(model: type[BaseModel]) -> frozenset[str]:
    """The keys under which a file holds words of its own: sentences and labels, no ids and no words of the format."""
    return frozenset(_key(way) for way, kind in _texts_of(model) if kind != "reference" and way[-1] != KEY)


@cache
def sentences(model: type[BaseModel]) -> frozenset[str]:
    """The keys under which a file holds sentences."""
    return frozenset(_key(way) for way, kind in _texts_of(model) if kind == "sentences" and way[-1] != KEY)


@cache
def lists_of_sentences(model: type[BaseModel]) -> tuple[tuple[str, ...], ...]:
    """The ways to lists of which each item is a text of its own; ``EACH`` stands for every entry above."""
    return tuple(way[:-1] for way, kind in _texts_of(model) if kind == "sentences" and way[-1] == EACH)


def _key(way: Sequence[str]) -> str:
    return way[-2] if way[-1] == EACH else way[-1]


@cache
def _texts_of(model: type[BaseModel]) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple(_texts(model, (), ()))


def _texts(annotation: Any, metadata: Sequence[Any], way: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """The ways to every text that a type can hold, with its kind."""
    kind = next((known.name for known in metadata if isinstance(known, TextKind)), None)
    if kind is not None:
        yield way, kind
        return
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        yield from _texts(parts[0], parts[1:], way)
    elif origin is list:
        yield from _texts(parts[0], (), (*way, EACH))
    elif origin is dict:
        yield from _texts(parts[1], (), (*way, KEY))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        for name, field in annotation.model_fields.items():
            yield from _texts(field.annotation, field.metadata, (*way, field.alias or name))
    else:
        for part in parts:
            yield from _texts(part, (), way)
