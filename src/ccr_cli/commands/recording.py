"""What every command that records something has in common: find the plan, lock it, edit it, show what changed."""

import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from ccr_cli.audit.names_at_hand import names_at_hand
from ccr_cli.commands.asking import NOTHING_WRITTEN, agrees, can_ask, chosen
from ccr_cli.commands.options import chosen_speaker, day_happened
from ccr_cli.commands.output import draw_changes, tell, tell_aside, tell_findings, telling_of, version_of
from ccr_cli.editing.apply import NotEdited
from ccr_cli.editing.paste import lines_to_paste
from ccr_cli.editing.record import Before, Recorded, errors_in, forbidden_in, known, placeholder_in, recorded
from ccr_cli.editing.source import NotReadable
from ccr_cli.edits.edit import Edit, Misplaced
from ccr_cli.errors import RefusedError, UserError
from ccr_cli.intake.find_plans import one_plan, plans_here
from ccr_cli.intake.load import read_file
from ccr_cli.language.message import Message, Typed, say, say_many
from ccr_cli.language.pasted import pasted
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.references import place
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.redact.discretion import discreet, is_private, shown_path
from ccr_cli.questions.news import news
from ccr_cli.rules.finding import Finding
from ccr_cli.saving.replace import held
from ccr_cli.views.changed_lines import NOT_SHOWN, FileVersion, changed_lines
from ccr_cli.views.findings import as_text
from ccr_cli.views.news import as_sentences
from ccr_cli.where import Where

_MUCH = 16  # lines that are changed, or new
_MUCH_TAKEN_OUT = 3  # lines that are gone
Making: TypeAlias = Callable[[Before], Sequence[Edit]]
"""A function from what is known of a plan to the edits to make in it."""


class Request(NamedTuple):
    """How to record something, according to the options."""

    path: str
    day: date
    is_day_given: bool
    """Whether the day stands on the command line."""
    speaker: Speaker
    is_trial: bool
    """Whether to only show the change."""
    as_plain: bool

    @property
    def shown_path(self) -> str:
        """The path without anything that may not be shown."""
        return shown_path(self.path)


def request(plan: str | None, on: str | None, lang: str | None, *, dry_run: bool, plain: bool) -> Request:
    """The request of a command line; which plan is meant is asked where there are several.

    Raises ``UserError`` for a wrong option, a day still to come, or if the plan meant is unclear.
    """
    screen = chosen_speaker(lang)
    return Request(
        _plan_meant(plan, screen), day_happened(on), on is not None, screen, is_trial=dry_run, as_plain=plain
    )


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


def record(asked: Request, make: Making, *, ahead: bool = False) -> int:
    """Record something in a plan, or show what would change; the result is the exit status.

    At a terminal a large change is shown first, and made when somebody agrees; ``ahead`` makes every change one.
    """
    hidden = names_at_hand(Path.cwd(), [asked.path]).confidential
    is_shown = False
    if asked.is_trial or can_ask():
        trial = _attempt(asked, read_file(Path(asked.path)), make, hidden)
        if asked.is_trial or isinstance(trial, _Refusal):
            return trial.tell()
        is_shown = trial.is_one and (ahead or trial.is_large)
        if is_shown and not _is_agreed(trial):
            return 0
    attempt = _made(asked, make, hidden)
    return attempt.tell_again() if is_shown and isinstance(attempt, _Change) else attempt.tell()


def record_in_between(asked: Request, make: Making) -> int:
    """Record one answer of a conversation, without a word unless it is refused; the result is the exit status."""
    attempt = _made(asked, make, names_at_hand(Path.cwd(), [asked.path]).confidential)
    return 0 if isinstance(attempt, _Change) else attempt.tell()


def _made(asked: Request, make: Making, hidden: tuple[HiddenPartner, ...]) -> "_Change | _Refusal":
    """What is written, or why nothing is."""
    with held(asked.path) as file:
        attempt = _attempt(asked, file.raw, make, hidden)
        if isinstance(attempt, _Change) and attempt.is_one:
            file.replace(attempt.after.raw)
    return attempt


def _is_agreed(trial: "_Change") -> bool:
    """Whether somebody agrees to a change that is shown first."""
    trial.tell_ahead()
    if agrees(say("Write this?"), trial.asked.speaker):
        return True
    tell(trial.asked.speaker.tell(NOTHING_WRITTEN))
    return False


def _attempt(asked: Request, raw: bytes, make: Making, hidden: tuple[HiddenPartner, ...]) -> "_Change | _Refusal":
    """The change that a plan's bytes would get, or why it would not; ``hidden`` is what the plans at hand hide.

    An error repeats nothing that may not be in a plan, nor an id that reveals it.
    """
    try:
        before = known(asked.path, raw, date.today(), hidden)
    except NotReadable:
        return _Refusal(partial(_refuse_file, asked, raw))
    try:
        return _with_edits(asked, before, make)
    except UserError as error:
        raise discreet(error, before.cover) from None


def _with_edits(asked: Request, before: Before, make: Making) -> "_Change | _Refusal":
    try:
        edits = make(before)
        if (sign := forbidden_in(edits)) is not None:
            return _Refusal(partial(_refuse_sign, asked, sign))
        if (word := placeholder_in(edits)) is not None:
            return _Refusal(partial(_refuse_placeholder, asked, word))
        after = recorded(before, edits)
    except Misplaced as error:
        return _Refusal(partial(_refuse_form, asked, error.where))
    except NotEdited as error:
        return _Refusal(partial(_refuse_layout, asked, error.edit))
    if after.new_errors:
        return _Refusal(partial(_refuse_errors, asked, after.new_errors))
    return _Change(asked, before, after)


