"""Questions that a form asks, and the answers below them: one of them is the status."""

from pathlib import Path

import pytest

from helpers import Program
from rosters_as_kept import told_of

ANSWERS = (
    ("Oak Food Bank", "Yes", "No", "at-the-table"),
    ("Elm Clinic", "Yes, as liaison", "Yes", "liaison"),
    ("Ash Legal Aid", "No - on leave", "No", "declined"),
    ("Fir Police Department", "Maybe", "Yes", "identified"),
)


@pytest.mark.parametrize(
    "question",
    [
        "Will you serve in 2026-27?",
        "Do you still come to meetings?",
        "With us?",
        "Will your agency continue on the team?",
        "Coming back in 2027?",
        "¿Sigue con nosotras?",
        "¿Participará su agencia en 2027?",
    ],
)
@pytest.mark.parametrize("other", ["Will you need parking?", "Can you join us for lunch?", "¿Necesita intérprete?"])
def test_whether_it_takes_part_is_the_status_and_no_other_question(
    question: str, other: str, ccr: Program, tmp_path: Path
) -> None:
    rows = [f'{name},{asked},"{said}"' for name, said, asked, _ in ANSWERS]
    told = told_of(ccr, tmp_path, "\n".join((f"Agency,{other},{question}", *rows, "")))
    assert told["columns"][question] == "status"
    assert told["not_understood"] == [other]
    assert [row["status"] for row in told["rows"]] == [status for *_, status in ANSWERS]


def test_a_question_that_nobody_answers_so_is_none_of_statuses(ccr: Program, tmp_path: Path) -> None:
    rows = "Oak Food Bank,by bus\nElm Clinic,on foot\nAsh Legal Aid,by car\n"
    told = told_of(ccr, tmp_path, f"Agency,How will you come?\n{rows}")
    assert told["not_understood"] == ["How will you come?"]


def test_a_column_of_statuses_counts_before_a_question(ccr: Program, tmp_path: Path) -> None:
    rows = "Oak Food Bank,Invited,Yes\nElm Clinic,Active,No\n"
    told = told_of(ccr, tmp_path, f"Agency,Status,Will you attend in May?\n{rows}")
    assert [row["status"] for row in told["rows"]] == ["invited", "at-the-table"]


def test_whom_somebody_stands_for_on_the_team_is_a_sector(ccr: Program, tmp_path: Path) -> None:
    rows = "Oak Pantry,Food,Yes\nElm Center,Health,Yes\nAsh Office,Law enforcement,No\n"
    told = told_of(ccr, tmp_path, f"Agency,Which area do you represent on the SART?,Will you serve?\n{rows}")
    assert [row["seats"] for row in told["rows"]] == [["food"], ["health-care"], ["law-enforcement"]]
    assert [row["status"] for row in told["rows"]] == ["at-the-table", "at-the-table", "declined"]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Only as a consultant - conflict of interest otherwise", "liaison"),
        ("Yes, only by phone", "liaison"),
        ("Sí, como enlace", "liaison"),
        ("Yes, as alternate", "at-the-table"),
        ("conflict with the director", "identified"),
    ],
)
def test_an_answer_says_how(said: str, status: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Will you serve?\nOak Food Bank,"{said}"\nElm Clinic,Yes\nAsh Clinic,No\n')
    assert told["rows"][0]["status"] == status


@pytest.mark.parametrize(
    ("said", "status"),
    [("Consultations only", "liaison"), ("Solo consulta", "liaison"), ("school yr only", "identified"),
     ("solo falta firmar", "identified"), ("invited, only once", "invited")],
)  # fmt: skip
def test_who_does_only_one_thing_is_a_liaison(said: str, status: str, ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, f'Agency,Status\nOak Food Bank,"{said}"\nElm Clinic,Active\nAsh Clinic,Active\n')
    assert told["rows"][0]["status"] == status


def test_below_victim_services_a_circle_of_women_is_no_group_of_friends(ccr: Program, tmp_path: Path) -> None:
    told = told_of(ccr, tmp_path, "Agency,Phone\nVICTIM ADVOCATES,\nOak Women's Circle,520-555-0101\n")
    assert [row["seats"] for row in told["rows"] if row["action"] == "add"] == [["victim-services"]]
