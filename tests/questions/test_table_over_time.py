"""How the table filled, point by point: numbers of one day, the last of each period, what came and what went."""

from datetime import date, timedelta

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.table_by_dates import table_by_dates
from ccr_cli.questions.table_over_time import (
    EVERY,
    Every,
    TableOverTime,
    TablePoint,
    Turn,
    by_period,
    first_complete,
    table_point,
    turns,
)
from helpers import TODAY, plan_of

FRAMEWORK = built_in("immigrant-survivors")
READY = """\
mission: To help.
principles: [Nobody is asked for papers.]
meetings:
  every: month
  held: [{date: 2026-10-20, present: [casa]}, {date: 2026-11-10, present: [casa]}]
partners:
  casa: {name: Casa Segura, seats: [victim-services, housing], status: at-the-table, commitments: 2025-03-04}
  clinic: {name: Clinic, seats: [health-care], status: invited}
not_here: {homeland-security: Survivors asked for it., immigration-courts: Too far away.}
"""


def point(text: str, day: date = TODAY, audience: Audience = "internal") -> TablePoint:
    plan, framework = plan_of(text)
    return table_point(seen_by(plan, framework, audience, day), framework, day)


def test_a_point_has_the_numbers_of_the_table() -> None:
    found = point(READY)

    assert (found.seats, found.committed, found.at_table, found.not_here, found.wanted) == (18, 2, 2, 2, 16)
    assert (found.sectors_missing, found.undecided, found.to_come, found.partners) == (2, 0, 2, 1)
    assert found.sectors == ("partial", "missing", "not-here", "partial", "missing")


def test_a_plan_is_ready_on_the_day_that_it_is_of_and_not_on_another() -> None:
    assert point(READY).ready is True
    assert point(READY, date(2028, 1, 1)).ready is False


def test_what_the_community_has_not_decided_is_missing_and_not_to_come() -> None:
    found = point("mission: To help.\n")

    assert (found.sectors_missing, found.undecided, found.to_come) == (5, 1, 4)


@pytest.mark.parametrize("audience", ["partners", "coalition"])
def test_others_are_not_told_who_has_answered_and_what_is_ready(audience: Audience) -> None:
    found = point(READY, audience=audience)

    assert (found.committed, found.ready, found.at_table) == (None, None, 2)


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("every", "last"),
    [
        ("commit", ["2024-12-29", "2024-12-30", "2025-01-01", "2025-01-31", "2025-03-31", "2025-04-01", "2025-04-01"]),
        ("week", ["2024-12-29", "2025-01-01", "2025-01-31", "2025-04-01"]),
        ("month", ["2024-12-30", "2025-01-31", "2025-03-31", "2025-04-01"]),
        ("quarter", ["2024-12-30", "2025-03-31", "2025-04-01"]),
        ("year", ["2024-12-30", "2025-04-01"]),
    ],
)
def test_the_last_of_each_period_stands_for_it(every: Every, last: list[str]) -> None:
    """A week begins on Monday, and the week of New Year is one."""
    known = days("2025-04-01", "2024-12-30", "2025-01-01", "2025-01-31", "2025-03-31", "2024-12-29", "2025-04-01")

    assert [group[-1] for group in by_period(known, every, lambda day: day)] == days(*last)


def test_of_one_day_the_one_given_last_is_the_last() -> None:
    given = [("a", TODAY), ("b", TODAY), ("c", TODAY - timedelta(days=1))]

    assert by_period(given, "month", lambda item: item[1]) == [[given[2], given[0], given[1]]]


def test_no_version_is_lost_or_there_twice() -> None:
    known = [date(2020, 1, 1) + timedelta(days=37 * number % 997) for number in range(500)]

    for every in EVERY:
        groups = by_period(known, every, lambda day: day)
        assert sorted(day for group in groups for day in group) == sorted(known)
        assert [group[-1] for group in groups] == sorted(group[-1] for group in groups)


def over_time(*texts: str) -> TableOverTime:
    points = tuple(point(text, date(2026, number, 1)) for number, text in enumerate(texts, 1))
    return TableOverTime("Saguaro", tuple(FRAMEWORK.sectors), "month", points)


