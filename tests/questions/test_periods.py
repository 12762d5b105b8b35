"""The months that a report is about."""

from datetime import date

import pytest

from ccr_cli.language.coarse_days import UNTOLD, Month
from ccr_cli.questions.periods import Period, half_year_before, last_twelve_months

SPRING = Period(date(2026, 3, 15), date(2026, 5, 31))


def test_the_last_twelve_months_begin_with_a_month_and_end_today() -> None:
    assert last_twelve_months(date(2026, 11, 22)) == (date(2025, 12, 1), date(2026, 11, 22))
    assert last_twelve_months(date(2026, 12, 1)) == (date(2026, 1, 1), date(2026, 12, 1))
    assert last_twelve_months(date.min).first == date.min


@pytest.mark.parametrize(
    ("today", "first", "last", "due"),
    [
        ("2026-11-22", "2026-01-01", "2026-06-30", "2026-07-30"),
        ("2026-07-01", "2026-01-01", "2026-06-30", "2026-07-30"),
        ("2026-06-30", "2025-07-01", "2025-12-31", "2026-01-30"),
        ("2026-01-01", "2025-07-01", "2025-12-31", "2026-01-30"),
    ],
)
def test_the_half_year_that_ended_last_and_the_day_its_report_is_due(
    today: str, first: str, last: str, due: str
) -> None:
    period = half_year_before(date.fromisoformat(today))
    assert (*map(str, period), str(period.due)) == (first, last, due)
    assert period.is_half_year
    assert period.is_of_whole_months


def test_no_day_of_the_calendar_is_too_early_or_too_late() -> None:
    for today in (date.min, date(1, 7, 1), date.max):
        assert half_year_before(today).is_half_year
        assert last_twelve_months(today).last == today
    assert Period(date(9999, 7, 1), date.max).due is None


def test_other_months_have_no_day_on_which_a_report_is_due() -> None:
    assert Period(date(2026, 2, 1), date(2026, 7, 31)).due is None
    assert not SPRING.is_of_whole_months


@pytest.mark.parametrize(
    ("day", "has"),
    [
        (date(2026, 3, 14), False),
        (date(2026, 3, 15), True),
        (date(2026, 5, 31), True),
        (date(2026, 6, 1), False),
        (Month(2026, 3, 1), True),
        (Month(2026, 2, 1), False),
        (Month(2026, 6, 1), False),
        (UNTOLD, False),
    ],
)
def test_a_day_is_in_it_as_far_as_anybody_is_told_of_the_day(day: date, has: bool) -> None:
    assert SPRING.has(day) is has


@pytest.mark.parametrize(
    ("first", "last", "year", "has"),
    [
        ("2025-12-01", "2026-11-22", 2026, True),
        ("2025-12-01", "2026-11-22", 2025, False),
        ("2026-01-01", "2026-06-30", 2026, False),
        ("2025-01-01", "2025-12-31", 2025, True),
        ("2024-07-01", "2026-11-22", 2024, False),
    ],
)
def test_a_year_is_in_it_if_every_day_of_it_so_far_is(first: str, last: str, year: int, has: bool) -> None:
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert period.has_year(date(year, 1, 1), date(2026, 11, 22)) is has
