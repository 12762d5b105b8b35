"""The answer of ``ccr show`` on one screen: what is in place, a line for each sector, and what comes next."""

from collections.abc import Iterator, Sequence

from ccr_cli.language.message import Typed, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import Room
from ccr_cli.questions.overview import Overview
from ccr_cli.questions.table import SectorAnswer
from ccr_cli.views.blocks import Block, Headline, Paragraph
from ccr_cli.views.gaps_in_short import filled, sector_line
from ccr_cli.views.screen import fits
from ccr_cli.views.sections import sector_state
from ccr_cli.views.show import head_blocks
from ccr_cli.views.timeline import timeline_in_short

_MOST = 6  # things past their day, and things to come


def show_in_short(answer: Overview, speaker: Speaker, suffix: str, room: Room) -> list[Block]:
    """As much of the plan as fits; ``suffix`` ends the command that shows the rest."""
    with_seats = [sector_line(sector, speaker) for sector in answer.table.sectors]
    by_count = [_counted(sector, speaker) for sector in answer.table.sectors]
    for sectors in (with_seats, by_count):
        for most in range(_MOST, 0, -1):
            blocks = list(_blocks(answer, speaker, suffix, sectors, most))
            if fits(blocks, room):
                return blocks
    return blocks


def _counted(sector: SectorAnswer, speaker: Speaker) -> Paragraph:
    """How many seats of a sector are filled."""
    told = say("{sector}: {state}.", sector=sector.sector.name, state=sector_state(sector))
    return Paragraph(speaker.tell(told), indent=2, marker=speaker.tell(filled(sector)))


def _blocks(
    answer: Overview, speaker: Speaker, suffix: str, sectors: Sequence[Paragraph], most: int
) -> Iterator[Block]:
    yield Headline(speaker.word(answer.table.name))
    yield from head_blocks(answer, speaker)
    yield from sectors
    if answer.timeline is not None:
        yield from timeline_in_short(answer.timeline, speaker, most)
    rest = say(
        "Every seat and date, who refers to whom, languages and trainings: {command}.",
        command=Typed(f"ccr show --all{suffix}"),
    )
    yield Paragraph(speaker.tell(rest), tone="quiet")
