"""For the faith community congregations come first, and charities of a faith behind them. Agencies are invented."""

import pytest

from agencies_at_hand import agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service

CHURCHES = [agency(f"{name} Church", number=place) for place, name in enumerate(("Alder", "Birch", "Cedar"), 10)]
CONGREGATIONS = [
    *("St. Mark's Lutheran Church", "Iglesia Roca Eterna", "Masjid An-Noor", "Temple Beth Sotol", "Parroquia San José"),
    *(
        "Islamic Center of Sotol",
        "St. Vincent de Paul Church",
        "Parroquia San Vicente de Paúl",
        "First Baptist of Sotol",
    ),
    *("Sotol Friends Meeting", "Centro Cristiano Roca", "Comunidad Cristiana de Sotol", "Kingdom Hall of Sotol"),
]
CHARITIES = [
    *("St. Vincent de Paul Society", "Society of St. Vincent de Paul - Sotol", "Catholic Charities of Sotol"),
    *("Lutheran Services", "Episcopal Community Services", "Muslim Family Services", "Cáritas de Sotol"),
    *(
        "Sotol Catholic Worker House",
        "Catholic Relief Services",
        "Baptist Community Services",
        "Jewish Family Services",
    ),
]
NONE = ["Church World Service", "Sotol Church Homes", "St. Joseph's Hospital", "St. Mary's Food Pantry"]


def filed(name: str, term: str = "Churches") -> Organization:
    return agency(name, Service("rows/1", "", "", (term,)))


@pytest.mark.parametrize("name", CONGREGATIONS)
def test_a_congregation_is_one_beside_others(name: str) -> None:
    assert name in names(answer(agency(name), *CHURCHES), "faith-community")


@pytest.mark.parametrize("name", CHARITIES)
@pytest.mark.parametrize("term", ["Churches", "Help with rent"])
def test_a_charity_comes_behind_and_not_beside_three(name: str, term: str) -> None:
    charity = filed(name, term)
    assert name not in names(answer(charity, *CHURCHES), "faith-community")
    assert names(answer(charity, *CHURCHES[:2]), "faith-community")[:2] == ["Alder Church", "Birch Church"]


def test_one_called_after_a_saint_in_spanish_is_only_named_below() -> None:
    found = of_seat(answer(filed("Sociedad de San Vicente de Paúl"), *CHURCHES), "faith-community")
    assert "Sociedad de San Vicente de Paúl" not in {one.name for one in found.candidates}


@pytest.mark.parametrize("name", NONE)
def test_what_has_but_the_word_is_none(name: str) -> None:
    assert name not in names(answer(filed(name), *CHURCHES), "faith-community")
