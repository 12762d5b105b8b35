"""The answer of ``ccr ready`` as blocks: what is in place, since when, and what is still to come."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from ccr_cli.language.message import Argument, Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room, as_sentence
from ccr_cli.questions.elements.judgement import ElementAnswer, names_of
from ccr_cli.questions.elements.judging import JUDGED
from ccr_cli.questions.readiness import Participant, Readiness
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row, Tone
from ccr_cli.views.partners import standing
from ccr_cli.views.screen import fits
from ccr_cli.views.states import NOT_TOLD

_STATES: dict[bool | None, Message] = {
    True: say("in place"),
    False: say("still to come"),
    None: say("yours to judge"),
}
_BY_PARTNER = ("commitments", "orientation")
"""The elements that the table of participants has a column for."""


def ready_blocks(answer: Readiness, speaker: Speaker, suffix: str = "") -> list[Block]:
    """One plan's answer; ``suffix`` is what has to follow a command so that it finds this plan."""
    return list(_ReadyPage(answer, speaker, suffix).blocks())


def ready_on_screen(answer: Readiness, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """The same where it fits on a screen; else the answer, what is required and still to come, and the goals."""
    page = _ReadyPage(answer, speaker, suffix)
    whole = list(page.blocks())
    return whole if fits(whole, room) else list(page.in_short())


def summary(answer: Readiness, speaker: Speaker) -> str:
    """The answer in a sentence or two."""
    if answer.is_ready is None:
        return speaker.tell(_partly_told(answer))
    to_come = [element for element in answer.required if element.met is False]
    unjudged = [element for element in answer.elements if element.met is None]
    goals = [element for element in answer.goals if element.met is False]
    told = [_verdict(answer, to_come)]
    if goals and not to_come:
        told.append(say("Goals still to come: {elements}.", elements=names_of(goals)))
    if unjudged:
        told.append(say("Only you can judge: {elements}.", elements=names_of(unjudged)))
    return " ".join(map(speaker.tell, told))


def _partly_told(answer: Readiness) -> Message:
    """The summary for readers who may not see who has answered what, which a verdict would reveal."""
    if not answer.elements:
        return Message(NOT_TOLD.id, {"name": answer.name})
    met = sum(element.met is True for element in answer.elements)
    return say(
        "{name}: of what others may see, {number} of {total} elements are in place. Commitments are not shown to "
        "others, so this is only a part of the answer.",
        name=answer.name,
        number=met,
        total=len(answer.elements),
    )


def _verdict(answer: Readiness, to_come: Sequence[ElementAnswer]) -> Message:
    if answer.in_practice_since is not None:
        return _in_practice(answer, answer.in_practice_since, to_come)
    if answer.is_ready:
        return say("{name}: ready to put the plan into practice.", name=answer.name)
    return say(
        "{name}: not ready yet to put the plan into practice. Still to come: {elements}.",
        name=answer.name,
        elements=names_of(to_come),
    )


def _in_practice(answer: Readiness, since: date, to_come: Sequence[ElementAnswer]) -> Message:
    """The verdict on a plan that was put into practice: it is so, whatever is open again."""
    if to_come:
        return say(
            "{name}: in practice since {day}. Open again, of what is required: {elements}.",
            name=answer.name,
            day=since,
            elements=names_of(to_come),
        )
    return say("{name}: in practice since {day}, with all that is required in place.", name=answer.name, day=since)


class _ReadyPage:
    """One plan's answer."""

    def __init__(self, answer: Readiness, speaker: Speaker, suffix: str) -> None:
        self._answer = answer
        self._speaker = speaker
        self._suffix = suffix
        ids = {element.id for element in answer.elements}
        self._columns = [id_ for id_ in _BY_PARTNER if id_ in ids]

    def blocks(self) -> Iterator[Block]:
        """The elements, everybody at the table, and where to read more."""
        yield Headline(summary(self._answer, self._speaker), self._speaker.word(self._answer.name))
        if self._answer.elements:
            yield Paragraph("")
            yield self._elements()
        if self._answer.participants and self._columns:
            yield Heading(self._tell(say("Everybody at the table")))
            yield self._participants(self._answer.participants)
        closing = list(self._closing())
        if closing:
            yield Paragraph("")
            yield Paragraph(" ".join(map(self._tell, closing)))

    def in_short(self) -> Iterator[Block]:
        """What is required and still to come, and how many goals are in place."""
        yield Headline(summary(self._answer, self._speaker), self._speaker.word(self._answer.name))
        for label, group, is_required in _groups(self._answer):
            still = [element for element in group if element.met is not True]
            told = _how_many(group) if is_required or not still else _how_far(group, still)
            yield Paragraph(as_sentence(self._tell(told)), self._tell(label))
            yield from (Paragraph(self._sentence(element), indent=2) for element in still if is_required)
        yield Paragraph("")
        rest = say("Since when, and partner by partner: {command}.", command=Typed(f"ccr ready --all{self._suffix}"))
        yield Paragraph(" ".join(map(self._tell, (*self._closing(), rest))), tone="quiet")

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)

    def _closing(self) -> Iterator[Message]:
        to_come = [element.id for element in self._answer.elements if element.met is False and element.id in JUDGED]
        if to_come and self._answer.next_meeting is not None and self._answer.tells_commands:
            yield say("The next meeting is on {day}.", day=self._answer.next_meeting)
        if to_come:
            command = Typed(f"ccr explain {to_come[0]}")
            yield say("{command} shows why an element matters, and when it is met.", command=command)

    # element by element

    def _elements(self) -> Grid:
        rows: list[Row] = []
        sentences: list[Paragraph] = []
        for label, group, _ in _groups(self._answer):
            state = self._tell(_how_many(group))
            rows.append(Row((Cell(self._tell(label)), Cell(state)), is_section=True))
            sentences.append(Paragraph(f"{self._tell(label)}: {state}."))
            rows += map(self._row, group)
            sentences += [Paragraph(self._sentence(element), indent=2) for element in group]
        columns = map(self._tell, (say("Element"), say("Status"), say("Since")))
        return Grid(tuple(columns), tuple(rows), tuple(sentences))

    def _row(self, element: ElementAnswer) -> Row:
        since = element.judgement.since
        cells = (
            Cell(self._speaker.pick(element.element.name)),
            Cell(self._tell(_STATES[element.met]), _tone(element)),
            Cell(self._speaker.day(since) if since is not None else ""),
        )
        return Row(cells, below="" if _says_it_all(element) else self._about(element))

    def _sentence(self, element: ElementAnswer) -> str:
        name, since = element.element.name, element.judgement.since
        told = say("{element}: {state}.", element=name, state=_STATES[element.met])
        if since is not None:
            told = say("{element}: in place since {day}.", element=name, day=since)
        return f"{self._tell(told)} {self._about(element)}"

    def _about(self, element: ElementAnswer) -> str:
        """How it stands, until when, and the command that records the next step."""
        told = [element.judgement.detail]
        if element.judgement.until is not None:
            told.append(say("In place until {day}.", day=element.judgement.until))
        is_told_below = element.id in self._columns and self._answer.participants
        if element.judgement.commands and self._answer.tells_commands and not is_told_below:
            told.append(self._recorded_with(element.judgement.commands))
        return " ".join(map(self._tell, told))

    def _recorded_with(self, commands: Sequence[str]) -> Message:
        typed = tuple(Typed(command + self._suffix) for command in commands)
        return say("Recorded with {commands}.", commands=Listing(typed, ","))

    # participant by participant

    def _participants(self, participants: Iterable[Participant]) -> Grid:
        participants = tuple(participants)
        names = [element.element.name for element in self._answer.elements if element.id in self._columns]
        columns = [self._tell(say("Partner")), *map(self._speaker.pick, names)]
        rows = tuple(Row(tuple(self._cells(one)), below=self._next_step(one)) for one in participants)
        return Grid(tuple(columns), rows, tuple(Paragraph(self._told(one), indent=2) for one in participants))

    def _cells(self, one: Participant) -> Iterator[Cell]:
        yield Cell(self._speaker.word(one.name))
        if "commitments" in self._columns:
            yield Cell(self._speaker.word(self._commitments(one)), "open" if one.answers.missing else "good")
        if "orientation" in self._columns:
            yield Cell(self._speaker.word(_oriented(one)), "good" if one.oriented else "normal")

    def _told(self, one: Participant) -> str:
        """The same as a sentence, with the day on which it came to the table."""
        parts = [standing("at-the-table", one.since)]
        if "commitments" in self._columns:
            parts.append(say("commitments: {answers}", answers=self._commitments(one)))
        if "orientation" in self._columns:
            parts.append(say("orientation: {day}", day=_oriented(one)))
        told = self._tell(say("{partner}: {status}", partner=one.name, status=Listing(tuple(parts), ";")))
        return f"{told}. {self._next_step(one)}".rstrip()

    def _commitments(self, one: Participant) -> Argument:
        made, missing, cannot = (self._short(ids) for ids in one.answers)
        parts: list[Message] = []
        if made.items:
            parts.append(_made(one, made))
        if cannot.items:
            parts.append(say("cannot: {words}", words=cannot))
        if missing.items and parts:
            parts.append(say("to come: {words}", words=missing))
        return Listing(tuple(parts), ";") if parts else say("to come")

    def _short(self, ids: Sequence[str]) -> Listing:
        chosen = [commitment for commitment in self._answer.commitments if commitment.id in ids]
        return Listing(tuple(commitment.short or commitment.name for commitment in chosen), ",")

    def _next_step(self, one: Participant) -> str:
        """When to ask, or what records that it is done; nothing when nothing is open."""
        commands = [f"ccr partner commit {one.id}"] if one.answers.missing and "commitments" in self._columns else []
        if one.oriented is None and "orientation" in self._columns:
            commands.append(f"ccr partner orient {one.id}")
        if not commands:
            return ""
        if one.waiting_until is not None:
            return self._tell(say("Nothing to ask of it until {day}.", day=one.waiting_until))
        return self._tell(self._recorded_with(commands))


