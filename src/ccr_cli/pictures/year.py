"""The next twelve months as a picture: a band for each, and in it what ends, what is due and when the table meets."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from ccr_cli.language.message import Message, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.board import Board
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import LEFT, RIGHT
from ccr_cli.pictures.lines import BODY, Run
from ccr_cli.pictures.round import Point
from ccr_cli.pictures.voices import Voices
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.months_ahead import MonthAhead, MonthsAhead
from ccr_cli.questions.timeline import Entry
from ccr_cli.views.timeline import COMING, PAST, entry_told

READERS: tuple[Audience, ...] = ("internal",)
"""Whom it can be for."""
WHY = say("it shows when money and agreements end, and who has to do what")
"""Why it is not for others."""
_NOTHING = say("nothing")
_SHAPES = {
    "meeting": "disc",
    "task-due": "square",
    "report-due": "block",
    "funding-ends": "filled diamond",
    "agreement-ends": "diamond",
    "protocol-review": "triangle",
    "skip-review": "dashed square",
    "waiting-ends": "circle",
}
_MARKS, _WORDS = LEFT + 116, LEFT + 130  # where the marks and the words of a month are
_INSIDE, _INSIDE_EMPTY = 5.0, 1.0  # above and below what is in a band, and in one with nothing in it


class KindMark(NamedTuple):
    """The mark of a kind of day."""

    shape: str
    at: Point


class Band(NamedTuple):
    """The ground of a month."""

    top: float
    height: float
    is_tinted: bool


def drawn(answer: MonthsAhead, speakers: Sequence[Speaker], foot: Message | None = None) -> Drawing:
    """The picture of a year; its foot says whom it is for."""
    return _Drawing(answer, Board("year", Voices(speakers), foot)).drawn()


class _Drawing:
    def __init__(self, answer: MonthsAhead, board: Board) -> None:
        self._answer = answer
        self._board, self._voices = board, board.voices
        self._bands: list[Band] = []

    def drawn(self) -> Drawing:
        board = self._board
        board.begin(self._answer.name, self._summary())
        board.column.space(_INSIDE)
        marks = self._past()
        for month in self._answer.months:
            marks += self._month(month)
        title = say("{name}: the next 12 months", name=self._answer.name)
        return board.drawing(title, bands=self._bands, marks=marks)

    def _summary(self) -> Iterator[Message]:
        yield say("The 12 months from {day}", day=self._answer.today)
        if not any(month.entries for month in self._answer.months):
            yield say("nothing runs out, and nothing is due")

    def _past(self) -> list[KindMark]:
        if not self._answer.past:
            return []
        label = self._board.told(self._voices.tell(say("Past its day")))
        return self._band(label, [(self._voices.day(entry.day), entry) for entry in self._answer.past], PAST)

    def _month(self, month: MonthAhead) -> list[KindMark]:
        label = self._voices.each(lambda speaker: speaker.month(month.first))
        nothing = "" if month.entries else f": {self._voices.tell(_NOTHING)}"
        self._board.told(f"{label}{nothing}")
        return self._band(label, [(str(entry.day.day), entry) for entry in month.entries], COMING)

    def _band(self, label: str, entries: Iterable[tuple[str, Entry]], words: Mapping[str, Message]) -> list[KindMark]:
        """A band with its label at the left, and beside it what falls into it, each behind its day."""
        column, told = self._board.column, list(entries)
        top, inside = column.bottom, _INSIDE if told else _INSIDE_EMPTY
        column.space(inside)
        column.put([Run(label, strong=True)], LEFT, _MARKS - BODY)
        below_label, column.bottom = column.bottom, top + inside
        marks = [self._entry(day, entry, words) for day, entry in told]
        column.bottom = max(column.bottom, below_label) + inside
        self._bands.append(Band(top, column.bottom - top, is_tinted=len(self._bands) % 2 == 0))
        return marks

    def _entry(self, day: str, entry: Entry, words: Mapping[str, Message]) -> KindMark:
        told = self._voices.each(partial(_entry_in_words, entry, words))
        self._board.told(f"{day}: {told}")
        middle = self._board.column.put([Run(f"{day}:", strong=True), Run(f" {told}")], _WORDS, RIGHT)
        return KindMark(_SHAPES[entry.kind], Point(_MARKS, middle))


def _entry_in_words(entry: Entry, words: Mapping[str, Message], speaker: Speaker) -> str:
    return entry_told(entry, speaker, words)
