"""Who of those that fit a seat comes behind the others there, by words of its name or its description.

Such an agency fits less, or does but a narrow part of what the seat is for: a charity's immigration office is no
congregation, and a village court hears parking tickets.
"""

from collections.abc import Iterable, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.matching.behind_others import rarest_of, words_of_text
from ccr_cli.matching.seat_words import FoundPhrase, SeatPhrase, SeatWords
from ccr_cli.matching.words_in_files import words_behind_others, words_of
from ccr_cli.plan.name_words import words_that_count

EVERY_SEAT = "*"
"""Stands for all seats: whoever only tells where else to go comes later for each."""


class Later(IntEnum):
    """When somebody comes among those that fit a seat."""

    NOT = 0
    LATER = 1
    LAST = 2
    """And not at all where enough others are known."""
    NARROW = 3
    """Named below the others where one is known: it does but one thing of what the seat is for."""
    IN_PASSING = 4
    """Named below the list in any case: it is for something else."""


class LaterWords(NamedTuple):
    """The words that put agencies behind others, of all seats together."""

    names: SeatWords
    texts: SeatWords
    parts: SeatWords
    """Those of a description by which somebody does but a part, with those that tell more."""
    seats_in_texts: frozenset[str]
    """The seats for which somebody may come later by a description."""
    by_own_name: frozenset[str]
    """The seats of which whoever is called otherwise does but a part."""
    apart_from: Mapping[str, frozenset[str]]
    """Of each seat the others of which whoever is surely called so, and not after this one, does but a part."""
    rare: frozenset[str]
    """Words of which a description that says so has one: the rarest of each phrase."""

    def by_name(self, name: str) -> Mapping[str, Later]:
        """The seats for which a name comes later, and with ``NOT`` those for which it never does."""
        return _by_seat(self.names.said_in(name))

    def by_text(self, text: str) -> Mapping[str, Later]:
        """The seats for which somebody who is described so comes later."""
        words = words_of_text(text)
        if self.rare.isdisjoint(words):
            return {}
        counted = words_that_count(words)
        told, parts = (_by_seat(some.found_in(counted)) for some in (self.texts, self.parts))
        return {seat: max(told.get(seat, Later.NOT), parts.get(seat, Later.NOT)) for seat in (*told, *parts)}


def _by_seat(phrases: Iterable[FoundPhrase]) -> Mapping[str, Later]:
    """Of each seat that a text says, the latest that it tells; ``NOT`` where it tells that too."""
    told: dict[str, Later] = {}
    for found in phrases:
        seat, _, when = found.phrase.seat.partition(" ")
        later = Later[when]
        told[seat] = Later.NOT if Later.NOT in (later, told.get(seat)) else max(later, told.get(seat, later))
    return told


@lru_cache(maxsize=16)
def later_words(built_in: tuple[str, ...], seats: tuple[str, ...]) -> LaterWords:
    """The words of some seats, as the built-in frameworks have them, and of all seats alike."""
    known = [(seat, words_of(name, seat)) for name in built_in for seat in seats]
    names = [
        _said(seat, when, text)
        for seat, words in known
        for when, texts in (
            (Later.LATER, words.later),
            (Later.LAST, words.last),
            (Later.NARROW, words.narrow),
            (Later.NOT, words.not_later),
        )
        for text in texts
    ]
    described = [
        _said(seat, when, text)
        for seat, words in known
        for when, texts in ((Later.LATER, words.later_in_texts), (Later.NARROW, words.narrow_in_texts))
        for text in texts
    ]
    parts = [_said(seat, Later.NARROW, text) for seat, words in known for text in words.part_in_texts]
    more = [_said(seat, Later.NOT, text) for seat, words in known for text in words.not_part_in_texts]
    referring = [_said(EVERY_SEAT, Later.NARROW, text) for text in words_behind_others()["referring"]]
    in_texts = frozenset(one.seat.partition(" ")[0] for one in (*described, *parts))
    rare = rarest_of(one.text for one in (*described, *parts))
    by_own_name = frozenset(seat for seat, words in known if words.is_by_own_name)
    apart_from = {seat: words.apart_from for seat, words in known if words.apart_from}
    return LaterWords(
        SeatWords([*names, *referring]),
        SeatWords(described),
        SeatWords([*parts, *more]),
        in_texts,
        by_own_name,
        apart_from,
        rare,
    )


def _said(seat: str, when: Later, text: str) -> SeatPhrase:
    return SeatPhrase(f"{seat} {when.name}", text)
