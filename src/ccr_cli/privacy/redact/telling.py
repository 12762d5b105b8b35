"""Texts that may not be shown, and whether another text gives one of them away.

A file may hold thousands of them, and thousands of lines and messages are checked against them: so they are looked
up by what the other text holds, and never searched one by one.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import Any, NamedTuple

from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage

_WORD = re.compile(r"[^\W_]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # most dates in a plan say nothing about this one
_SHORT = 3  # characters of the shortest word that counts in a text without names or numbers, such as an id
_LONG = 4  # characters; a part of a word this long gives it away
_LONGEST = 32  # characters; a longer word is looked up by its first ones
_DIGITS = 5  # in a row
_REMEMBERED = 1024  # texts; the same reason or line is checked again and again


class TellingPiece(NamedTuple):
    """One text that may not be shown, by what would give it away."""

    words: frozenset[str]
    """Words of at least four letters, and shorter ones that are names."""
    digits: str
    row: int = _DIGITS
    """How many of the digits in a row give it away."""
    is_shared: bool = False
    """Whether other agencies' names may well share a word of it: then only all of its words give it away."""

    def is_given_by(self, held: int) -> bool:
        """Whether ``held`` words are at least half of its words, or all of them if others share them."""
        return held == len(self.words) if self.is_shared else 2 * held >= len(self.words)


def piece_of(covered: str) -> TellingPiece:
    """What gives a text away: its names and numbers; where it has none, all of its words."""
    plain = Passage(covered).plain
    digits = "".join(filter(str.isdigit, plain))
    words = [word for word in _WORD.findall(plain) if not word.isdigit() or len(digits) < _DIGITS]
    names = {word.lower() for word in words if word[:1].isupper() and word.isalpha()} - listed("little_words")
    numbers = {word.lower() for word in words if len(word) >= _LONG and not word.isalpha()}
    others = {word.lower() for word in words if len(word) >= _SHORT} - listed("little_words")
    telling = frozenset((names | numbers or others) - _format_words())
    return TellingPiece(telling, digits, len(digits) if _DAY.fullmatch(covered.strip()) else _DIGITS)


class Covered:
    """Texts that may not be shown; thousands in some files."""

    def __init__(self, pieces: Iterable[TellingPiece] = ()) -> None:
        """Answers are cached."""
        self._pieces = frozenset(pieces)
        self._parts: dict[str, bool] = {}
        self._mostly: dict[str, bool] = {}

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._pieces)

    def __eq__(self, other: object) -> bool:
        """Whether the same texts may not be shown."""
        return isinstance(other, Covered) and self._pieces == other._pieces

    def __hash__(self) -> int:
        """As for equality."""
        return hash(self._pieces)

    def __or__(self, others: "Covered") -> "Covered":
        """These and others."""
        return Covered(self._pieces | others._pieces)

    def __reduce__(self) -> tuple[type["Covered"], tuple[frozenset[TellingPiece]]]:
        """What another process needs to rebuild it."""
        return Covered, (self._pieces,)

    def are_given_away_by(self, text: str) -> bool:
        """Whether a text gives any of them away, whole or in part."""
        return bool(self._pieces) and _remembered(self._parts, text, self._index.has_part_in)

    def are_mostly_given_away_by(self, text: str) -> bool:
        """Whether a text gives a good part of any of them away."""
        return bool(self._pieces) and _remembered(self._mostly, text, self._index.is_mostly_in)

    @cached_property
    def _index(self) -> "_Index":
        return _Index(self._pieces)


def _remembered(answers: dict[str, bool], text: str, ask: Callable[["_Text"], bool]) -> bool:
    """The cached answer about a text, or a new one."""
    if text not in answers:
        if len(answers) >= _REMEMBERED:
            answers.clear()
        answers[text] = ask(_text(text))
    return answers[text]


class _Text(NamedTuple):
    """A text that is to be shown, as it is compared: without accents, in lowercase."""

    low: str
    words: frozenset[str]
    digits: str


def _text(text: str) -> _Text:
    low = Passage(text).low
    return _Text(low, frozenset(_WORD.findall(low)), "".join(filter(str.isdigit, low)))


