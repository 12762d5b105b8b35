"""What every command that records something has in common: find the plan, lock it, edit it, show what changed."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeAlias

from ccr_cli.commands.options import chosen_speaker, day
from ccr_cli.commands.output import draw_changes, tell_findings, telling, version_of, write
from ccr_cli.editing.apply import NotEdited
from ccr_cli.editing.paste import lines_to_paste
from ccr_cli.editing.record import Before, Recorded, errors_in, forbidden_in, known, recorded
from ccr_cli.editing.source import NotReadable
from ccr_cli.edits.edit import Edit, Misplaced
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.find_plans import one_plan
from ccr_cli.intake.load import read_file
from ccr_cli.language.message import Message, Typed, command, say, say_many
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan.references import place
from ccr_cli.privacy.redact.discretion import discreet, is_private, shown_path
from ccr_cli.rules.finding import Finding
from ccr_cli.saving.replace import held
from ccr_cli.views.changed_lines import NOT_SHOWN
from ccr_cli.views.findings import as_text
from ccr_cli.where import Where

Making: TypeAlias = Callable[[Before], Sequence[Edit]]
"""A function from what is known of a plan to the edits to make in it."""


@dataclass(frozen=True, slots=True)
class Request:
    """How to record something, according to the options."""

    path: str
    day: date
    speaker: Speaker
    is_trial: bool
    """Whether to only show the change."""
    as_plain: bool

    @property
    def shown_path(self) -> str:
        """The path without anything that may not be shown."""
        return shown_path(self.path)


def request(plan: str | None, on: str | None, lang: str | None, *, dry_run: bool, plain: bool) -> Request:
    """The request of a command line. Raises ``UserError`` for a wrong option, or if the plan meant is unclear."""
    speaker = chosen_speaker(lang)
    return Request(one_plan(plan, Path.cwd(), os.environ), day(on), speaker, is_trial=dry_run, as_plain=plain)


def known_at(path: str) -> Before:
    """What the plan at a path says before any question. Raises ``OSError``, and ``RefusedError`` for bad YAML."""
    try:
        return known(path, read_file(Path(path)), date.today())
    except NotReadable:
        raise _unreadable(path) from None


def record(asked: Request, make: Making) -> int:
    """Record something in a plan, or show what would change; the result is the exit status."""
    if asked.is_trial:
        return _attempt(asked, read_file(Path(asked.path)), make, lambda _new: None)()
    with held(asked.path) as file:
        before = file.raw
        tell = _attempt(asked, file.raw, make, file.replace)
        is_changed = file.raw != before
    # after the lock is released, so nobody waits for the output
    with telling(say("{path} was written.", path=Typed(asked.shown_path))) if is_changed else nullcontext():
        return tell()


def _attempt(asked: Request, raw: bytes, make: Making, save: Callable[[bytes], None]) -> Callable[[], int]:
    """Save the edited plan unless it gets new errors, and return what reports how it went.

    An error repeats nothing that may not be in a plan, nor an id that reveals it.
    """
    try:
        before = known(asked.path, raw, date.today())
    except NotReadable:
        return partial(_refuse_file, asked, raw)
    try:
        return _with_edits(asked, before, make, save)
    except UserError as error:
        raise discreet(error, before.cover) from None


def _with_edits(asked: Request, before: Before, make: Making, save: Callable[[bytes], None]) -> Callable[[], int]:
    try:
        edits = make(before)
        if (sign := forbidden_in(edits)) is not None:
            return partial(_refuse_sign, asked, sign)
        after = recorded(before, edits)
    except Misplaced as error:
        return partial(_refuse_form, asked, error.where)
    except NotEdited as error:
        return partial(_refuse_layout, asked, error.edit)
    if after.new_errors:
        return partial(_refuse_errors, asked, after.new_errors)
    if after.raw != before.source.raw:
        save(after.raw)
    return partial(_show, asked, before, after)


def _show(asked: Request, before: Before, after: Recorded) -> int:
    speaker = asked.speaker
    if after.raw == before.source.raw:
        write(speaker.tell(say("{path} says so already; nothing changes.", path=Typed(asked.shown_path))) + "\n")
    else:
        told = say("Not written, this is what would change in {path}:", path=Typed(asked.shown_path))
        if not asked.is_trial:
            told = say("Recorded in {path}:", path=Typed(asked.shown_path))
        write(speaker.tell(told) + "\n")
        old, new = version_of(before.source.raw, before.cover), version_of(after.raw, after.cover)
        draw_changes(old, new, speaker, as_plain=asked.as_plain)
    if after.new_warnings:
        tell_findings(after.new_warnings, speaker)
    if after.errors:
        still = say_many(
            "{path} still has {number} error; {command} tells it.",
            "{path} still has {number} errors; {command} tells them.",
            len(after.errors),
            path=Typed(asked.shown_path),
            command=command("ccr", "check", Path(asked.shown_path)),
        )
        sys.stdout.flush()
        sys.stderr.write(speaker.tell(still) + "\n")
    return 0


def _unreadable(path: str) -> RefusedError:
    return RefusedError(
        say("{path} can't be read, so nothing was written.", path=Typed(shown_path(path))),
        say("{command} tells what is wrong with it.", command=command("ccr", "check", Path(shown_path(path)))),
    )


def _refuse(asked: Request, message: Message, hint: Message | None = None) -> int:
    sys.stdout.flush()
    sys.stderr.write(f"ccr: {asked.speaker.tell(message)}\n")
    if hint is not None:
        sys.stderr.write(f"  {asked.speaker.tell(hint)}\n")
    return 1


def _refuse_file(asked: Request, raw: bytes) -> int:
    for line in as_text(errors_in(asked.path, raw, date.today()), asked.speaker):
        sys.stderr.write(line + "\n")
    return _refuse(asked, _unreadable(asked.path).message)


def _refuse_errors(asked: Request, findings: Sequence[Finding]) -> int:
    """Report what would be wrong, by place in the plan, since its line is in no file."""
    status = _refuse(asked, say("With that the plan would have an error, so nothing was written."))
    for finding in findings:
        told = asked.speaker.tell(finding.message)
        sys.stderr.write(f"  {visible(finding.where)}: {finding.rule.code} {told}\n")
        if finding.hint is not None:
            sys.stderr.write(f"    {asked.speaker.tell(finding.hint)}\n")
    return status


def _refuse_sign(asked: Request, sign: str) -> int:
    return _refuse(
        asked,
        say(
            "What was typed holds an invisible character ({code}) that can't be in a plan, so nothing was written.",
            code=f"U+{ord(sign):04X}",
        ),
        say("Type the words again; it mostly comes from copying."),
    )


def _refuse_form(asked: Request, where: Where) -> int:
    return _refuse(
        asked,
        say("{where} has another form than a plan's, so nothing was written.", where=_told(where)),
        say("{command} tells how to write it.", command=command("ccr", "check", Path(asked.shown_path))),
    )


def _refuse_layout(asked: Request, edit: Edit) -> int:
    """Report where to make the change by hand, and its lines."""
    where = _told(edit.where)
    status = _refuse(
        asked,
        say("{where} can't be changed here without touching other lines, so nothing was written.", where=where),
        say("Change it by hand in an editor: {path}", path=Typed(asked.shown_path)),
    )
    lines = lines_to_paste(edit)
    if is_private("\n".join(lines)):
        sys.stderr.write(f"    {asked.speaker.tell(NOT_SHOWN)}\n")
    else:
        sys.stderr.writelines(f"    {visible(line)}\n" for line in lines)
    return status


def _told(where: Where) -> Typed:
    """A place in the plan, if it may be repeated."""
    return Typed("…" if is_private(place(where)) else place(where))
