"""What is read of a directory, whatever the form of its file."""

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

DirectoryKind: TypeAlias = Literal["hsds-3", "hsds-2", "ohana", "icarol", "ilao", "spreadsheet"]
"""The form of a directory; ``hsds-2`` for tables of its versions 1 and 2, which real files mix."""
ProblemKind: TypeAlias = Literal[
    "not-utf-8",
    "service-without-organization",
    "record-without-id",
    "record-without-name",
    "link-without-id",
    "same-id-twice",
    "marks",
    "line-ends-as-letters",
    "long-cells",
    "missing-column",
    "no-services",
]
"""What is wrong with a file, and was survived."""


class FileProblem(NamedTuple):
    """Something wrong with a file, told once and counted."""

    kind: ProblemKind
    times: int


class Service(NamedTuple):
    """Something that an organization does."""

    record: str
    """Its table and id, as in "services/17": where to look it up in the file."""
    name: str
    description: str = ""
    terms: tuple[str, ...] = ()
    """The names of what a taxonomy files it under."""
    towns: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    """Counties and areas that it serves."""
    phone: str | None = None
    """Of an office."""
    url: str | None = None
    verified: date | None = None
    states: tuple[str, ...] = ()
    """Their two letters."""
    aside: str = ""
    """What other cells say, such as whom it is for: looked at for what keeps a seat away, and never shown."""
    marked: tuple[str, ...] = ()
    """Those of the terms that are marks in columns: what it offers among other things."""


class Organization(NamedTuple):
    """An agency with what it does."""

    record: str
    name: str
    services: tuple[Service, ...] = ()
    aliases: tuple[str, ...] = ()
    description: str = ""
    terms: tuple[str, ...] = ()
    towns: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    phone: str | None = None
    url: str | None = None
    verified: date | None = None
    states: tuple[str, ...] = ()


class Directory(NamedTuple):
    """The organizations of a file; a service without one stands for its own."""

    file: str
    """As it was named."""
    kind: DirectoryKind
    organizations: tuple[Organization, ...]
    number_of_organizations: int
    number_of_services: int
    inactive: int = 0
    """Records that are closed for now or for good: they were left out."""
    problems: tuple[FileProblem, ...] = ()
    not_understood: tuple[str, ...] = ()
    """The headings of a list's columns that aren't read."""
    by_cells: tuple[str, ...] = ()
    """The headings of a list's columns that are told by what stands in them."""
