"""The command that adds words to a list of a partner: with all of them, since it sets the whole list."""

from collections.abc import Sequence

from ccr_cli.language.message import mark

_WORDS = mark("WORDS")
_NOT_IN_A_WORD = frozenset(',:[]{}"\\$`!')


def adding(id_: str, field: str, words: Sequence[str], *, written: Sequence[str] | None = None) -> str:
    """The command that sets a field to some words, ``written`` with more than the words themselves if given.

    Between quotes where there is a space in it; words that can't be typed there are left for the user to fill in.
    """
    typed = f"{field}={','.join(words if written is None else written)}"
    if all(sign.isalnum() or sign in "=,:-_." for sign in typed):
        return f"ccr partner set {id_} {typed}"
    if all(_can_be_typed(word) for word in words):
        return f'ccr partner set {id_} "{typed}"'
    return f"ccr partner set {id_} {field}={_WORDS}"


def _can_be_typed(word: str) -> bool:
    """Whether a word can be typed in a double-quoted list at a prompt."""
    return word.isprintable() and _NOT_IN_A_WORD.isdisjoint(word)
