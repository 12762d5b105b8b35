"""Columns of which no heading says what they have: what stands in them does."""

from pathlib import Path

import pytest
import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import told_of, written_of

ROWS = (
    "Oak Food Bank,food,comes every time,520-555-0101,oak@example.org,Spanish",
    "Elm Clinic,clinic,waiting to hear back,520-555-0102,elm@example.org,\"Spanish, French\"",
    "Ash Legal Aid,legal,dropped out in May,520-555-0103,,",
    "Fir Police Department,police,not asked yet,520-555-0104,fir@example.org,Spanish",
)  # fmt: skip
FIELDS = ["name", "seats", "status", "phone", "email", "languages"]


@pytest.mark.parametrize(
    "headings",
    [
        "Folks,What part of the community,How is it going?,Call them at,Write to,Speak",
        "Quiénes,De qué son,¿Cómo vamos con ellos?,Para hablarles,Para escribirles,Hablan",
        (
            "What agency or program do you represent?,Which part of the community is your agency from?,"
            "Will someone from your agency come to our meetings?,What is the best number to reach you?,"
            "What address do we write to?,What do your people speak besides English?"
        ),
    ],
)
def test_cells_tell_what_no_heading_does(headings: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "\n".join((headings, *ROWS, "")))
    assert list(told["columns"].values()) == FIELDS
    assert [row["status"] for row in told["rows"]] == ["at-the-table", "invited", "left", "identified"]
    assert told["rows"][0]["seats"] == ["food"]


