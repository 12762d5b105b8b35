"""Finds names that readers may not see in the free text of a plan and its framework, however they are written."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, NamedTuple

from ccr_cli.plan.folding import APOSTROPHE, WORD, folded
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.letters import Letters, SpelledWord
from ccr_cli.plan.name_words import (
    BETWEEN,
    LEGAL_TAIL,
    in_one_form,
    is_little,
    name_words,
    spelled,
    without_form_in_front,
    without_shelter,
)
from ccr_cli.plan.text_kinds import own_words

_IN_ID = "[-_]"
_LONG = 4  # letters of a word that is a name by itself
_SHORTEST = 3  # letters of an id; shorter ones are words of every sentence
_STEM = 3  # letters of a word that are looked for before a pattern is made
_ENDING = re.compile(r"\.[A-Za-z]{1,5}\Z")
_HALVES = re.compile(r"\s*[/|()]\s*")
_BRACKETS = re.compile(r"[()\[\]]")
_SIGN_FOR_AND = re.compile(r"\s*[&+＆]\s*")
_OF_PLACE = (["of"], ["in"], ["at"], ["de"], ["del"], ["en"])
_MANY = 16  # stems; so many are not sought one by one
_MOST_WORDS = 8  # of a name of which every part with its id is sought


class NameWay(NamedTuple):
    """One way to write a name: a pattern over folded text, and the letters that show whether it can be there."""

    words: tuple[SpelledWord, ...]
    """Its words, the last one without its ending."""
    pattern: str
    stems: tuple[str, ...]
    """The first letters of its words; a text without one of them cannot have the name."""
    owner: str = ""
    """The partner whose name it is, where the caller needs to know."""
    is_capitals: bool = False
    """Whether it is written in capitals alone, since in small letters it may be another word: "SAFE"."""


class HiddenNames:
    """The names of some partners, in every way they can be written.

    A text is gone through word by word, and only the names whose letters follow there are tried.
    """

    def __init__(self, ways: Sequence[NameWay], others: "HiddenNames | None" = None) -> None:
        """Names by the ways to write them, and ``others`` that are shared by many plans.

        A pattern is made when a text has all of a name's letters; where one begins like another, the longest goes
        first.
        """
        self._others = others
        ordered = sorted(set(ways), key=lambda way: (-len(way.pattern), way.pattern, way.is_capitals, way.owner))
        first_of_each = {way.pattern: way for way in reversed(ordered)}
        self._ways = list(first_of_each.values())[::-1]
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._stems = _by_rarest({tuple(sorted(way.stems)) for way in ways})

    @cached_property
    def _letters(self) -> Letters[int]:
        found: Letters[int] = Letters()
        for number, way in enumerate(self._ways):
            found.add(way.words, number)
        return found

    def may_be_in(self, low: str) -> bool:
        """Whether a folded text can have one of the names."""
        return self._own_may_be_in(low) or (self._others is not None and self._others.may_be_in(low))

    def _own_may_be_in(self, low: str) -> bool:
        known: Iterable[str] = self._stems
        if len(self._stems) > _MANY:
            held = (low[start : start + size] for size in range(_STEM + 1) for start in range(len(low) - size + 1))
            known = self._stems.keys() & held
        for rarest in known:
            if rarest in low and any(all(map(low.__contains__, stems)) for stems in self._stems[rarest]):
                return True
        return False

    def _tried(self, low: str, place: int) -> Iterator[tuple[re.Match[str], NameWay]]:
        """The names that begin at a place, each with the way in which it is written there."""
        is_letter = not low[place + 1 : place + 2].isalnum()
        for number in sorted(set(self._letters.at(low, place))):
            begins_with_letter = len(self._ways[number].words[0].spellings[0]) == 1
            match = self._pattern(number).match(low, place)
            if match is not None and begins_with_letter <= is_letter:  # else it is a part of another word
                yield match, self._ways[number]

    def _can_only_be(self, low: str, owner: str) -> bool:
        """Whether a text can have the names of one owner only, judged by letters, without a pattern."""
        return all(
            self._ways[number].owner == owner
            for word in WORD.finditer(low)
            for number in self._letters.at(low, word.start())
        )

    def _pattern(self, number: int) -> re.Pattern[str]:
        if number not in self._patterns:
            self._patterns[number] = re.compile(rf"(?<![^\W_])(?:{self._ways[number].pattern})(?![^\W_])")
        return self._patterns[number]

    def are_in(self, text: str) -> bool:
        """Whether a text has one of the names."""
        return next(self.places_in(text), None) is not None

    def places_in(self, text: str, but: str | None = None) -> Iterator[tuple[int, int, str]]:
        """The start, end and owner of each name in a text, in order; none if only names of ``but`` can be there."""
        own = self._own_places_in(text, but)
        return own if self._others is None else _merged(own, self._others.places_in(text, but))

    def _own_places_in(self, text: str, but: str | None) -> Iterator[tuple[int, int, str]]:
        low, places = folded(text)
        if not self._own_may_be_in(low) or (but is not None and self._can_only_be(low, but)):
            return
        seen = 0
        for word in WORD.finditer(low):
            if word.start() < seen:
                continue
            written = (
                (places[match.start()], max(places[match.end()], places[match.end() - 1] + 1), match.end(), way)
                for match, way in self._tried(low, word.start())
            )
            able = (one for one in written if not one[3].is_capitals or text[one[0] : one[1]].isupper())
            found = max(able, key=lambda one: one[2], default=None)
            if found is not None:
                start, end, seen, way = found
                yield start, end, way.owner

    def out_of(self, text: str, stand_in: str) -> str:
        """The text with a stand-in for each name."""
        told: list[str] = []
        seen = 0
        for start, end, _owner in self.places_in(text):
            told += (text[seen:start], stand_in)
            seen = end
        return "".join((*told, text[seen:]))


def hidden_names(ways: Iterable[NameWay], others: HiddenNames | None = None) -> HiddenNames | None:
    """The names that can be written in these ways, and others; ``None`` when there are none."""
    found = tuple(ways)
    return HiddenNames(found, others) if found else others


@lru_cache(maxsize=4)
def names_of_others(names: tuple[str, ...]) -> HiddenNames | None:
    """The names that other plans hide: the same for every plan of a command."""
    return hidden_names(way for name in names for way in as_secret_name(name))


def _merged(*several: Iterable[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Places in the order of the text; those that overlap are one."""
    last: tuple[int, int, str] | None = None
    for start, end, owner in sorted(chain(*several)):
        if last is not None and start < last[1]:
            last = (last[0], max(last[1], end), last[2])
            continue
        if last is not None:
            yield last
        last = (start, end, owner)
    if last is not None:
        yield last


