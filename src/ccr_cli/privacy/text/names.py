"""Names of people in a text, as far as word lists and capitals tell.

Nobody's list has every name, and many names are words. So a name counts by where it stands: beside a word for a
person served, beside an immigration status, or in the entry of people who are no agency.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.marks import Word, words_of
from ccr_cli.privacy.text.passage import Passage
from ccr_cli.privacy.text.patterns import lazily

_INITIALS = lazily(r"(?<![\w.])(?:[A-Z]\.\s?){2,3}(?![A-Z]\.|\w)|(?<![\w.])(?:[A-Z]\.){2}(?='s)")
_MAYBE = lazily(
    r"[A-Z]\.\s?[A-Z]\.|[A-Z]\. ?[A-Z][a-z]|nitial|niciales|decimos|dicen|called|nicknamed|alias|apodada"
    r"|[a-z] [\"'][A-Z]"
)
_CAPITALIZED = lazily(r"[A-Z][a-z]++")
_NO_LETTER = lazily("[^a-z]+")
_NO_INITIALS = frozenset(
    ("usc", "cfr", "us", "ac", "id", "dc", "po", "sa", "cv", "la", "uk", "un", "ok", "am", "pm", "tv", "pc", "ep", "sc")
)
_MOST_WORDS = 5  # of one name
_SAINT = lazily(r"(?:senora|lady) (?:de|of) (?:la |los |las |el |the )?$")


@dataclass(frozen=True, slots=True)
class Name:
    """Where a name stands in a plain text."""

    start: int
    end: int
    is_sure: bool
    """Whether it is a name wherever it stands; else only where nothing but a name can stand."""
    has_capital: bool


@lru_cache(maxsize=2)
def _names_in(plain: str) -> tuple[Name, ...]:
    words = words_of(plain)
    found: list[Name] = []
    place = 0
    while place < len(words):
        last = _last_of_name(plain, words, place)
        if last is None:
            place += 1
            continue
        if not _is_of_place(plain, words, place, last) and not _is_month(words, place, last):
            found.append(_name(plain, words, place, last))
        place = last + 1
    return tuple(sorted([*found, *_initials(plain)], key=lambda name: name.start))


def names_in(passage: Passage) -> tuple[Name, ...]:
    """The names in a passage, those of saints, streets, schools and shops apart."""
    return _names_in(passage.plain)


def speaks_for_agency(plain: str, name: Name) -> bool:
    """Whether whoever is named has an office, or is said to be of an agency."""
    before = re.findall(r"[a-z]+", plain[max(0, name.start - 24) : name.start].lower())[-2:]
    behind = plain[name.end : name.end + 40]
    is_before = any(word in listed("professions") for word in before)
    match = re.match(r"(?:,| of| from| de|,? an?| la| el)\s+(?:the |la |el )?([A-Za-z]+)", behind)
    follows = match is not None and (
        match[1].lower() in listed("professions")
        or re.match(r" (?:of|from|de|del) (?:the |la |el )?[A-Z]", behind) is not None
    )
    return is_before or follows


def names_from(passage: Passage, low: int, high: int) -> Iterator[Name]:
    """The names that begin between two places."""
    names = names_in(passage)
    for index in range(bisect_left(names, low, key=_start), len(names)):
        if names[index].start >= high:
            return
        yield names[index]


def _start(name: Name) -> int:
    return name.start


def may_have_name(plain: str) -> bool:
    """Whether a piece of plain text can hold a name: quick, and sometimes a wrong yes."""
    if not set(_NO_LETTER.sub(" ", plain.lower()).split()).isdisjoint(listed("names")):
        return True
    capitals = {word.lower() for word in _CAPITALIZED.findall(plain)}
    return not capitals.isdisjoint(listed("names_that_are_words")) or _MAYBE.search(plain) is not None


def _last_of_name(plain: str, words: tuple[Word, ...], first: int) -> int | None:
    """The place of the last word of the name that begins with a word; ``None`` where none begins."""
    word = words[first]
    is_initial = word.end - word.start == 1 and plain[word.start].isupper() and plain[word.end : word.end + 1] == "."
    if is_initial:
        following = first + 1
        is_name = following < len(words) and _is_apart_by(plain, word, words[following], (". ", "."))
        return following if is_name and _is_name_word(plain, words[following]) else None
    if not (_is_name_word(plain, word) or _is_titled(plain, words, first)):
        return None
    last = first
    while last + 1 < len(words) and last - first < _MOST_WORDS and _goes_on(plain, words[last], words[last + 1]):
        last += 1
    return last


def _is_titled(plain: str, words: tuple[Word, ...], place: int) -> bool:
    """Whether a word with a capital stands behind a title, so that no list has to know it."""
    word = words[place]
    if not place or words[place - 1].low not in listed("titles") or not _is_title_case(plain, word):
        return False
    no_names = listed("capitals_of_no_person") | listed("professions") | listed("names_of_places_after")
    return _is_apart_by(plain, words[place - 1], word, (" ", ". ")) and word.low not in no_names


def _goes_on(plain: str, word: Word, following: Word) -> bool:
    if not _is_apart_by(plain, word, following, (" ", "-", ". ")):
        return False
    if following.low in listed("names_of_places_after"):
        return False
    is_initial = following.end - following.start == 1 and plain[following.end : following.end + 1] == "."
    return (is_initial and plain[following.start].isupper()) or _is_name_word(plain, following)


def _is_apart_by(plain: str, word: Word, following: Word, signs: tuple[str, ...]) -> bool:
    between = plain[word.end : following.start]
    return between in signs or (" " in signs and between.isspace() and len(between) <= 24)


def _is_name_word(plain: str, word: Word) -> bool:
    """Whether a word is a name: one that is an ordinary word too needs a capital letter."""
    if word.low in listed("names"):
        return True
    return plain[word.start].isupper() and word.end - word.start > 1 and word.low in listed("names_that_are_words")


def _is_of_place(plain: str, words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a name is that of a saint, a street, a school, a shop, an agency or a mailbox."""
    if "@" in (
        plain[words[last].end : words[last].end + 1],
        plain[max(0, words[first].start - 1) : words[first].start],
    ):
        return True
    if _is_behind_place(plain, words, first):
        return True
    if _SAINT.search(plain[max(0, words[first].start - 24) : words[first].start].lower()):
        return True
    end = words[last].end
    following = last + 1
    if plain[end : end + 2] == "'s":
        end += 2
        following += 1
        if following < len(words) and plain[end : words[following].start] == " ":
            return _is_title_case(plain, words[following])
    return any(
        word.low in listed("names_of_places_after") and plain[word.start].isupper()
        for word in _capitals_behind(plain, words, end, following)
    )


