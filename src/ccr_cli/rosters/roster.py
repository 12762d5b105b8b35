"""What a roster says, as values: the agencies that it proposes, what happens to each row, what has to be asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple, TypeAlias

from ccr_cli.plan.framework import Framework

Action: TypeAlias = Literal["add", "same", "update", "skip"]
Why: TypeAlias = Literal["folded", "section", "total", "note", "heading", "no-agency", "person", "private"]
"""Why a row becomes no partner of its own."""
LeftOutKind: TypeAlias = Literal[
    "person", "address", "phone", "email", "notes", "role", "languages", "since", "agreement", "serves", "contacts"
]
QuestionKind: TypeAlias = Literal[
    "seats", "status", "since", "agreement", "confidential", "acronym", "struck", "person", "languages"
]

NO_AGENCIES: tuple[Why, ...] = ("section", "total", "note", "heading")
"""Rows that stand in a roster for those who read it."""


class Question(NamedTuple):
    """Something that somebody has to say: once for all rows of its kind."""

    kind: QuestionKind
    about: str
    """What it is about, as it may be shown: a word of a column, the name of an agency; part of what an answer is for."""
    rows: tuple[int, ...]
    choices: tuple[str, ...] = ()
    """The seats, days or words that it can be, if few."""

    @property
    def key(self) -> tuple[str, str]:
        """What an answer to it is under."""
        return self.kind, self.about


Answers: TypeAlias = Mapping[tuple[str, str], Sequence[str]]
"""What somebody answered, by the key of the question."""


class Asked(NamedTuple):
    """How a roster is to be read."""

    framework: Framework
    language: str
    """The language of the plan."""
    today: date
    columns: Mapping[str, str] = {}
    """By field, the heading or the letter of the column where it stands, as a person said."""
    status: str | None = None
    """The status of an agency of which the roster says none; ``None`` for ``identified``."""
    takes_notes: bool = False
    updates: bool = False
    """Whether what is missing in a partner of the plan is added."""
    answers: Answers = {}
    places: tuple[str, ...] = ()
    """The places that the plan lists."""


class Agency(NamedTuple):
    """An agency that the roster proposes."""

    name: str
    entry: Mapping[str, Any]
    """What a plan would say of it, as a plan's data, in the order of a plan."""
    rows: tuple[int, ...]
    """The rows that are about it."""
    same_as: str | None = None
    """The id of the partner of the plan that it is."""
    missing: Mapping[str, Any] = {}
    """What the roster knows and that partner doesn't have."""

    @property
    def action(self) -> Action:
        """What happens to it."""
        return "add" if self.same_as is None else "update" if self.missing else "same"


class RosterRow(NamedTuple):
    """What happens to a row."""

    number: int
    agency: int | None = None
    """The place of its agency among those of the roster."""
    why: Why | None = None
    """Why it becomes no partner of its own; ``None`` where it does."""
    questions: tuple[QuestionKind, ...] = ()
    left_out: tuple[LeftOutKind, ...] = ()


class Heading(NamedTuple):
    """A column, as it may be told."""

    shown: str
    """Its heading, if that may be shown; else its letter."""
    field: str | None
    """What is understood to stand in it; ``None`` if it isn't understood."""


class Roster(NamedTuple):
    """What a sheet says."""

    sheet: str | None
    headings: tuple[Heading, ...]
    agencies: tuple[Agency, ...]
    rows: tuple[RosterRow, ...]
    questions: tuple[Question, ...]
    is_roster: bool = True
    """Whether it has a column of agencies at all."""
