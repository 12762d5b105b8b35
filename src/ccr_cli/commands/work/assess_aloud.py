"""The conversation of ``ccr assess``: one component after the other, each number recorded as it is agreed."""

import os
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from ccr_cli.commands.asking import NOTHING_WRITTEN, chosen, complain, line_typed
from ccr_cli.commands.changing import Request
from ccr_cli.commands.interview import Interview
from ccr_cli.commands.output import draw, new_screen, tell_aside
from ccr_cli.commands.recording import known_at, record_in_between
from ccr_cli.commands.scores import people_typed, score_typed
from ccr_cli.edits.assessments import NewAssessment, add_assessment
from ccr_cli.edits.edit import value_at
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.assessments_in import assessments_in
from ccr_cli.intake.find_plans import plan_suffix
from ccr_cli.language.message import Message, Typed, listing, say, say_many
from ccr_cli.language.nearest import OtherNames
from ccr_cli.plan import other_names
from ccr_cli.plan.framework import Component
from ccr_cli.plan.words import ASSESSED_HOW
from ccr_cli.questions.assessment import Assessed, Scored, SelfAssessment, assessment
from ccr_cli.views.assessment import summary
from ccr_cli.views.assessment_aloud import (
    closing_blocks,
    component_blocks,
    help_blocks,
    opening_blocks,
    recorded_blocks,
    score_blocks,
)
from ccr_cli.views.blocks import Block, Paragraph

_Answer: TypeAlias = float | Literal["back", "next", "stop"]
_CALLED: OtherNames = {"go-on": ("go on", "yes", "sí", "seguir", "continuar"), "new": ("no", "nueva", "begin")}
_MOST_NAMED = 4  # components in a line of a choice


def talk(asked: Request) -> int:
    """Hold the conversation; what is typed is written at once, so that nothing is lost wherever it breaks off."""
    conversation = _Conversation(asked)
    conversation.begin()
    try:
        status = conversation.go_through()
    except (EOFError, KeyboardInterrupt):
        conversation.tell_what_is_written()
        raise KeyboardInterrupt from None
    return status or conversation.end()


