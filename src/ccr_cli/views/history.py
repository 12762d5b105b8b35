"""How a table filled as blocks: a bar for each point, when each sector was first complete, when it was ready."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Message, Typed, listing, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.table_over_time import (
    FirstComplete,
    TableOverTime,
    TablePoint,
    UnreadableVersion,
    first_complete,
    turns,
)
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row
from ccr_cli.views.screen import fits

FOR_WHOM: tuple[Audience, ...] = ("internal", "partners", "coalition")
"""Whom it can be for, the usual ones first."""
WHY_NOT_OTHERS = say("it shows which seats nobody filled, and for how long")
SHALLOW = say(
    "Older versions are not on this machine, since this is a shallow clone; {command} gets them.",
    command=Typed("git fetch --unshallow"),
)
_FULL, _EMPTY = "█", "░"
_LONGEST = 18  # signs of a bar; a table with no more seats has one for each
_MOST_NAMED = 3  # versions that can't be read
_FEWEST = 3  # points on a screen


def history_blocks(answer: TableOverTime, speaker: Speaker) -> list[Block]:
    """Every point, and what changed for sectors and for readiness."""
    return [*_before(answer, speaker), *_bars(answer, answer.points, speaker), *_behind(answer, speaker)]


def history_on_screen(answer: TableOverTime, speaker: Speaker, room: Room) -> list[Block]:
    """The same with as many of the last points as fit, and always some."""
    before, behind = list(_before(answer, speaker)), list(_behind(answer, speaker))
    for skipped in range(len(answer.points)):
        left_out = [_earlier(skipped, speaker)] if skipped else []
        points = answer.points[skipped:]
        has_room = fits([*before, *left_out, *behind], room._replace(lines=room.lines - len(points) - 1))
        if has_room or len(points) <= _FEWEST:
            return [*before, *left_out, *_bars(answer, points, speaker), *behind]
    return before


def _earlier(number: int, speaker: Speaker) -> Block:
    told = say_many(
        "{number} earlier point is shown with {option}.",
        "{number} earlier points are shown with {option}.",
        number,
        option=Typed("--all"),
    )
    return Paragraph(speaker.tell(told), tone="quiet")


# before the bars


def _before(answer: TableOverTime, speaker: Speaker) -> Iterator[Block]:
    yield Headline(speaker.tell(summary(answer)), speaker.word(answer.name))
    yield from (
        Paragraph(speaker.tell(told), tone="quiet") for told in (*about_counting(answer), *about_versions(answer))
    )


def summary(answer: TableOverTime) -> Message:
    """How many seats are filled by the last point, and how many were by the first."""
    name = answer.name
    if not answer.points and answer.is_from_git:
        return say("{name}: no version of this plan can be read.", name=name)
    if not answer.points:
        return say("{name}: no date says yet who came to the table when.", name=name)
    first, last = answer.points[0], answer.points[-1]
    number, total, day = last.at_table, last.wanted, last.day
    if answer.is_from_git:
        now = say(
            "{name}: {number} of {total} seats at the table, as written down by {day}",
            name=name,
            number=number,
            total=total,
            day=day,
        )
    else:
        now = say(
            "{name}: {number} of {total} seats at the table by {day}", name=name, number=number, total=total, day=day
        )
    if first is last:
        return say("{told}.", told=now)
    return say(
        "{now}; {number} of {total} by {day}.", now=now, number=first.at_table, total=first.wanted, day=first.day
    )


def about_counting(answer: TableOverTime) -> Iterator[Message]:
    """What whoever reads the numbers has to know: where they come from, and who is not in them."""
    if not answer.is_from_git:
        yield say("Git knows no earlier version of this file, so only what has a date in the plan is counted.")
    if answer.without_day:
        yield say_many(
            "{number} partner at the table isn't counted, since no date says when it came.",
            "{number} partners at the table aren't counted, since no date says when they came.",
            answer.without_day,
        )


def about_versions(answer: TableOverTime) -> Iterator[Message]:
    """What whoever keeps the file has to know: which of its versions are not in the answer, and why."""
    if answer.is_behind:
        yield say("The file was changed since its last version in git, and that isn't counted.")
    if answer.is_shallow:
        yield SHALLOW
    if answer.unreadable:
        yield _unreadable(answer.unreadable)


def _unreadable(versions: Sequence[UnreadableVersion]) -> Message:
    """The versions that can't be read, the last ones by name."""
    named = [say("{day} ({revision})", day=one.day, revision=Typed(one.revision)) for one in versions]
    return say_many(
        "{number} version can't be read as a plan: {versions}.",
        "{number} versions can't be read as a plan, such as {versions}.",
        len(versions),
        versions=listing([*named[-_MOST_NAMED:]], ";"),
    )


