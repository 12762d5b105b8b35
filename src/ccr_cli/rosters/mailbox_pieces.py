"""Mailboxes run together from words and first letters of an agency: "consuladord", "vwcenter", "victimasytestigos"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.text.lists import listed

_Kind: TypeAlias = Literal["word", "letters", "all", "little"]
_LEAST = 2  # letters of a piece
_LONG = 4  # letters of a word that tells by itself


class _Reached(NamedTuple):
    """How far a mailbox was read, and as what."""

    place: int
    has_word: bool = False
    """Whether a long word is in it."""
    is_loose: bool = False
    """Whether first letters are in it that are not those of a whole name."""


def is_made_of(box: str, texts: Sequence[str]) -> bool:
    """Whether a mailbox is words of some names, and first letters of others that stand side by side there.

    Without a long word all of it is the first letters of whole names: "davac" of a district attorney's victim
    assistance coordinator. One letter alone stands only before the next word of its name: "pnueva" of Puerta Nueva.
    """
    reached = {_Reached(0)}
    names = tuple(words for text in texts if (words := _words(text)))
    while reached:
        at = reached.pop()
        if at.place == len(box):
            if at.has_word or not at.is_loose:
                return True
            continue
        for size, kind in _pieces(box[at.place :], names):
            has_word = at.has_word or (kind == "word" and size >= _LONG)
            reached.add(_Reached(at.place + size, has_word, at.is_loose or kind in ("letters", "little")))
    return False


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in plain_words(text) if word.isalpha() and not is_little(word))


def _pieces(rest: str, names: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, _Kind]]:
    """What a mailbox can go on with: how many letters, and of which kind."""
    if is_little(rest[:1]):
        yield 1, "little"
    for words in names:
        for place, word in enumerate(words):
            if len(word) >= _LEAST and rest.startswith(word) and word not in listed("names"):
                yield len(word), "word"
            if place and rest.startswith(words[place - 1][0] + word) and len(word) >= _LONG:
                yield 1 + len(word), "word"
        yield from _letters(rest, words)


def _letters(rest: str, words: Sequence[str]) -> Iterator[tuple[int, _Kind]]:
    """First letters of words side by side with which a mailbox goes on."""
    starts = "".join(word[0] for word in words)
    for size in range(_LEAST, len(starts) + 1):
        if rest.startswith(starts) and size == len(starts):
            yield size, "all"
        elif rest[:size] in starts:
            yield size, "letters"
