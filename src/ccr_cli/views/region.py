"""The answer of ``ccr region`` as blocks: what most lack and who solved it, then what one call would help."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from ccr_cli.language.message import Argument, Listing, Message, listing, say, say_many, typed
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.labels import STATUSES
from ccr_cli.plan.language_names import tongue
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.region.county import SOON, County, Ending
from ccr_cli.questions.region.region import FrameworkAcross, Region, SeatAcross, Unsaid
from ccr_cli.questions.region.shared import SharedAgency
from ccr_cli.questions.region.tongues import NeededTongue
from ccr_cli.questions.region.trainings import TopicAcross
from ccr_cli.views.blocks import Block, Cell, Grid, Heading, Headline, Paragraph, Row
from ccr_cli.views.topics import topic_told

Matrix = Callable[[FrameworkAcross, Speaker], Iterable[Block]]
"""Communities by seats, as a terminal or a page can show it."""
_MOST = 6
"""Names that one line tells of."""
_MOST_THINGS = 8
"""Lines of a section."""


def region_blocks(found: Region, left_out: int, matrix: Matrix, speaker: Speaker) -> list[Block]:
    """Everything; ``left_out`` is the number of plans that can't be read or shown."""
    several = len(found.frameworks) > 1
    blocks: list[Block] = [Headline(speaker.tell(_first_line(found, left_out))), *_of_files(found, speaker)]
    for across in found.frameworks:
        if several:
            name, number = across.shape.name, len(across.counties)
            told = say_many("{name}: {number} plan", "{name}: {number} plans", number, name=name)
            blocks.append(Heading(speaker.tell(told)))
        blocks += _Page(across, speaker, level=2 if several else 1).blocks(matrix)
    return blocks


def seats_blocks(found: Region, left_out: int, matrix: Matrix, speaker: Speaker) -> list[Block]:
    """What was asked for of a few seats alone: all of it for each, and the communities by these seats."""
    blocks: list[Block] = [Headline(speaker.tell(_first_line(found, left_out))), *_of_files(found, speaker)]
    for across in found.frameworks:
        page = _Page(across, speaker, level=1)
        blocks += [*chain.from_iterable(map(page.seat_in_full, across.seats)), *matrix(across, speaker)]
    return blocks


def _first_line(found: Region, left_out: int) -> Message:
    told = say_many("{number} community.", "{number} communities.", found.plans)
    if not left_out:
        return told
    more = say_many(
        "{number} plan can't be read or shown, and isn't counted.",
        "{number} plans can't be read or shown, and aren't counted.",
        left_out,
    )
    return say("{told} {more}", told=told, more=more)


def _of_files(found: Region, speaker: Speaker) -> Iterator[Block]:
    """What there is to say of the files themselves: two of one community, and what exports don't say."""
    for those in found.alike:
        told = say(
            "Files with the name {name}: {paths}. If they are one community, keep the newer one.",
            name=those[0].name,
            paths=typed([county.path for county in those], "and"),
        )
        yield Paragraph(speaker.tell(told))
    if found.unsaid.plans:
        yield Paragraph(speaker.tell(_unsaid(found.unsaid, found.plans)), tone="quiet")


def _unsaid(unsaid: Unsaid, plans: int) -> Message:
    if unsaid.with_promises:
        return say_many(
            "{number} of {plans} files says nothing of commitments, orientation, agreements or who speaks which "
            "language; exports leave that out.",
            "{number} of {plans} files say nothing of commitments, orientation, agreements or who speaks which "
            "language; exports leave that out.",
            unsaid.plans,
            plans=plans,
        )
    return say_many(
        "{number} of {plans} files says nothing of agreements or who speaks which language; exports leave that out.",
        "{number} of {plans} files say nothing of agreements or who speaks which language; exports leave that out.",
        unsaid.plans,
        plans=plans,
    )


