"""Which seats, sectors and languages reach each place; and the table as one place sees it."""

import pytest

from ccr_cli.plan.audience import seen_by
from ccr_cli.plan.readers import Audience
from ccr_cli.questions.places import Places, place_meant, places, table_at
from ccr_cli.questions.table import Table
from helpers import TODAY, plan_of

PLACES = "places: [Arivaca, Three Points, Sells]\n"
ALL = ["Arivaca", "Three Points", "Sells"]


def partner(id_: str, seats: str, more: str = "", status: str = "at-the-table") -> str:
    return f"  {id_}: {{name: {id_.title()}, seats: [{seats}], role: R, status: {status}{more and ', ' + more}}}\n"


def asked(text: str, audience: Audience = "internal") -> Places:
    plan, framework = plan_of(text)
    return places(seen_by(plan, framework, audience, TODAY), framework)


def reached(answer: Places) -> dict[str, list[str]]:
    """The places that each seat or sector with somebody at the table reaches."""
    return {one.id: [name for name in answer.names if name in one.places] for one in answer.parts if one.places}


def lacking(answer: Places) -> dict[str, list[str]]:
    return {name: [one.id for one in answer.lacks(name)] for name in answer.names}


# seats


def test_a_seat_reaches_what_any_of_its_partners_at_the_table_reaches() -> None:
    text = "partners:\n" + partner("a", "food", "serves: [Sells]") + partner("b", "food", "serves: [Arivaca]")
    assert reached(asked(PLACES + text)) == {"food": ["Arivaca", "Sells"]}


@pytest.mark.parametrize("more", ["", "serves: []"], ids=["none", "an empty list"])
def test_a_partner_that_does_not_say_where_reaches_every_place(more: str) -> None:
    assert reached(asked(PLACES + "partners:\n" + partner("a", "food", more))) == {"food": ALL}


@pytest.mark.parametrize("status", ["identified", "invited", "liaison", "declined", "left"])
def test_who_is_not_at_the_table_reaches_nothing(status: str) -> None:
    answer = asked(PLACES + "partners:\n" + partner("a", "food", status=status))
    assert reached(answer) == {}
    assert "food" in [one.id for one in answer.nowhere]
    assert lacking(answer) == {name: [] for name in ALL}


def test_a_place_lacks_what_others_have_the_core_seats_first_and_nothing_that_nobody_has() -> None:
    text = "partners:\n" + partner("a", "food, legal-services", "serves: [Arivaca]") + partner("b", "courts")
    answer = asked(PLACES + text)
    far = ["legal-services", "food"]
    assert lacking(answer) == {"Arivaca": [], "Three Points": far, "Sells": far}
    assert "education" in [one.id for one in answer.nowhere]


@pytest.mark.parametrize("seat", ["courts", "homeland-security"])
def test_a_seat_left_open_or_for_the_community_to_decide_is_not_counted(seat: str) -> None:
    answer = asked(f"{PLACES}not_here: {{{seat}: Far away.}}\n")
    assert seat not in [one.id for one in answer.seats]


@pytest.mark.parametrize("audience", ["internal", "partners", "coalition", "public"])
def test_an_enforcement_agency_reaches_nothing_in_no_seat_sector_or_language(audience: Audience) -> None:
    text = partner("a", "homeland-security", "languages: [es], named: public") + partner("b", "homeland-security")
    answer = asked(f"{PLACES}languages_needed: [es]\npartners:\n{text}", audience)
    assert reached(answer) == {}
    assert [one.id for one in answer.reach if one.places] == []
    assert answer.partners == ()


# languages


def test_a_language_reaches_a_place_where_one_partner_has_both() -> None:
    text = partner("a", "food", "languages: [es, Mixteco], serves: [Arivaca]") + partner(
        "b", "courts", "languages: [es]"
    )
    answer = asked(f"{PLACES}languages_needed: [Spanish, Mixteco, Mam]\npartners:\n{text}")
    assert {one.language: sorted(one.places) for one in answer.languages} == {
        "Spanish": sorted(ALL),
        "Mixteco": ["Arivaca"],
        "Mam": [],
    }
    assert lacking(answer)["Sells"] == ["food", "Mixteco"]


def test_a_partner_without_a_seat_speaks_too() -> None:
    answer = asked(f"{PLACES}languages_needed: [Mam]\npartners:\n" + partner("a", "", "languages: [Mam]"))
    assert [sorted(one.places) for one in answer.languages] == [sorted(ALL)]


# a plan without places


@pytest.mark.parametrize(
    ("area", "name"), [("area: Saguaro County\n", "Saguaro County"), ("", "Saguaro County Task Force")]
)
def test_a_plan_without_places_is_one_named_by_its_area(area: str, name: str) -> None:
    answer = asked(f"{area}partners:\n" + partner("a", "food"))
    assert (answer.names, answer.is_listed, reached(answer)) == ((name,), False, {"food": [name]})


