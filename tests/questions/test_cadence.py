"""Regular meetings: one and a half intervals, months without meetings, short months and leap years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccr_cli.plan.plan import Meetings
from ccr_cli.plan.words import Cadence
from ccr_cli.questions.cadence import INTERVALS, age, allowed_days, is_regular, overdue_from, regular_since
from helpers import plan_of

DAY = timedelta(days=1)


def meetings(every: str | None, *held: str, not_in: tuple[int, ...] = ()) -> Meetings | None:
    lines = [f"  every: {every}\n"] if every else []
    lines += [f"  not_in: {list(not_in)}\n"] if not_in else []
    lines += ["  held:\n", *(f"    - date: {day}\n" for day in held)] if held else []
    return plan_of("meetings:\n" + "".join(lines))[0].meetings


@pytest.mark.parametrize(
    ("every", "last", "not_in", "late"),
    [
        pytest.param("week", "2026-11-02", (), "2026-11-13", id="a week and a half is ten whole days"),
        pytest.param("2-weeks", "2026-11-02", (), "2026-11-24", id="two weeks"),
        pytest.param("month", "2026-11-02", (), "2026-12-19", id="a month over one of 30 days"),
        pytest.param("month", "2026-12-02", (), "2027-01-18", id="a month over one of 31 days"),
        pytest.param("month", "2027-02-02", (), "2027-03-21", id="a month over a February of 28 days"),
        pytest.param("month", "2028-02-02", (), "2028-03-20", id="a month over a February of 29 days"),
        pytest.param("month", "2028-02-29", (), "2028-04-16", id="from a leap day"),
        pytest.param("2-months", "2026-11-02", (), "2027-02-02", id="two months"),
        pytest.param("quarter", "2026-11-02", (), "2027-03-21", id="a quarter"),
        pytest.param("month", "2026-11-12", (7, 12), "2027-01-29", id="December does not count"),
        pytest.param("month", "2027-01-20", (2,), "2027-04-05", id="a February of 28 days does not count"),
        pytest.param("month", "2028-01-20", (2,), "2028-04-05", id="a February of 29 days does not count"),
        pytest.param("week", "2026-11-30", (12,), "2027-01-11", id="the month after the last day does not count"),
        pytest.param("week", "2026-12-10", (12,), "2027-01-11", id="a meeting in a month without meetings"),
        pytest.param("week", "2026-06-25", (7, 8), "2026-09-06", id="two months on end"),
    ],
)
def test_the_day_before_it_is_regular_and_on_the_day_and_after_it_is_late(
    every: str, last: str, not_in: tuple[int, ...], late: str
) -> None:
    found, first_late = meetings(every, last, not_in=not_in), date.fromisoformat(late)
    assert overdue_from(found, date.fromisoformat(last)) == first_late
    states = [is_regular(found, day) for day in (first_late - DAY, first_late, first_late + DAY)]
    assert states == [True, False, False]


def test_a_meeting_still_to_come_is_not_held_yet() -> None:
    found = meetings("month", "2026-09-01", "2026-11-22")
    states = [is_regular(found, date(2026, 11, day)) for day in (21, 22, 23)]
    assert states == [False, True, True]


@pytest.mark.parametrize(
    "found",
    [
        pytest.param(None, id="no meetings at all"),
        pytest.param(meetings(None, "2026-11-20"), id="held, and nobody says how often"),
        pytest.param(meetings("month"), id="how often, and none held"),
    ],
)
def test_without_a_rhythm_or_a_meeting_nothing_is_regular_or_late(found: Meetings | None) -> None:
    today = date(2026, 11, 22)
    assert (is_regular(found, today), overdue_from(found, today), regular_since(found, today)) == (False, None, None)


def test_with_every_month_left_out_nothing_is_ever_late() -> None:
    found = meetings("month", "2020-01-01", not_in=tuple(range(1, 13)))
    assert (is_regular(found, date(2026, 11, 22)), overdue_from(found, date(2026, 11, 22))) == (True, None)


def test_the_calendar_ends_and_nothing_breaks() -> None:
    found = meetings("quarter", "9999-12-01")
    assert (is_regular(found, date.max), overdue_from(found, date.max)) == (True, None)


def test_regular_since_the_first_meeting_that_the_others_followed_in_time() -> None:
    found = meetings("month", "2026-01-08", "2026-09-10", "2026-11-12", "2026-10-08")
    assert regular_since(found, date(2026, 11, 22)) == date(2026, 9, 10)
    assert regular_since(found, date(2026, 12, 28)) == date(2026, 9, 10)
    assert regular_since(found, date(2026, 12, 29)) is None


def test_a_summer_without_meetings_does_not_break_the_row() -> None:
    held = ("2026-06-11", "2026-09-03")
    assert regular_since(meetings("month", *held), date(2026, 9, 3)) == date(2026, 9, 3)
    assert regular_since(meetings("month", *held, not_in=(7, 8)), date(2026, 9, 3)) == date(2026, 6, 11)


DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(DAYS, st.integers(0, 800), st.sets(st.integers(1, 12)))
def test_days_are_counted_one_by_one(last: date, days: int, not_in: set[int]) -> None:
    one_by_one = sum((last + DAY * number).month not in not_in for number in range(1, days + 1))
    assert age(last, last + DAY * days, not_in) == one_by_one


@given(DAYS, st.sampled_from(sorted(INTERVALS)), st.sets(st.integers(1, 12), max_size=11))
def test_late_is_the_first_day_that_is_too_old(last: date, every: Cadence, not_in: set[int]) -> None:
    found = meetings(every, last.isoformat(), not_in=tuple(sorted(not_in)))
    late = overdue_from(found, last)
    assert late is not None
    assert age(last, late, not_in) == allowed_days(every) + 1
    assert age(last, late - DAY, not_in) == allowed_days(every)
