"""Agencies that only their descriptions say: asked for a seat that no name and no term of a directory says."""

from collections.abc import Iterable, Iterator

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.seats_said import SURE
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.hits import Hit
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 200  # characters: what an agency does first stands first, and after it everything else
_FEWEST = 2  # different phrases; one alone may be whom it works with


def described(
    agencies: Iterable[tuple[str, Organization]], seats: Iterable[str], said: TextsSaid
) -> Iterator[tuple[str, Hit]]:
    """The seats that descriptions say with two phrases or more, each with the agency; more phrases score more.

    For seats of helping services: what is told of courts and police is mostly whom an agency goes to with somebody.
    An agency whose name surely says another seat is that: legal aid that fights for food stamps is no food bank.
    """
    beginnings = {seat: said.beginnings(seat) for seat in seats}
    every = frozenset().union(*beginnings.values())
    for source, agency in agencies:
        for text in filter(None, (agency.description, *(service.description for service in agency.services))):
            begun = text[:_READ].lower()
            if any(letters in begun for letters in every):
                yield from _of(text[:_READ], agency, source, beginnings, said)


def _of(
    text: str, agency: Organization, source: str, seats: Iterable[str], said: TextsSaid
) -> Iterator[tuple[str, Hit]]:
    named = said.of(agency.name)
    if any(one.strength >= SURE for one in named.seats.values()):
        return
    told = said.surely(text)
    for seat in seats:
        phrases = sorted(told.get(seat, ()))
        if len(phrases) >= _FEWEST and seat not in named.away:
            yield seat, Hit(float(len(phrases)), agency, source, (SaidWhy("description", phrases[0], phrases[0]),))
