"""The scan: one pass over the text, in which each rule checks only the passages that wake it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Literal, TypeAlias

from ccr_cli.privacy.rule import Known, PrivacyRule
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.pieces import blocks_of, pieces_of_block
from ccr_cli.privacy.waking import Awake, first_sight, woken
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.text import LINE_END

Told: TypeAlias = tuple[PrivacyRule, Passage, Span]
"""A rule, the piece in which it found something, and where in the piece."""
_Ask: TypeAlias = Callable[[Passage, Known, Awake], Iterator[Told]]
_MOST_REMEMBERED = 50_000  # texts
_ALL_BUT_HIDDEN = (False, False)


def problems_in(passages: Iterable[Passage], text: str, known: Known) -> list[Problem]:
    """The privacy problems in the passages of a text, one for each place, from the most serious rule."""
    lines: _Lines | None = None
    problems: list[Problem] = []
    for privacy, piece, span in found_in(passages, known):
        lines = lines or _Lines(text)
        problems.append(_problem(privacy, piece, span, text, lines))
    return problems


def found_in(passages: Iterable[Passage], known: Known) -> Iterator[Told]:
    """What rules find in passages; what was found in a text is cached while the program runs.

    Confidential names differ from plan to plan, so they are searched for in cached texts too.
    """
    for passage in passages:
        yield from _unless_remembered(passage, known, _in_blocks)


def _unless_remembered(passage: Passage, known: Known, ask: _Ask) -> Sequence[Told]:
    """What the rules that a passage wakes find in it, from the cache if possible."""
    memory = _memory_of(known.today)
    key = (passage.text, passage.kind, passage.signature, passage.parts)
    remembered = memory.get(key)
    if not known.confidential and not known.elsewhere:
        if remembered is not None:
            return [(privacy, passage, span) for privacy, span in remembered] if remembered else ()
        sight, sought = first_sight(passage), _ALL_BUT_HIDDEN
    else:
        sight = first_sight(passage)
        sought = (known.may_be_in(sight.letters.decode("ascii")), remembered == ())
    awake = woken(passage, sight, sought)
    found = list(ask(passage, known, awake)) if awake else ()
    if remembered is None and len(memory) < _MOST_REMEMBERED:
        if not found:
            memory[key] = ()
        elif all(told[1] is passage and not told[0].is_of_plan for told in found):
            memory[key] = tuple((privacy, span) for privacy, _, span in found)
    return found


def _in_blocks(passage: Passage, known: Known, awake: Awake) -> Iterator[Told]:
    for block in blocks_of(passage):
        if block is passage:
            yield from _in_pieces(block, known, awake)
        else:
            yield from _unless_remembered(block, known, _in_pieces)


def _in_pieces(block: Passage, known: Known, awake: Awake) -> Iterator[Told]:
    for piece in pieces_of_block(block):
        yield from (_in_piece(piece, known, awake) if piece is block else _unless_remembered(piece, known, _in_piece))


@lru_cache(maxsize=4)
def _memory_of(today: date) -> dict[object, tuple[tuple[PrivacyRule, Span], ...]]:
    """The cache of what was found in texts on a day, whatever plan they are in; in most, nothing."""
    del today
    return {}


def _in_piece(piece: Passage, known: Known, awake: Awake) -> Iterator[Told]:
    taken = _Taken()
    for privacy, find in awake:
        for span in find(piece, known):
            if span.end > span.start and taken.has_room_for(span):
                yield privacy, piece, span


def _problem(privacy: PrivacyRule, passage: Passage, span: Span, text: str, lines: "_Lines") -> Problem:
    start, end = (passage.start + span.start, passage.start + span.end) if passage.is_exact else (passage.start,) * 2
    covered = text[start:end] if passage.is_exact else passage.text[span.start : span.end]
    return Problem(
        privacy.rule,
        passage.setting.where,
        privacy.message,
        privacy.hint,
        _at(passage),
        lines.spot(start),
        covered=covered,
        last_line=lines.spot(max(start, end - 1))[0],
    )


def _at(passage: Passage) -> Literal["value", "key"]:
    return "key" if passage.kind == "key" else "value"


class _Taken:
    """Places that don't overlap, kept in text order: a text can hold a hundred thousand."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def has_room_for(self, span: Span) -> bool:
        """Whether a place overlaps none of the earlier ones; if so, it is added to them."""
        index = bisect_left(self._starts, span.end)
        if index and self._ends[index - 1] > span.start:
            return False
        self._starts.insert(index, span.start)
        self._ends.insert(index, span.end)
        return True


class _Lines:
    """Where the lines of a text begin."""

    def __init__(self, text: str) -> None:
        self._starts: Sequence[int] = [0, *(match.end() for match in LINE_END.finditer(text))]

    def spot(self, offset: int) -> Spot:
        """Line and column of a character, both from 0."""
        line = bisect_right(self._starts, offset) - 1
        return line, offset - self._starts[line]
