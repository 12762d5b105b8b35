"""The answer of ``ccr ready`` for scripts. Keys, ids and states stay English."""

from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.elements.judgement import Concerned, ElementAnswer
from ccr_cli.questions.readiness import Readiness
from ccr_cli.views.json_text import json_day

NOTHING: dict[str, Any] = {"ready": None, "elements": [], "name": None, "in_practice_since": None}
"""The answer for a plan with errors."""


def ready_data(answer: Readiness, speaker: Speaker, suffix: str = "") -> dict[str, Any]:
    """The fields that the plan format promises, and more after them."""
    elements = [_element(element, answer, speaker, suffix) for element in answer.elements]
    return {
        "ready": answer.is_ready,
        "elements": elements,
        "name": answer.name,
        "in_practice_since": json_day(answer.in_practice_since),
    }


def _element(element: ElementAnswer, answer: Readiness, speaker: Speaker, suffix: str) -> dict[str, Any]:
    judgement = element.judgement
    return {
        "id": element.id,
        "required": element.required,
        "met": element.met,
        "detail": speaker.tell(judgement.detail),
        "partners": [_partner(partner) for partner in judgement.partners],
        "name": speaker.pick(element.element.name),
        "since": json_day(judgement.since),
        "until": json_day(judgement.until),
        "commands": [command + suffix for command in judgement.commands] if answer.tells_commands else [],
    }


def _partner(partner: Concerned) -> dict[str, Any]:
    answers = partner.answers
    return {
        "id": partner.id if partner.name is not None else None,
        "missing_commitments": None if answers is None else list(answers.missing),
        "cannot": [] if answers is None else list(answers.cannot),
        "name": partner.name,
        "met": partner.met,
        "since": json_day(partner.since),
    }
