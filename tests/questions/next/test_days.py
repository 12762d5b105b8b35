"""Each kind that has a day: the day before, the day of and the day after, in months of every length."""

from datetime import date, timedelta

import pytest

from questions.next.asking import of_kind, urgency_of

HERE = "name: A, role: R, status: at-the-table"
WAITING = "waiting: {until: 2026-11-23}"

WITH_A_DAY = {
    "funding-ends": "funding:\n  - {source: Fund, until: DAY}\n",
    "report-due": "funding:\n  - {source: Fund, reports_due: [DAY]}\n",
    "agreement-ends": f"partners:\n  a: {{{HERE}, agreement: {{signed: 2020-01-01, until: DAY}}}}\n",
    "protocol-review": (
        f"partners:\n  a: {{{HERE}}}\nprotocols:\n"
        "  p: {title: P, between: [a, a], status: in-force, review_by: DAY, shares: nothing}\n"
    ),
    "skip-review": "not_here:\n  courts: {reason: Far away., review_by: DAY}\n",
}
"""Plans with a day that makes a kind more and more urgent as it comes near."""


def around(day: str) -> list[tuple[str, str | None]]:
    """Days before and after a day, each with how urgent it is then."""
    found = date.fromisoformat(day)
    days = [(-91, None), (-90, "soon"), (-31, "soon"), (-30, "now"), (-1, "now"), (0, "now"), (1, "overdue")]
    return [((found + timedelta(days=days_)).isoformat(), urgency) for days_, urgency in [*days, (400, "overdue")]]


@pytest.mark.parametrize("day", ["2026-12-31", "2027-02-28", "2028-02-29", "2026-04-30", "2028-03-01"])
@pytest.mark.parametrize("kind", WITH_A_DAY)
def test_a_day_that_comes_near(kind: str, day: str) -> None:
    text = WITH_A_DAY[kind].replace("DAY", day)
    assert [(today, urgency_of(kind, text, today)) for today, _ in around(day)] == around(day)


@pytest.mark.parametrize("kind", WITH_A_DAY)
def test_without_the_day_it_is_silent(kind: str) -> None:
    text = WITH_A_DAY[kind].replace(", until: DAY", "").replace(", review_by: DAY", "").replace("[DAY]", "[]")
    assert of_kind(kind, text, "2026-11-22") == []


@pytest.mark.parametrize("kind", ["funding-ends", "report-due"])
@pytest.mark.parametrize(("closed", "is_asked"), [("true", False), ("false", True)])
def test_what_is_closed_is_never_named(kind: str, closed: str, is_asked: bool) -> None:
    text = WITH_A_DAY[kind].replace("DAY", "2026-10-01").replace("source: Fund", f"source: Fund, closed: {closed}")
    assert bool(of_kind(kind, text, "2026-11-22")) is is_asked


@pytest.mark.parametrize(
    ("status", "is_asked"),
    [("at-the-table", True), ("liaison", True), ("invited", False), ("left", False), ("declined", False)],
)
def test_an_agreement_counts_for_those_who_are_still_there(status: str, is_asked: bool) -> None:
    text = WITH_A_DAY["agreement-ends"].replace("DAY", "2026-10-01").replace("at-the-table", status)
    assert bool(of_kind("agreement-ends", text, "2026-11-22")) is is_asked


@pytest.mark.parametrize(("status", "is_asked"), [("in-force", True), ("draft", True), ("retired", False)])
def test_a_retired_protocol_is_not_looked_at_again(status: str, is_asked: bool) -> None:
    text = WITH_A_DAY["protocol-review"].replace("DAY", "2026-10-01").replace("in-force", status)
    assert bool(of_kind("protocol-review", text, "2026-11-22")) is is_asked


@pytest.mark.parametrize(
    ("today", "is_asked"), [("2026-11-22", False), ("2026-11-23", True), ("2026-11-24", True)], ids=str
)
def test_a_partner_that_waits_is_left_in_peace_until_its_day(today: str, is_asked: bool) -> None:
    text = f"partners:\n  a: {{{HERE}, agreement: {{signed: 2020-01-01, until: 2026-10-01}}, {WAITING}}}\n"
    assert bool(of_kind("agreement-ends", text, today)) is is_asked
    assert bool(of_kind("not-oriented", text, today)) is is_asked


