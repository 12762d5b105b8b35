"""Finds names that readers may not see in the free text of a plan and its framework, however they are written."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ccr_cli.language.accents import without_accents
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.letters import Letters, SpelledWord
from ccr_cli.plan.text_kinds import own_words

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]*"  # nothing too: an address on the web runs words together
_IN_ID = "[-_]"
_SHORTEST = 3  # letters of an id; shorter ones are words of every sentence
_STEM = 3  # letters of a word that are looked for before a pattern is made
_UNCHANGED = re.compile(r"[a-z]+(?!\?)")  # the letters of a pattern that are the same however the word is written
_APOSTROPHE = re.compile("['’ʼʻ]")
_HALVES = re.compile(r"\s*[/|()]\s*")
_ARTICLES = frozenset(("the", "la", "el", "los", "las", "a", "an", "un", "una"))
_LEGAL_FORMS = frozenset(
    (
        "inc",
        "incorporated",
        "llc",
        "corp",
        "corporation",
        "co",
        "company",
        "ltd",
        "lp",
        "pc",
        "pllc",
        "ac",
        "iap",
        "sa",
        "cv",
    )
)
_JOINING = frozenset(("and", "y", "e", "und", "n"))
_SPELLED = (("tre", "t(?:re|er)"), ("ter", "t(?:re|er)"))
_VARIED = re.compile("(ou?r|i[sz](?=e|ing|ation))")
_VARIANTS = {**dict.fromkeys(("or", "our"), ("or", "our")), **dict.fromkeys(("is", "iz"), ("is", "iz"))}
_LONG = 4  # letters of a word that may be spelled otherwise
_MOST_VARIED = 6  # places of one word
_MANY = 16  # stems; so many are not sought one by one
_AND = SpelledWord(tuple(sorted(_JOINING)), is_optional=True)


@dataclass(frozen=True, slots=True)
class NameWay:
    """One way to write a name: a pattern over folded text, and the letters that show whether it can be there."""

    words: tuple[SpelledWord, ...]
    """Its words, the last one without its ending."""
    pattern: str
    stems: tuple[str, ...]
    """The first letters of its words; a text without one of them cannot have the name."""
    owner: str = ""
    """The partner whose name it is, where the caller needs to know."""


class HiddenNames:
    """The names of some partners, in every way they can be written.

    A text is gone through word by word, and only the names whose letters follow there are tried.
    """

    def __init__(self, ways: Sequence[NameWay]) -> None:
        """Names by the ways to write them; where one begins like another, the longest goes first.

        A pattern is made when a text has all of a name's letters.
        """
        ordered = sorted(set(ways), key=lambda way: (-len(way.pattern), way.pattern, way.owner))
        first_of_each = {way.pattern: way for way in reversed(ordered)}
        self._ways = list(first_of_each.values())[::-1]
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._stems = _by_rarest({way.stems for way in ways})

    @cached_property
    def _letters(self) -> Letters[int]:
        found: Letters[int] = Letters()
        for number, way in enumerate(self._ways):
            found.add(way.words, number)
        return found

    def may_be_in(self, low: str) -> bool:
        """Whether a folded text can have one of the names."""
        known: Iterable[str] = self._stems
        if len(self._stems) > _MANY:
            held = (low[start : start + size] for size in range(_STEM + 1) for start in range(len(low) - size + 1))
            known = self._stems.keys() & held
        for rarest in known:
            if rarest in low and any(all(stem in low for stem in stems) for stems in self._stems[rarest]):
                return True
        return False

    def _tried(self, folded: str, place: int) -> Iterator[tuple[re.Match[str], str]]:
        """The names that begin at a place, the best match first, each with its owner."""
        is_letter = not folded[place + 1 : place + 2].isalnum()
        for number in sorted(set(self._letters.at(folded, place))):
            begins_with_letter = len(self._ways[number].words[0].spellings[0]) == 1
            match = self._pattern(number).match(folded, place)
            if match is not None and begins_with_letter <= is_letter:  # else it is a part of another word
                yield match, self._ways[number].owner

    def _can_only_be(self, folded: str, owner: str) -> bool:
        """Whether a text can have the names of one owner only, judged by letters, without a pattern."""
        return all(
            self._ways[number].owner == owner
            for word in _WORD.finditer(folded)
            for number in self._letters.at(folded, word.start())
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
        folded, places = _folded(text)
        if not self.may_be_in(folded) or (but is not None and self._can_only_be(folded, but)):
            return
        seen = 0
        for word in _WORD.finditer(folded):
            if word.start() < seen:
                continue
            found = next(self._tried(folded, word.start()), None)
            if found is not None:
                match, owner = found
                seen = match.end()
                yield places[match.start()], max(places[match.end()], places[match.end() - 1] + 1), owner

    def out_of(self, text: str, stand_in: str) -> str:
        """The text with a stand-in for each name."""
        told: list[str] = []
        seen = 0
        for start, end, _owner in self.places_in(text):
            told += (text[seen:start], stand_in)
            seen = end
        return "".join((*told, text[seen:]))


def hidden_names(ways: Iterable[NameWay]) -> HiddenNames | None:
    """The names that can be written in these ways; ``None`` when there are none."""
    found = tuple(ways)
    return HiddenNames(found) if found else None


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

    Capitals and accents make no difference, nor what stands between its words, an article before it, a legal form
    behind it, the sign for "and", a plural or the spelling of another country. A name in two languages with a slash
    is two names.
    """
    whole = _words_of(name)
    if whole:
        yield _way(whole, owner)
    apart = _words_of(_APOSTROPHE.sub(" ", name))  # "Mary's" is written "Marys", but "O'Brien" also "O Brien"
    if apart and apart != whole:
        yield _way(apart, owner)
    halves = [_words_of(half) for half in _HALVES.split(name)]
    for half in halves if len(halves) > 1 else ():
        if len(half) > 1 or (half and len(half[0]) > _LONG):
            yield _way(half, owner)