class _Page:
    """What is told of one framework."""

    def __init__(self, across: FrameworkAcross, speaker: Speaker, level: int) -> None:
        self._across = across
        self._speaker = speaker
        self._level = level

    def blocks(self, matrix: Matrix) -> Iterator[Block]:
        yield from self._section(say("Open in half of the communities or more"), self._open())
        yield from self._section(say("One call, several communities"), self._shared())
        yield from self._section(say("Languages that nobody at the table speaks yet"), self._tongues())
        yield from self._section(say("Ended already, and not renewed or closed"), self._ends(self._across.ended))
        yield from self._section(say("Ends within {number} days", number=SOON), self._ends(self._across.ending))
        yield from self._section(
            say("Whom to call: no coordinator at the table, or no meeting for long"), self._to_call()
        )
        yield from self._section(say("Meetings and files"), [self._ages()])
        yield from self._section(say("Trainings given in one community and not in others"), self._topics())
        yield from self._section(say("Elements in place"), self._elements())
        yield from self._section(say("Communities by seats"), matrix(self._across, self._speaker))

    def _section(self, heading: Message, blocks: Iterable[Block]) -> Iterator[Block]:
        told = list(blocks)
        if told:
            yield Heading(self._tell(heading), self._level)
            yield from told

    def _tell(self, message: Message) -> str:
        return self._speaker.tell(message)

    def _open(self) -> Iterator[Block]:
        """The seats that half of the communities or more lack, without those about which the community decides."""
        number = len(self._across.counties)
        seats = (one for one in self._across.seats if not one.seat.is_for_community)
        half = [one for one in seats if one.open_in and 2 * len(one.open_in) >= number]
        lacking = sorted(half, key=lambda one: (-len(one.open_in), not one.filled_in))
        for one in lacking[:_MOST_THINGS]:
            yield Paragraph(self._tell(_how_open(one, number)), self._speaker.word(one.seat.name))
            yield from self._solved(one, _MOST)
        if others := lacking[_MOST_THINGS:]:
            rest = [say("{name} ({number})", name=one.seat.name, number=len(one.open_in)) for one in others]
            yield Paragraph(self._tell(say("And: {seats}.", seats=Listing(tuple(rest), ","))))

    def seat_in_full(self, one: SeatAcross) -> Iterator[Block]:
        """One seat: where it is open, who fills it, and what was done."""
        yield Paragraph("")
        yield Paragraph(self._tell(_how_open(one, len(self._across.counties))), self._speaker.word(one.seat.name))
        if one.open_in and not one.seat.is_for_community:
            told = say("Open in {counties}.", counties=_names(one.open_in, len(one.open_in)))
            yield Paragraph(self._tell(told), indent=2)
        yield from self._solved(one, len(one.filled_in))

    def _solved(self, one: SeatAcross, most: int) -> Iterator[Block]:
        filled: list[Argument] = [
            say("{county} ({agencies})", county=found.county.called, agencies=listing(found.agencies, ","))
            if found.agencies
            else found.county.called
            for found in one.filled_in
        ]
        if filled:
            told = say("Filled in {counties}.", counties=_some(filled, most))
            yield Paragraph(self._tell(told), indent=2)
        for found in one.filled_in:
            for story in found.stories:
                label = self._tell(say("What {county} did", county=found.county.called))
                yield Paragraph(f"{self._speaker.pick(story.title)}. {self._speaker.pick(story.text)}", label, indent=2)

    def _shared(self) -> Iterator[Block]:
        certain = [one for one in self._across.shared if not one.is_maybe]
        for one in certain[:_MOST_THINGS]:
            yield Paragraph(self._tell(say("{plans}.", plans=_standing(one))), self._speaker.word(one.name))
        yield from self._more(len(certain) - _MOST_THINGS)
        if maybe := [one for one in self._across.shared if one.is_maybe]:
            names: list[Argument] = [say("{name} ({number})", name=one.name, number=len(one.standing)) for one in maybe]
            told = say("Called alike, and most likely not the same: {names}.", names=_some(names, _MOST, ";"))
            yield Paragraph(self._tell(told), tone="quiet")

    def _more(self, number: int) -> Iterator[Block]:
        if number > 0:
            yield Paragraph(
                self._tell(say("And {number} more, in the JSON for the same readers.", number=number)), tone="quiet"
            )

    def _tongues(self) -> Iterator[Block]:
        for one in self._across.tongues:
            if one.lacking_in:
                yield Paragraph(self._tell(_tongue(one)), self._speaker.word(tongue(one.language)))

    def _ends(self, endings: Iterable[tuple[County, Ending]]) -> Iterator[Block]:
        """What ends, the earliest first: money of one source often ends in many communities on the same day."""
        where: dict[Ending, list[County]] = {}
        for county, one in endings:
            where.setdefault(one, []).append(county)
        for one in sorted(where, key=lambda one: one.day):
            told = say("{things}.", things=_names(where[one], len(where[one])))
            yield Paragraph(self._tell(told), self._tell(_ends(one)))

    def _to_call(self) -> Iterator[Block]:
        for county in self._across.to_call:
            whys = [say("no coordinator at the table")] if county.coordinator is None else []
            if county.is_silent and county.last_met is not None:
                whys.append(say("last met {day}", day=county.last_met))
            told = say("{whys}.", whys=Listing(tuple(whys), ";"))
            yield Paragraph(self._tell(told), self._speaker.word(county.called))

    def _topics(self) -> Iterator[Block]:
        for one in self._across.topics[:_MOST_THINGS]:
            yield Paragraph(self._tell(_topic(one)), self._speaker.word(topic_told(one.topic)))
        yield from self._more(len(self._across.topics) - _MOST_THINGS)

    def _elements(self) -> Iterator[Block]:
        number = len(self._across.counties)
        for one in self._across.elements:
            if not one.met_in:
                continue  # an export doesn't say what was promised, and nobody is helped by a zero
            told = say("in {met} of {number}.", met=one.met_in, number=number)
            yield Paragraph(self._tell(told), self._speaker.word(one.element.name))
        if self._across.ready_in:
            told = say("{met} of {number}.", met=self._across.ready_in, number=number)
            yield Paragraph(self._tell(told), self._tell(say("Ready to be put into practice")))

    def _ages(self) -> Grid:
        """How old what is known of each community is; without what is known of none."""
        columns = (say("Last meeting"), say("File changed"), say("Coordinator"))
        told = [self._age(county) for county in self._across.counties]
        kept = [place for place in range(len(columns)) if any(cells[place] for cells in told)]
        heads = [columns[place] for place in kept]
        names = [self._speaker.word(county.called) for county in self._across.counties]
        rows = [[cells[place] for place in kept] for cells in told]
        return Grid(
            tuple(map(self._tell, (say("Community"), *heads))),
            tuple(Row((Cell(name), *map(Cell, row))) for name, row in zip(names, rows, strict=True)),
            tuple(self._age_sentence(name, heads, row) for name, row in zip(names, rows, strict=True)),
        )

    def _age_sentence(self, name: str, heads: Sequence[Message], told: Sequence[str]) -> Paragraph:
        things = (say("{head}: {cell}", head=head, cell=cell) for head, cell in zip(heads, told, strict=True) if cell)
        return Paragraph(self._tell(say("{things}.", things=Listing(tuple(things), ";"))), name, indent=2)

    def _age(self, county: County) -> tuple[str, str, str]:
        coordinator = county.coordinator
        if coordinator == NOT_TOLD:
            coordinator = self._tell(say("yes"))
        return (
            self._tell(say("none yet")) if county.last_met is None else self._speaker.day(county.last_met),
            "" if county.changed is None else self._speaker.day(county.changed),
            self._tell(say("none")) if coordinator is None else self._speaker.word(coordinator),
        )