def _is_behind_place(plain: str, words: tuple[Word, ...], first: int) -> bool:
    """Whether the word before a name says that it is that of a house, a street or a saint."""
    if not first or plain[words[first - 1].end : words[first].start].strip(" .\n-"):
        return False
    return words[first - 1].low in listed("names_of_places_before")


def _capitals_behind(plain: str, words: tuple[Word, ...], end: int, following: int) -> Iterator[Word]:
    """The words with a capital that go on from a place: at most two, as in "Marshall Public Library"."""
    for word in words[following : following + 2]:
        if plain[end : word.start] != " " or not plain[word.start].isupper():
            return
        yield word
        end = word.end


def _is_month(words: tuple[Word, ...], first: int, last: int) -> bool:
    """Whether a name alone is rather a month or a language."""
    return first == last and words[first].low in listed("capitals_of_no_person")


def _is_title_case(plain: str, word: Word) -> bool:
    text = plain[word.start : word.end]
    return len(text) > 1 and text[0].isupper() and not text.isupper()


def _name(plain: str, words: tuple[Word, ...], first: int, last: int) -> Name:
    named = words[first : last + 1]
    is_titled = first > 0 and words[first - 1].low in listed("titles")
    has_initial = len(named) > 1 and any(word.end - word.start == 1 for word in named)
    is_sure = is_titled or has_initial or any(word.low in listed("names") for word in named)
    end = words[last].end
    if words[last].end - words[last].start == 1 and plain[end : end + 1] == ".":
        end += 1
    return Name(words[first].start, end, is_sure, plain[words[first].start].isupper())


def _initials(plain: str) -> list[Name]:
    return [
        Name(match.start(), match.start() + len(match[0].rstrip()), is_sure=True, has_capital=True)
        for match in _INITIALS.finditer(plain)
        if "".join(filter(str.isalpha, match[0])).lower() not in _NO_INITIALS
    ]
