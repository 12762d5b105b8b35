"""What the tables are made of: a plan as its readers may see it, and cells that say no more than they may know."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeAlias

from ccr_cli.language.coarse_days import UNTOLD
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.table import Table as SeatTable

TableCell: TypeAlias = str | int | float | bool | date | None
TableRow: TypeAlias = tuple[TableCell, ...]
SHARED = ("plan", "name", "framework")
"""What each row of each table begins with: the plan's file, its name, and the id of the framework it follows."""


class TableSource(NamedTuple):
    """What the rows of one plan are made from."""

    seen: SeenPlan
    framework: Framework
    seats: SeatTable
    today: date
    speaker: Speaker

    @property
    def plan(self) -> Plan:
        """The plan, as its readers may see it."""
        return self.seen.plan


class TidyTable(NamedTuple):
    """One table: what a row is, its columns behind the shared ones, and its rows for a plan."""

    row_is: str
    """In English, for the documents."""
    columns: tuple[str, ...]
    rows: Callable[[TableSource], Iterator[TableRow]]


def told(text: str | None) -> str | None:
    """A text; nothing for one that isn't told."""
    return None if text == NOT_TOLD else text


def told_day(day: date | None) -> str | None:
    """A day in ISO form; of a month or year its first or last day, and nothing for a day that isn't told."""
    return None if day is None or day == UNTOLD else date.isoformat(day)


def several(words: Iterable[str] | None) -> str | None:
    """Several words in one cell, with semicolons between them."""
    return "; ".join(words or ()) or None
