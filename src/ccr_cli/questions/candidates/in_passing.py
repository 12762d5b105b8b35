"""What an agency does in passing: a service among many, which a directory doesn't file it under."""

from ccr_cli.matching.seats_said import SURE
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.texts_said import TextsSaid

_MANY = 4  # services


def is_in_passing(seat: str, hit: Hit, said: TextsSaid) -> bool:
    """Whether only one of many services says a seat, and the directory files the agency under others alone.

    So it is with some job training at a shelter, whose own name doesn't say it either.
    """
    agency = hit.agency
    own = said.of(agency.name).seats.get(seat)
    if len(agency.services) < _MANY or (own is not None and own.strength >= SURE):
        return False
    if sum(seat in said.of(service.name).seats for service in agency.services) > 1:
        return False
    terms = dict.fromkeys((*agency.terms, *(term for service in agency.services for term in service.terms)))
    filed = frozenset[str]().union(*(said.of(term).seats for term in terms))
    return bool(filed) and seat not in filed
