"""What ``ccr undo`` does, with ``--forget`` as well."""

import os
from datetime import date
from functools import partial
from pathlib import Path

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.asking import agrees, can_ask
from ccr_cli.commands.changing import PlanChange, Refusal, Request, carry_out, refuse, refuse_errors
from ccr_cli.commands.kept_in_words import time_of
from ccr_cli.commands.output import tell, tell_aside
from ccr_cli.commands.recording import known_at, request
from ccr_cli.editing.new_plan import is_as_begun
from ccr_cli.editing.record import Recorded
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.find_plans import plan_suffix
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.visible import visible
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.redact.discretion import is_private
from ccr_cli.rules.finding import Finding
from ccr_cli.saving.replace import HeldFile, held
from ccr_cli.undoing.kept import KeptChange, delete_old, forget, kept_changes
from ccr_cli.undoing.replaced import LinesOfFile, ReplacedLines
from ccr_cli.undoing.take_back import FoundAgain
from ccr_cli.undoing.undo import BackAlready, LinesTouched, NeverKept, Undone, lines_by_hand, undone
from ccr_cli.views import kept_changes as views
from ccr_cli.views.changed_lines import NOT_SHOWN

_ENDS = "\r\n"
_NOT_AGAIN = say(
    "Forgetting can't be taken back: if there is a subpoena or a request for records, or one can be expected, delete "
    "nothing."
)


def take_back_last(plan: str | None, lang: str | None, *, dry_run: bool, plain: bool, yes: bool) -> int:
    """Take back what was last recorded in a plan; the result is the exit status."""
    asked = request(plan, None, lang, dry_run=dry_run, plain=plain, yes=yes)
    if not asked.is_trial:
        delete_old()
    return carry_out(asked, _TakingBack(asked), question=say("Take it back?"))


def forget_last(plan: str | None, lang: str | None, *, dry_run: bool, plain: bool, yes: bool) -> int:
    """Delete the copy of what was last replaced in a plan, once somebody agrees, and leave the plan as it is.

    Raises ``UserError`` where nobody can be asked and ``yes`` isn't typed.
    """
    asked = request(plan, None, lang, dry_run=dry_run, plain=plain, yes=yes)
    kept = _last_of(os.path.realpath(asked.path))
    if kept is None:
        return _nothing(asked)
    if asked.is_trial:
        tell(asked.speaker.tell(say("Not deleted: the copy of what was replaced {when} would be.", when=_when(kept))))
        return 0
    if not asked.is_agreed and not _may_be_forgotten(asked, kept):
        tell(asked.speaker.tell(say("Nothing was deleted.")))
        return 0
    with held(asked.path):
        forget(kept.name)
    told = say("The copy of what was replaced {when} is deleted; {path} stays as it is.", **_told(asked, kept))
    tell(asked.speaker.tell(told))
    return 0


def _may_be_forgotten(asked: Request, kept: KeptChange) -> bool:
    """Whether somebody at a terminal agrees that a copy is deleted."""
    if not can_ask():
        command = Typed(f"{_forgetting(asked).text} --yes")
        raise UserError(_NOT_AGAIN, say("Where nobody can be asked, {command} deletes it.", command=command))
    question = say(
        "The copy of what was replaced {when} would be deleted. {warning} Forget it?",
        when=_when(kept),
        warning=_NOT_AGAIN,
    )
    return agrees(question, asked.speaker)


def _last_of(real_path: str) -> KeptChange | None:
    return next(iter(kept_changes(real_path)), None)


class _TakingBack:
    """The last recorded change of a plan, taken back."""

    def __init__(self, asked: Request) -> None:
        self._asked = asked
        self._hidden: tuple[HiddenPartner, ...] = names_at_hand(Path.cwd(), [asked.path]).confidential
        self._shown: KeptChange | None = None

    def attempt(self, raw: bytes) -> PlanChange | Refusal:
        """The plan as it was before, or why it can't be so again."""
        asked = self._asked
        kept = _last_of(os.path.realpath(asked.path))
        if kept is None:
            return Refusal(partial(_nothing, asked))
        if self._shown is not None and self._shown.name != kept.name:
            return Refusal(partial(_other, asked))
        self._shown = kept
        match undone(kept, asked.path, raw, date.today(), self._hidden):
            case NeverKept():
                return Refusal(partial(_never_kept, asked, kept))
            case BackAlready():
                return Refusal(partial(_back_already, asked, kept))
            case LinesTouched(found):
                return Refusal(partial(_touched, asked, kept, found, raw))
            case Undone() as done:
                return self._change(kept, done, raw)

    def _change(self, kept: KeptChange, done: Undone, raw: bytes) -> PlanChange | Refusal:
        asked, before, after = self._asked, done.before, done.after
        if done.new_errors:
            return Refusal(partial(_would_be_wrong, asked, kept, done.found, done.new_errors, raw))
        new = done.new_findings
        now = Recorded(after.raw, after.plan, after.cover, after.errors, (), new, after.private_lines)
        told = _told(asked, kept)
        return PlanChange(
            asked,
            before,
            now,
            after.taken.framework,
            say("Taken back in {path} what was recorded {when}:", **told),
            say("What was recorded {when} is taken back in {path}.", **told),
        )

    def write(self, file: HeldFile, change: PlanChange) -> PlanChange:
        """Write it, and keep it no longer; until then it is kept, so that no moment is without it."""
        file.replace(change.after.raw)
        if self._shown is not None:
            forget(self._shown.name)
        return change


