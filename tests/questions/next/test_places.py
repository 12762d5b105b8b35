"""place-unreached: what is said of places that no core partner reaches, or much of the table doesn't."""

import pytest

from questions.next.asking import why
from questions.next.raised import partner, raised

PLACES = 'places: [Arivaca, Three Points, Sells, "San: Xavier"]\n'


def told(*partners: str, places: str = PLACES) -> list[tuple[str, str, str]]:
    found = raised("place-unreached", f"{places}partners:\n{''.join(partners)}")
    return [(item.urgency, why(item), item.command) for item in found]


def test_places_that_no_core_partner_reaches_are_one_thing_to_do_soon() -> None:
    casa = partner("casa", "victim-services", "serves: [Arivaca]")
    law = partner("law", "legal-services", "serves: [Arivaca, Sells]")
    others = partner("bank", "food") + partner("court", "courts") + partner("school", "education")
    assert told(casa, law, others, places="places: [Arivaca, Three Points, Sells, Ajo]\n") == [
        (
            "soon",
            "No core partner at the table reaches Three Points, Ajo: begin with Casa.",
            'ccr partner set casa "serves=Arivaca,Three Points,Ajo"',
        )
    ]


def test_what_cannot_be_typed_is_left_to_the_user() -> None:
    (item,) = told(partner("casa", "victim-services", "serves: [Arivaca, Sells, Three Points]"))
    assert item[2] == "ccr partner set casa serves=WORDS"


def test_who_is_waiting_is_not_asked_first() -> None:
    casa = partner("casa", "victim-services", "serves: [Arivaca], waiting: {until: 2027-06-01}")
    (item,) = told(casa, partner("law", "legal-services", "serves: [Arivaca]"), places="places: [Arivaca, Sells]\n")
    assert item[2] == "ccr partner set law serves=Arivaca,Sells"


@pytest.mark.parametrize(
    ("far", "found"),
    [
        (0, []),
        (1, []),
        (2, [("later", "Sells: 2 of the 4 seats at the table do not reach it.", "ccr partner set ID serves=WORDS")]),
        (3, [("later", "Sells: 3 of the 4 seats at the table do not reach it.", "ccr partner set ID serves=WORDS")]),
    ],
)
def test_a_place_that_half_of_the_seats_do_not_reach_is_for_later(far: int, found: list[tuple[str, str, str]]) -> None:
    seats = ("food", "courts", "education")
    others = [partner(seat, seat, "serves: [Arivaca]" if at < far else "") for at, seat in enumerate(seats)]
    assert told(partner("casa", "victim-services"), *others, places="places: [Arivaca, Sells]\n") == found


def test_several_such_places_are_one_thing_to_do() -> None:
    casa, bank = partner("casa", "victim-services"), partner("bank", "food", "serves: [Arivaca]")
    (item,) = told(casa, bank, places="places: [Arivaca, Sells, Ajo]\n")
    assert item[1] == "Half or more of the seats at the table do not reach Sells, Ajo."


@pytest.mark.parametrize(
    "partners",
    [
        pytest.param(partner("casa", "victim-services", "confidential: place"), id="a confidential core partner"),
        pytest.param(partner("casa", "victim-services"), id="one that reaches every place"),
        pytest.param(partner("casa", "victim-services", "serves: [Sells]", "invited"), id="nobody at the table"),
        pytest.param(
            partner("casa", "victim-services") + partner("guards", "homeland-security", "serves: [Sells]"),
            id="an enforcement agency",
        ),
    ],
)
def test_there_is_nothing_to_do(partners: str) -> None:
    assert told(partners) == []


def test_a_plan_without_places_has_nothing_of_them_to_do() -> None:
    assert told(partner("bank", "food"), places="") == []
