"""Keeps what privacy rules found in a file out of whatever else is shown of the file."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from ccr_cli.language.message import Argument, Blank, Clock, Example, Listing, Message, Quote, Typed, say
from ccr_cli.privacy.redact.telling import Covered, TellingPiece, piece_of
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.where import Where

Placed: TypeAlias = tuple[Problem, Spot]
_SEVERAL_WORDS = re.compile(r"\S\s+\S")
_OF_PARTNERS = ("CCR413", "CCR414", "CCR415")  # rules about the names and streets of agencies
_HINT = say("Look at that line in an editor; it is not repeated here, because a privacy rule found something.")


@dataclass(frozen=True, slots=True)
class Cover:
    """What may not be shown of a file."""

    lines: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """The lines that hold it, from 0, each with the codes of the rules that found it."""
    keys: frozenset[Where] = frozenset()
    """The paths of keys that hold it."""
    pieces: Covered = field(default=Covered(), repr=False)

    def hides(self, text: str) -> bool:
        """Whether a text gives any of it away, whole or in part."""
        return self.pieces.are_given_away_by(text)

    def hides_in(self, argument: "Argument | None") -> bool:
        """Whether a message, or anything inside one, gives any of it away."""
        return bool(self.pieces) and any(map(self.hides, texts_in(argument)))

    def shown_line(self, number: int, lines: Sequence[str]) -> str | None:
        """The line with this number, from 0, or ``None`` if it may not be shown."""
        line = lines[number] if number < len(lines) else None
        return None if line is None or number in self.lines or self.hides(line) else line

    def hidden_lines(self, lines: Sequence[str]) -> dict[int, tuple[str, ...]]:
        """The lines of a file, from 0, that may not be shown, with the codes of the rules if known."""
        if not self.pieces:
            return {}
        return {
            number: self.lines.get(number, ())
            for number, line in enumerate(lines)
            if number in self.lines or self.hides(line)
        }

    def way(self, where: Where) -> Where:
        """The path to a value, as far as it may be shown."""
        for depth, step in enumerate(where):
            if isinstance(step, str) and self._hides_step(where[: depth + 1], step):
                return where[:depth]
        return where

    def _hides_step(self, way: Where, step: str) -> bool:
        if way in self.keys and self.hides(step):
            return True
        return self.pieces.are_mostly_given_away_by(step)


NOTHING = Cover()


def without_free_text(where: Where) -> Where:
    """The path to a value, up to the first key of several words: commas inside braces turn text into keys."""
    for depth, step in enumerate(where):
        if isinstance(step, str) and _SEVERAL_WORDS.search(step):
            return where[:depth]
    return where


def cover_of(problems: Iterable[Placed]) -> Cover:
    """What may not be shown because privacy rules found it."""
    lines: dict[int, tuple[str, ...]] = {}
    keys: set[Where] = set()
    pieces: set[TellingPiece] = set()
    for problem, (first, _) in problems:
        if not problem.covered:
            continue
        for line in range(first, max(first, problem.last_line or 0) + 1):
            lines[line] = tuple(sorted({*lines.get(line, ()), problem.rule.code}))
        if problem.at == "key":
            keys.add(problem.where)
        pieces.add(piece_of(problem.covered)._replace(is_shared=problem.rule.code in _OF_PARTNERS))
    return Cover(lines, frozenset(keys), Covered(pieces)) if pieces else NOTHING


def cover_of_texts(texts: Iterable[str]) -> Cover:
    """Texts that may not be shown, wherever they are."""
    pieces = Covered(map(piece_of, texts))
    return Cover(pieces=pieces) if pieces else NOTHING


def with_nothing_hidden_shown(problem: Problem, line: int, cover: Cover) -> Problem:
    """The problem as it may be shown: the same rule, without what is hidden."""
    way = cover.way(problem.where)
    shown = problem._replace(where=way) if way != problem.where else problem
    if _is_told_safely(problem, line, cover):
        return shown if way == problem.where else shown._replace(fix=None, mend=None)
    return shown._replace(message=problem.rule.title, hint=_HINT, fix=None, mend=None)


def _is_told_safely(problem: Problem, line: int, cover: Cover) -> bool:
    if not problem.rule.is_privacy and line in cover.lines:
        return False
    word = problem.fix.word if problem.fix is not None else ""
    typed = (piece.text for piece in problem.mend.pieces) if problem.mend is not None else ()
    return not any(map(cover.hides_in, (problem.message, problem.hint, word, *typed)))


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
        case Blank(what):
            yield from texts_in(what)
        case Clock(text) | Quote(text) | Typed(text) | Example(text):
            yield text
        case str() | int() | float() | date():
            yield str(argument)
        case _:
            yield from (argument.en, argument.es)
