"""The answer of ``ccr action list`` as blocks, JSON and CSV. Keys and ids of data stay English."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.actions import Task, Tasks
from ccr_cli.views.blocks import Block, Cell, Grid, Headline, Paragraph, Row, Tone
from ccr_cli.views.json_text import json_day
from ccr_cli.views.partners import name_told, named_data
from ccr_cli.views.states import NOT_TOLD

CSV_HEADER = ("number", "what", "who", "due", "done", "seat")


def action_blocks(answer: Tasks, speaker: Speaker) -> list[Block]:
    """How much is to be done, and a line for each task."""
    headline = Headline(speaker.tell(_count(answer)), speaker.word(answer.task_force))
    return [headline, Paragraph(""), _grid(answer, speaker)] if answer.tasks else [headline]


def actions_data(answer: Tasks) -> list[dict[str, Any]]:
    """The tasks as JSON objects."""
    return [_object(task) for task in answer.tasks]


def action_rows(answer: Tasks, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The tasks as CSV rows, header first."""
    yield CSV_HEADER
    for task in answer.tasks:
        who = speaker.word(task.who.name or "") if task.who is not None else ""
        seat = speaker.pick(task.seat.name) if task.seat is not None else ""
        due, done = json_day(task.due) or "", json_day(task.done) or ""
        yield (str(task.number), speaker.word(task.what), who, due, done, seat)


def when(task: Task) -> Message:
    """When it is due, or when it was done."""
    if task.done is not None:
        return say("done {day}", day=task.done)
    if task.due is None:
        return say("open")
    return say("was to be done by {day}", day=task.due) if task.is_late else say("by {day}", day=task.due)


def task_object(task: Task) -> dict[str, Any]:
    """A task without the partner that does it."""
    return {
        "number": task.number,
        "what": task.what,
        "due": json_day(task.due),
        "done": json_day(task.done),
        "seat": None if task.seat is None else task.seat.id,
    }


def _count(answer: Tasks) -> Message:
    if not answer.is_told:
        return Message(NOT_TOLD.id, {"name": answer.task_force})
    if not answer.tasks:
        return say("{name}: no task is written down.", name=answer.task_force)
    return say_many(
        "{name}: {open} of {number} task is open.",
        "{name}: {open} of {number} tasks are open.",
        len(answer.tasks),
        name=answer.task_force,
        open=len(answer.open),
    )


def _grid(answer: Tasks, speaker: Speaker) -> Grid:
    columns = (say("No."), say("What"), say("Who"), say("When"))
    rows = tuple(_row(task, speaker) for task in answer.tasks)
    sentences = tuple(Paragraph(_sentence(task, speaker)) for task in answer.tasks)
    return Grid(tuple(map(speaker.tell, columns)), rows, sentences)


def _row(task: Task, speaker: Speaker) -> Row:
    who = name_told(task.who, speaker) if task.who is not None else ""
    what: Tone = "normal" if task.done is None else "quiet"
    tone: Tone = "quiet" if task.done is not None else "open" if task.is_late else "normal"
    cells = (str(task.number), what), (speaker.word(task.what), what), (who, what), (speaker.tell(when(task)), tone)
    return Row(tuple(Cell(*cell) for cell in cells), below=speaker.word(task.note or ""))


def _sentence(task: Task, speaker: Speaker) -> str:
    parts = [f"{task.number}. {speaker.word(task.what)}"]
    if task.who is not None:
        parts.append(name_told(task.who, speaker))
    if task.seat is not None:
        parts.append(speaker.pick(task.seat.name))
    parts.append(speaker.tell(when(task)))
    told = "; ".join(parts) + "."
    return f"{told} {speaker.word(task.note)}" if task.note else told


def _object(task: Task) -> dict[str, Any]:
    who = None if task.who is None else named_data(task.who)
    return {**task_object(task), "who": who, "note": task.note}
