"""When the turn of an agency comes among those that fit a seat: by its name, and by those of its services."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import Precedence, turn_of
from ccr_cli.matching.seats_said import SURE, SaidSeat
from ccr_cli.questions.candidates.hits import Hit


class Turns(NamedTuple):
    """The turn of an agency, whatever the seat."""

    own: Precedence
    """By its name; what a directory files as being elsewhere comes last."""
    of_services: Precedence
    """By the names of all its services together."""

    def for_seat(self, hit: Hit, named: SaidSeat | None) -> Precedence:
        """Its turn for one seat; where its name, in ``named``, doesn't say it surely, by the service that does."""
        if named is not None and named.strength >= SURE:
            return max(self.own, min(self.of_services, Precedence.RATHER_FOR_SOME))
        saying = [why.text for why in hit.why if why.where == "service"]
        return max(self.own, _turn_of_all(saying) if saying else self.of_services)


def turns_of(agency: Organization) -> Turns:
    """The turn of an agency by its name, and by those of all its services."""
    is_elsewhere = any(turn_of(term) is Precedence.EVERYWHERE for term in agency.terms)
    own = Precedence.EVERYWHERE if is_elsewhere else turn_of(agency.name)
    return Turns(own, _turn_of_all([service.name for service in agency.services if service.name]))


def _turn_of_all(services: Sequence[str]) -> Precedence:
    is_for_some = bool(services) and all(map(turn_of, services))
    return Precedence.FOR_SOME if is_for_some else Precedence.FOR_EVERYBODY
