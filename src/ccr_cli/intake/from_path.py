"""Reads a plan from a path, and reports a file that can't be read."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from ccr_cli.errors import refusal
from ccr_cli.intake.kinds import is_framework
from ccr_cli.intake.load import FoundInFile, Intake, look_over_plan, read_file, take_in_framework, take_in_plan
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.plan.plan import Plan
from ccr_cli.privacy.allow import may_allow
from ccr_cli.privacy.hidden import HiddenPartner
from ccr_cli.privacy.redact.cover import NOTHING, Cover
from ccr_cli.rules.finding import Allowed, Finding


class Unread(NamedTuple):
    """A file that the system refused to read."""

    path: str
    reason: Message

    @property
    def message(self) -> Message:
        """Which file, and why."""
        return say("{path}: the system refused ({reason}).", path=Typed(self.path), reason=self.reason)


def take_in(path: str, today: date) -> Intake[Plan] | Unread | None:
    """The plan at a path; ``None`` for a framework's file, which isn't a plan."""
    raw = bytes_of(path)
    if isinstance(raw, Unread):
        return raw
    return None if is_framework(raw) else take_in_plan(path, raw, today)


def check_file(path: str, today: date, hidden: tuple[HiddenPartner, ...] = ()) -> FoundInFile | Unread:
    """Everything that is wrong with a plan or framework, and what a comment in it allows.

    ``hidden`` are the partners that the plans at hand hide.
    """
    raw = bytes_of(path)
    return raw if isinstance(raw, Unread) else found_in(path, raw, today, hidden)


def found_in(path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...] = ()) -> FoundInFile:
    """Everything found in the bytes of a plan or framework."""
    taken = take_in_framework(path, raw, hidden) if is_framework(raw) else look_over_plan(path, raw, today, hidden)
    return FoundInFile(taken.findings, taken.allowed, taken.cover)


def findings_of(path: str, raw: bytes, today: date, hidden: tuple[HiddenPartner, ...] = ()) -> tuple[Finding, ...]:
    """Everything that is wrong with the bytes of a plan or framework."""
    return found_in(path, raw, today, hidden).findings


def allowed_in(path: str, raw: bytes, today: date) -> tuple[Allowed, ...]:
    """What a comment in a file allows."""
    return found_in(path, raw, today).allowed if may_allow(raw) else ()


def cover_at(path: str, today: date) -> Cover:
    """What must not be shown of the file at a path."""
    raw = bytes_of(path)
    return NOTHING if isinstance(raw, Unread) else found_in(path, raw, today).cover


def bytes_of(path: str) -> bytes | Unread:
    """A file's bytes, at most one more than a plan may have."""
    try:
        return read_file(Path(path))
    except OSError as error:
        return Unread(path, refusal(error))