# the bars


def _bars(answer: TableOverTime, points: Sequence[TablePoint], speaker: Speaker) -> Iterator[Block]:
    if not points:
        return
    columns = [say("Written down by") if answer.is_from_git else say("By"), say("Seats at the table"), say("Sectors")]
    columns += [say("Ready")] if tells_ready(answer) else []
    widest = max(point.wanted for point in answer.points)
    rows = tuple(_row(answer, point, widest, speaker) for point in points)
    sentences = tuple(Paragraph(speaker.tell(point_in_words(answer, point)), indent=2) for point in points)
    yield Grid(tuple(map(speaker.tell, columns)), rows, sentences)


def tells_ready(answer: TableOverTime) -> bool:
    """Whether it can be said when the task force was ready."""
    return answer.tells_readiness and answer.is_from_git


def _row(answer: TableOverTime, point: TablePoint, widest: int, speaker: Speaker) -> Row:
    seats = say("{number} of {total}", number=point.at_table, total=point.wanted)
    bar = _bar(point, widest)
    cells = [Cell(speaker.day(point.day)), Cell(f"{bar} {speaker.tell(seats)}"), _missing_cell(point, speaker)]
    if tells_ready(answer):
        cells.append(Cell(speaker.tell(say("ready")), "good") if point.ready else Cell(""))
    return Row(tuple(cells))


def _bar(point: TablePoint, widest: int) -> str:
    """A sign for each seat, or for several where there are too many; left open on purpose has none."""
    each = max(widest / _LONGEST, 1)
    length, filled = round(point.wanted / each), round(point.at_table / each)
    return (_FULL * filled).ljust(length, _EMPTY).ljust(round(widest / each))


def _missing_cell(point: TablePoint, speaker: Speaker) -> Cell:
    if not point.to_come:
        return Cell("")
    return Cell(speaker.tell(say_many("{number} missing", "{number} missing", point.to_come)), "open")


def point_in_words(answer: TableOverTime, point: TablePoint) -> Message:
    """One point in a sentence."""
    return say("{day}: {told}.", day=point.day, told=listing([*_facts(answer, point)], ";"))


def _facts(answer: TableOverTime, point: TablePoint) -> Iterator[Message]:
    yield say("{number} of {total} seats at the table", number=point.at_table, total=point.wanted)
    if point.not_here:
        yield say_many("{number} left open on purpose", "{number} left open on purpose", point.not_here)
    if point.to_come:
        yield say_many("{number} sector missing", "{number} sectors missing", point.to_come)
    if tells_ready(answer) and point.ready:
        yield say("ready")


# behind the bars


def _behind(answer: TableOverTime, speaker: Speaker) -> Iterator[Block]:
    if not answer.points:
        return
    yield Heading(speaker.tell(say("When each sector was first complete")))
    for one in first_complete(answer):
        yield Paragraph(speaker.tell(first_complete_told(one)), indent=2)
    if tells_ready(answer):
        yield Paragraph(speaker.tell(ready_told(answer)), speaker.tell(say("Ready to put the plan into practice")))


def first_complete_told(one: FirstComplete) -> Message:
    """The day by which a sector was first complete, and whether it is now."""
    sector = one.sector.name
    if one.day is None and one.state == "not-here":
        return say("{sector}: left open on purpose.", sector=sector)
    if one.day is None and one.is_decided_by_community:
        return say("{sector}: not decided yet.", sector=sector)
    if one.day is None:
        return say("{sector}: not yet.", sector=sector)
    if one.state == "complete" and one.is_from_start:
        return say("{sector}: already by {day}.", sector=sector, day=one.day)
    if one.state == "complete":
        return say("{sector}: {day}.", sector=sector, day=one.day)
    return say("{sector}: {day}; it isn't now.", sector=sector, day=one.day)


def ready_told(answer: TableOverTime) -> Message:
    """When readiness came, and when it went."""
    known = list(turns(answer.points))
    if not known:
        return say("not yet.")
    told = [
        say("ready by {day}", day=turn.day) if turn.ready else say("not any more by {day}", day=turn.day)
        for turn in known
    ]
    return say("{told}.", told=listing([*told], ";"))
