"""Which seats a name says."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.matching.seat_words import FoundPhrase, SeatWords
from ccr_cli.plan.folding import FoldedWord, folded_words
from ccr_cli.plan.name_words import is_little

_BREAK = re.compile(r"[,;:/|()\[\]–—]|\s-+\s")
_BEHIND_WHAT_IT_IS = frozenset(["of", "for", "in", "at", "de", "del", "para", "en", "y", "and"])


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
    those say what it is: the University District Food Bank is a food bank."""


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

    Networks, and seats about which the community decides, are said like all others. Whoever proposes agencies for open
    seats leaves them out: no directory knows a network, and nobody is pressed toward an agency that the community did
    not choose.
    """
    every = list(folded_words(text))
    places = [place for place, word in enumerate(every) if not is_little(word.word)]
    found = words.found_in([every[place].word for place in places])
    taken, away = _taken_and_away(found)
    left = dict.fromkeys(one for one in _longest(found) if one not in taken and one.phrase.seat not in away)
    said: dict[str, list[tuple[SayingWords, bool]]] = {}
    for one in left:
        first, last = every[places[one.start]], places[one.end - 1]
        told = SayingWords(one.phrase.text, first.start, every[last].end, one.phrase.is_core)
        said.setdefault(one.phrase.seat, []).append((told, _closes(text, every, last)))
    closing = {seat for seat, told in said.items() if any(closes for _, closes in told)}
    return WhatIsSaid(
        tuple(
            SaidSeat(seat, tuple(one for one, _ in told), _strength(told, another_closes=bool(closing - {seat})))
            for seat, told in said.items()
        ),
        frozenset(one.phrase.seat for one in found if one.phrase.keeps_away) - said.keys(),
    )


def _taken_and_away(found: Sequence[FoundPhrase]) -> tuple[set[FoundPhrase], set[str]]:
    """The phrases that another one takes away, and the seats that are kept away from the whole text."""
    saying = [one for one in found if not one.phrase.keeps_away]
    taken: set[FoundPhrase] = set()
    away: set[str] = set()
    for never in found if len(saying) < len(found) else ():
        if never.phrase.keeps_away:
            shared = {one for one in saying if one.phrase.seat == never.phrase.seat and one.overlaps(never)}
            taken |= shared
            away |= set() if shared else {never.phrase.seat}
    return taken, away


def _longest(found: Sequence[FoundPhrase]) -> Iterator[FoundPhrase]:
    """The phrases that say a seat, without those that are a part of a longer one."""
    saying = [one for one in found if not one.phrase.keeps_away]
    return (one for one in saying if not any(map(one.is_inside, saying)))


def _closes(text: str, every: Sequence[FoldedWord], last: int) -> bool:
    """Whether a part of the name ends with this word: behind it is nothing, a comma or a dash, or "of" something."""
    if last + 1 == len(every):
        return True
    behind = every[last + 1]
    return behind.word in _BEHIND_WHAT_IT_IS or _BREAK.search(text, every[last].end, behind.start) is not None


def _strength(told: Sequence[tuple[SayingWords, bool]], *, another_closes: bool) -> int:
    most = max(2 * one.is_core + closes for one, closes in told)
    return max(0, most - (another_closes and not any(closes for _, closes in told)))
