"""How surely an agency of a directory fits a seat. Agencies are invented."""

import pytest

from ccr_cli.directories.directory import Organization, Service
from ccr_cli.intake.load import built_in
from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.questions.candidates.described import described
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.hits import hits
from ccr_cli.questions.candidates.texts_said import TextsSaid


@pytest.fixture
def said() -> TextsSaid:
    return TextsSaid(seat_words(built_in("immigrant-survivors")))


def agency(name: str, *services: Service, description: str = "") -> Organization:
    return Organization("organizations/1", name, services, description=description)


def service(name: str = "", *terms: str, description: str = "") -> Service:
    return Service("services/1", name, description, terms)


def fits(said: TextsSaid, name: str, *services: Service, description: str = "") -> dict[str, Hit]:
    return hits(agency(name, *services, description=description), "list.csv", said)


def test_what_stands_beside_what_an_agency_is_is_not_enough(said: TextsSaid) -> None:
    assert list(fits(said, "Sotol Church Food Pantry")) == ["food"]
    assert {*fits(said, "Sotol Church, Food Pantry")} == {"faith-community", "food"}


def test_a_name_that_ends_in_what_it_is_beats_one_that_only_has_the_words(said: TextsSaid) -> None:
    assert fits(said, "Sotol Food Bank")["food"].score > fits(said, "Food Bank Friends of Sotol")["food"].score


def test_a_service_and_its_terms_add_to_the_name(said: TextsSaid) -> None:
    alone = fits(said, "Sotol Food Bank")["food"]
    with_service = fits(said, "Sotol Food Bank", service("Meals on Wheels", "Home Delivered Meals"))["food"]
    assert with_service.score > alone.score
    assert [why.where for why in with_service.why] == ["name", "service", "term"]


def test_of_many_services_the_best_one_counts(said: TextsSaid) -> None:
    many = [service(f"Bus Pass Office {number}") for number in range(20)]
    one = fits(said, "Sotol County", service("Food Pantry"))["food"]
    assert fits(said, "Sotol County", *many, service("Food Pantry"))["food"].score == one.score


@pytest.mark.parametrize("name", ["Nutrition for All", "Wellness and Health Company", "Justice Center"])
def test_a_word_that_many_names_have_is_not_enough(said: TextsSaid, name: str) -> None:
    assert fits(said, name) == {}


def test_a_description_is_the_second_witness(said: TextsSaid) -> None:
    assert "food" not in fits(said, "Nutrition for All", description="Teaches cooking.")
    assert "food" in fits(said, "Nutrition for All", description="Runs a food pantry and a soup kitchen.")


@pytest.mark.parametrize(("name", "term"), [("Sotol Clinic", "Clinics"), ("Clínica Esperanza", "clínica")])
def test_a_name_that_says_what_it_is_and_is_filed_there_is_sure(said: TextsSaid, name: str, term: str) -> None:
    assert list(fits(said, name, service("", term))) == ["health-care"]
    assert fits(said, name) == {}


def test_a_term_among_very_many_others_is_not_enough(said: TextsSaid) -> None:
    others = [f"Topic {number}" for number in range(12)]
    assert "food" in fits(said, "Sotol House", service("", "Food Pantries"))
    assert "food" not in fits(said, "Sotol House", service("", *others, "Food Pantries"))
    assert "food" in fits(
        said, "Sotol House", service("", *others, "Food Pantries", description="Has a food pantry on Mondays.")
    )


def test_a_word_of_many_in_one_of_many_terms_is_nothing_whatever_the_description_tells(said: TextsSaid) -> None:
    told = "Meals and clothes; refers to legal aid."
    assert "legal-services" in fits(said, "Sotol House", service("", "Legal", "Immigration", description=told))
    filed = ("Legal", "Clothing", "Furniture", "Laundry", "Showers")
    assert "legal-services" not in fits(said, "Sotol House", service("", *filed, description=told))


def test_what_the_agency_s_name_keeps_away_no_service_brings_back(said: TextsSaid) -> None:
    assert "health-care" not in fits(said, "Sotol Humane Society", service("Free Clinic", "Community Clinics"))


def test_nor_does_a_name_whose_every_service_keeps_the_seat_away(said: TextsSaid) -> None:
    assert "education" not in fits(said, "Sotol State University", service("Dental Clinic"))
    assert "education" in fits(
        said, "Sotol Community College", service("Dental Clinic"), service("English as a Second Language")
    )


def test_a_service_for_people_who_batter_is_no_victim_service(said: TextsSaid) -> None:
    assert "victim-services" not in fits(
        said, "Sotol Counseling", service("Groups", "Domestic Violence", "Batterer Intervention")
    )


def test_terms_of_the_agency_count_for_its_services(said: TextsSaid) -> None:
    found = hits(Organization("organizations/1", "Sotol House", terms=("Homeless Shelters",)), "list.csv", said)
    assert found["housing"].why[0].where == "term"


def test_whom_only_descriptions_tell_needs_two_phrases(said: TextsSaid) -> None:
    known = agency("Sotol Roses", description="Shelter and a hotline for survivors of domestic violence and rape.")
    works_with = agency("Sotol Daycare", description="Refers parents to domestic violence programs.")
    found = described([("list.csv", known), ("list.csv", works_with)], ["victim-services"], said)
    assert [(seat, hit.agency.name) for seat, hit in found] == [("victim-services", "Sotol Roses")]


def test_an_agency_whose_name_is_sure_of_another_seat_is_told_by_its_name(said: TextsSaid) -> None:
    known = agency("Sotol Legal Aid", description="Food stamps, SNAP benefits and a food bank at court.")
    assert list(described([("list.csv", known)], ["food"], said)) == []


def test_a_seat_that_its_name_keeps_away_no_description_brings_back(said: TextsSaid) -> None:
    known = agency("Sotol Batterer Intervention", description="Domestic violence and sexual assault groups.")
    assert list(described([("list.csv", known)], ["victim-services"], said)) == []


@pytest.mark.parametrize(
    "branch",
    ["Sotol Legal Clinics, Lake", "Sotol Legal Clinics - Hill", "SOTOL LEGAL CLINICS (North)"],
)
def test_branches_are_one_agency(branch: str) -> None:
    assert agency_key(branch) == agency_key("Sotol Legal Clinics")


@pytest.mark.parametrize("other", ["Agave Legal Clinics", "Sotol-Agave Legal Clinics", "(North)", ""])
def test_others_are_another(other: str) -> None:
    assert agency_key(other) != agency_key("Sotol Legal Clinics")


def test_a_service_that_is_called_as_its_agency_is_no_second_reason(said: TextsSaid) -> None:
    alone = fits(said, "Sotol Food Bank", service("Sotol Food Bank"))["food"]
    assert [why.where for why in alone.why] == ["name"]
    assert [why.where for why in fits(said, "Sotol Food Bank", service("Meals"))["food"].why] == ["name", "service"]
