"""What privacy rules found in a file, kept out of whatever else is shown of the file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, lru_cache
from typing import Any, TypeAlias

from ccr_cli.language.message import Argument, Example, Listing, Message, Quote, Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.rules.finding import Problem, Spot, Where

Placed: TypeAlias = tuple[Problem, Spot]
_WORD = re.compile(r"[^\W_]+")
_SEVERAL_WORDS = re.compile(r"\S\s+\S")
_OF_PARTNERS = ("CCR413", "CCR414", "CCR415")  # rules about the names and streets of agencies
_DAY = re.compile(r"\d{4}-\d\d-\d\d")  # most days of a plan say nothing of this one
_SHORT = 3  # signs of a word in what has neither names nor numbers, such as an id
_LONG = 4  # signs of a word, from where on a part of it tells something
_DIGITS = 5  # in a row
_HINT = say("Look at that line in an editor; it is not repeated here, because a privacy rule found something.")


@dataclass(frozen=True, slots=True)
class _Piece:
    """One text that may not be shown, by what would give it away."""

    words: frozenset[str]
    """Words of at least four letters, and shorter ones that are names."""
    digits: str
    row: int = _DIGITS
    """How many of the digits in a row give it away."""
    is_shared: bool = False
    """Whether others may well have a word of it in their names: then all of them together give it away."""

    def is_mostly_told_by(self, words: frozenset[str]) -> bool:
        """Whether some of its words are a good part of it."""
        held = len(self.words & words)
        return held == len(self.words) if self.is_shared else 2 * held >= len(self.words)

    def rows(self) -> Iterator[str]:
        """As many of its digits in a row as give it away."""
        for start in range(len(self.digits) - self.row + 1):
            yield self.digits[start : start + self.row]


@dataclass(frozen=True, slots=True)
class _Text:
    """A text that is to be shown, as it is compared: without accents, in small letters."""

    low: str
    words: frozenset[str]
    digits: str


@dataclass(frozen=True, slots=True)
class Cover:
    """What may not be shown of a file."""

    lines: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The lines that hold it, from 0, each with the codes of the rules that found it."""
    keys: frozenset[Where] = frozenset()
    """The ways to keys that hold it."""
    pieces: frozenset[_Piece] = field(default=frozenset(), repr=False)

    def hides(self, text: str) -> bool:
        """Whether a text gives any of it away, whole or in part."""
        return bool(self.pieces) and _index_of(self.pieces).is_told_by(_text(text))

    def hides_in(self, argument: "Argument | None") -> bool:
        """Whether a message gives any of it away, or what stands in one."""
        return bool(self.pieces) and any(map(self.hides, texts_in(argument)))

    def shown_line(self, number: int, lines: Sequence[str]) -> str | None:
        """A line, counted from 0, if it may be shown."""
        line = lines[number] if number < len(lines) else None
        return None if line is None or number in self.lines or self.hides(line) else line

    def hidden_lines(self, lines: Sequence[str]) -> dict[int, tuple[str, ...]]:
        """The lines, from 0, of a file that are not to be shown, with the codes of rules as far as they are known."""
        if not self.pieces:
            return {}
        return {
            number: self.lines.get(number, ())
            for number, line in enumerate(lines)
            if number in self.lines or self.hides(line)
        }

    def way(self, where: Where) -> Where:
        """The way to a value as far as it may be shown."""
        for depth, step in enumerate(where):
            if isinstance(step, str) and self._hides_step(where[: depth + 1], step):
                return where[:depth]
        return where

    def _hides_step(self, way: Where, step: str) -> bool:
        if way in self.keys and self.hides(step):
            return True
        return bool(self.pieces) and _index_of(self.pieces).is_mostly_told_by(_text(step))


NOTHING = Cover()


def without_free_text(where: Where) -> Where:
    """The way to a value as far as its keys are words: commas between braces make keys of text."""
    for depth, step in enumerate(where):
        if isinstance(step, str) and _SEVERAL_WORDS.search(step):
            return where[:depth]
    return where


def cover_of(problems: Iterable[Placed]) -> Cover:
    """What privacy rules found, as what may not be shown."""
    lines: dict[int, tuple[str, ...]] = {}
    keys: set[Where] = set()
    pieces: set[_Piece] = set()
    for problem, (first, _) in problems:
        if not problem.covered:
            continue
        for line in range(first, max(first, problem.last_line or 0) + 1):
            lines[line] = tuple(sorted({*lines.get(line, ()), problem.rule.code}))
        if problem.at == "key":
            keys.add(problem.where)
        pieces.add(replace(_piece(problem.covered), is_shared=problem.rule.code in _OF_PARTNERS))
    return Cover(lines, frozenset(keys), frozenset(pieces)) if pieces else NOTHING


