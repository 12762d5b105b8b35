"""What ``ccr partner import`` does, and ``ccr init --from``."""

from datetime import date
from typing import NamedTuple

from ccr_cli.commands.changing import Request
from ccr_cli.commands.options import one_of
from ccr_cli.commands.recording import known_at, request
from ccr_cli.commands.work.roster_columns import columns_named, kept_columns
from ccr_cli.commands.work.roster_file import RosterFile, refuse_plan, roster_file
from ccr_cli.commands.work.roster_import import ImportWish, ReadyImport, RosterImport, framework_of
from ccr_cli.editing.record import known
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.words import STATUS
from ccr_cli.rosters.reading import read_roster
from ccr_cli.rosters.roster import RosterRequest
from ccr_cli.rosters.whose_phones import OFFICES, OWN


def work(wish: ImportWish) -> int:
    """Read the roster, show what it would do, ask, and write it as one edit."""
    _refuse_other_words(wish)
    said = columns_named(wish.columns)
    refuse_plan(wish.file)
    asked = request(wish.plan, None, wish.lang, dry_run=wish.is_trial, plain=wish.as_plain)
    before = known_at(asked.path)
    file = roster_file(wish.file, wish.sheets, said, framework_of(before, asked), kept_columns(asked.path))
    ready = RosterImport(wish, asked, file).ready(before)
    return ready if isinstance(ready, int) else ready.write()


def _refuse_other_words(wish: ImportWish) -> None:
    """Refuse a status, or whose the telephones are, in words that aren't the program's. Raises ``UserError``."""
    if wish.status is not None:
        one_of("--status", wish.status, list(STATUS))
    if wish.phones is not None:
        one_of("--phones", wish.phones, [OFFICES, OWN])


class NewPlanImport(NamedTuple):
    """A roster that a plan is begun with."""

    wish: ImportWish
    file: RosterFile

    def into(self, path: str, text: str, screen: Speaker) -> ReadyImport | int:
        """The same for a plan of this text, which is to be written; the exit status where it ends there."""
        as_plain = self.wish.as_plain
        asked = Request(path, date.today(), is_day_given=False, speaker=screen, is_trial=False, as_plain=as_plain)
        return RosterImport(self.wish, asked, self.file).ready(known(path, text.encode(), asked.day))


def new_plan_import(wish: ImportWish, framework: Framework, language: str) -> NewPlanImport:
    """A roster to begin a plan with. Raises ``UserError`` for one that can't be read, or has no agencies."""
    _refuse_other_words(wish)
    refuse_plan(wish.file)
    file = roster_file(wish.file, wish.sheets, columns_named(wish.columns), framework, lambda _: {})
    roster = read_roster(file.sheets.read, RosterRequest(framework, language, date.today()), {})
    file.refuse_unless_roster(roster)
    return NewPlanImport(wish, file)
