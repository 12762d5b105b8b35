"""When the turn of an agency comes among those that fit a seat: by its name, and by those of its services."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import (
    Precedence,
    is_cell_of_all,
    is_page_of_all,
    turn_of,
    turn_of_name,
    turn_of_text,
)
from ccr_cli.matching.seats_said import SURE, SaidSeat
from ccr_cli.questions.candidates.hit import Hit

_READ = 300  # characters of a description
_LONGEST_NAME = 11  # spaces
_MOST_BEGUN = 8  # words


class Turns(NamedTuple):
    """The turn of an agency, whatever the seat."""

    own: Precedence
    """By its name; what a directory files as being elsewhere comes last."""
    of_services: Precedence
    """By the names of all its services together."""
    of_texts: Precedence = Precedence.FOR_EVERYBODY
    """By what describes them."""

    def for_seat(self, hit: Hit, named: SaidSeat | None) -> Precedence:
        """Its turn for one seat; where its name, in ``named``, doesn't say it surely, by the service that does."""
        told = max(self.own, self.of_texts)
        if named is not None and named.strength >= SURE:
            return max(told, min(self.of_services, Precedence.RATHER_FOR_SOME))
        saying = [why.text for why in hit.why if why.where == "service"]
        return max(told, _turn_of_all(saying) if saying and not self.of_services else self.of_services)


def turns_of(agency: Organization, *, is_far: bool = False) -> Turns:
    """The turn of an agency by its name, and by those of all its services; ``is_far`` if it is in another state."""
    is_elsewhere = is_far or _is_elsewhere(agency)
    own = Precedence.EVERYWHERE if is_elsewhere else turn_of_name(agency.name, has_town=_has_town(agency))
    named = [service.name for service in agency.services if service.name]
    return Turns(own, _turn_of_all(named), _turn_of_texts(agency))


def first_texts(agency: Organization) -> Iterator[str]:
    """What a directory says first of each thing that an agency does, and of whom it is for; its own where it has none.

    Of a list it is what stands in its one row.
    """
    for one in agency.services:
        yield f"{one.description[:_READ]} | {one.aside[:_READ]}" if one.aside else one.description[:_READ]
    if not agency.services:
        yield agency.description[:_READ]


def _has_town(agency: Organization) -> bool:
    return bool(agency.towns) or any(service.towns for service in agency.services)


def _has_only_pages_of_all(agency: Organization) -> bool:
    pages = [url for url in (agency.url, *(service.url for service in agency.services)) if url]
    return bool(pages) and all(map(is_page_of_all, pages))


def _is_elsewhere(agency: Organization) -> bool:
    """Whether a directory files an agency as elsewhere, or it has no town and no page but one of the whole country."""
    cells = (cell for service in agency.services if service.aside for cell in service.aside.split(" | "))
    return (
        (not _has_town(agency) and _has_only_pages_of_all(agency))
        or any(map(is_cell_of_all, cells))
        or any(turn_of(term) is Precedence.EVERYWHERE for term in agency.terms)
    )


def _turn_of_texts(agency: Organization) -> Precedence:
    """By what describes all that it does: of a list, its one row."""
    found = Precedence.EVERYWHERE
    for text in first_texts(agency):
        found = min(found, turn_of_text(text))
        if not found:
            return found
    return found


def _begun(service: str) -> str:
    """The name of a service; of a list of what somebody does, the beginning: a group behind it is that one thing's."""
    return service if service.count(" ") <= _LONGEST_NAME else " ".join(service.split(" ", _MOST_BEGUN)[:_MOST_BEGUN])


def _turn_of_all(services: Sequence[str]) -> Precedence:
    is_for_some = bool(services) and all(turn_of(_begun(service)) for service in services)
    return Precedence.FOR_SOME if is_for_some else Precedence.FOR_EVERYBODY
