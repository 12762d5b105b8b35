"""Columns of statuses, whatever their headings have beside the word."""

from pathlib import Path

import pytest

from helpers import Program
from rosters_as_kept import told_of


@pytest.mark.parametrize(
    "heading",
    ["Status as of fall", "Status as of 10/2025", "Last status", "Contact status", "Fecha del último estatus", "As of"],
)
def test_a_heading_with_a_day_or_more_has_the_statuses_below_it(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(
        ccr, tmp_path, f"Agency,{heading}\nOak Food Bank,Invited\nElm Clinic,Active since 10/2025\nAsh Clinic,huh\n"
    )
    assert told["columns"][heading] == "status"
    assert [row["status"] for row in told["rows"]] == ["invited", "at-the-table", "identified"]
    assert told["rows"][2]["questions"] == ["status"]


@pytest.mark.parametrize("heading", ["¿Viene a las juntas?", "Do they come?", "Attends?", "Asiste"])
def test_who_comes_is_a_status(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f"Agency,{heading}\nOak Food Bank,sí viene\nElm Clinic,ya no viene\nAsh Clinic,huh\n")
    assert told["columns"][heading] == "status"
    assert [row["status"] for row in told["rows"]] == ["at-the-table", "left", "identified"]


@pytest.mark.parametrize("heading", ["Status date", "Since", "Status since"])
def test_a_column_of_days_stays_one(heading: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(
        ccr, tmp_path, f"Agency,Status,{heading}\nOak Food Bank,Invited,2025-03-14\nElm Clinic,Active,soon\n"
    )
    assert told["columns"][heading] == "since"


def test_a_column_of_days_without_a_day_is_not_understood(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Status,Since\nOak Food Bank,Invited,long ago\nElm Clinic,Active,soon\n")
    assert told["not_understood"] == ["Since"]


@pytest.mark.parametrize("heading", ["MOU", "MOU status", "Status (MOU)", "Convenio"])
@pytest.mark.parametrize("cell", ["pending", "MOU pending", "Status: pending", "pendiente"])
def test_a_pending_agreement_is_neither_an_agreement_nor_a_status(
    heading: str, cell: str, ccr: Program, tmp_path: Path
) -> None:
    told = told_of(ccr, tmp_path, f"Agency,{heading}\nOak Food Bank,{cell}\nElm Clinic,2025-03-14\n")
    assert (told["rows"][0]["status"], told["rows"][0]["questions"]) == ("identified", [])
    assert told["columns"][heading] == "agreement"


@pytest.mark.parametrize(
    ("cell", "status"),
    [("pending", "invited"), ("MOU pending", "identified"), ("Convenio pendiente", "identified"),
     ("Pending (MOU)", "identified"), ("Active, MOU pending", "at-the-table"), ("Invited, MOU pending", "invited")],
)  # fmt: skip
def test_in_a_column_of_statuses_pending_alone_is_invited(cell: str, status: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Status\nOak Food Bank,"{cell}"\nElm Clinic,Active\n')
    assert told["rows"][0]["status"] == status


@pytest.mark.parametrize("cell", ["Ya no", "ya no más", "no longer", "Not anymore", "ya no, desde marzo"])
def test_who_takes_part_no_longer_has_left(cell: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Status\nOak Food Bank,"{cell}"\nElm Clinic,Active\n')
    assert (told["rows"][0]["status"], told["rows"][0]["questions"]) == ("left", [])


def test_a_row_s_own_words_are_asked_about_whatever_its_section_says(ccr: Program, tmp_path: Path) -> None:
    told = told_of(
        ccr,
        tmp_path,
        "Agency,Status,Phone\nActive members,,\nOak Food Bank,huh,520-555-0101\nElm Clinic,,520-555-0102\n",
    )
    assert [(row["status"], row["questions"]) for row in told["rows"][1:]] == [
        ("identified", ["status"]),
        ("at-the-table", []),
    ]


@pytest.mark.parametrize("cell", ["Pending", "Pendiente"])
def test_what_is_pending_where_the_community_decides_is_no_invitation(cell: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f"Agency,Status\nUSCIS,{cell}\nBorder Patrol,Invited\nElm Clinic,{cell}\n")
    assert [row["status"] for row in told["rows"]] == ["identified", "invited", "invited"]
    assert "decided" in told["rows"][0]["questions"]


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Iglesia Bautista Hispana - ya no viene", "left"),
        ("Iglesia Bautista Hispana (se retiró)", "left"),
        ("Iglesia Bautista Hispana, invitada", "invited"),
        ("Iglesia Bautista Hispana (no longer attending)", "left"),
    ],
)
def test_words_of_a_status_beside_a_name_say_it_where_no_column_does(
    cell: str, status: str, ccr: Program, tmp_path: Path
) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Status\n"{cell}",\n"{cell}",Member\nElm Clinic,Active\n')
    first, second, _ = told["rows"]
    assert (first["name"], first["status"], first["left_out"]) == ("Iglesia Bautista Hispana", status, [])
    assert second["why"] == "folded"
    alone = told_of(ccr, tmp_path, f'Agency,Status\n"{cell}",Member\nElm Clinic,Active\n')["rows"][0]
    assert (alone["name"], alone["status"], alone["questions"]) == (
        "Iglesia Bautista Hispana",
        "identified",
        ["status"],
    )


@pytest.mark.parametrize("name", ["Elm Clinic (Regional)", "Elm Clinic - Core Services", "Elm Clinic, Chair"])
def test_other_words_beside_a_name_say_no_status(name: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Status\n"{name}",\nOak Clinic,Active\n')
    assert told["rows"][0]["status"] == "identified"


def test_a_day_since_when_somebody_belongs_to_it_may_be_one_of_something_else(ccr: Program, tmp_path: Path) -> None:
    rows = (
        "Agency,On SART since\nOak Clinic,6/13/2019\nElm Legal Aid,stepped down 1/15/2026\nAsh PD,invited 8/20/2026\n"
    )
    told = told_of(ccr, tmp_path, rows)
    assert [row["status"] for row in told["rows"]] == ["at-the-table", "left", "invited"]
