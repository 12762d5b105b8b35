"""Who refers survivors to whom, partner by partner: the protocols in force and being written, and who has none."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations, product
from typing import Literal, NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.next.protocol_unsafe import unsafe
from ccr_cli.questions.partners import Named, named
from ccr_cli.questions.sectors import OfSector, Sectors
from ccr_cli.questions.table import table

TieStatus = Literal["in-force", "draft"]


class Referral(NamedTuple):
    """By what two partners are tied: from one to the other, or both ways."""

    source: int
    target: int
    status: TieStatus
    is_mutual: bool
    is_core: bool
    """Whether it ties two core seats."""
    is_unsafe: bool
    """Whether the safety of one of its protocols is not settled, as far as the audience may see that."""


class TiedPartner(NamedTuple):
    """One partner, by its number from 1."""

    number: int
    who: Named
    is_alone: bool
    """Whether no protocol names it."""


class TiedSector(NamedTuple):
    """The partners of a sector; of none, those that sit in none of the framework's seats."""

    sector: OfSector
    partners: tuple[TiedPartner, ...]


class TiedBy(NamedTuple):
    """One protocol in words: which partners it names, by their numbers."""

    title: str
    status: TieStatus
    from_: tuple[int, ...]
    to: tuple[int, ...]
    between: tuple[int, ...]
    is_core: bool
    is_unsafe: bool


class TieNetwork(NamedTuple):
    """All ties of one plan."""

    name: str
    today: date
    sectors: tuple[TiedSector, ...]
    referrals: tuple[Referral, ...]
    protocols: tuple[TiedBy, ...]
    seats_alone: tuple[Seat, ...]
    """The seats that are filled, and whose partners no protocol names."""

    @property
    def partners(self) -> tuple[TiedPartner, ...]:
        """All partners, by their numbers."""
        return tuple(partner for sector in self.sectors for partner in sector.partners)

    @property
    def for_paper(self) -> "TieNetwork":
        """The same without what is said of safety: on paper, where no reason may stand, it could only mislead."""
        return self._replace(
            referrals=tuple(tie._replace(is_unsafe=False) for tie in self.referrals),
            protocols=tuple(protocol._replace(is_unsafe=False) for protocol in self.protocols),
        )


def tie_network(seen: SeenPlan, framework: Framework, today: date) -> TieNetwork | None:
    """Who refers to whom; ``None`` where the audience may not see it.

    In it are the partners that work with the table, and those that a protocol names. None is retired.
    """
    return _Network(seen, framework, today).answer() if seen.tells_ties else None


