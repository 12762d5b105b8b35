"""The scan: once over the text, and each rule is asked only about the passages that have what wakes it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ccr_cli.privacy.rule import Find, Known, PrivacyRule, Wakes
from ccr_cli.privacy.rules.all_rules import PRIVACY
from ccr_cli.privacy.text.lists import listed_as_bytes
from ccr_cli.privacy.text.passage import Passage, Span
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.privacy.text.pieces import pieces_of
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.text import LINE_END

_LETTERS = bytes(ord(chr(sign).lower()) if sign < 128 and chr(sign).isalpha() else 32 for sign in range(256))
_DIGITS = b"0123456789"
_RUN_TOGETHER = lazily("(?<=[a-z])(?=[A-Z])")
_MOST_REMEMBERED = 50_000


def problems_in(passages: Iterable[Passage], text: str, known: Known) -> list[Problem]:
    """What may not stand in the passages of a text, each place told once, by the gravest rule."""
    lines: _Lines | None = None
    problems: list[Problem] = []
    for passage in passages:
        for privacy, piece, span in found_in(passage, known):
            lines = lines or _Lines(text)
            problems.append(_problem(privacy, piece, span, text, lines))
    return problems


def found_in(passage: Passage, known: Known) -> list[tuple[PrivacyRule, Passage, Span]]:
    """What rules find in a passage; a text in which there was nothing is remembered while the program runs."""
    nothing = _nothing_in(known)
    key = (passage.text, passage.kind == "key", _signature(passage))
    if key in nothing:
        return []
    found = [(privacy, piece, span) for piece in pieces_of(passage) for privacy, span in _in_piece(piece, known)]
    if not found and len(nothing) < _MOST_REMEMBERED:
        nothing.add(key)
    return found


_remembered: dict[Known, set[object]] = {}


def _nothing_in(known: Known) -> set[object]:
    """The texts in which there was nothing, for whoever knows the same."""
    if known not in _remembered:
        if len(_remembered) > 8:  # of plans that keep names to themselves each knows something else
            _remembered.clear()
        _remembered[known] = set()
    return _remembered[known]


def _signature(passage: Passage) -> object:
    setting = passage.setting
    if setting.partner is None:
        return setting.where[:1] == ("outreach",), setting.where[-1:] == ("due",)
    return setting


def _in_piece(passage: Passage, known: Known) -> Iterator[tuple[PrivacyRule, Span]]:
    taken = _Taken()
    for privacy, find in _woken(passage, known):
        for span in find(passage, known):
            if span.end > span.start and taken.has_room_for(span):
                yield privacy, span


def _woken(passage: Passage, known: Known) -> Iterator[tuple[PrivacyRule, Find]]:
    """The finders that may have something to say about a passage, the gravest first."""
    plain = passage.plain
    as_bytes = plain.encode("ascii", "replace")
    digits = len(as_bytes) - len(as_bytes.translate(None, _DIGITS))
    words = (
        as_bytes
        if _RUN_TOGETHER.search(plain) is None
        else as_bytes + b" " + _RUN_TOGETHER.sub(" ", plain).encode("ascii", "replace")
    )
    table = _table()
    lists = 0
    for word in table.words.keys() & words.translate(_LETTERS).split():
        lists |= table.words[word]
    for waking in table.finders:
        if digits < waking.wakes.digits or not waking.is_woken_by(lists, passage):
            continue
        if not waking.wakes.hidden or known.confidential:
            yield waking.privacy, waking.find


@dataclass(frozen=True, slots=True)
class _Waking:
    """A finder with what wakes it, lists of words as bits of a number."""

    privacy: PrivacyRule
    find: Find
    wakes: Wakes
    lists: int
    also: tuple[int, ...]

    def is_woken_by(self, lists: int, passage: Passage) -> bool:
        wakes = self.wakes
        if wakes.setting is not None and not wakes.setting(passage.setting):
            return False
        if wakes.words or wakes.signs:
            is_there = lists & self.lists or (wakes.signs and any(sign in passage.low for sign in wakes.signs))
            if not is_there:
                return False
        return all(lists & group for group in self.also)


@dataclass(frozen=True, slots=True)
class _Table:
    words: dict[bytes, int]
    """Every word that wakes anything, with its lists."""
    finders: tuple[_Waking, ...]


@cache
def _table() -> _Table:
    bits: dict[str, int] = {}

    def bit(*names: str) -> int:
        return sum(bits.setdefault(name, 1 << len(bits)) for name in names)

    finders = tuple(
        _Waking(privacy, finder.find, finder.wakes, bit(*finder.wakes.words), tuple(bit(*g) for g in finder.wakes.also))
        for privacy in PRIVACY
        for finder in privacy.finders
    )
    words: dict[bytes, int] = {}
    for name, value in bits.items():
        for word in listed_as_bytes(name):
            words[word] = words.get(word, 0) | value
    return _Table(words, finders)


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
    """Places none of which overlaps another, in the text's order: a text can hold a hundred thousand."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def has_room_for(self, span: Span) -> bool:
        """Whether a place overlaps none of those before; then it is one of them from now on."""
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
