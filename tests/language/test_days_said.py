"""Days and times as people say them, seen from Sunday, November 29, 2026."""

from datetime import date

import pytest

from ccr_cli.language.days_said import days_meant, month_meant, month_named, possible_days, possible_time

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("2026-10-08", ["2026-10-08"]),
        ("2026-10-8", ["2026-10-08"]),
        ("2026/10/08", ["2026-10-08"]),
        ("October 8, 2026", ["2026-10-08"]),
        ("Oct. 8, 2026", ["2026-10-08"]),
        ("Thursday, October 8th, 2026", ["2026-10-08"]),
        ("8 de octubre de 2026", ["2026-10-08"]),
        ("jueves 8 de octubre del 2026", ["2026-10-08"]),
        ("1º de mayo de 2026", ["2026-05-01"]),
        ("8-oct-2026", ["2026-10-08"]),
        ("10/8/2026", ["2026-08-10", "2026-10-08"]),
        ("13/2/2026", ["2026-02-13"]),
        ("13/02/26", ["2013-02-26", "2026-02-13"]),
        ("12/18/26", ["2026-12-18"]),
        ("Friday 12/11/2026", ["2026-11-12", "2026-12-11"]),
        ("vie 18 dic 2026", ["2026-12-18"]),
        ("20261008", ["2026-10-08"]),
        ("October 8", []),
        ("February 30, 2026", []),
        ("the eighth", []),
        ("ayer", []),
        ("", []),
        ("October 8, 2026 and more of this, which is far too long to be a day that anybody means", []),
    ],
)
def test_a_day_in_a_file_is_read_where_it_can_be(said: str, days: list[str]) -> None:
    assert [day.isoformat() for day in possible_days(said)] == days


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("today", ["2026-11-29"]),
        ("Ayer", ["2026-11-28"]),
        ("yesterday", ["2026-11-28"]),
        ("antier", ["2026-11-27"]),
        ("mañana", ["2026-11-30"]),
        ("pasado mañana", ["2026-12-01"]),
        ("last Thursday", ["2026-11-26"]),
        ("el jueves pasado", ["2026-11-26"]),
        ("el próximo jueves", ["2026-12-03"]),
        ("el jueves que viene", ["2026-12-03"]),
        ("this Thursday", ["2026-12-03"]),
        ("este jueves", ["2026-12-03"]),
        ("el jueves", ["2026-11-26", "2026-12-03"]),
        ("12/3/2026", ["2026-12-03"]),
        ("12/3/26", ["2026-12-03"]),
        ("13/2/26", ["2026-02-13"]),
        ("December 3", ["2025-12-03", "2026-12-03"]),
        ("3 de diciembre", ["2025-12-03", "2026-12-03"]),
        ("12/3", ["2025-12-03", "2026-12-03"]),
        ("3 days ago", ["2026-11-26"]),
        ("a week ago", ["2026-11-22"]),
        ("hace 2 semanas", ["2026-11-15"]),
        ("hace un día", ["2026-11-28"]),
        ("2 weeks", []),
        ("hace 2 weeks ago", []),
        ("2 pm", []),
        ("soon", []),
    ],
)
def test_a_day_that_is_typed_is_seen_from_today(said: str, days: list[str]) -> None:
    assert [day.isoformat() for day in days_meant(said, TODAY, month_first=True)] == days


def test_a_day_in_digits_that_may_be_two_stays_so_where_months_are_not_said_first() -> None:
    both = [date(2026, 3, 12), date(2026, 12, 3)]

    assert days_meant("12/3/2026", TODAY, month_first=False) == both


@pytest.mark.parametrize(
    ("said", "time"),
    [
        ("2 pm", "14:00"),
        ("2:30 p.m.", "14:30"),
        ("2:30 p. m.", "14:30"),
        ("a la 1:00 p. m.", "13:00"),
        ("9am", "9:00"),
        ("12 a.m.", "0:00"),
        ("12pm", "12:00"),
        ("2 de la tarde", "14:00"),
        ("a las 9:30 de la mañana", "9:30"),
        ("14h", "14:00"),
        ("14.30", "14:30"),
        ("noon", "12:00"),
        ("9", None),
        ("13 pm", None),
        ("25:00", None),
        ("9:75", None),
        ("in the evening", None),
    ],
)
def test_a_time_of_day(said: str, time: str | None) -> None:
    assert possible_time(said) == time


def test_months_by_their_names() -> None:
    assert [month_named(word) for word in ("July", "julio", "JUL.", "setiembre", "summer")] == [7, 7, 7, 9, None]


def test_a_day_in_digits_without_its_year_may_be_two_as_well() -> None:
    both = [date(2026, 12, 3), date(2027, 3, 12)]

    assert days_meant("12/3", TODAY, month_first=False) == both


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("2026-10", "2026-10-01"),
        ("10/2026", "2026-10-01"),
        ("October", "2026-10-01"),
        ("diciembre", "2025-12-01"),
        ("octubre de 2025", "2025-10-01"),
        ("2026-13", None),
        ("October 8", None),
        ("soon", None),
        ("", None),
    ],
)
def test_a_month_without_a_day_is_known_as_one(said: str, first: str | None) -> None:
    found = month_meant(said, TODAY)
    assert (found and found.isoformat()) == first
