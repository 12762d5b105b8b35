"""Puts the parts of a directory together: services with their organizations, each with what other tables say of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Directory, DirectoryKind, FileProblem, Organization, ProblemKind, Service
from ccr_cli.directories.list_words import list_words

_LONG_CELL = 131_072  # characters: more than most programs read


@lru_cache(maxsize=256)
def is_closed(status: str) -> bool:
    """Whether a status says that something is closed for now or for good, or only planned."""
    return bool(status) and " ".join(status.lower().replace("_", " ").split()) in list_words("closed")


class _Found(NamedTuple):
    """A service, and the key of its organization; none where its file names none."""

    service: Service
    of: str | None


class Gathering:
    """Organizations and services as they are read, one after the other."""

    def __init__(self, kind: DirectoryKind) -> None:
        """Begin a directory of a kind, of which nothing is known yet."""
        self.kind: DirectoryKind = kind
        self.problems: Counter[ProblemKind] = Counter()
        self.inactive = 0
        self.not_understood: dict[str, None] = {}
        """The headings of columns that aren't read, in their order."""
        self.by_cells: dict[str, None] = {}
        """The headings of columns that are told by what stands in them."""
        self._organizations: dict[str, Organization] = {}
        self._closed: set[str] = set()
        self._services: list[_Found] = []
        self._seen: set[str] = set()

    def organization(self, key: str, found: Organization, status: str = "") -> None:
        """An organization, under the key by which services name it."""
        if is_closed(status):
            self.inactive += 1
            self._closed.add(key)
        elif not found.name:
            self.problems["record-without-name"] += 1
        elif key in self._organizations:
            self.problems["same-id-twice"] += 1
        else:
            self._organizations[key] = found

    def service(self, of: str | None, found: Service, status: str = "") -> None:
        """A service, with the key of its organization."""
        if is_closed(status) or of in self._closed:
            self.inactive += 1
        elif not found.name and not found.terms and not found.description:
            self.problems["record-without-name"] += 1
        elif found.record in self._seen and found.record.startswith("services/"):  # in a list an id may be its agency's
            self.problems["same-id-twice"] += 1
        else:
            self._seen.add(found.record)
            self._services.append(_Found(found, of))

    def look_at(self, description: str) -> None:
        """Count what is wrong with a description; one sign is looked for much sooner than several."""
        if "#" in description and "###" in description:
            self.problems["marks"] += 1
        if "\\" in description and "\\n" in description:
            self.problems["line-ends-as-letters"] += 1
        if len(description) > _LONG_CELL:
            self.problems["long-cells"] += 1

    @property
    def holds_something(self) -> bool:
        """Whether there is anything in it."""
        return bool(self._organizations or self._services or self.inactive)

    def has(self, key: str) -> bool:
        """Whether there is an organization with a key."""
        return key in self._organizations

    def key_at(self, key: str, found: Service) -> str:
        """The key of an agency where it is, where rows without a program may have the same name elsewhere.

        A row of another town is of another agency, and so is one of another county that has another telephone.
        """
        known = self._organizations.get(key)
        if known is None:
            return key
        if found.towns and known.towns and found.towns[0] not in known.towns:
            return f"{key} | {found.towns[0]}"
        is_reached_otherwise = None not in (known.phone, found.phone) and known.phone != found.phone
        is_of_others = bool(found.areas and known.areas) and {*found.areas}.isdisjoint(known.areas)
        return f"{key} | {found.areas[0]}" if is_of_others and is_reached_otherwise else key

    def directory(self, file: str) -> Directory:
        """All of it together."""
        of_each: dict[str, list[Service]] = {}
        alone: list[Service] = []
        for service, key in self._services:
            if key is not None and key in self._organizations:
                of_each.setdefault(key, []).append(service)
            elif key not in self._closed:
                self.problems["service-without-organization"] += 1
                alone.append(service)
        if not self._services:
            self.problems["no-services"] += len(self._organizations)
        organizations = (
            *(one._replace(services=tuple(of_each.get(key, ()))) for key, one in self._organizations.items()),
            *(standing_alone(service) for service in alone if service.name),
        )
        return Directory(
            file,
            self.kind,
            organizations,
            len(self._organizations),
            len(self._services),
            self.inactive,
            tuple(self._problems()),
            tuple(self.not_understood),
            tuple(self.by_cells),
        )

    def _problems(self) -> Iterator[FileProblem]:
        yield from (FileProblem(kind, times) for kind, times in self.problems.items() if times)


def standing_alone(service: Service, areas: Sequence[str] = ()) -> Organization:
    """A service as an organization of its own."""
    return Organization(
        service.record,
        service.name,
        description=service.description,
        terms=service.terms,
        towns=service.towns,
        areas=(*service.areas, *areas),
        phone=service.phone,
        url=service.url,
        verified=service.verified,
        states=service.states,
    )