def _how_open(one: SeatAcross, number: int) -> Message:
    if one.seat.is_for_community:
        return say("not decided yet in {open} of {number}.", open=len(one.open_in), number=number)
    return say("open in {open} of {number}.", open=len(one.open_in), number=number)


def _names(counties: Iterable[County], most: int = _MOST) -> Argument:
    return _some([county.called for county in counties], most)


def _some(names: Sequence[Argument], most: int, last: str = ";") -> Listing:
    """The first of some names, and how many more there are."""
    if len(names) <= most:
        return Listing(tuple(names), last)
    more = say_many("{number} more", "{number} more", len(names) - most)
    return Listing((*names[:most], more), last)


def _standing(one: SharedAgency) -> Listing:
    by_state: dict[tuple[str, date | None], list[County]] = {}
    for standing in one.standing:
        state = standing.agency.status, standing.agency.waiting_until
        by_state.setdefault(state, []).append(standing.county)
    ordered = sorted(by_state.items(), key=lambda entry: (entry[0][1] is not None, -len(entry[1])))
    return Listing(tuple(_in_some(status, waiting, those) for (status, waiting), those in ordered), ";")


def _in_some(status: str, waiting: date | None, counties: Sequence[County]) -> Message:
    number, names = len(counties), _names(counties)
    if waiting is None:
        return say("{status} in {number} ({counties})", status=STATUSES[status], number=number, counties=names)
    return say(
        "{status} in {number}, and not to be asked before {day} ({counties})",
        status=STATUSES[status],
        number=number,
        day=waiting,
        counties=names,
    )


def _tongue(one: NeededTongue) -> Message:
    lacking = say("nobody yet in {counties}.", counties=_names(one.lacking_in))
    if not one.spoken_in:
        return lacking
    return say("{lacking} Spoken in {counties}.", lacking=lacking, counties=_names(one.spoken_in))


def _ends(one: Ending) -> Message:
    if one.what is None:
        return say("Money ({day})", day=one.day) if one.kind == "funding" else say("An agreement ({day})", day=one.day)
    if one.kind == "funding":
        return say("Money from {source} ({day})", source=one.what, day=one.day)
    return say("Agreement with {partner} ({day})", partner=one.what, day=one.day)


def _topic(one: TopicAcross) -> Message:
    given = say("given in {counties}", counties=_names(one.given_in))
    if one.by:
        given = say("{given} ({partners})", given=given, partners=_some(one.by, _MOST, ","))
    return say_many(
        "{given}; {number} community has not had it for two years.",
        "{given}; {number} communities have not had it for two years.",
        len(one.not_in),
        given=given,
    )
