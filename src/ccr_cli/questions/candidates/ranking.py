"""When the turn of an agency comes among those that fit a seat."""

from collections.abc import Iterator
from functools import cache, partial

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import Precedence, turn_of
from ccr_cli.matching.later import EVERY_SEAT, Later, later_words
from ccr_cli.matching.list_name import is_service
from ccr_cli.matching.seat_words import SeatWords, built_in_of, is_for_groups, is_taught, needed_most
from ccr_cli.matching.seats_said import SURE
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.in_passing import is_in_passing
from ccr_cli.questions.candidates.nearness import states_of
from ccr_cli.questions.candidates.texts_said import TextsSaid
from ccr_cli.questions.candidates.turns import Turns, first_texts, turns_of


class Ranking:
    """By what the turns of agencies are told; a name is looked at once for all seats."""

    def __init__(self, framework: Framework, words: SeatWords, said: TextsSaid, state: str | None) -> None:
        """``state`` is that of nearly all agencies; who is in another is elsewhere."""
        self._framework = framework
        self._said = said
        self._state = state
        self._needed_most = cache(partial(needed_most, framework))
        self._is_taught = cache(partial(is_taught, framework))
        self._is_for_groups = cache(partial(is_for_groups, framework))
        self._later = later_words(built_in_of(framework), tuple(framework.seats))
        self._is_service = cache(partial(is_service, words=words))
        self.names_system = cache(self._is_of_system)
        """Whether a name is that of a part of the system: a court, the police."""
        self._late_names = cache(self._later.by_name)
        self._late_texts = cache(self._later.by_text)

    def ranked(self, seat: str, hit: Hit, turns: Turns) -> tuple[Precedence, bool, Later]:
        """When its turn comes, whether it does what is needed most, and whether it comes behind others."""
        turn, later = self._turn(seat, hit, turns), self._lateness(seat, hit)
        first = self._needed_most(seat)
        if not first:
            return turn, False, later
        names = (hit.agency.name, *(service.name for service in hit.agency.services))
        told = (self._said.of(name).seats.get(seat) for name in names)
        return turn, any(word.phrase in first for one in told if one for word in one.words), later

    def _lateness(self, seat: str, hit: Hit) -> Later:
        """Whether it comes behind others: a part of the system does wherever the seat isn't one of those."""
        names = _names_of(seat, hit, self._said)
        told = [late for name in names if (late := self._late_name(seat, name)) is not None]
        if Later.NOT in told:
            return Later.NOT
        if not told and self.names_system(hit.agency.name) and seat not in self._framework.flagged["system"]:
            return Later.LATER
        if Later.NARROW in told or self._is_narrow(seat, hit):
            return Later.NARROW
        return max((*told, self._late_by_texts(seat, hit.agency)))

    def _is_narrow(self, seat: str, hit: Hit) -> bool:
        is_service = len(hit.agency.services) <= 1 and self._is_service(hit.agency.name)
        return is_service or is_in_passing(seat, hit, self._said)

    def _late_name(self, seat: str, name: str) -> Later | None:
        told = self._late_names(name)
        return told.get(seat, told.get(EVERY_SEAT))

    def _late_by_texts(self, seat: str, agency: Organization) -> Later:
        """Whether all that describes it puts it behind others."""
        if seat not in self._later.seats_in_texts:
            return Later.NOT
        least = Later.NOT
        for text in first_texts(agency):
            told = self._late_texts(text).get(seat, Later.NOT)
            if not told:
                return Later.NOT
            least = min(least or told, told)
        return least

    def _is_of_system(self, name: str) -> bool:
        said = self._said.of(name).seats
        return any(
            word.is_core for seat in self._framework.flagged["system"] & said.keys() for word in said[seat].words
        )

    def turns(self, agency: Organization) -> Turns:
        """The turn of an agency, whatever the seat."""
        states = states_of(agency)
        return turns_of(agency, is_far=bool(states) and self._state is not None and self._state not in states)

    def _turn(self, seat: str, hit: Hit, turns: Turns) -> Precedence:
        """When its turn comes; agencies of one group are no others behind where the seat is for them."""
        if self._is_taught(seat):
            turns = turns._replace(of_texts=Precedence.FOR_EVERYBODY)
        turn = turns.for_seat(hit, self._said.of(hit.agency.name).seats.get(seat))
        is_for_some = turn is Precedence.FOR_SOME
        is_meant = is_for_some and (self._is_for_groups(seat) or self._has_for_everybody(seat, hit.agency))
        return Precedence.RATHER_FOR_SOME if is_meant else turn

    def _has_for_everybody(self, seat: str, agency: Organization) -> bool:
        """Whether a service that isn't for some says the seat: the bus line beside the rides for seniors."""
        names = (service.name for service in agency.services if turn_of(agency.name) < Precedence.FOR_SOME)
        said = ((name, self._said.of(name).seats.get(seat)) for name in names)
        return any(one is not None and one.strength >= SURE and not turn_of(name) for name, one in said)


def _names_of(seat: str, hit: Hit, said: TextsSaid) -> Iterator[str]:
    """The names that tell what an agency does for a seat: its own, and where that doesn't say it, its services'."""
    yield hit.agency.name
    own = said.of(hit.agency.name).seats.get(seat)
    if own is None or own.strength < SURE:
        yield from (why.text for why in hit.why if why.where == "service")
