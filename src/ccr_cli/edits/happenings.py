"""What happened: trainings, outreach, changes for good, stories, and survivors who were asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from ccr_cli.edits.edit import Edit, Value
from ccr_cli.edits.known import checked
from ccr_cli.edits.shapes import added, entry_of
from ccr_cli.plan.framework import Framework

_Day: TypeAlias = date  # a field called date hides the type of its name

# Each with its fields in the order in which the file says them.


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTraining:
    """A training that was given; ``people`` is how many, or how many of each profession."""

    date: _Day
    title: str
    topics: Sequence[str] = ()
    by: Sequence[str] = ()
    for_: Sequence[str] = ()
    people: int | Mapping[str, int] | None = None
    award: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutreach:
    """Something done to tell the community."""

    date: _Day
    title: str
    by: Sequence[str] = ()
    languages: Sequence[str] = ()
    people: int | None = None
    award: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChange:
    """What changed for good in how agencies work."""

    date: _Day
    what: str
    kind: str | None = None
    partner: str | None = None
    award: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStory:
    """What agencies did that another task force can learn from; never a survivor's story."""

    title: str
    date: _Day | None = None
    seats: Sequence[str] = ()
    text: str
    lesson: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVoice:
    """How survivors were asked, and what changed."""

    date: _Day
    how: str
    by: str | None = None
    changed: str | None = None
    share: str | None = None


def add_training(data: Value, training: NewTraining) -> list[Edit]:
    """A training that was given. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return checked(data, None, added(data, ("trainings",), entry_of(training)))


def add_outreach(data: Value, outreach: NewOutreach) -> list[Edit]:
    """Outreach that was done. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return checked(data, None, added(data, ("outreach",), entry_of(outreach)))


def add_change(data: Value, change: NewChange) -> list[Edit]:
    """A change for good. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return checked(data, None, added(data, ("changes",), entry_of(change)))


def add_story(data: Value, framework: Framework | None, story: NewStory) -> list[Edit]:
    """A story. Raises ``UserError`` for an id that names no seat, and ``Misplaced``."""
    return checked(data, framework, added(data, ("stories",), entry_of(story)))


def add_voice(data: Value, voice: NewVoice) -> list[Edit]:
    """Survivors were asked. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return checked(data, None, added(data, ("survivor_voice",), entry_of(voice)))
