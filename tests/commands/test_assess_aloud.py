"""The conversation of ``ccr assess`` at a real terminal: nothing that was agreed is lost, wherever it breaks off."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import pytest
import yaml

from ccr_cli.intake.load import built_in
from ccr_cli.language.speaker import speaker
from helpers import EXAMPLES, HEAD, ROOT, write_files
from terminal import Terminal, needs_tmux

pytestmark = needs_tmux
COMPONENTS = {component.id: component for component in built_in("immigrant-survivors").components or []}
IDS = list(COMPONENTS)
LAST = "2024-05-14"
PLAN = HEAD + f"# how it is going\nassessments:\n  - date: {LAST}\n    scores:\n      shared-purpose: 3\n"
TODAY = date.today().isoformat()


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    return tmp_path / "plans" / "saguaro.yaml"


@pytest.fixture
def terminal(request: pytest.FixtureRequest, plan: Path) -> Iterator[Terminal]:
    opened = Terminal(plan.parent.parent, rows=24)
    yield opened
    opened.close()


def last(plan: Path) -> dict[str, object]:
    """The last assessment in the file."""
    found: dict[str, object] = yaml.safe_load(plan.read_text())["assessments"][-1]
    return {**found, "date": str(found["date"])}


def begin(terminal: Terminal, *words: str) -> None:
    """Start, and answer what comes before the first component."""
    terminal.start("assess", *words)
    terminal.wait_for("On which day? [today]")
    terminal.type("")
    terminal.wait_for("How is it done?")
    terminal.type("")
    terminal.wait_for("How many people are here?")
    terminal.type("9")
    terminal.wait_for("1 of 12: Shared purpose")
    terminal.wait_for("Which number?")


def agree(terminal: Terminal, number: str, then: str) -> None:
    """Type a number, and wait for the next screen."""
    terminal.type(number)
    terminal.wait_for(then)
    terminal.wait_for("Which number?")


def test_a_screen_has_the_question_what_it_looks_like_and_the_last_score(terminal: Terminal) -> None:
    begin(terminal)
    terminal.wait_for("Which number? Enter: not today.")
    shown = terminal.visible()
    component, english = COMPONENTS["shared-purpose"], speaker("en")
    assert shown.startswith("1 of 12: Shared purpose\n")
    for line in (
        english.pick(component.ask),
        f" 1 {english.pick(component.one)}",
        f" 3 {english.pick(component.three)}",
        f" 5 {english.pick(component.five)}",
        "Last time: 3, on May 14, 2024.",
        "Talk first, number last: one number, agreed aloud.",
        "Which number? Enter: not today.",
    ):
        assert line in " ".join(shown.split())


def test_each_number_is_written_as_it_is_given_and_breaking_off_loses_none(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    agree(terminal, "3,5", "Recorded: Shared purpose, 3.5.")
    assert last(plan) == {"date": TODAY, "how": "together", "scores": {"shared-purpose": 3.5}, "answered": 9}
    agree(terminal, "", "3 of 12")
    agree(terminal, "four", "Recorded: Survivors guide the work, 4.")
    terminal.press("C-c")
    shown = terminal.wait_for("ended=130")
    assert "2 numbers are written in `plans/saguaro.yaml`. `ccr assess` goes on." in shown
    assert last(plan)["scores"] == {"shared-purpose": 3.5, "survivors-guide": 4}
    assert plan.read_text().startswith(PLAN)


@pytest.mark.parametrize("key", ["C-c", "C-d"])
def test_breaking_off_before_a_number_writes_nothing(terminal: Terminal, plan: Path, key: str) -> None:
    begin(terminal)
    terminal.press(key)
    assert "\nNothing was written.\n" in terminal.wait_for("ended=130")
    assert plan.read_text() == PLAN


def test_an_unfinished_one_is_gone_on_with_at_what_has_no_number(terminal: Terminal, plan: Path) -> None:
    yesterday = (date.today() - timedelta(days=1)).isoformat()
    there = "".join(f"      {id_}: 4\n" for id_ in IDS if id_ not in ("privacy", "reach"))
    plan.write_text(f"{PLAN}  - date: {yesterday}\n    how: survey\n    scores:\n{there}")
    terminal.start("assess")
    shown = terminal.wait_for("Which one? Type its number.")
    assert "without a number: Privacy we can rely on; Reach" in " ".join(shown.split())
    assert "   2  Begin a new one" in shown
    terminal.type("1")
    terminal.wait_for("It goes on with the assessment of")
    terminal.wait_for("4 of 12: Privacy we can rely on")
    agree(terminal, "2", "8 of 12: Reach")
    terminal.type("2.5")
    shown = terminal.wait_for("ended=0")
    assert last(plan)["date"] == yesterday
    assert last(plan)["how"] == "survey"
    assert last(plan)["scores"] == dict.fromkeys(IDS, 4) | {"privacy": 2, "reach": 2.5}
    assert "To talk about next:" in shown
    looks_like = speaker("en").pick(COMPONENTS["privacy"].three)
    assert f"Privacy we can rely on (toward 3): {looks_like}" in " ".join(shown.split())


def test_a_new_one_can_be_begun_instead(terminal: Terminal, plan: Path) -> None:
    day = (date.today() - timedelta(days=3)).isoformat()
    plan.write_text(f"{PLAN}  - {{date: {day}, scores: {{reach: 4}}}}\n")
    terminal.start("assess")
    terminal.wait_for("Which one?")
    terminal.type("2")
    terminal.wait_for("On which day? [today]")
    terminal.type("")
    terminal.wait_for("How is it done?")
    terminal.type("en conjunto")
    terminal.wait_for("How many people")
    terminal.type("")
    terminal.wait_for("1 of 12")
    agree(terminal, "3", "2 of 12")
    assert last(plan) == {"date": TODAY, "how": "together", "scores": {"shared-purpose": 3}}


def test_back_goes_to_the_one_before_and_corrects_it(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    agree(terminal, "back", "1 of 12")  # there is none before the first
    agree(terminal, "2", "2 of 12")
    agree(terminal, "atrás", "Agreed this time: 2.")
    agree(terminal, "4", "Recorded: Shared purpose, 4.")
    agree(terminal, "<", "Which number? Enter keeps 4.")
    agree(terminal, "", "2 of 12")
    assert last(plan)["scores"] == {"shared-purpose": 4}


def test_a_wrong_number_is_asked_again(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    for typed, told in (
        ("6", "`6` is not a number from 1 to 5."),
        ("3 or 4", "Agree on one; 3.5 is between them."),
        ("3.7", "Write 3.5 or 4."),
        ("A012345678", "`…` is not a number from 1 to 5."),
    ):
        terminal.type(typed)
        terminal.wait_for(told)
    terminal.type("?")
    terminal.wait_for("`back` goes to the one")
    terminal.wait_for("Sources: ")
    assert plan.read_text() == PLAN
    agree(terminal, "3 1/2", "2 of 12")
    assert last(plan)["scores"] == {"shared-purpose": 3.5}


def test_the_end_fits_on_a_screen_and_begins_with_what_got_better(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    for number in range(2, 13):
        agree(terminal, "4", f"{number} of 12")
    terminal.type("4")
    terminal.wait_for("ended=0")
    shown = terminal.visible()
    assert shown.startswith("Saguaro County Task Force: better than before: Shared purpose.\n")
    assert "  Shared purpose             ████████░░ 4  +1\n" in shown
    assert "--note" in shown
    assert last(plan)["scores"] == dict.fromkeys(IDS, 4)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_shown_fits_on_a_screen_too(terminal: Terminal, language: str) -> None:
    plan = EXAMPLES / "ironwood.yaml"
    terminal.start("assess", str(plan), "--show", "--as-of=2026-11-22", f"--lang={language}")
    terminal.wait_for("ended=0")
    assert terminal.visible().startswith("Grupo de Trabajo del Condado de Ironwood: ")


def test_stop_ends_it_with_the_picture(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    agree(terminal, "4", "2 of 12")
    terminal.type("stop")
    assert "To talk about next:" in terminal.wait_for("ended=0")
    assert last(plan)["scores"] == {"shared-purpose": 4}


def test_in_spanish(terminal: Terminal, plan: Path) -> None:
    terminal.start("assess", "--lang", "es")
    terminal.wait_for("¿Qué fecha? [hoy]")
    terminal.type("")
    terminal.wait_for("¿Cómo se hace?")
    terminal.type("encuesta")
    terminal.wait_for("¿Cuántas personas hay?")
    terminal.type("somos 11")
    shown = terminal.wait_for("1 de 12: Propósito común")
    assert "La vez anterior: 3, el 14 de mayo de 2024." in terminal.wait_for("¿Qué número? Enter: hoy no.")
    terminal.type("tres y medio")
    terminal.wait_for("Anotado: Propósito común, 3.5.")
    terminal.type("ayuda")
    terminal.wait_for("`atrás` regresa")
    terminal.type("parar")
    shown = terminal.wait_for("ended=0")
    assert "mejor que antes: Propósito común." in shown
    assert last(plan) == {"date": TODAY, "how": "survey", "scores": {"shared-purpose": 3.5}, "answered": 11}


def test_it_goes_on_when_the_window_is_resized(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    terminal.resize(40, 20)
    agree(terminal, "4", "2 of 12")
    assert all(len(line) <= 40 for line in terminal.visible().splitlines())
    terminal.resize(100, 30)
    agree(terminal, "3", "3 of 12")
    assert last(plan)["scores"] == {"shared-purpose": 4, "people-who-can-act": 3}


def test_for_a_screen_reader_nothing_is_wiped_away(terminal: Terminal) -> None:
    begin(terminal, "--plain")
    agree(terminal, "4", "2 of 12")
    assert "1 of 12: Shared purpose" in terminal.screen()


def test_a_day_on_the_command_line_is_gone_on_with(terminal: Terminal, plan: Path) -> None:
    terminal.start("assess", "--date", LAST)
    terminal.wait_for("It goes on with the assessment of May 14, 2024.")
    terminal.wait_for("2 of 12")
    agree(terminal, "2", "3 of 12")
    assert last(plan) == {"date": LAST, "scores": {"shared-purpose": 3, "people-who-can-act": 2}}


def test_a_finished_one_is_gone_through_and_kept(terminal: Terminal, plan: Path) -> None:
    plan.write_text(
        HEAD + f"assessments:\n  - {{date: {TODAY}, scores: {{{', '.join(f'{id_}: 4' for id_ in IDS)}}}}}\n"
    )
    before = plan.read_text()
    terminal.start("assess", "--date", TODAY)
    terminal.wait_for("has a number for every component; Enter")
    agree(terminal, "", "2 of 12")
    terminal.type("stop")
    terminal.wait_for("ended=0")
    assert plan.read_text() == before


def test_a_plan_with_a_mistake_elsewhere_keeps_no_group_waiting(terminal: Terminal, plan: Path) -> None:
    plan.write_text(PLAN + "funding:\n  - {source: Fund, until: soon}\n")
    begin(terminal)
    agree(terminal, "4", "2 of 12")
    assert last(plan)["scores"] == {"shared-purpose": 4}


def test_what_somebody_else_writes_meanwhile_stays(terminal: Terminal, plan: Path) -> None:
    begin(terminal)
    agree(terminal, "4", "2 of 12")
    plan.write_text(plan.read_text() + "mission: Whichever door.\n")
    agree(terminal, "3", "3 of 12")
    assert plan.read_text().endswith("mission: Whichever door.\n")
    assert last(plan)["scores"] == {"shared-purpose": 4, "people-who-can-act": 3}


def test_a_framework_without_components_is_told_before_anything_is_asked(terminal: Terminal, plan: Path) -> None:
    framework = (
        "ccr_framework: 1\nid: ours\nname: Two doors\n"
        "sectors:\n  - {id: help, name: Help, seats: [{id: advocates, name: Advocates}]}\n"
        "commitments:\n  - {id: safety, name: Safety}\n"
    )
    write_files(plan.parent, {"ours/bare.yaml": framework})
    plan.write_text("ccr: 1\nname: Ours\nframework: ours/bare.yaml\n")
    terminal.start("assess")
    assert "the framework “Two doors” has no components." in terminal.wait_for("ended=2")


@pytest.mark.parametrize("kill", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_whatever_kills_it_what_was_agreed_is_in_the_file(plan: Path, kill: signal.Signals) -> None:
    """In a pseudo terminal of its own: killed at another moment after each number, and gone on with."""
    for count, id_ in enumerate(IDS[:6], 1):
        _typed_and_killed(plan, "4\n", kill, partial(time.sleep, 0.02 * count))
        scores = last(plan).get("scores")
        assert plan.read_text().startswith(PLAN)
        assert scores in ({"shared-purpose": 3}, dict.fromkeys(IDS[:count], 4), dict.fromkeys(IDS[: count - 1], 4)), id_
        if scores != dict.fromkeys(IDS[:count], 4):  # it came before the number was written: it is agreed again
            _typed_and_killed(plan, "4\n", kill, partial(_written, plan, dict.fromkeys(IDS[:count], 4)))
        assert last(plan)["scores"] == dict.fromkeys(IDS[:count], 4)


def _written(plan: Path, scores: dict[str, int]) -> None:
    """Wait until these scores are in the file, as long as a busy machine takes."""
    end = time.monotonic() + 60
    while last(plan).get("scores") != scores and time.monotonic() < end:
        time.sleep(0.05)


def _typed_and_killed(plan: Path, typed: str, kill: signal.Signals, wait: Callable[[], None]) -> None:
    ours, theirs = os.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "ccr_cli", "assess", "--date", TODAY, "--lang", "en"],
        cwd=plan.parent.parent,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "TERM": "xterm"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = _until(ours, b"How is it done?", b"Which number?")
    if b"How is it done?" in seen:
        os.write(ours, b"\n")
        _until(ours, b"people are here?")
        os.write(ours, b"\n")
        _until(ours, b"Which number?")
    os.write(ours, typed.encode())
    wait()
    program.send_signal(kill)
    program.wait(timeout=30)
    os.close(ours)


def _until(terminal: int, *texts: bytes) -> bytes:
    """What is shown, until one of the texts is."""
    seen = b""
    while not any(text in seen for text in texts):
        seen += os.read(terminal, 65536)
    return seen
