"""Which of the agencies that fit a seat come behind the others, by what they are called and how they are described."""

from collections.abc import Iterator
from functools import cache, partial

from ccr_cli.directories.directory import Organization
from ccr_cli.directories.states import is_state_office
from ccr_cli.matching.later import EVERY_SEAT, Later, later_words
from ccr_cli.matching.list_name import is_service
from ccr_cli.matching.seat_words import SeatWords, built_in_of, is_taught
from ccr_cli.matching.seats_said import SURE
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.in_passing import is_for_students, is_in_passing
from ccr_cli.questions.candidates.texts_said import TextsSaid
from ccr_cli.questions.candidates.turns import first_texts

_LONGEST_NAME = 11  # spaces; in a longer one, a list of what somebody does, referrals are one thing of many


class Lateness:
    """By what it is told; a name and a text are looked at once for all seats."""

    def __init__(self, framework: Framework, words: SeatWords, said: TextsSaid) -> None:
        """By the words of a framework's seats."""
        self._system = framework.flagged["system"]
        self._taught = frozenset(seat for seat in framework.seats if is_taught(framework, seat))
        self._said = said
        self._later = later_words(built_in_of(framework), tuple(framework.seats))
        self._is_service = cache(partial(is_service, words=words))
        self.names_system = cache(self._is_of_system)
        """Whether a name is that of a part of the system: a court, the police."""
        self._late_names = cache(self._later.by_name)
        self._late_texts = cache(self._later.by_text)

    def of(self, seat: str, hit: Hit) -> Later:
        """Whether it comes behind others: a part of the system does wherever the seat isn't one of those."""
        names = _names_of(seat, hit, self._said)
        told = [late for name in names if (late := self._late_name(seat, name)) is not None]
        if Later.NOT in told and not self._is_called_otherwise(seat, hit):
            return Later.NOT
        if not told and self.names_system(hit.agency.name) and seat not in self._system:
            return Later.LATER
        if is_in_passing(seat, hit, self._said):
            return Later.IN_PASSING
        if Later.NARROW in told or self._is_narrow(seat, hit):
            return Later.NARROW
        if hit.why and hit.why[0].where != "name" and self._is_done_beside(seat, hit):
            return Later.LAST
        if seat not in self._system and is_state_office(hit.agency.name):
            return Later.NARROW
        return max((*told, self._late_by_texts(seat, hit.agency), self._late_by_services(seat, hit.agency)))

    def is_late(self, seat: str, name: str) -> bool:
        """Whether whoever has a name comes later for a seat, or is narrow there."""
        return bool(self._late_name(seat, name))

    def _is_done_beside(self, seat: str, hit: Hit) -> bool:
        """Whether what its own name doesn't say is done for students, or by a department of a state, far from here."""
        return is_state_office(hit.agency.name) or is_for_students(seat, hit, self._said, self._taught)

    def _is_narrow(self, seat: str, hit: Hit) -> bool:
        is_service = len(hit.agency.services) <= 1 and self._is_service(hit.agency.name)
        return is_service or self._is_called_otherwise(seat, hit)

    def _is_called_otherwise(self, seat: str, hit: Hit) -> bool:
        """Whether its name doesn't say the seat, where that is needed or it says another that is apart: a clinic."""
        apart = self._later.apart_from.get(seat, frozenset())
        if any(why.where == "name" for why in hit.why) or not (apart or seat in self._later.by_own_name):
            return False
        named = self._said.of(hit.agency.name).seats
        return seat in self._later.by_own_name or any(
            one.strength >= SURE for other, one in named.items() if other in apart
        )

    def _late_name(self, seat: str, name: str) -> Later | None:
        told = self._late_names(name)
        return told.get(seat, told.get(EVERY_SEAT) if name.count(" ") <= _LONGEST_NAME else None)

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

    def _late_by_services(self, seat: str, agency: Organization) -> Later:
        """Whether all that a part of the system does comes later: a clerk who has licenses alone is no court."""
        if seat not in self._system:
            return Later.NOT
        told = (self._late_names(service.name).get(seat, Later.NOT) for service in agency.services if service.name)
        return min(told, default=Later.NOT)

    def _is_of_system(self, name: str) -> bool:
        said = self._said.of(name).seats
        return any(word.is_core for seat in self._system & said.keys() for word in said[seat].words)


def _names_of(seat: str, hit: Hit, said: TextsSaid) -> Iterator[str]:
    """The names that tell what an agency does for a seat: its own, and where that doesn't say it, its services'."""
    yield hit.agency.name
    own = said.of(hit.agency.name).seats.get(seat)
    if own is None or own.strength < SURE:
        yield from (why.text for why in hit.why if why.where in ("service", "description"))
