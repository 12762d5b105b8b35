"""The answer of ``ccr gaps`` on one screen: the answer, a line for each sector, and what matters most."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from ccr_cli.language.message import Listing, Message, Typed, listing, say
from ccr_cli.language.pasted import pasted
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import as_sentence
from ccr_cli.questions.table import SeatAnswer, SectorAnswer, Table
from ccr_cli.views.blocks import Block, Headline, Paragraph
from ccr_cli.views.gaps import across, called, gaps_blocks, seat_told, summary
from ccr_cli.views.sections import sector_state
from ccr_cli.views.several import LeftOut, lines_blocks
from ccr_cli.views.states import SEATS

_MOST = 3  # things that are told at once
_ALL, _EXPLAIN = Typed("ccr gaps --all"), Typed("ccr explain SEAT")
_SENTENCE_END = re.compile(r"(?<=[a-zñáéíóú)0-9])\. (?=[A-ZÁÉÍÓÚ])")


def gaps_in_short(tables: list[Table], speaker: Speaker, left_out: Sequence[LeftOut] = ()) -> list[Block]:
    """One plan on one screen, or a line for each of several. Readers who see no open seats see all the others."""
    if len(tables) == 1 and not left_out:
        (table,) = tables
        if table.is_excerpt or not table.tells_open_seats:
            return gaps_blocks(tables, speaker)
        return list(_one(table, speaker))
    lines = [summary(table, speaker) for table in tables]
    more = say("{command} shows one of them, {all} all of them in full.", command=Typed("ccr gaps PATH"), all=_ALL)
    return [
        *lines_blocks(across(tables), lines, left_out, speaker),
        *([Paragraph(""), Paragraph(speaker.tell(more), tone="quiet")] if tables else ()),
    ]


def _one(table: Table, speaker: Speaker) -> Iterator[Block]:
    yield Headline(summary(table, speaker), speaker.word(called(table)))
    yield from (sector_line(sector, speaker) for sector in table.sectors)
    things = [thing for sector in _by_weight(table) for thing in _things(sector)]
    if things:
        title = say("What matters most:") if len(things) > _MOST else say("Who is missing:")
        yield Paragraph(speaker.tell(title), tone="strong")
    for sector, seat in islice(things, _MOST):
        yield _thing(sector, seat, speaker)
    yield Paragraph(speaker.tell(_closing(table, len(things) - _MOST)), tone="quiet")


def sector_line(sector: SectorAnswer, speaker: Speaker) -> Paragraph:
    """How many seats of a sector are filled, and which are not."""
    told = say("{sector}: {rest}", sector=sector.sector.name, rest=_rest(sector, speaker))
    return Paragraph(speaker.tell(told), indent=2, marker=speaker.tell(filled(sector)))


def filled(sector: SectorAnswer) -> Message:
    """How many of a sector's seats are filled."""
    number = sum(seat.state in ("committed", "at-the-table") for seat in sector.seats)
    return say("{number} of {total}", number=number, total=len(sector.seats))


def _rest(sector: SectorAnswer, speaker: Speaker) -> str:
    """The seats that nobody fills; for a sector that is full, has nobody or has one seat, its state."""
    if sector.state in ("complete", "not-here") or sector.is_undecided:
        return speaker.tell(sector_state(sector))
    if (len({seat.state for seat in sector.seats}) == 1 and sector.state == "missing") or len(sector.seats) == 1:
        return speaker.tell(SEATS[sector.seats[0].state])
    is_open = [seat for seat in sector.seats if seat.is_open and not seat.is_undecided]
    liaisons = [seat for seat in sector.seats if seat.state == "liaison"]
    told = [say("open: {names}", names=_names(is_open))] if is_open else []
    told += [say("{state}: {names}", state=SEATS["liaison"], names=_names(liaisons))] if liaisons else []
    return "; ".join(map(speaker.tell, told)) or speaker.tell(sector_state(sector))


def _names(seats: Sequence[SeatAnswer]) -> Listing:
    return listing([seat.seat.name for seat in seats], ",")


def _by_weight(table: Table) -> list[SectorAnswer]:
    """The sectors with open seats: those that are missing first, then those with a core seat."""
    core = {
        sector.sector.id
        for sector in table.sectors
        if any(seat.is_open and seat.seat.has("core") for seat in sector.seats)
    }
    return sorted(table.sectors, key=lambda sector: (sector.state != "missing", sector.sector.id not in core))


def _things(sector: SectorAnswer) -> list[tuple[SectorAnswer, SeatAnswer | None]]:
    """A sector that is missing as a whole, as ``None``; else each of its open seats, core seats first."""
    if sector.is_undecided:
        return []
    if sector.state == "missing" and sector.sector.why is not None and len(sector.seats) > 1:
        return [(sector, None)]
    seats = [seat for seat in sector.seats if seat.is_open and not seat.is_undecided]
    return [(sector, seat) for seat in sorted(seats, key=lambda seat: not seat.seat.has("core"))]


def _thing(sector: SectorAnswer, seat: SeatAnswer | None, speaker: Speaker) -> Paragraph:
    """What is missing, and in a sentence why it matters."""
    if seat is None:
        parts, name, why = [f"{speaker.tell(sector_state(sector))}."], sector.sector.name, sector.sector.why
    else:
        parts, name, why = [seat_told(seat, speaker)], seat.seat.name, seat.seat.why
    if why is not None:
        parts.append(_SENTENCE_END.split(speaker.pick(why), 1)[0])
    return Paragraph(" ".join(map(as_sentence, parts)), speaker.pick(name), indent=2)


def _closing(table: Table, more: int) -> Message:
    """Where the rest is."""
    all_ = _ALL if table.place is None else Typed(f"{_ALL.text} --place {pasted(table.place)}")
    if more <= 0:
        return say("Every partner and what others did: {all}; sources: {explain}.", all=all_, explain=_EXPLAIN)
    return say(
        "{number} more, and what others did: {all}; sources: {explain}.",
        number=more,
        all=all_,
        explain=_EXPLAIN,
    )
