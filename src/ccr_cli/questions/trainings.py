"""Which sectors trainings have reached, when the last one was, and how many people, if the audience may know."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Training
from ccr_cli.questions.sectors import OfSector, Sectors, id_of


class SectorTrainings(NamedTuple):
    """The trainings for partners of one sector."""

    sector: OfSector
    given: int
    """How many trainings."""
    last: date | None
    people: int | None
    """How many people they had, as far as the plan says and the audience may see; ``None`` if unknown for all."""
    is_all: bool
    """Whether ``people`` covers every one of them."""


class Trainings(NamedTuple):
    """The trainings of a plan that were given up to a day."""

    sectors: tuple[SectorTrainings, ...]
    """Every sector of the framework, then partners without a seat if a training was for them."""
    unassigned: int
    """How many don't say whom they were for."""
    is_shared: bool
    """Whether one reached several sectors, so that its people count in each."""
    in_all: SectorTrainings | None = None
    """All of them together, where the audience may not see whom they were for; then ``sectors`` is empty."""


def trainings(seen: SeenPlan, framework: Framework, today: date) -> Trainings:
    """The trainings of a plan, by sector; one dated after today doesn't count."""
    sectors = Sectors(seen.plan, framework)
    given = [training for training in seen.plan.trainings or () if training.date <= today]
    if not seen.tells_whom_trained:
        return Trainings((), 0, is_shared=False, in_all=_sector(None, given))
    found: dict[str | None, list[Training]] = {}
    is_shared = False
    for training in given:
        reached = sectors.of_all(training.for_)
        is_shared = is_shared or (len(reached) > 1 and people_of(training) is not None)
        for sector in reached:
            found.setdefault(sector, []).append(training)
    groups: list[OfSector] = [*framework.sectors, *([None] if None in found else [])]
    by_sector = tuple(_sector(sector, found.get(id_of(sector), [])) for sector in groups)
    unassigned = sum(not training.for_ for training in given)
    return Trainings(by_sector, unassigned, is_shared)


def people_of(training: Training) -> int | None:
    """How many people a training had, whatever their professions."""
    people = training.people
    return sum(people.values()) if isinstance(people, dict) else people


def _sector(sector: OfSector, reached: Sequence[Training]) -> SectorTrainings:
    told = [people for training in reached if (people := people_of(training)) is not None]
    last = max((training.date for training in reached), default=None)
    return SectorTrainings(sector, len(reached), last, sum(told) if told else None, len(told) == len(reached))
