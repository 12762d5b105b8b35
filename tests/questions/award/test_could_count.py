"""What could name an award of which the plan has nothing in a period."""

from datetime import date

from ccr_cli.questions.award.could_count import could_count
from ccr_cli.questions.periods import Period
from helpers import plan_of

SPRING = Period(date(2026, 1, 1), date(2026, 6, 30))
PLAN = """\
meetings: {held: [{date: 2026-03-12}, {date: 2026-03-13, award: B-2}, {date: 2026-07-12}]}
partners:
  casa: {name: Casa, seats: [housing], status: at-the-table, agreement: {signed: 2025-03-04, until: 2026-02-01}}
  food: {name: Food, seats: [food], status: at-the-table, agreement: {signed: 2026-08-01}}
protocols:
  door: {title: Either door, between: [casa, food], status: draft}
  gone: {title: No longer, between: [casa, food], status: retired}
trainings: [{date: 2026-05-01, title: One}]
outreach: [{date: 2026-06-30, title: At the fair}]
changes: [{date: 2026-01-01, what: A box}, {date: 2025-12-31, what: Before}]
"""


def test_it_is_what_was_done_then_and_names_no_award() -> None:
    assert could_count(plan_of(PLAN)[0], "A-1", SPRING) == (
        "meetings.held[0]",
        "trainings[0]",
        "outreach[0]",
        "changes[0]",
        "protocols",
        "agreement",
    )


def test_nothing_is_asked_where_something_of_the_months_names_it() -> None:
    assert could_count(plan_of(PLAN)[0], "B-2", SPRING) == ()
    another_time = plan_of(PLAN.replace("what: Before", "what: Before, award: A-1"))[0]
    assert "trainings[0]" in could_count(another_time, "A-1", SPRING)
