"""What an agency does in passing: a service among many, which a directory doesn't file it under."""

from collections.abc import Collection

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.seats_said import SURE
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.texts_said import TextsSaid

_MANY = 4  # services


def is_in_passing(seat: str, hit: Hit, said: TextsSaid) -> bool:
    """Whether only one of many services says a seat, and the directory files the agency under others alone.

    So it is with some job training at a shelter, whose own name doesn't say it either.
    """
    agency = hit.agency
    if len(agency.services) < _MANY or not _is_by_service(hit):
        return False
    if sum(seat in said.of(service.name).seats for service in agency.services) > 1:
        return False
    return _is_filed_otherwise(seat, agency, said)


def is_for_students(seat: str, hit: Hit, said: TextsSaid, taught: Collection[str]) -> bool:
    """Whether only a service says a seat, of an agency that teaches by its name and by its category.

    ``taught`` are the seats of those who teach; what they do for other seats, they mostly do for their students.
    """
    if seat in taught or not _is_by_service(hit):
        return False
    named = {other for other, one in said.of(hit.agency.name).seats.items() if one.strength >= SURE}
    return not named.isdisjoint(taught) and _is_filed_otherwise(seat, hit.agency, said)


def _is_by_service(hit: Hit) -> bool:
    """Whether nothing but services say it: names come before them, and terms behind."""
    return bool(hit.why) and hit.why[0].where == hit.why[-1].where == "service"


def _is_filed_otherwise(seat: str, agency: Organization, said: TextsSaid) -> bool:
    terms = {*agency.terms}.union(*(service.terms for service in agency.services))
    filed = [said.of(term).seats for term in terms]
    return any(filed) and not any(seat in seats for seats in filed)
