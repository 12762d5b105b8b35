"""Referral ties between sectors as blocks: a line for each pair."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.sectors import OfSector
from ccr_cli.questions.ties import Tie
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row

NO_SECTOR = say("Without a seat of their own")


def tie_blocks(answer: Sequence[Tie], speaker: Speaker) -> Iterator[Block]:
    """Which sector refers survivors to which, a line for each pair."""
    yield Heading(speaker.tell(say("Who refers survivors to whom")))
    if not answer:
        yield Paragraph(speaker.tell(say("No protocol is in force or being written.")), indent=2)
        return
    columns = (say("From"), say("To"), say("Protocols"))
    sentences = tuple(Paragraph(_sentence(tie, speaker), indent=2) for tie in answer)
    yield Grid(tuple(map(speaker.tell, columns)), tuple(_rows(answer, speaker)), sentences)


def sector_name(sector: OfSector, speaker: Speaker) -> str:
    """A sector's name, or a note that there is none."""
    return speaker.tell(NO_SECTOR) if sector is None else speaker.pick(sector.name)


def _rows(answer: Sequence[Tie], speaker: Speaker) -> Iterator[Row]:
    """The name of the sector that refers is written once."""
    before: str | None = None
    for tie in answer:
        source = sector_name(tie.source, speaker)
        counted = Cell(_counted(tie, speaker), "good" if tie.in_force else "quiet")
        yield Row((Cell("" if source == before else source), Cell(sector_name(tie.target, speaker)), counted))
        before = source


def _sentence(tie: Tie, speaker: Speaker) -> str:
    source, target = sector_name(tie.source, speaker), sector_name(tie.target, speaker)
    return speaker.tell(
        say("From {source} to {target}: {counts}.", source=source, target=target, counts=_counted(tie, speaker))
    )


def _counted(tie: Tie, speaker: Speaker) -> str:
    return "; ".join(map(speaker.tell, _counts(tie)))


def _counts(tie: Tie) -> Iterator[Message]:
    if tie.in_force:
        yield say_many("{number} protocol in force", "{number} protocols in force", tie.in_force)
    if tie.draft:
        yield say("{number} being written", number=tie.draft)
