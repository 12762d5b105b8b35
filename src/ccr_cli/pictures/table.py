"""The table as a picture: the sectors around it, and in each a chair for every seat, by its state."""

from collections.abc import Iterator, Sequence
from functools import partial

from ccr_cli.language.message import Message, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.board import Board
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.legend import Mark, put_beside, put_heading, put_keys, put_row
from ccr_cli.pictures.lines import Run
from ccr_cli.pictures.round import MARK, Point, Round, letter, outward
from ccr_cli.pictures.voices import Voices
from ccr_cli.pictures.widths import width_of_text
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.round_table import RoundTable
from ccr_cli.questions.table import SeatAnswer
from ccr_cli.views.sitting import OTHERS, WITHOUT_SEAT, others_told, partner_told, partners_told, seat_state, who_else
from ccr_cli.views.states import SEATS

READERS: tuple[Audience, ...] = ("partners", "internal", "coalition", "funder", "public")
"""Whom it can be for, the usual ones first."""
_WORDS: dict[str, Message] = {**SEATS, "committed": SEATS["at-the-table"]}
_SHAPES = {"committed": "filled", "at-the-table": "filled", "liaison": "ticked", "not-here": "square"}
_OPEN, _UNDECIDED = "dashed", "dashed square"
_KEYS: dict[str, Message] = {
    "filled": say("At the table"),
    "ticked": say("Through a liaison"),
    _OPEN: say("Open"),
    "square": say("Left open by decision"),
    _UNDECIDED: say("Not decided yet"),
}
_FILLED = ("committed", "at-the-table")
_LARGEST_COUNT = 24.0
_FROM_CHAIR = 16.5  # from the middle of the coordinator's chair to that of its star


def drawn(answer: RoundTable, speakers: Sequence[Speaker], foot: Message | None = None) -> Drawing:
    """The picture of a table; its foot says whom it is for."""
    return _Drawing(answer, Board("table", Voices(speakers), foot)).drawn()


class _Drawing:
    def __init__(self, answer: RoundTable, board: Board) -> None:
        self._answer = answer
        self._board, self._voices = board, board.voices
        self._numbers = {seat.seat.id: number for number, seat in enumerate(answer.table.seats, 1)}

    def drawn(self) -> Drawing:
        answer, board = self._answer, self._board
        board.begin(answer.table.name, self._summary())
        around = board.around([len(sector.seats) for sector in answer.table.sectors])
        chairs = [] if around is None else list(self._chairs(around))
        stars = [] if around is None else list(self._stars(around))
        stars += self._coordination()
        chairs += self._legend()
        return board.drawing(
            say("{name}: the table", name=answer.table.name),
            around=around,
            disc=0.0 if around is None else around.inner - MARK - 8,
            count=self._count(),
            chairs=chairs,
            stars=stars,
        )

    # what is drawn

    def _chairs(self, around: Round) -> Iterator[Mark]:
        for seat, at in self._seated(around):
            yield Mark(_shape(seat), at, self._numbers[seat.seat.id])

    def _stars(self, around: Round) -> Iterator[Point]:
        for seat, at in self._seated(around):
            if seat.seat.id in self._answer.coordinates_from:
                yield outward(around, at, _FROM_CHAIR)

    def _seated(self, around: Round) -> Iterator[tuple[SeatAnswer, Point]]:
        for sector, places in zip(self._answer.table.sectors, around.places, strict=True):
            yield from zip(sector.seats, places, strict=True)

    def _count(self) -> dict[str, str | float]:
        """How many seats are filled, for the middle of the table."""
        seats = self._answer.table.seats
        filled = sum(seat.state in _FILLED for seat in seats)
        text = f"{filled}/{len(seats)}" if self._answer.table.tells_open_seats else str(filled)
        return {"text": text, "size": min(_LARGEST_COUNT, 70 / width_of_text(text, 1, strong=True))}

    # what is said

    def _summary(self) -> list[Message]:
        return [say("The table on {day}", day=self._answer.today), *self._counts()]

    def _counts(self) -> Iterator[Message]:
        states = [seat.state for seat in self._answer.table.seats]
        filled = sum(state in _FILLED for state in states)
        if self._answer.table.others:
            yield say_many("{number} seat with a name is shown", "{number} seats with names are shown", filled)
            return
        if not self._answer.table.tells_open_seats:
            yield say_many("{number} seat is filled", "{number} seats are filled", filled)
            return
        yield say("{filled} of {total} seats are filled", filled=filled, total=len(states))
        if liaisons := states.count("liaison"):
            yield say("through a liaison: {number}", number=liaisons)
        if left_open := states.count("not-here"):
            yield say("left open by decision: {number}", number=left_open)

    def _legend(self) -> Iterator[Mark]:
        yield from self._key()
        for number, sector in enumerate(self._answer.table.sectors):
            words = self._board.told(self._voices.pick(sector.sector.name))
            put_heading(self._board.column, words, letter(number))
            yield from map(self._row, sector.seats)
        self._others()

    def _coordination(self) -> Iterator[Point]:
        who = self._answer.coordinator
        if who is None or who.name is None:
            return
        told = self._board.told(self._voices.tell(say("Coordinates: {partner}", partner=who.name)))
        yield put_beside(self._board.column, [Run(told)])

    def _key(self) -> list[Mark]:
        """What the shapes of chairs say, those that there are."""
        shapes = {_shape(seat) for seat in self._answer.table.seats}
        return put_keys(
            self._board.column,
            [(shape, self._voices.tell(words)) for shape, words in _KEYS.items() if shape in shapes],
        )

    def _row(self, seat: SeatAnswer) -> Mark:
        name = self._voices.pick(seat.seat.name)
        who, state = list(self._who(seat)), self._voices.tell(seat_state(seat, _WORDS))
        self._board.told(f"{name}: {'; '.join((*who, state))}")
        shown = who if seat.state in _FILLED and who else [*who, state]
        runs = [Run(f"{name}:", strong=True), Run(f" {'; '.join(shown)}")]
        return put_row(self._board.column, _shape(seat), self._numbers[seat.seat.id], runs)

    def _who(self, seat: SeatAnswer) -> Iterator[str]:
        """The partners that take part or were asked to; who said no is not for a picture."""
        for partner in partners_told(seat):
            if partner.status not in ("declined", "left"):
                yield self._voices.each(partial(partner_told, seat, partner))
        cover = self._answer.covers.get(seat.seat.id)
        if cover is not None and cover.name is not None and seat.state == "not-here":
            yield self._voices.tell(say("covered by {partner}", partner=cover.name))

    def _others(self) -> None:
        if self._answer.without_seat:
            put_heading(self._board.column, self._board.told(self._voices.tell(WITHOUT_SEAT)))
            for other in self._answer.without_seat:
                who = self._voices.each(partial(who_else, other))
                put_beside(self._board.column, [Run(self._board.told(who))])
        if more := self._answer.table.others:
            put_heading(self._board.column, self._board.told(self._voices.tell(OTHERS)))
            told = self._board.told(self._voices.tell(others_told(more)))
            put_beside(self._board.column, [Run(told)])


def _shape(seat: SeatAnswer) -> str:
    """The shape of a chair, by the state of its seat."""
    return _UNDECIDED if seat.is_undecided else _SHAPES.get(seat.state, _OPEN)
