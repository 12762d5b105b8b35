"""Who reads what is told of a plan, and how much of a key each of them may read.

The plan format's table "Who sees what" is the specification; what it says of a key stands beside the key in the models.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from ccr_cli.language.coarse_days import Month, Year
from ccr_cli.plan.nobody import Unnamed

Audience = Literal["internal", "partners", "coalition", "funder", "public", "parties", "invited", "on-paper"]
AUDIENCES: tuple[Audience, ...] = ("internal", "partners", "coalition", "funder", "public")
"""Whoever keeps the file, everybody at the table, other counties and their coalition, a funder, and everybody.

Only these can be asked for. Two more read nothing but a paper that is addressed to them: the parties of a memorandum,
and a partner that is invited. The last is whoever keeps the file, reading a paper: what is printed is left lying about.
"""
READS_LIKE: Mapping[Audience, Audience] = MappingProxyType(
    {"parties": "partners", "invited": "public", "on-paper": "internal"}
)
"""Whom the readers of a paper read like, wherever nothing else is said of them."""

View: TypeAlias = Literal["whole", "month", "month-to-come", "year", "no-small-count"]
"""How much of a key is told: all of it, of a day the month or year, of people no count from 1 to 10.

Of people by profession, one of which is so small, their number alone is told, if that is not small as well.
"""
_SMALL = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """Who may read a key beside whoever keeps the file, and how much of it; ``None`` is nothing."""

    partners: View | None = None
    coalition: View | None = None
    funder: View | None = None
    public: View | None = None
    parties: View | None = None
    """As much as partners, unless it says more."""
    invited: View | None = None
    """As much as the public, unless it says more."""
    printed: bool = True
    """Whether a paper for whoever keeps the file may have it."""

    def view(self, audience: Audience) -> View | None:
        """How much of the key an audience is told."""
        if audience == "internal":
            return "whole"
        if audience == "on-paper":
            return "whole" if self.printed else None
        told: View | None = getattr(self, audience)
        return self.view(READS_LIKE[audience]) if told is None and audience in READS_LIKE else told


EVERYBODY = Readers(partners="whole", coalition="whole", funder="whole", public="whole")
KEEPER = Readers()
"""Whoever keeps the file, and nobody else."""
SCREEN = Readers(printed=False)
"""Whoever keeps the file, and nobody else, and on no paper: a command shows it."""
PARTNERS = Readers(partners="whole")
NEIGHBORS = Readers(partners="whole", coalition="whole")
"""Partners, and other counties."""
ALL_BUT_PUBLIC = Readers(partners="whole", coalition="whole", funder="whole")
ALL_BUT_FUNDER = Readers(partners="whole", coalition="whole", public="whole")
FUNDER = Readers(funder="whole")
NAME_OF_PERSON = Readers(partners="whole", coalition="whole", public="whole", printed=False)
"""All but a funder; a paper that is left behind calls people by their offices."""
PARTIES = Readers(parties="whole")
"""The parties of a memorandum alone."""
GUESTS = Readers(partners="whole", invited="whole")
"""Partners, and one that is invited."""


class Addressed(NamedTuple):
    """What is made for readers, where that decides what they are told, and in which words."""

    award: str | None = None
    """The award of which a funder is told; of none, the only one that the plan has."""
    partners: frozenset[str] = frozenset()
    """The partners to which it is addressed, by their ids: the parties of a memorandum, or the one that is invited."""
    unnamed: Unnamed | None = None
    """What stands for partners without a name; ``None`` where a sign does."""


TO_NOBODY = Addressed()


class Reader(NamedTuple):
    """Somebody to whom a plan is told, and what that depends on."""

    audience: Audience
    today: date
    award: str | None = None
    """The one award of which a funder is told."""
    community_seats: frozenset[str] = frozenset()
    """The seats of which the community decides whether they are at the table."""
    coordinator: str | None = None
    """The partner that coordinates."""
    addressed: frozenset[str] = frozenset()
    """The partners to which a paper is addressed."""

    @property
    def like(self) -> Audience:
        """The audience that it reads like, wherever nothing else is said of it."""
        return READS_LIKE.get(self.audience, self.audience)

    @property
    def is_keeper(self) -> bool:
        """Whether it is whoever keeps the file."""
        return self.like == "internal"

    @property
    def is_outside(self) -> bool:
        """Whether nothing that is to come is told, and no seat but those that are filled."""
        return self.like in ("funder", "public")

    def counts(self, award: str | None) -> bool:
        """Whether what an award has paid for may be told: a funder is told of its own award and of no other."""
        return self.audience != "funder" or (award is not None and award == self.award)


def _no_small_count(people: Any) -> Any:
    counts = tuple(people.values()) if isinstance(people, dict) else (people,)
    if not any(0 < count <= _SMALL for count in counts):
        return people
    # Beside a total, all parts but one would give that one away: where one is small the total is told without any.
    return total if (total := sum(counts)) > _SMALL else None


VIEWS: Mapping[View, Callable[[Any], Any]] = MappingProxyType(
    {
        "whole": lambda value: value,
        "month": Month.begun,
        "month-to-come": Month.ending,
        "year": Year.of,
        "no-small-count": _no_small_count,
    }
)
"""What becomes of a value that is told in part."""