class _Network:
    def __init__(self, seen: SeenPlan, framework: Framework, today: date) -> None:
        self._seen, self._framework, self._today = seen, framework, today
        self._known = seen.plan.partners or {}
        self._protocols = {
            id_: protocol for id_, protocol in (seen.plan.protocols or {}).items() if protocol.status != "retired"
        }
        self._sides = {id_: _Sides.of(protocol, self._known) for id_, protocol in self._protocols.items()}
        self._tied = {id_ for sides in self._sides.values() for id_ in sides.all}
        self._groups = dict(self._grouped())
        self._numbers = {id_: number for number, id_ in enumerate(_flat(self._groups.values()), 1)}
        self._core = [set(self._filling(seat)) for seat in framework.seats.values() if seat.has("core")]
        self._unsafe = self._found_unsafe()

    def answer(self) -> TieNetwork:
        return TieNetwork(
            self._seen.plan.name,
            self._today,
            tuple(self._sector(id_, partners) for id_, partners in self._groups.items()),
            tuple(self._referrals()),
            tuple(self._protocol(id_) for id_ in self._protocols),
            tuple(self._seats_alone()),
        )

    def _found_unsafe(self) -> frozenset[str]:
        """What has still to be settled is for whoever keeps the file: to others it would say who did not answer."""
        if not self._seen.tells_commitments:
            return frozenset()
        known = table(self._seen, self._framework)
        return unsafe(PlanToday(self._seen.plan, self._framework, known, self._today))

    # partners

    def _grouped(self) -> Iterator[tuple[str | None, list[str]]]:
        """The partners by sector, in the framework's order; one that sits in several is in its first."""
        sectors = Sectors(self._seen.plan, self._framework)
        shown = {id_: one for id_, one in self._known.items() if one.is_in_touch or id_ in self._tied}
        first = {id_: min(sectors.of(partner), key=sectors.place) for id_, partner in shown.items()}
        for id_ in sorted(set(first.values()), key=sectors.place):
            yield id_, [partner for partner, sector in first.items() if sector == id_]

    def _sector(self, id_: str | None, partners: list[str]) -> TiedSector:
        sectors = Sectors(self._seen.plan, self._framework)
        return TiedSector(
            sectors.named(id_),
            tuple(TiedPartner(self._numbers[one], named(self._seen, one), one not in self._tied) for one in partners),
        )

    def _seats_alone(self) -> Iterator[Seat]:
        for seat in self._framework.seats.values():
            filling = list(self._filling(seat))
            if filling and not any(id_ in self._tied for id_ in filling):
                yield seat

    def _filling(self, seat: Seat) -> Iterator[str]:
        for id_, partner in self._known.items():
            if partner.is_in_touch and seat.id in (partner.seats or ()):
                yield id_

    # ties

    def _protocol(self, id_: str) -> TiedBy:
        protocol, sides = self._protocols[id_], self._sides[id_]
        is_core = any(self._is_core(*pair) for pair in sides.pairs)
        return TiedBy(
            protocol.title,
            _status(protocol),
            self._by_number(sides.from_),
            self._by_number(sides.to),
            self._by_number(sides.between),
            is_core,
            id_ in self._unsafe,
        )

    def _by_number(self, ids: Iterable[str]) -> tuple[int, ...]:
        return tuple(self._numbers[id_] for id_ in ids)

    def _referrals(self) -> Iterator[Referral]:
        """One for each two partners and status; what is in force already is not drawn as a draft again."""
        ways: dict[TieStatus, set[tuple[str, str]]] = {"in-force": set(), "draft": set()}
        doubtful: set[tuple[TieStatus, frozenset[str]]] = set()
        for id_, sides in self._sides.items():
            status = _status(self._protocols[id_])
            ways[status] |= sides.pairs
            if id_ in self._unsafe:
                doubtful |= {(status, frozenset(pair)) for pair in sides.pairs}
        ways["draft"] -= ways["in-force"]
        for status, pairs in ways.items():
            for one, other in sorted(pairs, key=self._by_number):
                is_mutual = (other, one) in pairs
                if not is_mutual or self._numbers[one] < self._numbers[other]:
                    is_unsafe = (status, frozenset((one, other))) in doubtful
                    numbers = self._numbers[one], self._numbers[other]
                    yield Referral(*numbers, status, is_mutual, self._is_core(one, other), is_unsafe)

    def _is_core(self, one: str, other: str) -> bool:
        """Whether two partners sit in two core seats, each in another."""
        return any(
            (one in here and other in there) or (other in here and one in there)
            for here, there in combinations(self._core, 2)
        )


class _Sides(NamedTuple):
    """The partners that a protocol names."""

    from_: tuple[str, ...]
    to: tuple[str, ...]
    between: tuple[str, ...]

    @classmethod
    def of(cls, protocol: Protocol, known: dict[str, Partner]) -> "_Sides":
        def there(ids: list[str] | None) -> tuple[str, ...]:
            return tuple(id_ for id_ in dict.fromkeys(ids or ()) if id_ in known)

        return cls(there(protocol.from_), there(protocol.to), there(protocol.between))

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.from_, *self.to, *self.between)

    @property
    def pairs(self) -> set[tuple[str, str]]:
        """From whom to whom it leads; nobody has a protocol with itself."""
        both = (*product(self.from_, self.to), *product(self.between, self.between))
        return {(one, other) for one, other in both if one != other}


def _status(protocol: Protocol) -> TieStatus:
    return "in-force" if protocol.status == "in-force" else "draft"


def _flat(groups: Iterable[list[str]]) -> Iterator[str]:
    for group in groups:
        yield from group