def name_as_key(name: str) -> tuple[str, ...]:
    """The words of a name as they count: the same for names that differ in an article, a legal form or the like."""
    return tuple(_words_of(name))


def _words_of(name: str) -> list[str]:
    words = _WORD.findall(_folded(_APOSTROPHE.sub("", name))[0])
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    return words


def _way(words: Sequence[str], owner: str) -> NameWay:
    first, *others = words
    sign_for_and = rf"(?:{_BETWEEN}(?:{'|'.join(sorted(_JOINING))}))?"
    pieces = [_loose(first), *(sign_for_and if word in _JOINING else _BETWEEN + _loose(word) for word in others)]
    stems = _stems(word for word in words if word not in _JOINING or word is first)
    return NameWay(tuple(_spelled(words)), "".join(pieces), stems, owner)


def _spelled(words: Sequence[str]) -> Iterator[SpelledWord]:
    """Words letter by letter, up to the first that has too many spellings."""
    for number, word in enumerate(words):
        yield _AND if number and word in _JOINING else SpelledWord(_spellings(word))
        if len(_VARIED.findall(word)) > _MOST_VARIED:
            return


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    """The first letters of each word that are the same in every spelling."""
    found = (_UNCHANGED.match(_loose(word)) for word in words)
    return tuple(dict.fromkeys(match[0][:_STEM] for match in found if match is not None))


def _loose(word: str) -> str:
    """A pattern for a word: singular or plural, in American or British spelling."""
    if len(word) < _LONG or not word.isalpha():
        return word
    stem = word.removesuffix("s")
    for sought, written in _SPELLED:
        if stem.endswith(sought):
            stem = stem.removesuffix(sought) + written
            break
    else:
        stem = re.sub("ou?r", "ou?r", stem)
        stem = re.sub("i[sz](?=e|ing|ation)", "i[sz]", stem)
    return stem + (r"[\W_]?(?:e?s)?" if word.endswith("s") else "(?:e?s)?")


def _spellings(word: str) -> tuple[str, ...]:
    """Every spelling that ``_loose`` matches."""
    if len(word) < _LONG or not word.isalpha():
        return (word,)
    stem = word.removesuffix("s")
    spelled = [stem]
    if stem.endswith(("tre", "ter")):
        spelled = [stem[:-3] + "tre", stem[:-3] + "ter"]
    else:
        spelled = [""]
        pieces = _VARIED.split(stem, _MOST_VARIED)
        if _VARIED.search(pieces[-1]) is not None:  # its start will do
            pieces.pop()
        for piece in pieces:
            options = _VARIANTS.get(piece, (piece,))
            spelled = [start + option for start in spelled for option in options]
    return tuple(start + end for start in spelled for end in ("", "s", "es"))


def as_id(id_: str) -> Iterator[NameWay]:
    """The way to write an id of several words, joined by hyphens, which nobody writes by chance."""
    if "-" in id_:
        parts = id_.split("-")
        yield NameWay(_as_they_are(parts), _IN_ID.join(map(re.escape, parts)), _stems(parts))


def as_part_of_name(id_: str, name: str) -> Iterator[NameWay]:
    """The way to write an id as plain words, if they are words of the name and so give it away."""
    words = id_.split("-")
    if set(words) <= set(_WORD.findall(_folded(name)[0])) and len(id_) >= _SHORTEST:
        yield NameWay(_as_they_are(words), _BETWEEN.join(map(re.escape, words)), _stems(words))


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


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The text in lowercase without accents, and for each character its place in the original."""
    if text.isascii():
        return text.lower(), range(len(text) + 1)
    folded: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        letters = _letters(sign)
        folded.append(letters)
        places += [place] * len(letters)
    return "".join(folded), [*places, len(text)]


def _letters(sign: str) -> str:
    """The letters that a character is read as; none for a lone accent or an invisible character."""
    parts = without_accents(sign).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me", "Cf"))
