"""``ccr init``: the file it writes, what it asks at a terminal, and what it never does."""

import json
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.intake.load import built_in, look_over_plan
from helpers import ROOT, TODAY, Program, write_files
from terminal import Terminal, needs_tmux


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(f"{os.getpid()}-{tmp_path.name}", tmp_path)
    yield opened
    opened.close()


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_file_passes_check_without_error_or_warning(ccr: Program, here: Path, language: str) -> None:
    assert ccr("init", "saguaro", "--lang", language).status == 0
    assert ccr("check", "--strict").status == 0


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_file_has_every_seat_in_view(ccr: Program, here: Path, language: str) -> None:
    ccr("init", "saguaro", "--lang", language)
    text = (here / "plans/saguaro.yaml").read_text(encoding="utf-8")
    for id_ in built_in("immigrant-survivors").seats:
        assert f"# {id_}: " in text


def test_comments_are_in_the_language_of_the_plan(ccr: Program, here: Path) -> None:
    ccr("init", "saguaro", "--language", "es")
    text = (here / "plans/saguaro.yaml").read_text(encoding="utf-8")
    assert "language: es\n" in text
    assert "Servicios para víctimas" in text
    assert "Never write" not in text


def test_the_examples_in_comments_are_right_once_the_number_signs_are_gone(ccr: Program, here: Path) -> None:
    ccr("init", "saguaro")
    path = here / "plans/saguaro.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    bare = [line[1:] if line.startswith("#") and not re.match(r"# \S", line) else line for line in lines]
    intake = look_over_plan(str(path), "\n".join(bare).encode(), TODAY)
    assert intake.findings == ()
    assert intake.model is not None
    assert list(intake.model.partners or {}) == ["casa-segura"]
    assert intake.model.mission
    assert intake.model.not_here


