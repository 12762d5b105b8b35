"""What the texts of a directory say of seats: each text is looked at once, for all seats together."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import NamedTuple

from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import SaidSeat, surely_said, what_is_said
from ccr_cli.plan.folding import folded


class SeatsOfText(NamedTuple):
    """What one text says."""

    seats: Mapping[str, SaidSeat]
    away: frozenset[str] = frozenset()
    """The seats that it keeps away."""


NOTHING_SAID = SeatsOfText({})


class _NamesSaid(dict[str, SeatsOfText]):
    """What names and terms say: of one that is new it is found out."""

    def __init__(self, words: SeatWords) -> None:
        super().__init__({"": NOTHING_SAID})
        self._words = words

    def __missing__(self, text: str) -> SeatsOfText:
        told = what_is_said(text, self._words)
        says = bool(told.seats or told.kept_away)
        self[text] = SeatsOfText({one.seat: one for one in told.seats}, told.kept_away) if says else NOTHING_SAID
        return self[text]


class TextsSaid:
    """What texts say, remembered: terms and names of services come again and again."""

    def __init__(self, words: SeatWords, hints: SeatWords | None = None) -> None:
        """By the words of a framework's seats, and those that tell a seat only beside a term."""
        self._words = words
        self._hints = hints
        self.of: Callable[[str], SeatsOfText] = _NamesSaid(words).__getitem__
        """What a name or a term says."""
        self.unless_filed = words.unless_filed
        """The phrases, each with its seat, that tell nothing of an agency that is filed under other seats alone."""
        self.by_category = words.by_category
        """The seats that a category alone says."""
        self._times: dict[str, Counter[str]] = {}
        self._described: dict[str, Mapping[str, Collection[str]]] = {}

    def times_said(self, text: str) -> Counter[str]:
        """How often a text says each seat, in passing too: it is asked for one seat after the other."""
        found = self._times.get(text)
        if found is None:
            every = self._words.said_in(text)
            found = self._times[text] = Counter(one.phrase.seat for one in every if not one.phrase.keeps_away)
        return found

    def hints_at(self, seat: str, name: str) -> bool:
        """Whether a name hints at a seat, where a term says it."""
        return self._hints is not None and any(one.phrase.seat == seat for one in self._hints.said_in(name))

    def is_decided(self, names: Iterable[str]) -> bool:
        """Whether a name says a seat about which the community decides: nobody is pressed toward such an agency.

        Any phrase of the seat is enough, however weak: in the directories of counties those names all say it surely.
        """
        return any(not self._words.decided.isdisjoint(self.of(name).seats) for name in names)

    def says_surely(self, seat: str, description: str) -> bool:
        """Whether a description says one seat surely."""
        low = folded(description)[0]
        return any(map(low.__contains__, self._words.beginnings_of(seat))) and seat in self._told(description)

    def _told(self, description: str) -> Mapping[str, Collection[str]]:
        """The same as ``surely``; the descriptions of one agency are asked for one seat after the other."""
        found = self._described.get(description)
        if found is None:
            found = self._described[description] = self.surely(description)
        return found

    def surely(self, description: str) -> Mapping[str, Collection[str]]:
        """The seats that a description says surely, and by which phrases; it comes once, and isn't remembered."""
        return surely_said(description, self._words)

    def beginnings(self, seat: str) -> frozenset[str]:
        """Letters of which a description that says a seat has at least one."""
        return self._words.beginnings_of(seat)
