"""Which seats a row says: its column, its section, its name."""

from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.seats_meant import NOTHING_MEANT
from ccr_cli.rosters.seats_of_agency import seats_of
from ccr_cli.rosters.short_names import in_full
from helpers import Program
from rosters_as_kept import told_of

SEATS = SeatReader(built_in("immigrant-survivors"))


@pytest.mark.parametrize(
    ("name", "column", "seats"),
    [
        ("Casa Ocotillo", "Victim services", ["victim-services"]),
        ("Casa Ocotillo", "DV service provider", ["victim-services"]),
        ("Casa Ocotillo", "24-hr hotline", ["victim-services"]),
        ("Casa Ocotillo", "Crisis line", ["victim-services"]),
        ("Alder Shelter", "Shelter / legal / kids", ["housing", "legal-services"]),
        ("Refugio Aliso", "refugio / legal / niños", ["housing", "legal-services"]),
        ("Casa Ocotillo", "Shelter, hotline", ["housing", "victim-services"]),
        ("Clerk of Court - Protective Order Desk", "Civil Legal", ["courts"]),
        ("Ocotillo Public Schools", "Children / Family", ["education"]),
        ("Casa Ocotillo", "DV shelter", ["victim-services", "housing"]),
        ("Saguaro Hospital Emergency Department", "Health", ["emergency-medical"]),
        ("Mesa Clinic", "Health", ["health-care"]),
        ("Mesa Clinic", "Medical - EMS", ["emergency-medical"]),
        ("Ocotillo Police Department", "Criminal justice", ["law-enforcement"]),
        ("Ocotillo Police Department", "Government", ["law-enforcement"]),
        ("New Paths Batterer Intervention Program", "Victim services", []),
        ("Ocotillo Housing and Food", "Housing / Food", ["housing", "food"]),
        ("YWCA", "Outreach", []),
        ("Patrulla Fronteriza, Sector Ocotillo", "Policía", ["homeland-security"]),
        ("ICE", "Law enforcement", ["homeland-security"]),
        ("Casa Ocotillo", "judges (as observers)", ["courts"]),
        ("Casa Ocotillo", "a roof for families", ["housing"]),
        ("Casa Ocotillo", "deputies, mostly night shift", ["law-enforcement"]),
        ("Casa Ocotillo", "arreglan papeles", ["legal-services"]),
        ("Ocotillo PD Victim Unit", "", ["law-enforcement"]),
        ("Fiscalía de Ocotillo - Víctimas y Testigos", "", ["prosecutor"]),
        ("Ocotillo", "la oficina del fiscal (víctimas y testigos)", ["prosecutor"]),
        ("Ocotillo Circle", "Courts / Homeland security", ["homeland-security"]),
        ("New Paths Batterer Intervention Program", "DV shelter", []),
        ("Batterer Intervention and Counseling", "Victim services", []),
        ("Ocotillo Legal Aid", "Victim services", ["legal-services"]),
        ("Consulado de México en Ocotillo", "Legal", ["consular-services"]),
        ("Ocotillo County Attorney's Office", "Courts & Prosecution", ["prosecutor"]),
        ("Ocotillo Superior Court", "Courts & Prosecution", ["courts"]),
        ("Ocotillo Food Bank", "Food / Housing", ["food", "housing"]),
        ("Promotoras de Salud", "Amistades", ["friends"]),
        ("Defensa Legal de la Costa", "Servicios legales y consulados", ["legal-services"]),
        ("Consulado de Nicaragua", "Servicios legales y consulados", ["consular-services"]),
        ("Ocotillo Police Department", "Law enforcement / Victim services", ["law-enforcement", "victim-services"]),
        ("New Paths Batterers Education Program", "Corrections", []),
    ],
)
def test_a_name_that_says_a_narrower_seat_beats_its_column(name: str, column: str, seats: list[str]) -> None:
    assert list(seats_of(SEATS, name, SEATS.meant_by(column), NOTHING_MEANT)) == seats


@pytest.mark.parametrize(
    ("words", "seats"),
    [
        ("health-care", ["health-care"]),
        ("Health care", ["health-care"]),
        ("Health care; food", ["health-care", "food"]),
        ("Medical", []),
    ],
)
def test_seats_by_their_own_names_are_right_whatever_a_name_says(words: str, seats: list[str]) -> None:
    own = SEATS.own_in(words)
    assert list(own.seats) == seats
    assert not seats or list(seats_of(SEATS, "Saguaro Hospital Emergency Room", own, NOTHING_MEANT)) == seats


def test_the_community_decides_whatever_a_seat_says() -> None:
    own = SEATS.own_in("law-enforcement")
    assert list(seats_of(SEATS, "Border Patrol", own, NOTHING_MEANT)) == ["homeland-security"]


@pytest.mark.parametrize(
    ("name", "section", "seats"),
    [
        ("Marana Team", "Law enforcement", ["law-enforcement"]),
        ("Heartland Immigrant Legal Project", "Victim services", ["legal-services"]),
        ("Ocotillo City Court", "Prosecution and courts", ["courts"]),
        ("Ocotillo Circle", "Prosecution and courts", []),
        ("New Paths Batterer Intervention Program", "DV shelter", []),
        ("Consulado de México", "Legal", ["consular-services"]),
    ],
)
def test_a_section_is_the_seat_of_what_says_none_itself(name: str, section: str, seats: list[str]) -> None:
    assert list(seats_of(SEATS, name, NOTHING_MEANT, SEATS.exactly(section))) == seats


def test_short_words_are_read_in_full() -> None:
    assert in_full("Marlow PD") == "Marlow police department"
    assert in_full("BCSO") == "sheriff office"
    assert in_full("Tolliver Dist. Court") == "Tolliver district Court"
    assert in_full("Benner Co. Pros. Atty.") == "Benner county prosecuting attorney"
    assert in_full("Gila Co. Attorney") == "Gila county Attorney"
    assert in_full("Community Food Bank of So. AZ") == "Community Food Bank of So. AZ"


@pytest.mark.parametrize(
    ("name", "does", "seats"),
    [
        ("Ocotillo Women's Circle", "DV advocacy for families", ["victim-services"]),
        ("Ocotillo Women's Circle", "Potlucks", ["friends"]),
        ("Refugio Ocotillo", "Shelter + 24-hr hotline", ["housing", "victim-services"]),
        ("Refugio Ocotillo", "Bus passes", ["housing"]),
        ("Mujeres de Fe y Fuerza", "Violencia doméstica", ["victim-services"]),
        ("Mujeres de Fe y Fuerza", "Costura", ["faith-community"]),
        ("County Probation Department", "DV caseload", []),
    ],
)
def test_what_an_agency_does_says_more_than_a_name_that_says_little(
    ccr: Program, tmp_path: Path, name: str, does: str, seats: list[str]
) -> None:
    text = f"Agency,What they do here,Phone\n{name},{does},520-555-0101\nMesa Clinic,checkups,520-555-0102\n"
    (row, _) = told_of(ccr, tmp_path, text)["rows"]
    assert sorted(row["seats"]) == sorted(seats)
