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
        "Valley Legal Aid & Hiroshi Tanabe",
        "Valley PD and Casimir Brzezicki",
        "Valley Clinic with Ottoline Farquhar",
        "Valley Shelter + Soledad Arriaga",
        "Valley Church & Pastor Imogen Tate",
        "Valley Clinic & Sgt. Kravets",
        "Centro Legal y Rigoberto Almada",
        "Fiscalía e Ignacia Almada",
        "Delphine Marchand at Valley Housing",
        "Delphine Marchand en Clínica Oeste",
        "Valley Library: Priyanka Deshmukh",
        "Valley Transit - contact is Bohdan Kravets",
        "Valley Justice Center -Bohdan Kravets",
        "Valley Advocates/ Mx. Robin Ellery",
        "Valley Schools Susan Miller",
        "Valley Clinic Dr. Kravets",
        "Valley Schools >> Bohdan Kravets",
        "Valley Schools = Bohdan Kravets",
        "Valley Schools * Bohdan Kravets",
        "Doña Chayo at the tienda",
        "Rosalba (interpreter)",
        "Sgt. Tom Church",
        "Lic. Rosa Iglesia",
        "Officer Tim School",
        "County Sheriff Kravets",
        "Sotol District Attorney Brzezicki",
    ],
)
def test_a_person_beside_an_agency_is_seen(name: str) -> None:
    assert has_a_person_in_it(name)


@pytest.mark.parametrize(
    "name",
    [
        "Cesar Chavez Center",
        "White Pine Band of Ojibwe - Tribal Police",
        "La Casita de Río Seco",
        "Riverbend CSB (mental health)",
        "United Packing & Food Workers Local 540",
        "Esperanza",
        "Dr. Martin Luther King Center",
        "Deputy District Attorney",
        "Promotoras Sembrando Salud",
        "Circuit Court, Branch II",
        "New Dawn Shelter &\nAdvocacy",
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
        "Smith & Wesley Law",
        "Boys & Girls Club",
        "Legal Aid of Cochise & Santa Cruz",
        "Housing and Food",
        "Saints Peter and Paul Church",
        "Iglesia San Pedro y San Pablo",
        "Johnson & Johnson Family Center",
        "Hope and Healing",
        "Law Offices of Ana Lopez and Marta Diaz",
        "Shelter at Casa Luz",
        "Clinic + Pharmacy Plus",
        "Servicios Migratorios y Notaría El Águila",
        "Jesus of Nazareth Church",
        "Casa Hermana Tierra",
        "County Sheriff Posse",
        "District Attorney Diversion Program",
    ],
)
def test_an_agency_that_bears_a_name_has_nobody_in_it(name: str) -> None:
    assert not has_a_person_in_it(name)


@pytest.mark.parametrize(
    ("name", "persons", "kept"),
    [
        ("Wexford: Priyanka Deshmukh", "priyanka deshmukh", "Wexford"),
        ("Valley Library: Priyanka", "priyanka deshmukh", "Valley Library"),
        ("Valley Legal Aid & Tanabe", "hiroshi tanabe", "Valley Legal Aid"),
        ("Centro Legal Rigoberto Almada", "rigoberto almada", "Centro Legal"),
        ("Smith & Wesley Law", "smith wesley", "Smith & Wesley Law"),
        ("García, López & Ruiz, LLC", "marta lopez", "García, López & Ruiz, LLC"),
        ("Law Office of Ana Lopez", "lopez", "Law Office of Ana Lopez"),
        ("Legal Aid - Santa Cruz", "maria cruz", "Legal Aid - Santa Cruz"),
    ],
)
def test_those_who_stand_in_the_row_are_known_in_its_name(name: str, persons: str, kept: str) -> None:
    assert name_in(name, SEATS, frozenset(persons.split())).name == kept


