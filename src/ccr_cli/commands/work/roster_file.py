"""The file of a roster: which of its sheets are read, and what is told of the others."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.intake.find_plans import ENDINGS, top_of_work_tree
from ccr_cli.language.message import Argument, Message, Typed, listing, say, say_many, typed
from ccr_cli.language.pasted import command
from ccr_cli.plan.framework import Framework
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.rosters.named_columns import columns_told
from ccr_cli.rosters.roster import ReadRoster, RosterSheet
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.sheets import (
    ChosenSheets,
    WhyNotRead,
    all_of,
    chosen_sheets,
    first_texts,
    has_headings_alone,
    sheets_named,
    with_columns,
)
from ccr_cli.spreadsheets.reading import read_spreadsheet
from ccr_cli.spreadsheets.sheet import SheetRow, Spreadsheet

Kept = Callable[[Sequence[SheetRow]], Mapping[str, str]]
"""What was said before of the columns of a sheet with these rows."""


class RosterFile(NamedTuple):
    """A file of a roster, its sheets sorted."""

    source: str
    spreadsheet: Spreadsheet
    sheets: ChosenSheets
    said: Mapping[str, str]
    """What was said of its columns now."""

    @property
    def called(self) -> Typed:
        """Its name, as it may be shown."""
        return Typed(shown_path(Path(self.source).name))

    def remarks(self, plan: str) -> Iterator[Message]:
        """What was not read, with the command that reads it into a plan; what is hidden; where the file lies."""
        yield from self._not_read(plan)
        yield from self._hidden()
        if not self.spreadsheet.tells_hidden:
            yield say("A file of this form doesn't tell which rows and columns are hidden, or what is struck through.")
        if top_of_work_tree(Path(self.source).resolve().parent) is not None:
            yield say(
                "{file} lies in a folder of git, with the names and telephones of persons in it. Move it out before "
                "the next commit.",
                file=self.called,
            )

    def _not_read(self, plan: str) -> Iterator[Message]:
        for why in _NOT_READ:
            sheets = [one for one, reason in self.sheets.not_read if reason == why]
            if sheets:
                yield _NOT_READ[why](_names(sheets), self._reading(sheets, plan), len(sheets))

    def _reading(self, sheets: Sequence[RosterSheet], plan: str) -> Typed:
        """The command that reads these sheets."""
        picked = (word for one in sheets for word in ("--sheet", one.called or ""))
        return command("ccr", "partner", "import", Path(shown_path(self.source)), Path(shown_path(plan)), *picked)

    def _hidden(self) -> Iterator[Message]:
        read = [one.sheet for one in self.sheets.read]
        sheets = self.spreadsheet.hidden_sheets
        rows, columns = (
            sum(numbers) for numbers in zip(*((one.hidden_rows, one.hidden_columns) for one in read), strict=True)
        )
        counts: list[tuple[int, Message]] = [
            (sheets, say_many("{number} hidden sheet", "{number} hidden sheets", sheets)),
            (rows, say_many("{number} hidden row", "{number} hidden rows", rows)),
            (columns, say_many("{number} hidden column", "{number} hidden columns", columns)),
        ]
        told: list[Argument] = [message for number, message in counts if number]
        if told:
            yield say_many("{what} was not read.", "{what} were not read.", sheets + rows + columns, what=listing(told))

    def refuse_unless_roster(self, roster: ReadRoster) -> None:
        """Raise ``UserError`` where no column has agencies, or nothing stands below the headings."""
        if all(has_headings_alone(one) for one in self.sheets.read):
            raise UserError(
                say("{file} has headings and no rows under them.", file=self.called),
                say("Look whether it is the right file, and whether its sheets or rows are hidden."),
            )
        if not roster.is_roster:
            columns = columns_told(first_texts(self.sheets.read[0]))
            raise UserError(
                say("No column of agencies is found in {file}.", file=self.called),
                say("Name it: {option}. The columns are {columns}.", option=Typed('--map name="…"'), columns=columns),
            )


def _older(names: Argument, typed_command: Typed, number: int) -> Message:
    return say_many(
        "Not read, since it looks like an older copy: {names}. To read it: {command}",
        "Not read, since they look like older copies: {names}. To read them: {command}",
        number,
        names=names,
        command=typed_command,
    )


def _other(names: Argument, typed_command: Typed, number: int) -> Message:
    return say_many(
        "Not read, since by its name it is no roster: {names}. To read it: {command}",
        "Not read, since by their names they are no rosters: {names}. To read them: {command}",
        number,
        names=names,
        command=typed_command,
    )


def _unheaded(names: Argument, typed_command: Typed, number: int) -> Message:
    return say_many(
        "Not read, since its headings are not understood: {names}. To read it: {command}",
        "Not read, since their headings are not understood: {names}. To read them: {command}",
        number,
        names=names,
        command=typed_command,
    )


_NOT_READ: Mapping[WhyNotRead, Callable[[Argument, Typed, int], Message]] = {
    "older": _older,
    "other": _other,
    "headings": _unheaded,
}


def _names(sheets: Sequence[RosterSheet]) -> Argument:
    return typed([one.called or "" for one in sheets], "and")


def roster_file(
    source: str, picked: Sequence[str], said: Mapping[str, str], framework: Framework, kept: Kept
) -> RosterFile:
    """A file with its sheets sorted. Raises ``UserError`` for one that can't be read, and a sheet that isn't there."""
    spreadsheet = read_spreadsheet(Path(source))
    seats = SeatReader(framework)
    sheets = all_of(spreadsheet.sheets, seats)
    if picked:
        read = with_columns(sheets_named(sheets, picked), said, kept, seats)
        return RosterFile(source, spreadsheet, ChosenSheets(tuple(read)), said)
    sheets = [one for one in sheets if one.sheet.rows]
    chosen = chosen_sheets(with_columns(sheets, said, kept, seats), seats, date.today().year)
    return RosterFile(source, spreadsheet, chosen, said)


def refuse_plan(source: str) -> None:
    """Raise ``UserError`` where a plan is named instead of a roster."""
    if source.endswith(ENDINGS):
        example = Typed("ccr partner import roster.xlsx plans/example.yaml")
        raise UserError(
            say("{file} is a plan, and no spreadsheet.", file=Typed(shown_path(Path(source).name))),
            say("Name the spreadsheet first, then the plan: {command}", command=example),
        )
