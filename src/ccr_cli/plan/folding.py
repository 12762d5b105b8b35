"""How a name is read: in lowercase, without accents, word by word. Whoever compares names reads them so."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.language.accents import without_accents

WORD = re.compile(r"[^\W_]+")
APOSTROPHE = re.compile("['’ʼʻ]")
_WITH_APOSTROPHES = re.compile(r"[^\W_]+(?:['’ʼʻ][^\W_]+)*")
_APART: dict[str, str | None] = {sign: " " for sign in map(chr, range(128)) if not sign.isalnum()}
_PLAIN_SIGNS = str.maketrans({**_APART, "'": None})


class FoldedWord(NamedTuple):
    """A word of a text, and where it stands there."""

    word: str
    """In lowercase, without accents and apostrophes: "Mary's" is ``marys``."""
    start: int
    end: int


def folded(text: str) -> tuple[str, Sequence[int]]:
    """The text in lowercase without accents, and for each character its place in the original."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    letters = [*map(_letters, text)]
    if {*map(len, letters)} == {1}:
        return "".join(letters), range(len(text) + 1)
    places = [place for place, found in enumerate(letters) for _ in found]
    return "".join(letters), [*places, len(text)]


def folded_words(text: str) -> Iterator[FoldedWord]:
    """The words of a text, in order."""
    is_plain = text.isascii() and "'" not in text  # as most names are, and no pattern is as fast
    return _words_apart(text.lower()) if is_plain else _words_found(text)


def _words_apart(low: str) -> Iterator[FoldedWord]:
    end = 0
    for word in low.translate(_PLAIN_SIGNS).split():
        start = low.index(word, end)
        end = start + len(word)
        yield FoldedWord(word, start, end)


def _words_found(text: str) -> Iterator[FoldedWord]:
    low, places = folded(text)
    stands_as_written = isinstance(places, range)
    for match in _WITH_APOSTROPHES.finditer(low):
        word = match[0]
        start, end = match.span()
        if not stands_as_written:
            start, end = places[start], places[end - 1] + 1
        yield FoldedWord(word if word.isalpha() else APOSTROPHE.sub("", word), start, end)


def plain_words(text: str) -> list[str]:
    """The same words, for who doesn't ask where they stand."""
    if text.isascii() and "''" not in text:  # descriptions are long, and no pattern is as fast
        return text.lower().translate(_PLAIN_SIGNS).split()
    found = _WITH_APOSTROPHES.findall(folded(text)[0])
    return [word if word.isalpha() else APOSTROPHE.sub("", word) for word in found]


@lru_cache(maxsize=4096)
def _letters(sign: str) -> str:
    """The letters that a character is read as; none for a lone accent or an invisible character."""
    parts = without_accents(sign).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me", "Cf"))
