"""What everybody may know of many communities, as blocks."""

from collections.abc import Iterable, Iterator

from ccr_cli.language.message import Listing, Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.language_names import tongue
from ccr_cli.questions.region.in_public import FrameworkInPublic, NamedInPublic
from ccr_cli.views.blocks import Block, Heading, Headline, Paragraph

_STEPS = say("Counts come in steps of five, so that no community could be known by one.")


def public_blocks(plans: int, told: Iterable[FrameworkInPublic], speaker: Speaker) -> list[Block]:
    """Everything; ``plans`` is the number of communities."""
    blocks: list[Block] = [Headline(speaker.tell(say_many("{number} community.", "{number} communities.", plans)))]
    for one in told:
        blocks += _framework(one, speaker)
    return [*blocks, Paragraph(speaker.tell(_STEPS), tone="quiet")]


def _framework(one: FrameworkInPublic, speaker: Speaker) -> Iterator[Block]:
    if one.seats:
        yield Heading(speaker.tell(say("Who is at the table")), level=2)
    for seat in one.seats:
        yield Paragraph(speaker.tell(_in_many(seat.at_least)), speaker.word(seat.seat.name))
    if one.agencies:
        yield Heading(speaker.tell(say("Agencies that work with several")), level=2)
    for known in one.agencies:
        yield Paragraph(speaker.tell(_in_many(known.at_least)), speaker.word(known.name))
    if one.languages:
        yield Heading(speaker.tell(say("Languages in which somebody serves people")), level=2)
        told = Listing(tuple(map(_language, one.languages)), ";")
        yield Paragraph(speaker.tell(say("{languages}.", languages=told)))


def _language(known: NamedInPublic) -> Message:
    return say("{language} (in {number} or more)", language=tongue(known.name), number=known.at_least)


def _in_many(number: int) -> Message:
    return say("in {number} or more.", number=number)
