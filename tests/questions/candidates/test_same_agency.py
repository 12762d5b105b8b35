"""Two records that are one agency, and two that aren't. All are invented."""

from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from agencies_at_hand import FRAMEWORK, agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.reading import read_directory
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.questions.candidates import choosing
from ccr_cli.questions.candidates.called import called, marks_of
from ccr_cli.questions.candidates.same_agency import is_one_agency
from directory_making import write_csv

WORDS = seat_words(FRAMEWORK)
TWO_OF_THEM = 2
SAME = [
    ("SLAC of Ocotillo", "Sotol Legal Advocacy Center of Ocotillo"),
    ("SLAC-- Sotol Legal Advocacy Center", "Sotol Legal Advocacy Center (SLAC)"),
    ("Sotol Care", "Housing Services for Families (Sotol Care)"),
    ("Saguaro Prep High School", "Saguaro Prep Middle School"),
]
TWO = [
    ("SLAC of Ocotillo", "Sotol Legal Advocacy Center of Alder"),
    ("YWCA of Ocotillo", "YWCA of Alder"),
    ("FOOD for Sotol County", "FOOD BANK OF ALDER"),
    ("East High School", "West High School"),
    ("Sotol Food Bank (Alder)", "Birch Food Bank (Alder)"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_agency_may_be_called_two_ways(one: str, other: str) -> None:
    assert is_one_agency(called(agency(one), WORDS), called(agency(other), WORDS), WORDS)
    assert is_one_agency(called(agency(other), WORDS), called(agency(one), WORDS), WORDS)


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_agencies_are_two(one: str, other: str) -> None:
    assert not is_one_agency(called(agency(one), WORDS), called(agency(other), WORDS), WORDS)


def test_two_offices_of_one_charity_for_one_thing_take_one_place() -> None:
    offices = ("Catholic Charities Immigration Legal Services", "Catholic Charities Immigration Services")
    found = answer(*(agency(name, number=place) for place, name in enumerate(offices)))
    assert names(found, "legal-services") == [offices[0]]
    towns = ("Salvation Army Sotol Shelter", "Salvation Army Agave Shelter")
    assert len(names(answer(*(agency(name, number=place) for place, name in enumerate(towns))), "housing")) == 2


def test_an_agency_is_called_as_the_program_that_has_its_name_in_full() -> None:
    letters = agency("OVLA", Service("services/1", "Oak Valley Legal Aid"), number=1)
    word = agency("Junta", Service("services/2", "Junta for Legal Aid"), number=2)
    several = agency(
        "Elm", Service("services/3", "Elm for Families"), Service("services/4", "Elm for Legal Aid"), number=3
    )
    found = names(answer(letters, word, several), "legal-services")
    assert {*found} == {"Oak Valley Legal Aid", "Junta for Legal Aid", "Elm"}


def test_the_first_letters_of_a_town_are_the_town() -> None:
    one = agency("OS Health Department - Community Health", towns=("Ocotillo Springs",))
    other = agency("Ocotillo Springs Health Department", number=2, towns=("Ocotillo Springs",))
    assert len(names(answer(one, other), "health-care")) == 1


def test_the_offices_of_one_charity_in_one_town_take_one_place() -> None:
    kinds = ("Food Pantry", "of Sotol - Rent Assistance", "Community Center")
    offices = [agency(f"Catholic Charities {kind}", number=at, towns=("Sotol",)) for at, kind in enumerate(kinds)]
    assert len(names(answer(*offices), "faith-community")) == 1


def test_two_pantries_of_one_side_of_town_are_two() -> None:
    both = [agency(f"{name} - East Side Food Shelf", number=at) for at, name in enumerate(("NCA", "Sotol Alliance"))]
    assert len(names(answer(*both), "food")) == 2


def test_the_office_at_home_stands_for_an_agency_that_is_elsewhere() -> None:
    far = agency("Sotol Legal Services", towns=("Elsewhere",), areas=("Elsewhere County",))
    here = agency("Sotol Legal Services Alder", number=2, towns=("Alder",), areas=("Alder County",))
    found = answer(far, here, partners="area: Alder County\n")
    assert names(found, "legal-services") == [here.name]


def test_one_takes_one_place() -> None:
    found = answer(agency("SLAC Legal Aid (SLAC)"), agency("Sotol Legal Advocacy Center", "Legal Aid", number=2))
    assert len(names(found, "legal-services")) == 1


def test_one_name_in_two_towns_shows_the_place_of_the_service_that_is_meant(tmp_path: Path) -> None:
    heads = ("Agency", "City", "Phone", "Domestic Violence", "Counseling")
    rows = (
        ("Sotol Charities", "Alder", "520-555-0101", "", "Y"),
        ("Sotol Charities", "Birch", "520-555-0102", "Y", ""),
    )
    directory = read_directory(write_csv(tmp_path / "list.csv", heads, *rows))
    (one,) = of_seat(answer(*directory.organizations), "victim-services").candidates
    assert (one.town, one.phone, one.record) == ("Birch", "520-555-0102", "rows/3")


COUNTIES = [("Agave", "Alder", 11), ("Ocotillo", "Mesa Verde", 12)]


def in_county(name: str, county: str, town: str, number: int) -> Organization:
    return agency(name, number=number)._replace(areas=(county,), towns=(town,), phone=f"520-555-01{number}")


def test_departments_of_one_name_in_two_counties_are_two_and_the_second_comes_behind_others() -> None:
    departments = [in_county("Dept. of Public Health", county, town, number) for county, town, number in COUNTIES]
    found = of_seat(answer(*departments, agency("Agave Health Center", number=30)), "health-care")
    assert [one.town for one in found.candidates if one.name == "Dept. of Public Health"] == ["Alder", "Mesa Verde"]
    assert found.candidates[-1].name == "Dept. of Public Health"


def test_offices_that_are_called_after_their_towns_are_one() -> None:
    offices = [in_county(f"WIC {town}", county, town, number) for county, town, number in COUNTIES]
    assert len(names(answer(*offices), "food")) == 1
    clinics = [in_county(f"{town} Free Clinic", county, town, number) for county, town, number in COUNTIES]
    assert len(names(answer(*clinics), "health-care")) == 2


def test_an_agency_by_its_first_letters_is_told_by_the_name_in_full() -> None:
    hospital = agency("MVH", description="Mesa Verde Hospital is part of a network.")
    assert names(answer(hospital), "emergency-medical") == ["MVH"]
    assert names(answer(agency("MVH", description="Mesa Verde has a hospital.")), "emergency-medical") == []


def test_a_kind_of_service_in_front_of_several_agencies_makes_them_none() -> None:
    front = "Law Enforcement - Alder, "
    offices = (f"{front}Alder Sheriff's Office", f"{front}Alder Bureau of Police", "Law Enforcement - Records")
    found = answer(*(agency(name, number=place) for place, name in enumerate(offices)))
    assert {*offices[:2]} <= {*names(found, "law-enforcement")}
    branches = (
        agency(f"Legal Aid Society - {town} Office", number=place) for place, town in enumerate(("Alder", "Mesa"))
    )
    assert len(names(answer(*branches), "legal-services")) == 1


def test_a_commission_of_a_place_with_a_number_of_its_own_is_another() -> None:
    both = ("Comisión de Atención a Víctimas Agave", "Comisión de Atención a Víctimas Agave de Ocotillo (CAVO)")
    own = [agency(name, number=place, phone=f"520-555-010{place}") for place, name in enumerate(both)]
    assert len(names(answer(*own), "victim-services")) == 2
    one = [agency(name, number=place, phone="520-555-0101") for place, name in enumerate(both)]
    assert len(names(answer(*one), "victim-services")) == 1


def test_rows_that_differ_by_their_county_alone_are_one_network() -> None:
    text = "The health office of {} County gives vaccinations."
    page = "https://health.example.org"
    rows = [
        agency(f"{county} County Health Office", number=at, description=text.format(county), url=page)
        for at, county in enumerate(("Agave", "Sotol", "Yucca"))
    ]
    own = agency(
        "Birch County Health Office", number=9, description=text.format("Birch"), phone="520-555-0109", url=page
    )
    other = agency("Alder County Health Office", number=8, description="Nurses at schools.", url=page)
    found = names(answer(*rows, own, other), "health-care")
    assert len([one for one in found if one in {row.name for row in rows}]) == 1
    assert {own.name, other.name} <= {*found}


def test_a_name_turned_round_with_one_telephone_is_one_agency() -> None:
    one = agency("Family Violence Program/ Sotol Safe House", number=1, phone="520-555-0101")
    other = agency("Sotol Safe House / Family Violence Program", number=2, phone="520-555-0101")
    assert len(of_seat(answer(one, other), "victim-services").candidates) == 1
    elsewhere = other._replace(phone="520-555-0102")
    assert len(of_seat(answer(one, elsewhere), "victim-services").candidates) == TWO_OF_THEM


def test_many_that_share_the_end_of_their_names_are_not_compared_with_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []

    def one_agency(*pair: Any) -> bool:
        compared.append(pair)
        return is_one_agency(*pair)

    monkeypatch.setattr(choosing, "is_one_agency", one_agency)
    woods = ("Ash", "Birch", "Cedar", "Elm", "Fir", "Hazel", "Oak", "Pine")
    pantries = [agency(f"{' '.join(some)} Community Food Pantry") for some in permutations(woods, 3)]
    found = of_seat(answer(*pantries), "food")
    assert len(found.candidates) + found.more == len(pantries)
    assert len(compared) < len(pantries)


@pytest.mark.parametrize(("one", "other"), SAME)
def test_whichever_comes_first_the_other_is_sought_among_those_before(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        kept = marks_of(called(agency(first), WORDS), WORDS).kept
        assert not {*kept}.isdisjoint(marks_of(called(agency(second), WORDS), WORDS).sought)
