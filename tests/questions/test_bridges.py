"""What hangs on one partner or one contact alone."""

from random import Random
from typing import Any

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.bridges import Alone, Bridges, bridges
from helpers import TODAY, plan_of
from questions.taken_out import gone_with_each, lost_with_each_contact
from random_plans import FRAMEWORK, random_plan

PLANS = 300
NAMES = ("Jo Example", "jo  exámple", "Ana Ejemplo")
NUMBERS = ("520-555-0100", "(520) 555 0100", "+1 520 555 0100", "520-555-0101")
MAILS = ("jo@example.org", "JO@example.org", "ana@example.org")


def asked(text: str) -> Bridges:
    plan, framework = plan_of(text)
    return bridges(seen_by(plan, framework, "internal", TODAY), framework)


def held(one: Alone) -> dict[str, Any]:
    return {
        "seats": {seat.id for seat in one.seats},
        "tasks": {task.id for task in one.tasks},
        "languages": set(map(tongue_key, one.languages)),
        "places": set(one.places),
        "sector_ties": {frozenset((a.id, b.id)) for a, b in one.sector_ties},
    }


def drawn(seed: int) -> Plan:
    """A random plan in which some contacts are those of others too."""
    data, random = random_plan(seed), Random(seed)
    for partner in data["partners"].values():
        for contact in partner.get("contacts", ()):
            for key, those in (("name", NAMES), ("phone", NUMBERS), ("email", MAILS)):
                contact.pop(key, None)
                if random.random() < 0.4:
                    contact[key] = random.choice(those)
    return Plan.model_validate(data)


@pytest.mark.parametrize("first", range(0, PLANS, 30))
def test_what_hangs_on_a_partner_is_what_is_gone_without_it(first: int) -> None:
    framework = built_in(FRAMEWORK)
    for seed in range(first, first + 30):
        plan = drawn(seed)
        answer = bridges(seen_by(plan, framework, "internal", TODAY), framework)
        assert {one.id: held(one) for one in answer.partners} == gone_with_each(plan, framework), seed
        lost = [frozenset(who.id for who in contact.of) for contact in answer.contacts]
        assert set(lost) == lost_with_each_contact(plan, framework), seed
        assert len(set(lost)) == len(lost), seed


# by hand


def partner(id_: str, seats: str = "[]", more: str = "", status: str = "at-the-table") -> str:
    return f"  {id_}: {{name: {id_.title()}, seats: {seats}, role: R, status: {status}{more and ', '}{more}}}\n"


def by_id(text: str) -> dict[str, dict[str, Any]]:
    """What hangs on each partner, without what does not."""
    found = {one.id: held(one) for one in asked(text).partners}
    return {id_: {kind: things for kind, things in kinds.items() if things} for id_, kinds in found.items()}


def test_a_seat_hangs_on_its_only_partner_at_the_table() -> None:
    text = "partners:\n" + partner("casa", "[housing, food]") + partner("bank", "[food]")
    assert by_id(text) == {"casa": {"seats": {"housing"}}}


@pytest.mark.parametrize("status", ["liaison", "invited", "left"])
def test_who_is_not_at_the_table_takes_no_seat_off_anybody_and_is_not_told_of(status: str) -> None:
    text = "partners:\n" + partner("casa", "[food]") + partner("bank", "[food, housing]", "languages: [Mam]", status)
    assert by_id(text) == {"casa": {"seats": {"food"}}}


def test_seats_that_the_community_decides_about_are_left_out_with_what_they_tie_and_how_to_reach_them() -> None:
    text = "partners:\n" + partner("agency", "[homeland-security]", "contacts: [{role: Officer, phone: 520-555-0100}]")
    text += partner("casa", "[housing, homeland-security]") + partner("bank", "[housing]")
    text += "protocols: {p: {title: T, between: [agency, casa], status: in-force}}\n"
    assert by_id(text) == {}
    assert asked(text).contacts == ()


def test_an_agency_that_the_community_decides_about_does_nothing_in_place_of_another() -> None:
    text = "places: [Sells]\npartners:\n" + partner("agency", "[homeland-security]", "languages: [Mam, Hmong]")
    text += partner("casa", more="languages: [Mam]") + "roles: {train: {first: casa, with: [agency]}}\n"
    assert by_id(text) == {"casa": {"tasks": {"train"}, "languages": {"mam"}, "places": {"Sells"}}}
    assert asked(text).at_the_table == 1


def test_a_task_hangs_on_its_first_while_nobody_works_with_it() -> None:
    text = "partners:\n" + partner("casa") + partner("legal") + partner("gone", status="left")
    text += "roles:\n  train: {first: casa}\n  rides: {first: casa, with: [legal]}\n"
    text += "  outreach: {first: legal, with: [gone, legal]}\n"
    assert by_id(text) == {"casa": {"tasks": {"train"}}, "legal": {"tasks": {"outreach"}}}


def test_a_liaison_works_with_the_first_of_a_task() -> None:
    text = "partners:\n" + partner("casa") + partner("sheriff", status="liaison")
    assert by_id(text + "roles: {train: {first: casa, with: [sheriff]}}\n") == {}


def test_who_is_first_in_one_place_alone_is_first() -> None:
    text = "places: [Sells, Arivaca]\npartners:\n" + partner("casa") + partner("legal") + partner("other")
    text += "roles: {train: {first: {Sells: casa, Arivaca: legal}}}\n"
    assert by_id(text) == {"casa": {"tasks": {"train"}}, "legal": {"tasks": {"train"}}}


