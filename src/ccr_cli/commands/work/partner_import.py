"""What ``ccr partner import`` does."""

import os
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ccr_cli.commands.asking import can_ask
from ccr_cli.commands.changing import PlanChange, Request
from ccr_cli.commands.options import chosen_speaker, one_of
from ccr_cli.commands.recording import known_at, record_shown, request
from ccr_cli.editing.record import Before
from ccr_cli.edits.edit import Edit
from ccr_cli.edits.from_roster import import_partners, new_ids
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.language.message import Typed, say, typed
from ccr_cli.language.nearest import slug
from ccr_cli.plan.words import STATUS
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.rosters.columns import TO_MAP
from ccr_cli.rosters.reading import looks_like_roster, read_roster
from ccr_cli.rosters.roster import Answers, Asked, Roster
from ccr_cli.spreadsheets.reading import read_spreadsheet
from ccr_cli.spreadsheets.sheet import Sheet, Spreadsheet
from ccr_cli.streams import write_for_programs
from ccr_cli.views.json_text import json_head, json_text
from ccr_cli.views.roster_data import roster_object

FORMATS = ("text", "json")
_BETWEEN_COLUMNS = re.compile(r",(?=\s*[a-z]+\s*=)", re.IGNORECASE)


class Wish(NamedTuple):
    """What a command line asks for."""

    file: str
    plan: str | None
    sheet: str | None
    columns: tuple[str, ...]
    status: str | None
    takes_notes: bool
    updates: bool
    asks: bool
    output: str
    is_trial: bool
    lang: str | None
    as_plain: bool


class _Import(NamedTuple):
    """One sheet to be read for one plan."""

    wish: Wish
    asked: Request
    sheet: Sheet
    columns: Mapping[str, str]

    def read(self, before: Before, answers: Answers) -> Roster:
        """What the sheet proposes to the plan as it is. Raises ``UserError``."""
        framework = before.framework
        if framework is None:
            raise RefusedError(
                say(
                    "The framework of {path} can't be read, so its seats are not known.",
                    path=Typed(self.asked.shown_path),
                )
            )
        data = before.data
        places = [name for name in data.get("places") or () if isinstance(name, str)]
        asked = Asked(
            framework,
            data.get("language") if isinstance(data.get("language"), str) else "en",
            self.asked.day,
            self.columns,
            self.wish.status,
            self.wish.takes_notes,
            self.wish.updates,
            answers,
            tuple(places),
        )
        partners = data.get("partners")
        return read_roster(self.sheet, asked, partners if isinstance(partners, dict) else {})


def work(wish: Wish) -> int:
    """Read the roster, show what it would do, ask, and write it as one edit."""
    one_of("--format", wish.output, FORMATS)
    if wish.status is not None:
        one_of("--status", wish.status, list(STATUS))
    columns = _columns(wish.columns)
    asked = request(wish.plan, None, wish.lang, dry_run=wish.is_trial, plain=wish.as_plain)
    spreadsheet = read_spreadsheet(Path(wish.file))
    task = _Import(wish, asked, _sheet(spreadsheet, wish.sheet), columns)
    before = known_at(asked.path)
    roster = task.read(before, {})
    if not roster.is_roster:
        raise _no_roster(wish)
    return _written(task, before, roster, {})


def _columns(given: Sequence[str]) -> dict[str, str]:
    """By field, the headings that ``--map`` names. Raises ``UserError``."""
    found: dict[str, str] = {}
    for part in (part for text in given for part in _BETWEEN_COLUMNS.split(text)):
        field, sign, heading = part.partition("=")
        if not sign or not heading.strip():
            raise UserError(
                say("{option} takes a field and a heading.", option=Typed("--map")),
                say("Type them like this: {example}.", example=Typed('--map name=Agency,phone="Office phone"')),
            )
        found[one_of("--map", field.strip().lower(), list(TO_MAP))] = heading.strip().strip("\"'")
    return found


def _sheet(spreadsheet: Spreadsheet, wanted: str | None) -> Sheet:
    """The sheet that is named, or the first that looks like a roster. Raises ``UserError``."""
    sheets = [sheet for sheet in spreadsheet.sheets if sheet.rows]
    if wanted is not None:
        named = [sheet for sheet in sheets if slug(sheet.name or "") == slug(wanted)]
        if not named:
            names = typed([sheet.name or "" for sheet in sheets], "and")
            raise UserError(
                say("The workbook has no sheet {name}.", name=Typed(wanted)),
                say("Its sheets are {names}.", names=names),
            )
        return named[0]
    if not sheets:
        raise UserError(say("The spreadsheet is empty."))
    return next((sheet for sheet in sheets if looks_like_roster(sheet)), sheets[0])


def _no_roster(wish: Wish) -> UserError:
    return UserError(
        say("No column of agencies is found in {file}.", file=Typed(shown_path(wish.file))),
        say("Name it: {option}.", option=Typed('--map name="Heading of the agencies"')),
    )


def _written(task: _Import, before: Before, roster: Roster, answers: Answers) -> int:
    def make(known: Before) -> list[Edit]:
        return edits_of(known, task.read(known, answers))

    ids = ids_of(before, roster)
    change = record_shown(task.asked, make)
    if not isinstance(change, PlanChange):
        return change
    is_written = change.is_one and not task.wish.is_trial
    document = {
        **json_head(),
        "path": task.asked.shown_path,
        "source": shown_path(os.path.basename(task.wish.file)),
        "sheet": task.sheet.name,
        **roster_object(roster, ids),
        "written": is_written,
    }
    write_for_programs(json_text(document) + "\n")
    return 0


def ids_of(before: Before, roster: Roster) -> dict[int, str]:
    """The id of each agency of a roster, by its place: that of its partner, or a new one."""
    new = [place for place, agency in enumerate(roster.agencies) if agency.same_as is None]
    made = new_ids(before.data, [roster.agencies[place].entry for place in new])
    known = {place: agency.same_as for place, agency in enumerate(roster.agencies) if agency.same_as is not None}
    return dict(zip(new, made, strict=True)) | known


def edits_of(before: Before, roster: Roster) -> list[Edit]:
    """The edits that a roster makes in a plan. Raises ``Misplaced``."""
    new: list[Mapping[str, Any]] = [agency.entry for agency in roster.agencies if agency.same_as is None]
    missing = {agency.same_as: agency.missing for agency in roster.agencies if agency.same_as and agency.missing}
    return import_partners(before.data, new, missing)
