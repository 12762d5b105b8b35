"""What a task force tells its community about a year: who is at the table, what changed, and what it did, by month.

It is asked of a plan as the public may see it: seats that are filled and no others, names that may be told, and no
person, place or day. It compares nothing with a year before.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.partner import Contact
from ccr_cli.plan.plan import Outreach, Plan
from ccr_cli.plan.words import AskedHow, ChangeKind
from ccr_cli.questions.languages import SectorLanguages, languages
from ccr_cli.questions.partners import Named, named
from ccr_cli.questions.periods import Period
from ccr_cli.questions.table import Table, table
from ccr_cli.questions.trainings import people_of
from ccr_cli.questions.without_seat import WithoutSeat, without_seat


class ChangesOfMonth(NamedTuple):
    """What changed for good in one month, of one kind."""

    month: date
    kind: ChangeKind | None
    number: int


class TrainingOfMonth(NamedTuple):
    """One training."""

    month: date
    topics: tuple[str, ...]
    people: int | None
    """``None`` where the plan doesn't say it, or it is too few to be told."""


class OutreachOfMonth(NamedTuple):
    """What was done in one month to inform the community."""

    month: date
    number: int
    people: int | None
    """How many people it reached, as far as that is told."""
    is_all: bool
    """Whether ``people`` covers all of it."""


class AskedOfYear(NamedTuple):
    """One time when survivors were asked."""

    year: date
    how: AskedHow
    changed: str | None


class YearInPublic(NamedTuple):
    """A year of one task force."""

    task_force: str
    area: str | None
    language: str
    """The language that the plan is written in."""
    period: Period
    mission: str | None
    table: Table
    """By seat, those who have a name."""
    others: tuple[WithoutSeat, ...]
    """Those with a name and without a seat."""
    languages: tuple[SectorLanguages, ...]
    """The sectors that have languages beside English, as far as those of a sector are told."""
    changes: tuple[ChangesOfMonth, ...]
    """By month, oldest first, as are all that follow."""
    trainings: tuple[TrainingOfMonth, ...]
    outreach: tuple[OutreachOfMonth, ...]
    asked: tuple[AskedOfYear, ...]
    coordinator: Named | None
    contacts: tuple[Contact, ...]
    """How the public can reach the partner that coordinates."""


def year_in_public(seen: SeenPlan, framework: Framework, period: Period, today: date) -> YearInPublic:
    """What the public is told of a period, which is the last twelve months where nothing else is asked for."""
    plan = seen.plan
    coordinator = None if plan.coordinator is None else plan.coordinator.partner
    return YearInPublic(
        task_force=plan.name,
        area=plan.area,
        language=plan.language or "en",
        period=period,
        mission=plan.mission,
        table=table(seen, framework).by_name,
        others=without_seat(seen, framework),
        languages=tuple(sector for sector in languages(seen, framework).sectors if sector.sector and sector.languages),
        changes=tuple(_changes(plan, period)),
        trainings=tuple(_trainings(plan, period)),
        outreach=tuple(_outreach(plan, period)),
        asked=tuple(_asked(plan, period, today)),
        coordinator=None if coordinator is None else named(seen, coordinator),
        contacts=() if coordinator is None else tuple((plan.partners or {})[coordinator].contacts or ()),
    )


def _changes(plan: Plan, period: Period) -> Iterable[ChangesOfMonth]:
    found = Counter((one.date, one.kind) for one in plan.changes or () if period.has(one.date))
    for (month, kind), number in sorted(found.items(), key=lambda entry: (entry[0][0], entry[0][1] or "")):
        yield ChangesOfMonth(month, kind, number)


def _trainings(plan: Plan, period: Period) -> Iterable[TrainingOfMonth]:
    given = [one for one in plan.trainings or () if period.has(one.date)]
    for one in sorted(given, key=lambda one: one.date):
        yield TrainingOfMonth(one.date, tuple(one.topics or ()), people_of(one))


def _outreach(plan: Plan, period: Period) -> Iterable[OutreachOfMonth]:
    by_month: dict[date, list[Outreach]] = {}
    for one in plan.outreach or ():
        if period.has(one.date):
            by_month.setdefault(one.date, []).append(one)
    for month, done in sorted(by_month.items()):
        people = [one.people for one in done if one.people is not None]
        yield OutreachOfMonth(month, len(done), sum(people) if people else None, len(people) == len(done))


def _asked(plan: Plan, period: Period, today: date) -> Iterable[AskedOfYear]:
    """In the order in which it happened, as the file's order is told; of a day the year alone is.

    Of a year that the period has a part of nothing is told: it could be of before, and to know better would tell when.
    """
    times = [one for one in plan.survivor_voice or () if period.has_year(one.date, today)]
    for one in sorted(times, key=lambda one: one.date):
        yield AskedOfYear(one.date, one.how, one.changed)