def test_a_language_is_one_however_it_is_written_and_english_is_everybodys() -> None:
    text = "languages_needed: [mix]\npartners:\n" + partner("casa", more="languages: [es, mix, en]")
    text += partner("legal", more="languages: {Spanish: staff}") + partner("clinic", more="languages: {Mam: phone}")
    assert by_id(text) == {"casa": {"languages": {"mix"}}, "clinic": {"languages": {"mam"}}}
    assert [one.languages for one in asked(text).partners] == [("mix",), ("Mam",)]


def test_a_place_hangs_on_the_only_partner_that_reaches_it() -> None:
    text = "places: [Sells, Arivaca]\npartners:\n" + partner("casa", more="serves: [Sells, Arivaca]")
    assert by_id(text + partner("legal", more="serves: [Sells]")) == {"casa": {"places": {"Arivaca"}}}
    assert by_id(text + partner("legal")) == {}


def test_a_confidential_partner_reaches_every_place_and_is_named_with_none() -> None:
    text = "places: [Sells]\npartners:\n" + partner("refuge", more="confidential: place")
    assert by_id(text) == {}
    assert by_id(text + partner("casa", more="serves: [Sells]")) == {}


def test_sectors_hang_together_through_who_sits_in_both_and_through_protocols() -> None:
    both, sides = {"victim-legal-consular", "basic-services"}, {"justice-system", "victim-legal-consular"}
    text = "partners:\n" + partner("casa", "[victim-services, housing]") + partner("legal", "[victim-services]")
    text += partner("bank", "[housing]") + partner("sheriff", "[law-enforcement]") + partner("police", "[courts]")
    text += "protocols:\n  p: {title: T, from: [sheriff, police], to: [legal], status: in-force}\n"
    ties = {id_: kinds.get("sector_ties", set()) for id_, kinds in by_id(text).items()}
    assert ties["casa"] == {frozenset(both)}
    assert ties["legal"] == {frozenset(sides)}
    assert ties["sheriff"] == set()  # its seat hangs on it; the protocol goes on with the other
    text += "  q: {title: T, between: [bank, legal], status: in-force}\n"
    ties = {id_: kinds.get("sector_ties", set()) for id_, kinds in by_id(text).items()}
    assert "casa" not in ties


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_protocol_that_is_not_in_force_ties_nothing(status: str) -> None:
    text = "partners:\n" + partner("casa", "[victim-services]") + partner("sheriff", "[law-enforcement]")
    text += f"protocols: {{p: {{title: T, between: [casa, sheriff], status: {status}}}}}\n"
    assert all("sector_ties" not in kinds for kinds in by_id(text).values())


def test_a_needed_language_and_a_place_come_before_more_seats() -> None:
    text = "languages_needed: [Mixteco]\npartners:\n" + partner("casa", "[victim-services, housing, food]")
    text += partner("clinic", "[health-care]", "languages: [Mixteco]") + partner("legal", "[legal-services]")
    assert [one.id for one in asked(text).partners] == ["clinic", "casa", "legal"]


# contacts


def reached(*contacts: str) -> list[tuple[str | None, str, list[str | None]]]:
    """What is asked of partners a, b, c with these contacts."""
    text = "partners:\n" + "".join(
        partner(id_, more=f"contacts: {those}") for id_, those in zip("abc", contacts, strict=False)
    )
    return [(one.partner.id, one.role, [who.id for who in one.of]) for one in asked(text).contacts]


def test_the_only_contact_of_a_partner_and_not_one_of_two() -> None:
    assert reached("[{role: Director, phone: 520-555-0100}]", "[{role: Desk}, {role: Director}]") == [
        ("a", "Director", ["a"])
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("phone: 520-555-0100", "phone: (520) 555 0100"),
        ("phone: +1 520 555 0100", "phone: 520.555.0100"),
        ("email: Jo@example.org", "email: jo@EXAMPLE.org"),
        ("name: José Ejemplo", "name: jose  ejemplo"),
        ("name: Jo Example, phone: 520-555-0100", "name: Jo Example, phone: 520-555-0101"),
    ],
)
def test_one_contact_of_two_partners(one: str, other: str) -> None:
    assert reached(f"[{{role: Director, {one}}}]", f"[{{role: Desk, {other}}}]") == [("a", "Director", ["a", "b"])]


def test_two_contacts_with_one_telephone_are_one_way() -> None:
    assert reached("[{role: Desk, phone: 520-555-0100}, {role: Night line, phone: 520-555-0100}]") == [
        ("a", "Desk", ["a"])
    ]


def test_who_has_another_contact_is_not_lost_with_one_that_is_shared() -> None:
    shared = "{role: Director, name: Jo Example}"
    assert reached(f"[{shared}, {{role: Desk}}]", f"[{shared}]") == [("b", "Director", ["b"])]


def test_a_network_is_reached_through_its_partner() -> None:
    text = "partners:\n" + partner("casa", more="contacts: [{role: Director}]")
    text += partner("friends", "[friends]", "reach_through: casa")
    ((who, _, of),) = asked(text).contacts
    assert (who.id, [one.id for one in of]) == ("casa", ["casa", "friends"])


def test_nobody_at_the_table() -> None:
    assert asked("partners:\n" + partner("casa", "[housing]", status="invited")) == Bridges(
        "Saguaro County Task Force", 0, (), ()
    )