def test_the_screen_says_which_columns_were_taken_so(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"o.yaml": HEAD, "roster.csv": "\n".join(("Agency,Sector,How is it going?,,,", *ROWS, ""))})
    told = ccr("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "o.yaml"), "--dry-run")
    line = "Taken so by their cells, look at them: How is it going?, D, E, F."
    assert line in " ".join(told.out.split())


def test_a_heading_that_is_sure_stays_whatever_stands_below_it(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Notes\nOak Food Bank,comes\nElm Clinic,invited\nAsh Shelter,left\n")
    assert told["columns"] == {"Agency": "name", "Notes": "notes"}


@pytest.mark.parametrize("heading", ["¿Cuál es su celular?", "Cell number for emergencies", "WhatsApp", "Text them at"])
def test_a_second_column_of_telephones_is_nobody_s_office(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(
        ccr,
        tmp_path,
        f"Agency,Office phone,{heading}\nOak Food Bank,520-555-0101,520-555-0161\nElm Clinic,,520-555-0162\n",
    )
    write_files(tmp_path, {"p.yaml": HEAD})
    ccr("partner", "import", str(tmp_path / "roster.csv"), str(tmp_path / "p.yaml"), "--yes")
    assert "0161" not in (tmp_path / "p.yaml").read_text()
    assert "0162" not in (tmp_path / "p.yaml").read_text()
    assert told["columns"]["Office phone"] == "phone"


def test_days_below_an_unknown_heading_are_days_of_nothing(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Last cake\nOak Food Bank,2025-03-14\nElm Clinic,2025-04-14\n")
    assert told["not_understood"] == ["B"]


def test_telephone_and_mail_in_one_column_are_how_to_reach_an_agency(ccr: Program, tmp_path: Path) -> None:
    rows = (
        'Org,Reach them at\nOak Food Bank,"520-555-0101\noak@example.org"\nElm Clinic,520-555-0102 / c 520-555-0162\n'
    )
    assert told_of(ccr, tmp_path, rows)["columns"]["Reach them at"] == "phone"


def test_a_cell_with_everything_in_it_has_an_agency(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Who + how to reach,Kind,Where they stand / papers\n"
        '"Juniper House (Jo Example, director) 520-555-0101 juniper@example.org",DV,At the table since 3/14/2023\n'
        '"Bend Police Dept - Lt. Marcus Feld, o 520-555-0102 / c 520-555-0162",LE,Invited 9/14/2026\n'
        "Plum Legal Aid; intake 520-555-0103,Legal,In\n"
        '"Oak Hospital, charge nurse desk 520-555-0104",Medical,Member\n'
    )
    names = [row["name"] for row in told_of(ccr, tmp_path, rows)["rows"]]
    assert names == ["Juniper House", "Bend Police Dept", "Plum Legal Aid", "Oak Hospital"]


def test_what_a_database_writes_where_there_is_nothing_is_nothing(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "org_id;org_name;org_aka;mbr_status;status_date;mou_signed;last_activity_date\n"
        "1;Oak Food Bank;NULL;Active;2024-03-05;0000-00-00;2026-01-05\n"
        '2;"Youth &amp; Families Clinic";NULL;Invited;NULL;NULL;2026-02-05\n'
    )
    told = told_of(ccr, tmp_path, rows)
    assert [(row["name"], row["why"], row["questions"]) for row in told["rows"]] == [
        ("Oak Food Bank", None, []),
        ("Youth & Families Clinic", None, []),
    ]
    assert told["columns"]["org_name"] == "name"
    assert "last_activity_date" not in told["columns"]


def test_a_language_that_some_explain_is_still_one(ccr: Program, tmp_path: Path) -> None:
    rows = "Agency,Spanish?\nOak Food Bank,Yes\nElm Clinic,a little\nAsh Clinic,no\nFir Clinic,Yes\n"
    assert told_of(ccr, tmp_path, rows)["columns"].popitem()[1] == "languages"


def test_an_agreement_that_was_only_sent_is_none(ccr: Program, tmp_path: Path) -> None:
    rows = "Agency,MOU on file\nOak Food Bank,SENT 8/20/26\nElm Clinic,signed 3/14/2025\n"
    write_files(tmp_path, {"plans/o.yaml": HEAD, "r.csv": rows})
    assert ccr("partner", "import", str(tmp_path / "r.csv"), str(tmp_path / "plans/o.yaml"), "--yes").status == 0
    assert (tmp_path / "plans/o.yaml").read_text(encoding="utf-8").count("signed:") == 1


@pytest.mark.parametrize("heading", ["Seat No.", "Seat", "Status #", "Sector no."])
def test_a_column_of_numbers_says_no_seat_and_no_status(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f"{heading},Agency\n1,Oak Food Bank\n2,City Council\n14,Elm Clinic\n")
    assert [row["seats"] for row in told["rows"]] == [["food"], [], ["health-care"]]
    assert "14" not in told["rows"][2]["questions"]
    assert [column for column in told["columns"].values() if column in ("seats", "status")] == []


def test_how_to_reach_somebody_goes_with_the_column_before_that_names_them(ccr: Program, tmp_path: Path) -> None:
    rows = (
        'Agency,"Rep (name, title)",Contact info\n'
        'Oak Clinic,"Ione Maddox, Executive Director","O: 520-555-0133\nC: 520-555-0193\nhelp@oakclinic.example.org"\n'
        "Ash PD,Det. Ron Huxley,desk 520-555-0134 / cell 520-555-0191\n"
    )
    partners = yaml.safe_load(written_of(ccr, tmp_path, rows))["partners"]
    assert [one["contacts"] for one in partners.values()] == [
        [{"role": "Executive Director", "phone": "520-555-0133", "email": "help@oakclinic.example.org"}],
        [{"role": "Det.", "phone": "520-555-0134"}],
    ]


def test_somebody_else_s_telephone_is_not_that_of_the_column_before(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Agency,Primary contact,Alternate contact\nOak Clinic,Director,Jo Ek 520-555-0101\n"
        'Ash Clinic,"Ana Sotol, Director",front desk 520-555-0103\n'
    )
    partners = yaml.safe_load(written_of(ccr, tmp_path, rows))["partners"].values()
    reached = [one["role"] for partner in partners for one in partner["contacts"] if "phone" in one]
    assert "Director" not in reached


def test_parties_of_a_memorandum_are_agencies_and_their_type_is_none(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Ref,Party,Type of org,TF member\n"
        "M-01,Casa Roble,Nonprofit - DV/SA program,Yes\nM-02,Oak County Sheriff,Government - law enforcement,Yes\n"
        "M-03,Oak Regional Food Bank,Nonprofit - food,Declined 10/26/2025\n"
    )
    told = [(row["name"], row["seats"], row["status"]) for row in told_of(ccr, tmp_path, rows)["rows"]]
    assert told == [
        ("Casa Roble", ["victim-services"], "at-the-table"),
        ("Oak County Sheriff", ["law-enforcement"], "at-the-table"),
        ("Oak Regional Food Bank", ["food"], "declined"),
    ]


def test_an_extension_of_its_own_column_belongs_to_the_telephone_before_it(ccr: Program, tmp_path: Path) -> None:
    rows = "Agencia,Cargo,Teléfono,Ext.\nFiscalía Roble,Directora,559-555-0105,220\nClínica Olmo,Jefe,559-555-0106,\n"
    partners = yaml.safe_load(written_of(ccr, tmp_path, rows))["partners"]
    assert [one["contacts"][0]["phone"] for one in partners.values()] == ["559-555-0105 ext. 220", "559-555-0106"]
