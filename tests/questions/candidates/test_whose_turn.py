"""Whose turn comes first among those that fit a seat, and who is one agency. Agencies are invented."""

import pytest

from agencies_at_hand import FRAMEWORK, agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.intake.load import built_in
from ccr_cli.matching.behind_others import Precedence, turn_of
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.questions.candidates.answer import Candidates
from ccr_cli.questions.candidates.called import Called, called
from ccr_cli.questions.candidates.same_agency import is_one_agency


@pytest.mark.parametrize(
    ("name", "turn"),
    [
        ("Sotol Legal Aid", Precedence.FOR_EVERYBODY),
        ("Legal Assistance for Seniors", Precedence.FOR_SOME),
        ("Sotol Veterans Legal Aid Network", Precedence.FOR_SOME),
        ("Student Legal Services", Precedence.FOR_SOME),
        ("Meals on Wheels of Sotol", Precedence.FOR_SOME),
        ("Transporte para Personas Mayores", Precedence.FOR_SOME),
        ("National Shelter Hotline", Precedence.EVERYWHERE),
        ("Courts Online", Precedence.EVERYWHERE),
        ("Línea Nacional de Ayuda Legal", Precedence.EVERYWHERE),
        ("National City Police Department", Precedence.FOR_EVERYBODY),
        ("Sotol Nation Health Center", Precedence.FOR_EVERYBODY),
    ],
)
def test_the_name_tells_whose_turn_it_is(name: str, turn: Precedence) -> None:
    assert turn_of(name) is turn


def behind(found: Candidates, seat: str) -> list[str]:
    return [one.name for one in of_seat(found, seat).behind]


def test_a_hotline_of_the_whole_country_is_named_behind_a_shelter_here() -> None:
    national = agency("National Domestic Violence Hotline", "Domestic Violence Hotline", number=1)
    local = agency("Sotol House", "Domestic Violence Shelter", towns=("Ocotillo",), number=2)
    found = answer(national, local)
    assert names(found, "victim-services") == ["Sotol House"]
    assert behind(found, "victim-services") == ["National Domestic Violence Hotline"]
    assert of_seat(answer(national), "victim-services").hint == "behind"
    assert behind(answer(national), "victim-services") == ["National Domestic Violence Hotline"]


def test_a_program_for_one_group_comes_behind_one_for_everybody() -> None:
    seniors = agency("Meals on Wheels Sotol", "Hot Meals", number=1)
    everybody = agency("Sotol House", "Food Pantry", number=2)
    found = answer(seniors, everybody)
    assert (names(found, "food"), behind(found, "food")) == (["Sotol House"], ["Meals on Wheels Sotol"])
    assert of_seat(found, "food").more == 0


def test_where_a_seat_is_for_one_group_its_agencies_are_no_others_behind() -> None:
    several = agency("Sotol Disability Services", number=1), agency("Sotol Senior Center", number=2)
    found = answer(*several, framework=built_in("sexual-assault-response"))
    assert len(names(found, "disability-and-aging-services")) == 2


def test_so_does_an_agency_whose_every_service_is_for_one_group() -> None:
    seniors = agency("Sotol Legal Services", "Senior Legal Hotline", number=1)
    everybody = agency("Agave Legal Aid", "Legal Advice", "Legal Advice for Seniors", number=2)
    assert names(answer(seniors, everybody), "legal-services") == ["Agave Legal Aid", "Sotol Legal Services"]


def test_of_a_directory_with_places_whoever_has_none_comes_later() -> None:
    nowhere = agency("Agave Food Bank", number=1)
    here = [agency(f"{name} Food Bank", towns=("Ocotillo",), number=2) for name in ("Sotol", "Yucca")]
    assert names(answer(nowhere, *here), "food")[-1] == "Agave Food Bank"
    assert names(answer(nowhere, agency("Sotol Food Bank", number=2)), "food")[0] == "Agave Food Bank"


def test_a_place_that_is_confidential_is_no_reason_to_come_later() -> None:
    nowhere = agency("Agave Domestic Violence Shelter", number=1)
    here = [agency(f"{name} Domestic Violence Shelter", towns=("Ocotillo",), number=2) for name in ("Sotol", "Yucca")]
    assert names(answer(nowhere, *here), "victim-services")[0] == "Agave Domestic Violence Shelter"


