"""Rosters in forms that are no table with a heading for each thing: a list in one column, a matrix of marks."""

import json
from pathlib import Path
from typing import Any

import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import told_of, written_of

IN_ONE_COLUMN = """\
Sotol County coalition - who we have
Outfit / their person / number / how they stand with us
HELP FOR VICTIMS
"Casa Sotol Women's Shelter / Jo Quispe, director / 701-555-0101 / on board since 2016"
"Agave Legal Aid / staff attorney / 701-555-0102, cell 701-555-0161 / on board, MOU signed 4/17/2025"
"Mesa Food Bank - 701-555-0103 - not asked yet"
"Sotol County Sheriff – Sheriff Ngozi Thornquist – 701-555-0104 – invited Sept. 8, 2026"
"    same, at the jail: Cpl. Ama Ekwueme / 701-555-0105"
"Ocotillo Clinic / Noor Haddad, nurse / 701-555-0106 / dropped out 6/30/2026"
"That makes 6 outfits, 3 on board."
"""
MATRIX = """\
,,WHO THEY ARE,,,HOW WE REACH THEM
Group,Where it stands,DV / SA program,"Police, sheriff",Pantries,Desk line
Casa Sotol,At the table,x,,,520-555-0101
Agave Town PD,Invited,,x,,520-555-0102
Puente Nuevo,Not approached yet,,,x?,520-555-0103
Mesa Outreach,At the table,x,,x,520-555-0104
How many marked,,2,1,2,
"""


def read(ccr: Program, here: Path, text: str) -> tuple[dict[int, dict[str, Any]], str, str]:
    """The rows by their numbers, the plan, and all that was said."""
    write_files(here, {"o.yaml": HEAD, "roster.csv": text})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--yes", "--format=json")
    assert told.status == 0, told.err
    rows = {row["row"]: row for row in json.loads(told.out)["rows"]}
    return rows, (here / "o.yaml").read_text(encoding="utf-8"), told.out + told.err


def test_a_list_in_one_column_is_read_piece_by_piece(ccr: Program, tmp_path: Path) -> None:
    rows, plan, _ = read(ccr, tmp_path, IN_ONE_COLUMN)
    told = {number: (row["name"], row["status"]) for number, row in rows.items() if row["action"] == "add"}
    assert told[4] == ("Casa Sotol Women's Shelter", "at-the-table")
    assert told[5] == ("Agave Legal Aid", "at-the-table")
    assert told[6] == ("Mesa Food Bank", "identified")
    assert told[7] == ("Sotol County Sheriff", "invited")
    assert told[9] == ("Ocotillo Clinic", "left")
    assert not {1, 2, 3, 10} & told.keys()
    assert rows[4]["seats"] == ["victim-services", "housing"]
    assert "2025-04-17" in plan
    assert "2026-09-08" in plan


def test_all_of_a_list_in_one_column_is_told_by_its_letter(ccr: Program, tmp_path: Path) -> None:
    columns = {"A": "name", "A (2)": "contact", "A (3)": "status", "A (4)": "agreement"}
    assert told_of(ccr, tmp_path, IN_ONE_COLUMN)["columns"] == columns


