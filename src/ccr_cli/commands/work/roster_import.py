"""A roster taken over into one plan: read, asked about, shown, and written as one edit."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ccr_cli.commands.asking import NOTHING_WRITTEN, agrees, can_ask, while_asking
from ccr_cli.commands.changing import PlanChange, Request
from ccr_cli.commands.output import draw, tell, tell_aside
from ccr_cli.commands.recording import record_shown, refuse_form
from ccr_cli.commands.work.roster_columns import keep_columns
from ccr_cli.commands.work.roster_edits import edits_of, ids_of
from ccr_cli.commands.work.roster_file import RosterFile
from ccr_cli.commands.work.roster_questions import answers_for, is_asked
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Edit, Misplaced
from ccr_cli.edits.shapes import mapping_at
from ccr_cli.errors import RefusedError
from ccr_cli.intake.find_plans import plan_suffix
from ccr_cli.language.message import Typed, say, say_many
from ccr_cli.plan.framework import Framework
from ccr_cli.rosters.reading import read_roster
from ccr_cli.rosters.roster import ReadRoster, RosterAnswers, RosterRequest
from ccr_cli.streams import write_for_programs
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.roster import roster_blocks
from ccr_cli.views.roster_data import roster_object


class ImportWish(NamedTuple):
    """What a command line asks for."""

    file: str
    plan: str | None = None
    sheets: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    status: str | None = None
    takes_notes: bool = False
    updates: bool = False
    phones: str | None = None
    asks: bool = True
    output: str = "text"
    is_trial: bool = False
    lang: str | None = None
    as_plain: bool = False

    @property
    def may_ask(self) -> bool:
        """Whether somebody is there who is to be asked."""
        return self.asks and self.output == "text" and can_ask()


class RosterImport(NamedTuple):
    """A file to be taken over into one plan."""

    wish: ImportWish
    asked: Request
    file: RosterFile

    def read(self, before: Before, answers: RosterAnswers) -> ReadRoster:
        """What the file proposes to the plan as it is. Raises ``UserError`` and ``Misplaced``."""
        data = before.data
        asked = RosterRequest(
            framework_of(before, self.asked),
            _language(before),
            self.asked.day,
            self.wish.status,
            self.wish.takes_notes,
            self.wish.updates,
            answers,
            _texts(data.get("places")),
            data["area"] if isinstance(data.get("area"), str) else "",
            self.wish.phones,
        )
        return read_roster(self.file.sheets.read, asked, mapping_at(data, ("partners",)))

    def ready(self, before: Before) -> "ReadyImport | int":
        """Ask what is open, show what would be written, and ask for it; the exit status where it ends there."""
        try:
            roster = self.read(before, {})
        except Misplaced as error:
            return refuse_form(self.asked, error.where)
        self.file.refuse_unless_roster(roster)
        answers: RosterAnswers = {}
        if self.wish.may_ask and roster.questions:
            self._tell_of_questions(roster)
            roster, answers = self._asked(before, roster)
        found = ReadyImport(self, before, roster, answers, edits_of(before, roster))
        return found if found.is_agreed() else 0

    def _tell_of_questions(self, roster: ReadRoster) -> None:
        number = len(roster.agencies)
        told = say_many(
            "{file} has {number} agency. First what it leaves open; Enter skips a question.",
            "{file} has {number} agencies. First what it leaves open; Enter skips a question.",
            number,
            file=self.file.called,
        )
        tell(self.asked.speaker.tell(told))

    def _asked(self, before: Before, roster: ReadRoster) -> tuple[ReadRoster, RosterAnswers]:
        """The roster with all answers, and what nobody could be asked as its questions.

        What an answer opens is asked too: whether a new shelter's name is told.
        """
        answers: dict[tuple[str, str], Sequence[str]] = {}
        asked: set[tuple[str, str]] = set()
        while new := tuple(question for question in roster.questions if question.key not in asked):
            asked |= {question.key for question in new}
            open_now = roster._replace(questions=new)
            with while_asking(self.asked.speaker):
                answers |= answers_for(open_now, framework_of(before, self.asked), self.asked.speaker)
                roster = self.read(before, answers)
        open_still = tuple(question for question in roster.questions if not is_asked(question))
        return roster._replace(questions=open_still), answers


class ReadyImport(NamedTuple):
    """A roster that was read and shown, and is to be written."""

    task: RosterImport
    before: Before
    roster: ReadRoster
    answers: RosterAnswers
    edits: list[Edit]

    def is_agreed(self) -> bool:
        """Show what would be written, and whether somebody agrees, if anybody is asked."""
        wish, screen = self.task.wish, self.task.asked.speaker
        if wish.output == "text":
            self._show()
        for message in self.task.file.remarks(self.task.asked.path):
            tell_aside(screen.tell(message))
        if wish.may_ask and self.edits and not wish.is_trial and not agrees(say("Write this?"), screen):
            tell(screen.tell(NOTHING_WRITTEN))
            return False
        return True

    def write(self) -> int:
        """Write it as one edit, and tell it; the result is the exit status."""
        task = self.task
        ids = ids_of(self.before, self.roster)
        change = record_shown(task.asked, self._edits)
        if not isinstance(change, PlanChange):
            return change
        is_written = change.is_one and not task.wish.is_trial
        if is_written:
            keep_columns(task.asked.path, task.file.said, task.file.sheets.read, _language(self.before))
        if task.wish.output == "text":
            return self._tell_the_end(change, is_written=is_written)
        write_for_programs(json_text(self._document(ids, is_written=is_written)) + "\n")
        return 0

    def _edits(self, known: Before) -> list[Edit]:
        is_same = known.raw == self.before.raw
        return self.edits if is_same else edits_of(known, self.task.read(known, self.answers))

    def _show(self) -> None:
        speaker = self.task.asked.speaker
        framework = framework_of(self.before, self.task.asked)
        suffix = plan_suffix(self.task.asked.path, Path.cwd(), os.environ)
        draw(roster_blocks(self.roster, framework, speaker, suffix), as_plain=self.task.wish.as_plain)

    def _tell_the_end(self, change: PlanChange, *, is_written: bool) -> int:
        """Tell what was written, as every command that records does; the lines were shown as a table."""
        if is_written:
            return change.tell_in_short()
        path = Typed(self.task.asked.shown_path)
        told = say("{path} says so already; nothing changes.", path=path)
        if any(agency.differs or agency.lacks for agency in self.roster.agencies):
            told = say("{path} has these agencies already; nothing was written.", path=path)
        if change.is_one:
            told = say("{path} stays as it is: {option} writes nothing.", path=path, option=Typed("--dry-run"))
        tell(self.task.asked.speaker.tell(told))
        return 0

    def _document(self, ids: Mapping[int, str], *, is_written: bool) -> dict[str, Any]:
        return {
            **json_head(),
            "path": self.task.asked.shown_path,
            "source": self.task.file.called.text,
            **roster_object(self.roster, ids),
            "sheets_not_read": [{"sheet": sheet.called, "why": why} for sheet, why in self.task.file.sheets.not_read],
            "written": is_written,
        }


def framework_of(before: Before, asked: Request) -> Framework:
    """The plan's framework. Raises ``UserError`` for one that can't be read."""
    if before.framework is None:
        path = Typed(asked.shown_path)
        raise RefusedError(say("The framework of {path} can't be read, so its seats are not known.", path=path))
    return before.framework


def _language(before: Before) -> str:
    """The language of a plan, as far as it says one."""
    language = before.data.get("language")
    return language if isinstance(language, str) else "en"


def _texts(places: Any) -> tuple[str, ...]:
    return tuple(name for name in places if isinstance(name, str)) if isinstance(places, list) else ()
