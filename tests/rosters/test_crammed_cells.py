"""Cells in which title, person, telephones and mail of an office stand together, whatever their heading says."""

from pathlib import Path
from typing import Any

import xlsxwriter
import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import told_of

CRAMMED = """\
Organización,Datos,¿Cómo va?
Clínica Encino,"Enfermera encargada, Itzel Xochihua, of. 520-555-0101, cel 520-555-0161",ya viene
Casa Sauce,"Directora; 520-555-0102; sauce@example.org; 7 Almond Ct",ya viene
Banco de Alimentos,"520-555-0103
comida@example.org",pendiente llamar
Fiscalía,Victim advocate 520-555-0104 (office) Jo Quispe c 520-555-0164,ya no viene
"""


def _partners(ccr: Program, here: Path, roster: str) -> tuple[dict[str, dict[str, Any]], str]:
    done = ccr("partner", "import", str(here / roster), str(here / "o.yaml"), "--yes")
    assert done.status == 0, done.err
    written = (here / "o.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(written)["partners"], written


def test_offices_come_in_and_persons_stay_out(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": CRAMMED})
    partners, written = _partners(ccr, tmp_path, "roster.csv")
    contacts = {one["name"]: one["contacts"] for one in partners.values()}
    assert contacts["Clínica Encino"] == [{"role": "Enfermera encargada", "phone": "520-555-0101"}]
    assert contacts["Casa Sauce"] == [{"role": "Directora", "phone": "520-555-0102", "email": "sauce@example.org"}]
    assert contacts["Fiscalía"] == [{"role": "Victim advocate", "phone": "520-555-0104"}]
    for own in ("0161", "0164", "Itzel", "Quispe", "Almond"):
        assert own not in written


def test_the_screen_says_that_the_cells_told_it(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, CRAMMED)
    assert told["columns"]["Datos"] == "contact"
    assert "Datos" in told["by_cells"]


def test_agencies_with_their_telephones_stay_the_agencies(ccr: Program, tmp_path: Path) -> None:
    rows = "Oak Food Bank 520-555-0101,food\nElm Clinic 520-555-0102,clinic\nFir Police 520-555-0103,police\n"
    told = told_of(ccr, tmp_path, f"Who,What\n{rows}")
    assert [row["name"] for row in told["rows"]] == ["Oak Food Bank", "Elm Clinic", "Fir Police"]


def test_a_list_of_badges_is_no_roster_beside_one(ccr: Program, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "roster.xlsx") as made:
        badges, contacts = made.add_worksheet("Badges"), made.add_worksheet("Contacts")
        for number, cells in enumerate((("Name on badge", "Size"), ("Attendee 1", "L"), ("Attendee 2", "XL"))):
            badges.write_row(number, 0, cells)
        rows = (
            ("Program / Office", "What they do", "Who to call", "With us?", "MOA"),
            ("Oak Women's Shelter", "shelter", "Jo Quispe, Director\n520-555-0101\ncell 520-555-0161", "yes, founder",
             "signed 03/15/2025, good thru 03/14/2028"),
            ("Elm Tribal Police", "police", "Capt. Ama Ekwueme, Captain, 520-555-0102", "no", ""),
            ("Ash Tribal Court", "court", "Noor Haddad, Clerk of Court, 520-555-0103", "invited 9/16/26", ""),
        )  # fmt: skip
        for number, row in enumerate(rows):
            contacts.write_row(number, 0, row)
    write_files(tmp_path, {"o.yaml": HEAD})
    partners, written = _partners(ccr, tmp_path, "roster.xlsx")
    shelter = next(one for one in partners.values() if one["name"] == "Oak Women's Shelter")
    assert [one["name"] for one in partners.values()] == [
        "Oak Women's Shelter",
        "Elm Tribal Police",
        "Ash Tribal Court",
    ]
    assert shelter["contacts"] == [{"role": "Director", "phone": "520-555-0101"}]
    assert [str(day) for day in shelter["agreement"].values()] == ["2025-03-15", "2028-03-14"]
    assert "Attendee" not in written
    assert "0161" not in written


def test_a_second_column_of_ways_to_reach_people_is_nobody_s_office(ccr: Program, tmp_path: Path) -> None:
    rows = "Oak Food Bank,520-555-0101,Jo Quispe 520-555-0161\nElm Clinic,520-555-0102,Noor Haddad 520-555-0162\n"
    told = told_of(ccr, tmp_path, f"Agency,Phone,T-shirt\n{rows}")
    assert "contact" not in told["columns"].values()


def test_an_office_of_a_place_is_no_person_and_what_somebody_does_no_agency(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Wolf Lake Tribal College,college,Ama Ekwueme,yes",
        "Wolf Lake Health Clinic,clinic,Jo Quispe,yes",
        "Wolf Lake Police,police,Noor Haddad,yes",
        "Wolf Lake TERO,jobs,Itzel Xochihua,not asked yet",
        "Oak Women's Society,shelter + advocacy,Bo Example,yes",
        "Elder adviser,,Grandma Vi,yes",
    )
    told = told_of(ccr, tmp_path, "\n".join(("Program,What they do,Contact,With us?", *rows, "")))
    added = {row["name"]: row["seats"] for row in told["rows"] if row["action"] == "add"}
    assert "Wolf Lake TERO" in added
    assert set(added["Oak Women's Society"]) == {"housing", "victim-services"}
    assert "Elder adviser" not in added
