"""Which places a plan is at home in, by what it calls its area."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization
from ccr_cli.questions.candidates.home import places_in

AREAS = [
    ("Sotol County, Arizona", ["Sotol County"]),
    ("Agave and Ocotillo counties, Arizona", ["Agave and Ocotillo counties", "Agave County", "Ocotillo County"]),
    ("Alder, Birch, and Yucca", ["Alder, Birch, and Yucca", "Alder", "Birch", "Yucca"]),
    ("Alder y Birch, NM", ["Alder y Birch", "Alder", "Birch"]),
    ("", []),
    ("Oregon", []),
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
    assert names(found, "victim-services") == [here.name, SURER.name]


def test_towns_alone_tell_nobody_who_is_outside_of_a_county() -> None:
    less = agency("YWCA", "Domestic Violence Shelter", number=2, areas=("Sotol County",))
    assert names(answer(SURER, less, partners="area: Sotol County, Arizona\n"), "victim-services")[0] == SURER.name
