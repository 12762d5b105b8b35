"""Communities by seats as a table: a letter for each seat, and what the letters mean."""

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from ccr_cli.language.message import Argument, Listing, Message, listing, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.questions.region.county import County
from ccr_cli.questions.region.region import FrameworkAcross
from ccr_cli.questions.region.shape import ShapeSeat
from ccr_cli.questions.table import SeatState
from ccr_cli.views.blocks import Block, Cell, Grid, Paragraph, Row
from ccr_cli.views.states import SEATS, UNDECIDED

LETTERS: dict[SeatState, Message] = {
    "committed": say("C: at the table, all commitments answered"),
    "at-the-table": say("T: at the table"),
    "liaison": say("L: through a liaison"),
    "invited": say("I: invited"),
    "identified": say("S: suggested"),
    "missing": say("-: nobody yet"),
    "not-here": say("o: left open by decision"),
}
"""What each state of a seat is, behind its letter."""
_UNDECIDED = say("?: not decided yet")
"""The same of an open seat about which survivors and the community decide."""
UNDECIDED_STATE = "undecided"
"""What a seat's state is called about which the community has not decided yet, as in the tables of an export."""
_IN_WORDS: dict[str, Message] = {**{state: SEATS[state] for state in LETTERS}, UNDECIDED_STATE: UNDECIDED}


def letters_grid(across: FrameworkAcross, speaker: Speaker) -> Iterator[Block]:
    """A line for each community in which each seat has one letter, a space between sectors; then the legend."""
    groups = _groups(across)
    heads = dict(zip((seat.id for seat in across.shape.seats), seat_letters(len(across.shape.seats)), strict=True))
    columns = (speaker.tell(say("Community")), " ".join("".join(heads[seat.id] for seat in group) for group in groups))
    rows = tuple(Row((Cell(county.called), Cell(_line(county, groups, speaker)))) for county in across.counties)
    yield Grid(columns, rows, tuple(state_sentences(across, speaker)))
    yield Paragraph(speaker.tell(say("Seats: {seats}.", seats=_legend(across.shape.seats, heads))), tone="quiet")
    yield Paragraph(_meaning(across, speaker), tone="quiet")


def seats_grid(across: FrameworkAcross, speaker: Speaker) -> Iterator[Block]:
    """The same with a column for each seat, for a page."""
    columns = (speaker.tell(say("Community")), *(speaker.pick(seat.name) for seat in across.shape.seats))
    rows = tuple(
        Row((Cell(county.called), *(Cell(_letter(county, seat, speaker)) for seat in across.shape.seats)))
        for county in across.counties
    )
    yield Paragraph(_meaning(across, speaker), tone="quiet")
    yield Grid(columns, rows, tuple(state_sentences(across, speaker)))


def state_sentences(across: FrameworkAcross, speaker: Speaker) -> Iterator[Paragraph]:
    """The same as sentences, one for each community."""
    for county in across.counties:
        by_state: dict[str, list[Argument]] = {}
        for seat in across.shape.seats:
            if (state := county.states.get(seat.id)) is not None:
                by_state.setdefault(UNDECIDED_STATE if seat.is_undecided(state) else state, []).append(seat.name)
        told = tuple(
            say("{state}: {seats}", state=words, seats=listing(tuple(by_state[state]), ","))
            for state, words in _IN_WORDS.items()
            if state in by_state
        )
        states = speaker.tell(say("{states}.", states=Listing(told, ";")))
        yield Paragraph(states, speaker.word(county.called), indent=2)


def _groups(across: FrameworkAcross) -> list[list[ShapeSeat]]:
    found: dict[str, list[ShapeSeat]] = {}
    for seat in across.shape.seats:
        found.setdefault(seat.sector, []).append(seat)
    return list(found.values())


def seat_letters(number: int) -> list[str]:
    """A letter for each seat; signs that are left where there are more."""
    signs = ascii_lowercase + ascii_lowercase.upper() + "0123456789"
    return [signs[place % len(signs)] for place in range(number)]


def _line(county: County, groups: Sequence[Sequence[ShapeSeat]], speaker: Speaker) -> str:
    return " ".join("".join(_letter(county, seat, speaker) for seat in group) for group in groups)


def _letter(county: County, seat: ShapeSeat, speaker: Speaker) -> str:
    state = county.states.get(seat.id)
    return " " if state is None else speaker.tell(_UNDECIDED if seat.is_undecided(state) else LETTERS[state])[0]


def _legend(seats: Sequence[ShapeSeat], heads: dict[str, str]) -> Listing:
    return Listing(tuple(say("{letter} {seat}", letter=heads[seat.id], seat=seat.name) for seat in seats), ",")


def _meaning(across: FrameworkAcross, speaker: Speaker) -> str:
    there = [
        (county.states[seat.id], seat.is_undecided(county.states[seat.id]))
        for county in across.counties
        for seat in across.shape.seats
        if seat.id in county.states
    ]
    letters = [LETTERS[state] for state in LETTERS if (state, False) in there]
    if any(is_undecided for _, is_undecided in there):
        letters.append(_UNDECIDED)
    return speaker.tell(say("{letters}.", letters=Listing(tuple(letters), ";")))