def test_what_is_listed_as_elsewhere_comes_last() -> None:
    entries = ("Agave Housing Authority", "Birch Housing Authority")
    there = agency("Out-of-County Housing Authorities", *entries, number=1)
    here = agency("Sotol Housing Office", number=2)
    assert (names(answer(there, here), "housing"), behind(answer(there, here), "housing")) == (
        ["Sotol Housing Office"],
        [*entries],
    )


def test_help_with_immigration_comes_first_among_legal_services() -> None:
    plain = agency("Sotol Legal Aid", "Legal Advice", number=1)
    needed = agency("Agave Legal Aid", "Immigration Legal Services", number=2)
    assert names(answer(plain, needed, most=1), "legal-services") == ["Agave Legal Aid"]
    services = agency("Yucca Immigration Legal Services", number=2)
    assert names(answer(agency("Sotol Legal Aid"), services, most=1), "legal-services") == [services.name]


# one agency

WORDS = seat_words(FRAMEWORK)


def with_name(name: str, phone: str | None = None) -> Called:
    return called(agency(name, phone=phone), WORDS)


SAME = [
    (with_name("Caridad of Sotol"), with_name("Caridad of Sotol Emergency Services")),
    (with_name("Sotol College"), with_name("Sotol College Adult Education")),
    (with_name("Federation for Senior and Other Housing"), with_name("FEDERATION FOR SR & OTHER HOUSING INC")),
    (with_name("Legal Aid", "520-555-0101"), with_name("Legal Aid ID Assistance", "520-555-0101")),
    (
        with_name("Emergency Shelter Agave Valley Domestic Violence Services"),
        with_name("Agave Valley Domestic Violence Services"),
    ),
    (with_name("Counseling - Agave River Care Center"), with_name("Day Program -Agave River Care Center")),
    (with_name("HHCS - Homeless & Housing Coalition of Sotol"), with_name("Homeless and Housing Coalition of Sotol")),
    (with_name("SotolPlace Clothing", "520-555-0101"), with_name("SotolPlace Day Center", "(520) 555-0101")),
]
OTHERS = [
    (with_name("Sotol County"), with_name("Sotol County Housing Authority")),
    (with_name("City of Sotol"), with_name("City of Sotol Transit")),
    (with_name("Food Bank"), with_name("Food Bank of Sotol")),
    (with_name("Sotol"), with_name("Sotol Legal Aid")),
    (with_name("Sotol Library", "211"), with_name("Sotol Transit", "211")),
    (with_name("Legal Aid", "520-555-0101"), with_name("Legal Clinic", "520-555-0101")),
    (with_name("Sotol Clothing"), with_name("Sotol Day Center")),
    (with_name("Agave County Health Department"), with_name("Sotol County Health Department")),
    (with_name("Police - Agave School District"), with_name("Library - Agave School District")),
    (with_name("Emergency Shelter, Homeless Services Center"), with_name("Meals, Homeless Services Center")),
]


@pytest.mark.parametrize(("one", "other"), SAME, ids=lambda one: str(one.name))
def test_programs_of_one_agency_are_known(one: Called, other: Called) -> None:
    assert is_one_agency(one, other, WORDS)
    assert is_one_agency(other, one, WORDS)


@pytest.mark.parametrize(("one", "other"), OTHERS, ids=lambda one: str(one.name))
def test_agencies_of_one_town_are_not_one(one: Called, other: Called) -> None:
    assert not is_one_agency(one, other, WORDS)


def test_one_agency_takes_one_place() -> None:
    entries = ("Cáritas of Sotol", "Cáritas of Sotol Day Center", "Cáritas of Sotol Clothing")
    found = of_seat(answer(*(agency(name, number=place) for place, name in enumerate(entries))), "faith-community")
    assert [one.name for one in found.candidates] == ["Cáritas of Sotol"]


# who is none


