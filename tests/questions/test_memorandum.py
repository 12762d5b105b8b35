"""What a memorandum between partners rests on, who can be a party, and the sheet beside it."""

from datetime import date
from typing import get_args

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import Addressed
from ccr_cli.plan.words import MustDisclose
from ccr_cli.questions.memorandum import Memorandum, memorandum
from ccr_cli.questions.memorandum_checklist import Checklist, memorandum_checklist
from ccr_cli.questions.parties import Hindered, all_parties, hindered, hindrances
from helpers import TODAY, plan_of

PLAN = """\
mission: Behind whichever door.
coordinator: {partner: casa}
meetings:
  held:
    - {date: 2026-09-10, present: [casa, clinic]}
    - {date: 2026-10-08, present: [casa, sheriff]}
    - {date: 2027-02-08, present: [casa, sheriff]}
partners:
  casa:
    name: Casa Segura
    seats: [victim-services, housing]
    role: Shelter and advocacy
    status: at-the-table
    commitments: 2025-03-04
    agreement: {signed: 2025-03-04, until: 2027-03-03}
    languages: {es: staff, Mixteco: phone}
    contacts:
      - {role: Night line, phone: 520-555-0101}
      - {role: Program director, phone: 520-555-0102, share: partners}
  sheriff:
    name: County Sheriff
    seats: [law-enforcement]
    status: at-the-table
    commitments:
      rights-awareness: 2025-06-10
      safety-and-confidentiality: 2025-06-10
      advocacy: {cannot: SECRET-cannot}
    agreement: {signed: 2025-06-10, until: 2027-03-03}
    must_disclose: [public-records]
  clinic: {name: Valle Clinic, seats: [health-care], status: liaison, commitments: 2025-01-01}
  bus: {name: Rural Transit, seats: [transportation], status: invited}
  shy: {name: Shy House, seats: [housing], status: at-the-table, confidential: name}
  neighbors: {name: Neighbors, seats: [friends], status: at-the-table, reach_through: casa}
protocols:
  either: {title: Either door, between: [casa, sheriff, clinic], status: in-force, shares: nothing, since: 2026-05-01}
  hand: {title: Hand over, from: [sheriff], to: [casa], status: in-force}
  card: {title: Card, from: [sheriff], to: [clinic], status: in-force}
  draft: {title: Draft, between: [casa, sheriff], status: draft}
  old: {title: Old, between: [casa, sheriff], status: retired}
  own: {title: Own, between: [casa], status: in-force}
roles:
  first-call: {first: casa}
  interpreter: {first: {Sells: sheriff, Arivaca: casa}}
  offer-advocate: {first: sheriff, with: [casa, clinic], note: SECRET-note}
places: [Sells, Arivaca]
"""


def told(*ids: str, text: str = PLAN, today: date = TODAY) -> tuple[SeenPlan, Framework]:
    plan, framework = plan_of(text)
    return seen_by(plan, framework, "parties", today, (), Addressed(partners=frozenset(ids))), framework


def asked(*ids: str, text: str = PLAN, today: date = TODAY) -> Memorandum:
    return memorandum(*told(*ids, text=text, today=today), ids, today)


def checklist(*ids: str, text: str = PLAN) -> Checklist:
    return memorandum_checklist(*told(*ids, text=text), ids, TODAY)


def test_a_party_brings_what_it_took_on_in_the_plan() -> None:
    casa, sheriff = asked("casa", "sheriff").parties
    assert (casa.name, casa.role, [seat.id for seat in casa.seats]) == (
        "Casa Segura",
        "Shelter and advocacy",
        ["victim-services", "housing"],
    )
    assert [(task.id, places) for task, places in casa.first_for] == [("first-call", ()), ("interpreter", ("Arivaca",))]
    assert [task.id for task in casa.works_with] == ["offer-advocate"]
    assert dict(casa.languages) == {"es": "staff", "Mixteco": "phone"}
    assert [(task.id, places) for task, places in sheriff.first_for] == [
        ("interpreter", ("Sells",)),
        ("offer-advocate", ()),
    ]
    assert sheriff.laws == ("public-records",)