def test_reports_that_are_late_are_told_together_and_each_to_come_on_its_own() -> None:
    text = "funding:\n  - {source: F, reports_due: [2027-01-30, 2026-07-30, 2026-12-01, 2026-01-30, 2026-07-30]}\n"
    items = of_kind("report-due", text, "2026-11-22")
    assert [(item.urgency, str(item.due), item.command) for item in items] == [
        ("overdue", "2026-01-30", "ccr funding set 1 reports_due=2026-12-01,2027-01-30"),
        ("now", "2026-12-01", "ccr funding set 1 reports_due=2026-01-30,2026-07-30,2027-01-30"),
        ("soon", "2027-01-30", "ccr funding set 1 reports_due=2026-01-30,2026-07-30,2026-12-01"),
    ]


def test_funding_is_renewed_before_its_end_and_closed_after_it() -> None:
    text = "funding:\n  - {source: F, until: 2026-11-22}\n"
    assert [of_kind("funding-ends", text, day)[0].command for day in ("2026-11-22", "2026-11-23")] == [
        "ccr funding set 1 until=DATE",
        "ccr funding set 1 closed=true",
    ]


# actions


@pytest.mark.parametrize(
    ("action", "kind", "urgency"),
    [
        pytest.param("{what: x, who: a, due: 2026-11-21}", "action-overdue", "overdue", id="late by a day"),
        pytest.param("{what: x, who: a, due: 2026-11-22}", "action-overdue", None, id="its day"),
        pytest.param("{what: x, who: a, due: 2026-11-21}", "action-due", None, id="past"),
        pytest.param("{what: x, who: a, due: 2026-11-22}", "action-due", "now", id="due today"),
        pytest.param("{what: x, who: a, due: 2026-11-29}", "action-due", "now", id="due in seven days"),
        pytest.param("{what: x, who: a, due: 2026-11-30}", "action-due", "soon", id="due in eight days"),
        pytest.param("{what: x, who: a, due: 2026-12-06}", "action-due", "soon", id="due in fourteen days"),
        pytest.param("{what: x, who: a, due: 2026-12-07}", "action-due", None, id="due in fifteen days"),
        pytest.param("{what: x, due: 2026-11-23}", "action-due", None, id="due, and nobody's"),
        pytest.param("{what: x, who: a, due: 2026-11-23}", "action-overdue", None, id="the day before"),
        pytest.param("{what: x, who: a}", "action-overdue", None, id="without a day"),
        pytest.param("{what: x, who: a, due: 2026-11-21, done: 2026-11-22}", "action-overdue", None, id="done late"),
        pytest.param("{what: x, due: 2026-11-21}", "action-overdue", "overdue", id="late, and nobody's"),
        pytest.param("{what: x, due: 2026-11-21}", "action-unowned", None, id="late is said once"),
        pytest.param("{what: x, due: 2026-11-22}", "action-unowned", "now", id="nobody's, on its day"),
        pytest.param("{what: x, due: 2026-12-22}", "action-unowned", "now", id="nobody's, in 30 days"),
        pytest.param("{what: x, due: 2026-12-23}", "action-unowned", "soon", id="nobody's, in 31 days"),
        pytest.param("{what: x, due: 2027-02-20}", "action-unowned", "soon", id="nobody's, in 90 days"),
        pytest.param("{what: x, due: 2027-02-21}", "action-unowned", "later", id="nobody's, in 91 days"),
        pytest.param("{what: x}", "action-unowned", "soon", id="nobody's, without a day"),
        pytest.param("{what: x, who: a}", "action-unowned", None, id="somebody's"),
        pytest.param("{what: x, done: 2026-11-01}", "action-unowned", None, id="nobody's, and done"),
    ],
)
def test_actions(action: str, kind: str, urgency: str | None) -> None:
    text = f"partners:\n  a: {{{HERE}}}\nactions:\n  - {action}\n"
    assert urgency_of(kind, text, "2026-11-22") == urgency


# meetings


def meetings(last: str, every: str = "month", more: str = "") -> str:
    return f"meetings: {{every: {every}, held: [{{date: {last}}}]{more}}}\n"


