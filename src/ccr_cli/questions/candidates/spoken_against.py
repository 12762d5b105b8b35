"""What a directory says of an agency that keeps a seat away from it, wherever it says so."""

from collections.abc import Iterator
from itertools import chain

from ccr_cli.directories.directory import Service
from ccr_cli.matching.not_suggested import AskedFirst
from ccr_cli.matching.seats_said import SURE
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.offers import is_of_several
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 1500  # characters of a description


def is_spoken_against(hit: Hit, seat: str, against: AskedFirst, said: TextsSaid, least: int = SURE) -> bool:
    """Whether an agency is for those who batter, by its own texts or by those of all services that say the seat.

    One that is called after the seat, at least as surely as ``least``, may be for survivors as well, if its texts say
    that too; a mark or a term alone doesn't tell whom a program is for.
    """
    agency = hit.agency
    own = [agency.name, *agency.aliases, agency.description[:_READ]]
    saying = (service for service in agency.services if _says(service, seat, said))
    first = next(saying, None)
    services = agency.services if first is None else chain([first], saying)
    of_each = ([*own, *_texts(service)] for service in services) if agency.services else [own]
    named = said.of(agency.name).seats.get(seat)
    may_be_both = named is not None and named.strength >= least
    return all(
        against.is_asked(texts) and not (may_be_both and against.answer_in(texts) is not None) for texts in of_each
    )


def _says(service: Service, seat: str, said: TextsSaid) -> bool:
    return any(seat in said.of(text).seats for text in (service.name, *service.terms))


def _texts(service: Service) -> Iterator[str]:
    yield service.name
    yield service.description[:_READ]
    yield service.aside
    yield from (term for term in service.terms if not is_of_several(term))