def _when(kept: KeptChange) -> Message:
    return views.moment(time_of(kept), date.today())


def _told(asked: Request, kept: KeptChange) -> dict[str, Message | Typed]:
    return {"path": Typed(asked.shown_path), "when": _when(kept)}


# Why nothing is taken back


def _nothing(asked: Request) -> int:
    status = refuse(
        asked,
        say("Nothing is kept that could be taken back in {path}.", path=Typed(asked.shown_path)),
        say(
            "What was recorded is kept for a day, the last ten changes of each plan; {command} lists them.",
            command=Typed("ccr undo --list"),
        ),
    )
    if _is_just_begun(asked.path):
        told = say(
            "A plan that was just begun isn't taken back: delete {path} and begin again with {command}.",
            path=Typed(asked.shown_path),
            command=Typed("ccr init"),
        )
        tell_aside(f"  {asked.speaker.tell(told)}")
    return status


def _is_just_begun(path: str) -> bool:
    try:
        there = known_at(path)
    except RefusedError:
        return False
    plan, framework = there.plan, there.framework
    return plan is not None and framework is not None and is_as_begun(there.raw, plan, framework)


def _other(asked: Request) -> int:
    return refuse(
        asked,
        say("Something else was recorded in {path} meanwhile, so nothing was written.", path=Typed(asked.shown_path)),
        say("Type the same again; it shows what would be taken back now."),
    )


def _never_kept(asked: Request, kept: KeptChange) -> int:
    return refuse(
        asked,
        say(
            "There is no undo for what was last recorded in {path}, {when}: a privacy rule found something there, and "
            "no copy of that is made.",
            **_told(asked, kept),
        ),
        say(
            "Change it by hand in an editor. {command} leaves it and goes on to what was recorded before.",
            command=_forgetting(asked),
        ),
    )


def _back_already(asked: Request, kept: KeptChange) -> int:
    if not asked.is_trial:
        forget(kept.name)
    tell(
        asked.speaker.tell(
            say("What was recorded {when} is not in {path} any more; nothing changes.", **_told(asked, kept))
        )
    )
    return 0


def _touched(asked: Request, kept: KeptChange, found: tuple[FoundAgain, ...], raw: bytes) -> int:
    status = refuse(
        asked,
        say(
            "What was recorded {when} can't be taken back: its lines were changed since, or what they belong to. "
            "{path} stays as it is.",
            **_told(asked, kept),
        ),
    )
    _tell_by_hand(asked, lines_by_hand(found), raw)
    return status


def _would_be_wrong(
    asked: Request, kept: KeptChange, found: tuple[FoundAgain, ...], errors: tuple[Finding, ...], raw: bytes
) -> int:
    status = refuse_errors(asked, errors)
    if any(one.rule.is_privacy for one in errors):  # since it was recorded, another plan may have begun to hide a name
        forget(kept.name)
    else:
        _tell_by_hand(asked, lines_by_hand(found), raw)
    return status


def _tell_by_hand(asked: Request, replaced: tuple[ReplacedLines, ...], raw: bytes) -> None:
    """The lines to change in an editor, as far as they may be shown."""
    hint = say(
        "Do it by hand in an editor: take out the lines with a minus sign at the very left, and put in those with a "
        "plus sign there."
    )
    if asked.as_plain:
        hint = say("Do it by hand in an editor.")
    tell_aside(f"  {asked.speaker.tell(hint)}")
    there = frozenset(LinesOfFile.of(raw).bare)
    for one in replaced:
        near = say("Near line {number}:", number=one.start + 1)
        tell_aside(f"    {asked.speaker.tell(near)}")
        old, new = ([line.rstrip(_ENDS) for line in lines] for lines in (one.old, one.new))
        if is_private("\n".join((*old, *new))):
            tell_aside(f"    {asked.speaker.tell(NOT_SHOWN)}")
            continue
        for line, sentence in views.lines_by_hand(old, new, there, asked.speaker):
            tell_aside(f"    {sentence if asked.as_plain else visible(line)}")
    tell_aside(
        "  "
        + asked.speaker.tell(
            say("{command} leaves it and goes on to what was recorded before.", command=_forgetting(asked))
        )
    )


def _forgetting(asked: Request) -> Typed:
    return Typed(f"ccr undo --forget{plan_suffix(asked.path, Path.cwd(), os.environ)}")
