"""What ``ccr partner import`` does."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ccr_cli.commands.asking import NOTHING_WRITTEN, agrees, can_ask, chosen
from ccr_cli.commands.changing import PlanChange, Request
from ccr_cli.commands.options import one_of
from ccr_cli.commands.output import draw, tell, tell_aside
from ccr_cli.commands.partner.import_ import FORMATS
from ccr_cli.commands.recording import known_at, record_shown, refuse_form, request
from ccr_cli.commands.work.roster_columns import columns_named, keep_columns, kept_columns
from ccr_cli.commands.work.roster_questions import answers_for
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Edit, Misplaced
from ccr_cli.edits.from_roster import import_partners, new_ids
from ccr_cli.edits.shapes import mapping_at
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.find_plans import top_of_work_tree
from ccr_cli.language.message import Typed, listing, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.words import STATUS
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.rosters.reading import looks_like_roster, read_roster
from ccr_cli.rosters.roster import ReadRoster, RosterAnswers, RosterRequest
from ccr_cli.rosters.showing import may_show
from ccr_cli.rosters.whose_phones import OFFICES, OWN
from ccr_cli.spreadsheets.reading import read_spreadsheet
from ccr_cli.spreadsheets.sheet import Sheet, Spreadsheet
from ccr_cli.streams import write_for_programs
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.roster import roster_blocks
from ccr_cli.views.roster_data import roster_object
from ccr_cli.views.roster_questions import questions_told

_HIDDEN = "…"


class ImportWish(NamedTuple):
    """What a command line asks for."""

    file: str
    plan: str | None = None
    sheet: str | None = None
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


class _Import(NamedTuple):
    """One sheet to be read for one plan."""

    wish: ImportWish
    asked: Request
    sheet: Sheet
    columns: Mapping[str, str]

    def read(self, before: Before, answers: RosterAnswers) -> ReadRoster:
        """What the sheet proposes to the plan as it is. Raises ``UserError`` and ``Misplaced``."""
        data = before.data
        asked = RosterRequest(
            self.framework(before),
            data["language"] if isinstance(data.get("language"), str) else "en",
            self.asked.day,
            self.columns,
            self.wish.status,
            self.wish.takes_notes,
            self.wish.updates,
            answers,
            _texts(data.get("places")),
            data["area"] if isinstance(data.get("area"), str) else "",
            self.wish.phones,
        )
        return read_roster(self.sheet, asked, mapping_at(data, ("partners",)))

    def framework(self, before: Before) -> Framework:
        """The plan's framework. Raises ``UserError`` for one that can't be read."""
        if before.framework is None:
            path = Typed(self.asked.shown_path)
            raise RefusedError(say("The framework of {path} can't be read, so its seats are not known.", path=path))
        return before.framework


def _texts(places: Any) -> tuple[str, ...]:
    return tuple(name for name in places if isinstance(name, str)) if isinstance(places, list) else ()


class RosterFile(NamedTuple):
    """A sheet of a roster that was read and can be imported."""

    wish: ImportWish
    sheet: Sheet
    columns: Mapping[str, str]

    def into(self, path: str, screen: Speaker, *, as_plain: bool) -> int:
        """Import it into a plan that was begun with it; the result is the exit status."""
        asked = Request(path, date.today(), is_day_given=False, speaker=screen, is_trial=False, as_plain=as_plain)
        return _carry_out(_Import(self.wish, asked, self.sheet, self.columns))


def work(wish: ImportWish) -> int:
    """Read the roster, show what it would do, ask, and write it as one edit."""
    one_of("--format", wish.output, FORMATS)
    if wish.status is not None:
        one_of("--status", wish.status, list(STATUS))
    if wish.phones is not None:
        one_of("--phones", wish.phones, [OFFICES, OWN])
    named = columns_named(wish.columns)
    asked = request(wish.plan, None, wish.lang, dry_run=wish.is_trial, plain=wish.as_plain)
    sheet = _sheet_of(wish, asked.speaker)
    return _carry_out(_Import(wish, asked, sheet, named or kept_columns(asked.path, sheet)))


def roster_file(source: str, framework: Framework, screen: Speaker, *, asks: bool) -> RosterFile:
    """A roster to begin a plan with. Raises ``UserError`` for one that can't be read, or has no agencies."""
    wish = ImportWish(file=source, asks=asks)
    sheet = _sheet_of(wish, screen)
    if not read_roster(sheet, RosterRequest(framework, screen.code, date.today()), {}).is_roster:
        raise _no_roster(wish)
    return RosterFile(wish, sheet, {})