def test_a_party_made_what_it_made_in_the_frameworks_order_and_nothing_else() -> None:
    casa, sheriff = asked("casa", "sheriff").parties
    assert len(casa.made) == 4
    assert [one.id for one in sheriff.made] == ["safety-and-confidentiality", "rights-awareness"]
    assert [one.id for one in asked("sheriff", "clinic").promises] == [
        "safety-and-confidentiality",
        "rights-awareness",
        "cultural-sensitivity",
        "advocacy",
    ]


def test_the_liaison_is_the_first_office_that_partners_may_call() -> None:
    assert [party.liaison for party in asked("casa", "sheriff").parties] == ["Program director", None]


def test_protocols_are_those_in_force_between_two_of_the_parties_and_name_no_third() -> None:
    answer = asked("casa", "sheriff")
    assert [(one.title, one.sources, one.targets, one.goes_both_ways) for one in answer.protocols] == [
        ("Either door", ("Casa Segura", "County Sheriff"), ("Casa Segura", "County Sheriff"), True),
        ("Hand over", ("County Sheriff",), ("Casa Segura",), False),
    ]
    assert answer.protocols_of(answer.parties[0])[0].others_than("Casa Segura") == ("County Sheriff",)


@pytest.mark.parametrize(
    ("answers", "made", "asks_again"),
    [
        ("commitments: 2025-03-04", 0, True),
        ("commitments: 2026-09-01", 4, False),
        ("commitments: {advocacy: 2025-03-04, rights-awareness: 2026-08-01}", 1, True),
        ("commitments: {advocacy: {cannot: Neutral.}}", 0, False),
        ("oriented: 2025-03-04", 0, False),
    ],
)
def test_what_a_former_head_promised_is_asked_about_again(answers: str, made: int, asks_again: bool) -> None:
    text = PLAN.replace("    commitments: 2025-03-04\n", f"    head_since: 2026-08-01\n    {answers}\n", 1)
    casa, sheriff = asked("casa", "sheriff", text=text).parties
    assert (len(casa.made), casa.asks_again) == (made, asks_again)
    assert (len(sheriff.made), sheriff.asks_again) == (2, False)


def test_a_party_that_may_not_be_named_is_none() -> None:
    seen, framework = told("casa", "sheriff")
    assert [party.name for party in memorandum(seen, framework, ("casa", "shy"), TODAY).parties] == ["Casa Segura"]
    assert [party.name for party in asked("casa", "shy").parties] == ["Casa Segura", "Shy House"]


# who can be a party


def test_everybody_at_the_table_signs_but_networks_of_people() -> None:
    assert all_parties(*plan_of(PLAN)) == ("casa", "sheriff", "shy")


@pytest.mark.parametrize(
    ("ids", "found"),
    [
        (("casa", "sheriff"), None),
        (("casa", "clinic"), None),  # a liaison
        (("clinic", "shy"), None),  # two alone
        (("casa", "shy"), None),
        (("sheriff", "shy"), Hindered("may-be-released", "shy", "casa", keeper="sheriff")),
        (("shy", "sheriff"), Hindered("may-be-released", "shy", "casa", keeper="sheriff")),
        ((), Hindered("alone", None, "casa")),
        (("casa",), Hindered("alone", "casa", "sheriff")),
        (("sheriff",), Hindered("alone", "sheriff", "casa")),
        (("casa", "bus"), Hindered("not-here", "bus", None)),
        (("casa", "neighbors"), Hindered("network", "neighbors", "casa")),
        (("casa", "sheriff", "shy"), Hindered("named-to-nobody", "shy", "casa")),
    ],
)
def test_who_can_be_a_party(ids: tuple[str, ...], found: Hindered | None) -> None:
    plan, framework = plan_of(PLAN)
    assert hindered(plan, framework, ids) == found


