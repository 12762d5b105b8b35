"""Which seats a name says."""

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import NamedTuple

from ccr_cli.matching.seat_words import FoundPhrase, SeatWords
from ccr_cli.matching.words_in_files import words_of_descriptions
from ccr_cli.plan.folding import FoldedWord, folded_words, plain_words
from ccr_cli.plan.name_words import is_little

SURE = 2  # strength from which a phrase alone tells what an agency is
_LONGEST_NAME = 16  # words; what is longer lists what somebody does, and is said in passing
_BEGUN = 8  # words at the beginning of such a list, which tell most
_BREAK = re.compile(r"[,;:/|()\[\]–—]|\s-+\s")
_ARTICLES = frozenset(("la", "el", "los", "las"))
_NO_PLACES = frozenset(("risk", "home", "work", "large", "law", "last", "hogar", "casa", "trabajo", "comunidad"))
_OF = frozenset(("of", "de", "del"))
_AND = frozenset(("and", "y", "e"))
_BEHIND_WHAT_IT_IS = frozenset(("of", "for", "in", "at", "and", "de", "del", "para", "en", "y"))


class SayingWords(NamedTuple):
    """Words of a name that say a seat."""

    phrase: str
    """As the seat's words have it: "food bank" for "Food Banks" as well."""
    start: int
    """Where they begin in the text, in characters."""
    end: int
    is_core: bool = False
    """Whether they alone tell whoever it names."""


class SaidSeat(NamedTuple):
    """A seat that a name says, and the words that say it, in their order."""

    seat: str
    words: tuple[SayingWords, ...]
    strength: int = 0
    """How surely, from 0 to 3: two for words that alone tell it, one for words that close a part of the name, since
    those say what it is: the University District Food Bank is a food bank. In Spanish they open it."""


class WhatIsSaid(NamedTuple):
    """What a text says about seats."""

    seats: tuple[SaidSeat, ...]
    kept_away: frozenset[str]
    """Seats that it keeps away. If it is the name of an agency, none of its services can say them: the vaccinations of
    a humane society are no health care."""


def seats_said(text: str, words: SeatWords) -> tuple[SaidSeat, ...]:
    """The seats that the name of an agency, or another text, says; in the order of their first words."""
    return what_is_said(text, words).seats


def what_is_said(text: str, words: SeatWords) -> WhatIsSaid:
    """The seats that the name of an agency, or another text, says, and those that it keeps away.

    A longer phrase is what its words mean: an immigration court is no court. A phrase that keeps a seat away takes the
    words of that seat that it shares: no animal shelter gives a home. If it shares none it keeps the seat away from the
    whole name: the emergency department of a hospital is no clinic.

    Networks are said like all others; whoever proposes agencies for open seats leaves them out, since no directory
    knows a network. A seat about which the community decides is said alone, by any of its phrases: an immigration
    agency is no police, whatever else its name has, and nobody gets it to the table by another seat.
    """
    found = words.said_in(text)
    if not found:
        return _NOTHING
    every = list(folded_words(text))
    places = [place for place, word in enumerate(every) if not is_little(word.word)]
    counted = [every[place] for place in places]
    said: dict[str, list[_Told]] = {}
    behind = _where_it_is(every)
    never = [one for one in found if one.phrase.keeps_away]
    saying = [one for one in found if not one.phrase.keeps_away] if never else found
    away = _away(saying, never)
    left = [one for one in _left(saying, never, away) if not _is_joined(one, every, places)]
    begun = any(one.phrase.in_front and _opens(text, every, places[one.start]) for one in left)
    for one in left:
        first, last = places[one.start], places[one.end - 1]
        if one.phrase.is_place and _says_where(one, left, text, counted):
            continue
        if one.phrase.is_in_capitals and not _is_in_capitals(text, every[first], every[last]):
            continue
        if not 0 < behind < first:
            is_late = len(every) > _LONGEST_NAME and first > _BEGUN
            is_core = one.phrase.is_core and not is_late
            told = SayingWords(one.phrase.text, every[first].start, every[last].end, is_core)
            is_first = one.phrase.in_front and begun
            tells = not (one.phrase.is_unsure or is_late) and (
                _opens(text, every, first) if is_first else _closes(text, every, last)
            )
            said.setdefault(one.phrase.seat, []).append(_Told(told, tells, one.phrase.stands_beside))
    if not words.decided.isdisjoint(said):
        said = {seat: told for seat, told in said.items() if seat in words.decided}
    return WhatIsSaid(tuple(_with_strength(said)), frozenset([one.phrase.seat for one in never]).difference(said))


