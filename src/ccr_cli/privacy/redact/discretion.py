"""Errors and paths as they may be shown, without what must not be repeated."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TypeVar

from ccr_cli.errors import UserError
from ccr_cli.language.message import Argument, Example, Listing, Message, Quote, Typed
from ccr_cli.privacy.in_text import private_in_text
from ccr_cli.privacy.redact.cover import NOTHING, Cover, cover_of_texts, texts_in
from ccr_cli.privacy.text.paths import words_of_path

AnyError = TypeVar("AnyError", bound=UserError)
_ENDING = re.compile(r"\.[A-Za-z]{1,5}\Z")
_HIDDEN = "…"


def discreet(error: AnyError, cover: Cover = NOTHING, ids: Collection[str] = ()) -> AnyError:
    """The same error, without what may not be shown of a plan and without private text that was typed.

    ``ids`` stand in the plan already: one is shown though what was typed has its words, unless the plan hides it.
    """
    hidden = _hidden_in(error, cover)
    if not (hidden.hides_in(error.message) or hidden.hides_in(error.hint)):
        return error
    kept = {name: part for name, part in error.message.arguments.items() if _is_shown_id(part, cover, ids)}
    masked = _masked(error.message, hidden)
    message = masked._replace(arguments={**masked.arguments, **kept})
    return type(error)(message, _hint(error.hint, hidden))


def _is_shown_id(argument: Argument, cover: Cover, ids: Collection[str]) -> bool:
    text = argument.text if isinstance(argument, Typed) else ""
    return text in ids and not cover.hides(text) and not is_private(words_of_path(text))


def is_private(text: str) -> bool:
    """Whether a text holds something that must be in no plan."""
    return bool(private_in_text(text, date.today()))


@cache
def shown_path(path: str) -> str:
    """A path as it may be shown, with the private names of files and folders hidden."""
    return "/".join(_ending(step) if is_private(words_of_path(step)) else step for step in path.split("/"))


def _hidden_in(error: UserError, cover: Cover) -> Cover:
    texts = [*texts_in(error.message), *texts_in(error.hint)]
    found = [problem.covered for text in texts for problem in private_in_text(text, date.today()) if problem.covered]
    found += [text for text in texts if is_private(words_of_path(text))]  # a file name, read as one
    return replace(cover, pieces=cover.pieces | cover_of_texts(found).pieces)


def _hint(hint: Message | None, hidden: Cover) -> Message | None:
    """The hint without the words that may not be suggested; ``None`` if too little is left of it."""
    if hint is None or not hidden.hides_in(hint):
        return hint
    kept = {name: _without(argument, hidden) for name, argument in hint.arguments.items()}
    if any(argument is None for argument in kept.values()):
        return None
    return hint._replace(arguments={name: argument for name, argument in kept.items() if argument is not None})


def _without(argument: Argument, hidden: Cover) -> "Argument | None":
    """The argument if it may be shown, or the items of a list that may; else ``None``."""
    if not hidden.hides_in(argument):
        return argument
    items = tuple(_kept(argument, hidden)) if isinstance(argument, Listing) else ()
    return Listing(items, argument.last) if isinstance(argument, Listing) and items else None


def _kept(listing: Listing, hidden: Cover) -> Iterator[Argument]:
    return (item for item in listing.items if not hidden.hides_in(item))


def _masked(message: Message, hidden: Cover) -> Message:
    return message._replace(arguments={name: _mask(part, hidden) for name, part in message.arguments.items()})


def _mask(argument: Argument, hidden: Cover) -> Argument:
    if not hidden.hides_in(argument):
        return argument
    match argument:
        case Message():
            return _masked(argument, hidden)
        case Quote():
            return Quote(_HIDDEN)
        case Typed() | Example():
            return Typed(_HIDDEN)
        case Listing(items, last):
            return Listing(tuple(_mask(item, hidden) for item in items), last)
    return _HIDDEN


def _ending(step: str) -> str:
    ending = _ENDING.search(step)
    return _HIDDEN + (ending[0] if ending else "")