@pytest.mark.parametrize(
    ("text", "today", "urgency"),
    [
        pytest.param(meetings("2026-10-01"), "2026-11-01", None, id="the usual interval is full"),
        pytest.param(meetings("2026-10-01"), "2026-11-02", "soon", id="the usual interval is over"),
        pytest.param(meetings("2026-10-01"), "2026-11-16", "soon", id="one and a half intervals, on the day"),
        pytest.param(meetings("2026-10-01"), "2026-11-17", "overdue", id="older than one and a half intervals"),
        pytest.param(meetings("2026-02-01"), "2026-03-04", None, id="over a February of 28 days"),
        pytest.param(meetings("2026-02-01"), "2026-03-05", "soon", id="the day after over a February of 28 days"),
        pytest.param(meetings("2028-02-01"), "2028-03-03", None, id="over a February of 29 days"),
        pytest.param(meetings("2028-02-01"), "2028-03-04", "soon", id="the day after over a February of 29 days"),
        pytest.param(meetings("2026-11-01", "week"), "2026-11-11", "soon", id="every week, on the last day in time"),
        pytest.param(meetings("2026-11-01", "week"), "2026-11-12", "overdue", id="every week, late"),
        pytest.param(
            meetings("2026-10-01", more=", next: {date: 2026-11-10}"), "2026-11-10", None, id="planned in time"
        ),
        pytest.param(
            meetings("2026-10-01", more=", next: {date: 2026-11-16}"), "2026-11-02", None, id="planned just in time"
        ),
        pytest.param(
            meetings("2026-10-01", more=", next: {date: 2026-11-17}"), "2026-11-02", "soon", id="planned a day late"
        ),
        pytest.param(
            meetings("2026-10-01", more=", next: {date: 2026-11-10}"), "2026-11-11", "soon", id="planned, and over"
        ),
        pytest.param(
            meetings("2026-10-01", more=", next: {date: 2026-12-10}"), "2026-11-22", "overdue", id="planned too late"
        ),
        pytest.param(
            meetings("2026-11-12", more=", not_in: [12]"), "2026-12-31", None, id="a month without meetings"
        ),
        pytest.param(
            meetings("2026-11-12", more=", not_in: [12]"), "2027-01-28", "soon", id="the last day after such a month"
        ),
        pytest.param(
            meetings("2026-11-12", more=", not_in: [12]"), "2027-01-29", "overdue", id="late after such a month"
        ),
        pytest.param(meetings("2026-11-23"), "2026-11-22", None, id="a meeting that isn't held yet"),
        pytest.param("meetings: {every: month}\n", "2026-11-22", None, id="no meeting to count from"),
        pytest.param("meetings: {held: [{date: 2020-01-01}]}\n", "2026-11-22", None, id="nothing says how often"),
        pytest.param(
            meetings("2020-01-01", more=", not_in: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]"), "2026-11-22", None,
            id="every month left out",
        ),
    ],
)  # fmt: skip
def test_meetings(text: str, today: str, urgency: str | None) -> None:
    assert urgency_of("meeting-overdue", text, today) == urgency


# survivors


@pytest.mark.parametrize(
    ("asked", "today", "urgency"),
    [
        ("2024-11-22", "2026-11-21", None),
        ("2024-11-22", "2026-11-22", None),
        ("2024-11-22", "2026-11-23", "overdue"),
        ("2024-02-29", "2026-02-28", None),
        ("2024-02-29", "2026-03-01", "overdue"),
    ],
)
def test_survivors_are_asked_again_after_two_years(asked: str, today: str, urgency: str | None) -> None:
    text = f"survivor_voice:\n  - {{date: 2020-01-01, how: survey}}\n  - {{date: {asked}, how: survey}}\n"
    assert urgency_of("survivors-not-asked", text, today) == urgency


# orientation


@pytest.mark.parametrize(
    ("more", "urgency"),
    [
        (", since: 2026-10-23", "soon"),
        (", since: 2026-10-22", "now"),
        ("", "soon"),
        (", since: 2020-01-01, oriented: 2026-11-22", None),
    ],
)
def test_orientation_is_more_urgent_after_thirty_days(more: str, urgency: str | None) -> None:
    assert urgency_of("not-oriented", f"partners:\n  a: {{{HERE}{more}}}\n", "2026-11-22") == urgency


@pytest.mark.parametrize("status", ["invited", "identified", "liaison", "left", "declined"])
def test_only_those_at_the_table_are_to_be_oriented(status: str) -> None:
    text = f"partners:\n  a: {{name: A, role: R, status: {status}}}\n"
    assert of_kind("not-oriented", text, "2026-11-22") == []
