"""The roster: who is in it, in which order, with what; and what is never in it, whoever it is for."""

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.roster import ListedPartner, Roster, roster
from helpers import TODAY, plan_of

TABLE = """\
coordinator: {partner: casa}
partners:
  clinic: {name: Clinic, seats: [health-care], status: liaison}
  casa:
    name: Casa Segura
    seats: [housing, victim-services]
    status: at-the-table
    languages: {Mixteco: staff}
    contacts:
      - {role: Program director, name: Jo Example, phone: 520-555-0100, email: desk@example.org, share: partners}
      - {role: Front desk, phone: (520) 555-0101, share: public}
      - {role: Night line, phone: 520-555-0102}
  hospital: {name: Hospital, seats: [health-care], status: at-the-table}
  interpreters:
    name: Two Voices
    seats: []
    role: Interpreters
    status: at-the-table
    contacts: [{role: Dispatch, phone: 520-555-0104, share: partners}]
  promotoras: {name: Promotoras, seats: [family, friends], status: at-the-table, reach_through: casa}
"""
AUDIENCES: tuple[Audience, ...] = ("partners", "internal")


def asked(text: str = TABLE, audience: Audience = "partners") -> Roster:
    plan, framework = plan_of(text)
    return roster(seen_by(plan, framework, audience, TODAY), framework, TODAY)


def told(answer: Roster) -> str:
    """All that it says."""
    seats = [(one.sector.id, one.seat.id, one.who) for one in answer.holders]
    return repr((answer._replace(holders=()), seats))


def listed(answer: Roster, name: str) -> ListedPartner:
    return next(who for who in (*(one.who for one in answer.holders), *answer.without_seat) if who.name == name)


def test_seats_come_in_the_order_of_the_framework_and_those_at_the_table_first() -> None:
    assert [(one.sector.id, one.seat.id, one.who.name, one.who.is_liaison) for one in asked().holders] == [
        ("victim-legal-consular", "victim-services", "Casa Segura", False),
        ("basic-services", "housing", "Casa Segura", False),
        ("basic-services", "health-care", "Hospital", False),
        ("basic-services", "health-care", "Clinic", True),
        ("informal-networks", "friends", "Promotoras", False),
        ("informal-networks", "family", "Promotoras", False),
    ]


def test_partners_without_a_seat_come_at_the_end() -> None:
    assert [(one.name, one.role, one.is_liaison) for one in asked().without_seat] == [
        ("Two Voices", "Interpreters", False)
    ]


def test_offices_are_told_by_title_and_a_network_by_whom_it_is_reached_through() -> None:
    first, second = listed(asked(), "Casa Segura").offices
    assert (first.title, first.phone, first.email) == ("Program director", "520-555-0100", "desk@example.org")
    assert (second.title, second.phone) == ("Front desk", "(520) 555-0101")
    promotoras = listed(asked(), "Promotoras")
    assert (promotoras.offices, promotoras.through) == ((), "Casa Segura")
    assert [one.title for one in listed(asked(), "Two Voices").offices] == ["Dispatch"]


def test_it_tells_which_places_a_partner_reaches() -> None:
    plan = TABLE.replace("name: Hospital,", "name: Hospital, serves: [Arivaca, Sells],")
    answer = asked(f"places: [Arivaca, Sells]\n{plan}")
    assert (listed(answer, "Hospital").serves, listed(answer, "Clinic").serves) == (("Arivaca", "Sells"), ())


def test_whoever_keeps_the_plan_has_the_numbers_that_are_not_shared() -> None:
    titles = {
        audience: [one.title for one in listed(asked(audience=audience), "Casa Segura").offices]
        for audience in AUDIENCES
    }
    assert titles["internal"] == [*titles["partners"], "Night line"]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("words", ["Jo Example", "Mixteco"])
def test_nobody_is_named_and_no_language_is_told(audience: Audience, words: str) -> None:
    assert words not in told(asked(audience=audience))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("status", ["declined", "left", "invited", "identified"])
def test_only_those_that_work_with_the_table_are_in_it(audience: Audience, status: str) -> None:
    there = "status: at-the-table\n    languages"
    assert there in TABLE
    answer = asked(TABLE.replace(there, f"status: {status}\n    languages"), audience)
    assert "Casa Segura" not in told(answer)
    assert (answer.coordinator, listed(answer, "Promotoras").through) == (None, None)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("secret", ["confidential: name", "named: never"])
def test_a_name_that_is_told_to_nobody_is_in_no_roster_and_its_seat_is_empty(audience: Audience, secret: str) -> None:
    answer = asked(TABLE.replace("name: Casa Segura", f"name: Casa Segura\n    {secret}"), audience)
    assert "Casa Segura" not in told(answer)
    assert {"housing", "victim-services"}.isdisjoint(one.seat.id for one in answer.holders)
    assert answer.coordinator is None


def test_a_name_that_another_plan_keeps_to_itself_is_in_none_either() -> None:
    plan, framework = plan_of(TABLE)
    seen = seen_by(plan, framework, "partners", TODAY, ("Hospital",))
    answer = roster(seen, framework, TODAY)
    assert [one.who.name for one in answer.holders if one.seat.id == "health-care"] == ["Clinic"]


def test_a_confidential_place_stays_away_and_its_office_can_be_called() -> None:
    plan = TABLE.replace("name: Casa Segura", "name: Casa Segura\n    confidential: place\n    serves: [Arivaca]")
    answer = asked(f"places: [Arivaca]\n{plan}")
    assert "Arivaca" not in told(answer)
    assert listed(answer, "Casa Segura").offices


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("status", ["at-the-table", "liaison"])
def test_who_holds_a_seat_that_the_community_decides_about_is_not_told(audience: Audience, status: str) -> None:
    held = "  office: {name: Field Office, seats: [homeland-security], contacts: [{role: ZZ, share: partners}], "
    answer = told(asked(f"{TABLE}{held}status: {status}}}\n", audience))
    assert all(words not in answer for words in ("Field Office", "homeland-security", "ZZ"))


def test_of_a_partner_with_other_seats_that_one_alone_is_left_out() -> None:
    answer = asked(TABLE.replace("[health-care], status: at", "[homeland-security, health-care], status: at"))
    assert [one.seat.id for one in answer.holders if one.who.name == "Hospital"] == ["health-care"]


def test_a_plan_just_begun_has_an_empty_roster() -> None:
    answer = asked("")
    assert (answer.holders, answer.without_seat, answer.coordinator) == ((), (), None)


def test_a_liaison_without_a_seat_is_one() -> None:
    answer = asked("partners: {a: {name: A, seats: [], role: Printer, status: liaison}}\n")
    assert [(one.name, one.role, one.is_liaison) for one in answer.without_seat] == [("A", "Printer", True)]
