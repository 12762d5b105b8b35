"""A change of a plan's lines, by whatever command: shown first where it is large, made under the lock, and told."""

from collections import Counter
from collections.abc import Callable, Sequence, Set
from datetime import date
from pathlib import Path
from typing import NamedTuple, Protocol

from ccr_cli.commands.asking import NOTHING_WRITTEN, agrees, can_ask
from ccr_cli.commands.output import draw_changes, tell, tell_aside, tell_each, telling_of, version_of
from ccr_cli.editing.record import Recorded
from ccr_cli.intake.load import read_file
from ccr_cli.language.message import Message, Typed, say, say_many
from ccr_cli.language.pasted import pasted
from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.redact.cover import Cover
from ccr_cli.privacy.redact.discretion import shown_path
from ccr_cli.questions.news import news
from ccr_cli.rules.finding import Finding
from ccr_cli.saving.replace import HeldFile, held
from ccr_cli.views.changed_lines import FileVersion, changed_lines
from ccr_cli.views.news import as_sentences

WRITE = say("Write this?")
"""What is asked before a change is written."""
TAKE_OUT = say("Take it out?")
"""What is asked before something is removed."""
_MUCH = 16  # lines that are changed, or new
_MUCH_TAKEN_OUT = 3  # lines that are gone


class Request(NamedTuple):
    """How to change a plan, according to the options."""

    path: str
    day: date
    is_day_given: bool
    """Whether the day stands on the command line."""
    speaker: Speaker
    is_trial: bool
    """Whether to only show the change."""
    as_plain: bool
    is_agreed: bool = False
    """Whether to write without asking first."""

    @property
    def shown_path(self) -> str:
        """The path without anything that may not be shown."""
        return shown_path(self.path)


class PlanVersion(Protocol):
    """A plan's file, before or after a change."""

    @property
    def raw(self) -> bytes:
        """The file's bytes."""

    @property
    def plan(self) -> Plan | None:
        """The plan; ``None`` when it has an error."""

    @property
    def cover(self) -> Cover:
        """What must not be shown of it."""

    @property
    def private_lines(self) -> Set[int]:
        """The lines, from 0, of every text in which a privacy rule finds something."""


class Refusal(NamedTuple):
    """Why nothing is written."""

    tell: Callable[[], int]
    """Tells it; the result is the exit status."""


class PlanChange(NamedTuple):
    """What changes in a plan."""

    asked: Request
    before: PlanVersion
    after: Recorded
    framework: Framework | None
    done: Message
    """What is told above the lines once it is written."""
    done_as_shown: Message
    """The same, where the lines were shown before."""
    no_undo: Message | None = None
    """Why it can't be taken back, if it can't."""

    @property
    def is_one(self) -> bool:
        """Whether anything changes."""
        return self.after.raw != self.before.raw

    @property
    def is_large(self) -> bool:
        """Whether more is changed, or taken out, than somebody sees at a glance."""
        kinds = Counter(line.kind for group in changed_lines(*self._versions()) for line in group)
        return kinds["old"] - kinds["new"] >= _MUCH_TAKEN_OUT or kinds["old"] + kinds["new"] >= _MUCH

    @property
    def doubts(self) -> Sequence[Finding]:
        """The warnings about what is new: it may be about somebody, or bring in whom the community decides about."""
        return self.after.new_warnings

    def _versions(self) -> tuple[FileVersion, FileVersion]:
        before, after = self.before, self.after
        return version_of(before.raw, before.cover), version_of(after.raw, after.cover)

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
            self._tell(self.done)
            self._draw()
            self._tell_news()
        self._tell_wrong()
        return 0

    def tell_ahead(self) -> None:
        """Show what would change."""
        self._tell(say("This would change in {path}:", path=Typed(self.asked.shown_path)))
        self._draw()
        tell_each(self.doubts, self.asked.speaker)

    def tell_again(self) -> int:
        """Tell that it is written, where what changes was shown before."""
        with telling_of(self.asked.shown_path):
            self._tell(self.done_as_shown)
            self._tell_news()
            self._tell_wrong()
        return 0

    def tell_in_short(self) -> int:
        """Tell that it is written, and what is wrong, where all the rest was shown before."""
        with telling_of(self.asked.shown_path):
            self._tell(self.done_as_shown)
            self._tell_wrong()
        return 0

    def _tell(self, message: Message) -> None:
        tell(self.asked.speaker.tell(message))

    def _draw(self) -> None:
        draw_changes(*self._versions(), self.asked.speaker, as_plain=self.asked.as_plain)

    def _tell_news(self) -> None:
        """One sentence on what is true now, and what that completed or opened."""
        before, after, framework = self._named_safely(self.before), self._named_safely(self.after), self.framework
        if before is None or after is None or framework is None:
            return
        today = date.today()
        old, new = (seen_by(plan, framework, "internal", today) for plan in (before, after))
        told = [self.asked.speaker.tell(message) for message in as_sentences(news(old, new, framework, today))]
        if told:
            tell(" ".join(told))

    def _named_safely(self, version: PlanVersion) -> Plan | None:
        """The plan with ids for the names in which a privacy rule found something."""
        plan = version.plan
        if plan is None or not plan.partners:
            return plan
        named = {
            id_: one.model_copy(update={"name": self._instead_of(id_)}) if self._is_hidden(one.name) else one
            for id_, one in plan.partners.items()
        }
        return plan.model_copy(update={"partners": named})

    def _instead_of(self, id_: str) -> str:
        return self.asked.speaker.tell(say("This partner")) if self._is_hidden(id_) else id_

    def _is_hidden(self, text: str) -> bool:
        return self.before.cover.hides(text) or self.after.cover.hides(text)

    def _tell_wrong(self) -> None:
        if self.after.new_warnings:
            tell_each(self.after.new_warnings, self.asked.speaker)
        if self.no_undo is not None:
            tell_aside(self.asked.speaker.tell(self.no_undo))
        if self.after.errors:
            still = say_many(
                "{path} still has {number} error; {command} shows it.",
                "{path} still has {number} errors; {command} shows them.",
                len(self.after.errors),
                path=Typed(self.asked.shown_path),
                command=Typed(f"ccr check {pasted(self.asked.shown_path)}"),
            )
            tell_aside(self.asked.speaker.tell(still))


