"""Names that say a seat about which survivors and the community decide."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.matching.community_names import community_seats_in, sure_community_seats_in
from ccr_cli.matching.words_in_files import signs_of_community, words_of
from ccr_cli.plan.folding import plain_words

FRAMEWORK = built_in("immigrant-survivors")
THEIRS = ("homeland-security",)


@pytest.mark.parametrize(
    "name",
    [
        "ICE",
        "ICE - Oficina de Tucson",
        "I.C.E. Tucson",
        "Oficina de ICE",
        "U.S. Border Patrol",
        "Border Patrol Tucson Sector",
        "Patrulla Fronteriza (sector Tucson)",
        "USCIS Tucson",
    ],
)
def test_the_agencies_of_that_seat_say_it_surely(name: str) -> None:
    assert sure_community_seats_in(name, FRAMEWORK) == community_seats_in(name, FRAMEWORK) == THEIRS


@pytest.mark.parametrize("name", ["La Migra", "Puerto de entrada de Nogales"])
def test_other_words_for_them_are_asked_about_and_say_nothing_surely(name: str) -> None:
    assert community_seats_in(name, FRAMEWORK) == THEIRS
    assert sure_community_seats_in(name, FRAMEWORK) == ()


@pytest.mark.parametrize(
    "name",
    [
        "Families Against ICE",
        "No More ICE Coalition",
        "Border Patrol Victims Network",
        "Mujeres contra la Patrulla Fronteriza",
        "ICE House Shelter",
        "Ice Cream Social Club",
        "Polar Ice Rink",
        "Immigration Court",
        "County Office of Homeland Security",
        "Casa del Migrante",
        "Saguaro County Sheriff's Office",
    ],
)
def test_others_that_speak_of_them_do_not(name: str) -> None:
    assert community_seats_in(name, FRAMEWORK) == ()


def test_a_framework_without_such_a_seat_has_no_such_names() -> None:
    assert community_seats_in("U.S. Border Patrol", built_in("sexual-assault-response")) == ()


def test_every_phrase_of_such_a_seat_has_a_sign_of_it() -> None:
    known = words_of("immigrant-survivors", *FRAMEWORK.flagged["decided_by_community"])
    phrases = [*known.core, *known.words]
    assert [phrase for phrase in phrases if signs_of_community().isdisjoint(plain_words(phrase))] == []
