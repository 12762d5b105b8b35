"""The sectors of a table as its sections: each with its state, where the readers may see it."""

from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.table import SectorAnswer
from ccr_cli.views.blocks import Cell, Paragraph, Row, Tone
from ccr_cli.views.states import SECTORS, TONES, UNDECIDED


def sector_state(sector: SectorAnswer) -> Message:
    """The state of a sector in words; it must have one."""
    if sector.state == "complete" and sector.sector.is_for_community:
        return say("somebody is at the table")
    return UNDECIDED if sector.is_undecided else SECTORS[sector.state or "partial"]


def section_row(sector: SectorAnswer, speaker: Speaker) -> Row:
    """The row above a sector's seats."""
    head = Cell(speaker.pick(sector.sector.name))
    if sector.state is None:
        return Row((head,), is_section=True)
    return Row((head, Cell(speaker.tell(sector_state(sector)), _tone(sector))), is_section=True)


def section_sentence(sector: SectorAnswer, speaker: Speaker) -> Paragraph:
    """The same as a sentence."""
    if sector.state is None:
        return Paragraph(speaker.tell(say("{sector}:", sector=sector.sector.name)))
    told = say("{sector}: {state}.", sector=sector.sector.name, state=sector_state(sector))
    return Paragraph(speaker.tell(told))


def _tone(sector: SectorAnswer) -> Tone:
    return "quiet" if sector.is_undecided else TONES.get(sector.state or "", "normal")
