"""Finds the one word that a mistyped one must mean: a typing slip, and never a guess."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from ccr_cli.language.accents import without_accents
from ccr_cli.language.nearest import OtherNames, word_called

_SHORTEST = 4  # letters; in a shorter word, one letter makes another word
_LONGEST = 100
_MOST = 500  # words looked at
_WORD = re.compile(r"[\w\s-]+")
_DOUBT = frozenset("?¿!")
_QUOTES = "“”‘’\"' \t"


def certain(word: str, words: Iterable[str], shortest_part: int = 0, called: OtherNames | None = None) -> str | None:
    """The word that was meant, if it can't be any other: it differs by one letter, or by case, spaces and accents.

    ``called`` are other names of the words, which have to be typed as they are but for case, spaces and accents.

    A digit is never a slip: "3-months" is not "2-months". ``shortest_part`` is for made-up words such as ids:
    the part between hyphens that differs needs at least that many letters, since "ymca" and "ywca" are two words.
    """
    known = tuple(islice(words, _MOST + 1))
    if called is not None and not set(word) & _DOUBT and (found := word_called(word, known, called)) is not None:
        return found
    typed = word.strip(_QUOTES)
    if len(known) > _MOST or len(typed) > _LONGEST or not _WORD.fullmatch(typed):
        return None
    return _certain(typed, known, shortest_part)


@lru_cache(maxsize=1024)  # a file may have the same mistake a thousand times
def _certain(typed: str, words: tuple[str, ...], shortest_part: int) -> str | None:
    same = [word for word in words if _spelled(word) == _spelled(typed)]
    if same:
        return same[0] if len(same) == 1 and _is_long_or_differs_by_case(typed, same[0]) else None
    near = [word for word in words if is_at_most_one_slip(_letters(typed), _letters(word))]
    if len(near) != 1 or _digits(near[0]) != _digits(typed) or _length(typed, near[0]) < _SHORTEST:
        return None
    return near[0] if _shortest_differing(_spelled(typed), _spelled(near[0])) >= shortest_part else None


def _is_long_or_differs_by_case(typed: str, word: str) -> bool:
    return typed.lower() == word.lower() or _length(typed, word) >= _SHORTEST


def _spelled(text: str) -> str:
    """A word in lowercase without accents, with hyphens for spaces and underscores."""
    return re.sub(r"[\s_-]+", "-", without_accents(text.lower()))


def _letters(text: str) -> str:
    return _spelled(text).replace("-", "")


def _length(one: str, other: str) -> int:
    return min(len(_letters(one)), len(_letters(other)))


def _digits(text: str) -> list[str]:
    return [sign for sign in text if sign.isdigit()]


def is_at_most_one_slip(one: str, other: str) -> bool:
    """Whether two words differ by at most one extra, missing or wrong letter, or two that are swapped."""
    start = _common(one, other)
    left, right = one[start:], other[start:]
    if left[1:] == right[1:] or left[1:] == right or left == right[1:]:
        return True
    return left[:2] == right[:2][::-1] and left[2:] == right[2:]


def _common(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (mine, theirs) in pairs if mine != theirs), min(len(one), len(other)))


def _shortest_differing(one: str, other: str) -> int:
    """The number of letters in the shorter of the hyphenated parts in which two words differ."""
    mine, theirs = one.split("-"), other.split("-")
    while mine and theirs and mine[0] == theirs[0]:
        mine, theirs = mine[1:], theirs[1:]
    while mine and theirs and mine[-1] == theirs[-1]:
        mine, theirs = mine[:-1], theirs[:-1]
    return min(len("".join(mine)), len("".join(theirs)))
