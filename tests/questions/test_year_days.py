"""The days that a calendar may hold: whoever keeps the plan gets all without a place, partners get the meetings."""

from datetime import date

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.year_days import DaysAhead, year_days
from helpers import TODAY, plan_of

PLAN = """\
funding: [{source: Fund, until: 2027-01-05, reports_due: [2026-12-01, 2028-01-30]}]
meetings:
  next: {date: 2026-12-03, time: "9:00", minutes: 90, place: Main library, link: https://example.org/meet}
partners:
  a: {name: A, seats: [food], status: at-the-table, agreement: {signed: 2020-01-01, until: 2027-01-05}}
  b: {name: B, seats: [housing], status: at-the-table, agreement: {signed: 2020-01-01, until: 2027-01-05}}
actions: [{what: Call them, due: 2026-11-30}, {what: Late, due: 2026-11-01}]
"""


def asked(audience: Audience = "internal", text: str = PLAN, today: date = TODAY) -> DaysAhead:
    plan, framework = plan_of(text)
    return year_days(seen_by(plan, framework, audience, today), framework, today)


def test_whoever_keeps_the_plan_gets_the_days_of_twelve_months() -> None:
    assert [(one.day.isoformat(), one.kind, one.which) for one in asked().days] == [
        ("2026-11-30", "task-due", 1),
        ("2026-12-01", "report-due", 1),
        ("2026-12-03", "meeting", 1),
        ("2027-01-05", "funding-ends", 1),
        ("2027-01-05", "agreement-ends", 1),
        ("2027-01-05", "agreement-ends", 2),
    ]


def test_no_place_is_told_of_a_meeting_among_the_others() -> None:
    meeting = next(one for one in asked().days if one.kind == "meeting")
    assert (meeting.time, meeting.minutes, meeting.place, meeting.link) == ("9:00", 90, None, None)


def test_partners_get_the_meeting_alone_with_its_place() -> None:
    (meeting,) = asked("partners").days
    assert (meeting.kind, meeting.place, meeting.link) == ("meeting", "Main library", "https://example.org/meet")
    assert (meeting.time, meeting.minutes) == ("9:00", 90)


def test_those_who_may_know_no_days_get_none() -> None:
    assert (asked("public").days, asked("funder").days) == ((), ())


def test_a_plan_just_begun_has_none() -> None:
    assert asked(text="").days == ()


def test_the_place_isnt_told_when_its_day_is_gone() -> None:
    assert asked("partners", today=date(2026, 12, 4)).days == ()
