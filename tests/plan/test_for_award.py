"""What a funder is told of its award beside the plan, and that another award's number is told to nobody else."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import Addressed
from helpers import TODAY, plan_of
from random_plans import AWARDS, FRAMEWORK, random_plan

PLAN = """\
funding:
  - {source: One, award: A-1}
  - {source: Two, award: B-2}
meetings:
  held:
    - {date: 2026-06-08, award: B-2}
    - {date: 2026-06-09, award: A-1}
    - {date: 2026-06-10}
partners:
  casa: {name: Casa, seats: [housing], status: at-the-table, agreement: {signed: 2026-01-01, award: B-2}}
  legal: {name: Legal, seats: [legal-services], status: at-the-table, agreement: {signed: 2026-01-01}}
  old: {name: Old, seats: [food], status: at-the-table, agreement: {signed: 2020-01-01, until: 2021-01-01}}
  gone: {name: Gone, seats: [food], status: left, agreement: {signed: 2026-01-01}}
protocols:
  one: {title: One way, between: [casa, legal], status: in-force, award: B-2}
  two: {title: No more, between: [casa, legal], status: retired}
trainings:
  - {date: 2026-06-01, title: NOT-TOLD own}
  - {date: 2026-06-20, title: NOT-TOLD own as well}
  - {date: 2026-06-02, title: Paid, award: A-1}
  - {date: 2027-06-02, title: To come}
"""


def seen(award: str) -> SeenPlan:
    plan, framework = plan_of(PLAN)
    return seen_by(plan, framework, "funder", TODAY, (), Addressed(award=award))


def test_what_counts_keeps_its_place_in_the_file() -> None:
    found = seen("A-1").for_award
    assert found is not None
    assert found.award == "A-1"
    assert found.positions == {
        "meetings": (0, 1, 2),
        "trainings": (2,),
        "outreach": (),
        "changes": (),
        "funding": (0,),
    }


def test_the_rest_is_counted_by_kind_month_and_why_and_nothing_else_is_told_of_it() -> None:
    found = seen("A-1")
    assert found.for_award is not None
    assert {(one.kind, one.why, str(one.month)): one.number for one in found.for_award.not_counted} == {
        ("meetings", "another-award", "2026-06"): 1,
        ("meetings", "no-award", "2026-06"): 1,
        ("trainings", "no-award", "2026-06"): 2,
        ("protocols", "another-award", "None"): 1,
        ("agreements", "another-award", "None"): 1,
        ("agreements", "no-award", "None"): 1,
    }
    assert "NOT-TOLD" not in repr(found)


def test_a_funder_reads_the_number_of_no_other_award() -> None:
    assert "A-1" in repr(seen("A-1"))
    assert "B-2" not in repr(seen("A-1"))
    assert "A-1" not in repr(seen("B-2"))


@pytest.mark.parametrize("audience", ["internal", "partners", "coalition", "public"])
def test_nobody_else_is_told_of_it(audience: str) -> None:
    plan, framework = plan_of(PLAN)
    assert seen_by(plan, framework, audience, TODAY).for_award is None  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(20))
def test_of_any_plan_the_places_are_as_many_as_the_items_told(seed: int, no_rules_of_privacy: None) -> None:
    plan, framework = Plan.model_validate(random_plan(seed)), built_in(FRAMEWORK)
    for award in AWARDS:
        found = seen_by(plan, framework, "funder", TODAY, (), Addressed(award=award))
        assert found.for_award is not None
        told = found.plan
        lists = {
            "meetings": told.meetings and told.meetings.held,
            "trainings": told.trainings,
            "outreach": told.outreach,
            "changes": told.changes,
            "funding": told.funding,
        }
        for key, entries in lists.items():
            assert len(found.for_award.positions[key]) == len(entries or ()), key
        (other,) = set(AWARDS) - {award}
        assert other not in repr(found)
