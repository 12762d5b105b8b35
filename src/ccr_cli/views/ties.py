"""Referral ties between sectors as blocks: a matrix, with the sectors' numbers over its columns."""

from collections.abc import Iterator

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.sectors import OfSector, id_of
from ccr_cli.questions.ties import Tie, Ties
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Paragraph, Row

_MOST_COLUMNS = 8  # sectors that a matrix can name on a narrow screen; more are told pair by pair
NO_SECTOR = say("Without a seat of their own")


def tie_blocks(answer: Ties, framework: Framework, speaker: Speaker) -> Iterator[Block]:
    """Which sector refers survivors to which."""
    yield Heading(speaker.tell(say("Who refers survivors to whom")))
    if not answer.ties:
        yield Paragraph(speaker.tell(say("No protocol is in force or being written.")), indent=2)
        return
    numbers = {sector.id: number for number, sector in enumerate(framework.sectors, 1)}
    targets = [
        sector for sector in (*framework.sectors, None) if id_of(sector) in {id_of(tie.target) for tie in answer.ties}
    ]
    sentences = tuple(Paragraph(_sentence(tie, speaker), indent=2) for tie in answer.ties)
    if len(targets) > _MOST_COLUMNS:
        yield _pairs(answer, sentences, speaker)
    else:
        yield _matrix(answer, targets, numbers, sentences, speaker)


def sector_name(sector: OfSector, speaker: Speaker) -> str:
    """A sector's name, or a note that there is none."""
    return speaker.tell(NO_SECTOR) if sector is None else speaker.pick(sector.name)


def numbered(sector: OfSector, numbers: dict[str, int], speaker: Speaker) -> str:
    """A sector's name after its number."""
    return sector_name(sector, speaker) if sector is None else f"{numbers[sector.id]} {speaker.pick(sector.name)}"


def _matrix(
    answer: Ties, targets: list[OfSector], numbers: dict[str, int], sentences: tuple[Paragraph, ...], speaker: Speaker
) -> Grid:
    columns = [speaker.tell(say("Protocols from"))]
    for sector in targets:
        told = say("to others") if sector is None else say("to {number}", number=numbers[sector.id])
        columns.append(speaker.tell(told))
    found = {(id_of(tie.source), id_of(tie.target)): tie for tie in answer.ties}
    rows = []
    for source in answer.sources:
        cells = [Cell(numbered(source, numbers, speaker))]
        for target in targets:
            tie = found.get((id_of(source), id_of(target)))
            cells.append(Cell("·", "quiet") if tie is None else _cell(tie, speaker))
        rows.append(Row(tuple(cells)))
    return Grid(tuple(columns), tuple(rows), sentences)


def _pairs(answer: Ties, sentences: tuple[Paragraph, ...], speaker: Speaker) -> Grid:
    columns = (say("Protocols from"), say("To"), say("How many"))
    rows = tuple(
        Row((Cell(sector_name(tie.source, speaker)), Cell(sector_name(tie.target, speaker)), _cell(tie, speaker)))
        for tie in answer.ties
    )
    return Grid(tuple(map(speaker.tell, columns)), rows, sentences)


def _cell(tie: Tie, speaker: Speaker) -> Cell:
    """A number for what is in force; what is being written says so."""
    drafts = speaker.tell(say_many("{number} draft", "{number} drafts", tie.draft))
    if not tie.in_force:
        return Cell(drafts, "quiet")
    return Cell(f"{tie.in_force} + {drafts}" if tie.draft else str(tie.in_force), "good")


def _sentence(tie: Tie, speaker: Speaker) -> str:
    told = [speaker.tell(message) for message in _counts(tie)]
    source, target = sector_name(tie.source, speaker), sector_name(tie.target, speaker)
    return speaker.tell(
        say("From {source} to {target}: {counts}.", source=source, target=target, counts="; ".join(told))
    )


def _counts(tie: Tie) -> Iterator[Message]:
    if tie.in_force:
        yield say_many("{number} protocol in force", "{number} protocols in force", tie.in_force)
    if tie.draft:
        yield say("{number} being written", number=tie.draft)
