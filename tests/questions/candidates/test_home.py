"""Which places a plan is at home in, by what it calls its area."""

import pytest

from agencies_at_hand import agency, answer, names
from ccr_cli.questions.candidates.home import places_in

AREAS = [
    ("Sotol County, Arizona", ["Sotol County"]),
    ("Agave and Ocotillo counties, Arizona", ["Agave and Ocotillo counties", "Agave County", "Ocotillo County"]),
    ("Alder, Birch, and Yucca", ["Alder, Birch, and Yucca", "Alder", "Birch", "Yucca"]),
    ("Alder y Birch, NM", ["Alder y Birch", "Alder", "Birch"]),
    ("", []),
]


@pytest.mark.parametrize(("area", "places"), AREAS)
def test_an_area_of_several_places_is_each_of_them(area: str, places: list[str]) -> None:
    assert [*places_in(area)] == places


def test_of_one_agencys_records_the_one_at_home_stands_for_it() -> None:
    far = agency("Sotol Legal Aid - Farmworkers", phone="520-555-0101", towns=("Elsewhere",))
    here = agency("Sotol Legal Aid - Downtown", number=2, phone="520-555-0102", towns=("Ocotillo",))
    assert names(answer(far, here, partners="area: Alder and Ocotillo\n"), "legal-services") == [here.name]
