"""The places of the area, and everything that names them."""

import pytest
from recording import DAY, FRAMEWORK, assert_recorded, data_of, recorded, refusal_of

from ccr_cli.edits.edit import Add, Put, Remove, Rename
from ccr_cli.edits.partners import set_partner
from ccr_cli.edits.places import add_place, remove_place, rename_place

EVERYWHERE = """\
places: [Arivaca, Sells]
area: Sells
partners:
  clinic: {name: Sells, role: x, status: invited, serves: [Arivaca, Sells]}
  bank: {name: Bank, role: x, status: invited, serves: [Sells]}
roles:
  food-boxes: {first: {Sells: clinic, Arivaca: bank}}
  rides: {first: clinic}
"""


def test_a_place_is_renamed_wherever_it_is_named_and_nowhere_else() -> None:
    expected = EVERYWHERE.replace("Arivaca, Sells", "Arivaca, San Xavier").replace("[Sells]", "[San Xavier]")
    expected = expected.replace("{Sells: clinic", "{San Xavier: clinic")
    assert_recorded(EVERYWHERE, lambda data: rename_place(data, "Sells", "San Xavier"), expected)


def test_keys_are_renamed_and_items_put() -> None:
    edits = rename_place(data_of(EVERYWHERE), "sells", " San Xavier ")
    assert Rename(("roles", "food-boxes", "first", "Sells"), "San Xavier") in edits
    assert edits[-1] == Put(("places", 1), "San Xavier")


def test_other_letters_of_the_same_name_are_a_new_name() -> None:
    assert recorded(EVERYWHERE, lambda data: rename_place(data, "Sells", "SELLS"))["places"] == ["Arivaca", "SELLS"]


def test_a_place_is_added_once() -> None:
    assert add_place(data_of(EVERYWHERE), " Ajo ") == [Add(("places",), "Ajo")]
    assert add_place(data_of(EVERYWHERE), "sells") == []
    assert recorded("", lambda data: add_place(data, "Ajo"))["places"] == ["Ajo"]


def test_a_place_that_nothing_names_is_removed() -> None:
    assert remove_place(data_of("places: [Ajo, Sells, Ajo]"), "ajo") == [Remove(("places", 2)), Remove(("places", 0))]


def test_a_place_that_is_named_stays_and_it_is_said_where() -> None:
    assert refusal_of(EVERYWHERE, lambda data: remove_place(data, "Arivaca")) == (
        "`Arivaca` is still named in `partners.clinic.serves[0]` and `roles.food-boxes.first.Arivaca`.",
        "Say first which places are reached instead: `ccr partner set ID serves=NAME`",
    )


@pytest.mark.parametrize(
    ("word", "new", "told"),
    [
        ("Sels", "Ajo", ("The plan has no place `Sels`.", "Did you mean `Sells`?")),
        ("Nogales", "Ajo", ("The plan has no place `Nogales`.", "The places are `Arivaca` and `Sells`.")),
        (
            "Sells",
            "arivaca",
            (
                "There is a place `Arivaca` already.",
                "Say of each partner which of the two it reaches: `ccr partner set ID serves=NAME`",
            ),
        ),
    ],
)
def test_a_place_that_cannot_be_renamed(word: str, new: str, told: tuple[str, str]) -> None:
    assert refusal_of(EVERYWHERE, lambda data: rename_place(data, word, new)) == told


def test_without_any_place_the_command_that_adds_one_is_named() -> None:
    assert refusal_of("", lambda data: remove_place(data, "Ajo")) == (
        "The plan has no place `Ajo`.",
        "There is none yet; `ccr place add` adds one.",
    )


def test_the_places_of_a_partner_go_when_it_becomes_confidential() -> None:
    start = "places: [Ajo]\npartners: {a: {name: A, role: x, status: invited, serves: [Ajo]}}"
    after = recorded(start, lambda data: set_partner(data, FRAMEWORK, "a", ["confidential=place"], DAY))
    assert "serves" not in after["partners"]["a"]
    again = recorded(start, lambda data: set_partner(data, FRAMEWORK, "a", ["role=y"], DAY))
    assert again["partners"]["a"]["serves"] == ["Ajo"]
