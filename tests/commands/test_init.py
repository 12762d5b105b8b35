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
