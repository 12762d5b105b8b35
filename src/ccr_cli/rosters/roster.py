"""What a roster says, as values: the agencies that it proposes, what happens to each row, what has to be asked."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from ccr_cli.plan.framework import Framework
from ccr_cli.rosters.showing import may_name_a_sheet
from ccr_cli.spreadsheets.sheet import Sheet, SheetRow

RowAction: TypeAlias = Literal["add", "same", "update", "skip"]
WhyNone: TypeAlias = Literal[
    "folded", "section", "total", "note", "heading", "no-agency", "person", "private", "unclear", "unwanted"
]
"""Why a row becomes no partner of its own."""
LeftOutKind: TypeAlias = Literal[
    "person", "address", "phone", "email", "notes", "role", "languages", "since", "agreement", "serves", "contacts"
]
QuestionKind: TypeAlias = Literal[
    "seats",
    "status",
    "statuses",
    "since",
    "agreement",
    "confidential",
    "acronym",
    "struck",
    "person",
    "languages",
    "phones",
    "decided",
    "secrecy",
]

NO_AGENCIES: tuple[WhyNone, ...] = ("section", "total", "note", "heading")
"""Rows that stand in a roster for those who read it."""


class RosterQuestion(NamedTuple):
    """Something that somebody has to say: once for all rows of its kind."""

    kind: QuestionKind
    about: str
    """What it is about, as it may be shown: a word of a column, the name of an agency, the number of a row."""
    rows: tuple[int, ...]
    choices: tuple[str, ...] = ()
    """The seats, days or words that it can be, if few; the status that words likely say."""

    @property
    def key(self) -> tuple[str, str]:
        """What an answer to it is under."""
        return self.kind, self.about


RosterAnswers: TypeAlias = Mapping[tuple[str, str], Sequence[str]]
"""What somebody answered, by the key of the question."""


class RosterSheet(NamedTuple):
    """A sheet that is to be read as a roster, or as a part of one."""

    sheet: Sheet
    number: int = 1
    """Its place among the sheets of the workbook that can be seen, from 1."""
    columns: Mapping[str, str] = MappingProxyType({})
    """By the heading or the letter of a column, the field that stands in it, as a person said."""
    upright: Sequence[SheetRow] | None = None
    """Its rows with an agency in each, where the list is kept otherwise."""

    @property
    def rows(self) -> Sequence[SheetRow]:
        """Its rows as they are read: as they stand there, where a person said what its columns have."""
        return self.sheet.rows if self.columns or self.upright is None else self.upright

    @property
    def called(self) -> str | None:
        """Its name, if that may be shown; else its number, which names it as well."""
        name = self.sheet.name
        return name if name is None or may_name_a_sheet(name) else str(self.number)


class RosterRequest(NamedTuple):
    """How a roster is to be read."""

    framework: Framework
    language: str
    """The language of the plan."""
    today: date
    status: str | None = None
    """The status of an agency of which the roster says none; ``None`` for ``identified``."""
    takes_notes: bool = False
    updates: bool = False
    """Whether what is missing in a partner of the plan is added."""
    answers: RosterAnswers = MappingProxyType({})
    places: tuple[str, ...] = ()
    """The places that the plan lists."""
    area: str = ""
    """The area that the plan serves."""
    phones: str | None = None
    """Whose telephones beside names of persons are, of which nothing says it: ``offices`` or ``own``."""


DifferingKey: TypeAlias = Literal["status", "phone", "email", "languages"]


class SaidOtherwise(NamedTuple):
    """Something that a partner says otherwise than the roster."""

    key: DifferingKey
    there: str
    """What the plan says; languages as they are typed."""
    said: str
    """What the roster says; of languages those that the plan doesn't have."""
    role: str = ""
    """Whom to ask for, of a telephone or mail."""


class ListedAgency(NamedTuple):
    """An agency that the roster proposes."""

    name: str
    entry: Mapping[str, Any]
    """What a plan would say of it, as a plan's data, in the order of a plan."""
    rows: tuple[int, ...]
    """The rows that are about it."""
    same_as: str | None = None
    """The id of the partner of the plan that it is."""
    missing: Mapping[str, Any] = MappingProxyType({})
    """What the roster knows and that partner doesn't have, if it is to be added."""
    status: str | None = None
    """The status of that partner."""
    differs: tuple[SaidOtherwise, ...] = ()
    """What that partner says otherwise."""
    lacks: tuple[str, ...] = ()
    """The keys that the roster knows and that partner doesn't have."""

    @property
    def action(self) -> RowAction:
        """What happens to it."""
        return "add" if self.same_as is None else "update" if self.missing else "same"


class RosterRow(NamedTuple):
    """What happens to a row."""

    number: int
    agency: int | None = None
    """The place of its agency among those of the roster."""
    why: WhyNone | None = None
    """Why it becomes no partner of its own; ``None`` where it does."""
    questions: tuple[QuestionKind, ...] = ()
    left_out: tuple[LeftOutKind, ...] = ()
    shown: str = ""
    """The words of a section, where they may be shown."""


class ShownHeading(NamedTuple):
    """A column, as it may be told."""

    shown: str
    """Its heading, if that may be shown; else its letter."""
    field: str | None
    """What is understood to stand in it; ``None`` if it isn't understood."""
    is_by_cells: bool = False
    """Whether what stands in it told that, and no heading."""
    is_owned: bool = False
    """Whether that is a person's own, so that nothing of it comes in."""


class ReadSheet(NamedTuple):
    """A sheet that was read."""

    called: str | None
    """What names it and may be shown; ``None`` where the form of the file has no sheets."""
    headings: tuple[ShownHeading, ...]
    number_of_rows: int
    """How many rows with words stand below the headings."""
    before: int = 0
    """What is added to the numbers of its rows, since rows are counted on through all sheets."""


class RowPlace(NamedTuple):
    """Where a row stands."""

    sheet: str | None
    """What its sheet is called; ``None`` where only one was read."""
    row: int
    """As the spreadsheet counts it."""


class ReadRoster(NamedTuple):
    """What the sheets of a roster say. Rows are counted on through all sheets, so each number is one row's."""

    sheets: tuple[ReadSheet, ...]
    agencies: tuple[ListedAgency, ...]
    rows: tuple[RosterRow, ...]
    questions: tuple[RosterQuestion, ...]
    is_roster: bool = True
    """Whether each sheet has a column of agencies at all."""

    @property
    def number_of_rows(self) -> int:
        """How many rows with words stand below the headings."""
        return sum(sheet.number_of_rows for sheet in self.sheets)

    def place_of(self, number: int) -> RowPlace:
        """Where the row of a number stands."""
        own = max((sheet for sheet in self.sheets if sheet.before < number), key=lambda sheet: sheet.before)
        return RowPlace(own.called if len(self.sheets) > 1 else None, number - own.before)
