"""The next twelve months: which days are told, in which order, at the day before, the day of and the day after."""

from datetime import date, timedelta

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.timeline import Timeline, timeline
from helpers import plan_of

ONE_OF_EACH = """\
funding:
  - {{source: Fund, until: {day}}}
meetings: {{next: {{date: {day}, time: "9:00"}}}}
partners:
  a: {{name: A, seats: [food], status: at-the-table, agreement: {{signed: 2020-01-01, until: {day}}}}}
protocols:
  p: {{title: P, between: [a, a], status: in-force, review_by: {day}}}
not_here:
  courts: {{reason: Far away., review_by: {day}}}
"""
KINDS = ["meeting", "funding-ends", "agreement-ends", "protocol-review", "skip-review"]


def asked(text: str, today: str, audience: Audience = "internal") -> Timeline:
    plan, framework = plan_of(text)
    day = date.fromisoformat(today)
    answer = timeline(seen_by(plan, framework, audience, day), framework, day)
    assert answer is not None
    return answer


def days(text: str, today: str = "2026-11-22") -> list[tuple[str, str]]:
    return [(entry.day.isoformat(), entry.kind) for entry in asked(text, today).coming]


def test_the_day_of_is_still_to_come_and_the_day_after_it_is_past() -> None:
    text = ONE_OF_EACH.format(day="2026-11-22")
    for today, coming, past in (
        ("2026-11-21", KINDS, []),
        ("2026-11-22", KINDS, []),
        ("2026-11-23", [], KINDS),
    ):
        answer = asked(text, today)
        assert [entry.kind for entry in answer.coming] == coming
        assert [entry.kind for entry in answer.past] == past


@pytest.mark.parametrize(
    ("today", "last"),
    [
        ("2026-11-22", "2027-11-22"),
        ("2027-02-28", "2028-02-28"),
        ("2027-03-01", "2028-03-01"),
        ("2028-02-28", "2029-02-28"),
        ("2028-02-29", "2029-02-28"),  # a day that the next year doesn't have
        ("2026-01-31", "2027-01-31"),
        ("2026-04-30", "2027-04-30"),
        ("2026-12-31", "2027-12-31"),
    ],
)
def test_the_last_day_told_is_the_same_day_a_year_on(today: str, last: str) -> None:
    until = date.fromisoformat(last)
    assert asked("", today).until == until
    for days_on, kinds in ((-1, KINDS), (0, KINDS), (1, [])):
        text = ONE_OF_EACH.format(day=until + timedelta(days=days_on))
        assert [entry.kind for entry in asked(text, today).coming] == kinds


def test_the_end_of_time_is_no_error() -> None:
    assert asked(ONE_OF_EACH.format(day="9999-12-31"), "9999-06-01").until == date.max


def test_days_are_in_order_and_within_a_day_the_meeting_is_first() -> None:
    text = (
        "funding:\n"
        "  - {source: B, until: 2028-02-29, reports_due: [2028-03-31, 2028-02-29, 2028-03-31]}\n"
        "  - {source: A, until: 2028-02-28}\n"
        "meetings: {next: {date: 2028-02-29}}\n"
    )
    assert days(text, "2028-02-01") == [
        ("2028-02-28", "funding-ends"),
        ("2028-02-29", "meeting"),
        ("2028-02-29", "report-due"),
        ("2028-02-29", "funding-ends"),
        ("2028-03-31", "report-due"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "funding:\n  - {source: A, until: 2027-01-01, reports_due: [2027-02-01], closed: true}\n", id="closed"
        ),
        pytest.param("funding:\n  - {source: A, reports_due: [2026-10-01]}\n", id="a report day that is past"),
        pytest.param(
            "partners:\n  a: {name: A, seats: [food], status: left,"
            " agreement: {signed: 2020-01-01, until: 2027-01-01}, waiting: {until: 2027-01-01}}\n",
            id="a partner that left",
        ),
        pytest.param(
            "partners:\n  a: {name: A, seats: [food], status: invited, waiting: {until: 2026-11-22}}\n",
            id="a partner that waits no longer",
        ),
        pytest.param(
            "partners:\n  a: {name: A, seats: [food], status: at-the-table}\n"
            "protocols:\n  p: {title: P, between: [a, a], status: retired, review_by: 2027-01-01}\n",
            id="a retired protocol",
        ),
        pytest.param("not_here:\n  courts: A reason alone.\n", id="a seat left open without a day"),
        pytest.param(
            "meetings:\n  next: {date: 2026-11-20}\n  held:\n    - {date: 2026-11-20}\n", id="a meeting that was held"
        ),
    ],
)
def test_what_is_over_for_good_is_not_told(text: str) -> None:
    answer = asked(text, "2026-11-22")
    assert (answer.coming, answer.past) == ((), ())


def test_a_partner_that_said_no_for_now_can_be_asked_again() -> None:
    text = "partners:\n  a: {name: A, seats: [food], status: declined, waiting: {until: 2027-01-01}}\n"
    assert days(text) == [("2027-01-01", "waiting-ends")]


def test_only_whoever_keeps_the_file_sees_what_is_past_and_who_holds_the_money() -> None:
    text = (
        "partners:\n  a: {name: A, seats: [food], status: at-the-table}\n"
        "funding:\n  - {source: F, held_by: a, until: 2027-01-01}\n  - {source: G, held_by: a, until: 2026-01-01}\n"
    )
    for audience, past, holder in (("internal", 1, "A"), ("partners", 0, None)):
        answer = asked(text, "2026-11-22", audience)  # type: ignore[arg-type]
        assert len(answer.past) == past
        partner = answer.coming[0].partner
        assert (partner and partner.name) == holder


def test_the_public_sees_no_timeline_at_all() -> None:
    plan, framework = plan_of(ONE_OF_EACH.format(day="2027-01-01"))
    today = date(2026, 11, 22)
    assert timeline(seen_by(plan, framework, "public", today), framework, today) is None