class _Refusal(NamedTuple):
    """Why nothing is written."""

    tell: Callable[[], int]
    """Tells it; the result is the exit status."""


class _Change(NamedTuple):
    """What is recorded."""

    asked: Request
    before: Before
    after: Recorded

    @property
    def is_one(self) -> bool:
        """Whether anything changes."""
        return self.after.raw != self.before.source.raw

    @property
    def is_large(self) -> bool:
        """Whether more is changed, or taken out, than somebody sees at a glance."""
        kinds = Counter(line.kind for group in changed_lines(*self._versions()) for line in group)
        return kinds["old"] - kinds["new"] >= _MUCH_TAKEN_OUT or kinds["old"] + kinds["new"] >= _MUCH

    def _versions(self) -> tuple[FileVersion, FileVersion]:
        before, after = self.before, self.after
        return version_of(before.source.raw, before.cover), version_of(after.raw, after.cover)

    def tell(self) -> int:
        """Tell what changed, what is true now, and what is still wrong with the plan."""
        is_written = self.is_one and not self.asked.is_trial
        with telling_of(*[self.asked.shown_path] if is_written else []):
            return self._tell_all()

    def _tell_all(self) -> int:
        path = Typed(self.asked.shown_path)
        if not self.is_one:
            self._tell(say("{path} says so already; nothing changes.", path=path))
        elif self.asked.is_trial:
            self._tell(say("Not written, this is what would change in {path}:", path=path))
            self._draw()
        else:
            self._tell(say("Recorded in {path}:", path=path))
            self._draw()
            self._tell_news()
        self._tell_wrong()
        return 0

    def tell_ahead(self) -> None:
        """Show what would change."""
        self._tell(say("This would change in {path}:", path=Typed(self.asked.shown_path)))
        self._draw()

    def tell_again(self) -> int:
        """Tell that it is recorded, where what changes was shown before."""
        with telling_of(self.asked.shown_path):
            self._tell(say("Recorded in {path}.", path=Typed(self.asked.shown_path)))
            self._tell_news()
            self._tell_wrong()
        return 0

    def _tell(self, message: Message) -> None:
        tell(self.asked.speaker.tell(message))

    def _draw(self) -> None:
        draw_changes(*self._versions(), self.asked.speaker, as_plain=self.asked.as_plain)

    def _tell_news(self) -> None:
        """One sentence on what is true now, and what that completed or opened."""
        plans, framework = (self.before.plan, self.after.plan), self.before.framework
        if plans[0] is None or plans[1] is None or framework is None:
            return
        today = self.before.today
        old, new = (seen_by(plan, framework, "internal", today) for plan in (plans[0], plans[1]))
        told = [self.asked.speaker.tell(message) for message in as_sentences(news(old, new, framework, today))]
        if told:
            tell(" ".join(told))

    def _tell_wrong(self) -> None:
        if self.after.new_warnings:
            tell_findings(self.after.new_warnings, self.asked.speaker)
        if self.after.errors:
            still = say_many(
                "{path} still has {number} error; {command} shows it.",
                "{path} still has {number} errors; {command} shows them.",
                len(self.after.errors),
                path=Typed(self.asked.shown_path),
                command=Typed(f"ccr check {pasted(self.asked.shown_path)}"),
            )
            tell_aside(self.asked.speaker.tell(still))


def _unreadable(path: str) -> RefusedError:
    return RefusedError(
        say("{path} can't be read, so nothing was written.", path=Typed(shown_path(path))),
        say("{command} shows what is wrong with it.", command=Typed(f"ccr check {pasted(shown_path(path))}")),
    )


def _refuse(asked: Request, message: Message, hint: Message | None = None) -> int:
    tell_aside(f"ccr: {asked.speaker.tell(message)}")
    if hint is not None:
        tell_aside(f"  {asked.speaker.tell(hint)}")
    return 1


def _refuse_file(asked: Request, raw: bytes) -> int:
    for line in as_text(errors_in(asked.path, raw, date.today()), asked.speaker):
        tell_aside(line)
    return _refuse(asked, _unreadable(asked.path).message)


def _refuse_errors(asked: Request, findings: Sequence[Finding]) -> int:
    """Report what would be wrong, by place in the plan, since its line is in no file."""
    status = _refuse(asked, say("With that the plan would have an error, so nothing was written."))
    for finding in findings:
        told = asked.speaker.tell(finding.message)
        tell_aside(f"  {visible(finding.where)}: {finding.rule.code} {told}")
        if finding.hint is not None:
            tell_aside(f"    {asked.speaker.tell(finding.hint)}")
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


def _refuse_placeholder(asked: Request, word: str) -> int:
    return _refuse(
        asked,
        say("{word} stands for words of your own, so nothing was written.", word=Typed(word)),
        say("Type them there, between quotes if there are several."),
    )


def _refuse_form(asked: Request, where: Where) -> int:
    return _refuse(
        asked,
        say("{where} has another form than a plan's, so nothing was written.", where=_told(where)),
        say("{command} shows how to write it.", command=Typed(f"ccr check {pasted(asked.shown_path)}")),
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
        tell_aside(f"    {asked.speaker.tell(NOT_SHOWN)}")
    else:
        sys.stderr.writelines(f"    {visible(line)}\n" for line in lines)
    return status


def _told(where: Where) -> Typed:
    """A place in the plan, if it may be repeated."""
    return Typed("…" if is_private(place(where)) else place(where))
