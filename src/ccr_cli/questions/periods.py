"""The time that a report is about: some months of the calendar, such as the last twelve or a half-year."""

from datetime import date, timedelta
from typing import NamedTuple

from ccr_cli.language.coarse_days import CoarseDay, Month

_HALF = 6
_YEAR = 12
_DAYS_TO_REPORT = 30


class Period(NamedTuple):
    """Some days in a row."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        """Whether a day lies in it; one of which only the month is known does if some of that does."""
        match day:
            case Month():
                return _month(self.first) <= _month(day) <= _month(self.last)
            case CoarseDay():
                return False
        return self.first <= day <= self.last

    def has_year(self, year: date, today: date) -> bool:
        """Whether all days of a year that are over lie in it: then something of that year, on whatever day, does."""
        return self.first <= date(year.year, 1, 1) and min(date(year.year, 12, 31), today) <= self.last

    @property
    def is_of_whole_months(self) -> bool:
        """Whether it begins with a month and ends with one, so that what is told by month is in it or is not."""
        return self.first.day == 1 and (self.last == date.max or (self.last + timedelta(days=1)).day == 1)

    @property
    def is_half_year(self) -> bool:
        """Whether it is January to June or July to December."""
        return self.is_of_whole_months and self == _half_year_of(self.first)

    @property
    def due(self) -> date | None:
        """The day by which a federal office asks for the report of a half-year: July 30 or January 30."""
        if not self.is_half_year or self.last.year == date.max.year:
            return None
        return self.last + timedelta(days=_DAYS_TO_REPORT)


def last_twelve_months(today: date) -> Period:
    """The month of a day and the eleven before it, up to that day."""
    months = max(_month(today) - _YEAR + 1, _month(date.min))
    return Period(date(*_year_and_month(months), 1), today)


def half_year_before(today: date) -> Period:
    """The half-year that ended last before a day; the one of that day in the first half-year that there is."""
    begins = _half_year_of(today).first
    return _half_year_of(begins if begins == date.min else begins - timedelta(days=1))


def _half_year_of(day: date) -> Period:
    if day.month <= _HALF:
        return Period(date(day.year, 1, 1), date(day.year, 6, 30))
    return Period(date(day.year, 7, 1), date(day.year, 12, 31))


def _month(day: date) -> int:
    return day.year * _YEAR + day.month - 1


def _year_and_month(months: int) -> tuple[int, int]:
    return months // _YEAR, months % _YEAR + 1
