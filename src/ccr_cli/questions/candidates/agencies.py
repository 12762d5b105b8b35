"""The agencies of a directory as they could sit at a table: a list that poses as one is told by its services."""

from collections.abc import Iterator, Sequence

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.directories.gathering import standing_alone
from ccr_cli.matching.list_name import is_list, is_of_many, is_order, is_topic
from ccr_cli.matching.seat_words import SeatWords

_SEVERAL = 2  # services: a page is no agency with programs


def agencies(directories: Sequence[Directory], words: SeatWords) -> Iterator[tuple[str, Organization]]:
    """Every agency, with the file it is from; what is called after many, or a sentence, is none."""
    for directory in directories:
        for organization in directory.organizations:
            if _is_list(organization, words):
                for service in organization.services:
                    if service.name:
                        filed = service._replace(terms=(*service.terms, organization.name))
                        yield directory.file, standing_alone(filed, organization.areas)
            elif not is_of_many(organization.name) and not _is_page(organization, words):
                yield directory.file, organization


def _is_page(organization: Organization, words: SeatWords) -> bool:
    """Whether a record is a topic or a page: it has such a name, and nobody to call; an order is one anyway."""
    has_phone = bool(organization.phone) or any(service.phone for service in organization.services)
    may_be = is_order(organization.name, words) or (not has_phone and is_topic(organization.name, words))
    return may_be and len(organization.services) < _SEVERAL


def _is_list(organization: Organization, words: SeatWords) -> bool:
    return is_list(organization.name, {service.name for service in organization.services if service.name}, words)
