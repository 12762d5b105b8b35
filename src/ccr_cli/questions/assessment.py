"""How a task force sees itself: the scores of each component, what changed, and what to talk about next.

It is about how all of them work together. Nothing here is about one partner, and nothing is in the order of its score.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ccr_cli.plan.framework import Component, Framework
from ccr_cli.plan.plan import Assessment
from ccr_cli.plan.words import AssessedHow

YEARS = 2  # roles, places and assessments: once a year or every two years
_STILL_OPEN = timedelta(weeks=6)  # for so long an assessment without all scores can be gone on with
_TO_TALK_ABOUT = 2  # components
_HIGHEST = 5


class Scored(NamedTuple):
    """A score, with the day on which it was agreed."""

    day: date
    score: float


class ComponentAnswer(NamedTuple):
    """One component with all its scores, the oldest first."""

    component: Component
    scores: tuple[Scored, ...]

    @property
    def last(self) -> Scored | None:
        """The last score."""
        return self.scores[-1] if self.scores else None

    @property
    def before(self) -> Scored | None:
        """The score before the last one."""
        return self.scores[-2] if len(self.scores) > 1 else None

    @property
    def change(self) -> float | None:
        """By how much the last score is higher than the one before."""
        return None if self.last is None or self.before is None else self.last.score - self.before.score


class Assessed(NamedTuple):
    """One assessment."""

    day: date
    how: AssessedHow | None
    answered: int | None
    note: str | None
    scores: dict[str, float]
    """The scores of the framework's components, by their ids."""
    without: tuple[Component, ...]
    """The components that have no score in it."""


class SelfAssessment(NamedTuple):
    """How a task force sees itself, on a day."""

    task_force: str
    framework: Framework
    components: tuple[ComponentAnswer, ...]
    """In the framework's order."""
    held: tuple[Assessed, ...]
    """The oldest first."""

    @property
    def last(self) -> Assessed | None:
        """The last assessment."""
        return self.held[-1] if self.held else None

    @property
    def higher(self) -> tuple[ComponentAnswer, ...]:
        """The components that the last assessment scored higher than before."""
        return tuple(answer for answer in self.components if self.is_of_last(answer) and (answer.change or 0) > 0)

    def is_of_last(self, answer: ComponentAnswer) -> bool:
        """Whether the last score of a component is of the last assessment."""
        return self.last is not None and answer.last is not None and answer.last.day == self.last.day

    def of_day(self, day: date) -> Assessed | None:
        """The assessment of a day."""
        return next((one for one in reversed(self.held) if one.day == day), None)

    def unfinished(self, today: date) -> Assessed | None:
        """The last assessment, if it is of the last weeks and some components have no score in it."""
        last = self.last
        return last if last is not None and last.without and today - last.day <= _STILL_OPEN else None


def assessment(
    task_force: str, entries: Sequence[Assessment] | None, framework: Framework, today: date
) -> SelfAssessment:
    """How a task force sees itself; assessments after ``today`` and components that no framework has don't count."""
    past = sorted((entry for entry in entries or () if entry.date <= today), key=lambda entry: entry.date)
    components = framework.components or []
    held = tuple(_assessed(entry, components) for entry in past)
    answers = tuple(ComponentAnswer(component, _scores(component, held)) for component in components)
    return SelfAssessment(task_force, framework, answers, held)


def _assessed(entry: Assessment, components: Sequence[Component]) -> Assessed:
    scores = {component.id: entry.scores[component.id] for component in components if component.id in entry.scores}
    without = tuple(component for component in components if component.id not in scores)
    return Assessed(entry.date, entry.how, entry.answered, entry.note, scores, without)


def _scores(component: Component, held: Iterable[Assessed]) -> tuple[Scored, ...]:
    return tuple(Scored(one.day, one.scores[component.id]) for one in held if component.id in one.scores)


def to_talk_about(answer: SelfAssessment) -> tuple[ComponentAnswer, ...]:
    """At most two components of the last assessment with a next step to describe, in the framework's order.

    Those with the most steps ahead; of the same, those that were higher before.
    """
    with_steps = [one for one in answer.components if answer.is_of_last(one) and one.last and one.last.score < _HIGHEST]
    chosen = sorted(with_steps, key=lambda one: (one.scores[-1].score, one.change or 0))[:_TO_TALK_ABOUT]
    return tuple(one for one in with_steps if one in chosen)
