"""Which places a plan is at home in, by what it calls its area."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.questions.candidates.home import places_in, states_in

AREAS = [
    ("Sotol County, Arizona", ["Sotol County"]),
    ("Agave and Ocotillo counties, Arizona", ["Agave and Ocotillo counties", "Agave County", "Ocotillo County"]),
    ("Alder, Birch, and Yucca", ["Alder, Birch, and Yucca", "Alder", "Birch", "Yucca"]),
    ("Alder y Birch, NM", ["Alder y Birch", "Alder", "Birch"]),
    ("", []),
    ("Oregon", []),
    ("Condado de Sotol (Arizona)", ["Condado de Sotol"]),
    ("Alder & Birch (NM)", ["Alder & Birch", "Alder", "Birch"]),
]


@pytest.mark.parametrize(("area", "places"), AREAS)
def test_an_area_of_several_places_is_each_of_them(area: str, places: list[str]) -> None:
    assert [*places_in(area)] == places


def test_of_one_agencys_records_the_one_at_home_stands_for_it() -> None:
    far = agency("Sotol Legal Aid - Farmworkers", phone="520-555-0101", towns=("Elsewhere",))
    here = agency("Sotol Legal Aid - Downtown", number=2, phone="520-555-0102", towns=("Ocotillo",))
    assert names(answer(far, here, partners="area: Alder and Ocotillo\n"), "legal-services") == [here.name]


def test_whoever_serves_other_counties_alone_is_elsewhere() -> None:
    everywhere = agency("Alder Behavioral Health", areas=("Ocotillo", "Sotol", "Agave"))
    here = agency("Birch Behavioral Health", number=2, areas=("Ocotillo",))
    far = agency("Yucca Behavioral Health", number=3, areas=("Sotol", "Agave"))
    unknown = agency("Mesa Behavioral Health", number=4, areas=("Statewide",))
    found = of_seat(answer(everywhere, here, far, unknown, partners="area: Ocotillo County\n"), "health-care")
    assert {one.name for one in found.candidates} == {everywhere.name, here.name, unknown.name}
    assert [one.name for one in found.behind] == [far.name]


def test_of_records_with_one_name_the_one_that_does_more_stands_for_it() -> None:
    office = agency("Alder Sheriff's Office", "Law Enforcement", towns=("Alder",))
    jail = agency("Alder Sheriff's Office", "Jail Annex", number=2, towns=("Yucca",))
    found = of_seat(answer(office, jail), "law-enforcement").candidates
    assert [(one.name, one.town) for one in found] == [(office.name, "Alder")]


def test_what_its_own_county_is_called_says_no_seat() -> None:
    health = agency("Refugio County Health Office", "Refugio County Health Office", areas=("Refugio County",))
    rescue = agency("Refugio County Shelter", number=3, towns=("Refugio",))
    assert names(answer(health), "housing") == []
    assert names(answer(agency("El Refugio", number=4, towns=("Sotol",))), "housing") == ["El Refugio"]
    assert names(answer(rescue), "housing") == ["Refugio County Shelter"]


STATES = [
    ("Sotol County, Arizona", {"AZ"}),
    ("El Paso, Texas and Ciudad Juárez, Chihuahua", {"TX", "CHH"}),
    ("Nogales, Son.", {"SON"}),
    ("Texas", {"TX"}),
    ("Condado de Sotol (Arizona)", {"AZ"}),
    ("Washington, DC", {"DC"}),
    ("US-Mexico border", {"AZ", "CA", "NM", "TX", "BCN", "SON", "CHH", "COA", "NLE", "TAM"}),
    ("Alder and Birch", set()),
]


@pytest.mark.parametrize(("area", "states"), STATES)
def test_an_area_tells_its_states(area: str, states: set[str]) -> None:
    assert {*states_in(area)} == states


def test_whoever_is_in_another_state_than_the_plan_is_named_below() -> None:
    far = [agency(f"Sotol Legal Aid {name}", number=at, states=("NM",)) for at, name in enumerate(("Ek", "Oak", "Elm"))]
    here = agency("Birch Legal Aid", number=7, states=("AZ",))
    found = of_seat(answer(*far, here, partners="area: Birch County, Arizona\n"), "legal-services")
    assert [one.name for one in found.candidates] == [here.name]
    assert {one.name for one in found.behind} == {one.name for one in far}
    without = of_seat(answer(*far, partners="area: Birch County, Arizona\n"), "legal-services")
    assert {one.name for one in without.candidates} == {one.name for one in far}


SURER = agency("Yucca Domestic Violence Shelter", "Domestic Violence Shelter", towns=("Yucca",))


@pytest.mark.parametrize(
    "here",
    [
        agency("YWCA", "Domestic Violence Shelter", number=2, towns=("Ocotillo",)),
        agency("Ocotillo Safe Place", "Domestic Violence Shelter", number=2),
    ],
)
def test_who_is_at_home_comes_before_who_is_called_better(here: Organization) -> None:
    other = agency("Mesa Food Bank", number=3, towns=("Ocotillo",))
    found = answer(SURER, here, other, partners="area: Ocotillo, Arizona\n")
    assert names(found, "victim-services") == [here.name]
    assert [one.name for one in of_seat(found, "victim-services").behind] == [SURER.name]


def test_towns_alone_tell_nobody_who_is_outside_of_a_county() -> None:
    less = agency("YWCA", "Domestic Violence Shelter", number=2, areas=("Sotol County",))
    assert names(answer(SURER, less, partners="area: Sotol County, Arizona\n"), "victim-services")[0] == SURER.name


def _shelters(towns: list[str]) -> list[Organization]:
    names = ("Alder", "Birch", "Yucca", "Mesa", "Palo", "Verde", "Luz")
    return [
        agency(f"{name} Domestic Violence Shelter", number=at, towns=(town,))
        for at, (name, town) in enumerate(zip(names, towns, strict=False))
    ]


@pytest.mark.parametrize(
    ("towns", "shown"),
    [
        (["Ocotillo"] * 3 + ["Elsewhere"] * 4, 3),
        (["Ocotillo"] + ["Elsewhere"] * 6, 1),
        (["Elsewhere"] * 7, 1),
        (["Ocotillo"] * 5 + ["Elsewhere"] * 2, 5),
    ],
)
def test_of_a_seat_without_which_there_is_no_plan_one_from_elsewhere_is_shown_if_nobody_is_here(
    towns: list[str], shown: int
) -> None:
    every = _shelters(towns)
    bank = agency("Sotol Food Bank", number=9, towns=("Ocotillo",))
    found = of_seat(answer(*every, bank, partners="area: Ocotillo, Arizona\n"), "victim-services")
    assert [one.name for one in found.candidates] == [one.name for one in every[:shown]]
    assert [one.name for one in found.behind] == [one.name for one in every[shown:]]


@pytest.mark.parametrize(("here", "is_shown"), [(3, True), (1, False)])
def test_whose_place_is_not_told_is_here_where_most_are(here: int, is_shown: bool) -> None:
    every = _shelters(["Ocotillo"] * here + ["Elsewhere"] * (4 - here))
    unknown = agency("Clinic of All Saints", "Community health clinic", number=9)
    other = agency("Mesa Health Center", number=10, towns=("Ocotillo",))
    found = answer(*every, unknown, other, partners="area: Ocotillo, Arizona\n")
    assert (unknown.name in names(found, "health-care")) is is_shown


def test_who_has_a_program_of_which_no_town_is_told_may_be_here() -> None:
    crisis = Service("services/1", "Domestic Violence Services", phone="520-555-0102")
    away = Service("services/2", "Counseling", towns=("Elsewhere",))
    one = agency("Sotol Care", crisis, away)
    others = [agency(f"{name} Food Bank", number=at, towns=("Ocotillo",)) for at, name in enumerate(("Ek", "Oak"), 5)]
    assert names(answer(one, *others, partners="area: Ocotillo\n"), "victim-services") == [one.name]


def test_near_another_place_nobody_there_is_elsewhere() -> None:
    every = [*_shelters(["Elsewhere"] * 5), agency("Sotol Food Bank", number=9, towns=("Ocotillo",))]
    found = of_seat(answer(*every, partners="area: Ocotillo\n", near=("Elsewhere",)), "victim-services")
    assert len(found.candidates) == 5


def test_consulates_are_there_for_people_elsewhere() -> None:
    every = [agency(f"Consulate of {name}", number=at, towns=("Sotol",)) for at, name in enumerate(_COUNTRIES)]
    here = agency("Mesa Food Bank", number=9, towns=("Ocotillo",))
    found = of_seat(answer(*every, here, partners="area: Ocotillo\n"), "consular-services")
    assert len(found.candidates) == len(_COUNTRIES)


_COUNTRIES = ("Mexico", "Guatemala", "Honduras", "El Salvador")


def test_a_mark_at_home_counts_where_those_who_are_called_so_are_elsewhere() -> None:
    far = [agency(f"{name} Food Bank", number=at, towns=("Elsewhere",)) for at, name in enumerate(("Ek", "Oak", "Elm"))]
    filed = agency("Casa Birch", terms=("Food Bank",), number=7, towns=("Ocotillo",))
    found = of_seat(answer(*far, filed, partners="area: Ocotillo\n"), "food")
    assert filed.name in [one.name for one in found.candidates]


def test_of_several_towns_of_an_agency_the_one_at_home_is_shown() -> None:
    one = agency("Sotol Legal Aid", towns=("Elsewhere", "Ocotillo"))
    assert of_seat(answer(one, partners="area: Ocotillo, Arizona\n"), "legal-services").candidates[0].town == "Ocotillo"


def test_the_phone_is_that_of_the_program_which_says_the_seat() -> None:
    other = Service("services/1", "Fitness", phone="520-555-0101")
    shelter = Service("services/2", "Domestic Violence Shelter", phone="520-555-0102")
    one = agency("YWCA of Sotol", other, shelter, phone="520-555-0103")
    called = agency("Alder Domestic Violence Shelter", other, shelter, number=2, phone="520-555-0104")
    found = of_seat(answer(one, called), "victim-services").candidates
    assert {each.name: each.phone for each in found} == {one.name: "520-555-0102", called.name: "520-555-0104"}


@pytest.mark.parametrize(("seat", "kind"), [("food", "Food Bank"), ("faith-community", "Baptist Church")])
def test_of_others_who_is_elsewhere_is_only_named_below(seat: str, kind: str) -> None:
    far = [agency(f"{name} {kind}", number=at, towns=("Elsewhere",)) for at, name in enumerate(("Ek", "Oak"), 1)]
    here = agency(f"Sotol {kind}", number=5, towns=("Ocotillo",))
    known = agency("Sotol Legal Aid", number=6, towns=("Ocotillo",))
    found = of_seat(answer(here, known, *far, partners="area: Ocotillo, Arizona\n"), seat)
    assert [one.name for one in found.candidates] == [here.name]
    assert {one.name for one in found.behind} == {one.name for one in far}
    alone = of_seat(answer(known, *far, partners="area: Ocotillo, Arizona\n"), seat)
    assert (len(alone.candidates), len(alone.behind), alone.hint) == (0, 2, "behind")


def test_the_police_of_another_place_are_none_of_this_one() -> None:
    far = agency("Elsewhere Police Department", towns=("Elsewhere",))
    known = agency("Sotol Legal Aid", number=6, towns=("Ocotillo",))
    found = of_seat(answer(known, far, partners="area: Ocotillo, Arizona\n"), "law-enforcement")
    assert (found.candidates, [one.name for one in found.behind], found.hint) == ((), [far.name], "behind")


AREAS_OF_STATES = [("Statewide", True), ("All counties", True), ("Todo el estado", True), ("State of Arizona", False)]


@pytest.mark.parametrize(("area", "is_shown"), AREAS_OF_STATES)
def test_who_serves_the_whole_state_is_not_elsewhere(area: str, is_shown: bool) -> None:
    here = agency("Sotol Food Bank", towns=("Ocotillo",))
    wide = agency("Alder Food Bank", number=2, towns=("Elsewhere",), areas=(area,))
    far = agency("Birch Food Bank", number=3, towns=("Elsewhere",), areas=("Birch County",))
    found = of_seat(answer(here, far, wide, partners="area: Ocotillo, Arizona\n"), "food")
    assert [one.name for one in found.candidates] == [here.name, *([wide.name] if is_shown else [])]
    assert [one.name for one in found.behind] == [*([] if is_shown else [wide.name]), far.name]


def test_a_county_that_is_called_like_another_state_is_not_the_whole_state() -> None:
    here = agency("Sotol Food Bank", areas=("Stoddard",))
    far = agency("Birch Food Bank", number=3, areas=("Mississippi",))
    found = of_seat(answer(here, far, partners="area: Stoddard County, Missouri\n"), "food")
    assert [one.name for one in found.candidates] == [here.name]


def test_of_a_county_its_only_town_is_shown() -> None:
    one = agency("Sotol Food Bank", towns=("Dexter",), areas=("Stoddard",))
    assert of_seat(answer(one, partners="area: Stoddard County\n"), "food").candidates[0].town == "Dexter"


def test_police_departments_of_several_towns_without_a_name_are_several() -> None:
    several = [agency("Police Department", number=at, towns=(t,), areas=("Butler",)) for at, t in enumerate(("A", "B"))]
    found = of_seat(answer(*several, partners="area: Butler County\n"), "law-enforcement")
    assert {one.town for one in found.candidates} == {"A", "B"}


def test_housing_auth_is_a_housing_authority() -> None:
    assert names(answer(agency("Sotol Housing Auth")), "housing") == ["Sotol Housing Auth"]


def test_a_name_with_a_county_in_short_is_where_its_record_says() -> None:
    short = agency("Palo County Prosecuting Attorney", areas=("Palo Verde",))
    other = agency("Palo Verde County Clinic", number=2, areas=("Palo Verde",))
    found = of_seat(answer(short, other, partners="area: Palo Verde County, Arizona\n"), "prosecutor")
    assert [one.name for one in found.candidates] == [short.name]
