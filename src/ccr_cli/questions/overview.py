"""A whole plan at a glance: the table, what is in place, what is coming up, and the ties between sectors."""

from datetime import date
from typing import NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.assessment import SelfAssessment, assessment
from ccr_cli.questions.elements.judgement import ElementAnswer
from ccr_cli.questions.elements.judging import elements
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.languages import Languages, languages
from ccr_cli.questions.meetings import Coming, next_meeting
from ccr_cli.questions.partners import Named
from ccr_cli.questions.places import Places, places
from ccr_cli.questions.round_table import covers
from ccr_cli.questions.table import Table, table
from ccr_cli.questions.ties import Tie, ties
from ccr_cli.questions.timeline import Timeline, timeline
from ccr_cli.questions.trainings import Trainings, trainings
from ccr_cli.questions.without_seat import WithoutSeat, without_seat


class Overview(NamedTuple):
    """One plan."""

    area: str | None
    table: Table
    without_seat: tuple[WithoutSeat, ...]
    covers: dict[str, Named]
    """The partner that covers for a seat left open, by the seat's id."""
    elements: tuple[ElementAnswer, ...]
    next_meeting: Coming | None
    timeline: Timeline | None
    """``None`` where the audience may not see future dates; then ``next_meeting`` isn't shown either."""
    languages: Languages | None
    """``None`` where the audience may not see who speaks which."""
    ties: tuple[Tie, ...] | None
    """``None`` where the audience may not see who refers survivors to whom."""
    trainings: Trainings
    places: Places | None
    """``None`` where the plan lists none that the audience may see."""
    assessed: SelfAssessment
    """Without any assessment where the audience may not see it."""
    today: date
    tells_readiness: bool

    @property
    def is_ready(self) -> bool | None:
        """Whether every required element is met; ``None`` where the audience may not see it."""
        return all(answer.met for answer in self.elements if answer.required) if self.tells_readiness else None


def overview(seen: SeenPlan, framework: Framework, today: date) -> Overview:
    """Everything that one screen shows of a plan."""
    known = table(seen, framework)
    return Overview(
        seen.plan.area,
        known,
        without_seat(seen, framework),
        covers(seen, known),
        elements(Review(seen, framework, today, known)),
        next_meeting(seen, today),
        timeline(seen, framework, today),
        languages(seen, framework) if seen.tells_spoken else None,
        ties(seen, framework) if seen.tells_ties else None,
        trainings(seen, framework, today),
        places(seen, framework) if seen.plan.places and seen.tells_spoken else None,
        assessment(seen.plan.name, seen.plan.assessments, framework, today),
        today,
        seen.tells_commitments,
    )
