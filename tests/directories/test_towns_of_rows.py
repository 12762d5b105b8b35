"""Which town the end of an address without commas tells, by the towns that its list knows."""

from pathlib import Path

import pytest

from ccr_cli.directories.towns_of_rows import TownsOfRows
from directory_making import list_read

OFTEN = [f"{number} Main St Alder, TN 37900" for number in range(60)]
CASES = [
    ("2195 Sotol Pike Alder, TN 37900", "Alder"),
    ("PO Box 12 Alder, TN 37900", "Alder"),
    ("12 Oak Ave South Alder, TN 37900", "Alder"),
    ("12 Oak Ave Metro Center Alder, TN 37900", "Alder"),
    ("12 Oak Ave Yucca Elementary School Alder, TN 37900", "Alder"),
    ("12 Oak Ave West Alder, AR 72300", "West Alder"),
    ("12 Oak Ave North Alder, TN 37900", "North Alder"),
    ("12 Oak Ave Birch, TN 37900", "Birch"),
    ("2195 Sotol Pike Birch, TN 37900", None),
    ("", None),
]


@pytest.mark.parametrize(("address", "town"), CASES)
def test_the_town_that_a_list_knows_ends_an_address(address: str, town: str | None) -> None:
    own = "9 Elm St, North Alder, TN 37900"
    assert TownsOfRows([("", one) for one in (*OFTEN, own, address)], frozenset()).of("", address) == town


def test_a_town_of_the_column_is_known_as_well() -> None:
    cells = [("Birch", "1 Main St, TN 37900"), ("", "2195 Sotol Pike Birch, TN 37900")]
    towns = TownsOfRows(cells, frozenset(["birch"]))
    assert [towns.of(*cell) for cell in cells] == ["Birch", "Birch"]


def test_all_columns_of_areas_are_read(tmp_path: Path) -> None:
    rows = (
        "Agency,Region,County,Counties served,Phone\n"
        'Sotol Legal Aid,East,Sotol,"Agave, Ocotillo",520-555-0101\n'
        "Birch Clinic,,Birch,,520-555-0102\n"
    )
    found = list_read(tmp_path, rows)
    assert [one.areas for one in found.organizations] == [("East", "Sotol", "Agave", "Ocotillo"), ("Birch",)]
    assert found.not_understood == ()


def test_rows_of_one_name_in_other_counties_with_other_phones_are_several(tmp_path: Path) -> None:
    rows = (
        "Agency,County,City,Phone\n"
        "Emergency shelter,Alder,,520-555-0101\nEmergency Shelter,Birch,Ocotillo,520-555-0102\n"
        "Sotol Legal Aid,Alder,,520-555-0103\nSotol Legal Aid,Birch,,520-555-0103\n"
    )
    found = list_read(tmp_path, rows).organizations
    assert [(one.name, one.phone) for one in found] == [
        ("Emergency shelter", "520-555-0101"),
        ("Emergency Shelter", "520-555-0102"),
        ("Sotol Legal Aid", "520-555-0103"),
    ]
