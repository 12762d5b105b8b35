"""What ``ccr check --fix`` adds to a check: fixing mistakes that have one certain fix, and showing the lines."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.output import draw_changes, tell, tell_aside, version_of, with_progress, write
from ccr_cli.fixing.many_files import MendedFile, mend_each
from ccr_cli.intake.from_path import Unread, found_in
from ccr_cli.language.message import Message, Typed, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.rules.finding import Allowed, Finding

_LINE_ENDS = b"\r\n"


class Fixed(NamedTuple):
    """The result of fixing files, in the order in which they were named."""

    files: tuple[MendedFile, ...]
    unread: tuple[Unread, ...]
    today: date
    is_trial: bool

    @property
    def findings(self) -> list[Finding]:
        """What is still wrong."""
        return [finding for file in self.files for finding in file.findings]

    @property
    def allowed(self) -> list[Allowed]:
        """The findings that comments in the files allow."""
        return [one for file in self.files for one in file.allowed]

    @property
    def written(self) -> list[str]:
        """The files that were written, as they may be named."""
        changed = [file for file in self.files if file.number and not file.error and not self.is_trial]
        return [shown_path(file.path) for file in changed]

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read, and written where it had to be."""
        return not self.unread and not any(file.error for file in self.files)


def fix(paths: Sequence[str], today: date, speaker: Speaker, *, is_trial: bool) -> Fixed:
    """Fix all files, or find out what would be fixed."""
    hidden = names_at_hand(Path.cwd(), paths).confidential
    answers = list(with_progress(mend_each(paths, today, hidden, is_trial=is_trial), len(paths), speaker))
    places = {path: place for place, path in enumerate(paths)}
    answers.sort(key=lambda answer: places[answer.path])
    return Fixed(
        tuple(answer for answer in answers if isinstance(answer, MendedFile)),
        tuple(answer for answer in answers if isinstance(answer, Unread)),
        today,
        is_trial,
    )


def draw_fixes(fixed: Fixed, speaker: Speaker, *, as_plain: bool) -> None:
    """Show the lines that changed, file by file."""
    for file in fixed.files:
        if file.number:
            tell(speaker.tell(_heading(file, is_trial=fixed.is_trial)))
            # no blank line at the end
            before, after = (
                version_of(raw, found_in(file.path, raw, fixed.today).cover)
                for raw in (file.before.rstrip(_LINE_ENDS), file.after.rstrip(_LINE_ENDS))
            )
            draw_changes(before, after, speaker, as_plain=as_plain)
            write("\n")


def tell_unwritten(fixed: Fixed, speaker: Speaker) -> None:
    """Tell on standard error which files could not be written, and why."""
    sys.stdout.flush()
    for error in (file.error for file in fixed.files if file.error is not None):
        tell_aside(f"ccr: {speaker.tell(error.message)}")
        if error.hint is not None:
            tell_aside(f"  {speaker.tell(error.hint)}")


def _heading(file: MendedFile, *, is_trial: bool) -> Message:
    path = Typed(shown_path(file.path))
    if is_trial:
        return say_many(
            "{number} mistake would be fixed in {path}:",
            "{number} mistakes would be fixed in {path}:",
            file.number,
            path=path,
        )
    return say_many("{number} mistake fixed in {path}:", "{number} mistakes fixed in {path}:", file.number, path=path)
