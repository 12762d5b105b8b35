"""Who does a task and which place is reached, for readers who may not know which partner it is."""

import json
from datetime import date

import pytest

from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.readers import Audience
from helpers import TODAY, plan_of

PLAN = """\
places: [Arivaca, Sells, Ajo]
partners:
  casa: {name: Casa Segura, seats: [victim-services, housing], status: at-the-table, named: public, confidential: place}
  haven: {name: A haven, seats: [victim-services], status: at-the-table}
  legal: {name: Desert Legal Aid, seats: [legal-services], status: at-the-table, serves: [Arivaca]}
  office: {name: USCIS office, seats: [homeland-security], status: at-the-table, serves: [Sells]}
  clinic: {name: Clinic, seats: [health-care], status: at-the-table, serves: [Arivaca, Ajo]}
  gone: {name: Old legal aid, seats: [legal-services], status: left, serves: [Sells]}
roles:
  first-call: {first: casa, with: [legal], note: INTERNAL}
  relief-screening: {first: legal}
  interpreter: {first: {Arivaca: clinic, Sells: office}}
  train: {first: gone}
"""
HERE = "Arivaca", "Sells", "Ajo"


def seen(audience: Audience, day: date = TODAY) -> SeenPlan:
    plan, framework = plan_of(PLAN)
    return seen_by(plan, framework, audience, day)


def test_whoever_keeps_the_file_and_the_partners_see_the_partners() -> None:
    for audience in ("internal", "partners"):
        roles = seen(audience).plan.roles
        assert roles is not None
        assert roles["first-call"].first == "casa"
        assert roles["interpreter"].firsts == {"Arivaca": "clinic", "Sells": "office"}
        assert seen(audience).role_seats is None


@pytest.mark.parametrize("audience", ["coalition", "funder", "public"])
def test_nobody_else_sees_a_role_or_a_partner_of_one(audience: Audience) -> None:
    assert seen(audience).plan.roles is None
    assert [partner.serves for partner in (seen(audience).plan.partners or {}).values() if partner.serves] == []


def test_a_coalition_sees_the_seats_of_those_at_the_table_but_not_what_the_community_decides_about() -> None:
    told = seen("coalition").role_seats
    assert told is not None
    assert {task: (role.first, role.others) for task, role in told.items()} == {
        "first-call": (("victim-services", "housing"), ("legal-services",)),
        "relief-screening": (("legal-services",), ()),
        "interpreter": (("health-care",), ()),
    }


def test_the_public_sees_a_seat_that_two_partners_fill() -> None:
    told = seen("public").role_seats
    assert told is not None
    assert {task: (role.first, role.others) for task, role in told.items()} == {
        "first-call": (("victim-services",), ()),
    }


def test_a_funder_sees_neither() -> None:
    assert seen("funder").role_seats == {}
    assert seen("funder").reached == {}
    assert seen("funder").plan.places is None


def test_a_coalition_sees_the_places_of_each_sector_and_a_confidential_partner_reaches_all_of_them() -> None:
    assert seen("coalition").reached == {
        "victim-legal-consular": HERE,
        "basic-services": HERE,
    }


def test_the_public_sees_the_places_of_sectors_with_two_partners_at_the_table() -> None:
    assert seen("public").reached == {"victim-legal-consular": HERE, "basic-services": HERE}


def test_what_a_confidential_partner_serves_is_dropped_for_every_reader_even_if_somebody_wrote_it() -> None:
    written = PLAN.replace("confidential: place}", "confidential: place, serves: [Ajo]}")
    plan, framework = plan_of(written)
    for audience in ("partners", "coalition", "funder", "public"):
        shown = seen_by(plan, framework, audience, TODAY).plan.partners or {}
        assert [id_ for id_, partner in shown.items() if id_ == "casa" and partner.serves] == []
    assert plan.partners is not None
    assert plan.partners["casa"].reaches(HERE) == HERE


def test_an_assessment_reaches_the_partners_without_its_note() -> None:
    plan, framework = plan_of("assessments:\n  - {date: 2026-05-14, scores: {reach: 3.5}, note: INTERNAL}\n")
    told = seen_by(plan, framework, "partners", TODAY).plan
    assert told.assessments is not None
    assert told.assessments[0].scores == {"reach": 3.5}
    assert "INTERNAL" not in told.model_dump_json()
    for audience in ("coalition", "funder", "public"):
        assert json.loads(seen_by(plan, framework, audience, TODAY).plan.model_dump_json())["assessments"] is None