def test_it_writes_the_schema_that_the_first_line_points_to(ccr: Program, here: Path) -> None:
    ccr("init", "saguaro")
    first = (here / "plans/saguaro.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=.schema/plan.json"
    schema = json.loads((here / "plans/.schema/plan.json").read_text(encoding="utf-8"))
    assert schema["required"] == ["ccr", "name", "framework"]


def test_it_never_overwrites_a_plan(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/saguaro.yaml": "mine\n"})
    told = ccr("init", "saguaro")
    assert told.status == 2
    assert "`plans/saguaro.yaml` is there already" in told.err
    assert (here / "plans/saguaro.yaml").read_text(encoding="utf-8") == "mine\n"


def test_it_never_overwrites_a_schema(ccr: Program, here: Path) -> None:
    write_files(here, {"plans/.schema/plan.json": "{}"})
    told = ccr("init", "saguaro")
    assert told.status == 0
    assert "`ccr schema > plans/.schema/plan.json`" in told.err
    assert (here / "plans/.schema/plan.json").read_text(encoding="utf-8") == "{}"


def test_options_go_into_the_file_whatever_they_hold(ccr: Program, here: Path) -> None:
    name, area = 'Sheriff\'s "Task" Force: no # 2', "@yuma, *and* [more]"
    assert ccr("init", "x", "--name", name, "--area", area, "--yes").status == 0
    path = here / "plans/x.yaml"
    intake = look_over_plan(str(path), path.read_bytes(), TODAY)
    assert intake.findings == ()
    assert intake.model is not None
    assert (intake.model.name, intake.model.area) == (name, area)


@pytest.mark.parametrize(
    "word", ["no", "true", "01001", "5", "2026-01-01", "null", "~", "- x", "a:", "Ñandú", "x\ty", "\x1b[31mred"]
)
def test_any_name_reads_back(ccr: Program, here: Path, word: str) -> None:
    assert ccr("init", "x", "--name", word).status == 0
    path = here / "plans/x.yaml"
    intake = look_over_plan(str(path), path.read_bytes(), TODAY)
    assert intake.findings == ()


def test_without_any_word_it_still_asks_nothing_in_a_pipe(ccr: Program, here: Path) -> None:
    assert ccr("init").status == 0
    assert (here / "plans/our-task-force.yaml").exists()


def test_it_writes_where_the_plans_of_the_work_tree_are(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(here, {".git/HEAD": "", "plans/.keep": "", "docs/notes.md": ""})
    monkeypatch.chdir(here / "docs")
    assert ccr("init", "saguaro").status == 0
    assert (here / "plans/saguaro.yaml").exists()


def test_a_framework_of_ones_own(ccr: Program, here: Path) -> None:
    framework = (ROOT / "src/ccr_cli/data/frameworks/immigrant-survivors.yaml").read_text(encoding="utf-8")
    write_files(here, {"ours.yaml": framework.replace("id: food\n", "id: groceries\n")})
    assert ccr("init", "saguaro", "--framework", "ours.yaml").status == 0
    text = (here / "plans/saguaro.yaml").read_text(encoding="utf-8")
    assert 'framework: "../ours.yaml"' in text
    assert "# groceries: " in text
    assert ccr("check", "plans", "--strict").status == 0


@needs_tmux
def test_at_a_terminal_it_asks_sector_by_sector_and_shows_the_table(terminal: Terminal, here: Path) -> None:
    terminal.start("init")
    terminal.wait_for("What is the task force called?")
    terminal.type("Ocotillo County Table")
    terminal.wait_for("Which area does it serve?")
    terminal.type("Ocotillo County, Arizona")
    terminal.wait_for("In which language")
    terminal.type("")
    terminal.wait_for("Victim services: who is at the table?")
    terminal.type("Open Gate; Casa Segura")
    terminal.wait_for("Legal services: who is at the table?")
    for _seat in range(7):
        terminal.type("")
    terminal.wait_for("Housing: who is at the table?")
    terminal.type("casa segura")
    for _seat in range(9):
        terminal.type("")
    shown = terminal.wait_for("Is this right?")
    assert "   1  Victim services: Open Gate; Casa Segura\n" in shown
    assert "   2  Legal services: nobody yet\n" in shown
    terminal.type("")
    screen = terminal.wait_for("ended=")
    assert "ended=0" in screen
    assert "Survivors and the community decide" in screen
    assert "Wrote `plans/ocotillo-county-table.yaml`." in screen
    assert "4 of 5 key sectors are still missing" not in screen  # housing and victim services are there
    assert "Ocotillo County Table: 2 of 5 key sectors are still missing" in screen
    path = here / "plans/ocotillo-county-table.yaml"
    intake = look_over_plan(str(path), path.read_bytes(), TODAY)
    assert intake.findings == ()
    assert intake.model is not None
    assert {id_: partner.seats for id_, partner in (intake.model.partners or {}).items()} == {
        "open-gate": ["victim-services"],
        "casa-segura": ["victim-services", "housing"],
    }


@needs_tmux
def test_interrupted_at_a_question_it_has_written_nothing(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "saguaro")
    terminal.wait_for("What is the task force called?")
    terminal.press("C-c")
    assert "Traceback" not in terminal.wait_for("ended=130")
    assert not (here / "plans").exists()


@needs_tmux
def test_at_a_terminal_with_yes_it_asks_nothing(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "saguaro", "--yes", CCR_LANG="es")
    assert "ended=0" in terminal.wait_for("ended=")
    assert "Servicios" in (here / "plans/saguaro.yaml").read_text(encoding="utf-8")


NOBODY = ("no", "No sé", "?", "none", "-", "nadie", "todavía no", "n/a", "ninguno")


@needs_tmux
def test_nobody_is_nobody_and_what_may_be_two_or_a_person_is_asked_about(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "nopal", "--name", "Nopal", "--area", "Nopal County", "--language", "en")
    seats = [seat.name.en for seat in built_in("immigrant-survivors").seats.values()]
    for seat, answer in zip(seats, NOBODY, strict=False):
        terminal.wait_for(f"{seat}: wh")
        terminal.type(answer)
    terminal.wait_for("Emergency medical: who is at the table?")
    terminal.type("Nopal Clinic, Nopal Hospital")
    terminal.wait_for("Are these 2 agencies: “Nopal Clinic” and “Nopal Hospital”? [yes/no]")
    terminal.type("yes")
    terminal.wait_for("Health care: who is at the table?")
    terminal.type("Smith, Lee & Associates")
    terminal.wait_for("Are these 2 agencies: “Smith” and “Lee & Associates”? [yes/no]")
    terminal.type("no")
    terminal.wait_for("Education: who is at the table?")
    terminal.type("Maria Lopez")
    terminal.wait_for("“Maria Lopez” reads like a person's name.")
    terminal.type("no")
    terminal.wait_for("network? [yes/no] no")
    terminal.type("Client Maria Lopez, A012345678")
    terminal.wait_for("That says something about a person; type names of agencies alone.")
    terminal.type("Nopal Schools")
    for seat in seats[seats.index("Education") + 1 :]:
        terminal.wait_for(f"{seat}: wh")
        terminal.type("")
    terminal.wait_for("Is this right?")
    terminal.type("Housing")
    terminal.wait_for("Is this right? Enter: yes. The number of a seat goes back to it. Housing")
    terminal.type("Nopal Shelter")
    terminal.wait_for("   9  Housing: Nopal Shelter")
    terminal.type("99")
    terminal.wait_for("`99` is not on the list")
    terminal.type("")
    terminal.wait_for("ended=0")
    intake = look_over_plan("plan.yaml", (here / "plans/nopal.yaml").read_bytes(), TODAY)
    assert intake.model is not None
    assert {partner.name: partner.seats for partner in (intake.model.partners or {}).values()} == {
        "Nopal Shelter": ["housing"],
        "Nopal Clinic": ["emergency-medical"],
        "Nopal Hospital": ["emergency-medical"],
        "Smith, Lee & Associates": ["health-care"],
        "Nopal Schools": ["education"],
    }


@needs_tmux
def test_the_language_of_a_plan_is_understood_by_its_name(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "nopal", "--name", "Nopal", "--area", "Nopal", "--lang", "es")
    terminal.wait_for("en o es?")
    terminal.type("francés")
    terminal.wait_for("Escriba en o es.")
    terminal.type("español")
    terminal.wait_for("Servicios para víctimas: ")
    terminal.press("C-c")
    terminal.wait_for("ended=130")
