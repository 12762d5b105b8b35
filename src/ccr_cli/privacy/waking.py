"""What wakes a finder: words from its lists, characters, digits, capital letters, and where a passage is."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from ccr_cli.privacy.rule import Find, PrivacyRule
from ccr_cli.privacy.rules.all_rules import PRIVACY
from ccr_cli.privacy.text.folding import plain_sign
from ccr_cli.privacy.text.lists import listed_as_bytes
from ccr_cli.privacy.text.passage import Passage, Setting

Sought: TypeAlias = tuple[bool, bool]
"""Whether to look for what is confidential about partners, and whether to look for nothing else."""
Awake: TypeAlias = tuple[tuple[PrivacyRule, Find], ...]
"""The finders that may find something, the most serious first."""

_SEAM = re.compile("(?<=[a-z])(?=[A-Z])")
_MOST_DIGITS = 16  # no rule requires more
_CAPITAL = 1 << 40  # a bit above those of settings: a capital letter after the first character
_ODD = ord("?")  # in the tables below: a character that is read as several, or as none


def _as_letter(sign: str) -> int:
    """A letter without its accent, ``0`` for a digit, a space for other signs, ``?`` if it isn't read as just one."""
    plain = plain_sign(sign) if sign not in "\t\r\n" else " "
    if len(plain) != 1:
        return _ODD
    return ord(plain) if plain.isascii() and plain.isalpha() else ord("0") if plain.isdigit() else ord(" ")


_PLAIN = bytes(map(_as_letter, map(chr, range(256))))
_LOW = bytes(ord(chr(sign).lower()) for sign in _PLAIN)
_CASES = bytes(ord("A") if chr(sign).isupper() else ord("a") if chr(sign).islower() else sign for sign in _PLAIN)


class Sight(NamedTuple):
    """A passage at first sight: most are never looked at more closely."""

    signs: bytes
    """One byte for each character, as written if each is read as one, else as rules read the text."""
    letters: bytes
    """Lowercase letters without accents, a zero for each digit, and a space for every other character."""
    has_capital: bool
    """Whether there is a capital letter after the first character."""


def first_sight(passage: Passage) -> Sight:
    """What is seen of a passage before it is cut, and before it is normalized for the rules."""
    text = passage.text
    cases = b"?"
    if not passage.parts and ("\n" not in text or "-" not in text):  # a hyphenated word may go on in the next line
        try:
            signs = text.encode("latin-1")
            cases = signs.translate(_CASES)
        except UnicodeEncodeError:
            pass
    if _ODD in cases:
        signs = passage.plain.encode("latin-1", "replace")
        cases = signs.translate(_CASES)
    has_capital = cases.find(b"A", 1) > 0
    letters = signs.translate(_LOW)
    if has_capital and b"aA" in cases:  # words run together count as one, and each by itself
        apart = _SEAM.sub(" ", signs.translate(_PLAIN).decode("ascii"))
        letters += b" " + apart.lower().replace("0", " ").encode("ascii")
    return Sight(signs, letters, has_capital)


def woken(passage: Passage, sight: Sight, sought: Sought) -> Awake:
    """The finders that may find something in a passage, the most serious first."""
    table = _table()
    signs, letters, has_capital = sight
    digits = letters.count(b"0")
    if digits:
        letters = letters.replace(b"0", b" ")
        digits = min(digits, _MOST_DIGITS)
    lists = 0
    for word in table.waking.intersection(letters.split()):
        lists |= table.words[word]
    marks = 0
    for sign, bit in table.signs:
        if sign in signs:
            marks |= bit
    settings = table.settings_known.get(passage.signature)
    if settings is None:
        settings = table.settings_of(passage)
    state = (lists, digits, marks, settings | _CAPITAL if has_capital else settings, sought)
    found = table.answers.get(state)
    if found is None:
        found = table.answers[state] = table.woken_by(*state)
    return found


class _Waking(NamedTuple):
    """A finder with what wakes it; lists of words, signs and settings are bits of numbers."""

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
    """What wakes which finders."""

    words: dict[bytes, int]
    """Every word that wakes anything, with its lists."""
    waking: frozenset[bytes]
    signs: tuple[tuple[int, int], ...]
    settings: tuple[tuple[Callable[[Setting], bool], int], ...]
    finders: tuple[_Waking, ...]
    answers: dict[tuple[int, int, int, int, Sought], Awake] = field(default_factory=dict)
    """Cached answers: there are only a few combinations."""
    settings_known: dict[object, int] = field(default_factory=dict)

    def settings_of(self, passage: Passage) -> int:
        """The settings of a passage that some finder requires, as bits."""
        found = sum(bit for is_there, bit in self.settings if is_there(passage.setting))
        self.settings_known[passage.signature] = found
        return found

    def woken_by(self, lists: int, digits: int, signs: int, settings: int, sought: Sought) -> Awake:
        """The finders whose requirements are all met."""
        woken = {
            (finder.privacy.rule.code, finder.find): (finder.privacy, finder.find)
            for finder in self.finders
            if digits >= finder.digits
            and (not (finder.lists or finder.signs) or lists & finder.lists or signs & finder.signs)
            and all(lists & group for group in finder.also)
            and settings & finder.setting == finder.setting
            and (sought[0] if finder.hidden else not sought[1])
        }
        return tuple(woken.values())  # a finder woken in two ways is listed once


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
    return _Table(
        words,
        frozenset(words),
        tuple((ord(sign), bit) for sign, bit in signs.all.items()),
        tuple(settings.all.items()),
        finders,
    )


Thing = TypeVar("Thing")


class _Bits(Generic[Thing]):
    """A bit for each of several things."""

    def __init__(self) -> None:
        self.all: dict[Thing, int] = {}

    def of(self, things: Iterable[Thing]) -> int:
        """The bits of some of them."""
        return sum({self.all.setdefault(thing, 1 << len(self.all)) for thing in things})
