"""What exports have in common: each plan as its readers may see it, and what is kept of it once it is written."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from ccr_cli.commands.handing_on import telling_each_discloser
from ccr_cli.commands.output import with_progress
from ccr_cli.commands.reading import ForWhom, left_out_for, only_a_framework
from ccr_cli.intake.chains import files_of
from ccr_cli.intake.from_path import Unread, check_file, take_in
from ccr_cli.intake.in_parallel import ask_each
from ccr_cli.intake.leaving import Seen, looked_over, seen_of
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.built_in import is_of_file
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.nobody import A_PARTNER
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.disclosing import Disclosing, disclosing
from ccr_cli.rules.finding import Finding

Content = TypeVar("Content")
_NAMELESS = Addressed(unnamed=A_PARTNER)


class Exporting(NamedTuple):
    """What a command line asks for."""

    paths: tuple[str, ...]
    readers: ForWhom
    today: date
    speaker: Speaker
    out: str | None
    """Where to write; ``None`` for the usual place."""
    may_replace: bool
    """Whether a file that is there is replaced."""


class ToExport(NamedTuple):
    """A plan that may be told."""

    path: str
    seen: SeenPlan
    framework: Framework
    whole: Seen
    today: date

    @property
    def has_own_framework(self) -> bool:
        """Whether it follows a framework that does not come with the program."""
        return is_of_file(self.seen.plan.framework)


@dataclass(frozen=True, slots=True)
class _Answer(Generic[Content]):
    """The result for one file: what is written of its plan, or why there is nothing."""

    content: Content | None = None
    findings: tuple[Finding, ...] = ()
    unread: Unread | None = None
    is_left_out: bool = False
    disclosing: Disclosing | None = None


@dataclass(slots=True)
class Exports:
    """What is kept of all plans once they are written."""

    written: int = 0
    left_out: int = 0
    findings: list[Finding] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    @property
    def status(self) -> int:
        """The exit status."""
        return 2 if self.unread else int(self.left_out > 0)

    def count(self, answer: _Answer[Content]) -> None:
        """Take note of one answer; a framework among the plans is none."""
        self.written += answer.content is not None
        self.left_out += answer.is_left_out
        self.findings += answer.findings
        self.unread += [answer.unread] if answer.unread is not None else []


def contents(wanted: Exporting, make: Callable[[ToExport], Content], found: Exports) -> Iterator[Content]:
    """What is made of each plan that may be told, in order; the others are counted.

    ``make`` runs in other processes too. Raises ``UserError`` where there is no plan among the files.
    """
    question = partial(_answer, readers=wanted.readers, today=wanted.today, make=make)
    answers: Iterable[_Answer[Content]] = ask_each(question, wanted.paths)
    answers = with_progress(answers, len(wanted.paths), wanted.speaker)
    if wanted.readers.audience == "partners":
        answers = telling_each_discloser(answers, wanted.speaker)
    for answer in answers:
        found.count(answer)
        if answer.content is not None:
            yield answer.content
    if not found.written and not found.left_out and not found.unread:
        raise only_a_framework()


def _answer(path: str, *, readers: ForWhom, today: date, make: Callable[[ToExport], Content]) -> _Answer[Content]:
    seen = _seen(path, readers, today)
    if seen is None:
        return _Answer()
    if isinstance(seen, Unread):
        return _Answer(unread=seen)
    if seen.plan is None or seen.framework is None or left_out_for(seen, readers) is not None:
        return _Answer(findings=seen.findings, is_left_out=True)
    content = make(ToExport(path, seen.plan, seen.framework, seen, today))
    receivers = disclosing(seen.plan) if readers.audience == "partners" else None
    return _Answer(content, seen.findings, disclosing=receivers)


def _seen(path: str, readers: ForWhom, today: date) -> Seen | Unread | None:
    """A plan as its readers may see it, with what privacy rules find in it, and in a framework of its own."""
    taken = take_in(path, today)
    if taken is None or isinstance(taken, Unread):
        return taken
    seen = looked_over(seen_of(taken, readers.audience, today, readers.others, _NAMELESS), today)
    if taken.model is None or not is_of_file(taken.model.framework):
        return seen
    files = files_of(str(Path(path).parent / taken.model.framework))
    return seen._replace(findings=(*seen.findings, *(one for file in files for one in _private(file, today))))


def _private(file: str, today: date) -> tuple[Finding, ...]:
    """What privacy rules find in a framework's file."""
    found = check_file(file, today)
    return () if isinstance(found, Unread) else tuple(one for one in found.findings if one.rule.is_privacy)