class _Conversation:
    def __init__(self, asked: Request) -> None:
        self._asked = asked
        self._speaker = asked.speaker
        self._suffix = plan_suffix(asked.path, Path.cwd(), os.environ)
        self._written: set[str] = set()
        self._day = asked.day
        self._how: str | None = None
        self._answered: int | None = None
        self._no_undo: Message | None = None
        self._above: list[Block] = []
        """What the next screen begins with."""

    def _stands(self) -> SelfAssessment:
        """What the file says now. Raises ``RefusedError`` where it can't be read, or its framework can't."""
        known = known_at(self._asked.path)
        if known.framework is None:
            raise RefusedError(
                say("The framework of this plan can't be read, so there is nothing to ask."),
                say("{command} shows what is wrong with it.", command=Typed(f"ccr check{self._suffix}")),
            )
        name = str(value_at(known.data, ("name",)) or "")
        return assessment(name, assessments_in(known.data), known.framework, known.today)

    # what comes first

    def begin(self) -> None:
        """Which assessment it is, how it is done, and how many are here. Raises ``UserError`` without components."""
        answer = self._stands()
        if not answer.components:
            raise UserError(summary(answer))
        self._draw(opening_blocks(answer, self._speaker))
        interview = Interview(self._asked)
        interview.begin()
        self._day = self._day_of_unfinished(answer) or interview.happened()
        there = answer.of_day(self._day)
        if there is not None:
            self._above = [Paragraph(self._speaker.tell(_gone_on_with(there))), Paragraph("")]
            return
        self._how = interview.optional_word(None, say("How is it done? Enter: together."), ASSESSED_HOW) or "together"
        self._answered = interview.optional(None, say("How many people are here? Enter skips it."), people_typed)

    def _day_of_unfinished(self, answer: SelfAssessment) -> date | None:
        """The day of an assessment of the last weeks that somebody wants to go on with."""
        open_ = None if self._asked.is_day_given else answer.unfinished(date.today())
        if open_ is None:
            return None
        choices = {
            "go-on": self._speaker.tell(_what_is_left(open_)),
            "new": self._speaker.tell(say("Begin a new one")),
        }
        wanted = chosen(choices, say("Which one? Type its number."), self._speaker, _CALLED)
        return open_.day if wanted == "go-on" else None

    # component by component

    def go_through(self) -> int:
        """Ask for each component without a number; for all of them where each has one. The exit status."""
        components = [one.component for one in self._stands().components]
        to_ask = {one.id for one in self._without()} or {one.id for one in components}
        place = _following(components, -1, to_ask)
        while place < len(components):
            component = components[place]
            match self._ask(component, place, len(components)):
                case "stop":
                    break
                case "back":
                    place = max(place - 1, 0)
                    continue
                case float() as score:
                    if status := self._record(component, score):
                        return status
            place = _following(components, place, to_ask)
        return 0

    def _without(self) -> Sequence[Component]:
        answer = self._stands()
        there = answer.of_day(self._day)
        return [one.component for one in answer.components] if there is None else there.without

    def _ask(self, component: Component, place: int, total: int) -> _Answer:
        """What is agreed on a component, asked until it can be read."""
        now, before = self._scores(component)
        new_screen(as_plain=self._asked.as_plain)
        self._draw(self._above)
        self._above = []
        self._draw(component_blocks(component, place + 1, total, self._speaker))
        self._draw(score_blocks(now, before, self._speaker))
        question = say("Which number? Enter: not today.")
        if now is not None:
            question = say("Which number? Enter keeps {score}.", score=now)
        while True:
            typed = line_typed(question, self._speaker)
            if other_names.means_help(typed):
                self._draw(help_blocks(component, self._stands().framework, self._speaker))
                continue
            try:
                return _read(typed)
            except UserError as error:
                complain(error, self._speaker)

    def _scores(self, component: Component) -> tuple[float | None, Scored | None]:
        """The number of a component in this assessment, and the last one before it."""
        answer = self._stands()
        there = answer.of_day(self._day)
        scores = next((one.scores for one in answer.components if one.component.id == component.id), ())
        earlier = [scored for scored in scores if scored.day < self._day]
        return None if there is None else there.scores.get(component.id), earlier[-1] if earlier else None

    def _record(self, component: Component, score: float) -> int:
        told = NewAssessment(date=self._day, how=self._how, answered=self._answered, scores={component.id: score})
        status, no_undo = record_in_between(
            self._asked, lambda known: add_assessment(known.data, known.framework, told)
        )
        self._no_undo = no_undo or self._no_undo
        if not status:
            self._written.add(component.id)
            self._how = self._answered = None  # written with the first number
            self._above = list(recorded_blocks(component, score, self._speaker))
        return status

    # what comes last

    def end(self) -> int:
        """Show the picture of all components."""
        new_screen(as_plain=self._asked.as_plain)
        self._draw(closing_blocks(self._stands(), self._day.isoformat(), self._suffix, self._speaker))
        self._tell_no_undo()
        return 0

    def tell_what_is_written(self) -> None:
        """Tell how many numbers are in the file, where the conversation breaks off."""
        sys.stderr.write("\n")
        tell_aside(self._speaker.tell(self._kept() if self._written else NOTHING_WRITTEN))
        self._tell_no_undo()

    def _tell_no_undo(self) -> None:
        if self._no_undo is not None:
            tell_aside(self._speaker.tell(self._no_undo))

    def _kept(self) -> Message:
        return say_many(
            "{number} number is written in {path}. {command} goes on.",
            "{number} numbers are written in {path}. {command} goes on.",
            len(self._written),
            path=Typed(self._asked.shown_path),
            command=Typed(f"ccr assess{self._suffix}"),
        )

    def _draw(self, blocks: Iterable[Block]) -> None:
        draw(blocks, as_plain=self._asked.as_plain)


def _read(typed: str) -> _Answer:
    """A number, or where to go. Raises ``UserError`` for anything else."""
    if other_names.means_back(typed):
        return "back"
    if other_names.means_stop(typed):
        return "stop"
    return "next" if other_names.means_nobody(typed) else score_typed(typed)


def _following(components: Sequence[Component], place: int, to_ask: set[str]) -> int:
    """The place of the next component to ask about; behind the last one if there is none."""
    later = range(place + 1, len(components))
    return next((number for number in later if components[number].id in to_ask), len(components))


def _what_is_left(open_: Assessed) -> Message:
    names = [component.name for component in open_.without]
    if len(names) <= _MOST_NAMED:
        return say("Go on with the one of {day}; without a number: {names}", day=open_.day, names=listing(names, ";"))
    return say(
        "Go on with the one of {day}; without a number: {names}; … and {number} more",
        day=open_.day,
        names=listing(names[:_MOST_NAMED], ";"),
        number=len(names) - _MOST_NAMED,
    )


def _gone_on_with(there: Assessed) -> Message:
    if there.without:
        return say("It goes on with the assessment of {day}.", day=there.day)
    return say("The assessment of {day} has a number for every component; Enter keeps each.", day=there.day)
