"""How far it is looked for somebody: what a seat's names and terms say first, descriptions where those say too few."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ccr_cli.matching.seat_words import is_by_names
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.questions.candidates.answer import SeatCandidates
from ccr_cli.questions.candidates.choosing import ENOUGH, ChoosingAgencies, hint_of
from ccr_cli.questions.candidates.fit import Fit
from ccr_cli.questions.candidates.fitting import SeatFinder

TEN = 10  # as many as are shown where nothing is said


def is_empty(found: SeatCandidates) -> bool:
    """Whether a directory knows nobody for a seat."""
    return found.hint is None and not found.candidates and not found.already and not found.behind


def _are_too_few(found: SeatCandidates) -> bool:
    """Whether fewer fit than would be enough, by names and terms."""
    return found.hint is None and len(found.candidates) + len(found.already) < ENOUGH


class Seeking(NamedTuple):
    """By what it is sought."""

    framework: Framework
    finder: SeatFinder
    choosing: ChoosingAgencies

    def of_seats(self, seats: Sequence[Seat]) -> Sequence[SeatCandidates]:
        """What is shown of some seats, in their order."""
        found = self.finder.fitting([seat.id for seat in seats if hint_of(seat) is None])
        told = {seat.id: self.choosing.of_seat(seat, found.get(seat.id)) for seat in seats}
        empty = [seat for seat in seats if is_empty(told[seat.id])]
        described = self.finder.described([one.id for one in empty if one.locator is None and not one.has("system")])
        for seat in empty:
            fits = described[seat.id].fits if seat.id in described else found[seat.id].fits
            told[seat.id] = self.choosing.of_seat(seat, found[seat.id]._replace(fits=fits))
        for seat, more in self._by_a_phrase(seats, told):
            before = (*found[seat.id].fits, *(described[seat.id].fits if seat.id in described else ()))
            told[seat.id] = self.choosing.of_seat(seat, found[seat.id]._replace(fits=[*before, *more]))
        return tuple(told.values())

    def _by_a_phrase(
        self, seats: Sequence[Seat], told: Mapping[str, SeatCandidates]
    ) -> Iterator[tuple[Seat, Sequence[Fit]]]:
        """The seats for which one phrase of a description is better than too few, with what has one."""
        few = [one for one in seats if self._has_room(told[one.id])]
        unknown = [one for one in few if _are_too_few(told[one.id]) and self._may_be_described(one)]
        short = [*unknown, *(one for one in few if one.has("core") and one not in unknown)]
        houses = [one for one in few if one.has("shelters")]
        phrases = self.finder.surely_described([seat.id for seat in short])
        sheltering = self.finder.shelters_described([seat.id for seat in houses if not seat.has("core")])
        for seat in (*short, *(one for one in houses if one not in short)):
            yield seat, (*phrases.get(seat.id, ()), *sheltering.get(seat.id, ()))

    def _may_be_described(self, seat: Seat) -> bool:
        """Whether one phrase of a description is better than nobody."""
        return seat.locator is None and not seat.has("system") and not is_by_names(self.framework, seat.id)

    def _has_room(self, found: SeatCandidates) -> bool:
        """Whether fewer than ten fit, or fewer than are wanted: the first ten are the same, however many are."""
        return found.hint is None and len(found.candidates) + found.more < max(self.choosing.most, TEN)
