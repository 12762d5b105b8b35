"""Names of agencies with the name of somebody who works there in them."""

import pytest

from ccr_cli.intake.load import built_in
from ccr_cli.rosters.columns import RosterColumn, RosterColumns
from ccr_cli.rosters.names import name_in
from ccr_cli.rosters.places_known import places_in
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.spreadsheets.sheet import SheetRow

SEATS = SeatReader(built_in("immigrant-survivors"))


def has_a_person_in_it(name: str) -> bool:
    said = name_in(name, SEATS)
    return said.is_person or said.has_person


@pytest.mark.parametrize(
    "name",
    [
        "Casa Ocotillo, María López",
        "Sotol Police Department, Sgt. Ana Harris",
        "Rim Schools: Linda Johnson",
        "Casa Luz / Ana Lopez",
        "Sheriff María Ruiz",
        "Food Bank c/o Rosa Martinez",
        "Clínica Oeste (Dra. Carmen Ortiz)",
        "Legal Aid - Nguyen Van Minh",
    ],
)
def test_a_person_beside_an_agency_is_seen(name: str) -> None:
    assert has_a_person_in_it(name)


@pytest.mark.parametrize(
    "name",
    [
        "Cesar Chavez Center",
        "Mary's Place",
        "St. Vincent de Paul",
        "Legal Aid - Sotol Office",
        "Hogar: Santa Rita",
        "Victim Services - Santa Cruz County",
        "Clinic (San Luis)",
        "Law Office of Ana Lopez",
        "García, López & Ruiz, LLC",
        "Casa Alma / Casa Luz",
        "Rosa Parks Elementary, Main Office",
    ],
)
def test_an_agency_that_bears_a_name_has_nobody_in_it(name: str) -> None:
    assert not has_a_person_in_it(name)


def test_a_place_that_three_agencies_are_called_after_is_nobody() -> None:
    names = ["Head Start - White Heron", "White Heron Nation School", "White Heron Police", "White Heron Tribal Court"]
    for count, kept in ((3, "Head Start"), (4, "Head Start - White Heron")):
        rows = [SheetRow(number, (name,)) for number, name in enumerate(names[:count])]
        seats = SeatReader(built_in("immigrant-survivors"))
        seats.places = places_in(rows, RosterColumns((RosterColumn(0, "name", "Agency"),), 0), seats)
        assert name_in(names[0], seats).name == kept