SHY = """\
coordinator: {partner: other}
partners:
  shy: {name: Shy House, seats: [housing], status: at-the-table, SECRET}
  other: {name: Other Office, seats: [SEAT], status: at-the-table, must_disclose: [LAW]}
"""


@pytest.mark.parametrize("secret", ["confidential: name", "named: never"])
@pytest.mark.parametrize("law", get_args(get_args(MustDisclose)[0]))
def test_a_confidential_name_is_in_no_paper_of_whoever_may_have_to_give_it_out(secret: str, law: MustDisclose) -> None:
    plan, framework = plan_of(SHY.replace("SECRET", secret).replace("SEAT", "health-care").replace("LAW", law))
    found = hindered(plan, framework, ("shy", "other"))
    if law == "mandated-reporting":  # that tells of harm, and gives out no paper
        assert found is None
    else:
        assert found == Hindered("may-be-released", "shy", None, keeper="other")
        assert found.is_final


@pytest.mark.parametrize("seat", sorted(built_in("immigrant-survivors").flagged["system"]))
def test_a_confidential_name_is_in_no_paper_of_an_office_of_the_system(seat: str) -> None:
    text = SHY.replace("SECRET", "confidential: name").replace("SEAT", seat).replace("must_disclose: [LAW]", "role: R")
    plan, framework = plan_of(text)
    found = hindered(plan, framework, ("shy", "other"))
    assert found is not None
    assert (found.why, found.keeper, found.other) == ("may-be-released", "other", None)


def test_who_is_in_a_seat_that_the_community_decides_about_is_a_party_only_on_purpose() -> None:
    text = PLAN.replace(
        "  bus:", "  dhs: {name: Border Office, seats: [homeland-security, food], status: at-the-table}\n  bus:"
    )
    plan, framework = plan_of(text)
    assert "dhs" not in all_parties(plan, framework)
    found = hindered(plan, framework, ("casa", "dhs"))
    assert found is not None
    assert (found.why, found.id, found.is_final) == ("decided-by-community", "dhs", False)
    assert [one.why for one in hindrances(plan, framework, ("dhs", "bus"))] == ["decided-by-community", "not-here"]


def test_a_plan_just_begun_has_nobody_to_sign() -> None:
    plan, framework = plan_of("")
    assert hindered(plan, framework, all_parties(plan, framework)) == Hindered("alone", None, None)


# the sheet beside it


def test_the_sheet_says_of_ten_elements_where_each_is() -> None:
    answer = checklist("casa", "sheriff", "clinic")
    assert answer.parties == ("Casa Segura", "County Sheriff", "Valle Clinic")
    assert {one.element: (one.where, one.of) for one in answer.elements} == {
        "parties": ("there", 3),
        "history": ("by-hand", 0),
        "application": ("by-hand", 0),
        "roles": ("in-part", 2),
        "people": ("in-part", 1),
        "lasting": ("in-part", 0),
        "resources": ("by-hand", 0),
        "budget": ("by-hand", 0),
        "signatures": ("by-hand", 2),
        "articles": ("in-part", 0),
    }


def test_history_begins_with_the_day_on_which_each_came_to_the_table() -> None:
    text = PLAN.replace("    status: at-the-table\n", "    status: at-the-table\n    since: 2023-02-15\n", 2)
    text = text.replace("status: liaison", "status: liaison, since: 2022-01-01")
    (history,) = [one for one in checklist("casa", "sheriff", "clinic", text=text).elements if one.element == "history"]
    assert (history.where, history.day, history.first) == (
        "in-part",
        date(2023, 2, 15),
        ("Casa Segura", "County Sheriff"),
    )


def test_only_what_somebody_does_alone_or_first_is_what_it_does() -> None:
    text = PLAN.replace("languages: {es: staff, Mixteco: phone}", "languages: {es: staff}")
    (roles,) = [one for one in checklist("casa", "clinic", text=text).elements if one.element == "roles"]
    assert (roles.where, roles.of) == ("in-part", 1)  # the clinic only helps
