"""The answer: for each open seat, who could fill it, and why."""

from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.directories.directory import DirectoryKind, FileProblem
from ccr_cli.plan.framework import Seat

WhereSaid: TypeAlias = Literal["name", "service", "term", "description"]
Hint: TypeAlias = Literal["network", "decided", "locator", "nobody", "behind"]
"""Why a seat has no candidates: it is people, the community decides about it, its agencies are listed elsewhere, the
directory knows nobody, or only those for one group or of the whole country."""


class SaidWhy(NamedTuple):
    """A word that says the seat."""

    where: WhereSaid
    """In the organization's name, in that of a service, in a term of a taxonomy, or in a description."""
    word: str
    text: str
    """The name or term that has the word; of a description the word alone, since anything may stand in one."""


class Candidate(NamedTuple):
    """An agency that could fill a seat, without a street, a map point or a person."""

    name: str
    record: str
    source: str
    """The file."""
    town: str | None
    """Or its county, where the file doesn't say its town; of several the one that was asked for."""
    phone: str | None
    url: str | None
    verified: date | None
    why: tuple[SaidWhy, ...]
    already: str | None = None
    """The id of the partner that it is already."""


class SeatCandidates(NamedTuple):
    """Who could fill one open seat, the best first."""

    seat: Seat
    hint: Hint | None = None
    candidates: tuple[Candidate, ...] = ()
    already: tuple[Candidate, ...] = ()
    """Those that are partners, though not in this seat."""
    to_ask: tuple[Candidate, ...] = ()
    """Those that are suggested only once a question is answered: whether anybody there may give legal advice."""
    behind: tuple[Candidate, ...] = ()
    """Those for one group only, or of a whole country."""
    more: int = 0
    """How many others there are."""
    in_category: int = 0
    """How many more a directory files under the seat, of whom nothing else says it."""

    @property
    def is_by_descriptions(self) -> bool:
        """Whether it has candidates that only their descriptions say."""
        return bool(self.candidates) and all(one.why[0].where == "description" for one in self.candidates)


class SourceRead(NamedTuple):
    """What was read of one file."""

    file: str
    kind: DirectoryKind
    organizations: int
    services: int
    inactive: int
    problems: tuple[FileProblem, ...]
    not_understood: tuple[str, ...] = ()
    """The headings of columns that aren't read."""
    by_cells: tuple[str, ...] = ()
    """The headings of columns that are told by what stands in them."""


class Candidates(NamedTuple):
    """The answer for one plan."""

    name: str
    sources: tuple[SourceRead, ...]
    seats: tuple[SeatCandidates, ...]
    near: tuple[str, ...] = ()
    """The places that were asked for."""
    is_near_known: bool = True
    """Whether the directory says of anybody that they are there."""
    filled: Seat | None = None
    """The seat that was asked for, where it isn't open."""

    @property
    def suggested(self) -> int:
        """How many seats have a candidate."""
        return sum(bool(seat.candidates) for seat in self.seats)
