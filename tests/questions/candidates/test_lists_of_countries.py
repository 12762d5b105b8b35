"""A plan is sent to an official list of its own country alone. Agencies are invented."""

import pytest

from agencies_at_hand import FRAMEWORK, answer, of_seat
from ccr_cli.directories.countries import countries_in, countries_of_offices
from ccr_cli.questions.candidates.locators import is_listed

AREAS = [
    *(("Sotol County, Arizona", {"us"}), ("Ciudad Sotol, Chihuahua", {"mx"}), ("Alder, Ontario", {"ca"})),
    *(("Alder, Texas and Ciudad Sotol, Chihuahua", {"us", "mx"}), ("Bogotá, Colombia", {"co"}), ("Guatemala", {"gt"})),
    *(("Ontario, California", {"us"}), ("Perú, Indiana", {"us"}), ("Georgia", {"us"}), ("Madrid (España)", {"es"})),
    *(("Ontario", set()), ("Sotol County", set()), ("", set()), ("New Mexico", {"us"}), ("Sotol, México", {"mx"})),
    *(
        ("Alder, Buenos Aires", {"ar"}),
        ("Alder, Cumbria", {"gb"}),
        ("Nogales, Santa Cruz", set()),
        ("Alder, Kent", set()),
    ),
]


@pytest.mark.parametrize(("area", "countries"), AREAS)
def test_an_area_tells_its_country(area: str, countries: set[str]) -> None:
    assert countries_in(area) == countries


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Find a court: court.example.gov/find (in English)", ["us"]),
        ("www.oficina.gob.mx/lista, agency.example.org", ["mx"]),
        ("the list of the agency, at gov.example.org", []),
    ],
)
def test_the_address_of_an_office_tells_its_country(text: str, countries: list[str]) -> None:
    assert [*countries_of_offices(text)] == countries


HINTS = [
    ("Sotol County, Arizona", "locator"),
    ("", "locator"),
    ("Alder", "locator"),
    ("Ciudad Sotol, Sonora", "nobody"),
]


@pytest.mark.parametrize(("area", "hint"), HINTS)
@pytest.mark.parametrize("seat", ["immigration-courts", "consular-services"])
def test_nobody_elsewhere_is_sent_to_it(area: str, hint: str, seat: str) -> None:
    assert of_seat(answer(partners=f"area: {area}\n" if area else ""), seat).hint == hint


def test_a_list_of_no_government_is_for_everybody() -> None:
    seat = FRAMEWORK.seats["immigration-courts"].model_copy(update={"locator": "the list at agency.example.org"})
    assert is_listed(seat, "Bogotá, Colombia")
    assert not is_listed(seat.model_copy(update={"locator": None}), "Sotol County, Arizona")
