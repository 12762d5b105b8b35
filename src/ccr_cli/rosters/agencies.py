"""Rows put together: those of one agency are one partner."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.language.nearest import slug
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.rosters.facts import Facts
from ccr_cli.rosters.names import keys_of
from ccr_cli.rosters.roster import RosterQuestion
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.words import WordKey


class RowsOfAgency(NamedTuple):
    """The rows of one agency."""

    name: str
    facts: tuple[Facts, ...]
    asks: tuple[RosterQuestion, ...] = ()
    """What has to be asked of its rows already."""

    @property
    def first(self) -> Facts:
        """The first of them."""
        return self.facts[0]


def put_together(rows: Sequence[Facts], seats: SeatReader) -> list[RowsOfAgency]:
    """The agencies, in the order of their first rows; a name of two that are not one is told with its town."""
    known: dict[tuple[WordKey, str], int] = {}
    groups: list[list[Facts]] = []
    for facts in rows:
        keys = list(_keys(facts, seats))
        place = next((known[key] for key in keys if key in known), len(groups))
        if place == len(groups):
            groups.append([])
        groups[place].append(facts)
        for key in keys:
            known.setdefault(key, place)
    return _named_apart([RowsOfAgency(group[0].name.name, tuple(group)) for group in groups])


def _keys(facts: Facts, seats: SeatReader) -> Iterator[tuple[WordKey, str]]:
    """What rows of one agency share: its names; one that all such agencies have only in its town."""
    town = slug(facts.city)
    is_common = bool(town) and is_no_name(facts.name.name, seats.words)
    for key in keys_of(facts.name.name, facts.name.aliases):
        if key:
            yield from ((key, where) for where in dict.fromkeys((town,) if is_common else ("", town)))


def _named_apart(groups: list[RowsOfAgency]) -> list[RowsOfAgency]:
    names = [slug(group.name) for group in groups]
    counts = Counter(names)
    return [
        group._replace(name=f"{group.name} ({group.first.city})") if counts[name] > 1 and group.first.city else group
        for name, group in zip(names, groups, strict=True)
    ]