def test_headings_that_a_roster_has_itself_are_told_as_they_are(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Contact,Status,MOU\nElm Clinic,Director,Member,2025-03-14\n")
    assert told["columns"] == {"Agency": "name", "Contact": "contact", "Status": "status", "MOU": "agreement"}


def test_nobody_of_a_list_in_one_column_comes_in(ccr: Program, tmp_path: Path) -> None:
    _, plan, said = read(ccr, tmp_path, IN_ONE_COLUMN)
    for never in ("Quispe", "Thornquist", "Ekwueme", "Haddad", "555-0161"):
        assert never not in plan + said


def test_one_column_of_names_stays_a_list_of_names(ccr: Program, tmp_path: Path) -> None:
    rows, _, _ = read(ccr, tmp_path, "Agency\nElm Clinic\nOak Food Bank\nAsh Legal Aid\n")
    assert [row["name"] for row in rows.values()] == ["Elm Clinic", "Oak Food Bank", "Ash Legal Aid"]


def test_marks_below_seats_in_any_words_say_them(ccr: Program, tmp_path: Path) -> None:
    rows, _, _ = read(ccr, tmp_path, MATRIX)
    told = {number: (row["name"], row["seats"], row["status"]) for number, row in rows.items() if row["name"]}
    assert told == {
        3: ("Casa Sotol", ["victim-services"], "at-the-table"),
        4: ("Agave Town PD", ["law-enforcement"], "invited"),
        5: ("Puente Nuevo", ["food"], "identified"),
        6: ("Mesa Outreach", ["victim-services", "food"], "at-the-table"),
    }


def test_words_of_a_status_come_before_a_yes_and_a_no(ccr: Program, tmp_path: Path) -> None:
    lines = (
        "¿Viene a juntas?,Agencia,Cómo vamos con ellos",
        "FALSE,Clínica Sotol,Invitados",
        "TRUE,Banco de Alimentos Mesa,Ya son parte",
        "FALSE,Consulado de México,Solo enlace",
        "TRUE,Parroquia del Agave,",
    )
    rows, _, _ = read(ccr, tmp_path, "\n".join(lines) + "\n")
    assert [row["status"] for row in rows.values()] == ["invited", "at-the-table", "liaison", "at-the-table"]


def test_telephones_of_persons_are_known_by_short_headings(ccr: Program, tmp_path: Path) -> None:
    lines = ("AGCY,UNIT,BUS PH,PERS PH,MOU EXEC", "SOTOL PD,RECORDS,361-555-0101,361-555-0171,14MAR2024")
    _, plan, said = read(ccr, tmp_path, "\n".join((*lines, lines[1].replace("SOTOL", "MESA"), "")))
    assert "361-555-0171" not in plan + said
    assert "SOTOL PD" in plan
    assert "2024-03-14" in plan


def test_days_below_a_status_are_since_when_it_holds(ccr: Program, tmp_path: Path) -> None:
    text = (
        "Agency,Participation,Participation effective\nElm Clinic,Member,2022-09-14\nOak Food Bank,Member,2024-05-22\n"
    )
    _, plan, _ = read(ccr, tmp_path, text)
    assert "since: 2022-09-14" in plan
    assert "since: 2024-05-22" in plan


def test_a_section_that_says_what_its_agencies_are_not_gives_no_seat(ccr: Program, tmp_path: Path) -> None:
    lines = (
        "Agencia,Teléfono de oficina",
        "IGLESIAS,",
        "Templo Sotol,520-555-0101",
        "LOS QUE AYUDAN Y NO SON IGLESIA,",
        "Puente Agave,520-555-0102",
    )
    rows, _, _ = read(ccr, tmp_path, "\n".join(lines) + "\n")
    assert (rows[3]["seats"], rows[5]["seats"]) == (["faith-community"], [])


def test_somebody_called_by_a_first_name_with_no_agency_is_none(ccr: Program, tmp_path: Path) -> None:
    lines = (
        "Who they are,What for,Desk line",
        "Maman Chantal - elder and translates Kirundi,ask her nicely,701-555-0176",
        "retired sheriff,advice,701-555-0177",
        "silla vacía: jóvenes,,",
        "Agave Refugee Center,housing,701-555-0101",
        "Sotol Food Bank,food,701-555-0102",
    )
    rows, plan, said = read(ccr, tmp_path, "\n".join(lines) + "\n")
    assert [row["name"] for row in rows.values() if row["action"] == "add"] == [
        "Agave Refugee Center",
        "Sotol Food Bank",
    ]
    for never in ("Chantal", "701-555-0176", "701-555-0177"):
        assert never not in plan + said


def test_headings_of_a_form_stand_above_the_first_row_with_a_telephone(ccr: Program, tmp_path: Path) -> None:
    lines = (
        "When,What is the name of your agency?,Which of these best describes you?,Your name,Best phone # to reach you",
        "8/27/2024 10:14:09,Sotol Shelter,Survivor services,Jo Quispe,614-555-0101",
        "8/27/2024 11:14:09,Agave Police Department,Law enforcement,Ama Ekwueme,614-555-0102",
        "8/28/2024 11:14:09,central sotol food network,Food,Noor Haddad,614-555-0103",
        "8/29/2024 11:14:09,,,Ngozi Thornquist,614-555-0164",
    )
    rows, plan, said = read(ccr, tmp_path, "\n".join(lines) + "\n")
    told = [row["name"] for row in rows.values() if row["action"] == "add"]
    assert told == ["Sotol Shelter", "Agave Police Department", "central sotol food network"]
    for never in ("Quispe", "Thornquist", "614-555-0164"):
        assert never not in plan + said


def test_languages_in_short_and_days_with_a_month_between_slashes_are_read(ccr: Program, tmp_path: Path) -> None:
    lines = ("Organización,Idiomas,Desde,Estatus", 'Casa Agave,"Esp, Cr, Port",14/ene/2020,Miembro', "")
    _, plan, _ = read(ccr, tmp_path, "\n".join((*lines[:2], "Casa Sotol,esp,3/feb/2021,Miembro", "")))
    partner = yaml.safe_load(plan)["partners"]["casa-agave"]
    assert partner["since"].isoformat() == "2020-01-14"
    assert partner["languages"] == ["es", "ht", "pt"]


def test_a_title_stands_beside_a_name_behind_a_dash_or_in_brackets(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Agency,Best person to ask for,Front desk\n"
        "Elm Legal Aid,Lead advocate - Keisha Dunlevy,520-555-0101\n"
        "Oak Clinic,Anjali Deshpande (nurse),520-555-0102\n"
        'Ash Food Bank,"Baker, Ana",520-555-0103\n'
        'Yew Shelter,"Dunlevy, Director",520-555-0104\n'
    )
    written = yaml.safe_load(written_of(ccr, tmp_path, rows))
    roles = [one["contacts"][0]["role"] for one in written["partners"].values()]
    assert roles == ["Lead advocate", "nurse", "Office", "Director"]
    assert not {"Keisha", "Dunlevy", "Deshpande", "Baker"}.intersection(str(written).replace("'", " ").split())


DICTATED = """\
GRUPO DE TRABAJO DEL CONDADO DE ROBLE
Lista que me dictaron (pasar en limpio)

Ya participan:
1. Parroquia San Judas Tadeo - Párroco - oficina 956-555-0140
2. Albergue Aurora - Coordinadora de turno - 956-555-0141 - ayuda@albergueaurora.example.org
3. Clínica Santa Rosa - Promotora de salud - 956-555-0143
4. Templo El Buen Pastor - Hno. Eliseo Cantú, celular 956-555-0171

Invitadas, todavía no contestan:
5. Consulado de México - Departamento de protección - 956-555-0146
6. Distrito Escolar Roble - Enlace con los padres - 956-555-0147

Faltan por buscar:
7. Autobuses Valle Metro

Recordar: llevar despensa a la señora de la calle Mezquite 12, la del esposo detenido
"""


def test_a_list_between_titles_sections_and_a_remark_is_one(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"o.yaml": HEAD, "roster.txt": DICTATED})
    told = ccr("partner", "import", str(tmp_path / "roster.txt"), str(tmp_path / "o.yaml"), "--yes", "--format=json")
    rows = [(row["name"], row["status"]) for row in json.loads(told.out)["rows"] if row["action"] == "add"]
    assert rows == [
        ("Parroquia San Judas Tadeo", "at-the-table"),
        ("Albergue Aurora", "at-the-table"),
        ("Clínica Santa Rosa", "at-the-table"),
        ("Templo El Buen Pastor", "at-the-table"),
        ("Consulado de México", "invited"),
        ("Distrito Escolar Roble", "invited"),
        ("Autobuses Valle Metro", "identified"),
    ]
    everything = (tmp_path / "o.yaml").read_text(encoding="utf-8") + told.out + told.err
    assert [word for word in ("Eliseo", "Cantú", "0171", "Mezquite", "esposo") if word in everything] == []


