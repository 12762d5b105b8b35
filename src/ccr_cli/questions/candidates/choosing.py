"""Which of the agencies that fit a seat are shown: the best, each once, and no partner among them."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.framework import Seat
from ccr_cli.plan.name_words import is_little
from ccr_cli.questions.candidates.answer import Candidate, Hint, SeatCandidates
from ccr_cli.questions.candidates.fitting import Fit, Fits
from ccr_cli.questions.candidates.shown import Streets, shown

_READ = 1500  # characters of a description
_MOST_SAID = 3
Key: TypeAlias = tuple[str, ...]


class Choosing(NamedTuple):
    """By what it is chosen."""

    partners: Mapping[Key, str]
    """The ids of the partners, by their names."""
    words: SeatWords
    streets: Streets
    most: int

    def of_seat(self, seat: Seat, found: Fits | None) -> SeatCandidates:
        """What is shown of one seat."""
        hint = hint_of(seat)
        if found is None or hint is not None:
            return SeatCandidates(seat, hint)
        new: dict[Key, Fit] = {}
        there: dict[Key, Fit] = {}
        for fit in sorted(found.fits, key=_score):
            key = agency_key(fit.hit.agency.name)
            (there if key in self.partners else new).setdefault(key, fit)
        best = [one for fit in self._best([*new.values()], seat) if (one := self._shown(fit)) is not None]
        already = tuple(one for key, fit in there.items() if (one := self._shown(fit, self.partners[key])) is not None)
        asked = {agency_key(fit.hit.agency.name): fit for fit in found.to_ask}
        to_ask = tuple(one for fit in asked.values() if (one := self._shown(fit)) is not None)
        return SeatCandidates(seat, None, tuple(best), already, to_ask[: self.most], len(new) - len(best))

    def _shown(self, fit: Fit, already: str | None = None) -> Candidate | None:
        return shown(fit.hit, self.streets if fit.may_shelter else None, already)

    def _best(self, found: Sequence[Fit], seat: Seat) -> Sequence[Fit]:
        """The best ones; among those that fit equally well, the ones whose descriptions say so more often."""
        if not found or not self.most:
            return ()
        last = found[: self.most][-1]
        close = [fit for fit in found if _score(fit) <= _score(last)]
        return sorted(close, key=lambda fit: (_score(fit), -self._said_in_descriptions(fit, seat)))[: self.most]

    def _said_in_descriptions(self, fit: Fit, seat: Seat) -> int:
        agency = fit.hit.agency
        texts = chain([agency.description], (service.description for service in agency.services[:3]))
        told = " ".join(text[:_READ] for text in texts)
        found = self.words.found_in([word for word in plain_words(told) if not is_little(word)])
        return min(sum(one.phrase.seat == seat.id and not one.phrase.keeps_away for one in found), _MOST_SAID)


def _score(fit: Fit) -> float:
    return -fit.hit.score


def hint_of(seat: Seat) -> Hint | None:
    """Why nobody is suggested for a seat, whatever a directory says."""
    if seat.has("network"):
        return "network"
    return "community" if seat.has("decided_by_community") else None
