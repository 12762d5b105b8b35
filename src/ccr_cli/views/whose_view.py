"""The last line of a screen that may be posted on a wall: whom it is for."""

from collections.abc import Iterator, Mapping

from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.readers import Audience
from ccr_cli.views.blocks import Block, Paragraph

_WHOSE: Mapping[Audience, Message] = {
    "internal": say("This is for whoever keeps the file, and for nobody else."),
    "partners": say("This is for the partners."),
    "coalition": say("This is for other counties and their coalition."),
    "funder": say("This is for a funder."),
    "public": say("This is for everybody."),
}


def whose_view(audience: Audience, speaker: Speaker) -> Iterator[Block]:
    """The line that says whom a screen is for."""
    yield Paragraph("")
    yield Paragraph(speaker.tell(_WHOSE[audience]), tone="quiet")