def _sheet_of(wish: ImportWish, screen: Speaker) -> Sheet:
    """The sheet to read, of the file that is named. Raises ``UserError``."""
    spreadsheet = read_spreadsheet(Path(wish.file))
    sheet = _sheet(spreadsheet, wish.sheet, screen, asks=_asks(wish))
    _tell_of_file(wish, spreadsheet, sheet, screen)
    return sheet


def _asks(wish: ImportWish) -> bool:
    return wish.asks and wish.output == "text" and can_ask()


def _carry_out(task: _Import) -> int:
    """Import a sheet into a plan; the result is the exit status."""
    before = known_at(task.asked.path)
    try:
        roster = task.read(before, {})
    except Misplaced as error:
        return refuse_form(task.asked, error.where)
    if not roster.is_roster:
        raise _no_roster(task.wish)
    answers: RosterAnswers = {}
    if _asks(task.wish) and roster.questions:
        answers = answers_for(roster, task.framework(before), task.asked.speaker)
        roster = task.read(before, answers)
    return _record(task, before, roster, answers)


def _record(task: _Import, before: Before, roster: ReadRoster, answers: RosterAnswers) -> int:
    """Show what would be written, and write it once somebody agrees, if anybody is asked."""
    ids = ids_of(before, roster)
    is_text = task.wish.output == "text"
    if is_text:
        _show(task, before, roster)
    edits = edits_of(before, roster)
    if _asks(task.wish) and edits and not task.wish.is_trial and not agrees(say("Write this?"), task.asked.speaker):
        tell(task.asked.speaker.tell(NOTHING_WRITTEN))
        return 0

    def make(known: Before) -> list[Edit]:
        return edits if known.raw == before.raw else edits_of(known, task.read(known, answers))

    change = record_shown(task.asked, make)
    if not isinstance(change, PlanChange):
        return change
    is_written = change.is_one and not task.wish.is_trial
    if is_written:
        keep_columns(task.asked.path, task.columns, task.sheet)
    if is_text:
        return _tell_the_end(task, change, is_written=is_written)
    write_for_programs(json_text(_document(task, roster, ids, is_written=is_written)) + "\n")
    return 0


def _show(task: _Import, before: Before, roster: ReadRoster) -> None:
    framework, speaker = task.framework(before), task.asked.speaker
    draw(roster_blocks(roster, framework, speaker), as_plain=task.wish.as_plain)
    for line in questions_told(roster.questions, speaker):
        tell(f"  {line}")


def _tell_the_end(task: _Import, change: PlanChange, *, is_written: bool) -> int:
    """Tell what was written, as every command that records does; the lines were shown as a table."""
    if is_written:
        return change.tell_in_short()
    path = Typed(task.asked.shown_path)
    told = say("{path} says so already; nothing changes.", path=path)
    if change.is_one:
        told = say("{path} stays as it is: {option} writes nothing.", path=path, option=Typed("--dry-run"))
    tell(task.asked.speaker.tell(told))
    return 0


def _document(task: _Import, roster: ReadRoster, ids: Mapping[int, str], *, is_written: bool) -> dict[str, Any]:
    return {
        **json_head(),
        "path": task.asked.shown_path,
        "source": shown_path(Path(task.wish.file).name),
        "sheet": None if task.sheet.name is None else _shown_sheet(task.sheet.name),
        **roster_object(roster, ids),
        "written": is_written,
    }


