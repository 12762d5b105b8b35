"""Names that may not be told, taken out of the free text of a plan and of its framework, however they are written."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

FREE_TEXT: Final = frozenset(
    ("area", "award", "changed", "decided", "email", "lesson", "mission", "name", "principles", "role", "signed_by")
).union(("source", "text", "title", "topics", "what"))
"""The keys under which a plan holds words of its own. Ids, days and words of the format stand elsewhere."""
_FRAMEWORK_TEXT: Final = FREE_TEXT.union(
    ("about", "decides", "en", "es", "met_when", "promise", "short", "told", "usually", "where", "why")
)
_WORD = re.compile(r"[^\W_]+")
_BETWEEN = r"[\W_]*"  # nothing too: an address on the web runs words together
_IN_ID = "[-_]"
_SHORTEST = 3  # letters of an id; shorter ones are words of every sentence
_KEY = 2  # letters by which a word is known to begin a name
_STEM = 3  # letters of a word that are looked for before a pattern is made
_UNCHANGED = re.compile(r"[a-z]+(?!\?)")  # the letters of a pattern that are the same however the word is written
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
_LONG = 4  # letters of a word that may be spelled otherwise


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write a name: a pattern over a folded text, and the letters that it begins with."""

    key: str
    pattern: str
    stems: tuple[str, ...]
    """Letters of its words: where one of them is not in a text, the name is not either."""
    owner: str = ""
    """Whose name it is, for whoever asks."""


class HiddenNames:
    """The names of some partners, in every way to write them.

    A text is gone through word by word, and only the names that begin like a word are tried there.
    """

    def __init__(self, ways: Sequence[Way]) -> None:
        """Names by the ways to write them; where one begins like another, the longest goes first.

        A pattern is made when a text has a word that begins like the name.
        """
        self._ways: dict[str, list[Way]] = {}
        for way in sorted(set(ways), key=lambda way: (-len(way.pattern), way.pattern, way.owner)):
            self._ways.setdefault(way.key[:_KEY], []).append(way)
        self._patterns: dict[str, list[tuple[re.Pattern[str], str]]] = {}
        self._stems: dict[str, set[tuple[str, ...]]] = {}
        for way in ways:
            self._stems.setdefault(way.stems[0] if way.stems else "", set()).add(way.stems)

    def may_be_in(self, low: str) -> bool:
        """Whether a text in small letters, without accents, can have one of them."""
        for first, several in self._stems.items():
            if first in low and any(all(stem in low for stem in stems) for stems in several):
                return True
        return False

    def _beginning(self, start: str) -> list[tuple[re.Pattern[str], str]]:
        """The patterns of the names that begin with these letters, with whose they are."""
        if start not in self._patterns:
            self._patterns[start] = [
                (re.compile(rf"(?<![^\W_])(?:{way.pattern})(?![^\W_])"), way.owner) for way in self._ways.get(start, ())
            ]
        return self._patterns[start]

    def are_in(self, text: str) -> bool:
        """Whether a text has one of them."""
        return next(self.places_in(text), None) is not None

    def places_in(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where they stand, in the order of the text, and whose they are."""
        folded, places = _folded(text)
        if not self.may_be_in(folded):
            return
        seen = 0
        for word in _WORD.finditer(folded):
            if word.start() < seen:
                continue
            for pattern, owner in self._beginning(word[0][:_KEY]) if word[0][:_KEY] in self._ways else ():
                match = pattern.match(folded, word.start())
                if match is not None:
                    seen = match.end()
                    yield places[match.start()], max(places[match.end()], places[match.end() - 1] + 1), owner
                    break

    def out_of(self, text: str, stand_in: str) -> str:
        """The text with a stand-in for each of them."""
        told, seen = "", 0
        for start, end, _owner in self.places_in(text):
            told += text[seen:start] + stand_in
            seen = end
        return told + text[seen:]


def hidden_names(ways: Iterable[Way]) -> HiddenNames | None:
    """Names by the ways to write them; ``None`` when there are none."""
    found = tuple(ways)
    return HiddenNames(found) if found else None


def as_name(name: str, owner: str = "") -> Iterator[Way]:
    """The ways to write a name.

    Capitals and accents make no difference, nor what stands between its words, an article before it, a legal form
    behind it, the sign for "and", a plural or the spelling of another country. A name in two languages with a slash
    is two names.
    """
    whole = _words_of(name)
    if whole:
        yield _way(whole, owner)
    halves = [_words_of(half) for half in _HALVES.split(name)]
    for half in halves if len(halves) > 1 else ():
        if len(half) > 1 or (half and len(half[0]) > _LONG):
            yield _way(half, owner)


def _words_of(name: str) -> list[str]:
    words = _WORD.findall(_folded(name.replace("'", "").replace("’", ""))[0])
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        words = words[:-1]
    return words


def _way(words: Sequence[str], owner: str) -> Way:
    first, *others = words
    sign_for_and = rf"(?:{_BETWEEN}(?:{'|'.join(sorted(_JOINING))}))?"
    pieces = [_loose(first), *(sign_for_and if word in _JOINING else _BETWEEN + _loose(word) for word in others)]
    return Way(first, "".join(pieces), _stems(word for word in words if word not in _JOINING or word is first), owner)


def _stems(words: Iterable[str]) -> tuple[str, ...]:
    """The first letters of words, as far as they are the same in every spelling."""
    found = (_UNCHANGED.match(_loose(word)) for word in words)
    return tuple(dict.fromkeys(match[0][:_STEM] for match in found if match is not None))


def _loose(word: str) -> str:
    """A word as a pattern: with or without the letter of a plural, and as it is spelled elsewhere."""
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


def as_id(id_: str) -> Iterator[Way]:
    """The way to write an id that nobody would write by chance: its words joined by hyphens."""
    if "-" in id_:
        parts = id_.split("-")
        yield Way(id_, _IN_ID.join(map(re.escape, parts)), _stems(parts))


def as_part_of_name(id_: str, name: str) -> Iterator[Way]:
    """The way to write an id as words, if they are words of the name: then it gives the name away."""
    words = id_.split("-")
    if set(words) <= set(_WORD.findall(_folded(name)[0])) and len(id_) >= _SHORTEST:
        yield Way(words[0], _BETWEEN.join(map(re.escape, words)), _stems(words))


def without_names(data: Any, hidden: HiddenNames, stand_in: str) -> Any:
    """A plan's data without the names, wherever its free text has one."""
    return _masked(data, hidden, stand_in, FREE_TEXT, is_free=False)


def framework_without_names(data: Any, hidden: HiddenNames, stand_in: str) -> Any:
    """A framework's data without the names, wherever one of its texts has one."""
    return _masked(data, hidden, stand_in, _FRAMEWORK_TEXT, is_free=False)


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
    """The text in small letters and without accents, and the place in the text of each of its characters."""
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
    """What a character is read as; nothing for an accent that stands alone and for what nobody sees."""
    parts = unicodedata.normalize("NFKD", sign).casefold()
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Me", "Cf"))
