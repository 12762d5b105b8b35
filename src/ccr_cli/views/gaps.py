"""The answer of ``ccr gaps`` as blocks: who is at the table, and who is missing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ccr_cli.language.message import Listing, Message, Typed, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.wrapping import as_sentence
from ccr_cli.plan.framework import Source
from ccr_cli.plan.labels import STATUSES
from ccr_cli.questions.stories import Shelf, ToldStory, shelf, stories_of_framework, story_for
from ccr_cli.questions.table import SeatAnswer, SectorAnswer, Sitting, Table
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row, Tone
from ccr_cli.views.sections import section_row, section_sentence, sector_state
from ccr_cli.views.several import LeftOut, lines_blocks
from ccr_cli.views.sitting import OTHERS, others_told
from ccr_cli.views.states import NO_NAME, PARTNERS_SINCE, SEATS, TONES, UNDECIDED

_LONGEST_CITATION = 45  # characters


def gaps_blocks(tables: "list[Table]", speaker: Speaker, left_out: Sequence[LeftOut] = ()) -> list[Block]:
    """One plan in full, or a line for each of several and then each in full."""
    notes, stories = _Footnotes(speaker), _at_hand(tables, speaker.code)
    if len(tables) == 1 and not left_out:
        headline = Headline(summary(tables[0], speaker), speaker.word(called(tables[0])))
        return [headline, Paragraph(""), *_GapsPage(tables[0], stories, notes, speaker).blocks(), *notes.blocks()]
    lines = [summary(table, speaker) for table in tables]
    blocks = list(lines_blocks(across(tables), lines, left_out, speaker))
    for table in tables:
        blocks.append(Heading(speaker.word(called(table))))
        blocks += _GapsPage(table, stories, notes, speaker).blocks()
    return [*blocks, *notes.blocks()]


def _at_hand(tables: "list[Table]", language: str) -> Shelf:
    """The stories of all these plans and their frameworks, to tell under each other's open seats."""
    frameworks = {id(table.framework): table.framework for table in tables}
    of_frameworks = [story for framework in frameworks.values() for story in stories_of_framework(framework)]
    return shelf([*(story for table in tables for story in table.stories), *of_frameworks], language)


def summary(table: Table, speaker: Speaker) -> str:
    """The answer in one sentence."""
    if not table.tells_open_seats:
        return speaker.tell(_filled(table))
    if table.is_excerpt:
        return speaker.tell(_one_sector(table))
    missing = [sector for sector in table.missing if not sector.is_undecided]
    undecided = [sector for sector in table.missing if sector.is_undecided]
    open_seats = sum(not seat.is_undecided for seat in table.open)
    sentence = _missing_sectors(table, missing) if missing else _open_seats(table, open_seats)
    text = speaker.tell(sentence)
    if undecided:
        text += " " + speaker.tell(say("Not decided yet: {sectors}.", sectors=_names(undecided)))
    return text


def called(table: Table) -> str | Message:
    """What a table is called: by its task force, and by the place that it is seen from."""
    if table.place is None:
        return table.name
    return say("{name}, seen from {place}", name=table.name, place=table.place)


def _filled(table: Table) -> Message:
    return say_many(
        "{name}: {number} seat at the table is filled.",
        "{name}: {number} seats at the table are filled.",
        len(table.seats),
        name=called(table),
    )


def _one_sector(table: Table) -> Message:
    (sector,) = table.sectors
    return say_many(
        "{name}, {sector}: {state}; {number} of {total} seats is open.",
        "{name}, {sector}: {state}; {number} of {total} seats are open.",
        len(table.open),
        name=called(table),
        sector=sector.sector.name,
        state=sector_state(sector),
        total=len(table.seats),
    )


def across(tables: "list[Table]") -> Iterator[Message]:
    """In how many plans a sector is missing: one of those shown, not counting what is still to be decided."""
    told = [table for table in tables if table.tells_open_seats]
    if not told:
        return
    missing = sum(any(not sector.is_undecided for sector in table.missing) for table in told)
    excerpts = {sector.sector.id: sector.sector.name for table in told if table.is_excerpt for sector in table.sectors}
    if len(excerpts) == 1:
        (name,) = excerpts.values()
        yield (
            say("{sector}: missing from the table in {missing} of them.", sector=name, missing=missing)
            if missing
            else say("{sector}: missing from the table in none of them.", sector=name)
        )
    elif missing:
        yield say("In {missing} of them a key sector is missing from the table.", missing=missing)
    else:
        yield say("No key sector is missing from any table.")


def _missing_sectors(table: Table, missing: list[SectorAnswer]) -> Message:
    return say_many(
        "{name}: 1 of {total} key sectors is still missing from the table: {sectors}.",
        "{name}: {number} of {total} key sectors are still missing from the table: {sectors}.",
        len(missing),
        name=called(table),
        total=len(table.sectors),
        sectors=_names(missing),
    )