def _sheet(spreadsheet: Spreadsheet, wanted: str | None, screen: Speaker, *, asks: bool) -> Sheet:
    """The sheet that is named; of several that look like rosters the one that somebody picks.

    Raises ``UserError``, also where nobody can pick: what is on the other sheets would be lost without a word.
    """
    sheets = [sheet for sheet in spreadsheet.sheets if sheet.rows]
    if not sheets:
        raise UserError(say("There is nothing in the spreadsheet."))
    if wanted is not None:
        return _sheet_named(sheets, wanted)
    rosters = [sheet for sheet in sheets if looks_like_roster(sheet)] or sheets
    if len(rosters) > 1 and asks:
        choices = {str(place): _shown_sheet(sheet.name or "") for place, sheet in enumerate(rosters, 1)}
        return rosters[int(chosen(choices, say("Which sheet?"), screen)) - 1]
    if len(rosters) > 1:
        names = typed([_shown_sheet(sheet.name or "") for sheet in rosters], "and")
        raise UserError(
            say("Several sheets look like rosters, and none was read: {names}.", names=names),
            say("Take them one after another: {command}.", command=Typed("ccr partner import FILE PLAN --sheet NAME")),
        )
    return rosters[0]


def _sheet_named(sheets: Sequence[Sheet], wanted: str) -> Sheet:
    found = [sheet for sheet in sheets if sheet.name == wanted] or [
        sheet for sheet in sheets if slug(sheet.name or "") == slug(wanted)
    ]
    if not found and sheets[0].name is None:
        raise UserError(say("A file of this form has no sheets."), say("Leave out {option}.", option=Typed("--sheet")))
    if not found:
        names = typed([_shown_sheet(sheet.name or "") for sheet in sheets], "and")
        raise UserError(
            say("The workbook has no sheet {name}.", name=Typed(wanted)), say("Its sheets are {names}.", names=names)
        )
    return found[0]


def _shown_sheet(name: str) -> str:
    return name if may_show(name) else _HIDDEN


def _tell_of_file(wish: ImportWish, spreadsheet: Spreadsheet, sheet: Sheet, screen: Speaker) -> None:
    """Tell aside what was not read, and where the workbook lies."""
    others = [one for one in spreadsheet.sheets if one is not sheet and one.rows and looks_like_roster(one)]
    if others:
        names = listing([_shown_sheet(one.name or "") for one in others], ",")
        told = say("Not read: the sheets {names}. {option} names another.", names=names, option=Typed("--sheet"))
        tell_aside(screen.tell(told))
    hidden = (spreadsheet.hidden_sheets, sheet.hidden_rows, sheet.hidden_columns)
    if any(hidden):
        told = say(
            "What is hidden was not read: sheets {sheets}, rows {rows}, columns {columns}.",
            sheets=hidden[0],
            rows=hidden[1],
            columns=hidden[2],
        )
        tell_aside(screen.tell(told))
    if not spreadsheet.tells_hidden:
        told = say("A file of this form doesn't tell which rows and columns are hidden, or what is struck through.")
        tell_aside(screen.tell(told))
    if top_of_work_tree(Path(wish.file).resolve().parent) is not None:
        told = say(
            "{file} lies in a folder of git, with the names and telephones of persons in it. Move it out before the "
            "next commit.",
            file=Typed(shown_path(Path(wish.file).name)),
        )
        tell_aside(screen.tell(told))


def _no_roster(wish: ImportWish) -> UserError:
    return UserError(
        say("No column of agencies is found in {file}.", file=Typed(shown_path(Path(wish.file).name))),
        say("Name it: {option}.", option=Typed('--map name="…"')),
    )


def ids_of(before: Before, roster: ReadRoster) -> dict[int, str]:
    """The id of each agency of a roster, by its place: that of its partner, or a new one."""
    new = [place for place, agency in enumerate(roster.agencies) if agency.same_as is None]
    made = new_ids(before.data, [roster.agencies[place].entry for place in new])
    known = {place: agency.same_as for place, agency in enumerate(roster.agencies) if agency.same_as is not None}
    return dict(zip(new, made, strict=True)) | known


def edits_of(before: Before, roster: ReadRoster) -> list[Edit]:
    """The edits that a roster makes in a plan. Raises ``Misplaced``."""
    new: list[Mapping[str, Any]] = [agency.entry for agency in roster.agencies if agency.same_as is None]
    missing = {agency.same_as: agency.missing for agency in roster.agencies if agency.same_as and agency.missing}
    return import_partners(before.data, new, missing)
