"""Who is suggested for an open seat, and who never is. Agencies are invented."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agencies_at_hand import FRAMEWORK, agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.intake.load import take_in_framework
from ccr_cli.questions.candidates.answer import SeatCandidates

# which seats


def test_only_open_seats_are_asked_for() -> None:
    partners = "partners: {a: {name: A Pantry, seats: [food], status: at-the-table}}\nnot_here: {courts: No court.}\n"
    seats = {one.seat.id for one in answer(partners=partners).seats}
    assert {"food", "courts"}.isdisjoint(seats)
    assert "housing" in seats


def test_a_seat_with_somebody_only_invited_is_open() -> None:
    found = answer(partners="partners: {a: {name: A Pantry, seats: [food], status: invited}}\n")
    assert "food" in {one.seat.id for one in found.seats}


NOBODY = [("friends", "network"), ("family", "network"), ("homeland-security", "decided")]


@pytest.mark.parametrize(("seat", "hint"), NOBODY)
def test_people_and_what_the_community_decides_get_no_candidates(seat: str, hint: Any) -> None:
    everybody = (agency("Friends and Family Network"), agency("U.S. Citizenship and Immigration Services"))
    assert of_seat(answer(*everybody), seat) == SeatCandidates(FRAMEWORK.seats[seat], hint)


def test_where_nobody_is_known_the_official_list_is_named() -> None:
    found = answer(agency("Sotol Food Bank"))
    assert of_seat(found, "immigration-courts").hint == "locator"
    assert FRAMEWORK.seats["immigration-courts"].locator is not None
    assert of_seat(found, "housing").hint == "nobody"


def test_where_somebody_is_known_there_is_no_hint() -> None:
    found = answer(agency("Consulate of Mexico in Ocotillo"))
    assert (of_seat(found, "consular-services").hint, names(found, "consular-services")) == (
        None,
        ["Consulate of Mexico in Ocotillo"],
    )


# who, and in which order


def test_a_name_beats_a_service_and_a_service_beats_a_term() -> None:
    by_term = agency("Sotol Helpers", Service("services/3", "Mondays", terms=("Food Pantries",)), number=3)
    found = answer(by_term, agency("Ocotillo Helpers", "Food Pantry", number=2), agency("Sotol Food Bank"))
    assert names(found, "food") == ["Sotol Food Bank", "Ocotillo Helpers", "Sotol Helpers"]
    assert [one.why[0].where for one in of_seat(found, "food").candidates] == ["name", "service", "term"]


def test_at_most_ten_are_shown_and_the_rest_is_counted() -> None:
    many = [agency(f"{'Sotol' + 'o' * number} Food Bank", number=number) for number in range(14)]
    found = of_seat(answer(*many), "food")
    assert (len(found.candidates), found.more) == (10, 4)
    assert len(of_seat(answer(*many, most=3), "food").candidates) == 3


def test_of_those_that_fit_equally_well_the_one_whose_description_says_so_comes_first() -> None:
    plain, told = agency("Alder Food Bank", number=1), agency("Birch Food Bank", description="A food pantry.", number=2)
    assert names(answer(plain, told, most=1), "food") == ["Birch Food Bank"]


def test_an_agency_is_there_once_with_all_its_branches() -> None:
    branches = [agency(f"Sotol Food Bank, {town}", number=place) for place, town in enumerate(("Alder", "Birch"))]
    assert len(names(answer(*branches), "food")) == 1


def test_one_agency_may_fit_several_seats() -> None:
    found = answer(agency("Sotol Church Food Pantry", "Food Pantry", "Sunday Worship at the Church"))
    assert names(found, "food") == ["Sotol Church Food Pantry"]


def test_a_list_that_poses_as_an_agency_is_told_by_its_services() -> None:
    towns = ("Ocotillo", "Mesa Verde", "Alder", "Birch Creek")
    police = agency("POLICE DEPARTMENTS", *(Service(f"services/{town}", f"{town} Police Department") for town in towns))
    assert names(answer(police), "law-enforcement") == [f"{town} Police Department" for town in towns]
    consuls = agency("CONSULATES", "Consulate of Mexico", "Consulate of Guatemala")
    assert set(names(answer(consuls), "consular-services")) == {"Consulate of Mexico", "Consulate of Guatemala"}


PROGRAMS = (
    "Alder Homes",
    "Legal Services",
    "Adult Protective Services",
    "Teen RAPP",
    "Birch Council Awards",
    "Food Pantry",
)
AGENCIES = (
    *(
        "The Legal Aid Society",
        "Urban Justice Center",
        "Community Church",
        "Legal Services",
        "Child and Family Services",
    ),
    *("Center for Employment Opportunities Inc", "United Community Centers", "Servicios Legales para la Comunidad"),
)


@pytest.mark.parametrize("name", AGENCIES)
def test_an_agency_with_a_name_that_many_have_is_not_told_by_its_programs(name: str) -> None:
    found = answer(agency(name, *PROGRAMS))
    assert {one.name for seat in found.seats for one in seat.candidates} == {name}


@pytest.mark.parametrize("name", ["Out-of-County Housing Authorities", "Housing Authorities of the Region"])
def test_a_list_is_told_whatever_stands_around_what_it_lists(name: str) -> None:
    one = agency(name, "Ocotillo Housing Authority", "Alder Housing Agency", "Section 8 Waiting Lists")
    found = of_seat(answer(one), "housing")
    assert [told.name for told in (*found.candidates, *found.behind)] == [
        "Ocotillo Housing Authority",
        "Alder Housing Agency",
        "Section 8 Waiting Lists",
    ]


def test_a_list_in_spanish_begins_with_what_it_lists() -> None:
    one = agency("Consulados", "Consulado de México", "Consulado de Guatemala")
    assert len(names(answer(one), "consular-services")) == 2


def test_an_agency_with_a_plain_name_and_plain_services_is_one() -> None:
    assert names(answer(agency("Food Bank", "Food Pantry", "Meals")), "food") == ["Food Bank"]


# where


@pytest.mark.parametrize("near", ["Saguaro County", "saguaro", "Condado de Saguaro", "Ocotillo", "OCOTILLO"])
def test_near_a_place_are_those_of_the_town_or_the_county(near: str) -> None:
    here = agency("Sotol Food Bank", towns=("Ocotillo",), areas=("Saguaro",), number=1)
    there = agency("Yucca Food Bank", towns=("Elsewhere",), number=2)
    anywhere = agency("Agave Food Bank", number=3)
    assert set(names(answer(here, there, anywhere, near=(near,)), "food")) == {"Sotol Food Bank", "Agave Food Bank"}


def test_a_service_reaches_where_it_says() -> None:
    one = agency("Sotol Food Bank", Service("services/1", "Meals", areas=("Saguaro County",)), towns=("Elsewhere",))
    assert names(answer(one, near=("Saguaro",)), "food") == ["Sotol Food Bank"]


def test_of_a_state_s_directory_those_of_the_plan_s_own_county_come_first() -> None:
    there = agency("Yucca Food Bank", areas=("Elsewhere County",), number=1)
    here = agency("Agave Food Bank", areas=("Saguaro",), number=2)
    assert names(answer(there, here), "food") == ["Yucca Food Bank", "Agave Food Bank"]
    at_home = answer(there, here, partners="area: Saguaro County, Arizona\n")
    assert names(at_home, "food") == ["Agave Food Bank"]
    assert [one.name for one in of_seat(at_home, "food").behind] == ["Yucca Food Bank"]
    in_town = agency("Agave Food Bank", towns=("Ocotillo",), number=2)
    assert names(answer(there, in_town, partners="places: [Ocotillo]\n"), "food")[0] == "Agave Food Bank"


# partners already


@pytest.mark.parametrize("name", ["Señora Health Center", "SENORA HEALTH CENTER, INC.", "The Senora Health Centers"])
def test_a_partner_is_told_as_such_and_not_suggested(name: str) -> None:
    partners = "partners: {clinic: {name: Señora Health Center, seats: [education], status: at-the-table}}\n"
    found = of_seat(answer(agency(name), partners=partners), "health-care")
    assert [(one.name, one.already) for one in found.already] == [(name, "clinic")]
    assert (found.candidates, found.hint) == ((), None)


@pytest.mark.parametrize("name", ["Sotol Outreach Legal Aid (SOLA)", "SOLA Legal Aid", "Sotol Legal Aid"])
def test_a_partner_is_known_by_an_alias_too(name: str) -> None:
    partners = "partners: {sola: {name: SOLA, seats: [education], status: at-the-table}}\n"
    aliases = ("SOLA",) if name == "Sotol Legal Aid" else ()
    found = of_seat(answer(agency(name, aliases=aliases), partners=partners), "legal-services")
    assert [one.already for one in found.already] == ([] if name.startswith("SOLA") else ["sola"])


# who is never suggested

BATTERERS = [
    agency("Batterer Intervention Program of Sotol"),
    agency("Sotol Domestic Violence Offender Program", "Domestic Violence Classes"),
    agency("Peaceful Homes", "Domestic Violence Batterer Intervention"),
    agency("New Steps", Service("services/1", "Groups", terms=("Batterer Intervention", "Domestic Violence"))),
    agency("Programa para Hombres Violentos", "Violencia doméstica: grupos para agresores"),
]


@pytest.mark.parametrize("one", BATTERERS, ids=lambda one: str(one.name))
def test_programs_for_people_who_batter_are_no_victim_services(one: Organization) -> None:
    assert names(answer(one), "victim-services") == []


DETENTION = (
    *("The GEO Group, Inc.", "CoreCivic", "LaSalle Corrections", "Sotol Detention Center"),
    "Sotol Service Processing Center",
)


@pytest.mark.parametrize("name", DETENTION)
def test_who_detains_for_money_is_suggested_for_nothing(name: str) -> None:
    everything = ("Food Pantry", "Medical Clinic", "Legal Services", "Housing", "Adult Education", "Job Training")
    found = answer(agency(name, *everything))
    assert [one.seat.id for one in found.seats if one.candidates or one.to_ask] == []


NOTARIOS = [
    agency("Notaría García", "Immigration Services"),
    agency("García Multiservices", Service("services/1", "Immigration Services", "Notario and immigration forms.")),
    agency("Sotol Immigration Consultants"),
    agency("Servicios Latinos", "Trámites migratorios", "Inmigración"),
]


@pytest.mark.parametrize("one", NOTARIOS, ids=lambda one: str(one.name))
def test_a_notario_is_a_question_to_ask_and_no_suggestion(one: Organization) -> None:
    found = of_seat(answer(one), "legal-services")
    assert found.candidates == ()
    assert [asked.name for asked in found.to_ask] == [one.name]


UNTOLD = [
    agency("Sotol Immigration Services"),
    agency("Sotol Refugee and Immigrant Services Center", "Immigrant Services"),
    agency("Sotol Community Resources", description="Adoptions, parenting classes and immigration services."),
    agency("Centro Sotol", "Servicios migratorios"),
]


@pytest.mark.parametrize("one", UNTOLD, ids=lambda one: str(one.name))
def test_immigration_services_of_which_nothing_more_is_told_are_a_question_to_ask(one: Organization) -> None:
    found = of_seat(answer(one), "legal-services")
    assert (found.candidates, [asked.name for asked in found.to_ask]) == ((), [one.name])


@pytest.mark.parametrize("told", ["Help with U visas and asylum.", "Legal help.", "Lawyers help with green cards."])
def test_where_a_text_tells_more_they_are_suggested(told: str) -> None:
    one = agency("Sotol Immigration Services", description=told)
    assert names(answer(one), "legal-services") == [one.name]


@pytest.mark.parametrize("told", ["An attorney works here.", "DOJ accredited representatives.", "Abogada de planta."])
def test_with_an_attorney_or_an_accredited_representative_it_is_suggested(told: str) -> None:
    one = agency("García Immigration Consultants", "Immigration Services", description=told)
    found = of_seat(answer(one), "legal-services")
    assert ([asked.name for asked in found.candidates], found.to_ask) == (["García Immigration Consultants"], ())


def test_legal_aid_that_warns_of_notarios_is_suggested() -> None:
    one = agency("Sotol Legal Aid", description="Lawyers help after notario fraud.")
    assert names(answer(one), "legal-services") == ["Sotol Legal Aid"]


# where a shelter is

_STREETS = (
    *("410 Alder Street", "410 ALDER ST", "214 Birch Rd., Unit 4B", "Calle Sauce 12", "32.2217, -110.9265", "Apt 3"),
)


@given(
    st.sampled_from(_STREETS),
    st.sampled_from(["Casa del Sol Domestic Violence Shelter", "Sotol Emergency Shelter", "Ocotillo Homeless Shelter"]),
)
def test_of_whoever_may_keep_a_shelter_no_street_point_or_unit_is_shown(street: str, name: str) -> None:
    service = Service("services/1", f"Shelter at {street}", terms=(f"Emergency Shelter, {street}",), towns=(street,))
    url = f"https://casa.example.org/{street.replace(' ', '-')}"
    one = agency(f"{name}, {street}", service, towns=(street,), areas=(street,), url=url)
    found = answer(one)
    shown = [one for seat in found.seats for one in (*seat.candidates, *seat.already, *seat.to_ask, *seat.behind)]
    told = repr([one._replace(source="") for one in shown])
    assert shown
    numbers = [piece for piece in street.replace(",", " ").split() if any(map(str.isdigit, piece))]
    assert [piece for piece in numbers if piece in told] == []
    assert "Alder" not in told
    assert "Birch" not in told
    assert {one.url for one in shown} == {"https://casa.example.org"}


@pytest.mark.parametrize("town", ["W Agave Ocotillo", "SW Alder Ocotillo", "n alder ocotillo"])
def test_a_town_that_begins_as_a_street_is_told_of_no_shelter(town: str) -> None:
    shelter = agency("Casa Sotol Domestic Violence Shelter", towns=(town,))
    found = of_seat(answer(shelter), "victim-services").candidates
    assert [(one.name, one.town) for one in found] == [("Casa Sotol Domestic Violence Shelter", None)]


def test_a_shelter_with_a_page_on_everybodys_site_has_none() -> None:
    found = answer(agency("Sotol Women's Shelter", url="https://www.facebook.com/sotolshelter"))
    assert [one.url for one in of_seat(found, "housing").candidates] == [None]


def test_of_others_the_whole_address_of_a_page_is_shown() -> None:
    one = agency("Sotol Food Bank", url="https://food.example.org/where")
    assert of_seat(answer(one), "food").candidates[0].url == "https://food.example.org/where"


def test_a_framework_of_one_s_own_brings_its_own_words() -> None:
    text = (
        "ccr_framework: 1\nid: two-doors\nname: Two doors\nsectors:\n- id: help\n  name: Help\n  seats:\n"
        "  - {id: weavers, name: Weavers, words: {en: [loom house]}}\n"
        "commitments: [{id: safety, name: Safety}]\n"
    )
    own = take_in_framework("two-doors.yaml", text.encode()).model
    assert own is not None
    found = answer(agency("Sotol Loom House"), agency("Sotol Food Bank", number=2), framework=own)
    assert names(found, "weavers") == ["Sotol Loom House"]


@pytest.mark.parametrize("unit", ["{}, Environmental Officers", "{} - Marine Unit", "{} Community Unit"])
def test_an_agency_stands_for_its_units(unit: str) -> None:
    police = "Ocotillo Police Department"
    officers = agency(unit.format(police), "Police officers who help", number=2, phone="520-555-0150")
    found = answer(officers, agency(police, number=1, phone="520-555-0150"))
    assert names(found, "law-enforcement") == [police]


def test_a_unit_whose_name_alone_says_the_seat_is_shown() -> None:
    church, pantry = agency("Sotol Church", "Food Pantry"), agency("Sotol Church (Food Pantry)", number=2)
    assert names(answer(church, pantry), "food") == ["Sotol Church (Food Pantry)"]


def test_a_unit_that_is_for_the_seat_and_fits_much_better_is_shown() -> None:
    college = agency("Sotol College", number=1)
    unit = agency("Sotol College Adult Education Program", "Adult Education", number=2)
    assert names(answer(college, unit), "education") == ["Sotol College Adult Education Program"]


NO_AGENCIES = (
    *("Many local churches in Ocotillo operate food pantries.", "Local Churches and Religious Centers"),
    *("Local Church Food Pantries", "Various food pantries", "Varias iglesias locales", "Iglesias locales de Ocotillo"),
    "Every Tuesday a church in the county operates a food pantry for everybody.",
)


@pytest.mark.parametrize("name", NO_AGENCIES)
def test_who_is_many_or_a_sentence_is_no_agency(name: str) -> None:
    found = answer(agency(name, "Food Pantry", "Church"))
    assert not any(seat.candidates for seat in found.seats)


@pytest.mark.parametrize(
    "name", ["Many Mansions Food Pantry", "All Saints Church", "Local Harvest Food Bank", "Food Bank of Sotol, Inc."]
)
def test_a_name_with_such_a_word_is_one(name: str) -> None:
    found = answer(agency(name, "Food Pantry"))
    assert any(seat.candidates for seat in found.seats)


# a seat that no plan can do without, by descriptions

CENTER = agency("Sotol Domestic Violence Center", number=1)


def test_who_has_a_hotline_for_survivors_comes_behind_those_that_say_so() -> None:
    harbor = agency("Alder Harbor", description="Home. A hotline for survivors of domestic violence.", number=2)
    found = answer(harbor, CENTER)
    assert names(found, "victim-services") == ["Sotol Domestic Violence Center", "Alder Harbor"]
    assert of_seat(found, "victim-services").candidates[1].why[0].where == "description"
    assert names(answer(harbor, CENTER, most=1), "victim-services") == ["Sotol Domestic Violence Center"]
    assert of_seat(answer(harbor, CENTER, most=1), "victim-services").more == 1


def test_a_list_of_many_things_says_it_only_with_whom_it_is_for() -> None:
    listed = "Meals, showers, beds, clothes, mail, {} and rides."
    one = agency("Alder Harbor", description=listed.format("domestic violence"), number=2)
    other = agency("Birch Harbor", description=listed.format("help for survivors of domestic violence"), number=3)
    assert names(answer(CENTER, one, other), "victim-services") == ["Sotol Domestic Violence Center", "Birch Harbor"]


@pytest.mark.parametrize(
    "description",
    [
        "Meals. Referrals to domestic violence shelters.",
        "Beds for men. No domestic violence shelter.",
        "A domestic violence intervention program for men who batter.",
        "Clothes.",
    ],
)
def test_who_only_sends_people_there_is_not_among_them(description: str) -> None:
    found = answer(CENTER, agency("Alder Harbor", description=description, number=2))
    assert names(found, "victim-services") == ["Sotol Domestic Violence Center"]


def test_who_is_something_else_by_its_name_is_not_among_them() -> None:
    told = "We help survivors of domestic violence."
    found = answer(CENTER, agency("Alder Police Department", description=told, number=2))
    assert names(found, "victim-services") == ["Sotol Domestic Violence Center"]


def test_other_seats_are_filled_by_a_phrase_where_fewer_than_three_are_known() -> None:
    told = agency("Alder Harbor", description="We run a food bank.", number=9)
    banks = [agency(f"{name} Food Bank", number=at) for at, name in enumerate(("Sotol", "Birch", "Elm"))]
    assert names(answer(banks[0], told), "food") == ["Sotol Food Bank", "Alder Harbor"]
    assert names(answer(*banks, told), "food") == [one.name for one in banks]


NEVER_FOR = [
    ("Sotol Children's Hospital Thrift Store", "emergency-medical"),
    ("Alder Domestic Violence Shelter Thrift Shop", "victim-services"),
    ("Alder Homeless Shelter Thrift Store", "housing"),
    ("Coordinated Entry for All 211", "housing"),
    ("2-1-1 Transportation Resources", "transportation"),
    ("Ocotillo Psychiatric Hospital", "emergency-medical"),
    ("Ocotillo Airport Shuttle", "transportation"),
    ("Saguaro Juvenile Detention", "employment"),
    ("Saguaro County Public Defender", "legal-services"),
    ("Sotol Apartments", "food"),
]


@pytest.mark.parametrize(("name", "seat"), NEVER_FOR)
def test_what_has_the_words_and_does_something_else_is_not_suggested(name: str, seat: str) -> None:
    offered = {"employment": "Job Readiness", "food": "Food Pantry", "legal-services": "Legal Aid"}
    assert names(answer(agency(name, offered.get(seat, "Help"))), seat) == []
