"""What is handed over: whom to call, whom to visit first, and what is left to the screen."""

import re
from datetime import date
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.stand_ins import StandIn
from ccr_cli.questions.handover import Handover, handover
from ccr_cli.questions.whom_to_call import Caller
from helpers import TODAY, plan_of
from random_plans import FRAMEWORK, random_plan

PARTNERS = """\
partners:
  casa: {name: Casa Segura, seats: [victim-services], status: at-the-table, confidential: place, since: 2025-01-01,
    oriented: 2025-01-01, commitments: 2025-01-01,
    contacts: [{role: Night lead, phone: 520-555-0101}, {role: Director, phone: 520-555-0102, share: partners}]}
  aid: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table, oriented: 2025-01-01,
    commitments: 2025-01-01, contacts: [{role: Attorney, name: Sam Sample, email: aid@example.org, share: public}]}
  court: {name: County Court, seats: [courts], status: liaison,
    contacts: [{role: Clerk, phone: 520-555-0103, share: nobody}]}
  circle: {name: Family circle, seats: [family], status: at-the-table, reach_through: aid}
  food: {name: Food bank, seats: [food], status: at-the-table}
  bus: {name: Bus company, seats: [transportation], status: invited}
  station: {name: The station, seats: [homeland-security], status: at-the-table}
"""


def asked(text: str, today: date = TODAY) -> Handover:
    plan, framework = plan_of(text)
    return handover(seen_by(plan, framework, "internal", today), framework, today)


def caller(answer: Handover, name: str) -> Caller:
    return next(one for one in answer.callers if one.who.name == name)


def visited(text: str) -> list[tuple[str | None, str]]:
    return [(one.who.name, one.why) for one in asked(text).visits]


def test_whom_to_call_is_who_is_first_for_a_task_once_with_all_of_them() -> None:
    answer = asked(
        PARTNERS
        + "roles:\n  first-call: {first: casa}\n  petition-papers: {first: aid}\n  safety-plan: {first: casa}\n"
    )
    assert [one.who.name for one in answer.callers] == ["Casa Segura", "Desert Legal Aid"]
    assert [first.task.id for first in caller(answer, "Casa Segura").tasks] == ["first-call", "safety-plan"]
    assert "first-call" not in [task.id for task in answer.open_tasks]


def test_without_anybody_first_it_is_who_works_with_the_table() -> None:
    answer = asked(PARTNERS)
    names = [one.who.name for one in answer.callers]
    assert names == ["Casa Segura", "Desert Legal Aid", "County Court", "Family circle", "Food bank", "The station"]
    assert answer.open_tasks == ()


def test_a_number_that_is_shared_with_nobody_is_not_on_paper() -> None:
    answer = asked(PARTNERS)
    director = caller(answer, "Casa Segura").reach
    assert director is not None
    assert (director.office, director.ways) == ("Director", ("520-555-0102",))
    clerk = caller(answer, "County Court").reach
    assert clerk is not None
    assert (clerk.office, clerk.ways) == ("Clerk", ())
    assert caller(answer, "Food bank").reach is None


def test_a_network_is_reached_through_its_partner() -> None:
    reach = caller(asked(PARTNERS), "Family circle").reach
    assert reach is not None
    assert reach.through is not None
    assert (reach.through.name, reach.office) == ("Desert Legal Aid", "Attorney")


def test_where_a_partner_is_first_is_told_unless_its_place_is_confidential() -> None:
    text = "places: [Arivaca, Sells]\n" + PARTNERS + "roles:\n  rides: {first: {Arivaca: casa, Sells: food}}\n"
    answer = asked(text)
    assert [first.places for first in caller(answer, "Casa Segura").tasks] == [()]
    assert [first.places for first in caller(answer, "Food bank").tasks] == [("Sells",)]


def test_three_visits_are_one_of_each_way() -> None:
    text = PARTNERS + "coordinator: {partner: casa, backup: court}\nactions: [{what: A, who: food, due: 2026-11-01}]\n"
    assert visited(text) == [("County Court", "backup"), ("Desert Legal Aid", "core"), ("Food bank", "waiting")]


def test_a_partner_is_visited_once_and_the_other_core_partner_takes_the_place() -> None:
    text = PARTNERS + "coordinator: {partner: food, backup: aid}\nactions: [{what: A, who: aid, due: 2026-11-01}]\n"
    assert visited(text)[:2] == [("Desert Legal Aid", "backup"), ("Casa Segura", "core")]
    assert len({name for name, _ in visited(text)}) == len(visited(text)) <= 3


def test_nobody_is_visited_who_coordinates_is_not_in_touch_rests_or_is_the_communitys_to_decide() -> None:
    text = PARTNERS.replace(
        "food: {name: Food bank,", "food: {name: Food bank, waiting: {until: 2027-05-01, why: The move.},"
    )
    text += "coordinator: {partner: casa}\nactions:\n"
    for who in ("casa", "bus", "food", "station"):
        text += f"  - {{what: A, who: {who}, due: 2026-11-01}}\n"
    assert {name for name, _ in visited(text)} <= {"Desert Legal Aid", "County Court", "Family circle"}


