"""The answer of ``ccr bridges`` as blocks: what hangs on one partner or one contact alone, and what would help."""

from collections.abc import Iterator

from ccr_cli.language.message import Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.questions.bridges import Alone, Bridges, ContactAlone
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph
from ccr_cli.views.hanging import hanging
from ccr_cli.views.partners import names_told
from ccr_cli.views.screen import fits

SECOND_CONTACT = say("A second contact there would help.")
_INDENT = 2


def bridges_blocks(answer: Bridges, speaker: Speaker) -> list[Block]:
    """Everything that hangs on one partner or one contact."""
    return list(_BridgesPage(answer, speaker).in_full())


def bridges_on_screen(answer: Bridges, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """The same where it fits on a screen; else as many partners as fit, and where the rest is."""
    page = _BridgesPage(answer, speaker)
    blocks = list(page.in_full())
    for number, most in _shorter(min(len(answer.with_more), room.lines)):
        if fits(blocks, room):
            break
        blocks = list(page.in_short(number, most, suffix))
    return blocks


def _shorter(number: int) -> Iterator[tuple[int, int]]:
    """How many partners are told of, and of how many of them in detail: less and less of both."""
    yield from ((number, most) for most in range(number, 0, -1))
    yield from ((fewer, min(fewer, 1)) for fewer in range(number - 1, -1, -1))


class _BridgesPage:
    """One plan's answer."""

    def __init__(self, answer: Bridges, speaker: Speaker) -> None:
        self._answer = answer
        self._speaker = speaker

    def in_full(self) -> Iterator[Block]:
        """Partner by partner, then contacts."""
        yield from self._head()
        for one in self._answer.with_more:
            yield Heading(self._speaker.word(one.name), level=2)
            yield from self._partner(one)
        if self._answer.with_one_seat or self._answer.contacts:
            yield Paragraph("")
        if self._answer.with_one_seat:
            yield Paragraph(self._one_seat_each(), self._tell(say("One seat each")))
        yield from self._contacts()

    def in_short(self, number: int, most: int, suffix: str) -> Iterator[Block]:
        """The first partners in detail, others in a sentence, and how to see the rest."""
        yield from self._head()
        yield Paragraph("")
        for one in self._answer.with_more[:most]:
            yield Paragraph(self._speaker.word(one.name), tone="strong")
            yield from self._partner(one)
        for one in self._answer.with_more[most:number]:
            yield Paragraph(self._tell(say("{does}.", does=_does(one))))
        if alone := sum(len(contact.of) for contact in self._answer.contacts):
            yield Paragraph(self._tell(_reached_in_one_way(alone)), self._tell(say("Contacts")))
        rest = say("Every partner, seat and contact: {command}.", command=Typed(f"ccr bridges --all{suffix}"))
        yield Paragraph(self._tell(rest), tone="quiet")

    def _head(self) -> Iterator[Block]:
        """The answer in sentences, and what is good about it."""
        yield Headline(self._tell(_answered(self._answer)), self._speaker.word(self._answer.name))
        if self._answer.partners:
            yield Paragraph(" ".join(map(self._tell, _how_much(self._answer))))

    def _partner(self, one: Alone) -> Iterator[Block]:
        for found in hanging(one):
            told = say("{things}. {help}", things=Listing(found.things, ";"), help=found.help)
            yield Paragraph(self._tell(told), self._tell(found.label), indent=_INDENT)

    def _one_seat_each(self) -> str:
        seats = tuple(
            say("{partner} ({seat})", partner=one.name, seat=one.seats[0].name) for one in self._answer.with_one_seat
        )
        help_ = say("A second partner in the seat, or another person there who knows the work, would help.")
        return self._tell(say("{things}. {help}", things=Listing(seats, ";"), help=help_))

    def _contacts(self) -> Iterator[Block]:
        """Contacts that are the way to several partners, each in a sentence; the others together."""
        if not self._answer.contacts:
            return
        yield Paragraph(self._tell(say("Contacts")), tone="strong")
        single = tuple(contact for contact in self._answer.contacts if len(contact.of) == 1)
        for contact in self._answer.contacts:
            if len(contact.of) > 1:
                yield Paragraph(self._tell(self._shared(contact)), indent=_INDENT)
        if single:
            yield Paragraph(self._tell(_only_one(single)), indent=_INDENT)

    def _shared(self, contact: ContactAlone) -> Message:
        return say(
            "{partner} ({role}): the only way to {partners}. {help}",
            role=contact.role,
            partner=contact.partner.name or "",
            partners=names_told(contact.of, self._speaker),
            help=SECOND_CONTACT,
        )

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)


def _answered(answer: Bridges) -> Message:
    """The first sentence: what hangs on the first partner, or that nothing hangs on anybody."""
    if not answer.at_the_table:
        return say("{name}: nobody is at the table yet, so nothing hangs on one partner.", name=answer.name)
    if not answer.partners:
        return say(
            "{name}: good news. Whichever partner leaves, somebody else at the table does what it did.",
            name=answer.name,
        )
    if not answer.with_more:
        return say(
            "{name}: good news. No more than one seat hangs on any partner alone.",
            name=answer.name,
        )
    first = answer.partners[0]
    return say("{name}: {does}; nobody else at the table does.", name=answer.name, does=_does(first))


def _does(one: Alone) -> Message:
    return say("{partner} {does}", partner=one.name, does=Listing(tuple(found.does for found in hanging(one))))


def _how_much(answer: Bridges) -> Iterator[Message]:
    """How many partners do something alone, and what is good about it."""
    held, seats = len(answer.partners), len(answer.with_one_seat)
    if answer.at_the_table == 1:
        yield say("One partner is at the table, so everything hangs on it.")
    else:
        yield say(
            "{held} of the {number} partners at the table do something that nobody else there does.",
            held=held,
            number=answer.at_the_table,
        )
    if seats and answer.with_more:
        yield say_many(
            "The good news: for {number} of them it is one seat and nothing else.",
            "The good news: for {number} of them it is one seat each and nothing else.",
            seats,
        )
    if rest := answer.at_the_table - held:
        yield say_many(
            "If the other one leaves, somebody else at the table does what it did.",
            "If any of the other {number} leaves, somebody else at the table does what it did.",
            rest,
        )
    if len(answer.with_more) > 1:
        yield say("First what would be hardest to replace.")


def _only_one(single: tuple[ContactAlone, ...]) -> Message:
    told = tuple(say("{partner} ({role})", partner=one.of[0].name or "", role=one.role) for one in single)
    return say("The only one there: {partners}. {help}", partners=Listing(told, ";"), help=SECOND_CONTACT)


def _reached_in_one_way(number: int) -> Message:
    return say_many(
        "{number} partner is reached through one contact and no other. {help}",
        "{number} partners are reached through one contact and no other. {help}",
        number,
        help=SECOND_CONTACT,
    )