def test_a_place_that_three_agencies_are_called_after_is_nobody() -> None:
    names = ["Head Start - White Heron", "White Heron Nation School", "White Heron Police", "White Heron Tribal Court"]
    for count, kept in ((3, "Head Start"), (4, "Head Start - White Heron")):
        rows = [SheetRow(number, (name,)) for number, name in enumerate(names[:count])]
        seats = SeatReader(built_in("immigrant-survivors"))
        seats = seats.with_places(places_in(rows, RosterColumns((RosterColumn(0, "name", "Agency"),), 0), seats))
        assert name_in(names[0], seats).name == kept


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Refugio Sol - 45 Avenida Kino, Nogales", "Refugio Sol"),
        ("Elm House, 12 Main St, Suite 4, Tucson, AZ 85701", "Elm House"),
        ("Elm House - Calle Kino 12, Centro, Nogales, Son.", "Elm House"),
        ("Elm Clinic | 12 Main Street | Rim Legal Aid", "Elm Clinic | Rim Legal Aid"),
    ],
)
def test_what_goes_on_behind_a_street_goes_with_it(cell: str, name: str) -> None:
    said = name_in(cell, SEATS)
    assert (said.name, said.has_street) == (name, True)


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("Fiscalía Lic. Omar Ruiz", "Fiscalía"),
        ("Juzgado Municipal Juez Salas", "Juzgado Municipal"),
        ("Juzgado Lic. Kravets", "Juzgado"),
        ("Presidencia Municipal Alcalde Vega", "Presidencia Municipal"),
        ("Iglesia Bautista Pastor Hidalgo", "Iglesia Bautista"),
        ("Parroquia San José Padre Luis", "Parroquia San José"),
        ("Marlow Police Chief Garza", "Marlow Police"),
        ("Oak Legal Aid Attorney Nguyen", "Oak Legal Aid"),
        ("Ocotillo County Sheriff Ruiz", "Ocotillo County Sheriff"),
        ("Notario Público Juan Gómez", "Notario Público"),
    ],
)
def test_somebody_with_a_rank_right_behind_an_agency_is_cut(cell: str, kept: str) -> None:
    said = name_in(cell, SEATS)
    assert (said.name, said.has_person) == (kept, True)


@pytest.mark.parametrize(
    "cell",
    [
        "Lupita del banco de alimentos",
        "María de la parroquia",
        "Ana at Valley Clinic",
        "Lupita en el refugio",
        "Rosa from the food bank",
        "Hospital General Dr. Manuel Gea González",
    ],
)
def test_a_name_that_may_be_somebody_s_is_asked_about(cell: str) -> None:
    assert name_in(cell, SEATS).is_person


@pytest.mark.parametrize(
    "name",
    [
        "Luz del Mundo Iglesia",
        "Rosa de Lima Parish",
        "Ocotillo County Sheriff",
        "Marlow City Attorney Victim Services",
        "Immigrant Justice Corps",
        "Nurse Family Partnership",
        "Oak Street Health",
        "Calle Ocho Clinic",
        "State Police, Burnt Butte Outpost",
        "Highway Patrol - Cedar Gap Barracks",
        "County Sheriff, Dry Fork Substation",
    ],
)
def test_a_rank_or_a_name_inside_an_agency_s_own_is_nobody(name: str) -> None:
    said = name_in(name, SEATS)
    assert (said.name, said.is_person, said.has_person, said.has_street) == (name, False, False, False)


@pytest.mark.parametrize(
    "cell", ["Refugio Sol 45 Avenida Kino, Nogales", "Refugio Sol Calle Benito Juárez 45, Nogales"]
)
def test_a_street_with_no_sign_before_it_is_cut_too(cell: str) -> None:
    assert name_in(cell, SEATS).name == "Refugio Sol"


def test_a_word_that_is_written_short_is_nobody_s_name() -> None:
    assert not name_in("Pol. de Agua Mansa", SEATS).is_person
    assert name_in("Lupita de la clínica", SEATS).is_person


def test_a_basket_of_bread_is_no_person() -> None:
    assert not name_in("Oxbow Bread Basket", SEATS).is_person
