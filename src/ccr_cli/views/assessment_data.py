"""How a task force sees itself, for scripts: JSON objects and CSV rows. Keys and ids stay English."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.assessment import Assessed, ComponentAnswer, Scored, SelfAssessment

NOTHING: dict[str, Any] = {"name": None, "assessments": [], "components": []}
"""The keys of a document without an answer."""
CSV_HEADER = ("component", "name", "date", "score", "before")


def assessment_data(answer: SelfAssessment, speaker: Speaker) -> dict[str, Any]:
    """Every assessment, the oldest first, and every component with its scores."""
    return {
        "name": answer.task_force,
        "assessments": [assessed_object(one) for one in answer.held],
        "components": [_component(one, speaker) for one in answer.components],
    }


def assessed_object(one: Assessed) -> dict[str, Any]:
    """One assessment without its scores."""
    return {
        "date": one.day.isoformat(),
        "how": one.how,
        "answered": one.answered,
        "without": [component.id for component in one.without],
        "note": one.note,
    }


def _component(one: ComponentAnswer, speaker: Speaker) -> dict[str, Any]:
    return {
        "id": one.component.id,
        "name": speaker.pick(one.component.name),
        "score": None if one.last is None else _number(one.last.score),
        "before": None if one.before is None else _number(one.before.score),
        "scores": [{"date": scored.day.isoformat(), "score": _number(scored.score)} for scored in one.scores],
    }


def assessment_rows(answer: SelfAssessment, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A row for each component with its last score, header first."""
    yield CSV_HEADER
    for one in answer.components:
        yield _row(one, one.before, one.last, speaker)


def all_scores_rows(answer: SelfAssessment, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A row for each score of each component, the oldest first, header first."""
    yield CSV_HEADER
    for one in answer.components:
        for before, scored in pairwise((None, *one.scores)):
            yield _row(one, before, scored, speaker)


def _row(one: ComponentAnswer, before: Scored | None, scored: Scored | None, speaker: Speaker) -> tuple[str, ...]:
    return (
        one.component.id,
        speaker.pick(one.component.name),
        "" if scored is None else scored.day.isoformat(),
        "" if scored is None else f"{scored.score:g}",
        "" if before is None else f"{before.score:g}",
    )


def _number(score: float) -> float:
    return int(score) if score.is_integer() else score
