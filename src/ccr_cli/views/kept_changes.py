"""What can be taken back, as a list; and what to do by hand where it can't."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ccr_cli.language.message import Clock, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.views.blocks import Block, Cell, Grid, Headline, Paragraph, Row

_NO_UNDO = say("no undo")


class KeptLine(NamedTuple):
    """A change that is kept, as it is listed."""

    time: datetime
    path: str
    where: str
    numbers: tuple[int, int] | None
    """How many lines it took out and put in; ``None`` where there is no undo for it."""


def kept_blocks(kept: Sequence[KeptLine], today: date, speaker: Speaker) -> list[Block]:
    """How many there are, and a line for each, the last first."""
    number = sum(one.numbers is not None for one in kept)
    if not kept:
        return [Headline(speaker.tell(say("Nothing is kept that could be taken back.")))]
    headline = say_many(
        "{number} change can be taken back.", "{number} changes can be taken back, the last first.", number
    )
    columns = (say("When"), say("Plan"), say("Where"), say("Lines"))
    grid = Grid(
        tuple(map(speaker.tell, columns)),
        tuple(_row(one, today, speaker) for one in kept),
        tuple(Paragraph(_sentence(one, today, speaker)) for one in kept),
    )
    return [Headline(speaker.tell(headline)), Paragraph(""), grid]


def moment(time: datetime, today: date) -> Message:
    """When something was recorded: it is never more than a day ago."""
    clock = Clock(f"{time.hour}:{time.minute:02}")
    if time.date() == today:
        return say("today at {time}", time=clock)
    if time.date() == today - timedelta(days=1):
        return say("yesterday at {time}", time=clock)
    return say("on {day} at {time}", day=time.date(), time=clock)


def lines_by_hand(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Message]]:
    """The lines to take out and to put in, each with its sign and as a sentence."""
    for line in new:
        yield f"- {line}".rstrip(), say("Take out this line: {text}", text=line.strip())
    for line in old:
        yield f"+ {line}".rstrip(), say("Put in this line: {text}", text=line.strip())


def _row(one: KeptLine, today: date, speaker: Speaker) -> Row:
    numbers = Cell(speaker.tell(_NO_UNDO), "quiet")
    if one.numbers is not None:
        numbers = Cell(" ".join(f"{sign}{number}" for sign, number in zip("-+", one.numbers, strict=True) if number))
    cells = (speaker.tell(moment(one.time, today)), speaker.word(one.path), speaker.word(one.where))
    return Row((*map(Cell, cells), numbers))


def _sentence(one: KeptLine, today: date, speaker: Speaker) -> str:
    when, path, where = moment(one.time, today), Typed(one.path), Typed(one.where)
    if one.numbers is None:
        return speaker.tell(say("{path}, {when}: no undo.", path=path, when=when))
    out, in_ = one.numbers
    told = say(
        "{path}, {when}: {where}; lines taken out: {out}, put in: {in_}.",
        path=path,
        when=when,
        where=where,
        out=out,
        in_=in_,
    )
    return speaker.tell(told)
