"""What happened: trainings, outreach, lasting changes, stories, and how survivors were asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from ccr_cli.edits.edit import Edit, Value
from ccr_cli.edits.known import meant
from ccr_cli.edits.shapes import added, entry_of
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.steps import EACH
from ccr_cli.where import Where

_Day: TypeAlias = date  # a field named date hides the type of that name

# The fields of each class are in file order.


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTraining:
    """A training that was held; ``people`` is how many attended, or how many from each profession."""

    date: _Day
    title: str
    topics: Sequence[str] = ()
    by: Sequence[str] = ()
    for_: Sequence[str] = ()
    people: int | Mapping[str, int] | None = None
    award: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOutreach:
    """Outreach to the community."""

    date: _Day
    title: str
    by: Sequence[str] = ()
    languages: Sequence[str] = ()
    people: int | None = None
    award: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewChange:
    """A lasting change in how agencies work."""

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
    """Edits that add a training. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return _added(data, None, ("trainings",), entry_of(training))


def add_outreach(data: Value, outreach: NewOutreach) -> list[Edit]:
    """Edits that add outreach. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return _added(data, None, ("outreach",), entry_of(outreach))


def add_change(data: Value, change: NewChange) -> list[Edit]:
    """Edits that add a lasting change. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return _added(data, None, ("changes",), entry_of(change))


def add_story(data: Value, framework: Framework | None, story: NewStory) -> list[Edit]:
    """Edits that add a story. Raises ``UserError`` for an id that names no seat, and ``Misplaced``."""
    return _added(data, framework, ("stories",), entry_of(story))


def add_voice(data: Value, voice: NewVoice) -> list[Edit]:
    """Edits that add to ``survivor_voice``. Raises ``UserError`` for an id that names no partner, and ``Misplaced``."""
    return _added(data, None, ("survivor_voice",), entry_of(voice))


def _added(data: Value, framework: Framework | None, where: Where, entry: dict[str, Value]) -> list[Edit]:
    return added(data, where, meant(data, framework, (*where, EACH), entry))
