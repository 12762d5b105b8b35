"""When the turn of an agency comes among those that fit a seat."""

from collections.abc import Callable
from functools import cache, partial

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import Precedence, turn_of
from ccr_cli.matching.later import Later
from ccr_cli.matching.seat_words import SeatWords, is_anywhere, is_for_groups, is_taught, needed_most
from ccr_cli.matching.seats_said import SURE
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.lateness import Lateness
from ccr_cli.questions.candidates.texts_said import TextsSaid
from ccr_cli.questions.candidates.turns import Turns, turns_of


class Ranking:
    """By what the turns of agencies are told; a name is looked at once for all seats."""

    def __init__(
        self, framework: Framework, words: SeatWords, said: TextsSaid, is_elsewhere: Callable[[Organization], bool]
    ) -> None:
        """``is_elsewhere`` tells whether an agency is of another state or county than the plan's."""
        self._said = said
        self._is_elsewhere = is_elsewhere
        self._needed_most = cache(partial(needed_most, framework))
        self._is_taught = cache(partial(is_taught, framework))
        self._is_for_groups = cache(partial(is_for_groups, framework))
        self._is_anywhere = cache(partial(is_anywhere, framework))
        self.lateness = Lateness(framework, words, said)

    def ranked(self, seat: str, hit: Hit, turns: Turns) -> tuple[Precedence, bool, Later]:
        """When its turn comes, whether it does what is needed most, and whether it comes behind others."""
        turn, later = self._turn(seat, hit, turns), self.lateness.of(seat, hit)
        first = self._needed_most(seat)
        if not first:
            return turn, False, later
        names = (hit.agency.name, *(service.name for service in hit.agency.services))
        told = (self._said.of(name).seats.get(seat) for name in names)
        return turn, any(word.phrase in first for one in told if one for word in one.words), later

    def turns(self, agency: Organization) -> Turns:
        """The turn of an agency, whatever the seat."""
        return turns_of(agency, is_far=self._is_elsewhere(agency))

    def _turn(self, seat: str, hit: Hit, turns: Turns) -> Precedence:
        """When its turn comes; agencies of one group are no others behind where the seat is for them."""
        if self._is_anywhere(seat):
            turns = turns_of(hit.agency)
        if self._is_taught(seat):
            turns = turns._replace(of_texts=Precedence.FOR_EVERYBODY)
        turn = turns.for_seat(hit, self._said.of(hit.agency.name).seats.get(seat))
        if turn is not Precedence.FOR_SOME:
            return turn
        is_open = turns.of_texts < Precedence.FOR_SOME and self._has_for_everybody(seat, hit.agency)
        is_meant = is_open or self._is_for_groups(seat) or self._is_anywhere(seat)
        return Precedence.RATHER_FOR_SOME if is_meant else turn

    def _has_for_everybody(self, seat: str, agency: Organization) -> bool:
        """Whether a service that isn't for some says the seat: the bus line beside the rides for seniors."""
        names = (service.name for service in agency.services if turn_of(agency.name) < Precedence.FOR_SOME)
        said = ((name, self._said.of(name).seats.get(seat)) for name in names)
        return any(one is not None and one.strength >= SURE and not turn_of(name) for name, one in said)
