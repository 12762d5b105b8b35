"""Reads a file to its end: what a slip most likely meant is typed in memory, the slip is told, and reading goes on.

Nothing else ever uses that text. A slip of which nothing can be told is passed over with the entry that it is in, or
with the whole section. The rounds are bounded, so that the time is that of reading the file a number of times.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ccr_cli.rules import indent_character
from ccr_cli.rules.finding import Problem, Retyped, Spot
from ccr_cli.yaml_text.document import Value, YamlDocument
from ccr_cli.yaml_text.reader import read_yaml
from ccr_cli.yaml_text.reworked import Reworked
from ccr_cli.yaml_text.syntax.typing import belonging, indent_of, left_out

Misfits = Callable[[Value], int]
"""How many places of a file's data don't fit: of two ways to read on, the one with fewer is meant."""

_MOST_ROUNDS = 40
_MOST_BYTES = 3_000_000
"""As much as is read again in all; a file that is larger than that is read again once."""
_SECTION = re.compile(r"[^\s#-]")


class ReadOn(NamedTuple):
    """A document read behind its slips."""

    document: YamlDocument
    told: tuple[Problem, ...] = ()
    """The slips, each with its place in the file."""
    passed_over: frozenset[str] = frozenset()
    """The keys at the top in which something was passed over, which nobody has read."""


def read_on(data: bytes, document: YamlDocument, misfits: Misfits) -> ReadOn:
    """The document in a text that has ``document.slip``, read to its end where that can be."""
    reader = _Reader(data, document, misfits)
    for _ in range(rounds(data)):
        if reader.document.slip is None or not reader.goes_on(reader.document.slip):
            break
    return ReadOn(reader.document, tuple(_outside_texts(reader)), frozenset(reader.passed_over))


def rounds(data: bytes) -> int:
    """How many times a text is read again."""
    return max(1, min(_MOST_ROUNDS, _MOST_BYTES // max(1, len(data))))


def reworked_document(rework: Reworked) -> YamlDocument:
    """What a text says as it was typed anew, with the places of the file."""
    return replace(read_yaml(rework.text.encode()), rework=rework)


class _Reader:
    def __init__(self, data: bytes, document: YamlDocument, misfits: Misfits) -> None:
        self.document = document
        self.told: list[Problem] = []
        self.passed_over: set[str] = set()
        self.first_ones: set[Spot | None] = set()
        """Where it was that reading could not go on."""
        self._rework = document.rework or Reworked(data.decode())
        self._misfits = misfits
        self._seen: set[tuple[str, Spot]] = set()

    def goes_on(self, slip: Problem) -> bool:
        """Read on behind a slip; ``False`` if that can't be."""
        options = [option for option in (slip, *slip.otherwise) if option.mend is not None]
        known = (slip.rule.code, self._rework.back(slip.spot or (0, 0)))
        is_new = known not in self._seen
        self._seen.add(known)
        if is_new and options and self._took_one_of(options):
            return True
        if is_new:
            self.told.append(self._placed(slip))
        return self._passes_over(slip.spot or (0, 0))

    def _took_one_of(self, options: Sequence[Problem]) -> bool:
        tried = [self._tried(option) for option in options]
        best = self._best([document for _, document in tried]) if len(tried) > 1 else 0
        rework, document = tried[best]
        if document.slip is not None and document.slip.spot == options[best].spot and len(options) > 1:
            return False
        found = [self._placed(problem) for problem in _each_line(options[best])]
        self.first_ones.add(found[0].spot)
        self.told += found
        self._rework, self.document = rework, document
        return True

    def _tried(self, option: Problem) -> tuple[Reworked, YamlDocument]:
        rework = self._rework.copy()
        mend = option.mend
        if mend is not None:
            rework.type(mend.read_as or mend.pieces)
        return rework, reworked_document(rework)

    def _best(self, documents: Sequence[YamlDocument]) -> int:
        ranks = [self._rank(document) for document in documents]
        return ranks.index(max(ranks))

    def _rank(self, document: YamlDocument) -> tuple[bool, Spot, int]:
        """The better, the further the text can be read, and the better what was read fits."""
        spot = document.slip.spot if document.slip is not None else None
        return document.complete, spot or (0, 0), -self._misfits(document.data)

    def _placed(self, problem: Problem) -> Problem:
        """A slip with its place in the file."""
        mend = self._rework.mend_back(problem.mend) if problem.mend is not None else None
        spot = self._rework.back(problem.spot) if problem.spot is not None else None
        return problem._replace(spot=spot, mend=mend, otherwise=())

    def _passes_over(self, spot: Spot) -> bool:
        """Read on without the entry that a place is in, or its whole section; ``False`` if neither is there."""
        lines = self._rework.lines
        first = next((number for number in range(spot[0], -1, -1) if _SECTION.match(lines[number])), 0)
        last = next((number for number in range(spot[0] + 1, len(lines)) if _SECTION.match(lines[number])), len(lines))
        entry = _entry(lines, spot[0], first)
        pieces = left_out(lines, list(entry)) or left_out(lines, list(range(first, last)))
        if not pieces:
            return False
        self.passed_over.add(re.split(r"[:\s]", lines[first], maxsplit=1)[0])
        self._without(pieces)
        return True

    def _without(self, pieces: Sequence[Retyped]) -> None:
        rework = self._rework.copy()
        rework.type(pieces)
        self._rework, self.document = rework, reworked_document(rework)


def _each_line(problem: Problem) -> Iterator[Problem]:
    """A slip of which there is one in each of the lines that are read in another way; or the slip alone."""
    if problem.rule is not indent_character.RULE or problem.mend is None:
        yield problem
        return
    first = problem.mend.pieces[0]
    for piece in problem.mend.pieces:
        spot = (piece.line, (problem.spot or (0, 0))[1] if piece == first else 0)
        is_tab = problem.message != indent_character.special_space(None).message
        told = indent_character.tab(spot, len(piece.text)) if is_tab else problem
        yield told._replace(spot=spot, mend=problem.mend._replace(pieces=(piece,)))


def _outside_texts(reader: "_Reader") -> Iterator[Problem]:
    """The slips, without signs in the indents of lines that go on with a text: there they are part of it."""
    inside: set[int] = set()
    if any(problem.rule is indent_character.RULE for problem in reader.told):
        scalars = (event for _, event, _ in reader.document.scalars())
        inside = {
            line
            for event in scalars
            for line in range(event.start_mark.line + 1, event.end_mark.line + bool(event.end_mark.column))
        }
    for problem in reader.told:
        is_text = problem.rule is indent_character.RULE and problem.spot is not None and problem.spot[0] in inside
        if not is_text or problem.spot in reader.first_ones:
            yield problem


def _entry(lines: Sequence[str], number: int, first: int) -> range:
    """The lines of the entry of a section that a line is in; none if it is in none."""
    inner = next((indent_of(line) for line in lines[first + 1 : number + 1] if line.strip()), 0)
    for start in range(number, first, -1):
        if lines[start].strip() and indent_of(lines[start]) <= inner:
            return belonging(lines, start) if indent_of(lines[start]) == inner and inner else range(0)
    return range(0)
