"""Who of those that fit a seat comes behind the others there, by words of its name or its description.

Such an agency fits less, or does but a narrow part of what the seat is for: a charity's immigration office is no
congregation, and a village court hears parking tickets.
"""

from collections.abc import Mapping
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.matching.seat_words import SeatPhrase, SeatWords
from ccr_cli.matching.words_in_files import words_of

_UNLESS = " unless"


class Later(IntEnum):
    """When somebody comes among those that fit a seat."""

    NOT = 0
    LATER = 1
    LAST = 2
    """And not at all where enough others are known."""


class LaterWords(NamedTuple):
    """The words that put agencies behind others, of all seats together."""

    names: SeatWords
    texts: SeatWords
    seats_in_texts: frozenset[str]
    """The seats for which somebody may come later by a description."""

    def by_name(self, name: str) -> Mapping[str, Later]:
        """The seats for which a name comes later."""
        found = [one.phrase.seat for one in self.names.said_in(name)]
        told = dict.fromkeys(found, Later.LATER)
        told.update({seat.partition(" ")[0]: Later.LAST for seat in found if seat.endswith(" last")})
        return {seat: late for seat, late in told.items() if " " not in seat and f"{seat}{_UNLESS}" not in found}

    def by_text(self, text: str) -> frozenset[str]:
        """The seats for which somebody who is described so comes later."""
        return frozenset(one.phrase.seat for one in self.texts.said_in(text))


@lru_cache(maxsize=16)
def later_words(built_in: tuple[str, ...], seats: tuple[str, ...]) -> LaterWords:
    """The words of some seats, as the built-in frameworks have them."""
    known = [(seat, words_of(name, seat)) for name in built_in for seat in seats]
    names = [
        *(SeatPhrase(seat, text) for seat, words in known for text in words.later),
        *(SeatPhrase(f"{seat} last", text) for seat, words in known for text in words.last),
    ]
    unless = (SeatPhrase(f"{seat}{_UNLESS}", text) for seat, words in known for text in words.not_later)
    texts = [SeatPhrase(seat, text) for seat, words in known for text in words.later_in_texts]
    in_texts = frozenset(one.seat for one in texts)
    return LaterWords(SeatWords([*names, *unless]), SeatWords(texts), in_texts)
