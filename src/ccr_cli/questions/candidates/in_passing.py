"""What an agency does in passing: a service among many, which a directory doesn't file it under."""

from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.texts_said import TextsSaid

_MANY = 4  # services


def is_in_passing(seat: str, hit: Hit, said: TextsSaid) -> bool:
    """Whether only one of many services says a seat, and the directory files the agency under others alone.

    So it is with some job training at a shelter, whose own name doesn't say it either.
    """
    agency = hit.agency
    is_by_service = bool(hit.why) and all(why.where == "service" for why in hit.why)
    if not is_by_service or len(agency.services) < _MANY:
        return False
    if sum(seat in said.of(service.name).seats for service in agency.services) > 1:
        return False
    terms = {*agency.terms}.union(*(service.terms for service in agency.services))
    filed = frozenset[str]().union(*(said.of(term).seats for term in terms))
    return bool(filed) and seat not in filed
