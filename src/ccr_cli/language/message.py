"""A message is a value: its English sentence, which is also its id, and its arguments.

Nothing below the views turns a message into text, so every view can tell it in the user's language
and withhold an argument from an audience that must not see it.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, Protocol, TypeAlias

_ID_OR_KEY = re.compile("[a-z0-9]+(?:[-_][a-z0-9]+)*")


class Quote(NamedTuple):
    """Words taken from the user's file: shown in quotation marks, shortened, never trusted."""

    text: str


class Typed(NamedTuple):
    """Words for the user to type, or words of the format: shown as they are, in backticks."""

    text: str


class Example(NamedTuple):
    """Words of the user's file as they should be typed: shown in backticks, and never where others can read them."""

    text: str


class Clock(NamedTuple):
    """A time of day, as a plan has it: hours from 0 to 23 and minutes, with a colon."""

    text: str


class Blank(NamedTuple):
    """A place for people to fill in by hand, with what belongs there."""

    what: "Argument"


class Listing(NamedTuple):
    """Several arguments as one: "a, b and c"."""

    items: tuple["Argument", ...]
    last: str = "and"
    """"and" or "or" before the last one; or a comma or semicolon between all of them."""


class Bilingual(Protocol):
    """A text that a framework holds in both languages."""

    @property
    def en(self) -> str:
        """The text in English."""

    @property
    def es(self) -> str:
        """The text in Spanish."""


Argument: TypeAlias = (
    "str | int | float | date | Clock | Blank | Message | Quote | Typed | Example | Listing | Bilingual"
)


class Message(NamedTuple):
    """One thing to say, before it is said in a language.

    ``id`` is the English sentence with ``{names}`` of arguments, which a catalog translates; or the sentence in both
    languages. With ``plural``, ``number`` decides between the two.
    """

    id: "str | Bilingual"
    arguments: Mapping[str, Argument] = {}
    plural: "str | Bilingual | None" = None
    number: int = 1


def say(sentence: str, /, **arguments: Argument) -> Message:
    """A message; the translators' tools find the sentence by the name of this function."""
    return Message(sentence, arguments)


def say_many(one: str, many: str, number: int, /, **arguments: Argument) -> Message:
    """A message whose wording depends on a count, which it can name as ``{number}``."""
    return Message(one, {"number": number, **arguments}, many, number)


def listing(items: "list[Argument] | tuple[Argument, ...]", last: str = "and") -> Listing:
    """Several arguments as one."""
    return Listing(tuple(items), last)


def typed(words: "list[str] | tuple[str, ...]", last: str = "or") -> Listing:
    """Several words to choose from, each as it has to be typed."""
    return Listing(tuple(Typed(word) for word in words), last)


def named(word: str) -> Typed | Example:
    """A word of the user's file where an id or a key belongs; if it doesn't have that form, it may be any text."""
    return Typed(word) if _ID_OR_KEY.fullmatch(word) else Example(word)


def mark(text: str) -> str:
    """The text itself, to be translated later; the translators' tools find it by the name of this function."""
    return text