def _open_seats(table: Table, open_seats: int) -> Message:
    if not open_seats:
        return say("{name}: no key sector is missing from the table, and no seat is open.", name=called(table))
    return say_many(
        "{name}: no key sector is missing from the table; 1 of {total} seats is still open.",
        "{name}: no key sector is missing from the table; {number} of {total} seats are still open.",
        open_seats,
        name=called(table),
        total=len(table.seats),
    )


def _names(sectors: Iterable[SectorAnswer]) -> Listing:
    # A sector's name can contain "and", so semicolons separate the names.
    return Listing(tuple(sector.sector.name for sector in sectors), ";")


@dataclass(slots=True)
class _Footnotes:
    """The sources of a page, numbered in order of citation."""

    speaker: Speaker
    sources: dict[str, int] = field(default_factory=dict)

    def mark(self, sources: Iterable[Source]) -> str:
        """The numbers of some sources in brackets, to follow a sentence."""
        numbers = [self.sources.setdefault(self._told(source), len(self.sources) + 1) for source in sources]
        return f" [{', '.join(map(str, sorted(numbers)))}]" if numbers else ""

    def blocks(self) -> Iterator[Block]:
        """The list at the end of the page."""
        if self.sources:
            yield Heading(self.speaker.tell(say("Sources")), 2)
        for source, number in self.sources.items():
            yield Paragraph(f"[{number}] {source}", indent=2, tone="quiet")

    def _told(self, source: Source) -> str:
        """The title, with the citation; a long address is left to ``ccr explain``."""
        is_short = source.where is not None and len(source.where) <= _LONGEST_CITATION
        return self.speaker.pick(source.title) + (f", {source.where}" if is_short else "")


def seat_told(seat: SeatAnswer, speaker: Speaker) -> str:
    """Who is asked for a seat, each with its status."""
    return " ".join(_about(partner, speaker) for partner in seat.partners) or speaker.tell(SEATS["missing"]) + "."


def _about(partner: Sitting, speaker: Speaker) -> str:
    name = speaker.word(partner.name) if partner.name is not None else speaker.tell(NO_NAME)
    status = STATUSES[partner.status]
    if partner.since is not None:
        status = Message(PARTNERS_SINCE[partner.status].id, {"day": partner.since})
    return speaker.tell(say("{partner}: {status}", partner=name, status=status)) + "."