def test_a_place_listed_twice_is_one() -> None:
    assert asked("places: [Sells, Arivaca, Sells]\n").names == ("Sells", "Arivaca")


# confidential partners


@pytest.mark.parametrize("confidential", ["place", "name"])
@pytest.mark.parametrize("audience", ["internal", "partners"])
def test_a_confidential_partner_reaches_every_place_without_a_name(confidential: str, audience: Audience) -> None:
    shelter = partner("refuge", "housing", f"confidential: {confidential}")
    answer = asked(PLACES + "partners:\n" + partner("a", "housing", "serves: [Arivaca]") + shelter, audience)
    (housing,) = [one for one in answer.seats if one.id == "housing"]
    assert [[who.id for who in housing.partners_at(name)] for name in ALL] == [["a"], [], []]
    assert reached(answer) == {"housing": ALL}
    assert "refuge" not in str([one.who for one in answer.partners])


@pytest.mark.parametrize("audience", ["internal", "partners", "coalition", "public"])
def test_what_a_confidential_partner_alone_reaches_looks_like_what_anybody_reaches(audience: Audience) -> None:
    other = partner("a", "housing", "serves: [Arivaca], named: public")
    shelter = partner("refuge", "housing", "confidential: place, named: public")
    answer = asked(PLACES + "partners:\n" + other + shelter, audience)
    places_told = {name: [one.id for one in answer.reach if name in one.places] for name in ALL}
    assert places_told["Arivaca"] == places_told["Three Points"] == places_told["Sells"]
    assert lacking(answer) == {name: [] for name in ALL}


# those outside


def test_a_coalition_is_told_by_sector_and_the_public_of_two_partners_or_more() -> None:
    text = (
        PLACES
        + "not_here: {courts: Far., law-enforcement: Far., prosecutor: Far., immigration-courts: Far.}\npartners:\n"
        + partner("a", "food", "serves: [Arivaca]")
        + partner("b", "housing", "serves: [Sells]")
        + partner("c", "friends", "serves: [Arivaca]")
    )
    coalition, public = asked(text, "coalition"), asked(text, "public")
    assert reached(coalition) == {"basic-services": ["Arivaca", "Sells"], "informal-networks": ["Arivaca"]}
    assert [one.id for one in coalition.sectors if not one.places] == ["victim-legal-consular"]
    assert reached(public) == {"basic-services": ["Arivaca", "Sells"]}
    assert [one.id for one in public.sectors] == ["basic-services"]
    assert [*coalition.seats, *public.seats, *coalition.languages, *coalition.partners] == []


def test_a_sector_reaches_the_one_place_of_a_plan_that_lists_none() -> None:
    answer = asked("area: Saguaro\npartners:\n" + partner("a", "food"), "coalition")
    assert reached(answer) == {"basic-services": ["Saguaro"]}


def test_a_funder_is_told_of_no_place() -> None:
    answer = asked(PLACES + "partners:\n" + partner("a", "food"), "funder")
    assert (answer.names, answer.reach) == ((), ())


# the table as a place sees it


def table_of(text: str, place: str, audience: Audience = "internal") -> Table:
    plan, framework = plan_of(text)
    found = table_at(seen_by(plan, framework, audience, TODAY), framework, place)
    assert found is not None
    return found


def states(answer: Table) -> dict[str, str]:
    return {seat.seat.id: seat.state for seat in answer.seats if seat.partners}


def test_a_partner_that_does_not_reach_a_place_is_not_at_its_table_whatever_its_status() -> None:
    text = (
        PLACES
        + "partners:\n"
        + partner("a", "food", "serves: [Arivaca]")
        + partner("b", "courts", "serves: [Arivaca]", "invited")
        + partner("c", "education", "serves: [Sells]", "invited")
    )
    assert states(table_of(text, "Sells")) == {"education": "invited"}
    assert states(table_of(text, "Arivaca")) == {"food": "at-the-table", "courts": "invited"}


@pytest.mark.parametrize("audience", ["internal", "partners"])
def test_a_confidential_partner_sits_at_every_table_without_a_name(audience: Audience) -> None:
    text = PLACES + "partners:\n" + partner("refuge", "housing", "confidential: place")
    for place in ALL:
        (seat,) = [seat for seat in table_of(text, place, audience).seats if seat.partners]
        assert [(one.name, one.status) for one in seat.partners] == [(None, "at-the-table")]


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Three Points", "Three Points"),
        ("three-points", "Three Points"),
        ("THREE POINTS", "Three Points"),
        ("Sélls", "Sells"),
        ("Sell", None),
        ("", None),
    ],
)
def test_a_place_is_meant_in_whatever_letters(word: str, place: str | None) -> None:
    plan, _ = plan_of(PLACES)
    assert place_meant(plan, word) == place
