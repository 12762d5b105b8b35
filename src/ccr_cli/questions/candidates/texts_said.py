"""What the texts of a directory say of seats: each text is looked at once, for all seats together."""

from collections.abc import Mapping
from typing import NamedTuple

from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little


class Said(NamedTuple):
    """What one text says."""

    seats: Mapping[str, str]
    """The seats, each with the phrase that says it."""
    away: frozenset[str] = frozenset()
    """The seats that it keeps away."""


_NOTHING = Said({})


class TextsSaid:
    """What texts say, remembered: terms and names of services come again and again."""

    def __init__(self, words: SeatWords) -> None:
        """By the words of a framework's seats."""
        self._words = words
        self._known: dict[str, Said] = {"": _NOTHING}

    def of(self, text: str) -> Said:
        """What a name or a term says."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._said(text)
        return found

    def _said(self, text: str) -> Said:
        folded = [word.word for word in folded_words(text) if not is_little(word.word)]
        phrases = self._words.found_in(folded)
        if not phrases:
            return _NOTHING
        seats = {one.seat: one.words[0].phrase for one in seats_said(text, self._words)}
        away = frozenset(one.phrase.seat for one in phrases if one.phrase.keeps_away)
        return Said(seats, away - seats.keys())