class _GapsPage:
    """One plan's answer."""

    def __init__(self, table: Table, stories: Shelf, notes: _Footnotes, speaker: Speaker) -> None:
        self._table = table
        self._stories = stories
        self._speaker = speaker
        self._notes = notes

    def blocks(self) -> Iterator[Block]:
        """The table, then who is missing, the most important sector first."""
        yield self._grid()
        if self._table.others:
            yield Paragraph(self._tell(others_told(self._table.others)) + ".", self._tell(OTHERS))
        missing_first = sorted(self._table.sectors, key=lambda sector: sector.state != "missing")
        gaps = [
            sector for sector in missing_first if any(seat.is_open and not seat.is_undecided for seat in sector.seats)
        ]
        if gaps:
            yield Heading(self._tell(say("Who is missing, and why it matters")))
        for sector in gaps:
            yield from self._sector(sector)
        for seat in self._table.open:
            if seat.is_undecided:
                yield from self._undecided(seat)

    def _mark(self, ids: list[str] | None) -> str:
        return self._notes.mark(self._table.framework.cited(ids))

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)

    # the table

    def _grid(self) -> Grid:
        columns = [say("Seat"), say("Who"), say("Status")]
        if self._shows_commitments():
            columns.append(say("Commitments"))
        rows: list[Row] = []
        sentences: list[Paragraph] = []
        for sector in self._table.sectors:
            rows.append(section_row(sector, self._speaker))
            sentences.append(section_sentence(sector, self._speaker))
            for seat in sector.seats:
                rows.extend(self._rows(seat, len(columns)))
                sentences.append(Paragraph(self._sentence(seat), indent=2))
        return Grid(tuple(map(self._tell, columns)), tuple(rows), tuple(sentences))

    def _shows_commitments(self) -> bool:
        return all(partner.missing is not None for seat in self._table.seats for partner in seat.partners)

    def _rows(self, seat: SeatAnswer, columns: int) -> Iterator[Row]:
        name = self._speaker.pick(seat.seat.name)
        if seat.state == "not-here" or not seat.partners:
            state = UNDECIDED if seat.is_undecided else SEATS[seat.state]
            reason = self._speaker.word(seat.reason) if seat.reason and seat.state == "not-here" else ""
            yield Row((Cell(name), Cell(self._tell(state), self._tone(seat))), below=reason)
            name = ""
        for partner in seat.partners:
            cells = (
                Cell(name),
                Cell(self._name(partner), "quiet" if partner.status in ("left", "declined") else "normal"),
                Cell(self._tell(STATUSES[partner.status]), TONES.get(partner.status, "normal")),
                Cell(self._commitments_in_short(partner)),
            )
            yield Row(cells[:columns])
            name = ""

    def _tone(self, seat: SeatAnswer) -> Tone:
        return "quiet" if seat.is_undecided else TONES.get(seat.state, "normal")

    def _name(self, partner: Sitting) -> str:
        return self._speaker.word(partner.name) if partner.name is not None else self._tell(NO_NAME)

    def _commitments_in_short(self, partner: Sitting) -> str:
        if partner.status != "at-the-table" or partner.missing is None:
            return ""
        parts = []
        if partner.missing:
            parts.append(self._tell(say("open: {words}", words=self._short(partner.missing))))
        if partner.cannot:
            parts.append(self._tell(say("cannot: {words}", words=self._short(partner.cannot))))
        if not parts:
            return self._tell(say("all made"))
        return "; ".join(parts)

    def _short(self, ids: tuple[str, ...]) -> str:
        chosen = [commitment for commitment in self._table.commitments if commitment.id in ids]
        return ", ".join(self._speaker.pick(commitment.short or commitment.name) for commitment in chosen)

    # the table, as sentences

    def _sentence(self, seat: SeatAnswer) -> str:
        state = self._tell(UNDECIDED if seat.is_undecided else SEATS[seat.state])
        text = self._tell(say("{seat}: {state}.", seat=seat.seat.name, state=state))
        if seat.reason:
            text += " " + self._tell(say("Reason: {reason}", reason=as_sentence(self._speaker.word(seat.reason))))
        for partner in seat.partners:
            text += " " + self._about(partner)
        return text

    def _about(self, partner: Sitting) -> str:
        text = _about(partner, self._speaker)
        if partner.status == "at-the-table" and partner.missing is not None:
            text = f"{text.removesuffix('.')}; {self._tell(self._answered(partner))}."
        return text

    def _answered(self, partner: Sitting) -> Message:
        missing, cannot = self._full(partner.missing or ()), self._full(partner.cannot)
        if not partner.missing and not partner.cannot:
            return say("all commitments made")
        if not partner.cannot:
            return say("not answered yet: {commitments}", commitments=missing)
        if not partner.missing:
            return say("all commitments answered; cannot make: {commitments}", commitments=cannot)
        return say("not answered yet: {missing}; cannot make: {cannot}", missing=missing, cannot=cannot)

    def _full(self, ids: tuple[str, ...]) -> Listing:
        chosen = [commitment for commitment in self._table.commitments if commitment.id in ids]
        return Listing(tuple(commitment.name for commitment in chosen), ",")

    # who is missing

    def _sector(self, sector: SectorAnswer) -> Iterator[Block]:
        state = self._tell(sector_state(sector))
        yield Heading(f"{self._speaker.pick(sector.sector.name)} ({state})", 2)
        if sector.sector.why is not None and sector.state == "missing":
            yield Paragraph(self._speaker.pick(sector.sector.why) + self._mark(sector.sector.sources), indent=2)
        for seat in sector.seats:
            if seat.is_open and not seat.is_undecided:
                yield from self._seat(seat)

    def _seat(self, seat: SeatAnswer) -> Iterator[Block]:
        yield Paragraph(seat_told(seat, self._speaker), self._speaker.pick(seat.seat.name), indent=2)
        why, usually = seat.seat.why, seat.seat.usually
        if why is not None:
            text = self._speaker.pick(why) + self._mark(seat.seat.sources)
            yield Paragraph(text, self._tell(say("Why it matters")), indent=4)
        if usually is not None:
            yield Paragraph(self._speaker.pick(usually), self._tell(say("Who usually fills it")), indent=4)
        story = story_for(self._table.framework, seat.seat, self._stories, self._table.name)
        if story is not None:
            yield Paragraph(self._story(story), self._tell(say("What another task force did")), indent=4)

    def _story(self, story: ToldStory) -> str:
        parts = [self._speaker.pick(part) for part in (story.text, story.lesson) if part is not None]
        where = [self._speaker.word(part) for part in (story.task_force, story.day, story.told) if part is not None]
        if where:
            parts.append(f"({', '.join(where)})")
        return " ".join(parts) + self._notes.mark(story.sources)

    def _undecided(self, seat: SeatAnswer) -> Iterator[Block]:
        yield Heading(self._tell(say("{seat}: not decided yet", seat=seat.seat.name)), 2)
        for text in (seat.seat.decides, seat.seat.why):
            if text is not None:
                yield Paragraph(self._speaker.pick(text) + self._mark(seat.seat.sources), indent=2)
        told = say(
            "Whatever is decided can be written down: under {key} with the reason and a day to ask again, or "
            "as a partner. {command} shows what other communities did.",
            key=Typed("not_here"),
            command=Typed(f"ccr explain {seat.seat.id}"),
        )
        yield Paragraph(self._tell(told), indent=2)
