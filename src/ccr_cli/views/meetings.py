"""The answer of ``ccr meeting list`` as blocks, JSON and CSV. Keys and ids of data stay English."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.coarse_days import CoarseDay
from ccr_cli.language.message import Clock, Listing, Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import AIMS
from ccr_cli.questions.meetings import AgendaItem, Coming, Held, MeetingList
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.partners import name_told, named_data, names_told

CSV_HEADER = ("date", "time", "state", "present", "decided")


def meeting_blocks(answer: MeetingList, speaker: Speaker) -> Iterator[Block]:
    """The meetings that were held, the oldest first, and the next one at the end."""
    told = " ".join(speaker.tell(message) for message in _headline(answer))
    yield Headline(told, speaker.word(answer.task_force))
    for meeting in answer.held:
        yield Heading(speaker.day(meeting.day), 2)
        yield from _held(meeting, speaker)
    if answer.next is not None:
        yield Heading(speaker.tell(say("Next")), 2)
        yield Paragraph(speaker.tell(_coming(answer.next)), indent=2, tone="open" if answer.next.is_over else "good")
        yield from _about_next(answer.next, speaker)


def meetings_data(answer: MeetingList) -> dict[str, Any]:
    """The meetings as JSON objects."""
    coming = answer.next
    return {
        "meetings": [_object(meeting) for meeting in answer.held],
        "next": None if coming is None else next_object(coming),
        "every": answer.every,
    }


def next_object(coming: Coming) -> dict[str, Any]:
    """The next meeting as a JSON object."""
    return {
        "date": coming.day.isoformat(),
        "time": coming.time,
        "minutes": coming.minutes,
        "place": coming.place,
        "link": coming.link,
        "topics": [
            {
                "what": topic.what,
                "who": None if topic.who is None else named_data(topic.who),
                "minutes": topic.minutes,
                "aim": topic.aim,
            }
            for topic in coming.topics
        ],
    }


def meeting_rows(answer: MeetingList, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """The meetings as CSV rows, header first."""
    yield CSV_HEADER
    for meeting in answer.held:
        decided = "; ".join(speaker.word(text) for text in meeting.decided)
        yield (meeting.day.isoformat(), "", "held", names_told(meeting.present, speaker), decided)
    if answer.next is not None:
        yield (answer.next.day.isoformat(), answer.next.time or "", "next", "", "")


def _headline(answer: MeetingList) -> Iterator[Message]:
    if not answer.held:
        yield say("{name}: no meeting held yet.", name=answer.task_force)
    else:
        yield say_many(
            "{name}: {number} meeting held, on {day}.",
            "{name}: {number} meetings held, the last on {day}.",
            len(answer.held),
            name=answer.task_force,
            day=answer.held[-1].day,
        )
    if answer.next is None and answer.tells_next:
        yield say("No day is set for the next one.")


def _coming(coming: Coming) -> Message:
    if isinstance(coming.day, CoarseDay):
        return say("{day}", day=coming.day)
    if coming.is_over:
        return say("It was set for {day}, and the plan doesn't say that it was held.", day=coming.day)
    if coming.time is not None:
        return say("{day} ({time})", day=coming.day, time=Clock(coming.time))
    return say("{day}", day=coming.day)


def _about_next(coming: Coming, speaker: Speaker) -> Iterator[Block]:
    for label, text in ((say("Place"), coming.place), (say("On the web"), coming.link)):
        if text is not None:
            yield Paragraph(speaker.word(text), speaker.tell(label), indent=2)
    if coming.minutes is not None:
        told = say_many("{number} minute", "{number} minutes", coming.minutes)
        yield Paragraph(speaker.tell(told), speaker.tell(say("Lasts")), indent=2)
    for topic in coming.topics:
        yield Paragraph(speaker.tell(_topic(topic, speaker)), speaker.tell(say("To talk about")), indent=2)


def _topic(topic: AgendaItem, speaker: Speaker) -> Message:
    more: list[Message | str] = []
    if topic.who is not None:
        more.append(name_told(topic.who, speaker))
    if topic.minutes is not None:
        more.append(say_many("{number} minute", "{number} minutes", topic.minutes))
    if topic.aim is not None:
        more.append(AIMS[topic.aim])
    return (
        say("{what} ({more})", what=topic.what, more=Listing((*more,), ",")) if more else say("{what}", what=topic.what)
    )


def _held(meeting: Held, speaker: Speaker) -> Iterator[Block]:
    if meeting.present:
        yield Paragraph(names_told(meeting.present, speaker), speaker.tell(say("There")), indent=2)
    if meeting.guests:
        yield Paragraph("; ".join(map(speaker.word, meeting.guests)), speaker.tell(say("Guests")), indent=2)
    for text in meeting.decided:
        label = say("Decided, for this file alone") if text in meeting.kept else say("Decided")
        yield Paragraph(speaker.word(text), speaker.tell(label), indent=2)
    if meeting.note:
        yield Paragraph(speaker.word(meeting.note), speaker.tell(say("Note")), indent=2, tone="quiet")


def _object(meeting: Held) -> dict[str, Any]:
    return {
        "date": meeting.day.isoformat(),
        "present": [named_data(who) for who in meeting.present],
        "guests": list(meeting.guests),
        "decided": list(meeting.decided),
        "note": meeting.note,
    }
