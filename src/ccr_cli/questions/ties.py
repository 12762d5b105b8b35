"""Referral ties between sectors: how many protocols lead from one to another, in force and being written."""

from typing import NamedTuple, TypeAlias

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Protocol
from ccr_cli.questions.sectors import OfSector, Sectors

_Pair: TypeAlias = tuple[str | None, str | None]


class Tie(NamedTuple):
    """The protocols by which partners of one sector refer survivors to partners of another, or of the same."""

    source: OfSector
    target: OfSector
    in_force: int
    draft: int


def ties(seen: SeenPlan, framework: Framework) -> tuple[Tie, ...]:
    """The ties of a plan; a protocol counts once for each pair of sectors that it connects.

    They are in the framework's order, by source and then by target; pairs without a protocol are left out.
    """
    sectors = Sectors(seen.plan, framework)
    found: dict[_Pair, list[str]] = {}
    for protocol in (seen.plan.protocols or {}).values():
        if protocol.status != "retired":
            for pair in _pairs(protocol, sectors):
                found.setdefault(pair, []).append(protocol.status)
    ordered = sorted(found, key=lambda pair: (sectors.place(pair[0]), sectors.place(pair[1])))
    return tuple(_tie(pair, found[pair], sectors) for pair in ordered)


def _tie(pair: _Pair, statuses: list[str], sectors: Sectors) -> Tie:
    source, target = pair
    counts = statuses.count("in-force"), statuses.count("draft")
    return Tie(sectors.named(source), sectors.named(target), *counts)


def _pairs(protocol: Protocol, sectors: Sectors) -> set[_Pair]:
    """The pairs of sectors that a protocol connects, each once: from those that refer to those referred to."""
    sources, targets = sectors.of_all(protocol.from_), sectors.of_all(protocol.to)
    pairs = {(source, target) for source in sources for target in targets}
    sides = list(dict.fromkeys(protocol.between or ()))
    for place, one in enumerate(sides):
        here, others = sectors.of_all([one]), sectors.of_all(sides[:place] + sides[place + 1 :])
        pairs |= {(source, target) for source in here for target in others}
    return pairs
