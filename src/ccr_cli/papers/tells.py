"""Which words of a plan a document tells: what privacy rules look at before it leaves."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from ccr_cli.papers.document import Document, Picture

_BEGINNING = 24  # letters by which a text is known, since a paper may cut its end off


def tells(document: Document) -> Callable[[str], bool]:
    """Whether a document tells a text of the plan, even if only how it begins; one with a picture may tell any."""
    if any(isinstance(piece, Picture) for piece in document.pieces):
        return lambda _: True
    told = "\n".join(map(_letters, _strings(document)))
    return lambda text: _letters(text)[:_BEGINNING] in told


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _strings(value: Any) -> Iterator[str]:
    """Every text anywhere in a value."""
    match value:
        case str():
            yield value
        case Mapping():
            for one in value.values():
                yield from _strings(one)
        case tuple() | list():
            for one in value:
                yield from _strings(one)
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from _strings(getattr(value, field.name))