def test_reports_to_come_are_told_by_date_and_closed_money_is_not() -> None:
    answer = asked(
        "funding:\n"
        "  - {source: B, reports_due: [2027-07-30, 2026-10-30, 2027-01-30], award: B-1}\n"
        "  - {source: A, reports_due: [2027-03-31]}\n"
        "  - {source: C, reports_due: [2027-02-01], closed: true}\n"
    )
    told = [(one.day.isoformat(), one.source) for one in answer.reports]
    assert told == [("2027-01-30", "B"), ("2027-03-31", "A"), ("2027-07-30", "B")]
    assert [one.source.source for one in answer.money] == ["B", "A"]


def test_decisions_are_of_the_past_twelve_months_without_those_for_the_file_alone() -> None:
    answer = asked(
        "meetings:\n  held:\n"
        "    - {date: 2025-11-21, decided: [Too old.]}\n"
        "    - {date: 2025-11-22, decided: [Just in time.]}\n"
        "    - {date: 2026-10-08, decided: [Later., {what: Kept., share: nobody}, {what: Told., share: partners}]}\n"
        "    - {date: 2026-10-09, decided: [{what: Kept as well., share: nobody}]}\n"
        "    - {date: 2027-01-01, decided: [To come.]}\n"
    )
    assert [one.decided for one in answer.decisions] == [("Later.", "Told."), ("Just in time.",)]


def test_the_first_day_of_all_is_no_error() -> None:
    assert asked("meetings: {held: [{date: 0001-01-01, decided: [A.]}]}\n", date(1, 1, 1)).decisions


def test_seats_open_on_purpose_are_told_with_the_day_to_ask_again() -> None:
    answer = asked(
        PARTNERS + "not_here:\n  immigration-courts: Far away.\n"
        "  education: {reason: Summer., covered_by: aid, review_by: 2027-01-15}\n"
    )
    court, school = answer.left_open
    assert (court.covered_by, court.ask_again) == (None, None)
    assert (school.covered_by and school.covered_by.name, school.ask_again) == ("Desert Legal Aid", date(2027, 1, 15))


COMMUNITY = """\
partners:
  casa: {name: Casa, seats: [victim-services], status: at-the-table, since: 2025-01-01}
  office: {name: Field Office Nine, seats: [homeland-security], status: invited, since: 2025-01-01,
    waiting: {until: 2027-01-10, why: New chief.}}
not_here:
  homeland-security: {reason: Survivors asked., covered_by: casa, review_by: 2026-12-15}
  education: Summer.
meetings:
  held:
    - {date: 2026-10-08, decided: [Ask about the homeland-security seat., Welcome Casa., No Border Patrol for now.]}
    - {date: 2026-10-09, decided: [Dejar vacío el lugar de Seguridad Nacional.]}
actions:
  - {what: Hold a session, who: casa, due: 2026-12-03, seat: homeland-security}
  - {what: Ask survivors about ICE, due: 2026-11-01}
  - {what: Buy ice, who: casa, due: 2026-12-04}
stories:
  - {title: When an agent calls, text: It ended., seats: [homeland-security, victim-services]}
  - {title: The window, text: It opened., seats: [courts]}
"""


def test_nothing_is_told_of_a_seat_that_the_community_decides_about() -> None:
    """A sheet that is found on a desk would tell what survivors were asked, and what they said."""
    answer = asked(COMMUNITY)
    assert [one.decided for one in answer.decisions] == [("Welcome Casa.",)]
    assert [one.title for one in answer.stories] == ["The window"]
    assert [one.seat.id for one in answer.left_open] == ["education"]
    assert [(one.what, one.number) for one in answer.calendar] == [("Buy ice", 3)]
    told = " ".join(repr(one.why) for one in answer.first_week)
    assert "Buy ice" in told
    assert not [item for item in answer.first_week if item.seat == "homeland-security" or item.partner == "office"]
    assert not re.search("Homeland|Seguridad Nacional|session|ICE|Field Office", told)


def test_a_seat_that_nobody_decided_about_is_no_thing_to_do_on_paper() -> None:
    undecided = COMMUNITY[: COMMUNITY.index("not_here:")].replace("invited", "declined")
    assert not [item for item in asked(undecided).first_week if item.seat == "homeland-security"]


def test_every_partner_at_the_table_is_there_under_an_id_where_its_name_is_told_to_nobody() -> None:
    answer = asked("partners:\n  shy: {name: Shy House, seats: [housing], status: at-the-table, confidential: name}\n")
    assert [one.who.name for one in answer.table] == ["partner-1"]
    assert answer.unnamed == (StandIn("partner-1", 1, is_id=False),)


def without_enforcement(data: dict[str, Any]) -> dict[str, Any]:
    partners = {id_: {k: v for k, v in one.items() if k != "enforcement"} for id_, one in data["partners"].items()}
    return data | {"partners": partners}


@pytest.mark.parametrize("seed", range(60))
def test_what_is_known_of_enforcement_makes_no_difference(seed: int) -> None:
    data, framework = random_plan(seed), built_in(FRAMEWORK)
    answers = [
        handover(SeenPlan(Plan.model_validate(one), "internal"), framework, TODAY)
        for one in (data, without_enforcement(data))
    ]
    assert answers[0] == answers[1]
    kinds = [item.kind.id for item in answers[0].first_week]
    assert "enforcement-unknown" not in kinds
