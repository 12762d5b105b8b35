"""Telephones beside names of persons: an office's come in; where nothing says whose they are, it is asked."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, Program, write_files
from rosters_as_kept import written_of
from terminal import Terminal, needs_tmux

NAMED = "Agency,Contact,Title,Phone\n"
ONE = f"{NAMED}Casa Ocotillo,Xochitl Quispe,Director,520-555-0101\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def numbers_of(here: Path, ccr: Program, roster: str, *words: str) -> list[str]:
    """The telephones that come in from a roster."""
    write_files(here, {"plans/o.yaml": HEAD, "roster.csv": roster})
    assert ccr("partner", "import", "roster.csv", "--yes", *words).status == 0
    partners = yaml.safe_load((here / "plans/o.yaml").read_text(encoding="utf-8"))["partners"]
    return list(_numbers(partners))


def _numbers(partners: Any) -> Iterator[str]:
    for partner in partners.values():
        yield from (one["phone"] for one in partner.get("contacts", ()) if "phone" in one)


def told_of(here: Path, ccr: Program, roster: str, *words: str) -> Any:
    write_files(here, {"plans/o.yaml": HEAD, "roster.csv": roster})
    return json.loads(ccr("partner", "import", "roster.csv", "--dry-run", "--format=json", *words).out)["rows"]


@pytest.mark.parametrize("heading", ["Phone", "Tel", "Number", "Teléfono", "Best number", "Contact phone", "Phone 1"])
def test_a_number_beside_a_name_is_asked_about_where_nothing_says_whose_it_is(
    here: Path, ccr: Program, heading: str
) -> None:
    roster = ONE.replace("Phone", heading)
    assert numbers_of(here, ccr, roster) == ["520-555-0101"]
    assert "phones" in told_of(here, ccr, roster)[0]["questions"]
    row = told_of(here, ccr, roster, "--phones", "own")[0]
    assert "phones" not in row["questions"]
    assert "phone" in row["left_out"]


@pytest.mark.parametrize(
    "heading",
    [
        "Office phone",
        "Main line",
        "Work phone",
        "Agency phone",
        "Desk #",
        "Tel. oficina",
        "Conmutador",
        "Phone (office)",
    ],
)
def test_a_number_under_the_heading_of_an_office_comes_in(here: Path, ccr: Program, heading: str) -> None:
    assert numbers_of(here, ccr, ONE.replace("Phone", heading), "--phones", "own") == ["520-555-0101"]


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("office 520-555-0101", "520-555-0101"),
        ("520-555-0101 (w)", "520-555-0101"),
        ("Oficina: 520-555-0101", "520-555-0101"),
        ("520-555-0101 ext. 4", "520-555-0101 ext. 4"),
        ("800-555-0101", "800-555-0101"),
        ("crisis line 520-555-0101", "520-555-0101"),
    ],
)
def test_a_number_that_is_marked_as_an_offices_comes_in(here: Path, ccr: Program, cell: str, number: str) -> None:
    assert numbers_of(here, ccr, ONE.replace("520-555-0101", cell), "--phones", "own") == [number]


def test_a_number_beside_a_title_alone_comes_in(here: Path, ccr: Program) -> None:
    assert numbers_of(here, ccr, ONE.replace("Xochitl Quispe", ""), "--phones", "own") == ["520-555-0101"]
    assert numbers_of(here, ccr, ONE.replace("Xochitl Quispe", "Front desk"), "--phones", "own") == ["520-555-0101"]


def test_a_number_that_two_persons_of_an_agency_have_is_the_agencys(here: Path, ccr: Program) -> None:
    switchboard = f"{ONE}Casa Ocotillo,Ngaio Brathwaite,Advocate,520-555-0101\n"
    assert set(numbers_of(here, ccr, switchboard, "--phones", "own")) == {"520-555-0101"}
    twice = f'{ONE}Casa Ocotillo,"Quispe, Xochitl",Advocate,520-555-0101\n'
    assert numbers_of(here, ccr, twice, "--phones", "own") == []
    elsewhere = f"{ONE}Mesa Clinic,Ngaio Brathwaite,Nurse,520-555-0101\n"
    assert numbers_of(here, ccr, elsewhere, "--phones", "own") == []


def test_a_number_in_the_cell_of_a_name_is_no_less_in_doubt(here: Path, ccr: Program) -> None:
    roster = 'Agency,Contact\nCasa Ocotillo,"Xochitl Quispe, Director, 520-555-0101"\nMesa Clinic,Intake 520-555-0102\n'
    assert numbers_of(here, ccr, roster, "--phones", "own") == ["520-555-0102"]
    roster = 'Agency,Phone\n"Mesa Verde PD, Sgt. Xochitl Quispe",520-555-0101\n'
    assert numbers_of(here, ccr, roster, "--phones", "own") == []


def test_one_word_says_whose_they_are(here: Path, ccr: Program) -> None:
    assert numbers_of(here, ccr, ONE, "--phones", "offices") == ["520-555-0101"]
    assert numbers_of(here, ccr, ONE, "--phones", "own") == []
    assert "phones" not in ccr("partner", "import", "roster.csv", "--dry-run", "--phones", "own").out
    wrong = ccr("partner", "import", "roster.csv", "--phones", "mine")
    assert (wrong.status, "`--phones` doesn't know `mine`." in wrong.err) == (2, True)


def test_it_is_told_once_for_a_column(here: Path, ccr: Program) -> None:
    roster = f"{ONE}Mesa Clinic,Ngaio Brathwaite,Nurse,520-555-0102\nMesa Church,,,520-555-0103\n"
    write_files(here, {"roster.csv": roster})
    write_files(here, {"plans/o.yaml": HEAD})
    told = " ".join(ccr("partner", "import", "roster.csv", "--dry-run").out.split())
    assert told.count("“Phone” is beside names of persons in 2 rows") == 1
    assert "--phones own" in told


def test_a_plan_begins_without_the_numbers_that_are_said_to_be_persons_own(ccr: Program, here: Path) -> None:
    write_files(here, {"roster.csv": ONE})
    assert ccr("init", "o", "--from", "roster.csv", "--phones", "own", "--yes").status == 0
    assert "555-0101" not in (here / "plans/o.yaml").read_text(encoding="utf-8")
    told = ccr("init", "p", "--from", "roster.csv", "--phones", "mine", "--yes")
    assert (told.status, (here / "plans/p.yaml").exists()) == (2, False)
    assert "Choose one of `offices` or `own`." in told.err


@needs_tmux
@pytest.mark.parametrize(
    ("language", "texts"),
    [("en", ("Whose numbers are these?", "Write this?", "y")), ("es", ("¿De quién son", "¿Se anota esto?", "s"))],
)
@pytest.mark.parametrize(("answer", "comes_in"), [("1", True), ("2", False), ("", False)])
def test_it_is_asked_once_at_a_terminal(
    here: Path, language: str, texts: tuple[str, str, str], answer: str, comes_in: bool
) -> None:
    write_files(here, {"plans/o.yaml": HEAD, "roster.csv": ONE.replace("Casa Ocotillo", "Mesa Clinic")})
    shown, write, yes = texts
    terminal = Terminal(here)
    try:
        terminal.start("partner", "import", "roster.csv", CCR_LANG=language)
        terminal.wait_for(shown)
        terminal.type(answer)
        terminal.wait_for(write)
        terminal.type(yes)
        terminal.wait_for("ended")
    finally:
        terminal.close()
    assert ("520-555-0101" in (here / "plans/o.yaml").read_text(encoding="utf-8")) is comes_in


def test_a_role_on_the_team_is_whom_to_ask_for_and_what_she_has_passed_is_not(here: Path, ccr: Program) -> None:
    roster = (
        "Agency,Discipline,Name / credentials,Role on team,Work phone\n"
        'Oak Hospital,Forensic nursing,"Xochitl Quispe, RN, SANE-A",Forensic Nurse Coordinator,520-555-0171\n'
        'Oak Hospital,Forensic nursing,"Ek Balam, RN",On-call nurse,520-555-0172\n'
        "Elm Police Department,Police,Brenda Stahl,Detective,520-555-0173\n"
    )
    partners = yaml.safe_load(written_of(ccr, here, roster))["partners"].values()
    assert [one["role"] for partner in partners for one in partner["contacts"]] == [
        "Forensic Nurse Coordinator",
        "On-call nurse",
        "Detective",
    ]


def test_a_desk_in_a_column_of_persons_is_whom_to_ask_for(here: Path, ccr: Program) -> None:
    roster = "Agency,Contact person,Office phone\nOak Legal Aid,Intake line,520-555-0171\nElm Clinic,Dean Parish,\n"
    text = written_of(ccr, here, roster)
    assert "role: Intake line" in text
    assert "Dean" not in text


@pytest.mark.parametrize("heading", ["Their own phone", "Own phone", "Own cell", "Teléfono propio"])
def test_a_phone_of_ones_own_stays_out(here: Path, ccr: Program, heading: str) -> None:
    roster = f"Agency,Who I ask for,Desk line,{heading}\nOak Clinic,Xochitl Quispe,520-555-0101,520-555-0131\n"
    assert numbers_of(here, ccr, roster) == ["520-555-0101"]
