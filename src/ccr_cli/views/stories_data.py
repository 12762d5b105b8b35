"""The answer of ``ccr stories`` for scripts. Keys and ids stay English; texts are in the language they are told in."""

from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.stories import ToldStory, Wording
from ccr_cli.views.json_text import json_day


def story_object(story: ToldStory, speaker: Speaker) -> dict[str, Any]:
    """One story; ``task_force`` and ``path`` are null where the framework tells it."""
    return {
        "id": story.id,
        "title": speaker.pick(story.title),
        "task_force": story.task_force,
        "path": story.path,
        "framework": story.framework,
        "date": json_day(story.day),
        "told": _optional(story.told, speaker),
        "language": story.language or speaker.code,
        "seats": [{"id": seat.id, "name": speaker.pick(seat.name), "sector": seat.sector} for seat in story.seats],
        "text": speaker.pick(story.text),
        "lesson": _optional(story.lesson, speaker),
        "sources": [{"title": speaker.pick(source.title), "where": source.where} for source in story.sources],
    }


def _optional(text: Wording | None, speaker: Speaker) -> str | None:
    return None if text is None else speaker.pick(text)
