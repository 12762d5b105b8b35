"""The agencies of a directory as they could sit at a table: a list that poses as one is told by its services."""

from collections.abc import Iterator, Sequence

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.directories.gathering import standing_alone
from ccr_cli.matching.list_name import is_list, is_of_many
from ccr_cli.matching.seat_words import SeatWords


def agencies(directories: Sequence[Directory], words: SeatWords) -> Iterator[tuple[str, Organization]]:
    """Every agency, with the file it is from; what is called after many, or a sentence, is none."""
    for directory in directories:
        for organization in directory.organizations:
            if _is_list(organization, words):
                for service in organization.services:
                    if service.name:
                        filed = service._replace(terms=(*service.terms, organization.name))
                        yield directory.file, standing_alone(filed, organization.areas)
            elif not is_of_many(organization.name):
                yield directory.file, organization


def _is_list(organization: Organization, words: SeatWords) -> bool:
    return is_list(organization.name, {service.name for service in organization.services if service.name}, words)
