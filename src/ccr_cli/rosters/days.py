"""Days as rosters have them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.language.accents import without_accents
from ccr_cli.language.days_said import possible_days
from ccr_cli.language.months import NUMBER_OF
from ccr_cli.spreadsheets.sheet import SheetCell

DayOrder: TypeAlias = Literal["month-first", "day-first"]
"""How days in digits are to be read that can be two."""

_MONTH = "|".join(sorted(NUMBER_OF, key=len, reverse=True))
_DAY = re.compile(
    r"\b\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d\d(?::\d\d)?)?\b"
    r"|\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b"
    rf"|\b(?:{_MONTH})\b\.? \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|o)?[ /-]?(?:de )?(?:{_MONTH})(?:\b\.?[ /-]?(?:del? |,? )?)?\d{{4}}\b"
    rf"|\b(?:19|20)\d{{6}}\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"\b(?:(?:{_MONTH})\b\.?,? ?(?:del? )?'?\d{{2,4}}|\d{{1,2}}[/-](?:19|20)\d\d|(?:19|20)\d\d[/-]\d{{1,2}}"
    r"|(?:q[1-4]|spring|summer|fall|winter|verano|otono|primavera|invierno) (?:de )?\d{4}|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_NO_YEAR = 1950  # days before it stand where there is none
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?")
_FIRST_DAY = date(1899, 12, 30)  # of spreadsheets; later days count from it
_SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d\d")


class DaySaid(NamedTuple):
    """What a cell says of a day."""

    days: tuple[date, ...] = ()
    """The days that it can be."""
    written: str = ""
    """As it stands there."""
    is_part: bool = False
    """Whether it says only a month or a year."""

    @property
    def is_open(self) -> bool:
        """Whether it says something of a day, and not which."""
        return self.is_part or len(self.days) > 1

    def read(self, order: DayOrder | None) -> "DaySaid":
        """The same where somebody said how days in digits are to be read."""
        if order is None or len(self.days) < 2:
            return self
        first = int(re.split(r"[-/.]", self.written)[0])
        kept = [day for day in self.days if (day.month if order == "month-first" else day.day) == first]
        return self._replace(days=tuple(kept[:1]) or self.days)


NO_DAY = DaySaid()
_MONTH_FIRST: DayOrder = "month-first"
_DAY_FIRST: DayOrder = "day-first"


def days_in(cell: SheetCell, *, may_be_number: bool = True) -> list[DaySaid]:
    """All days that a cell says, in their order."""
    if isinstance(cell, date):
        return [DaySaid((cell,), cell.isoformat())] if cell.year > _NO_YEAR else []
    text = without_accents(cell)
    if may_be_number and _SERIAL.fullmatch(text):
        return [DaySaid((_FIRST_DAY + timedelta(days=int(float(text))),), text)]
    return _in_one_order(list(_days(text))) or [DaySaid((), match[0], is_part=True) for match in _PART.finditer(text)]


def _in_one_order(said: list[DaySaid]) -> list[DaySaid]:
    """Days of one cell, all read as the one of them that can be read in one way only."""
    orders = {order for one in said if (order := order_of(one)) is not None}
    return [one.read(next(iter(orders))) for one in said] if len(orders) == 1 else said


def order_of(said: DaySaid) -> DayOrder | None:
    """In which order a day in digits stands that can be only one."""
    parts = re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}", said.written)
    if parts is None or len(said.days) != 1 or parts[1] == parts[2]:
        return None
    return _MONTH_FIRST if said.days[0].month == int(parts[1]) else _DAY_FIRST


def day_in(cell: SheetCell, *, may_be_number: bool = True) -> DaySaid:
    """The first day that a cell says."""
    return next(iter(days_in(cell, may_be_number=may_be_number)), NO_DAY)


def without_days(text: str) -> str:
    """A text without the days in it."""
    return _PART.sub(" ", _DAY.sub(" ", text))


def _days(text: str) -> Iterator[DaySaid]:
    for match in _DAY.finditer(text):
        days = tuple(day for day in _with_year_last(match[0], possible_days(match[0])) if day.year > _NO_YEAR)
        if days:
            yield DaySaid(days, match[0])


def _with_year_last(text: str, days: Sequence[date]) -> Sequence[date]:
    """The days where a year of two digits stands behind day and month, as it does in rosters."""
    if not _SHORT_YEAR.fullmatch(text):
        return days
    year = 2000 + int(text[-2:])
    return [day for day in days if day.year == year and f"{day.month}" in _numbers(text)] or days


def _numbers(text: str) -> list[str]:
    return [number.lstrip("0") for number in re.split(r"[-/.]", text)[:2]]