MINUTES = """\
Pine Ridge County Response Circle
What was said on October 13, 2026

Sat with us, as always:
- Juniper Advocacy Center. Office 406-555-0103, help@juniper.example.org. Tess Orloff reported.
- Pine Ridge Clinic, some speak Spanish. Charge nurse 406-555-0118.
- Pine Ridge County Sheriff's Office. Patrol captain, 406-555-0111.

Doesn't sit in, but has lent us somebody to call:
- Clerk of District Court. Deputy clerk, 406-555-0131.
- Consulate of Mexico in Boise. Protection officer, 208-555-0134.

Only in our hearts:
- Timber Workers' Center

Also heard: the woman from Cedar Street and her two boys got a bed on Friday.
Next time: November 10, 2026, same hall. Call Tess on her cell 406-555-0190 if it snows.
"""


def test_minutes_list_agencies_in_sentences_and_nobody_told_of_in_them_comes_in(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"o.yaml": HEAD, "roster.txt": MINUTES})
    told = ccr("partner", "import", str(tmp_path / "roster.txt"), str(tmp_path / "o.yaml"), "--yes", "--format=json")
    rows = [(row["name"], row["status"]) for row in json.loads(told.out)["rows"] if row["action"] == "add"]
    assert rows == [
        ("Juniper Advocacy Center", "at-the-table"),
        ("Pine Ridge Clinic", "at-the-table"),
        ("Pine Ridge County Sheriff's Office", "at-the-table"),
        ("Clerk of District Court", "liaison"),
        ("Consulate of Mexico in Boise", "liaison"),
        ("Timber Workers' Center", "identified"),
    ]
    everything = (tmp_path / "o.yaml").read_text(encoding="utf-8") + told.out + told.err
    assert [word for word in ("Tess", "Orloff", "Cedar", "0190") if word in everything] == []