class _Index:
    """Pieces, indexed by their words and digits."""

    def __init__(self, pieces: Iterable[TellingPiece]) -> None:
        self._having: dict[str, list[TellingPiece]] = {}
        self._rows: dict[int, set[str]] = {}
        for piece in pieces:
            for word in piece.words:
                self._having.setdefault(word, []).append(piece)
            rows = self._rows.setdefault(piece.row, set())
            rows.update(_rows(piece.digits, piece.row))
        self._own = {word for word, having in self._having.items() if not all(piece.is_shared for piece in having)}
        self._words = _Words(self._having)
        self._parts = _Parts(self._own)

    def has_part_in(self, text: _Text) -> bool:
        """Whether a text gives away a part of one of them, or all of one whose words others share."""
        if self._has_digits(text) or any(map(self._is_part, text.words)):
            return True
        held = frozenset(self._words.held_by(text))
        if not held.isdisjoint(self._own):
            return True
        return any(piece.words <= held for word in held for piece in self._having[word] if piece.is_shared)

    def is_mostly_in(self, text: _Text) -> bool:
        """Whether a text gives a good part of one of them away."""
        held = frozenset(self._words.held_by(text))
        numbers = Counter(piece for word in held for piece in self._having[word])
        return self._has_digits(text) or any(piece.is_given_by(number) for piece, number in numbers.items())

    def _has_digits(self, text: _Text) -> bool:
        return any(not rows.isdisjoint(_rows(text.digits, row)) for row, rows in self._rows.items() if rows)

    def _is_part(self, word: str) -> bool:
        """Whether a word is a part of one that may not be shown, which may have been cut short."""
        return len(word) >= _LONG and not word.isdigit() and self._parts.have(word) and word not in _format_words()


def _rows(digits: str, row: int) -> Iterator[str]:
    return (digits[start : start + row] for start in range(len(digits) - row + 1))


class _Words:
    """Words to find in texts: long ones anywhere, short ones only as whole words."""

    def __init__(self, words: Iterable[str]) -> None:
        self._short = frozenset(word for word in words if len(word) < _LONG)
        self._beginning: dict[str, list[str]] = {}
        lengths: dict[str, set[int]] = {}
        for word in words:
            if len(word) >= _LONG:
                start = word[:_LONGEST]
                self._beginning.setdefault(start, []).append(word)
                lengths.setdefault(word[:_LONG], set()).add(len(start))
        self._lengths = {start: tuple(several) for start, several in lengths.items()}

    def held_by(self, text: _Text) -> Iterator[str]:
        """Those that a text holds, some of them more than once."""
        yield from self._short & text.words
        if not self._lengths:
            return
        low, lengths = text.low, self._lengths
        for place in range(len(low) - _LONG + 1):
            for length in lengths.get(low[place : place + _LONG], ()):
                for word in self._beginning.get(low[place : place + length], ()):
                    if len(word) == length or low.startswith(word, place):
                        yield word


class _Parts:
    """All parts of words, from four characters on."""

    def __init__(self, words: Iterable[str]) -> None:
        starts = (word[start : start + _LONGEST] for word in words for start in range(len(word) - _LONG + 1))
        self._ends = sorted(set(starts))
        self._long = "\n".join(word for word in words if len(word) > _LONGEST)

    def have(self, part: str) -> bool:
        """Whether a part is in one of the words."""
        start = part[:_LONGEST]
        place = bisect_left(self._ends, start)
        is_there = place < len(self._ends) and self._ends[place].startswith(start)
        return is_there and (len(part) <= _LONGEST or part in self._long)


@cache
def _format_words() -> frozenset[str]:
    """The words of the format itself, which give nothing away."""
    return frozenset(part for word in _named(Plan.model_json_schema()) for part in _WORD.findall(word.lower()))


def _named(schema: Any) -> Iterator[str]:
    """Every key and every allowed word in a JSON Schema."""
    if isinstance(schema, list):
        for item in schema:
            yield from _named(item)
    if not isinstance(schema, dict):
        return
    for keyword, inside in schema.items():
        if keyword == "properties":
            yield from inside
        if keyword in ("enum", "const"):
            yield from map(str, inside if isinstance(inside, list) else [inside])
        yield from _named(list(inside.values()) if keyword in ("properties", "$defs") else inside)
