"""Candidates in short: a line for each open seat, with who comes first."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from ccr_cli.language.message import Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.candidates.answer import Candidates, Hint, SeatCandidates
from ccr_cli.views.blocks import Block, Cell, Grid, Headline, Paragraph, Row

_REASONS: Mapping[Hint | None, Message] = MappingProxyType(
    {
        None: say("Partners already: {seats}."),
        "behind": say("Only agencies for one group or one thing, or elsewhere: {seats}."),
        "nobody": say("Nobody in the directory: {seats}."),
        "locator": say("Listed elsewhere: {seats}."),
        "decided": say("The community decides: {seats}."),
        "network": say("People, not agencies: {seats}."),
    }
)


def headline(found: Candidates, speaker: Speaker) -> Headline:
    """How many seats are open, as ``ccr gaps`` counts them, and for how many there is somebody."""
    if found.filled is not None:
        told = say("{name}: the seat {seat} isn't open.", name=found.name, seat=found.filled.name)
        return Headline(speaker.tell(told), speaker.word(found.name))
    number = sum(not one.seat.has("decided_by_community") for one in found.seats)
    if not number:
        return Headline(
            speaker.tell(say("{name}: no seat that is asked for is open.", name=found.name)), speaker.word(found.name)
        )
    told = say_many(
        "{name}: 1 open seat; the directory has somebody for {suggested}.",
        "{name}: {number} open seats; the directory has somebody for {suggested}.",
        number,
        name=found.name,
        suggested=found.suggested,
    )
    return Headline(speaker.tell(told), speaker.word(found.name))


def near_told(found: Candidates, speaker: Speaker) -> Iterator[Block]:
    """That the directory has nobody in the places asked for, if so: those shown may be anywhere."""
    if not found.is_near_known:
        places = Listing(found.near, ",")
        told = say(
            "The directory says of nobody that they are in {places}; of those below it says no place.", places=places
        )
        yield Paragraph(speaker.tell(told))


def in_short(found: Candidates, speaker: Speaker, command: str) -> Iterator[Block]:
    """The table, who is not in it and why, and how to see one seat or all of them."""
    yield headline(found, speaker)
    yield from near_told(found, speaker)
    told = [seat for seat in found.seats if seat.candidates]
    if told:
        columns = (say("Seat"), say("Who comes first"), say("More"))
        rows = (_row(seat, speaker) for seat in told)
        sentences = (Paragraph(speaker.tell(_in_a_sentence(seat))) for seat in told)
        yield Grid(tuple(map(speaker.tell, columns)), tuple(rows), tuple(sentences))
    for message in _without(found):
        yield Paragraph(speaker.tell(message))
    first = next(iter(told or found.seats)).seat.id
    one = Typed(f"{command} --seat {first}")
    told_more = say("All of one seat, such as: {seat}; of all of them: {all}.", seat=one, all=Typed("--all"))
    yield Paragraph(speaker.tell(told_more), tone="quiet")


def _row(seat: SeatCandidates, speaker: Speaker) -> Row:
    more = _more(seat)
    first = speaker.word(seat.candidates[0].name)
    return Row((Cell(speaker.pick(seat.seat.name)), Cell(first), Cell(f"+{more}" if more else "")))


def _more(seat: SeatCandidates) -> int:
    return len(seat.candidates) - 1 + seat.more


def _in_a_sentence(seat: SeatCandidates) -> Message:
    first, more, name = seat.candidates[0].name, _more(seat), seat.seat.name
    if not more:
        return say("{seat}: {told}.", seat=name, told=first)
    return say_many("{seat}: {first}, and 1 more.", "{seat}: {first}, and {number} more.", more, seat=name, first=first)


def _without(found: Candidates) -> Iterator[Message]:
    """The seats without candidates, together by the reason."""
    by_reason: dict[Hint | None, list[SeatCandidates]] = {}
    for seat in found.seats:
        if not seat.candidates:
            by_reason.setdefault(seat.hint, []).append(seat)
    for hint, reason in _REASONS.items():
        if hint in by_reason:
            names = Listing(tuple(seat.seat.name for seat in by_reason[hint]), ";")
            yield Message(reason.id, {"seats": names})
