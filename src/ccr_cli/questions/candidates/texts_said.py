"""What the texts of a directory say of seats: each text is looked at once, for all seats together."""

from collections.abc import Mapping
from typing import NamedTuple

from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import SaidSeat, what_is_said


class Said(NamedTuple):
    """What one text says."""

    seats: Mapping[str, SaidSeat]
    away: frozenset[str] = frozenset()
    """The seats that it keeps away."""


class TextsSaid:
    """What texts say, remembered: terms and names of services come again and again."""

    def __init__(self, words: SeatWords) -> None:
        """By the words of a framework's seats."""
        self._words = words
        self._known: dict[str, Said] = {"": Said({})}

    def of(self, text: str) -> Said:
        """What a name or a term says."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self.of_once(text)
        return found

    def of_once(self, text: str) -> Said:
        """What a text says that comes once, such as a description: it isn't remembered."""
        told = what_is_said(text, self._words)
        return Said({one.seat: one for one in told.seats}, told.kept_away)
