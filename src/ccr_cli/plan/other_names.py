"""What people type for a key, a word or an id of the format: what screens call it in either language, and more.

The keys and the further names are in ``data/other_names.json``. Only looked at when something is not known as it is.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from ccr_cli.language.nearest import OtherNames, slug
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan.labels import ALL

if TYPE_CHECKING:
    from ccr_cli.language.message import Bilingual

_FILE = Path(__file__).parents[1] / "data" / "other_names.json"


class NamedPart(Protocol):
    """A part of a framework."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def name(self) -> "Bilingual | str":
        """Its name."""


@cache
def of_keys() -> OtherNames:
    """Other names of the keys of a plan."""
    return _in_file()["keys"]


@cache
def of_terms() -> OtherNames:
    """Other names of the words of the table, beside what screens call them."""
    return _in_file()["terms"]


@cache
def of_words() -> OtherNames:
    """Other names of the words to choose from."""
    names = {word: list(more) for word, more in _in_file()["words"].items()}
    for labels in ALL:
        for word, label in labels.items():
            names.setdefault(word, []).extend(speaker(code).tell(label) for code in LANGUAGES)
    return names


@cache
def of_answers() -> OtherNames:
    """Other names of the words that answer a question: those to choose from, and more."""
    return {**of_words(), **_in_file()["answers"]}


def means_nobody(answer: str) -> bool:
    """Whether an answer to who is somewhere names nobody: "no", "no sé", "?"."""
    return not slug(answer) or _says(answer, "nobody")


def means_back(answer: str) -> bool:
    """Whether an answer asks for the question before it."""
    return answer.strip() == "<" or _says(answer, "back")


def means_stop(answer: str) -> bool:
    """Whether an answer ends a row of questions: "stop", "salir"."""
    return _says(answer, "stop")


def means_help(answer: str) -> bool:
    """Whether an answer asks what can be typed: "?", "ayuda"."""
    return answer.strip() in ("?", "¿", "¿?") or _says(answer, "help")


def _says(answer: str, what: str) -> bool:
    """Whether an answer is one of the words for something, in any language."""
    return any(slug(answer) == slug(word) for words in _in_file()[what].values() for word in words)


def of_parts(parts: Iterable[NamedPart]) -> OtherNames:
    """The names of seats and other parts of a framework, in every language that it has, and further ones."""
    return {part.id: tuple(_names(part)) for part in parts}


def of_partners(partners: Mapping[str, Any]) -> OtherNames:
    """The names of the partners in a plan's data, by id."""
    named = ((id_, partner.get("name")) for id_, partner in partners.items() if isinstance(partner, dict))
    return {id_: (name,) for id_, name in named if isinstance(name, str)}


def _names(part: NamedPart) -> Iterator[str]:
    yield from (speaker(code).pick(part.name) for code in LANGUAGES)
    yield from _in_file()["parts"].get(part.id, ())


@cache
def _in_file() -> dict[str, dict[str, list[str]]]:
    return cast("dict[str, dict[str, list[str]]]", json.loads(_FILE.read_text(encoding="utf-8")))
