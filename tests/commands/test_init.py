"""``ccr init``: the file it writes, what it asks at a terminal, and what it never does."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from ccr_cli.intake.load import built_in, look_over_plan
from ccr_cli.plan.other_names import means_nobody
from helpers import HEAD, ROOT, TODAY, Program, write_files
from terminal import Terminal, needs_tmux


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
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


@pytest.mark.parametrize(
    ("typed", "name", "sentence"),
    [
        ("saguaro", "saguaro", ""),
        ("Saguaro County", "saguaro-county", ""),
        ("plans/saguaro.yaml", "saguaro", ""),
        (
            "Mi Grupo ñ/x",
            "mi-grupo-n-x",
            "Names of files have plain letters, so it is called `plans/mi-grupo-n-x.yaml`.",
        ),
        ("Peñasco", "penasco", "Names of files have plain letters, so it is called `plans/penasco.yaml`."),
        ("a.b", "a-b", "Names of files have plain letters, so it is called `plans/a-b.yaml`."),
        ("日本", "plan", "No letter of that name can be in the name of a file, so it is called `plans/plan.yaml`."),
        ("/", "plan", "No letter of that name can be in the name of a file, so it is called `plans/plan.yaml`."),
    ],
)
def test_how_the_file_is_called_is_told_where_it_is_not_as_typed(
    ccr: Program, here: Path, typed: str, name: str, sentence: str
) -> None:
    told = ccr("init", typed, "--yes")
    assert told.status == 0
    assert [path.name for path in (here / "plans").glob("*.yaml")] == [f"{name}.yaml"]
    assert sentence in told.out
    assert ("it is called" in told.out) == bool(sentence)
    (here / f"plans/{name}.yaml").unlink()
    spanish = ccr("init", typed, "--yes", "--lang", "es").out
    assert ("se llama" in spanish) == bool(sentence)


@pytest.mark.parametrize("name", ["con", "AUX", "nul", "com1", "LPT9", "prn", "con.yaml", "plans/nul.yml"])
def test_names_that_windows_keeps_to_itself_are_refused_with_another(ccr: Program, here: Path, name: str) -> None:
    told = ccr("init", name, "--yes", "--name", "A", "--area", "B")
    assert (told.status, told.out, list(here.iterdir())) == (2, "", [])
    [other] = re.findall("`ccr init ([a-z0-9-]+)`", told.err)
    assert ccr("init", other, "--yes").status == 0
    assert ccr("init", name, "--yes", "--lang", "es").err.startswith("ccr: En Windows ningún archivo")


@pytest.mark.parametrize("kind", ["file", "pipe", "link to nothing", "a folder as the schema", "a file as plans"])
def test_with_something_in_the_way_nothing_is_written_by_halves(ccr: Program, here: Path, kind: str) -> None:
    schema = here / "plans/.schema"
    if kind == "a file as plans":
        (here / "plans").write_text("x", encoding="utf-8")
    else:
        schema.parent.mkdir()
    make: dict[str, Callable[[], object]] = {
        "file": lambda: schema.write_text("x", encoding="utf-8"),
        "pipe": lambda: os.mkfifo(schema),
        "link to nothing": lambda: schema.symlink_to("nothing"),
        "a folder as the schema": lambda: (schema / "plan.json").mkdir(parents=True),
    }
    make.get(kind, lambda: None)()
    before = sorted(here.rglob("*"))

    told = ccr("init", "x", "--yes")

    assert (told.status, told.out, sorted(here.rglob("*"))) == (2, "", before)
    assert "is in the way" in told.err
    assert "estorba" in ccr("init", "x", "--yes", "--lang", "es").err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("language", ["en", "es"])
def test_what_was_written_is_told_where_there_is_no_room_to_tell_the_rest(
    ccr: Program, here: Path, language: str
) -> None:
    def told(*words: str) -> tuple[int, str]:
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            done = subprocess.run(
                [sys.executable, "-m", "ccr_cli", *words, "--lang", language],
                env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        return done.returncode, done.stderr

    written = "`plans/x.yaml`: written as asked" if language == "en" else "`plans/x.yaml`: se escribió lo pedido"
    status, err = told("init", "x", "--yes", "--area", "B")
    assert (status, written in err, "Traceback" in err) == (2, True, False)
    status, err = told("set", "area=Q")
    assert (status, written in err, "Traceback" in err) == (2, True, False)
    assert "area: Q" in (here / "plans/x.yaml").read_text(encoding="utf-8")
    status, err = told("set", "area=Q")  # which it says already
    assert (status, written in err) == (2, False)
    status, err = told("set", "area=R", "--dry-run")
    assert (status, written in err) == (2, False)


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
    terminal.wait_for("What is the task force or team called?")
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
    assert "   1  Victim services: “Open Gate”; “Casa Segura”\n" in shown
    assert "   2  Legal services: nobody yet\n" in shown
    assert "Department of Homeland Security: not decided yet\n" in shown
    terminal.type("")
    terminal.wait_for("Whose name must")
    terminal.type("Open Gate")
    terminal.wait_for("Which of the others may")
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
    assert {id_: (one.seats, one.confidential) for id_, one in (intake.model.partners or {}).items()} == {
        "partner-1": (["victim-services"], "name"),
        "casa-segura": (["victim-services", "housing"], "place"),
    }


@needs_tmux
def test_whose_name_says_another_seat_too_is_in_brackets_there(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "nopal", "--name", "Nopal", "--area", "Nopal County", "--language", "en")
    seats = [seat.name.en for seat in built_in("immigrant-survivors").seats.values()]
    answers = {
        "Victim services": "Nopal Women's Shelter; Nopal Promotora Network; Border Patrol Victim Advocate",
        "Emergency medical": "Nopal Hospital",
        "Health care": "no",
    }
    for seat in seats:
        shown = terminal.wait_for(f"{seat}: wh")
        if seat == "Housing":
            assert "[Nopal Women's Shelter]" in " ".join(shown.split())
        terminal.type(answers.get(seat, ""))
    terminal.wait_for("Is this right?")
    terminal.type("")
    terminal.wait_for("Whose name must")
    terminal.type("")
    terminal.wait_for("Which of the others may")
    terminal.type("")
    terminal.wait_for("ended=0")
    intake = look_over_plan("plan.yaml", (here / "plans/nopal.yaml").read_bytes(), TODAY)
    assert intake.model is not None
    assert {partner.name: partner.seats for partner in (intake.model.partners or {}).values()} == {
        "Nopal Women's Shelter": ["victim-services", "housing"],
        "Nopal Promotora Network": ["victim-services"],
        "Border Patrol Victim Advocate": ["victim-services"],
        "Nopal Hospital": ["emergency-medical"],
    }


@needs_tmux
def test_interrupted_at_a_question_it_has_written_nothing(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "saguaro")
    terminal.wait_for("What is the task force or team called?")
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
    terminal.wait_for("Are these 2 agencies: “Nopal Clinic” and “Nopal Hospital”? [yes/no; Enter: no]")
    terminal.type("yes")
    terminal.wait_for("Health care: who is at the table?")
    terminal.type("Smith, Lee & Associates")
    terminal.wait_for("Are these 2 agencies: “Smith” and “Lee & Associates”? [yes/no; Enter: no]")
    terminal.type("no")
    terminal.wait_for("Education: who is at the table?")
    terminal.type("Maria Lopez")
    terminal.wait_for("“Maria Lopez” reads like a person's name.")
    terminal.type("no")
    terminal.wait_for("network? [yes/no; Enter: no] no")
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
    terminal.wait_for("   9  Housing: “Nopal Shelter”")
    terminal.type("99")
    terminal.wait_for("`99` is no seat of the list")
    terminal.type("")
    terminal.wait_for("“Nopal Shelter” may have a shelter.")
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


@pytest.mark.parametrize(
    "typed",
    [
        *("I don't know", "not sure", "none yet", "skip", "idk"),
        *("nadie todavía", "no sé todavía", "omitir", "no aplica"),
    ],
)
def test_who_does_not_know_names_nobody(typed: str) -> None:
    assert means_nobody(typed)


@needs_tmux
def test_back_is_the_question_before(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "nopal", "--name", "Nopal", "--area", "Nopal", "--language", "en")
    terminal.wait_for("Victim services: who is at the table?")
    terminal.type("Casa Alba")
    terminal.wait_for("Legal services: who is at the table?")
    terminal.type("back")
    terminal.wait_for("Legal services: who is at the table? back\n\nVictim, legal and consular services\n")
    terminal.type("Casa Brisa")
    terminal.press("C-c")

    assert "Nothing was written." in terminal.wait_for("ended=130")
    assert not (here / "plans/nopal.yaml").exists()


@needs_tmux
def test_a_name_whose_plan_is_there_is_refused_before_anything_else_is_asked(terminal: Terminal, here: Path) -> None:
    write_files(here, {"plans/nopal.yaml": HEAD})
    terminal.start("init")
    terminal.wait_for("What is the task force or team called?")
    terminal.type("Nopal")
    terminal.wait_for("is there already, and stays as it is.")
    terminal.type("Sotol")
    terminal.wait_for("Which area does it serve?")
    terminal.press("C-c")
    terminal.wait_for("ended=130")


@needs_tmux
def test_the_language_of_a_plan_is_understood_by_its_name(terminal: Terminal, here: Path) -> None:
    terminal.start("init", "nopal", "--name", "Nopal", "--area", "Nopal", "--lang", "es")
    terminal.wait_for("es (español) o en (inglés) [es]")
    terminal.type("francés")
    terminal.wait_for("Escriba en o es.")
    terminal.type("español")
    terminal.wait_for("Servicios para víctimas: ")
    terminal.press("C-c")
    terminal.wait_for("ended=130")


@needs_tmux
def test_a_name_that_says_a_seat_of_the_community_moves_there_and_a_notary_is_no_lawyer(
    terminal: Terminal, here: Path
) -> None:
    terminal.start("init", "nopal", "--name", "Nopal", "--area", "Nopal County", "--language", "en")
    seats = [seat.name.en for seat in built_in("immigrant-survivors").seats.values()]
    for seat in seats:
        terminal.wait_for(f"{seat}: wh")
        if seat == "Legal services":
            terminal.type("Notaría Pública 4")
            terminal.wait_for("a notary is no lawyer here")
            terminal.type("")
            terminal.wait_for("Enter: no]")
        if seat == "Law enforcement":
            terminal.type("Patrulla Fronteriza; Nopal Police")
            terminal.wait_for("Enter: yes]")
        terminal.type("")
    terminal.wait_for("Is this right?")
    terminal.type("")
    terminal.wait_for("ended=0")
    found = yaml.safe_load((here / "plans/nopal.yaml").read_text(encoding="utf-8"))["partners"]
    assert {id_: one["seats"] for id_, one in found.items()} == {
        "nopal-police": ["law-enforcement"],
        "patrulla-fronteriza": ["homeland-security"],
    }
