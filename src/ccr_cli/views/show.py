"""The answer of ``ccr show`` as blocks: the plan on one screen, or on one sheet for the wall."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.coarse_days import CoarseDay
from ccr_cli.language.message import Clock, Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.elements.judgement import ElementAnswer, names_of
from ccr_cli.questions.meetings import Coming
from ccr_cli.questions.overview import Overview
from ccr_cli.questions.table import SeatAnswer
from ccr_cli.questions.without_seat import WithoutSeat
from ccr_cli.views.assessment import assessed_in_a_line
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row, Tone
from ccr_cli.views.by_sector import reach_blocks
from ccr_cli.views.places import places_in_a_line
from ccr_cli.views.sections import section_row, section_sentence
from ccr_cli.views.sitting import OTHERS, WITHOUT_SEAT, others_told, seat_state, who_else, who_sits
from ccr_cli.views.states import SEATS, TONES
from ccr_cli.views.ties import tie_blocks
from ccr_cli.views.timeline import timeline_blocks

_SHORT: dict[str, Message] = {**SEATS, "committed": say("committed")}


def show_blocks(answer: Overview, speaker: Speaker) -> list[Block]:
    """The whole plan."""
    blocks: list[Block] = [Headline(speaker.word(answer.table.name)), *head_blocks(answer, speaker)]
    blocks += [Heading(speaker.tell(say("The table"))), _table(answer, speaker)]
    if answer.without_seat:
        blocks.append(_others(answer.without_seat, speaker))
    if answer.table.others:
        blocks.append(Paragraph(speaker.tell(others_told(answer.table.others)) + ".", speaker.tell(OTHERS)))
    blocks += timeline_blocks(answer.timeline, speaker)
    if answer.ties is not None:
        blocks += tie_blocks(answer.ties, speaker)
    blocks += reach_blocks(answer.languages, answer.trainings, speaker)
    return blocks


# the first lines


def head_blocks(answer: Overview, speaker: Speaker) -> Iterator[Block]:
    """Where it is, when it meets, and what is in place."""
    told = speaker.tell(say("As of {day}.", day=answer.today))
    yield Paragraph(f"{speaker.word(answer.area)}. {told}" if answer.area else told)
    if answer.places is not None:
        yield Paragraph(speaker.tell(places_in_a_line(answer.places)), speaker.tell(say("Places")))
    if answer.timeline is not None:
        yield Paragraph(speaker.tell(_meeting(answer.next_meeting)), speaker.tell(say("Next meeting")))
    required = [element for element in answer.elements if element.required]
    goals = [element for element in answer.elements if not element.required]
    for title, elements in ((say("Required before the start"), required), (say("Goals"), goals)):
        if elements:
            yield Paragraph(" ".join(map(speaker.tell, _readiness(elements))), speaker.tell(title))
    assessed = answer.assessed
    if assessed.last is not None and assessed.components:
        yield Paragraph(speaker.tell(assessed_in_a_line(assessed, assessed.last)), speaker.tell(say("How it is going")))


def _meeting(coming: Coming | None) -> Message:
    if coming is None:
        return say("no day is set.")
    if isinstance(coming.day, CoarseDay):
        return say("in {day}.", day=coming.day)
    if coming.is_over:
        return say("it was set for {day}, and the plan doesn't say that it was held.", day=coming.day)
    when = say("{day}", day=coming.day)
    if coming.time is not None:
        when = say("{day} ({time})", day=coming.day, time=Clock(coming.time))
    return say("{when}.", when=when) if coming.place is None else say("{when}; {place}.", when=when, place=coming.place)


def _readiness(elements: Sequence[ElementAnswer]) -> Iterator[Message]:
    """How many are in place, and which are to come; some of a framework's own can't be judged here."""
    judged = [answer for answer in elements if answer.met is not None]
    still = [answer for answer in judged if not answer.met]
    if judged and not still:
        yield say_many("in place.", "all {number} in place.", len(judged))
    elif judged:
        yield say(
            "{done} of {total} in place; still to come: {elements}.",
            done=len(judged) - len(still),
            total=len(judged),
            elements=names_of(still),
        )
    if len(judged) < len(elements):
        yield say("For you to judge: {elements}.", elements=names_of([one for one in elements if one.met is None]))


# the table


def _table(answer: Overview, speaker: Speaker) -> Grid:
    rows: list[Row] = []
    sentences: list[Paragraph] = []
    for sector in answer.table.sectors:
        rows.append(section_row(sector, speaker))
        sentences.append(section_sentence(sector, speaker))
        for seat in sector.seats:
            who = "; ".join(who_sits(seat, answer.covers.get(seat.seat.id), speaker))
            told = speaker.tell(seat_state(seat, _SHORT))
            rows.append(Row((Cell(speaker.pick(seat.seat.name)), Cell(who), Cell(told, _tone(seat)))))
            sentences.append(Paragraph(_sentence(seat, who, speaker), indent=2))
    columns = tuple(map(speaker.tell, (say("Seat"), say("Who"), say("Status"))))
    return Grid(columns, tuple(rows), tuple(sentences), is_tight=True)


def _sentence(seat: SeatAnswer, who: str, speaker: Speaker) -> str:
    state = speaker.tell(seat_state(seat, SEATS))
    return speaker.tell(say("{seat}: {state}.", seat=seat.seat.name, state=f"{who}; {state}" if who else state))


def _tone(seat: SeatAnswer) -> Tone:
    return "quiet" if seat.is_undecided else TONES.get(seat.state, "normal")


def _others(others: Sequence[WithoutSeat], speaker: Speaker) -> Paragraph:
    return Paragraph("; ".join(who_else(other, speaker) for other in others) + ".", speaker.tell(WITHOUT_SEAT))