def _groups(answer: Readiness) -> Iterator[tuple[Message, Sequence[ElementAnswer], bool]]:
    """What is required, and the goals, where there are any; each with whether it is required."""
    if answer.required:
        yield say("Required before the plan is put into practice"), answer.required, True
    if answer.goals:
        yield say("Goals (not required to start)"), answer.goals, False


def _how_far(elements: Sequence[ElementAnswer], still: Sequence[ElementAnswer]) -> Message:
    """How many are in place, and which are not."""
    return say(
        "{done} of {total} in place; still to come: {elements}.",
        done=len(elements) - len(still),
        total=len(elements),
        elements=names_of(still),
    )


def _how_many(elements: Sequence[ElementAnswer]) -> Message:
    met = sum(element.met is True for element in elements)
    return say("{number} of {total} in place", number=met, total=len(elements))


def _says_it_all(element: ElementAnswer) -> bool:
    """Whether "in place" is all there is to say."""
    judgement = element.judgement
    return element.met is True and judgement.since is None and judgement.until is None and not judgement.partners


def _tone(element: ElementAnswer) -> Tone:
    """Only what is required stands out while it is open."""
    if element.met:
        return "good"
    return "open" if element.required and element.met is False else "normal"


def _made(one: Participant, made: Listing) -> Message:
    is_all = not one.answers.missing and not one.answers.cannot
    told = say("all made") if is_all else say_many("{number} made", "{number} made", len(made.items))
    return told if one.last_made is None else say("{made} by {day}", made=told, day=one.last_made)


def _oriented(one: Participant) -> Argument:
    return one.oriented or say("to come")
