"""What every command that records something has in common: find the plan, lock it, edit it, show what changed."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.asking import NOTHING_WRITTEN, can_ask, chosen
from ccr_cli.commands.changing import (
    TAKE_OUT,
    WRITE,
    PlanChange,
    Refusal,
    Request,
    carry_out,
    made,
    refuse,
    refuse_errors,
)
from ccr_cli.commands.options import chosen_speaker, day_happened
from ccr_cli.commands.output import tell, tell_aside
from ccr_cli.editing.apply import NotEdited
from ccr_cli.editing.paste import lines_to_paste
from ccr_cli.editing.record import Before, errors_in, forbidden_in, known, placeholder_in, recorded
from ccr_cli.editing.source import NotReadable
from ccr_cli.edits.edit import Edit, Misplaced, value_at
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.find_plans import one_plan, plans_here
from ccr_cli.intake.load import read_file
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.pasted import pasted
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan.references import place
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.redact.discretion import discreet, is_private, shown_path
from ccr_cli.saving.replace import HeldFile
from ccr_cli.undoing.keeping import replace_and_keep
from ccr_cli.views.changed_lines import NOT_SHOWN
from ccr_cli.views.findings import as_text
from ccr_cli.where import Where

Making: TypeAlias = Callable[[Before], Sequence[Edit]]
"""A function from what is known of a plan to the edits to make in it."""


def request(
    plan: str | None, on: str | None, lang: str | None, *, dry_run: bool, plain: bool, yes: bool = False
) -> Request:
    """The request of a command line; which plan is meant is asked where there are several.

    Raises ``UserError`` for a wrong option, a day still to come, or if the plan meant is unclear.
    """
    screen = chosen_speaker(lang)
    path, day = _plan_meant(plan, screen), day_happened(on)
    return Request(path, day, on is not None, screen, is_trial=dry_run, as_plain=plain, is_agreed=yes)


def _plan_meant(given: str | None, screen: Speaker) -> str:
    here = Path.cwd()
    if given is None and can_ask() and not os.environ.get("CCR_PLAN") and len(plans := plans_here(here)) > 1:
        return chosen({path: shown_path(Path(path).stem) for path in plans}, say("Which plan?"), screen)
    return one_plan(given, here, os.environ)


def known_at(path: str) -> Before:
    """What the plan at a path says before any question. Raises ``OSError``, and ``RefusedError`` for bad YAML."""
    try:
        return known(path, read_file(Path(path)), date.today())
    except NotReadable:
        raise _unreadable(path) from None


class InBetween(NamedTuple):
    """How one answer of a conversation was recorded."""

    status: int
    no_undo: Message | None = None
    """Why it can't be taken back, if it can't."""


def record(asked: Request, make: Making, *, ahead: bool = False, question: Message = WRITE) -> int:
    """Record something in a plan, or show what would change; the result is the exit status.

    At a terminal a large change is shown first, and made when somebody says yes to ``question``; ``ahead`` makes every
    change one.
    """
    return carry_out(asked, _recording(asked, make), ahead=ahead, question=question)


def remove(asked: Request, make: Making) -> int:
    """Take something out of a plan, as ``record`` does."""
    return carry_out(asked, _recording(asked, make), question=TAKE_OUT)


def nothing_written(asked: Request) -> int:
    """Tell that nothing was written, as somebody wished; the result is the exit status."""
    tell(asked.speaker.tell(NOTHING_WRITTEN))
    return 0


def record_in_between(asked: Request, make: Making) -> InBetween:
    """Record one answer of a conversation, without a word unless it is refused."""
    attempt = made(asked, _recording(asked, make))
    return InBetween(0, attempt.no_undo) if isinstance(attempt, PlanChange) else InBetween(attempt.tell())


def record_shown(asked: Request, make: Making) -> PlanChange | int:
    """Record something that was shown already, or only try it; the exit status, told, where it is refused."""
    recording = _recording(asked, make)
    attempt = recording.attempt(read_file(Path(asked.path))) if asked.is_trial else made(asked, recording)
    return attempt if isinstance(attempt, PlanChange) else attempt.tell()


def _recording(asked: Request, make: Making) -> "_Recording":
    return _Recording(asked, make, names_at_hand(Path.cwd(), [asked.path]).confidential)


class _Recording(NamedTuple):
    """Edits made in a plan."""

    asked: Request
    make: Making
    hidden: tuple[HiddenPartner, ...]
    """What the plans at hand hide."""

    def attempt(self, raw: bytes) -> PlanChange | Refusal:
        """The change that a plan's bytes would get, or why it would not.

        An error repeats nothing that may not be in a plan, nor an id that reveals it.
        """
        try:
            before = known(self.asked.path, raw, date.today(), self.hidden)
        except NotReadable:
            return Refusal(partial(_refuse_file, self.asked, raw))
        try:
            return self._with_edits(before)
        except UserError as error:
            raise discreet(error, before.cover, _ids_in(before)) from None

    def _with_edits(self, before: Before) -> PlanChange | Refusal:
        asked = self.asked
        try:
            edits = self.make(before)
            if (sign := forbidden_in(edits)) is not None:
                return Refusal(partial(_refuse_sign, asked, sign))
            if (word := placeholder_in(edits)) is not None:
                return Refusal(partial(_refuse_placeholder, asked, word))
            after = recorded(before, edits)
        except Misplaced as error:
            return Refusal(partial(refuse_form, asked, error.where))
        except NotEdited as error:
            return Refusal(partial(_refuse_layout, asked, error.edit))
        if after.new_errors:
            return Refusal(partial(refuse_errors, asked, after.new_errors))
        path = Typed(asked.shown_path)
        done, as_shown = say("Recorded in {path}:", path=path), say("Recorded in {path}.", path=path)
        return PlanChange(asked, before, after, before.framework, done, as_shown)

    def write(self, file: HeldFile, change: PlanChange) -> PlanChange:
        """Write it, and keep what it replaced."""
        private = change.before.private_lines, change.after.private_lines
        return change._replace(no_undo=replace_and_keep(file, change.after.raw, *private))


def _ids_in(before: Before) -> list[str]:
    partners = value_at(before.data, ("partners",))
    return list(partners) if isinstance(partners, dict) else []


def _unreadable(path: str) -> RefusedError:
    return RefusedError(
        say("{path} can't be read, so nothing was written.", path=Typed(shown_path(path))),
        say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(shown_path(path))}")),
    )


def _refuse_file(asked: Request, raw: bytes) -> int:
    for line in as_text(errors_in(asked.path, raw, date.today()), asked.speaker):
        tell_aside(line)
    return refuse(asked, _unreadable(asked.path).message)


def _refuse_sign(asked: Request, sign: str) -> int:
    return refuse(
        asked,
        say(
            "What was typed holds an invisible character ({code}) that can't be in a plan, so nothing was written.",
            code=f"U+{ord(sign):04X}",
        ),
        say("Type the words again; it mostly comes from copying."),
    )


def _refuse_placeholder(asked: Request, word: str) -> int:
    return refuse(
        asked,
        say("{word} stands for words of your own, so nothing was written.", word=Typed(word)),
        say("Type them there, between quotes if there are several."),
    )


def refuse_form(asked: Request, where: Where) -> int:
    """Tell that a place of the plan holds something else than it should; the result is the exit status."""
    return refuse(
        asked,
        say("{where} has another form than a plan's, so nothing was written.", where=_told(where)),
        say("{command} shows how to write it.", command=Typed(f"ccr check {pasted(asked.shown_path)}")),
    )


def _refuse_layout(asked: Request, edit: Edit) -> int:
    """Report where to make the change by hand, and its lines."""
    where = _told(edit.where)
    status = refuse(
        asked,
        say("{where} can't be changed here without touching other lines, so nothing was written.", where=where),
        say("Change it by hand in an editor: {path}", path=Typed(asked.shown_path)),
    )
    lines = lines_to_paste(edit)
    if is_private("\n".join(lines)):
        tell_aside(f"    {asked.speaker.tell(NOT_SHOWN)}")
    else:
        sys.stderr.writelines(f"    {visible(line)}\n" for line in lines)
    return status


def _told(where: Where) -> Typed:
    """A place in the plan, if it may be repeated."""
    return Typed("…" if is_private(place(where)) else place(where))
