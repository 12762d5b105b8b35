"""The next twelve months, each with what falls into it."""

from datetime import date

from ccr_cli.questions.months_ahead import MonthsAhead, months_ahead
from picture_making import known, seen

FUNDING = """\
funding:
  - {source: Old fund, until: 2026-11-02}
  - {source: This month, until: 2026-11-30}
  - {source: County fund, until: 2027-02-28}
  - {source: LAST}
"""


def year(last: str = "until: 2027-12-01", today: date = date(2026, 11, 22)) -> MonthsAhead:
    return known(months_ahead(*seen(FUNDING.replace("LAST", f"Last fund, {last}"), today=today), today))


def test_there_are_this_one_and_twelve_more_whatever_falls_into_them() -> None:
    months = year().months
    assert [month.first for month in months] == [
        date(2026 + (month > 12), (month - 1) % 12 + 1, 1) for month in range(11, 24)
    ]
    told = {month.first.month: [entry.what for entry in month.entries] for month in months if month.entries}
    assert told == {11: ["This month"], 2: ["County fund"]}
    assert [entry.what for entry in year().past] == ["Old fund"]


def test_what_falls_into_the_same_month_next_year_is_not_lost() -> None:
    months = year("until: 2027-11-20").months
    assert len(months) == 13
    assert (months[-1].first, [entry.what for entry in months[-1].entries]) == (date(2027, 11, 1), ["Last fund"])


def test_every_day_of_a_leap_year_falls_into_a_month() -> None:
    months = year("until: 2028-02-29", date(2027, 3, 1)).months
    assert [entry.what for month in months for entry in month.entries] == ["Last fund"]
    assert len(months) == 13


def test_an_action_that_is_overdue_is_past_its_day_like_all_else() -> None:
    text = FUNDING.replace("LAST", "x") + (
        "actions:\n  - {what: Call the office, due: 2026-10-30}\n  - {what: Done, due: 2026-10-01, done: 2026-11-01}\n"
        "  - {what: To come, due: 2026-12-01}\n"
    )
    today = date(2026, 11, 22)
    answer = known(months_ahead(*seen(text, today=today), today))
    assert [(entry.day, entry.what) for entry in answer.past] == [
        (date(2026, 10, 30), "Call the office"),
        (date(2026, 11, 2), "Old fund"),
    ]


def test_outside_nobody_is_told_of_days_to_come() -> None:
    assert months_ahead(*seen(FUNDING.replace("LAST", "x"), "public"), date(2026, 11, 22)) is None
