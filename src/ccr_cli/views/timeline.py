"""What is coming up in the next twelve months as blocks: month by month."""

from collections.abc import Iterable, Iterator, Mapping

from ccr_cli.language.coarse_days import CoarseDay
from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.timeline import Entry, Timeline
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row, Tone
from ccr_cli.views.partners import name_told

COMING: Mapping[str, Message] = {
    "meeting": say("The task force meets"),
    "task-due": say("Action: {what}"),
    "report-due": say("Report due: {what}"),
    "funding-ends": say("Funding ends: {what}"),
    "agreement-ends": say("Agreement ends: {partner}"),
    "protocol-review": say("Protocol to look at again: {what}"),
    "skip-review": say("Seat left open, to look at again: {seat}"),
    "waiting-ends": say("Can be asked again: {partner}"),
}
PAST: Mapping[str, Message] = {
    "meeting": say("A meeting was set for this day, and the plan doesn't say that it was held"),
    "task-due": COMING["task-due"],
    "funding-ends": say("Funding has ended: {what}"),
    "agreement-ends": say("Agreement has ended: {partner}"),
    "protocol-review": say("Protocol was to be looked at again: {what}"),
    "skip-review": say("Seat left open, was to be looked at again: {seat}"),
}
_SOME_FUNDING = say("Funding ends")
_ASK_AGAIN = say("Survivors and the community are asked again about the seat: {seat}")


def timeline_blocks(answer: Timeline | None, speaker: Speaker) -> Iterator[Block]:
    """A line for each entry; nothing where the audience may not see future dates."""
    if answer is None:
        return
    if answer.past:
        yield Heading(speaker.tell(say("Past its day")))
        yield _grid(answer.past, speaker, PAST, "open")
    yield Heading(speaker.tell(say("The next 12 months")))
    if answer.coming:
        yield _grid(answer.coming, speaker, COMING, "normal")
    else:
        yield Paragraph(speaker.tell(say("Nothing runs out, and nothing is due.")), indent=2)


def timeline_in_short(answer: Timeline, speaker: Speaker, most: int) -> Iterator[Block]:
    """At most so many things that are past their day, and as many that come next."""
    for title, entries, words in (
        (say("Past its day"), answer.past, PAST),
        (say("The next 12 months"), answer.coming, COMING),
    ):
        if entries:
            yield Paragraph(speaker.tell(title), tone="strong")
        for entry in entries[:most]:
            yield Paragraph(f"{speaker.day(entry.day)}: {entry_told(entry, speaker, words)}.", indent=2)


def _grid(entries: Iterable[Entry], speaker: Speaker, words: Mapping[str, Message], tone: Tone) -> Grid:
    rows: list[Row] = []
    sentences: list[Paragraph] = []
    shown = ""
    for entry in entries:
        month, text = speaker.month(entry.day), entry_told(entry, speaker, words)
        cells = (
            Cell("" if month == shown else month, "strong"),
            Cell("" if isinstance(entry.day, CoarseDay) else f"{entry.day.day:2}"),
            Cell(text, "good" if entry.kind == "meeting" and words is COMING else tone),
        )
        rows.append(Row(cells))
        sentences.append(Paragraph(f"{speaker.day(entry.day)}: {text}.", indent=2))
        shown = month
    columns = tuple(map(speaker.tell, (say("Month"), say("Day"), say("What"))))
    return Grid(columns, tuple(rows), tuple(sentences))


def entry_told(entry: Entry, speaker: Speaker, words: Mapping[str, Message]) -> str:
    """One thing in words, without the day."""
    sentence = words[entry.kind]
    if entry.seat is not None and entry.seat.has("decided_by_community"):
        sentence = _ASK_AGAIN
    elif entry.kind == "funding-ends" and entry.what is None:
        sentence = _SOME_FUNDING
    text = speaker.tell(Message(sentence.id, _arguments(entry, speaker)))
    if entry.kind == "meeting" and entry.time is not None and words is COMING:
        text += f" ({speaker.time(entry.time)})"
    if entry.what is not None and entry.partner is not None:
        text += f" ({name_told(entry.partner, speaker)})"
    return text


def _arguments(entry: Entry, speaker: Speaker) -> dict[str, str]:
    return {
        "what": speaker.word(entry.what or ""),
        "partner": name_told(entry.partner, speaker) if entry.partner is not None else "",
        "seat": speaker.pick(entry.seat.name) if entry.seat is not None else "",
    }
