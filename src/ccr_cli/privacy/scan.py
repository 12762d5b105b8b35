"""The scan: once over the text, and each rule is asked only about the passages that have what wakes it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from typing import Generic, Literal, TypeAlias, TypeVar

from ccr_cli.privacy.hidden import hidden
from ccr_cli.privacy.rule import Find, Known, PrivacyRule
from ccr_cli.privacy.rules.all_rules import PRIVACY
from ccr_cli.privacy.text.lists import listed_as_bytes
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.privacy.text.pieces import pieces_of
from ccr_cli.rules.finding import Problem, Spot
from ccr_cli.yaml_text.text import LINE_END

Sought: TypeAlias = tuple[bool, bool]
"""Whether what partners keep to themselves is sought, and whether nothing else is."""

_LETTERS = (
    bytes(
        ord(chr(sign).lower()) if chr(sign).isalpha() else ord("0") if chr(sign).isdigit() else ord(" ")
        for sign in range(128)
    )
    + b" " * 128
)
"""Small letters, a zero for each digit, and a space for every other sign."""
_CASES = (
    bytes(ord("a") if chr(sign).islower() else ord("A") if chr(sign).isupper() else ord(" ") for sign in range(128))
    + b" " * 128
)
_SEAM = re.compile("(?<=[a-z])(?=[A-Z])")
_NO_DIGITS = dict.fromkeys(range(ord("0"), ord("9") + 1), " ")
_MOST_REMEMBERED = 50_000  # texts
_MOST_DIGITS = 16  # no rule waits for more
_CAPITAL = 1 << 40  # a bit beside those of settings: a capital letter behind the first sign


def problems_in(passages: Iterable[Passage], text: str, known: Known) -> list[Problem]:
    """What may not stand in the passages of a text, each place told once, by the gravest rule."""
    lines: _Lines | None = None
    problems: list[Problem] = []
    for privacy, piece, span in found_in(passages, known):
        lines = lines or _Lines(text)
        problems.append(_problem(privacy, piece, span, text, lines))
    return problems


def found_in(passages: Iterable[Passage], known: Known) -> Iterator[tuple[PrivacyRule, Passage, Span]]:
    """What rules find in passages; a text in which there was nothing is remembered while the program runs.

    Names that partners keep to themselves are others in each plan, so they are sought in remembered texts too.
    """
    nothing = _nothing_on(known.today)
    sought = hidden(known.confidential) if known.confidential else None
    for passage in passages:
        key = (passage.text, passage.kind, passage.signature)
        is_known = key in nothing
        may_hide = sought is not None and sought.may_be_in(passage.low)
        if is_known and not may_hide:
            continue
        has_any = False
        for piece in pieces_of(passage):
            for found in _in_piece(piece, known, (may_hide, is_known)):
                has_any = has_any or not found[0].is_of_plan
                yield (found[0], piece, found[1])
        if not has_any and not is_known and len(nothing) < _MOST_REMEMBERED:
            nothing.add(key)


@lru_cache(maxsize=4)
def _nothing_on(today: date) -> set[object]:
    """The texts in which there was nothing on a day."""
    del today
    return set()


def _in_piece(passage: Passage, known: Known, sought: Sought) -> Iterator[tuple[PrivacyRule, Span]]:
    woken = _woken(passage, sought)
    if not woken:
        return
    taken = _Taken()
    for privacy, find in woken:
        for span in find(passage, known):
            if span.end > span.start and taken.has_room_for(span):
                yield privacy, span


def _woken(passage: Passage, sought: Sought) -> tuple[tuple[PrivacyRule, Find], ...]:
    """The finders that may have something to say about a passage, the gravest first."""
    table = _table()
    plain = passage.plain
    as_bytes = plain.encode("ascii", "replace")
    cases = as_bytes.translate(_CASES)
    if b"aA" in cases:
        as_bytes += b" " + _SEAM.sub(" ", plain.translate(_NO_DIGITS)).encode("ascii", "replace")
    letters = as_bytes.translate(_LETTERS)
    digits = letters.count(b"0")
    if digits:
        letters = letters.replace(b"0", b" ")
    lists = 0
    for word in table.waking.intersection(letters.split()):
        lists |= table.words[word]
    signs = 0
    for sign, bit in table.signs:
        if sign in plain:
            signs |= bit
    signature = passage.signature
    settings = table.settings_known.get(signature)
    if settings is None:
        settings = table.settings_known[signature] = table.settings_of(passage.setting)
    if cases.find(b"A", 1) > 0:
        settings |= _CAPITAL
    state = (lists, digits if digits < _MOST_DIGITS else _MOST_DIGITS, signs, settings, sought)
    woken = table.answers.get(state)
    if woken is None:
        woken = table.answers[state] = table.woken_by(*state)
    return woken


@dataclass(frozen=True, slots=True)
class _Waking:
    """A finder with what wakes it, lists of words, signs and settings as bits of numbers."""

    privacy: PrivacyRule
    find: Find
    digits: int
    lists: int
    also: tuple[int, ...]
    signs: int
    setting: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """What wakes whom."""

    words: dict[bytes, int]
    """Every word that wakes anything, with its lists."""
    waking: frozenset[bytes]
    signs: tuple[tuple[str, int], ...]
    settings: tuple[tuple[Callable[[Setting], bool], int], ...]
    finders: tuple[_Waking, ...]
    answers: dict[tuple[int, int, int, int, Sought], tuple[tuple[PrivacyRule, Find], ...]] = field(default_factory=dict)
    """What was worked out before: few things come together in few ways."""
    settings_known: dict[object, int] = field(default_factory=dict)

    def settings_of(self, setting: Setting) -> int:
        """The settings that somebody waits for, as bits."""
        return sum(bit for is_there, bit in self.settings if is_there(setting))

    def woken_by(
        self, lists: int, digits: int, signs: int, settings: int, sought: Sought
    ) -> tuple[tuple[PrivacyRule, Find], ...]:
        """The finders that have all that they wait for."""
        woken = {
            (finder.privacy.rule.code, finder.find): (finder.privacy, finder.find)
            for finder in self.finders
            if digits >= finder.digits
            and (not (finder.lists or finder.signs) or lists & finder.lists or signs & finder.signs)
            and all(lists & group for group in finder.also)
            and settings & finder.setting == finder.setting
            and (sought[0] if finder.hidden else not sought[1])
        }
        return tuple(woken.values())  # whoever is woken in two ways is asked once


@cache
def _table() -> _Table:
    names, signs, settings = _Bits[str](), _Bits[str](), _Bits[Callable[[Setting], bool]]()
    finders = tuple(
        _Waking(
            privacy,
            finder.find,
            finder.wakes.digits,
            names.of(finder.wakes.words),
            tuple(map(names.of, finder.wakes.also)),
            signs.of(finder.wakes.signs),
            settings.of((finder.wakes.setting,) if finder.wakes.setting else ()) | _CAPITAL * finder.wakes.capital,
            finder.wakes.hidden,
        )
        for privacy in PRIVACY
        for finder in privacy.finders
    )
    words: dict[bytes, int] = {}
    for name, value in names.all.items():
        for word in listed_as_bytes(name):
            words[word] = words.get(word, 0) | value
    return _Table(words, frozenset(words), tuple(signs.all.items()), tuple(settings.all.items()), finders)


Thing = TypeVar("Thing")


class _Bits(Generic[Thing]):
    """A bit for each of several things."""

    def __init__(self) -> None:
        self.all: dict[Thing, int] = {}

    def of(self, things: Iterable[Thing]) -> int:
        """The bits of some of them."""
        return sum({self.all.setdefault(thing, 1 << len(self.all)) for thing in things})


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
