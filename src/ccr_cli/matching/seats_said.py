"""Which seats a name says."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.matching.seat_words import FoundPhrase, SeatWords
from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little


class SayingWords(NamedTuple):
    """Words of a name that say a seat."""

    phrase: str
    """As the seat's words have it: "food bank" for "Food Banks" as well."""
    start: int
    """Where they begin in the text, in characters."""
    end: int


class SaidSeat(NamedTuple):
    """A seat that a name says, and the words that say it, in their order."""

    seat: str
    words: tuple[SayingWords, ...]


def seats_said(text: str, words: SeatWords) -> tuple[SaidSeat, ...]:
    """The seats that the name of an agency, or another text, says; in the order of their first words.

    A longer phrase is what its words mean: an immigration court is no court. A phrase that keeps a seat away takes the
    words of that seat that it shares: no animal shelter gives a home. If it shares none it keeps the seat away from the
    whole name: the emergency department of a hospital is no clinic.

    Networks, and seats about which the community decides, are said like all others. Whoever proposes agencies for open
    seats leaves them out: no directory knows a network, and nobody is pressed toward an agency that the community did
    not choose.
    """
    places = [word for word in folded_words(text) if not is_little(word.word)]
    found = words.found_in([word.word for word in places])
    said: dict[str, list[SayingWords]] = {}
    for one in dict.fromkeys(_left(found)):
        told = SayingWords(one.phrase.text, places[one.start].start, places[one.end - 1].end)
        said.setdefault(one.phrase.seat, []).append(told)
    return tuple(SaidSeat(seat, tuple(told)) for seat, told in said.items())


def _left(found: Sequence[FoundPhrase]) -> Iterator[FoundPhrase]:
    """The phrases that say a seat, without those that are a part of a longer one, or that another takes away."""
    saying = [one for one in found if not one.phrase.keeps_away]
    taken: set[FoundPhrase] = set()
    away: set[str] = set()
    for never in found if len(saying) < len(found) else ():
        if never.phrase.keeps_away:
            shared = {one for one in saying if one.phrase.seat == never.phrase.seat and one.overlaps(never)}
            taken |= shared
            away |= set() if shared else {never.phrase.seat}
    for one in saying:
        if one not in taken and one.phrase.seat not in away and not any(map(one.is_inside, saying)):
            yield one
