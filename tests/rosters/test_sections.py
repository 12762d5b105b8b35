"""Rows that head others: sections, whatever they are called, and agencies that only stand alone in their rows."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import written_of

DOCS = Path(__file__).parents[2] / "docs"
UNKNOWN = (
    "Services", "SERVICES", "Servicios", "Nonprofits", "NGOs", "Partners", "Key partners", "Community partners",
    "North County", "Tier 1", "Region 2",
)  # fmt: skip


def rows_of(ccr: Program, here: Path, rows: str) -> dict[int, dict[str, Any]]:
    write_files(here, {"o.yaml": HEAD, "roster.csv": rows})
    told = ccr("partner", "import", str(here / "roster.csv"), str(here / "o.yaml"), "--dry-run", "--format=json")
    assert told.status == 0, told.err
    return {row["row"]: row for row in json.loads(told.out)["rows"]}


@pytest.mark.parametrize("page", ["rosters.md", "es/listas.md"])
def test_the_roster_of_the_page_is_read_as_its_reader_expects(page: str, ccr: Program, tmp_path: Path) -> None:
    block = re.search(r"```csv\n(.*?)```", (DOCS / page).read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    rows = rows_of(ccr, tmp_path, block[1])
    assert {number: (row["action"], row["why"], row["seats"]) for number, row in rows.items()} == {
        3: ("skip", "section", []),
        4: ("add", None, ["law-enforcement"]),
        5: ("add", None, ["law-enforcement"]),
        6: ("skip", "section", []),
        7: ("add", None, ["housing"]),
        8: ("skip", "folded", ["housing"]),
        9: ("add", None, ["legal-services"]),
        10: ("skip", "no-agency", []),
        11: ("skip", "total", []),
    }


@pytest.mark.parametrize("called", UNKNOWN)
def test_a_row_alone_above_rows_with_more_ends_the_section_before(called: str, ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,Phone,Status\nLaw enforcement,,\nMarlow PD,520-555-0101,Active\n"
        f"{called},,\nJuniper Rights,520-555-0102,Active\nElm House,520-555-0103,Active\n",
    )
    assert (rows[4]["why"], rows[4]["questions"]) == ("section", [])
    assert [rows[number]["seats"] for number in (3, 5)] == [["law-enforcement"], []]


@pytest.mark.parametrize(
    "called",
    ["USCIS", "Patrulla Fronteriza", "Ocotillo County Library", "Alguacil del Condado Ocotillo", "Kestrel Rights"],
)
def test_an_agency_that_stands_alone_in_its_row_heads_nothing(called: str, ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        f"Agency,Phone,Status\n{called},,\nMarlow PD,520-555-0101,Active\nElm House,520-555-0103,Active\n",
    )
    assert rows[2]["action"] == "add"


@pytest.mark.parametrize(
    ("section", "status", "seats"),
    [
        ("Still need to ask", "identified", []),
        ("ROTATED OFF", "left", []),
        ("Said they will join", "at-the-table", []),
        ("D.A. and courts", "identified", []),
        ("Schools / kids", "identified", []),
    ],
)
def test_a_section_may_be_a_sentence_or_have_points_and_slashes(
    section: str, status: str, seats: list[str], ccr: Program, tmp_path: Path
) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        f"Agency,Phone\nElm House,520-555-0101\n{section},\nJuniper Chamber,520-555-0102\nRim,520-555-0103\n",
    )
    assert (rows[3]["why"], rows[4]["status"], rows[4]["seats"]) == ("section", status, seats)


def test_a_row_alone_with_persons_below_it_is_their_agency(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,Contact,Title\nEMERGE,,\n,Jo Example,Director\n,Al Example,Advocate\nElm House,,Director\n",
    )
    assert rows[2]["action"] == "add"


def test_a_section_inside_an_unknown_one_is_a_section_too(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,Phone,Status\nTier 1,,\nLegal,,\nJuniper Rights,520-555-0101,Active\nElm,520-555-0102,Active\n",
    )
    assert [rows[number]["why"] for number in (2, 3)] == ["section", "section"]


def test_a_section_that_says_a_seat_among_other_things_tells_no_row_s_seat(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,What they do,Status\nOFF CAMPUS - Community and faith,,\n"
        "Second Table of the Lakes,food bank,Active\nJuniper Chamber,meets monthly,Active\n",
    )
    assert [rows[number]["seats"] for number in (3, 4)] == [["food"], []]


def test_what_an_agency_does_tells_its_seat_where_its_section_has_several(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,What they do,Status\nOFF CAMPUS - Advocacy + legal,,\n"
        "Juniper,sexual assault hotline,Active\nElm House,visas,Active\n",
    )
    assert [rows[number]["seats"] for number in (3, 4)] == [["victim-services"], []]


@pytest.mark.parametrize(
    "last",
    [
        "29 groups",
        "25 grupos",
        "Blue = officer, see the other tab",
        "made by the spring interns, ask them",
        "After hours everybody calls OUR line first",
        "Minutes by Carol Ann Petty",
        "Lista hecha por Ofelia Baca",
        "Next review w/ Dr. Anita Holm 1/15/2027",
        "Son 16 renglones",
    ],
)
def test_a_row_at_the_end_that_counts_or_explains_is_no_agency(last: str, ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(ccr, tmp_path, f'Agency,Phone,Status\nMarlow PD,520-555-0101,Active\n"{last}",,\n')
    assert rows[3]["action"] == "skip"
    assert rows[3]["why"] in ("total", "note")


@pytest.mark.parametrize("nobody", ["Individual / a título personal", "n/a", "Self"])
def test_a_row_of_nobody_s_agency_is_left_out(nobody: str, ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(ccr, tmp_path, f"Agency,Title,Status\nMarlow PD,Chief,Active\n{nobody},Leader,Active\n")
    assert (rows[3]["action"], rows[3]["why"]) == ("skip", "no-agency")


def test_below_an_empty_row_at_the_end_a_list_says_what_it_is(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,Phone,Status\nMarlow PD,520-555-0101,Active\n,,\nHT Task Force Contacts w/ Accounts,,\n"
        "Generated By: Jo Quispe-Ek 11/2/2026,,\nOcotillo County Library,,\n",
    )
    assert [rows[number]["why"] for number in (4, 5, 6)] == ["note", "note", None]


def test_a_household_of_a_database_is_nobody_s_agency(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Account Name,First Name,Last Name,Type,Status\nQuispe Household,Jo,Quispe,Survivor,Active\n"
        "Ek Household,,,Survivor,Active\nJo Ek Interpreting,Jo,Ek,Community,Active\n",
    )
    assert [rows[number]["id"] for number in (2, 3, 4)] == [None, None, None]


def test_what_kind_an_agency_is_in_short_joins_it_to_no_other(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Agency,Phone,Status\nOffice of the District Attorney,520-555-0101,Active\n"
        "Victim/Witness Program (D.A.),520-555-0102,Active\n",
    )
    assert [(rows[number]["action"], rows[number]["id"]) for number in (2, 3)] == [
        ("add", "office-of-the-district-attorney"),
        ("add", "victim-witness-program"),
    ]


def test_questions_of_a_form_head_columns_too(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        "Timestamp,Full name,Office or organization you represent,Which area best describes your office?,Office phone\n"
        "8/24/2026,Jo Quispe,Sotol Food Bank,Food,520-555-0101\n"
        "8/24/2026,Kim Ek,Mesa House,Victim services,520-555-0102\n"
        "8/25/2026,Ana Ruiz,Rim County Transit,Transportation,520-555-0103\n",
    )
    assert [rows[number]["seats"] for number in (2, 3, 4)] == [["food"], ["victim-services"], ["transportation"]]


@pytest.mark.parametrize(("town", "action"), [("Marlow", "skip"), ("Elmira", "add"), ("", "add")])
def test_first_letters_in_brackets_join_the_rows_of_one_town(
    town: str, action: str, ccr: Program, tmp_path: Path
) -> None:
    rows = rows_of(
        ccr,
        tmp_path,
        f"Agency,Town,Status\nCounseling & Psychological Services (CAPS),Marlow,Active\nCAPS,{town},Active\n",
    )
    assert rows[3]["action"] == action


def test_words_of_a_seat_right_above_a_section_are_an_agency(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(ccr, tmp_path, "Agency,Phone,Status\nLegal Aid,,\nHealth,,\nElm,520-555-0101,Active\n")
    assert [(row["why"], row["seats"]) for row in rows.values()] == [
        (None, ["legal-services"]),
        ("section", []),
        (None, ["health-care"]),
    ]


def test_an_agency_with_only_a_name_before_another_heads_nothing(ccr: Program, tmp_path: Path) -> None:
    for first in ("Cruz Roja", "Red Cross", "Ayuda Legal", "Banco de Alimentos"):
        rows = rows_of(
            ccr,
            tmp_path,
            f"Agency,Phone,Status\n{first},,\nMujeres en Acción,,\nLegal,,\nJuniper Rights,520-555-0101,Active\n"
            "Elm House,520-555-0102,Active\nFood bank,,\n",
        )
        assert [rows[number]["action"] for number in (2, 3, 7)] == ["add"] * 3
        assert (rows[3]["seats"], rows[4]["why"], rows[5]["seats"]) == ([], "section", ["legal-services"])


@pytest.mark.parametrize(
    "name", ["Ayuda Legal", "Banco de Alimentos", "Tribunal de Inmigración", "Ambulancias", "Legal Aid", "Food Bank"]
)
@pytest.mark.parametrize("head", ["Agency\n", "Agency,Phone\n", ""])
def test_in_a_list_of_names_what_may_be_an_agency_heads_nothing(
    name: str, head: str, ccr: Program, tmp_path: Path
) -> None:
    rows = rows_of(ccr, tmp_path, f"{head}Casa Luz Center\n{name}\nJuniper Clinic\nElm Hospital\n")
    assert {row["action"] for row in rows.values()} == {"add"}


@pytest.mark.parametrize("called", ["Victim services", "Law enforcement", "Salud", "Churches", "Tribunales", "Health"])
def test_in_a_list_of_names_what_can_be_no_agency_heads_the_others(called: str, ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(ccr, tmp_path, f"Agency\nBanco de Alimentos\n{called}\nOcotillo\nElm\nLaw enforcement\nMarlow PD\n")
    assert [rows[number]["why"] for number in (2, 3, 6)] == [None, "section", "section"]
    assert rows[4]["seats"]


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "Sections: row 2 “Legal”, row 4 “Health”."), ("es", "Secciones: fila 2 «Legal», fila 4 «Health».")],
)
def test_the_screen_names_the_rows_taken_for_sections(lang: str, told: str, ccr: Program, tmp_path: Path) -> None:
    rows = "Agency,Phone,Status\nLegal,,\nElm House,520-555-0102,Active\nHealth,,\nMarlow Clinic,520-555-0101,Active\n"
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": rows})
    words = ("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run", "--lang", lang)
    assert told in " ".join(ccr(*words).out.split())


@pytest.mark.parametrize(
    "name", ["Services by Design", "Legal Aid by Phone", "Mujeres por la Paz", "Talk with Us Center"]
)
def test_an_agency_may_have_such_a_word_in_its_name(name: str, ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(ccr, tmp_path, f"Agency,Phone,Status\nMarlow PD,520-555-0101,Active\n{name},,\n")
    assert rows[3]["action"] == "add"


def test_a_notary_in_brackets_is_asked_about(ccr: Program, tmp_path: Path) -> None:
    rows = rows_of(ccr, tmp_path, "Agency,Phone\nServicios de Inmigración Don Chuy (notario),520-555-0101\n")
    assert (rows[2]["action"], rows[2]["why"]) == ("skip", "unclear")


def test_a_title_whose_only_telephone_is_somebody_s_own_is_nobody_to_ask_for(ccr: Program, tmp_path: Path) -> None:
    rows = "Agency,Title,Phone\nOak Clinic,Steward,520-555-0161 (home)\nElm Clinic,Steward,\n"
    partners = yaml.safe_load(written_of(ccr, tmp_path, rows))["partners"]
    assert [one.get("contacts") for one in partners.values()] == [None, [{"role": "Steward"}]]