def filled(*seats: str) -> str:
    return f"partners: {{a: {{name: A, status: at-the-table, seats: [{', '.join(seats)}]}}}}\n"


def test_a_sector_has_the_day_by_which_it_was_first_complete() -> None:
    networks = ("faith-community", "friends", "family")
    answer = over_time(filled("friends"), filled(*networks), filled("friends"), filled(*networks, "food"))

    found = {one.sector.id: one for one in first_complete(answer)}

    assert list(found) == [sector.id for sector in FRAMEWORK.sectors]
    assert (found["informal-networks"].day, found["informal-networks"].state) == (date(2026, 2, 1), "complete")
    assert (found["basic-services"].day, found["basic-services"].state) == (None, "partial")
    assert not found["informal-networks"].is_from_start
    assert next(one for one in first_complete(over_time(filled(*networks))) if one.day).is_from_start
    assert [id_ for id_, one in found.items() if one.is_decided_by_community] == ["homeland-security"]


def test_readiness_comes_and_goes() -> None:
    ready = [None, False, True, True, False, None, True]
    points = [point(READY, date(2026, 1, number))._replace(ready=is_ready) for number, is_ready in enumerate(ready, 1)]

    assert list(turns(points)) == [
        Turn(date(2026, 1, 3), ready=True),
        Turn(date(2026, 1, 5), ready=False),
        Turn(date(2026, 1, 7), ready=True),
    ]
    assert list(turns([])) == []


DATED = """\
meetings:
  held: [{date: 2025-05-08, present: [court, gone, often]}, {date: 2026-12-24, present: [casa]}]
partners:
  casa: {name: C, seats: [victim-services, housing], status: at-the-table, since: 2025-02-11, commitments: 2025-03-04}
  court: {name: Court, seats: [courts], status: at-the-table}
  gone: {name: Gone, seats: [food], status: left, since: 2025-09-01}
  often: {name: Often, seats: [employment], status: declined, since: 2025-09-01}
  county: {name: County, seats: [prosecutor], status: liaison, since: 2025-10-01}
  one-by-one: {name: O, seats: [friends], status: at-the-table, since: 2025-11-01, commitments: {advocacy: 2025-11-03,
    safety-and-confidentiality: 2025-11-03, cultural-sensitivity: 2025-12-01, rights-awareness: {cannot: By law.}}}
  unknown: {name: Unknown, seats: [family], status: at-the-table}
  later: {name: Later, seats: [legal-services], status: at-the-table, since: 2027-01-01}
"""


def by_dates(every: Every = "commit", audience: Audience = "internal", text: str = DATED) -> TableOverTime:
    plan, framework = plan_of(text)
    return table_by_dates(seen_by(plan, framework, audience, TODAY), framework, TODAY, every)


def test_from_dates_alone_is_known_who_came_who_committed_and_who_left() -> None:
    found = by_dates()

    assert [(one.day.isoformat(), one.at_table, one.committed, one.partners) for one in found.points] == [
        ("2025-02-11", 2, 0, 1),
        ("2025-03-04", 2, 2, 1),
        ("2025-05-08", 4, 2, 3),
        ("2025-09-01", 3, 2, 2),
        ("2025-10-01", 3, 2, 2),
        ("2025-11-01", 4, 2, 3),
        ("2025-11-03", 4, 2, 3),
        ("2025-12-01", 4, 3, 3),
    ]
    assert [one.sectors[1] for one in found.points[:5]] == ["missing", "missing", *["partial"] * 3]
    assert {(one.ready, one.revision) for one in found.points} == {(None, None)}
    assert (found.is_from_git, found.without_day) == (False, 1)
    assert [one.day for one in by_dates("month").points] == days(
        "2025-02-11", "2025-03-04", "2025-05-08", "2025-09-01", "2025-10-01", "2025-11-03", "2025-12-01"
    )


def test_partners_are_told_no_day_of_a_commitment() -> None:
    found = by_dates(audience="partners")

    assert {one.committed for one in found.points} == {None}
    assert "2025-12-01" not in {one.day.isoformat() for one in found.points}


def test_a_plan_without_dates_has_no_points() -> None:
    assert by_dates(text="mission: To help.\n").points == ()
