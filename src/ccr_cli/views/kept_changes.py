"""What can be taken back, as a list; and what to do by hand where it can't."""

from collections.abc import Container, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ccr_cli.language.message import Clock, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.views.blocks import Block, Headline, Paragraph

_CHANGED = say("(changed since)")
_MOST = 2  # sentences that tell one change
_NO_UNDO = say("No undo for this: a privacy rule found something there.")


class KeptLine(NamedTuple):
    """A change that is kept, as it is listed."""

    time: datetime
    path: str
    where: str
    numbers: tuple[int, int] | None
    """How many lines it took out and put in; ``None`` where there is no undo for it."""
    sentences: Sequence[str] = ()
    """What it recorded; none where the plan doesn't say it any more."""


def kept_blocks(kept: Sequence[KeptLine], today: date, speaker: Speaker) -> list[Block]:
    """How many there are, and a sentence for each, the last first."""
    number = sum(one.numbers is not None for one in kept)
    if not kept:
        return [Headline(speaker.tell(say("Nothing is kept that could be taken back.")))]
    headline = say_many(
        "{number} change can be taken back.", "{number} changes can be taken back, the last first.", number
    )
    is_of_several = len({one.path for one in kept}) > 1
    lines = [
        Paragraph(_line(one, today, speaker, with_path=is_of_several), marker=f"{place}.")
        for place, one in enumerate(kept, 1)
    ]
    return [Headline(speaker.tell(headline)), Paragraph(""), *lines]


def moment(time: datetime, today: date) -> Message:
    """When something was recorded: it is never more than a day ago."""
    clock = Clock(f"{time.hour}:{time.minute:02}")
    if time.date() == today:
        return say("today at {time}", time=clock)
    if time.date() == today - timedelta(days=1):
        return say("yesterday at {time}", time=clock)
    return say("on {day} at {time}", day=time.date(), time=clock)


def lines_by_hand(
    old: Sequence[str], new: Sequence[str], there: Container[str], speaker: Speaker
) -> Iterator[tuple[str, str]]:
    """The lines to take out and to put in, each with its sign and as a sentence; ``there`` are the lines of the file.

    Of a line that is not there any more it is said.
    """
    for line in new:
        now = "" if line in there else f"  {speaker.tell(_CHANGED)}"
        told = speaker.tell(say("Take out this line: {text}", text=line.strip()))
        yield f"- {line}".rstrip() + now, told + now
    for line in old:
        yield f"+ {line}".rstrip(), speaker.tell(say("Put in this line: {text}", text=line.strip()))


def _line(one: KeptLine, today: date, speaker: Speaker, *, with_path: bool) -> str:
    told, when = _recorded(one, speaker), moment(one.time, today)
    message = say("{when}: {told}", when=when, told=told)
    if with_path:
        message = say("{when}, {path}: {told}", when=when, path=Typed(one.path), told=told)
    line = speaker.tell(message)
    return line[:1].upper() + line[1:]


def _recorded(one: KeptLine, speaker: Speaker) -> str:
    """What was recorded: in sentences, or where and how many lines."""
    if one.numbers is None:
        return speaker.tell(_NO_UNDO)
    if not one.sentences:
        out, in_ = one.numbers
        return speaker.tell(
            say("{where}; lines taken out: {out}, put in: {in_}.", where=Typed(one.where), out=out, in_=in_)
        )
    more = len(one.sentences) - _MOST
    rest = [speaker.tell(say_many("And {number} more.", "And {number} more.", more))] if more > 0 else []
    return " ".join([*one.sentences[:_MOST], *rest])
