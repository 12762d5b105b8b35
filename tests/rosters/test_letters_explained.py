"""Letters in cells that a legend on the sheet explains, with gaps between them and no sign."""

from pathlib import Path

import yaml

from helpers import Program
from rosters_as_kept import told_of, written_of

ROSTER = """\
Oak County council,,,,
St:  A active   I invited   L left,,,,
Typ:  A victim svcs   L legal   FB food   LE law enf.,,,,
Lng:  S Spanish   K Haitian Creole   P Portuguese,,,,
,,,,
Agency,Typ,St,Lng,MOU thru
Caminos Abiertos,A,A,"S, K",2027-06-30
Oak Partners,L,I,S,
Harvest Table,FB,L,,
Oak PD,LE,A,P,
"""


def test_each_column_has_the_words_of_its_own_legend(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, ROSTER)
    rows = [row for row in told["rows"] if row["action"] == "add"]
    assert [row["status"] for row in rows] == ["at-the-table", "invited", "left", "at-the-table"]
    assert [row["seats"] for row in rows] == [["victim-services"], ["legal-services"], ["food"], ["law-enforcement"]]
    assert "languages" in told["columns"].values()
    assert told["columns"]["MOU thru"] == "until"


def test_words_with_gaps_between_them_are_no_legend(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Status\nPD   Oak   Clinic,Active\nOak Food Bank,A\nElm Clinic,A\n")
    assert [row["status"] for row in told["rows"]] == ["at-the-table", "identified", "identified"]


SECTIONS = """\
Mesa del Condado Roble,,,,
Claves: A = asiste; C = carta enviada; B = se dio de baja,,,,
Clave,Tel. de oficina,Correo,Responsable,Cargo,Institución
AYUDA LEGAL,,,,
A,520-555-0101,citas@ayudalegal.example.org,Xochitl Quispe,Abogada,Ayuda Legal Roble
SALUD,,,,
C,520-555-0102,citas@clinicaolmo.example.org,Ek Balam,Jefe de enfermería,Clínica Olmo
JUSTICIA,,,,
B,520-555-0103,info@policiaroble.example.org,Brenda Stahl,Sargento,Policía de Roble
"""


def test_letters_of_statuses_are_told_where_sections_and_notes_stand_between(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, SECTIONS)
    rows = [row for row in told["rows"] if row["action"] == "add"]
    assert [row["status"] for row in rows] == ["at-the-table", "invited", "left"]


def test_a_phone_before_whoever_it_reaches_is_theirs(ccr: Program, tmp_path: Path) -> None:
    partners = yaml.safe_load(written_of(ccr, tmp_path, SECTIONS))["partners"]
    first = next(one for one in partners.values() if one["name"] == "Ayuda Legal Roble")
    assert first["contacts"] == [{"role": "Abogada", "phone": "520-555-0101", "email": "citas@ayudalegal.example.org"}]


def test_a_legend_goes_on_in_the_next_row_and_is_no_agency(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Org,Where they're at,Langs\n"
        "Elm Legal Aid,IN,SP\nOak Clinic,NO,SP\nAsh Food Bank,OUT,AR\nYew Church,ASK,\nFir School,IN,\n"
        ",,\n"
        '"Where they\'re at: IN = sits with us; ASK = we have asked, no answer yet",,\n'
        '"NO = said no; OUT = used to come, stopped",,\n'
        '"Langs: SP = Spanish, AR = Arabic",,\n'
    )
    told = told_of(ccr, tmp_path, rows)
    said = {row["name"]: row["status"] for row in told["rows"] if row["name"]}
    assert said == {
        "Elm Legal Aid": "at-the-table",
        "Oak Clinic": "declined",
        "Ash Food Bank": "left",
        "Yew Church": "invited",
        "Fir School": "at-the-table",
    }


def test_a_legend_may_be_of_whole_words(ccr: Program, tmp_path: Path) -> None:
    rows = (
        '"Verde: ya viene a las juntas. Amarillo: ya se invitó. Rojo: dijo que no. Gris: dejó de venir.",,\n'
        ",,\nOrg,Semáforo,Tel\n"
        "Ayuda Legal Olmo,Verde,520-555-0101\nClínica Fresno,Rojo,520-555-0102\nBanco de Comida,Gris,520-555-0103\n"
        "Iglesia Tejo,Amarillo,520-555-0104\n"
    )
    told = told_of(ccr, tmp_path, rows)
    assert [row["status"] for row in told["rows"] if row["name"]] == ["at-the-table", "declined", "left", "invited"]


def test_signs_are_told_by_the_line_that_explains_them(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Juniper County - who is with us\n"
        "Key: ++ regular at the table   + comes when asked   o we have asked   -- told us no   x used to come\n"
        "\n"
        "Who,Seat,Where we stand\n"
        "Casa Mezquite,DV,++\nOak Clinic,Health,+\nAsh Hospital ER,ER,o\nElm Court,Courts,--\nYew Parish,Church,x\n"
    )
    told = told_of(ccr, tmp_path, rows)
    assert [row["status"] for row in told["rows"]] == ["at-the-table", "liaison", "invited", "declined", "left"]


def test_signs_that_nothing_explains_are_asked_about_and_those_that_say_nothing_are_not(
    ccr: Program, tmp_path: Path
) -> None:
    rows = "Agency,Seat,Status\nOak Clinic,Health,++\nElm Court,Courts,★★\nYew Parish,Church,--\nAsh PD,Police,...\n"
    told = told_of(ccr, tmp_path, rows)
    assert [row["questions"] for row in told["rows"]] == [["status"], ["status"], [], []]


def test_words_of_a_column_may_be_explained_below_the_list(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Agency,Corner,Growth\nLantern House,the keys,Fruit\nElm Collective,the badges,Seed\n"
        "Ash Alliance,the keys,Frost\nFir Council,the ladles,Fruit\n,,\n"
        "Seed,we have not asked them,\nFruit,sits with us,\nFrost,told us no,\n"
        "the keys,places to sleep,\nthe badges,police,\nthe ladles,food,\n"
    )
    told = [(row["name"], row["status"]) for row in told_of(ccr, tmp_path, rows)["rows"] if row["action"] == "add"]
    assert told == [
        ("Lantern House", "at-the-table"),
        ("Elm Collective", "identified"),
        ("Ash Alliance", "declined"),
        ("Fir Council", "at-the-table"),
    ]


def test_whole_words_are_explained_one_below_the_other(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Las lunas: llena = ya se sienta con nosotras,,\ncreciente = ya le mandamos la invitación,,\n"
        "eclipse = nos dijo que no,,\n"
        "Agencia,Luna,Teléfono\nClínica Roble,llena,520-555-0101\nDespensa Olmo,creciente,520-555-0102\n"
        "Tribunal Fresno,eclipse,520-555-0103\n"
    )
    told = [row["status"] for row in told_of(ccr, tmp_path, rows)["rows"] if row["action"] == "add"]
    assert told == ["at-the-table", "invited", "declined"]


def test_agencies_of_which_only_the_sector_is_known_are_no_legend(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Sector,Agency,Phone\nHealth,Oak Clinic,520-555-0101\nHealth,Elm Clinic,\nLegal,Oak Legal Aid,520-555-0102\n"
        "Legal,Elm Legal Aid,\nFood,Oak Food Bank,520-555-0103\nFood,Elm Food Bank,\n"
    )
    assert [row["action"] for row in told_of(ccr, tmp_path, rows)["rows"]] == ["add"] * 6
