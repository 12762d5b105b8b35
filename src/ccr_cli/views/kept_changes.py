"""What can be taken back, as a list; and what to do by hand where it can't."""

from collections.abc import Container, Iterator, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from ccr_cli.language.message import Clock, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.views.blocks import Block, Headline, Paragraph

_CHANGED = say("(changed since)")
_MOST = 2  # sentences that tell one change
_NOT_ANY_MORE = say("It can't be taken back as the plan is now.")
_NO_UNDO = say("No undo for this: a privacy rule found something there.")


class KeptLine(NamedTuple):
    """A change that is kept, as it is listed."""

    time: datetime
    path: str
    where: str
    numbers: tuple[int, int] | None
    """How many lines it took out and put in; ``None`` where there is no undo for it."""
    can_be_taken_back: bool
    """Whether it can be as the plan is now, once those above it are taken back or left."""
    sentences: Sequence[str] = ()
    """What it recorded; none where the plan doesn't say it any more."""


def kept_blocks(kept: Sequence[KeptLine], of_others: int, today: date, speaker: Speaker) -> list[Block]:
    """How many can be taken back, a sentence for each that is kept, the last first, and how many are of other plans."""
    blocks: list[Block] = [Headline(speaker.tell(_how_many(kept)))]
    if kept:
        blocks.append(Paragraph(""))
    is_of_several = len({one.path for one in kept}) > 1
    for place, one in enumerate(kept, 1):
        blocks.append(Paragraph(_line(one, today, speaker, with_path=is_of_several), marker=f"{place}."))
    if of_others:
        blocks += [Paragraph(""), Paragraph(speaker.tell(_others(of_others)), tone="quiet")]
    return blocks


def _how_many(kept: Sequence[KeptLine]) -> Message:
    number = sum(one.can_be_taken_back for one in kept)
    if not kept:
        return say("Nothing is kept here that could be taken back.")
    if not number:
        return say("Nothing that is kept here can be taken back as the plan is now.")
    return say_many("{number} change can be taken back.", "{number} changes can be taken back, the last first.", number)


def _others(number: int) -> Message:
    return say_many(
        "{number} change of another plan is kept as well; {command} lists it.",
        "{number} changes of other plans are kept as well; {command} lists those of one.",
        number,
        command=Typed("ccr undo --list FILE"),
    )


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
    """What was recorded: in sentences, or where and how many lines; and whether it can't be taken back."""
    if one.numbers is None:
        return speaker.tell(_NO_UNDO)
    told = _in_sentences(one, one.numbers, speaker)
    return " ".join([*told, *([] if one.can_be_taken_back else [speaker.tell(_NOT_ANY_MORE)])])


def _in_sentences(one: KeptLine, numbers: tuple[int, int], speaker: Speaker) -> list[str]:
    if not one.sentences:
        out, in_ = numbers
        where = Typed(one.where)
        return [speaker.tell(say("{where}; lines taken out: {out}, put in: {in_}.", where=where, out=out, in_=in_))]
    more = len(one.sentences) - _MOST
    rest = [speaker.tell(say_many("And {number} more.", "And {number} more.", more))] if more > 0 else []
    return [*one.sentences[:_MOST], *rest]
