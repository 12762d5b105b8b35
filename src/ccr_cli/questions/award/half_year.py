"""What a funder's report of a half-year can be filled in with: what counts, what does not and why, what is unknown.

Each number comes with its place in the plan, for whoever has to answer for it. Agencies are told by kind, and by name
only as parties of an agreement.
"""

from datetime import date, timedelta
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.professions import Professions
from ccr_cli.questions.award.agreed import (
    KindPresent,
    PaidBy,
    PartyTo,
    ProtocolOfAward,
    agreements_for,
    due_after,
    due_later,
    has_agency_twice,
    is_of_ovw,
    paid_by,
    present_at,
    protocols_for,
)
from ccr_cli.questions.award.done import (
    ChangeOfAward,
    OutreachOfAward,
    ProfessionTrained,
    TrainingOfAward,
    changes_of,
    outreach_of,
    people_trained,
    training_told,
)
from ccr_cli.questions.award.entries import Tally, by_day, entries_at, meetings_at, tally
from ccr_cli.questions.award.left_out import WhyNotCounted, left_out
from ccr_cli.questions.periods import Period, half_year_before


class NextReport(NamedTuple):
    """The first day on which a report of a later time is due."""

    day: date
    period: Period
    """The half-year that ended last before it."""
    write_in: date | None
    """The first day on which that half-year is over, if it is not yet."""


class HalfYear(NamedTuple):
    """One award's half-year."""

    task_force: str
    language: str
    """The language that the plan is written in."""
    award: str | None
    period: Period
    paid_by: tuple[PaidBy, ...]
    due: date | None
    """The day on which the report is due, as the plan says."""
    due_next: NextReport | None
    """The next report, where the plan has no day for that of this period."""
    is_of_ovw: bool
    """Whether the plan says that the money is of the Office on Violence Against Women."""
    meetings: Tally
    present: tuple[KindPresent, ...]
    has_agency_twice: bool
    """Whether an agency that was there is of two kinds."""
    agreements: tuple[PartyTo, ...]
    protocols: tuple[ProtocolOfAward, ...]
    trainings: tuple[TrainingOfAward, ...]
    trained: tuple[ProfessionTrained, ...]
    """By profession, in the form's order; then what the form has not."""
    no_profession: Tally
    """The people of whom the plan says no profession."""
    outreach: tuple[OutreachOfAward, ...]
    changes: tuple[ChangeOfAward, ...]
    left_out: tuple[WhyNotCounted, ...]
    hours_per_week: float | None
    """The coordinator's as they are today, whoever pays them."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of these months counts for the award."""
        found = (self.agreements, self.protocols, self.trainings, self.outreach, self.changes)
        return not self.meetings.number and not any(found)

    @property
    def without_people(self) -> tuple[str, ...]:
        """The places of trainings and outreach of which the plan says no number of people."""
        trainings = (one.place for one in self.trainings if one.people is None)
        outreach = (one.place for one in self.outreach if one.people is None)
        return (*trainings, *outreach)


def half_year(seen: SeenPlan, framework: Framework, professions: Professions, period: Period, today: date) -> HalfYear:
    """The half-year of the award of which the funder is told."""
    plan = seen.plan
    held = [(place, one) for place, one in meetings_at(seen) if one.award is not None and period.has(one.date)]
    given = [(place, one) for place, one in entries_at("trainings", seen, plan.trainings) if period.has(one.date)]
    trained, no_profession = people_trained(given, professions)
    return HalfYear(
        task_force=plan.name,
        language=plan.language or "en",
        award=None if seen.for_award is None else seen.for_award.award,
        period=period,
        paid_by=tuple(paid_by(seen)),
        due=due_after(plan, period),
        due_next=_next_report(due_later(plan, period), today),
        is_of_ovw=is_of_ovw(plan),
        meetings=tally((1, place) for place, _ in held),
        present=tuple(present_at(seen, framework, held)),
        has_agency_twice=any(has_agency_twice(seen, framework, one) for _, one in held),
        agreements=tuple(party for party, counts in agreements_for(seen, period) if counts),
        protocols=tuple(protocols_for(plan)),
        trainings=tuple(training_told(seen, framework, place, one) for place, one in by_day(given)),
        trained=tuple(trained),
        no_profession=no_profession,
        outreach=tuple(outreach_of(seen, period)),
        changes=tuple(changes_of(seen, framework, period)),
        left_out=tuple(left_out(seen, period)),
        hours_per_week=None if plan.coordinator is None else plan.coordinator.hours_per_week,
    )


def _next_report(day: date | None, today: date) -> NextReport | None:
    if day is None:
        return None
    period = half_year_before(day)
    return NextReport(day, period, period.last + timedelta(days=1) if period.last >= today else None)
