"""Candidates as a screen: seat by seat, each with the word that says so, and what the directory's file held."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Listing, Message, Quote, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.questions.candidates.answer import Candidate, Candidates, SaidWhy, SeatCandidates
from ccr_cli.views.blocks import Block, Heading, Paragraph
from ccr_cli.views.candidates_in_short import headline, in_short, near_told
from ccr_cli.views.candidates_quoted import around
from ccr_cli.views.candidates_sources import sources_told
from ccr_cli.views.screen import fits

_WHERE = {
    "name": say("its name says {word}"),
    "service": say("its service {text}"),
    "term": say("it is filed under {text}"),
    "description": say("what is said of it has {word}"),
}
_HINTS = {
    "network": say("People, not agencies: no directory knows them. A partner whom they trust is the way to them."),
    "decided": say("Survivors and the community decide about this seat, so nobody is suggested."),
    "behind": say("Nobody here who helps everybody says so by name or service."),
    "nobody": say("Nobody in the directory says so by name or service. Ask your partners whom they know."),
}
_INDENT = 5


def candidates_blocks(found: Candidates, speaker: Speaker, command: str) -> list[Block]:
    """Every seat with its candidates; ``command`` is what was typed, for what can be typed next."""
    return list(_Page(found, speaker, command).in_full())


def candidates_on_screen(found: Candidates, speaker: Speaker, command: str, room: Room) -> list[Block]:
    """The same where it fits on a screen; else a line for each seat, and how to see one of them whole."""
    blocks = candidates_blocks(found, speaker, command)
    return blocks if len(found.seats) < 2 or fits(blocks, room) else list(in_short(found, speaker, command))


class _Page:
    """One plan's answer."""

    def __init__(self, found: Candidates, speaker: Speaker, command: str) -> None:
        self._found = found
        self._speaker = speaker
        self._command = command

    def in_full(self) -> Iterator[Block]:
        """Every seat with its candidates, then what was read."""
        yield headline(self._found, self._speaker)
        if self._found.filled is not None:
            told = say("{command} shows who fills it, or why it stays open.", command=Typed("ccr gaps --all"))
            yield Paragraph(self._tell(told), tone="quiet")
            return
        yield from near_told(self._found, self._speaker)
        for seat in self._found.seats:
            yield Heading(self._speaker.pick(seat.seat.name))
            yield from self._seat(seat)
        yield from sources_told(self._found.sources, self._speaker)
        if (first := self._first) is not None:
            told = say(
                "{command} records one as suggested, not invited yet.",
                command=Typed(f"{self._command} --add {first.record}"),
            )
            yield Paragraph(self._tell(told), tone="quiet")

    @property
    def _first(self) -> Candidate | None:
        return next((one for seat in self._found.seats for one in seat.candidates), None)

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)

    # a seat

    def _seat(self, seat: SeatCandidates) -> Iterator[Block]:
        if seat.hint is not None:
            yield Paragraph(self._tell(hint_told(seat)), indent=2)
        if seat.is_by_descriptions:
            told = say("Nobody says so by name or service; these do where they are described:")
            yield Paragraph(self._tell(told), indent=2)
        for number, one in enumerate(seat.candidates, 1):
            yield Paragraph(self._tell(_reached(one, self._found.near)), marker=f"{number}.", indent=2)
            yield Paragraph(self._tell(_because(one)), indent=_INDENT, tone="quiet")
        if seat.more:
            more = say_many(
                "1 more fits less well: {most} shows it too.",
                "{number} more fit less well: {most} shows them too.",
                seat.more,
                most=Typed(f"--most {len(seat.candidates) + seat.more}"),
            )
            yield Paragraph(self._tell(more), indent=2, tone="quiet")
        if seat.in_category:
            filed = say_many(
                "1 more is only in its category: the directory has it.",
                "{number} more are only in its category: the directory has them.",
                seat.in_category,
            )
            yield Paragraph(self._tell(filed), indent=2, tone="quiet")
        if seat.behind:
            told = say("Less sure, for one group or one thing only, or elsewhere: {names}.", names=_names(seat.behind))
            yield Paragraph(self._tell(told), indent=2, tone="quiet")
        if seat.already:
            told = say("Partners already: {names}.", names=_names(seat.already))
            yield Paragraph(self._tell(told), indent=2)
        if seat.to_ask:
            told = say(
                "To ask first: does an attorney or an accredited representative work there? {names}.",
                names=_names(seat.to_ask),
            )
            yield Paragraph(self._tell(told), indent=2)


def hint_told(seat: SeatCandidates) -> Message:
    """What there is to know of a seat for which nobody is suggested."""
    if seat.hint == "locator":
        return say("The directory knows none. Its agencies are listed: {where}.", where=seat.seat.locator or "")
    return _HINTS[seat.hint or "nobody"]


def _reached(one: Candidate, near: Sequence[str]) -> Message:
    """Who it is, where, and how its office is reached; where a place is asked for, also that none is known."""
    place = one.town or (say("place not in the file") if near else None)
    facts = Listing(tuple(fact for fact in (place, one.phone, one.url) if fact), ",")
    return say("{name}: {facts}", name=one.name, facts=facts) if facts.items else say("{name}", name=one.name)


def _because(one: Candidate) -> Message:
    """What says so, and where to look it up."""
    why = Listing(tuple(map(_why, one.why[:2])), ",")
    if one.verified is not None:
        return say("{record}, verified on {day}: {why}.", why=why, record=one.record, day=one.verified)
    return say("{record}: {why}.", why=why, record=one.record)


def _why(why: SaidWhy) -> Message:
    return Message(_WHERE[why.where].id, {"word": Quote(why.word), "text": Quote(around(why.text, why.word))})


def _names(several: Sequence[Candidate]) -> Listing:
    return Listing(tuple(one.name for one in several), ";")
