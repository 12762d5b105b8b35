"""The answer of ``ccr action list`` as blocks, JSON and CSV. Keys and ids of data stay English."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.actions import Actions, ToldAction
from ccr_cli.views.blocks import Block, Cell, Grid, Headline, Paragraph, Row, Tone
from ccr_cli.views.json_text import json_day
from ccr_cli.views.partners import name_told, named_data
from ccr_cli.views.states import NOT_TOLD

CSV_HEADER = ("number", "what", "who", "due", "done", "seat")


def action_blocks(answer: Actions, speaker: Speaker) -> list[Block]:
    """How much is to be done, and a line for each action."""
    headline = Headline(speaker.tell(_count(answer)), speaker.word(answer.task_force))
    return [headline, Paragraph(""), _grid(answer, speaker)] if answer.actions else [headline]


def actions_data(answer: Actions) -> list[dict[str, Any]]:
    """The actions as JSON objects."""
    return [_object(action) for action in answer.actions]


def action_rows(answer: Actions, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The actions as CSV rows, header first."""
    yield CSV_HEADER
    for action in answer.actions:
        who = speaker.word(action.who.name or "") if action.who is not None else ""
        seat = speaker.pick(action.seat.name) if action.seat is not None else ""
        due, done = json_day(action.due) or "", json_day(action.done) or ""
        yield (str(action.number), speaker.word(action.what), who, due, done, seat)


def when(action: ToldAction) -> Message:
    """When it is due, or when it was done."""
    if action.done is not None:
        return say("done {day}", day=action.done)
    if action.due is None:
        return say("open")
    return say("was to be done by {day}", day=action.due) if action.is_late else say("by {day}", day=action.due)


def action_object(action: ToldAction) -> dict[str, Any]:
    """An action without the partner that does it."""
    return {
        "number": action.number,
        "what": action.what,
        "due": json_day(action.due),
        "done": json_day(action.done),
        "seat": None if action.seat is None else action.seat.id,
    }


def _count(answer: Actions) -> Message:
    if not answer.is_told:
        return Message(NOT_TOLD.id, {"name": answer.task_force})
    if not answer.actions:
        return say("{name}: no action is written down.", name=answer.task_force)
    return say_many(
        "{name}: {open} of {number} action is open.",
        "{name}: {open} of {number} actions are open.",
        len(answer.actions),
        name=answer.task_force,
        open=len(answer.open),
    )


def _grid(answer: Actions, speaker: Speaker) -> Grid:
    columns = (say("No."), say("What"), say("Who"), say("When"))
    rows = tuple(_row(action, speaker) for action in answer.actions)
    sentences = tuple(Paragraph(_sentence(action, speaker)) for action in answer.actions)
    return Grid(tuple(map(speaker.tell, columns)), rows, sentences)


def _row(action: ToldAction, speaker: Speaker) -> Row:
    who = name_told(action.who, speaker) if action.who is not None else ""
    what: Tone = "normal" if action.done is None else "quiet"
    tone: Tone = "quiet" if action.done is not None else "open" if action.is_late else "normal"
    day = speaker.tell(when(action))
    cells = (str(action.number), what), (speaker.word(action.what), what), (who, what), (day, tone)
    return Row(tuple(Cell(*cell) for cell in cells), below=speaker.word(action.note or ""))


def _sentence(action: ToldAction, speaker: Speaker) -> str:
    parts = [f"{action.number}. {speaker.word(action.what)}"]
    if action.who is not None:
        parts.append(name_told(action.who, speaker))
    if action.seat is not None:
        parts.append(speaker.pick(action.seat.name))
    parts.append(speaker.tell(when(action)))
    told = "; ".join(parts) + "."
    return f"{told} {speaker.word(action.note)}" if action.note else told


def _object(action: ToldAction) -> dict[str, Any]:
    who = None if action.who is None else named_data(action.who)
    return {**action_object(action), "who": who, "note": action.note}