def _by_rarest(several: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """The stems of names, grouped by the rarest stem of each: many names begin with the same word."""
    listed = list(several)
    numbers = Counter(stem for stems in listed for stem in stems)
    found: dict[str, set[tuple[str, ...]]] = {}
    for stems in listed:
        found.setdefault(min(stems, key=lambda stem: (numbers[stem], stem), default=""), set()).add(stems)
    return found


def as_name(name: str, owner: str = "") -> Iterator[NameWay]:
    """The ways to write a name.

    Capitals and accents make no difference, nor what stands between its words, an article, a legal form behind it,
    the sign for "and", a plural or the spelling of another country. A name in two languages with a slash is two names;
    first letters in its brackets are one as well where they are written in capitals.
    """
    known = _SIGN_FOR_AND.sub(" and ", name)
    whole = _words_of(APOSTROPHE.sub("", known))
    if whole:
        yield _way(whole, owner)
        if (short := without_form_in_front(whole)) != whole:
            yield _way(short, owner)
    apart = _words_of(APOSTROPHE.sub(" ", known))  # "Mary's" is written "Marys", but "O'Brien" also "O Brien"
    if apart and apart != whole:
        yield _way(apart, owner)
    halves = [_words_of(APOSTROPHE.sub("", half)) for half in _HALVES.split(known)]
    for half in halves if len(halves) > 1 else ():
        if len(half) > 1 or (half and len(half[0]) > _LONG):
            yield _way(half, owner)
    for letters in _in_capitals(name):
        yield NameWay(_as_they_are((letters,)), letters, _starts((letters,)), owner, is_capitals=True)


def as_secret_name(name: str, owner: str = "") -> Iterator[NameWay]:
    """The ways to write a name that is told to nobody, also without the word for a shelter: "Hidden Haven"."""
    yield from as_name(name, owner)
    for part in (name, *_BRACKETS.split(name)):
        words = _words_of(APOSTROPHE.sub("", _SIGN_FOR_AND.sub(" and ", part)))
        if words and (short := without_shelter(words)) != words:
            yield _way(short, owner)


def _in_capitals(name: str) -> Iterator[str]:
    """The first letters that stand in the brackets of a name or before them, in small letters: "(LDE)"."""
    pieces = [piece.strip() for piece in _BRACKETS.split(name)]
    for piece in pieces if len(pieces) > 1 else ():
        if _SHORTEST <= len(piece) <= _LONG and piece.isalpha() and piece.isupper():
            yield folded(piece)[0]


def name_as_key(name: str) -> tuple[str, ...]:
    """The words of a name that count: the same for names that differ in an article, a legal form or the like."""
    words = _words_of(APOSTROPHE.sub("", _SIGN_FOR_AND.sub(" and ", name)))
    return tuple(in_one_form(word) for word in words if not is_little(word))


def is_name_of_place(short: str, name: str) -> bool:
    """Whether a name is a shorter one with a place behind it, as in Grace House of Breaker County."""
    words, known = _words_of(APOSTROPHE.sub("", short)), _words_of(APOSTROPHE.sub("", name))
    return known[: len(words)] == words and known[len(words) :][:1] in _OF_PLACE


def _words_of(text: str) -> list[str]:
    return name_words(WORD.findall(folded(text)[0]))


def _way(words: Sequence[str], owner: str) -> NameWay:
    """The way to write these words one after another, with or without a legal form behind them."""
    listed = spelled(words)
    pattern = listed[0].pattern + "".join(
        f"(?:{BETWEEN}{word.pattern})" + "?" * word.is_optional for word in listed[1:]
    )
    stems = tuple(dict.fromkeys(word.start[:_STEM] for word in listed if word.start and not word.is_optional))
    letters: list[SpelledWord] = []
    for word in listed:
        letters.append(SpelledWord(word.spellings, word.is_optional))
        if not word.is_whole:
            break
    return NameWay(tuple(letters), pattern + LEGAL_TAIL, stems, owner)


def as_id(id_: str) -> Iterator[NameWay]:
    """The way to write an id of several words, joined by hyphens, which nobody writes by chance."""
    if "-" in id_:
        parts = id_.split("-")
        yield NameWay(_as_they_are(parts), _IN_ID.join(map(re.escape, parts)), _starts(parts))


def as_part_of_name(id_: str, name: str) -> Iterator[NameWay]:
    """The ways to write an id as plain words, if they are words of the name and so give it away.

    Other words of the name beside it are a part of it: what is masked is masked as a whole.
    """
    words, whole = id_.split("-"), WORD.findall(folded(_SIGN_FOR_AND.sub(" and ", name))[0])
    if not set(words) <= set(whole) or len(id_) < _SHORTEST:
        return
    yield NameWay(_as_they_are(words), BETWEEN.join(map(re.escape, words)), _starts(words))
    size = len(words)
    first = next((place for place in range(len(whole)) if whole[place : place + size] == words), None)
    if first is None or len(whole) > _MOST_WORDS:
        return
    for start in range(first + 1):
        for end in range(first + size, len(whole) + 1):
            if end - start > size and not is_little(whole[start]) and not is_little(whole[end - 1]):
                yield _way(whole[start:end], "")


def _starts(words: Iterable[str]) -> tuple[str, ...]:
    """The first letters of each word."""
    return tuple(dict.fromkeys(word[:_STEM] for word in words))


def _as_they_are(words: Iterable[str]) -> tuple[SpelledWord, ...]:
    return tuple(SpelledWord(("".join(filter(str.isalnum, word)),)) for word in words)


def framework_without_names(data: Any, hidden: HiddenNames, stand_in: str) -> Any:
    """A framework's data with a stand-in for each name in its texts."""
    return _masked(data, hidden, stand_in, own_words(Framework), is_free=False)


def _masked(data: Any, hidden: HiddenNames, stand_in: str, free: frozenset[str], *, is_free: bool) -> Any:
    match data:
        case dict():
            return {key: _masked(value, hidden, stand_in, free, is_free=key in free) for key, value in data.items()}
        case list():
            return [_masked(value, hidden, stand_in, free, is_free=is_free) for value in data]
        case str() if is_free:
            return hidden.out_of(data, stand_in)
        case _:
            return data


def path_without_names(path: str, hidden: "HiddenNames | None") -> str:
    """A path without the names of files and folders that have one of the names in them."""
    if hidden is None or not hidden.are_in(path.replace("/", " / ")):
        return path
    return "/".join(_step(step) if hidden.are_in(step) else step for step in path.split("/"))


def _step(step: str) -> str:
    ending = _ENDING.search(step)
    return "…" + (ending[0] if ending else "")
