"""Referral ties between sectors: how many protocols lead from one to another, in force and being written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.sectors import OfSector, Sectors, id_of


class Tie(NamedTuple):
    """The protocols by which partners of one sector refer survivors to partners of another, or of the same."""

    source: OfSector
    target: OfSector
    in_force: int
    draft: int


@dataclass(frozen=True, slots=True)
class Ties:
    """All ties of a plan."""

    ties: tuple[Tie, ...]
    """In the framework's order, by where they start and then by where they lead; pairs without a protocol left out."""
    in_force: int
    """How many protocols are in force, whichever sectors they lead to."""
    draft: int

    @property
    def sources(self) -> tuple[OfSector, ...]:
        """The sectors that refer to somebody, in the framework's order."""
        return tuple({id_of(tie.source): tie.source for tie in self.ties}.values())


def ties(seen: SeenPlan, framework: Framework) -> Ties:
    """The ties of a plan; a protocol counts once for each pair of sectors that it leads between."""
    sectors = Sectors(seen.plan, framework)
    counts: dict[tuple[str | None, str | None], tuple[OfSector, OfSector, list[str]]] = {}
    statuses = []
    for protocol in (seen.plan.protocols or {}).values():
        if protocol.status == "retired":
            continue
        statuses.append(protocol.status)
        for source, target in _pairs(protocol, sectors):
            counts.setdefault((id_of(source), id_of(target)), (source, target, []))[2].append(protocol.status)
    found = sorted(counts.items(), key=lambda pair: [sectors.place(id_) for id_ in pair[0]])
    return Ties(tuple(_tie(*counted) for _, counted in found), statuses.count("in-force"), statuses.count("draft"))


def _tie(source: OfSector, target: OfSector, statuses: list[str]) -> Tie:
    return Tie(source, target, statuses.count("in-force"), statuses.count("draft"))


def _pairs(protocol: Protocol, sectors: Sectors) -> Iterator[tuple[OfSector, OfSector]]:
    """Each pair of sectors once: from each partner that refers to each one that it refers to."""
    one_way = [(one, other) for one in protocol.from_ or () for other in protocol.to or ()]
    both = [(one, other) for one in protocol.between or () for other in protocol.between or () if one != other]
    pairs = [
        (source, target)
        for one, other in dict.fromkeys(one_way + both)
        for source in sectors.of_all([one])
        for target in sectors.of_all([other])
    ]
    yield from {(id_of(source), id_of(target)): (source, target) for source, target in pairs}.values()
