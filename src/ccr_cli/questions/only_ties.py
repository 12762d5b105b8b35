"""Which sectors hang together through one partner alone: by protocols in force, or because it sits in both."""

from collections.abc import Iterable, Iterator
from itertools import combinations, product
from typing import NamedTuple, TypeAlias

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan, Protocol

SectorPair: TypeAlias = tuple[str, str]
"""Two sectors by their ids, in the framework's order."""
_ENOUGH = 3  # partners of a sector that are looked at in one protocol: without any of them, two more still differ


class _OneTie(NamedTuple):
    """A tie between two sectors, and who makes it: a partner that sits in both, or two partners of a protocol."""

    sectors: SectorPair
    partners: frozenset[str]


def only_ties(plan: Plan, framework: Framework) -> dict[str, list[SectorPair]]:
    """By a partner's id the pairs of sectors all of whose ties it makes, in the framework's order.

    Seats that the community decides about tie nothing.
    """
    makers: dict[SectorPair, frozenset[str]] = {}
    for pair, partners in _Ties(plan, framework):
        makers[pair] = makers.get(pair, partners) & partners
    found: dict[str, list[SectorPair]] = {}
    for pair in sorted(makers, key=lambda pair: [framework.places[sector] for sector in pair]):
        for id_ in makers[pair]:
            found.setdefault(id_, []).append(pair)
    return found


class _Ties:
    """The ties of a plan, each as often as it is made in another way."""

    def __init__(self, plan: Plan, framework: Framework) -> None:
        community = framework.flagged["decided_by_community"]
        self._plan = plan
        self._places = framework.places
        self._by_seat = {seat: sector.id for seat, sector in framework.sector_of.items() if seat not in community}

    def __iter__(self) -> Iterator[_OneTie]:
        for id_, partner in self._plan.here.items():
            for pair in combinations(self._sectors(partner), 2):
                yield _OneTie(pair, frozenset((id_,)))
        for protocol in (self._plan.protocols or {}).values():
            if protocol.status == "in-force":
                yield from self._of_protocol(protocol)

    def _of_protocol(self, protocol: Protocol) -> Iterator[_OneTie]:
        sources, targets, sides = map(self._by_sector, (protocol.from_, protocol.to, protocol.between))
        yield from self._across(sources, targets)
        # Nobody has a protocol with itself.
        yield from (tie for tie in self._across(sides, sides) if len(tie.partners) == 2)

    def _across(self, sources: dict[str, list[str]], targets: dict[str, list[str]]) -> Iterator[_OneTie]:
        for one, other in product(sources, targets):
            if one != other:
                pair = (one, other) if self._places[one] < self._places[other] else (other, one)
                for partners in product(sources[one][:_ENOUGH], targets[other][:_ENOUGH]):
                    yield _OneTie(pair, frozenset(partners))

    def _by_sector(self, ids: Iterable[str] | None) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for id_ in dict.fromkeys(ids or ()):
            for sector in self._sectors((self._plan.partners or {})[id_]):
                found.setdefault(sector, []).append(id_)
        return found

    def _sectors(self, partner: Partner) -> list[str]:
        """The sectors in which a partner sits, in the framework's order."""
        found = {self._by_seat[seat] for seat in partner.seats or () if seat in self._by_seat}
        return sorted(found, key=self._places.__getitem__)
