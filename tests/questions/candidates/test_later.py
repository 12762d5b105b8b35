"""Who fits a seat less comes behind the others of the seat, or tells it not at all. Agencies are invented."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service

CHURCHES = [agency(f"{name} Church", number=place) for place, name in enumerate(("Alder", "Birch", "Cedar"), 10)]
SHELTERS = [
    agency(f"{name} Domestic Violence Shelter", number=place) for place, name in enumerate(("Alder", "Birch"), 20)
]


def filed(name: str, *terms: str, description: str = "") -> Organization:
    return agency(name, Service("rows/1", "", description, terms))


@pytest.mark.parametrize(
    "name", ["Catholic Charities Legal Office", "Lutheran Social Services of Sotol", "Salvation Army of Sotol"]
)
def test_a_charity_of_faith_is_no_congregation_where_others_are_known(name: str) -> None:
    charity = agency(name)
    assert names(answer(charity, *CHURCHES[:2]), "faith-community")[-1] == name
    assert name not in names(answer(charity, *CHURCHES), "faith-community")


def test_its_congregation_is_one() -> None:
    corps = agency("Salvation Army Sotol Corps")
    assert "Salvation Army Sotol Corps" in names(answer(corps, *CHURCHES), "faith-community")


@pytest.mark.parametrize("name", ["Sotol County DA Victim Services", "Sotol Police Victim Assistance"])
def test_a_unit_of_the_system_comes_behind_those_of_nobody(name: str) -> None:
    filed_there = filed("Sotol Door", "dv-sa", description="Counseling.")
    assert names(answer(agency(name, number=2), filed_there, *SHELTERS), "victim-services")[-2:] == ["Sotol Door", name]
    assert names(answer(agency(name, number=2), *SHELTERS), "victim-services")[-1] == name


LATER = [
    ("courts", "Sotol Village Court", "Agave Family Court"),
    ("courts", "Sotol General Sessions Court - Recovery Court", "Yucca Chancery Court"),
    ("courts", "Sotol City Court Clerk - Traffic Violations Bureau", "Yucca Chancery Court"),
    ("prosecutor", "Sotol District Attorney - Drug Court", "Yucca District Attorneys General"),
    ("emergency-medical", "Sotol Specialty Hospital", "Yucca General Hospital"),
    ("transportation", "Sotol Dial-a-Ride", "Agave Transit"),
    ("health-care", "Sotol Counseling Center", "Agave Health Center"),
    ("housing", "Affordable Housing Development Corporation of Sotol", "Agave Public Housing"),
]


@pytest.mark.parametrize(("seat", "later", "first"), LATER)
def test_what_does_but_a_part_of_it_comes_later(seat: str, later: str, first: str) -> None:
    assert names(answer(agency(later, number=1), agency(first, number=2)), seat) == [first, later]


NARROW = [
    ("courts", agency("Sotol County Court Clerk", "Boat Registration", "Marriage Licenses"), "Agave Family Court"),
    ("law-enforcement", agency("Sotol Police - Internal Affairs", number=1), "Agave Police Department"),
    ("transportation", agency("Sotol Transit - COVID-19 Services", number=1), "Agave Transit"),
    ("transportation", agency("Sotol Transportation Assistance (Vouchers)", number=1), "Agave Transit"),
    ("courts", agency("Sotol Courthouse Legal Resource Center", number=1), "Agave Family Court"),
    ("legal-services", agency("Sotol County Bar Association", number=1), "Agave Legal Clinic"),
    ("legal-services", agency("Unemployment Law Project", number=1), "Agave Legal Clinic"),
    ("legal-services", agency("Sotol Pro Bono Resource Center", number=1), "Agave Legal Clinic"),
    ("housing", agency("Sotol Fair Housing Center", number=1), "Agave Homeless Shelter"),
    ("housing", agency("Oxford House Sotol", number=1, description="A house for the homeless."), "Agave Shelter"),
    ("food", agency("SNAP Program", number=1), "Agave Food Bank"),
    ("employment", agency("Division of Vocational Rehabilitation", number=1), "Agave Job Center"),
    ("legal-services", agency("Injured Workers Legal Clinic", number=1), "Agave Legal Clinic"),
    ("employment", agency("Sotol Small Business Employment Services", number=1), "Agave Job Center"),
    ("housing", agency("Habitat for Humanity Housing Program", number=1), "Agave Housing Authority"),
    ("emergency-medical", agency("Cuerpo de Bomberos de Sotol", number=1), "Cuerpo de Emergencias Médicas"),
    ("courts", agency("Probate Court of Sotol County", number=1), "Agave Family Court"),
    ("health-care", agency("Mental Health Hotline", number=1), "Agave Community Health Center"),
    ("employment", filed("Sotol Job Rehabilitation", description="Vocational rehabilitation."), "Agave Job Center"),
    ("faith-community", filed("Sotol Ministries", description="Transitional housing for all."), "Agave Church"),
    ("housing", agency("Sotol County Housing Trust Fund", number=1), "Agave Shelter"),
    ("housing", filed("Sotol Housing Fund", "Affordable Housing"), "Agave Shelter"),
    ("housing", agency("Sotol Affordable Housing Loan Fund", number=1), "Agave Shelter"),
    ("housing", agency("Affordable Housing Developers of Sotol", number=1), "Agave Shelter"),
    ("housing", filed("Fondo de Vivienda de Sotol", "Vivienda asequible"), "Agave Shelter"),
    ("emergency-medical", filed("Sotol Community Clinic", "Hospitals"), "Agave Hospital"),
    ("emergency-medical", filed("Sotol Urgent Care", "Emergency Medical Care"), "Agave Hospital"),
    ("emergency-medical", agency("Sotol Family Clinic", "Emergency Medical Care", "Primary Care"), "Agave Ambulance"),
    ("emergency-medical", agency("Sotol Hospital Medical Group", number=1), "Agave Hospital"),
    (
        "emergency-medical",
        filed("Sotol Regional Medical Center", description="A federally qualified health center."),
        "Agave Hospital",
    ),
]


@pytest.mark.parametrize(("seat", "narrow", "other"), NARROW)
def test_what_does_one_thing_of_it_is_named_below_where_another_is_known(
    seat: str, narrow: Organization, other: str
) -> None:
    found = answer(narrow, agency(other, number=2))
    assert names(found, seat) == [other]
    assert names(answer(narrow), seat) in ([narrow.name], [])


@pytest.mark.parametrize(
    "name",
    [
        *("Sotol Housing Authority", "Emergency Rental Assistance Program", "Sotol Rental Assistance Fund"),
        *("Sotol Emergency Housing Fund", "Autoridad de Vivienda de Sotol"),
    ],
)
def test_who_has_homes_or_pays_the_rent_is_for_housing(name: str) -> None:
    assert {*names(answer(agency(name), agency("Agave Shelter", number=2)), "housing")} == {name, "Agave Shelter"}


@pytest.mark.parametrize("term", ["FQHC", "Primary Care", "Outpatient Services", "Urgent Care", "Atención primaria"])
def test_doctors_by_the_day_are_no_emergency(term: str) -> None:
    assert names(answer(filed("Sotol Medical Center", term)), "emergency-medical") == []


@pytest.mark.parametrize(
    "name",
    [
        "Sotol Hospital and Medical Clinic",
        "Sotol Hospital and Health Center",
        "Sotol Clinic Hospital",
        "Doctors Hospital",
    ],
)
def test_a_hospital_with_a_clinic_is_one(name: str) -> None:
    found = answer(agency(name), agency("Agave Hospital", number=2))
    assert {*names(found, "emergency-medical")} == {name, "Agave Hospital"}


@pytest.mark.parametrize("service", ["Ambulance", "Emergency Department", "Emergency Medical Services"])
def test_who_has_an_ambulance_is_there_whatever_its_name_is(service: str) -> None:
    found = answer(agency("Sotol Public Safety", service), agency("Agave Hospital", number=2))
    assert {*names(found, "emergency-medical")} == {"Sotol Public Safety", "Agave Hospital"}


def test_who_tells_where_else_to_go_is_so_for_every_seat() -> None:
    refers = agency("Sotol Food Bank Referral Line", number=1, phone="520-555-0171")
    found = answer(refers, agency("Agave Food Bank", number=2))
    assert names(found, "food") == ["Agave Food Bank"]
    assert [one.name for one in of_seat(found, "food").behind] == ["Sotol Food Bank Referral Line"]


def test_what_its_name_does_counts_before_what_its_services_do_beside_it() -> None:
    aid = agency("Sotol Legal Services", "Eviction Defense", number=1)
    found = answer(aid, agency("Agave Legal Clinic", number=2))
    assert {*names(found, "legal-services")} == {"Agave Legal Clinic", "Sotol Legal Services"}


def test_so_does_what_its_description_begins_with() -> None:
    narrow = filed("Birch Legal Clinic", description="Free lawyers if you are facing eviction.")
    assert names(answer(narrow, agency("Agave Legal Clinic", number=2)), "legal-services") == ["Agave Legal Clinic"]


NO_SUCH = [
    ("victim-services", agency("City Court - Criminal Order of Protection")),
    (
        "victim-services",
        filed("Division of Human Rights", description="Complaints by domestic violence victim status."),
    ),
    ("courts", agency("Family Court Self-Help Center")),
    ("emergency-medical", agency("Sotol Hospital Chemical Dependency")),
    ("transportation", agency("Uber Rides")),
    ("housing", filed("Homeless Advocacy Project", "Legal")),
    ("housing", filed("Helping Rescue Mission", "Emergency Food")),
    ("housing", filed("County Housing Complaints", "Housing")),
    ("employment", filed("Legal Aid Society - Workers Rights", "Workers")),
    ("housing", filed("Sotol Homebuilders Association", "Affordable Housing")),
    ("housing", filed("Sotol Housing Finance Agency", "Affordable Housing")),
    ("housing", filed("Sotol Landlord Association", "Rental Assistance")),
    ("housing", filed("Asociación de Constructores de Sotol", "Vivienda asequible")),
]


@pytest.mark.parametrize(("seat", "one"), NO_SUCH)
def test_what_has_the_words_and_is_another_thing_is_none(seat: str, one: Organization) -> None:
    assert names(answer(one), seat) == []


def test_lawyers_of_the_homeless_are_lawyers() -> None:
    assert names(answer(filed("Homeless Advocacy Project", "Legal")), "legal-services") == ["Homeless Advocacy Project"]
    assert names(answer(filed("Homeless Advocacy Project")), "housing") == ["Homeless Advocacy Project"]


def described(name: str, text: str, *terms: str) -> Organization:
    return agency(name, Service("rows/9", "", text, terms), number=9)


def test_a_center_and_shelter_for_women_is_there_for_victims_too() -> None:
    center = described("Sotol Women's Center and Shelter", "Shelter for women experiencing domestic violence.")
    assert names(answer(center), "victim-services") == [center.name]
    mission = described("Sotol Homeless Shelter", "Beds and meals. Many guests are victims of domestic violence.")
    assert names(answer(mission), "victim-services") == []


def test_whoever_helps_victims_and_has_a_house_comes_behind_the_houses() -> None:
    text = "The county's agency for survivors, with advocacy, counseling, groups, emergency shelter, and legal help."
    door = described("Sotol Door", text, "domestic violence")
    house = agency("Agave Homeless Shelter")
    assert names(answer(door, house), "housing") == [house.name, door.name]
    assert names(answer(described("Sotol Door", text, "food"), house), "housing") == [house.name]


@pytest.mark.parametrize(
    ("seat", "service", "one"),
    [
        ("education", "Free English Classes (ESL)", "Sotol Adult School"),
        ("food", "SNAP (Food Assistance)", "Sotol Food Bank"),
        ("housing", "Emergency Rental Assistance", "Sotol Housing Authority"),
        ("housing", "Permanent Supportive Housing 520-555-0142", "Sotol Housing Authority"),
        ("victim-services", "Rape Counseling 520-555-0142", "Sotol Rape Crisis Center"),
    ],
)
def test_a_service_of_which_nobody_says_whose_it_is_is_named_below(seat: str, service: str, one: str) -> None:
    nameless = agency(service, Service("rows/1", "", "", (), phone="520-555-0142"), number=1)
    found = answer(nameless, agency(one, number=2))
    assert names(found, seat) == [one]
    assert [one.name for one in of_seat(found, seat).behind] == [service]
    assert names(answer(nameless), seat) == [service]


def test_words_are_quoted_as_they_stand_there() -> None:
    found = of_seat(answer(agency("Sotol County Women's Crisis Center")), "victim-services").candidates[0]
    assert found.why[0].word == "women's crisis"
    banks = of_seat(answer(agency("Sotol Food Banks")), "food").candidates[0]
    assert banks.why[0].word == "food bank"


def test_one_service_of_many_that_a_directory_files_under_others_is_named_below() -> None:
    offers = ("Shelter beds", "Showers", "Laundry", "Job Training", "Mail")
    house = agency("Sotol Point", *(Service("rows/1", one, "", ("housing",)) for one in offers), number=1)
    found = answer(house, agency("Agave Job Center", number=2))
    assert names(found, "employment") == ["Agave Job Center"]
    assert [one.name for one in of_seat(found, "employment").behind] == ["Sotol Point"]
    filed = agency("Sotol Point", *(Service("rows/1", one, "", ("housing", "jobs")) for one in offers), number=1)
    assert "Sotol Point" in names(answer(filed, agency("Agave Job Center", number=2)), "employment")


def test_where_nobody_does_more_three_who_do_one_thing_are_enough() -> None:
    bars = [agency(f"{name} Bar Association", number=place) for place, name in enumerate(("Ash", "Elm", "Fir", "Oak"))]
    found = of_seat(answer(*bars), "legal-services")
    assert (len(found.candidates), len(found.behind)) == (3, 1)


@pytest.mark.parametrize("name", ["Sotol County Shelter Finder", "Emergency Shelter Portal of Sotol"])
def test_a_page_that_finds_others_is_none_of_them(name: str) -> None:
    found = answer(agency(name, number=1), agency("Agave Homeless Shelter", number=2))
    assert names(found, "housing") == ["Agave Homeless Shelter"]


def test_what_somebody_does_in_passing_is_below_the_list_though_nobody_else_does_it() -> None:
    does = ["Outpatient Therapy", "Counseling", "Classes", "Transportation Assistance"]
    services = (Service(f"services/{at}", name, "", ("Mental Health",)) for at, name in enumerate(does))
    found = of_seat(answer(agency("Sotol Integrated Care", *services)), "transportation")
    assert (found.candidates, [one.name for one in found.behind]) == ((), ["Sotol Integrated Care"])


def test_referrals_among_much_that_somebody_does_put_nobody_behind() -> None:
    does = "Soup Kitchen (Mondays and Thursdays 11:00 AM - 1:00 PM) Referral Services Health Screenings Peer Support"
    paths = agency("Sotol Paths", Service("services/1", does))
    assert names(answer(paths, agency("Agave Food Bank", number=2)), "food") == ["Agave Food Bank", "Sotol Paths"]


def test_who_is_called_otherwise_is_no_congregation_where_one_is_known() -> None:
    groups = agency("Sotol Groups", Service("services/1", "Fellowship"), number=1)
    found = of_seat(answer(groups, *CHURCHES[:1]), "faith-community")
    assert [one.name for one in found.candidates] == [CHURCHES[0].name]


def test_a_department_of_a_state_comes_last_for_what_its_name_does_not_say() -> None:
    state = agency("Arizona Department of Social Services", Service("services/1", "Food Pantry"), number=9)
    local = [agency(f"{name} Food Bank", number=place) for place, name in enumerate(("Alder", "Birch", "Yucca"))]
    assert names(answer(state), "food") == [state.name]
    assert state.name not in names(answer(state, *local), "food")
    workforce = agency("Arizona Department of Workforce Development", number=9)
    assert names(answer(workforce), "employment") == [workforce.name]


def test_a_shelter_of_somebody_is_no_topic() -> None:
    found = of_seat(answer(agency("Child Inc - Domestic Violence Shelters", phone="520-555-0101")), "victim-services")
    assert [[one.name for one in some] for some in (found.candidates, found.behind)] == [
        ["Child Inc - Domestic Violence Shelters"],
        [],
    ]
    other = agency("YWCA Alder", Service("services/1", "Domestic Violence Advocacy"), number=2)
    both = answer(agency("Child Inc - Domestic Violence Shelters", phone="520-555-0101"), other)
    assert len(names(both, "victim-services")) == 2


def test_of_an_agency_s_records_the_one_that_comes_early_stands_for_it() -> None:
    unit = agency("Sotol County District Attorney - Drug Court", "District Attorney", number=1, phone="520-555-0101")
    other = agency("Sotol County District Attorney - Domestic Violence Unit", number=2, phone="520-555-0102")
    assert names(answer(unit, other), "prosecutor") == [other.name]


def test_the_legal_aid_society_of_a_bar_association_is_no_bar_association() -> None:
    every = [
        agency("Sotol Legal Services", towns=("Sotol",)),
        agency("Legal Aid Society of the Sotol County Bar Association", number=2),
        agency("Sotol County Bar Association", number=3),
    ]
    found = of_seat(answer(*every), "legal-services")
    assert {one.name for one in found.candidates} == {every[0].name, every[1].name}


@pytest.mark.parametrize("name", ["Catholic Charities of Sotol", "Lutheran Social Services", "Jewish Family Services"])
def test_a_charity_of_a_faith_that_is_described_as_legal_is_a_candidate(name: str) -> None:
    charity = agency(name, description="Provides immigration legal services and refugee resettlement.", number=2)
    church = agency("Catholic Church of Sotol", description="We offer immigration legal services.", number=3)
    found = answer(agency("Sotol Legal Aid"), charity, church)
    assert names(found, "legal-services") == ["Sotol Legal Aid", name]
    assert names(found, "faith-community") == [church.name, name]


def test_congregations_come_before_a_society_of_charity() -> None:
    temple, society = agency("Temple Beth El"), agency("St. Vincent de Paul Society of Sotol", number=2)
    assert names(answer(society, temple), "faith-community") == [temple.name, society.name]


def test_a_department_of_a_state_is_named_below_who_does_it_here() -> None:
    state = agency("Arizona Department of Mental Health", number=1)
    clinic = agency("Sotol Community Health Center", number=2)
    found = of_seat(answer(state, clinic), "health-care")
    assert [one.name for one in found.candidates] == [clinic.name]
    assert [one.name for one in found.behind] == [state.name]
    assert names(answer(state), "health-care") == [state.name]


@pytest.mark.parametrize(
    ("text", "is_below"),
    [
        ("Treatment for drug addiction, in groups.", True),
        ("Apoyo para personas con adicciones.", True),
        ("Primary care, and treatment for drug addiction.", False),
        ("Atención médica y programas de adicciones.", False),
    ],
)
def test_who_treats_addictions_alone_is_named_below_whoever_does_more(text: str, is_below: bool) -> None:
    clinic = agency("Agave Health Center", number=2)
    found = of_seat(answer(described("Sotol Health Services", text), clinic), "health-care")
    assert [one.name for one in found.behind] == (["Sotol Health Services"] if is_below else [])


def test_a_program_for_who_comes_home_from_prison_is_named_below() -> None:
    program = described("Sotol Job Center", "A reentry organization that helps people find work.")
    found = of_seat(answer(program, agency("Agave Job Center", number=2)), "employment")
    assert [one.name for one in found.behind] == ["Sotol Job Center"]


@pytest.mark.parametrize(
    "text", ["Free pregnancy tests and prenatal classes.", "A psychiatric hospital: mental health care."]
)
def test_what_tells_more_beside_a_part_takes_back_no_other_word(text: str) -> None:
    first, other = described("Sotol Health Services", text), agency("Agave Health Services", number=2)
    assert names(answer(first, other), "health-care") == [other.name, first.name]
