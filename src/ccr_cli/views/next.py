"""The answer of ``ccr next`` as blocks and as JSON: what to do now, and what got done this week."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ccr_cli.language.message import Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.questions.next.agenda import Agenda, Step
from ccr_cli.questions.next.calling import Call
from ccr_cli.questions.next.item import URGENCIES, Item, Urgency
from ccr_cli.questions.stories import ToldStory
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.json_text import json_day
from ccr_cli.views.screen import fits

_FEWEST = 1
_INDENT = 2
_DEEPER = 6
_HEADINGS: dict[Urgency, Message] = {
    "overdue": say("Overdue"),
    "now": say("Now"),
    "soon": say("Soon"),
    "later": say("Later"),
}
_COUNTS: dict[Urgency, Message] = {
    "overdue": say("{count} overdue"),
    "now": say("{count} now"),
    "soon": say("{count} soon"),
    "later": say("{count} later"),
}


def next_blocks(answer: Agenda, speaker: Speaker, suffix: str = "") -> list[Block]:
    """How much there is to do, the things in order, and the past week; ``suffix`` ends each command."""
    return list(_NextPage(answer, speaker, suffix).blocks())


def next_on_screen(answer: Agenda, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """The same with as many things as fit on a screen, and no fewer than one."""
    for number in range(len(answer.lines), _FEWEST, -1):
        blocks = next_blocks(answer.first(number), speaker, suffix)
        if fits(blocks, room):
            return blocks
    return next_blocks(answer.first(_FEWEST), speaker, suffix)


def next_data(answer: Agenda, speaker: Speaker, suffix: str = "") -> dict[str, Any]:
    """The things to do as JSON objects, in the order shown."""
    return {"items": [_object(step.item, speaker, suffix) for step in answer.steps]}


def _object(item: Item, speaker: Speaker, suffix: str) -> dict[str, Any]:
    return {
        "kind": item.kind.id,
        "urgency": item.urgency,
        "due": json_day(item.due),
        "partner": item.partner,
        "seat": item.seat,
        "task": item.task,
        "why": speaker.tell(item.why),
        "command": item.command + suffix,
    }


def summary(answer: Agenda) -> Message:
    """How much there is to do, in a sentence."""
    total = len(answer.items)
    if not total:
        return say("{name}: there is nothing to do now.", name=answer.task_force)
    if answer.is_urgent:
        return say_many(
            "{name}: {number} thing to do ({counts}).",
            "{name}: {number} things to do ({counts}).",
            total,
            name=answer.task_force,
            counts=_counts(answer),
        )
    return say_many(
        "{name}: nothing is urgent. {number} thing to do ({counts}).",
        "{name}: nothing is urgent. {number} things to do ({counts}).",
        total,
        name=answer.task_force,
        counts=_counts(answer),
    )


def _counts(answer: Agenda) -> Listing:
    found = [item.urgency for item in answer.items]
    counted = [(urgency, found.count(urgency)) for urgency in URGENCIES if urgency in found]
    return Listing(tuple(Message(_COUNTS[urgency].id, {"count": count}) for urgency, count in counted), ",")


class _NextPage:
    """One plan's answer."""

    def __init__(self, answer: Agenda, speaker: Speaker, suffix: str) -> None:
        self._answer = answer
        self._speaker = speaker
        self._suffix = suffix

    def blocks(self) -> Iterator[Block]:
        """The answer first, then the list, then the week."""
        yield Headline(self._tell(summary(self._answer)), self._speaker.word(self._answer.task_force))
        numbered = enumerate(self._answer.lines, 1)
        for urgency, steps in groupby(numbered, key=lambda pair: pair[1].item.urgency):
            yield Heading(self._tell(_HEADINGS[urgency]))
            for number, step in steps:
                yield from self._step(number, step)
        yield from self._about_the_list()
        yield from self._week()

    def _step(self, number: int, step: Step) -> Iterator[Block]:
        yield Paragraph(self._tell(step.item.why), indent=_INDENT, tone="strong", marker=f"{number}.".ljust(3))
        if step.call is not None:
            yield Paragraph(self._tell(_who(step.call)), self._tell(say("Call")), indent=_DEEPER)
        if step.story is not None:
            told = self._tell(say("What another task force did"))
            yield Paragraph(self._story(step.story), told, indent=_DEEPER)
        seat = self._answer.framework.seats.get(step.item.seat or "")
        if seat is not None and seat.has("decided_by_community"):
            more = say("{command} shows what other communities did.", command=Typed(f"ccr explain {seat.id}"))
            yield Paragraph(self._tell(more), indent=_DEEPER)
        yield Paragraph(self._speaker.command(step.item.command + self._suffix), indent=_DEEPER, tone="command")

    def _story(self, story: ToldStory) -> str:
        where = [story.task_force, story.day, story.told, *(source.title for source in story.sources)]
        behind = "; ".join(self._speaker.word(part) for part in where if part is not None)
        return self._speaker.pick(story.text) + (f" ({behind})" if behind else "")

    def _about_the_list(self) -> Iterator[Block]:
        if not self._answer.lines:
            return
        yield Paragraph("")
        if left_out := self._answer.left_out:
            more = Typed(f"ccr next --all{self._suffix}")
            told = say_many("{number} more: {command} shows it.", "{number} more: {command} shows them.", left_out)
            yield Paragraph(self._tell(Message(told.id, {**told.arguments, "command": more}, told.plural, left_out)))
        kind = Typed(f"ccr explain {self._answer.lines[0].item.kind.id}")
        help_ = say(
            "Words in capitals are yours to fill in. {command} shows why the first one is here.",
            command=kind,
        )
        yield Paragraph(self._tell(help_), tone="quiet")

    def _week(self) -> Iterator[Block]:
        if not self._answer.done:
            return
        yield Heading(self._tell(say("Done in the last seven days")))
        for done in self._answer.done:
            day = self._speaker.day(done.day)
            yield Paragraph(f"{day}: {self._tell(done.what)}", indent=_INDENT)

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)


def _who(call: Call) -> Message:
    ways = Listing(call.ways, ",")
    return say("{partner}, {role}: {ways}", partner=call.partner, role=call.role, ways=ways)