def surely_said(text: str, words: SeatWords) -> dict[str, set[str]]:
    """The seats that a longer text says with phrases which alone tell them, such as a description, and the phrases.

    Unlike a name it speaks of many things: a phrase that keeps a seat away takes only the words that it shares.
    """
    found = words.said_in(text)
    said: dict[str, set[str]] = {}
    for one in found:
        if one.phrase.is_core and not any(_takes(other, one) for other in found):
            said.setdefault(one.phrase.seat, set()).add(one.phrase.text)
    return said


def _takes(other: FoundPhrase, one: FoundPhrase) -> bool:
    """Whether a phrase takes the words of another: by keeping its seat away, or as a longer one around it."""
    if other.phrase.keeps_away:
        return _shares(other, one)
    return one.is_inside(other)


class _Told(NamedTuple):
    words: SayingWords
    closes: bool
    """Whether a part of the name ends with them, or in Spanish begins."""
    stands_beside: bool


_NOTHING = WhatIsSaid((), frozenset())


def _says_where(one: FoundPhrase, found: Sequence[FoundPhrase], text: str, every: Sequence[FoldedWord]) -> bool:
    """Whether a phrase says only where an agency is: another seat and a comma or a dash are before it."""
    before = [other.end for other in found if other.end <= one.start and other.phrase.seat != one.phrase.seat]
    return bool(before) and _BREAK.search(text, every[min(before) - 1].end, every[one.start].start) is not None


def _is_in_capitals(text: str, first: FoldedWord, last: FoldedWord) -> bool:
    """Whether words are in capitals, and not all of the text is."""
    return text[first.start : last.end].isupper() and not text.isupper()


def _with_strength(said: Mapping[str, Sequence[_Told]]) -> Iterator[SaidSeat]:
    closing = {seat for seat, told in said.items() if any(one.closes for one in told)}
    for seat, told in said.items():
        most = max(2 * one.words.is_core + one.closes for one in told)
        is_beside = bool(closing) and seat not in closing and not any(one.stands_beside for one in told)
        yield SaidSeat(seat, tuple(one.words for one in told), max(0, most - is_beside))


def _where_it_is(every: Sequence[FoldedWord]) -> int:
    """The word behind which a name tells only at whose place it is: the legal clinic at First Church is no church."""
    of_hospital = bool(every) and every[0].word in words_of_descriptions("associations")
    for place in range(1, len(every) - 1):
        if of_hospital and every[place].word in _OF and every[place + 1].word in words_of_descriptions("hospitals"):
            return place
        if every[place].word in ("at", "en"):
            behind = [one.word for one in every[place + 1 : place + 3]]
            is_place = every[place].word == "at" or (behind[0] in _ARTICLES and len(behind) > 1)
            if is_place and _NO_PLACES.isdisjoint(behind):
                return place
    return 0


def _left(saying: Sequence[FoundPhrase], never: Sequence[FoundPhrase], away: Container[str]) -> Sequence[FoundPhrase]:
    """The phrases that say a seat, without those that are a part of a longer one, or that another takes away."""
    if len(saying) > 1:
        places = {(one.start, one.end): one for one in saying}.values()
        saying = [one for one in saying if not any(map(one.is_inside, places))]
    if not never:
        return saying
    return [one for one in saying if one.phrase.seat not in away and not any(_shares(one, other) for other in never)]


def _away(saying: Sequence[FoundPhrase], never: Sequence[FoundPhrase]) -> set[str]:
    """The seats of phrases that keep away and share no word with one that says the seat: of the whole name."""
    return {one.phrase.seat for one in never if not any(_shares(other, one) for other in saying)}


def _shares(one: FoundPhrase, other: FoundPhrase) -> bool:
    return one.phrase.seat == other.phrase.seat and one.overlaps(other)


def _is_joined(one: FoundPhrase, every: Sequence[FoldedWord], places: Sequence[int]) -> bool:
    """Whether a name joins with "and" what a phrase has as one thing: Justice and Peace is no justice of the peace."""
    if _OF.isdisjoint(plain_words(one.phrase.text)):
        return False
    between = every[places[one.start] : places[one.end - 1]]
    return not _AND.isdisjoint(word.word for word in between) and _AND.isdisjoint(plain_words(one.phrase.text))


def _closes(text: str, every: Sequence[FoldedWord], last: int) -> bool:
    """Whether a part of the name ends with this word: behind it is nothing, a comma or a dash, or "of" something."""
    if last + 1 == len(every):
        return True
    behind = every[last + 1]
    return behind.word in _BEHIND_WHAT_IT_IS or _BREAK.search(text, every[last].end, behind.start) is not None


def _opens(text: str, every: Sequence[FoldedWord], first: int) -> bool:
    """Whether a part of the name begins with this word: before it is nothing but an article, a comma or a dash."""
    if first > 0 and every[first - 1].word in _ARTICLES:
        first -= 1
    return first == 0 or _BREAK.search(text, every[first - 1].end, every[first].start) is not None
