"""On a terminal of 80 columns and 24 lines the first line of an answer is still there when it ends."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import EXAMPLES, Program
from terminal import Terminal, needs_tmux

FIRST = {"mesquite": "Mesquite Bend Safety Alliance", "ocotillo": "Ocotillo County Working Group"}
"""The plans with the longest answers, each with what their answers begin with."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    (tmp_path / "plans").mkdir()
    opened = Terminal(tmp_path, rows=24)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize("command", ["gaps", "show", "ready", "next", "roles", "places", "bridges", "history"])
@pytest.mark.parametrize("name", FIRST)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_answer_is_still_there(terminal: Terminal, tmp_path: Path, command: str, name: str, language: str) -> None:
    shutil.copy(EXAMPLES / f"{name}.yaml", tmp_path / "plans")

    terminal.start(command, f"plans/{name}.yaml", "--as-of=2026-11-29", f"--lang={language}")
    terminal.wait_for("ended=0")

    assert terminal.visible().startswith(FIRST[name])


@pytest.mark.parametrize("command", ["show", "ready"])
def test_what_does_not_fit_is_behind_all_and_in_a_pipe(ccr: Program, command: str) -> None:
    asked = (command, str(EXAMPLES / "mesquite.yaml"), "--as-of", "2026-11-29")

    assert ccr(*asked).out == ccr(*asked, "--all").out
    assert "Altiplano Interpreters Cooperative" in ccr(*asked).out
