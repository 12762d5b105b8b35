"""What privacy rules found in a file, kept out of whatever else is shown of the file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
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

    def is_in(self, text: "_Text") -> bool:
        """Whether the text gives a part of it away."""
        if self.is_shared:
            return self.is_mostly_in(text)
        return self._has_digits(text) or any(_gives_away(text, word) for word in self.words)

    def is_mostly_in(self, text: "_Text") -> bool:
        """Whether the text gives a good part of it away."""
        held = sum(_holds(text, word) for word in self.words)
        enough = held == len(self.words) if self.is_shared else 2 * held >= len(self.words)
        return self._has_digits(text) or (held > 0 and enough)

    def _has_digits(self, text: "_Text") -> bool:
        starts = range(len(self.digits) - self.row + 1)
        return any(self.digits[start : start + self.row] in text.digits for start in starts)


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
        return bool(self.pieces) and _is_in_any(self.pieces, text)

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
        text = _text(step)
        return any(piece.is_mostly_in(text) for piece in self.pieces)


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


def _is_in_any(pieces: Iterable[_Piece], text: str) -> bool:
    compared = _text(text)
    return any(piece.is_in(compared) for piece in pieces)


def _gives_away(text: _Text, word: str) -> bool:
    """Whether a text holds a word, or begins one that was cut short."""
    if _holds(text, word):
        return True
    parts = (part for part in text.words if len(part) >= _LONG and not part.isdigit() and part in word)
    return any(part not in _format_words() for part in parts)


def _holds(text: _Text, word: str) -> bool:
    return word in text.low if len(word) >= _LONG else word in text.words


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