class Changing(Protocol):
    """How a command changes a plan."""

    def attempt(self, raw: bytes) -> PlanChange | Refusal:
        """The change that a plan's bytes would get, or why it would not."""

    def write(self, file: HeldFile, change: PlanChange) -> PlanChange:
        """Write a change to the file; the result is the change as it is to be told. Raises ``UserError``."""


def carry_out(asked: Request, changing: Changing, *, ahead: bool = False, question: Message = WRITE) -> int:
    """Change a plan, or show what would change; the result is the exit status.

    At a terminal a large change, and one about which a rule warns, is shown first, and made when somebody says
    yes to ``question``; ``ahead`` makes every change one.
    """
    is_shown = False
    if asked.is_trial or (can_ask() and not asked.is_agreed):
        trial = changing.attempt(read_file(Path(asked.path)))
        if asked.is_trial or isinstance(trial, Refusal):
            return trial.tell()
        is_shown = trial.is_one and (ahead or trial.is_large or bool(trial.doubts))
        if is_shown and not _is_agreed(trial, question):
            return 0
    attempt = made(asked, changing)
    return attempt.tell_again() if is_shown and isinstance(attempt, PlanChange) else attempt.tell()


def made(asked: Request, changing: Changing) -> PlanChange | Refusal:
    """What is written, or why nothing is."""
    with held(asked.path) as file:
        attempt = changing.attempt(file.raw)
        if isinstance(attempt, PlanChange) and attempt.is_one:
            return changing.write(file, attempt)
    return attempt


def _is_agreed(trial: PlanChange, question: Message) -> bool:
    """Whether somebody agrees to a change that is shown first."""
    trial.tell_ahead()
    if agrees(question, trial.asked.speaker):
        return True
    tell(trial.asked.speaker.tell(NOTHING_WRITTEN))
    return False


def refuse(asked: Request, message: Message, hint: Message | None = None) -> int:
    """Tell why nothing is written; the result is the exit status."""
    tell_aside(f"ccr: {asked.speaker.tell(message)}")
    if hint is not None:
        tell_aside(f"  {asked.speaker.tell(hint)}")
    return 1


def refuse_errors(asked: Request, findings: Sequence[Finding]) -> int:
    """Tell what would be wrong, by place in the plan, since its line is in no file; the result is the exit status."""
    status = refuse(asked, say("With that the plan would have an error, so nothing was written."))
    for finding in findings:
        told = asked.speaker.tell(finding.message)
        tell_aside(f"  {visible(finding.where)}: {finding.rule.code} {told}")
        if finding.hint is not None:
            tell_aside(f"    {asked.speaker.tell(finding.hint)}")
    return status
