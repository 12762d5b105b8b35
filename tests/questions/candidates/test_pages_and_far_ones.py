"""Pages and topics that are no agencies, and agencies of other states and of the whole country. All are invented."""

import pytest

from agencies_at_hand import FRAMEWORK, agency, answer, names, of_seat
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.matching.list_name import is_order, is_topic
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.questions.candidates.elsewhere import state_of_most

WORDS = seat_words(FRAMEWORK)

TOPICS = ["Rental assistance", "Disability Employment", "Homeless shelters", "Community Clinics", "GED Assistance"]


@pytest.mark.parametrize("name", [*TOPICS, "English as a second language"])
def test_a_topic_is_no_agency(name: str) -> None:
    assert is_topic(name, WORDS)
    found = answer(agency(name, url="https://example.org/topic"))
    assert not any(seat.candidates for seat in found.seats)


@pytest.mark.parametrize("name", ["Sotol Rental Assistance", "Legal Aid", "Food Bank", "Health Department"])
def test_an_agency_with_a_name_of_its_own_or_an_office_is_one(name: str) -> None:
    assert not is_topic(name, WORDS)


def test_whoever_can_be_called_is_somebody_whatever_the_name_is() -> None:
    assert names(answer(agency("Rental Assistance", phone="520-555-0100")), "housing") == ["Rental Assistance"]


def test_vouchers_that_nobody_can_be_asked_for_are_no_agency_whatever_they_are_for() -> None:
    programs = (Service("services/1", "Rental vouchers"), Service("services/2", "Section 8"))
    assert names(answer(agency("Section 8 Housing Vouchers", *programs)), "housing") == []
    authority = agency("Sotol Housing Authority", *programs)
    assert names(answer(authority), "housing") == [authority.name]


def test_a_page_that_says_what_to_do_is_no_agency() -> None:
    assert is_order("Report Human Trafficking", WORDS)
    assert not is_order("Find Sotol House", WORDS)
    assert names(answer(agency("Report Human Trafficking", phone="520-555-0100")), "victim-services") == []


def test_a_page_of_the_whole_country_comes_behind() -> None:
    page = agency("Sotol Job Training", url="https://www.usa.gov/jobs")
    own = agency("Alder Job Training", url="https://alder.example.org", number=2)
    found = of_seat(answer(page, own), "employment")
    assert [one.name for one in found.candidates] == ["Alder Job Training"]
    assert [one.name for one in found.behind] == ["Sotol Job Training"]


def here(name: str, state: str, number: int) -> Organization:
    return agency(name, number=number, states=(state,))


def test_who_is_in_another_state_than_nearly_all_comes_behind() -> None:
    banks = [here(f"{name} Food Bank", "AZ", place) for place, name in enumerate(("Alder", "Birch", "Cedar", "Elm"))]
    others = [here(f"Ocotillo {place}", "AZ", place) for place in range(10, 14)]
    found = of_seat(answer(*banks, *others, here("Sotol Food Bank", "NJ", 20)), "food")
    assert [one.name for one in found.behind] == ["Sotol Food Bank"]


def test_a_region_of_two_states_is_one() -> None:
    both = [here(f"Ocotillo {place}", ("KS", "MO")[place % 2], place) for place in range(10)]
    assert state_of_most(both) is None
    assert state_of_most(both[:1]) is None


def test_what_a_description_says_is_for_one_group_comes_later() -> None:
    men = agency("Alder Rescue Mission", Service("rows/1", "", "Beds for male veterans.", ("Housing",)))
    every = agency("Sotol Rescue Mission", number=2)
    found = answer(men, every)
    assert names(found, "housing") == ["Sotol Rescue Mission"]
    assert [one.name for one in of_seat(found, "housing").behind] == ["Alder Rescue Mission"]


def test_where_no_name_says_a_seat_one_phrase_of_a_description_does() -> None:
    heart = agency("Alder Heart", description="We have been a food pantry for over 20 years.")
    assert names(answer(heart), "food") == ["Alder Heart"]


def test_a_heading_among_agencies_is_none() -> None:
    others = [
        agency(f"{name} House", number=place, phone="520-555-0100") for place, name in enumerate(("Alder", "Elm"))
    ]
    assert names(answer(agency("DOMESTIC VIOLENCE", number=9), *others), "victim-services") == []
    sheriff = agency("County Sheriff", number=9)
    assert names(answer(sheriff, *others), "law-enforcement") == [sheriff.name]


@pytest.mark.parametrize(
    ("seat", "text"),
    [
        ("education", "Sotol school district only; utilities and other help."),
        ("victim-services", "Free legal services and advice for domestic violence survivors."),
    ],
)
def test_whom_a_description_speaks_of_is_not_what_is_done(seat: str, text: str) -> None:
    assert names(answer(agency("Alder Heart", description=text)), seat) == []


def test_a_house_for_survivors_is_there_for_them() -> None:
    heart = agency("Alder Heart", description="Emergency shelter and legal services for domestic violence survivors.")
    assert names(answer(heart), "victim-services") == [heart.name]


def test_notes_tell_of_whom_nothing_else_does() -> None:
    heart = agency("Alder Heart", Service("rows/1", "", aside="Domestic violence shelter. Toll-free: 800-555-0142"))
    assert names(answer(heart), "victim-services") == [heart.name]
    assert "800" not in str(of_seat(answer(heart), "victim-services"))


def test_a_page_that_lists_others_comes_behind() -> None:
    page = agency("Sotol County Homeless Services", description="A list of resources for shelter.", number=1)
    found = of_seat(answer(page, agency("Agave Homeless Shelter", number=2)), "housing")
    assert ([one.name for one in found.candidates], [one.name for one in found.behind]) == (
        ["Agave Homeless Shelter"],
        [page.name],
    )


def test_a_church_in_a_description_may_be_where_something_is() -> None:
    found = answer(agency("Alder Heart", description="Meals in the hall of the church."))
    assert names(found, "faith-community") == []


@pytest.mark.parametrize("cell", ["Online Resource", "Nationwide"])
def test_what_a_cell_calls_a_page_comes_below_the_list(cell: str) -> None:
    page = agency("Alder Legal Toolkit", Service("services/1", "Legal aid", aside=f"Phone Request | {cell}"))
    found = of_seat(answer(page, agency("Sotol Legal Aid", number=2)), "legal-services")
    assert [[one.name for one in some] for some in (found.candidates, found.behind)] == [
        ["Sotol Legal Aid"],
        ["Alder Legal Toolkit"],
    ]


def test_a_consulate_is_there_for_people_of_other_states() -> None:
    here = [agency(f"Sotol {number} Food Bank", number=number, states=("AZ",)) for number in range(10, 20)]
    consulate = agency("Consulate of Mexico", "Consular Services for Mexican Nationals", number=1, states=("CA",))
    found = of_seat(answer(*here, consulate), "consular-services")
    assert [one.name for one in found.candidates] == [consulate.name]
