"""What no directory may put beside survivors: programs for those who batter, and persons. Agencies are invented."""

from pathlib import Path

import pytest

from agencies_at_hand import FRAMEWORK, agency, answer, names
from ccr_cli.commands.work.candidates import PRIVATE, without_person
from ccr_cli.directories.directory import Organization, Service
from ccr_cli.directories.reading import read_directory
from ccr_cli.matching.seat_words import seat_words
from ccr_cli.questions.candidates.adding import agencies_meant
from directory_making import write_csv

MARKED = "Domestic Violence/ Sexual Assault"


def marked(name: str, description: str = "", *, aside: str = "", number: int = 1) -> Organization:
    return agency(name, Service(f"rows/{number}", "", description, (MARKED,), aside=aside), number=number)


BATTER = [
    "The program consists of 26 sessions. Participants must list their probation agent.",
    "A 52-week program for perpetrators.",
    "Batterers' intervention groups in the evening.",
    "Grupos para agresores, los martes.",
]


@pytest.mark.parametrize("text", BATTER)
def test_a_mark_is_not_enough_where_a_text_says_for_whom_a_program_is(text: str) -> None:
    assert names(answer(marked("Sotol House", text)), "victim-services") == []
    assert names(answer(marked("Sotol House", aside=text)), "victim-services") == []


def test_the_same_mark_without_such_a_text_is_one() -> None:
    assert names(answer(marked("Sotol House", "Groups in the evening.")), "victim-services") == ["Sotol House"]


def test_a_shelter_that_also_has_groups_for_those_who_batter_is_one() -> None:
    both = agency("Sotol Domestic Violence Center", description="A shelter and a hotline; batterer intervention too.")
    only = agency("Alder Domestic Violence Program", description="26 sessions for perpetrators.", number=2)
    assert names(answer(both, only), "victim-services") == ["Sotol Domestic Violence Center"]


def test_a_description_alone_does_not_bring_one_in() -> None:
    group = agency("Sotol Pathways", description="Domestic violence classes for men who batter.")
    assert names(answer(group), "victim-services") == []


def test_nor_is_it_recorded_by_its_id(tmp_path: Path) -> None:
    heads = ("Agency", "City", MARKED, "Eligibility requirements")
    rows = (
        ("Sotol House", "Ocotillo", "Y", "Must be referred by a probation officer"),
        ("Alder House", "Alder", "N", ""),
    )
    directory = read_directory(write_csv(tmp_path / "list.csv", heads, *rows))
    (meant,) = agencies_meant("rows/2", FRAMEWORK, seat_words(FRAMEWORK), [directory], PRIVATE)
    assert ("victim-services" in meant.kept_away, meant.fits) == (True, ())


PERSONS = [
    ("Literacy Center: Lucero, Daissy", "Literacy Center"),
    ("Literacy Center (Daissy Lucero)", "Literacy Center"),
    ("Literacy Center - Jane Doe", "Literacy Center"),
    ("Goodwill Industries - Cottage Grove", "Goodwill Industries - Cottage Grove"),
    ("Literacy Center: Tucson, Arizona", "Literacy Center: Tucson, Arizona"),
]


@pytest.mark.parametrize(("name", "told"), PERSONS)
def test_a_person_behind_an_agency_is_cut(name: str, told: str) -> None:
    assert without_person(name) == told


def test_a_record_with_a_person_shows_the_agency_alone() -> None:
    found = answer(agency("Sotol Literacy Center: Lucero, Daissy"))
    assert names(found, "education") == ["Sotol Literacy Center"]
    assert "Lucero" not in str([one for seat in found.seats for one in seat.candidates])


def test_a_record_that_is_a_person_s_is_left_out() -> None:
    assert names(answer(agency("Lucero, Daissy", "Literacy Center")), "education") == []


def test_one_service_keeps_nothing_away_that_name_and_category_say() -> None:
    one = agency("Sotol Legal Aid", Service("services/1", "Debt collection and bankruptcy", terms=("Legal Aid",)))
    assert names(answer(one), "legal-services") == ["Sotol Legal Aid"]
    dental = agency("Sotol University", Service("services/1", "Dental Clinic", terms=("Dental Care",)))
    assert names(answer(dental), "education") == []


@pytest.mark.parametrize(
    "name",
    [
        "Gabinete de Atención a Víctimas de Violencia Doméstica (Policía Local)",
        "Sotol Police Department - Domestic Violence Unit",
    ],
)
def test_a_unit_of_the_police_is_of_the_police_and_no_victim_services(name: str) -> None:
    found = answer(agency(name))
    assert (names(found, "victim-services"), names(found, "law-enforcement")) == ([], [name])


def test_whoever_goes_to_court_with_survivors_is_victim_services() -> None:
    name = "Sotol Family Court Domestic Violence Advocates"
    assert names(answer(agency(name)), "victim-services") == [name]


def test_the_national_police_of_a_country_is_here_and_for_everybody() -> None:
    name = "Unidad de Atención a la Familia y Mujer (Policía Nacional)"
    assert names(answer(agency(name)), "law-enforcement") == [name]


@pytest.mark.parametrize(
    "name", ["Sotol Hospital Primary Care", "Sotol Memorial Hospital Outpatient Clinic", "Sotol Medical Center FQHC"]
)
def test_a_clinic_of_a_hospital_is_no_emergency_room(name: str) -> None:
    assert names(answer(agency(name, "Primary Care")), "emergency-medical") == []
    hospital = agency("Sotol Memorial Hospital", "Emergency Department", "Primary Care", number=2)
    assert names(answer(agency(name), hospital), "emergency-medical") == [hospital.name]


def test_the_public_safety_of_a_college_is_police() -> None:
    safety = agency("Sotol College Public Safety")
    assert names(answer(safety), "education") == []
    assert names(answer(safety), "law-enforcement") == [safety.name]


@pytest.mark.parametrize("name", ["Depression Support Group Sotol Hospital", "Breathers Club Sotol Hospital"])
def test_a_group_in_front_of_a_hospital_is_not_the_hospital(name: str) -> None:
    hospital = agency("Sotol Hospital", number=2)
    assert names(answer(agency(name), hospital), "emergency-medical") == [hospital.name]


@pytest.mark.parametrize("name", ["Divorce Care Support Group Sotol Methodist Church", "Day Care First Sotol Church"])
def test_a_program_in_front_of_a_church_is_not_the_congregation(name: str) -> None:
    church = agency("Sotol Baptist Church", number=2)
    assert names(answer(agency(name), church), "faith-community") == [church.name]


def test_an_immigration_resource_center_is_legal_help() -> None:
    assert names(answer(agency("Sotol Immigration Resource Center")), "legal-services") != []
