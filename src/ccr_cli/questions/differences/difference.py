"""One difference between two versions of a plan."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.plan import Action
from ccr_cli.questions.elements.review import Review

DifferenceKind = Literal[
    "partner-added",
    "partner-removed",
    "partner-renamed",
    "partner-joined",
    "partner-invited",
    "partner-liaison",
    "partner-declined",
    "partner-left",
    "partner-identified",
    "commitment-made",
    "commitment-answered",
    "commitment-withdrawn",
    "agreement-signed",
    "agreement-ended",
    "seats-changed",
    "seat-skipped",
    "seat-reopened",
    "seat-filled",
    "seat-emptied",
    "sector-filled",
    "sector-emptied",
    "protocol-added",
    "protocol-in-force",
    "protocol-retired",
    "protocol-changed",
    "protocol-removed",
    "meeting-held",
    "action-opened",
    "action-done",
    "action-changed",
    "action-dropped",
    "training-given",
    "outreach-done",
    "change-made",
    "story-told",
    "voice-heard",
    "funding-added",
    "funding-ended",
    "funding-changed",
    "element-met",
    "element-lost",
    "plan-changed",
    "partner-changed",
]
DIFFERENCE_KINDS: tuple[DifferenceKind, ...] = get_args(DifferenceKind)


class WasThere(NamedTuple):
    """Stands for what was, where readers are told no more than that something was there, and what of it still is."""

    still: tuple[str, ...] = ()
    """Those words of a list that were there before and still are."""


class Difference(NamedTuple):
    """One thing that is other than it was."""

    kind: DifferenceKind
    subject: str
    """What it is about: an id, what is to be done, a title, a day, a source of funding, or a field."""
    day: date | None = None
    """The day that the plan gives for it; ``None`` where it gives none."""
    name: str | None = None
    """The name of the partner that it is about; ``None`` where the audience may not see it."""
    seats: tuple[str, ...] = ()
    before: Any = None
    """The word, day or value that it had, or ``WasThere``."""
    after: Any = None
    """The one that it has."""
    entry: PlanPart | None = None
    """What is new, with all that is told nowhere else."""
    field: str | None = None
    """The field that changed, where one did: its keys from the top of the plan or of the partner."""
    commitment: str | None = None
    seat: str | None = None
    sector: str | None = None
    element: str | None = None
    added: tuple[str, ...] | None = None
    removed: tuple[str, ...] | None = None
    of_day: date | None = None
    """The day by which an entry is known beside its title."""
    of_award: str | None = None
    """The award by which a funding is known beside its source."""
    number: int = 1
    """Its place in the older file among its like: those with the same subject, day and award."""
    was: str | None = None
    """The id that a renamed partner had."""
    is_derived: bool = False
    """Whether it follows from the other differences, or from the days that passed, and not from a line of its own."""


class TwoVersions(NamedTuple):
    """A plan on two days, both as the same readers may see it, with each partner under the same id in both."""

    old: Review
    new: Review
    were: Mapping[str, str] = MappingProxyType({})
    """The ids that renamed partners had, by those they have."""
    as_written: frozenset[str] = frozenset()
    """The texts that have of their own what stands for a name elsewhere."""


DifferencesFrom = Literal["git", "files", "dates"]


class WhatChanged(NamedTuple):
    """The answer for one plan."""

    found: tuple[Difference, ...]
    still_open: tuple[Action, ...]
    """What was promised before and is still to be done."""
    now: Review
    """The plan as it is."""
    source: DifferencesFrom
    """Whether two versions from git were compared, two files, or the plan's own days asked."""
    since: date | None = None
    """The day since when; ``None`` for two files, or where everything is told."""
    revision: str | None = None
    """The older version, where git has it."""
    then: Review | None = None
    """The plan as it was, where that is known."""
    is_shallow: bool = False
    """Whether older versions were left out when the repository was cloned."""
    day_compared: date | None = None
    """The day of the older version, where git has it."""
    now_is_of: str | None = None
    """The revision that stands for the plan as it is, where somebody asks about a day that is over."""
    without_day: int = 0
    """How many partners have no day in the plan, where only its days are asked: nothing is known of when they came."""
    as_written: frozenset[str] = frozenset()
    """The texts that have of their own what stands for a name elsewhere."""