def test_an_immigration_agency_of_the_government_is_no_question_under_legal_services() -> None:
    one = agency("U.S. Citizenship and Immigration Services (USCIS)", "Immigration Forms", "Naturalization")
    found = answer(one)
    assert [seat.seat.id for seat in found.seats if seat.candidates or seat.to_ask] == []


def test_a_city_hall_filed_under_city_attorney_is_no_prosecutor() -> None:
    hall = agency("City of Sotol", Service("services/1", "City Hall", terms=("City Attorney", "District Attorney")))
    assert names(answer(hall), "prosecutor") == []
    assert names(answer(hall, agency("Saguaro County Attorney", number=2)), "prosecutor") == ["Saguaro County Attorney"]


NONE = [
    ("courts", agency("Sotol Drug Court Program")),
    ("courts", agency("Children's Waiting Room at the Superior Court")),
    ("courts", agency("Saguaro County Sheriff's Office", "South County Court")),
    ("emergency-medical", agency("Sotol Volunteer Fire Department", description="Fights fires.")),
    ("emergency-medical", agency("Sotol Trauma Center", "Counseling")),
    ("employment", agency("One Stop Sotol Community Center")),
    ("health-care", agency("Department of State Hospitals")),
    ("victim-services", agency("Sotol Child Abuse Center")),
    ("victim-services", agency("Sotol Substance Abuse Center")),
    ("consular-services", agency("U.S. Department of State", "Bureau of Consular Affairs")),
]


@pytest.mark.parametrize(("seat", "one"), NONE, ids=lambda one: str(getattr(one, "name", one)))
def test_what_sounds_like_a_seat_may_be_none(seat: str, one: Organization) -> None:
    assert names(answer(one), seat) == []


THERE = [
    ("emergency-medical", agency("Sotol Fire Department", description="Fire and ambulance.")),
    ("emergency-medical", agency("Sotol Fire Department", "Emergency Medical Services")),
    ("employment", agency("One Stop Career Center of Sotol")),
    ("victim-services", agency("Family Abuse Center")),
    ("victim-services", agency("Sotol Abuse Center")),
    ("education", agency("Sotol ISD")),
    ("education", agency("Sotol USD 12")),
    ("education", agency("Sotol Independent School District", "Athletics", "K-12 education", "Fine arts")),
    ("legal-services", agency("Catholic Charities", "Immigration and Citizenship Services")),
    ("legal-services", agency("International Institute of Sotol", Service("s/1", "", terms=("Immigration",)))),
]


@pytest.mark.parametrize(("seat", "one"), THERE, ids=lambda one: str(getattr(one, "name", one)))
def test_what_was_missed_is_found(seat: str, one: Organization) -> None:
    assert names(answer(one), seat) == [one.name]


def test_one_line_for_everybody_is_enough_beside_rides_for_some() -> None:
    rides = agency("Sotol 12", "Senior Ride Program", "Local Bus Transit")
    assert names(answer(rides), "transportation") == ["Sotol 12"]
    assert names(answer(agency("Sotol 12", "Senior Ride Program")), "transportation") == []


def test_what_a_long_list_says_late_is_said_in_passing() -> None:
    funds = "rides and bus passes, rent, security deposits, furniture, laptops, school things, clothes for work"
    late = Service("services/1", f"Emergency funds: {funds}, job training")
    assert names(answer(agency("Agave One", late)), "employment") == []
    early = Service("services/1", f"Job training and emergency funds: {funds}")
    assert names(answer(agency("Agave One", early)), "employment") == ["Agave One"]


def test_of_several_services_the_one_for_everybody_tells_what_an_agency_does() -> None:
    both = agency("Agave More", Service("services/1", "Home Delivered Meals"), Service("services/2", "Food Bank"))
    assert [why.word.lower() for why in of_seat(answer(both), "food").candidates[0].why] == ["food bank"]


def test_what_a_school_does_for_other_seats_comes_last() -> None:
    school = agency("Sotol Community College", Service("services/1", "Food Pantry", terms=("Education",)), number=9)
    pantries = [agency(f"{name} Food Pantry", number=place) for place, name in enumerate(("Alder", "Birch", "Yucca"))]
    assert names(answer(school), "food") == ["Sotol Community College"]
    assert school.name not in names(answer(school, *pantries), "food")