def cover_of_texts(texts: Iterable[str]) -> Cover:
    """Texts that may not be shown, wherever they stand."""
    pieces = frozenset(map(_piece, texts))
    return Cover(pieces=pieces) if pieces else NOTHING


def with_nothing_hidden_shown(problem: Problem, line: int, cover: Cover) -> Problem:
    """The problem as it may be shown: the same rule, without what may not be."""
    way = cover.way(problem.where)
    shown = replace(problem, where=way) if way != problem.where else problem
    if _is_told_safely(problem, line, cover):
        return shown if way == problem.where else replace(shown, fix=None)
    return replace(shown, message=problem.rule.title, hint=_HINT, fix=None)


def _is_told_safely(problem: Problem, line: int, cover: Cover) -> bool:
    if not problem.rule.is_privacy and line in cover.lines:
        return False
    word = problem.fix.word if problem.fix is not None else ""
    return not any(map(cover.hides_in, (problem.message, problem.hint, word)))


def texts_in(argument: "Argument | None") -> Iterator[str]:
    """Every text in a message that is not one of the program's own sentences."""
    match argument:
        case None:
            return
        case Message(arguments=arguments):
            for part in arguments.values():
                yield from texts_in(part)
        case Listing(items):
            for item in items:
                yield from texts_in(item)
        case Quote(text) | Typed(text) | Example(text):
            yield text
        case str() | int() | float() | date():
            yield str(argument)
        case _:
            yield from (argument.en, argument.es)


def _piece(covered: str) -> _Piece:
    """What gives a text away: its names and numbers; where it has none, all of its words."""
    plain = Passage(covered).plain
    digits = "".join(filter(str.isdigit, plain))
    words = [word for word in _WORD.findall(plain) if not word.isdigit() or len(digits) < _DIGITS]
    names = {word.lower() for word in words if word[:1].isupper() and word.isalpha()} - listed("little_words")
    numbers = {word.lower() for word in words if len(word) >= _LONG and not word.isalpha()}
    others = {word.lower() for word in words if len(word) >= _SHORT} - listed("little_words")
    telling = frozenset((names | numbers or others) - _format_words())
    return _Piece(telling, digits, len(digits) if _DAY.fullmatch(covered.strip()) else _DIGITS)


def _text(text: str) -> _Text:
    low = Passage(text).low
    return _Text(low, frozenset(_WORD.findall(low)), "".join(filter(str.isdigit, low)))


class _Index:
    """Pieces by their words and digits: a file can have a thousand of them, and a thousand things to tell."""

    def __init__(self, pieces: Iterable[_Piece]) -> None:
        self._pieces: dict[str, list[_Piece]] = {}
        for piece in pieces:
            for word in piece.words:
                self._pieces.setdefault(word, []).append(piece)
        self._lengths = sorted({len(word) for word in self._pieces if len(word) >= _LONG})
        self._rows = frozenset(row for piece in pieces for row in piece.rows())
        self._row_lengths = sorted(set(map(len, self._rows)))
        self._words = "\n".join({word for piece in pieces if not piece.is_shared for word in piece.words})

    def is_told_by(self, text: _Text) -> bool:
        """Whether a text gives a part of any piece away: a word, the beginning of one that was cut short, a number."""
        if self._has_digits(text):
            return True
        held = self._held(text)
        if any(not piece.is_shared or piece.is_mostly_told_by(held) for word in held for piece in self._pieces[word]):
            return True
        parts = (part for part in text.words if len(part) >= _LONG and not part.isdigit() and part in self._words)
        return any(part not in _format_words() for part in parts)

    def is_mostly_told_by(self, text: _Text) -> bool:
        """Whether a text gives a good part of any piece away."""
        held = self._held(text)
        return self._has_digits(text) or any(
            piece.is_mostly_told_by(held) for word in held for piece in self._pieces[word]
        )

    def _has_digits(self, text: _Text) -> bool:
        return any(row in self._rows for row in _windows(text.digits, self._row_lengths))

    def _held(self, text: _Text) -> frozenset[str]:
        """The words that a text has: short ones as words of its own, long ones also inside of others."""
        short = (word for word in text.words if len(word) < _LONG)
        return frozenset(word for word in (*short, *_windows(text.low, self._lengths)) if word in self._pieces)


@lru_cache(maxsize=8)
def _index_of(pieces: frozenset[_Piece]) -> _Index:
    return _Index(pieces)


def _windows(text: str, lengths: Iterable[int]) -> Iterator[str]:
    """Every piece of a text that has one of these lengths."""
    for length in lengths:
        for start in range(len(text) - length + 1):
            yield text[start : start + length]


@cache
def _format_words() -> frozenset[str]:
    """The words of the format itself, which give nothing away."""
    return frozenset(part for word in _named(Plan.model_json_schema()) for part in _WORD.findall(word.lower()))


def _named(schema: Any) -> Iterator[str]:
    """Every key and every word to choose from in a JSON Schema."""
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