def test_a_section_whose_words_may_be_a_status_is_asked_about_and_keeps_none_of_the_one_before(
    ccr: Program, tmp_path: Path
) -> None:
    rows, _, _ = read(
        ccr,
        tmp_path,
        "Agency,Phone\nDROPPED OUT,\nOak Clinic,520-555-0101\nOnly in our hearts,\nElm Food Bank,520-555-0102\n",
    )
    assert [(rows[at]["status"], rows[at]["questions"]) for at in (3, 5)] == [("left", []), ("identified", ["status"])]


MESSAGE = """\
*MESA BINACIONAL ROBLE*
_Lista de noviembre. Nomás entre nosotras_

✅ *Ya se sientan en la mesa*
• Clínica Roble – enfermera 📞 830-555-0107
• Despensa Olmo – 📞 830-555-0108
• Parroquia Santa Rita – secretaria 📞 830-555-0105

📨 *Invitadas el 23 de septiembre de 2026, falta que contesten*
• Consulado de México en Roble – cónsul de protección 📞 830-555-0118
• Distrito Escolar Roble – consejera 📞 830-555-0106

Cualquier cosa me marcan, Lupita 830-555-0162
"""


def test_a_message_with_signs_and_bullets_is_a_list_below_its_sections(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"o.yaml": HEAD, "roster.txt": MESSAGE})
    told = ccr("partner", "import", str(tmp_path / "roster.txt"), str(tmp_path / "o.yaml"), "--yes", "--format=json")
    rows = [(row["name"], row["status"]) for row in json.loads(told.out)["rows"] if row["action"] == "add"]
    assert rows == [
        ("Clínica Roble", "at-the-table"),
        ("Despensa Olmo", "at-the-table"),
        ("Parroquia Santa Rita", "at-the-table"),
        ("Consulado de México en Roble", "invited"),
        ("Distrito Escolar Roble", "invited"),
    ]
    everything = (tmp_path / "o.yaml").read_text(encoding="utf-8") + told.out + told.err
    assert [word for word in ("Lupita", "0162") if word in everything] == []
