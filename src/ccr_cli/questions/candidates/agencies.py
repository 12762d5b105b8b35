"""The agencies of a directory as they could sit at a table: a list that poses as one is told by its services."""

from collections.abc import Iterator, Sequence

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.directories.gathering import standing_alone
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import SeatWords


def agencies(directories: Sequence[Directory], words: SeatWords) -> Iterator[tuple[str, Organization]]:
    """Every agency, with the file it is from."""
    for directory in directories:
        for organization in directory.organizations:
            if _is_list(organization, words):
                for service in organization.services:
                    if service.name:
                        filed = service._replace(terms=(*service.terms, organization.name))
                        yield directory.file, standing_alone(filed, organization.areas)
            else:
                yield directory.file, organization


def _is_list(organization: Organization, words: SeatWords) -> bool:
    """Whether an organization is a kind of agency, such as "CONSULATES", with the agencies as its services."""
    named = {service.name for service in organization.services if service.name}
    if len(named) < 2 or not is_no_name(organization.name, words):
        return False
    return sum(not is_no_name(name, words) for name in named) * 2 > len(named)
