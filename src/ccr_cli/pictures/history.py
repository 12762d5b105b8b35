"""How the table filled, as a picture: a bar for each time at which it is known, and when it was ready."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.board import Board
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import LEFT, RIGHT
from ccr_cli.pictures.legend import Mark, put_heading, put_keys
from ccr_cli.pictures.lines import Run
from ccr_cli.pictures.round import Point
from ccr_cli.pictures.voices import Voices
from ccr_cli.questions.table_over_time import TableOverTime, TablePoint, first_complete
from ccr_cli.views.history import (
    FOR_WHOM,
    WHY_NOT_OTHERS,
    about_counting,
    first_complete_told,
    point_in_words,
    ready_told,
    summary,
    tells_ready,
)

READERS, WHY = FOR_WHOM, WHY_NOT_OTHERS
_BARS, _LONGEST = LEFT + 136, 134.0  # where bars begin, and how long they get
_READY = _BARS + _LONGEST + 12  # where the marks of readiness are
_NUMBERS = _READY + 12  # where the numbers begin
_INSIDE = 4.0  # above and below what is in a row


class SeatsBar(NamedTuple):
    """The bar of one point, and the ground that it stands on."""

    top: float
    height: float
    is_tinted: bool
    at: Point
    """The middle of its left end."""
    length: float
    filled: float


def drawn(answer: TableOverTime, speakers: Sequence[Speaker], foot: Message | None = None) -> Drawing:
    """The picture of all its points; its foot says whom it is for."""
    return _Drawing(answer, Board("history", Voices(speakers), foot)).drawn()


class _Drawing:
    def __init__(self, answer: TableOverTime, board: Board) -> None:
        self._answer = answer
        self._board, self._voices = board, board.voices
        self._bars: list[SeatsBar] = []
        self._widest = max([1, *(point.wanted for point in answer.points)])

    def drawn(self) -> Drawing:
        answer, board = self._answer, self._board
        board.begin(answer.name, [say("How the table filled")])
        self._lines([summary(answer), *about_counting(answer)])
        marks = self._keys()
        board.column.space(_INSIDE)
        for point in answer.points:
            marks += self._row(point)
        put_heading(board.column, board.told(self._voices.tell(say("When each sector was first complete"))))
        self._lines(map(first_complete_told, first_complete(answer)))
        if tells_ready(answer):
            board.column.space(_INSIDE)
            self._lines([say("Ready to put the plan into practice: {told}", told=ready_told(answer))])
        title = say("{name}: how the table filled", name=answer.name)
        return board.drawing(title, bars=self._bars, marks=marks)

    def _lines(self, messages: Iterable[Message]) -> None:
        for message in messages:
            self._board.column.put([Run(self._board.told(self._voices.tell(message)))], LEFT, RIGHT)

    def _keys(self) -> list[Mark]:
        """What each kind of mark says."""
        keys = [("filled", say("seats at the table")), ("empty", say("seats that nobody at the table fills"))]
        if any(point.ready for point in self._answer.points):
            keys.append(("ready", say("ready to put the plan into practice")))
        self._board.column.space(_INSIDE)
        told = [(shape, self._board.told(self._voices.tell(message))) for shape, message in keys]
        return put_keys(self._board.column, told)

    def _row(self, point: TablePoint) -> Iterator[Mark]:
        """The day of a point, its bar, and its numbers."""
        self._board.told(self._voices.tell(point_in_words(self._answer, point)))
        column = self._board.column
        top = column.bottom
        column.space(_INSIDE)
        middle = column.put([Run(self._voices.day(point.day))], LEFT, _BARS - _INSIDE)
        below_day, column.bottom = column.bottom, top + _INSIDE
        numbers = self._voices.tell(say("{number} of {total}", number=point.at_table, total=point.wanted))
        column.put([Run(numbers, strong=True)], _NUMBERS, RIGHT)
        column.bottom = max(column.bottom, below_day) + _INSIDE
        each = _LONGEST / self._widest
        is_tinted = len(self._bars) % 2 == 0
        bar = SeatsBar(
            top, column.bottom - top, is_tinted, Point(_BARS, middle), each * point.wanted, each * point.at_table
        )
        self._bars.append(bar)
        if point.ready:
            yield Mark("ready", Point(_READY, middle))
