"""A list, or words each with how, as it was and as it is: what was added, and what is no longer there."""

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

from ccr_cli.plan.language_names import tongue_key
from ccr_cli.questions.differences.difference import Difference, WasThere


class ListDifference(NamedTuple):
    """What is other about a list of words, in its order."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    """Those that are no longer there, as far as the readers may know which there were."""


def list_difference(one: Difference) -> ListDifference | None:
    """What was added to a list of words and what is gone; ``None`` for a field that is none."""
    if isinstance(one.after, WasThere) or not isinstance(one.after or one.before, list | dict):
        return None
    before, after = _words(one.before), _words(one.after)
    if before is None or after is None:
        return None
    key = _key_of(one)
    had, has = set(map(key, before)), set(map(key, after))
    return ListDifference(
        tuple(word for word in after if key(word) not in had), tuple(word for word in before if key(word) not in has)
    )


def still_there(one: Difference) -> tuple[str, ...]:
    """The words of a list that were there before and still are."""
    before, after, key = _words(one.before), _words(one.after), _key_of(one)
    has = set(map(key, after or ()))
    return tuple(word for word in before or () if key(word) in has)


def _words(value: Any) -> tuple[str, ...] | None:
    match value:
        case None:
            return ()
        case WasThere(still):
            return still
        case list() | dict():
            return tuple(value) if all(isinstance(word, str) for word in value) else None
        case _:
            return None


def _key_of(one: Difference) -> Callable[[str], Hashable]:
    """By what words are known again: a language by its name or its code."""
    return tongue_key if (one.field or "").endswith(("languages", "languages_needed")) else str
