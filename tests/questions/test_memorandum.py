"""What a memorandum between partners rests on, who can be a party, and the sheet beside it."""

from datetime import date

import pytest

from ccr_cli.plan.audience import SeenPlan, seen_by
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.readers import Addressed
from ccr_cli.questions.memorandum import Memorandum, memorandum
from ccr_cli.questions.memorandum_checklist import Checklist, memorandum_checklist
from ccr_cli.questions.parties import Hindered, all_parties, hindered
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
    ("ids", "today", "until"),
    [
        (("casa", "sheriff"), TODAY, date(2027, 3, 3)),  # both end that day
        (("casa", "clinic"), TODAY, None),  # one has no agreement
        (("casa", "sheriff"), date(2027, 3, 3), None),  # it is over
    ],
)
def test_it_ends_when_all_agreements_of_the_parties_do(ids: tuple[str, ...], today: date, until: date | None) -> None:
    assert asked(*ids, today=today).until == until


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
        (("casa", "shy"), None),  # two alone
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


def test_a_plan_just_begun_has_nobody_to_sign() -> None:
    plan, framework = plan_of("")
    assert hindered(plan, framework, all_parties(plan, framework)) == Hindered("alone", None, None)


# the sheet beside it


def test_the_sheet_says_of_ten_elements_where_each_is() -> None:
    answer = checklist("casa", "sheriff", "clinic")
    assert answer.parties == ("Casa Segura", "County Sheriff", "Valle Clinic")
    assert {one.element: (one.where, one.of) for one in answer.elements} == {
        "parties": ("there", 3),
        "history": ("in-part", 0),
        "application": ("by-hand", 0),
        "roles": ("there", 3),
        "people": ("in-part", 1),
        "lasting": ("in-part", 0),
        "resources": ("by-hand", 0),
        "budget": ("by-hand", 0),
        "signatures": ("by-hand", 2),
        "articles": ("in-part", 0),
    }


def test_history_begins_with_the_first_meeting_at_which_two_of_them_were() -> None:
    assert [checklist(*ids).elements[1].day for ids in (("casa", "sheriff"), ("sheriff", "clinic"))] == [
        date(2026, 10, 8),
        None,
    ]


def test_articles_are_there_once_the_last_day_is_known() -> None:
    last = checklist("casa", "sheriff").elements[-1]
    assert (last.where, last.day) == ("there", date(2027, 3, 3))
