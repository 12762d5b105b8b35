"""How a task force sees itself, as a picture: a scale from 1 to 5 for each component, and marks for its scores."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.language.message import Message, listing, say
from ccr_cli.language.speaker import Speaker
from ccr_cli.pictures.board import Board
from ccr_cli.pictures.drawing import Drawing
from ccr_cli.pictures.filling import LEFT, RIGHT
from ccr_cli.pictures.legend import SMALL, put_heading
from ccr_cli.pictures.lines import BODY, Run
from ccr_cli.pictures.round import Point
from ccr_cli.pictures.voices import Voices
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.assessment import ComponentAnswer, Scored, SelfAssessment
from ccr_cli.views.assessment import dated, how_told, score_in_words

READERS: tuple[Audience, ...] = ("internal", "partners")
"""Whom it can be for, the usual ones first."""
WHY = say("it shows how those at the table see their own work")
"""Why it is not for others."""
_ENDS = say("1: not yet. 5: fully.")
_LAST, _BEFORE, _SAME = "filled", "hollow", "both"
_WORDS = LEFT + 20  # of the rows that say what a mark is
_NAMES = LEFT + 142  # where names end
_ONE, _STEP, _HIGHEST = LEFT + 156, 22.0, 5  # where 1 is, how far it is from one number to the next, and the last
_SCORES = _ONE + _STEP * (_HIGHEST - 1) + 15  # where the scores in words begin
_INSIDE = 5.0  # above and below what is in a band


class ScoreMark(NamedTuple):
    """The mark of a score; or of two that are the same."""

    shape: str
    at: Point


class Scale(NamedTuple):
    """The scale of a component, and the ground that it stands on."""

    top: float
    height: float
    is_tinted: bool
    middle: float
    """How far down its line is."""


def drawn(answer: SelfAssessment, speakers: Sequence[Speaker], foot: Message | None = None) -> Drawing:
    """The picture of the last scores, and those before; its foot says whom it is for."""
    return _Drawing(answer, Board("assessment", Voices(speakers), foot)).drawn()


class _Drawing:
    def __init__(self, answer: SelfAssessment, board: Board) -> None:
        self._answer = answer
        self._board, self._voices = board, board.voices
        self._scales: list[Scale] = []

    def drawn(self) -> Drawing:
        answer, board = self._answer, self._board
        board.begin(answer.task_force, self._summary())
        marks = [*self._keys()]
        numbers = self._numbers()
        for component in answer.components:
            if component.last is not None:
                marks += self._scale(component, component.last)
        self._without()
        title = say("{name}: how the task force sees itself", name=answer.task_force)
        return board.drawing(title, scales=self._scales, numbers=numbers, marks=marks)

    def _summary(self) -> Iterator[Message]:
        if (last := self._answer.last) is not None:
            yield say("How the task force sees itself, in the assessment of {day}", day=last.day)
            yield from how_told(last)

    def _keys(self) -> Iterator[ScoreMark]:
        """What each kind of mark says."""
        column = self._board.column
        column.space(_INSIDE)
        for shape, message in _keys(self._answer):
            words = self._board.told(self._voices.tell(message))
            yield ScoreMark(shape, Point(LEFT + SMALL, column.put([Run(words)], _WORDS, RIGHT)))

    def _numbers(self) -> list[Point]:
        """The numbers above the scales, each at its place, and what the first and the last of them say."""
        column = self._board.column
        column.put([Run(self._board.told(self._voices.tell(_ENDS)))], _WORDS, RIGHT)
        column.space(_INSIDE)
        y = column.bottom + BODY / 2
        column.space(BODY * 1.25)
        return [Point(_place(number), y) for number in range(1, _HIGHEST + 1)]

    def _scale(self, one: ComponentAnswer, last: Scored) -> Iterator[ScoreMark]:
        """A band with the name of a component, its scale, and its scores in words."""
        self._board.told(self._voices.tell(score_in_words(self._answer, one)))
        column = self._board.column
        top = column.bottom
        column.space(_INSIDE)
        middle = column.put([Run(self._voices.pick(one.component.name), strong=True)], LEFT, _NAMES)
        below_name, column.bottom = column.bottom, top + _INSIDE
        for run in self._in_words(one, last):
            column.put([run], _SCORES, RIGHT)
        column.bottom = max(column.bottom, below_name) + _INSIDE
        is_tinted = len(self._scales) % 2 == 0
        self._scales.append(Scale(top, column.bottom - top, is_tinted, middle))
        return (ScoreMark(shape, Point(_place(score), middle)) for shape, score in self._marks(one, last))

    def _in_words(self, one: ComponentAnswer, last: Scored) -> Iterator[Run]:
        """The score, and below it the one before; an older score with its day."""
        if not self._answer.is_of_last(one):
            yield Run(self._voices.tell(dated(last)))
            return
        yield Run(f"{last.score:g}", strong=True)
        if one.before is not None:
            yield Run(self._voices.tell(say("before: {score}", score=one.before.score)))

    def _marks(self, one: ComponentAnswer, last: Scored) -> Iterator[tuple[str, float]]:
        if not self._answer.is_of_last(one):
            yield _BEFORE, last.score
        elif one.before is not None and one.before.score == last.score:
            yield _SAME, last.score
        else:
            yield _LAST, last.score
            if one.before is not None:
                yield _BEFORE, one.before.score

    def _without(self) -> None:
        """The components that have no score, so that nobody takes those drawn for all."""
        if names := [one.component.name for one in self._answer.components if not one.scores]:
            put_heading(self._board.column, self._board.told(self._voices.tell(say("No score yet"))))
            told = self._board.told("; ".join(map(self._voices.pick, names)))
            self._board.column.put([Run(told)], LEFT, RIGHT)


def _keys(answer: SelfAssessment) -> Iterator[tuple[str, Message]]:
    """What a mark says, for the kinds of marks that there are, with the days of the scores."""
    yield _LAST, say("A filled mark: the last score")
    scored = [(one.before if answer.is_of_last(one) else one.last) for one in answer.components]
    if days := sorted({score.day for score in scored if score is not None}):
        yield _BEFORE, say("A hollow mark: the score before, of {days}", days=listing([*days]))
        if any(one.change == 0 and answer.is_of_last(one) for one in answer.components):
            yield _SAME, say("One in the other: both are the same")


def _place(score: float) -> float:
    """How far to the right a score is on its scale."""
    return _ONE + _STEP * (score - 1)
