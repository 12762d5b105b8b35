"""The agencies of a directory as they could sit at a table: a list that poses as one is told by its services."""

import re
from collections.abc import Iterator, Sequence

from ccr_cli.directories.directory import Directory, Organization, Service
from ccr_cli.directories.gathering import standing_alone
from ccr_cli.matching.documents import is_document
from ccr_cli.matching.list_name import closes_with_topic, is_list, is_of_many, is_order, is_topic, is_unowned
from ccr_cli.matching.long_names import is_name_in_full, long_name
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.words_in_files import phrases_of_descriptions

_NUMBER = re.compile(r"\d{3}\D{0,3}\d{4}")  # a telephone
_BEGUN = 40  # characters of a description
_SEVERAL = 2  # services: a page is no agency with programs


def agencies(directories: Sequence[Directory], words: SeatWords) -> Iterator[tuple[str, Organization]]:
    """Every agency, with the file it is from; what is called after many, a sentence or a heading is none."""
    for directory in directories:
        have_phones = 2 * sum(map(_has_phone, directory.organizations)) > len(directory.organizations)
        for organization in directory.organizations:
            if _is_list(organization, words):
                for service in organization.services:
                    if service.name:
                        filed = service._replace(terms=(*service.terms, organization.name))
                        yield directory.file, standing_alone(filed, organization.areas)
            elif (have_phones and _is_heading(organization, words)) or _is_over(organization):
                continue
            elif not _is_nobody(organization.name) and not _is_page(organization, words):
                yield directory.file, _in_full(organization)


def _in_full(organization: Organization) -> Organization:
    """The same, by its name in full as well, where a directory calls it by its first letters or one word of it.

    Where a program is called so the agency is as well: "Sotol" has "Sotol for Progressive Action".
    """
    name = organization.name
    if " " in name:
        return organization
    begun = {one.name for one in organization.services if is_name_in_full(name, one.name)}
    if len(begun) == 1:
        return organization._replace(name=begun.pop(), aliases=(*organization.aliases, name))
    told = (organization.description, *(service.description for service in organization.services))
    found = long_name(name, next(filter(None, told), ""))
    return organization if found is None else organization._replace(aliases=(*organization.aliases, found))


def _has_phone(organization: Organization) -> bool:
    return bool(organization.phone) or any(service.phone for service in organization.services)


def _has_page(organization: Organization) -> bool:
    return bool(organization.url) or any(service.url for service in organization.services)


def _is_over(organization: Organization) -> bool:
    """Whether all that describes a record says that it is a part of another agency by now, or no more."""
    told: Sequence[Organization | Service] = (organization, *organization.services)
    texts = [one.description for one in told if one.description]
    return bool(texts) and all(
        text.lstrip()[:_BEGUN].lower().startswith(phrases_of_descriptions("over")) for text in texts
    )


def _is_heading(organization: Organization, words: SeatWords) -> bool:
    """Whether a record is what stands above others, "DOMESTIC VIOLENCE": a name of nobody, and nothing beside it."""
    told: Sequence[Organization | Service] = (organization, *organization.services)
    is_bare = not any(one.phone or one.url or one.towns or one.description for one in told)
    return is_bare and _NUMBER.search(organization.name) is None and is_unowned(organization.name, words)


def _is_nobody(name: str) -> bool:
    """Whether a name is that of many agencies, a sentence, or that of a plan or a law."""
    return is_of_many(name) or is_document(name)


def _is_page(organization: Organization, words: SeatWords) -> bool:
    """Whether a record is a topic or a page: it has such a name, and nobody to call; an order is one anyway.

    Who has several programs is an agency; but vouchers are none where nothing at all tells how they are reached.
    """
    may_be = is_order(organization.name, words) or (not _has_phone(organization) and is_topic(organization.name, words))
    is_only_told = not _has_page(organization) and closes_with_topic(organization.name)
    return may_be and (len(organization.services) < _SEVERAL or is_only_told)


def _is_list(organization: Organization, words: SeatWords) -> bool:
    return is_list(organization.name, {service.name for service in organization.services if service.name}, words)
