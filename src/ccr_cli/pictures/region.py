"""Communities by seats, as a picture: a row for each community, a mark for each seat by its state."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.board import Board
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import LEFT, RIGHT
from ccr_cli.pictures.legend import Mark, put_keys
from ccr_cli.pictures.lines import BODY, Run
from ccr_cli.pictures.round import Point
from ccr_cli.pictures.voices import Voices
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.region.county import County
from ccr_cli.questions.region.region import FrameworkAcross, Region
from ccr_cli.questions.region.shape import ShapeSeat
from ccr_cli.questions.table import SeatState
from ccr_cli.views.region_grid import seat_letters, state_sentences
from ccr_cli.views.states import SEATS

READERS: tuple[Audience, ...] = ("coalition", "internal")
"""Whom it can be for, the usual ones first."""
WHY = say("it names communities")
"""Why it is not for others."""
_SHAPES: dict[SeatState, str] = {
    "committed": "filled",
    "at-the-table": "filled",
    "liaison": "ticked",
    "not-here": "square",
    "invited": "dashed",
    "identified": "dashed",
    "missing": "dashed",
}
_KEYS: tuple[tuple[str, Message], ...] = (
    ("filled", SEATS["at-the-table"]),
    ("ticked", SEATS["liaison"]),
    ("dashed", say("open: invited, suggested, or nobody yet")),
    ("dashed square", say("open, and decided by the community")),
    ("square", SEATS["not-here"]),
)
_NAMES = LEFT + 140  # where names end
_FIRST, _STEP = LEFT + 152, 12.5  # where the first mark is, and how far it is from one to the next
_SEATS = LEFT + 20  # where the names of seats begin
_AT_ONCE = 18  # seats beside each other
_RADIUS = 4.5
_INSIDE = 3.0  # above and below what is in a band


class RowGround(NamedTuple):
    """The ground that a row stands on."""

    top: float
    height: float


class SeatLetter(NamedTuple):
    """The letter of a seat above its column."""

    at: Point
    text: str


def drawn(found: Region, speakers: Sequence[Speaker], foot: Message | None = None) -> Drawing:
    """The picture of the plans that follow the framework of most of them; its foot says whom it is for."""
    return _Drawing(found, found.frameworks[0], Board("region", Voices(speakers), foot)).drawn()


class _Drawing:
    def __init__(self, found: Region, across: FrameworkAcross, board: Board) -> None:
        self._found = found
        self._across = across
        self._board, self._voices = board, board.voices
        self._marks: list[Mark] = []
        self._grounds: list[RowGround] = []
        self._heads: list[SeatLetter] = []

    def drawn(self) -> Drawing:
        board, seats = self._board, self._across.shape.seats
        title = say("Communities by seats")
        board.begin(self._voices.tell(title), self._summary())
        self._keys()
        for start in range(0, len(seats), _AT_ONCE):
            self._block(start, seats[start : start + _AT_ONCE])
        self._aloud()
        return board.drawing(title, marks=self._marks, grounds=self._grounds, heads=self._heads)

    def _summary(self) -> Iterator[Message]:
        number = len(self._across.counties)
        yield say_many("{number} community on {day}", "{number} communities on {day}", number, day=self._found.today)
        if others := self._found.plans - number:
            yield say_many("{number} plan follows another framework", "{number} plans follow other frameworks", others)

    def _keys(self) -> None:
        there = {self._shape(county, seat) for county in self._across.counties for seat in self._across.shape.seats}
        keys = [(shape, self._board.told(self._voices.tell(words))) for shape, words in _KEYS if shape in there]
        self._marks += put_keys(self._board.column, keys)

    def _shape(self, county: County, seat: ShapeSeat) -> str | None:
        state = county.states.get(seat.id)
        shape = None if state is None else _SHAPES[state]
        return "dashed square" if shape == "dashed" and seat.is_for_community else shape

    def _block(self, start: int, seats: Sequence[ShapeSeat]) -> None:
        """Some seats: their letters, a row for each community, and what the letters mean."""
        column = self._board.column
        column.space(_INSIDE * 2)
        letters = seat_letters(len(self._across.shape.seats))[start : start + len(seats)]
        middle = column.bottom + BODY / 2
        self._heads += [SeatLetter(Point(_across(place), middle), text) for place, text in enumerate(letters)]
        column.space(BODY * 1.25)
        for number, county in enumerate(self._across.counties):
            self._row(number, county, seats)
        column.space(_INSIDE * 2)
        for letter, seat in zip(letters, seats, strict=True):
            middle = column.put([Run(self._voices.pick(seat.name))], _SEATS, RIGHT)
            self._heads.append(SeatLetter(Point(LEFT + BODY / 2, middle), letter))

    def _row(self, number: int, county: County, seats: Sequence[ShapeSeat]) -> None:
        column = self._board.column
        top = column.bottom
        column.space(_INSIDE)
        middle = column.put([Run(county.called)], LEFT, _NAMES)
        column.space(_INSIDE)
        if number % 2 == 0:
            self._grounds.append(RowGround(top, column.bottom - top))
        for place, seat in enumerate(seats):
            if (shape := self._shape(county, seat)) is not None:
                self._marks.append(Mark(shape, Point(_across(place), middle), radius=_RADIUS))

    def _aloud(self) -> None:
        """The same in words, community by community, for whoever listens."""
        said = {
            one.code: [f"{told.label}: {told.text}" for told in state_sentences(self._across, one)]
            for one in self._voices.speakers
        }
        for place in range(len(self._across.counties)):
            self._board.told(self._voices.each(lambda one, place=place: said[one.code][place]))  # type: ignore[misc]


def _across(place: int) -> float:
    """How far to the right the marks of a seat are."""
    return _FIRST + _STEP * place
