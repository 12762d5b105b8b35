"""The page for the first day: its lines are typed into a real terminal, and the screen says what the page shows."""

import os
import re
import shlex
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers import ROOT
from terminal import Terminal, needs_tmux

ENTER = ""
OTHER_SEATS = 16
RIGHT_AND_SECRET = 2  # whether it is right, and what of a shelter is confidential
ANSWERS = {
    "en": {
        "ccr init": [
            *("Saguaro Task Force", "Saguaro County, Arizona", ENTER, "Casa Brisa", "Desert Bridge Legal Aid"),
            *[ENTER] * (OTHER_SEATS + RIGHT_AND_SECRET),
        ],
        "ccr partner add": ["Clinic West", *[ENTER] * 4],
    },
    "es": {
        "ccr init": [
            *("Saguaro", "Condado de Saguaro", "es", "Casa Brisa", "Ayuda Legal Puente"),
            *[ENTER] * (OTHER_SEATS + RIGHT_AND_SECRET),
        ],
        "ccr partner add": ["Clínica Oeste", *[ENTER] * 4],
    },
}
PAGES = {"en": "docs/first-day.md", "es": "docs/es/primer-dia.md"}
_BLOCK = re.compile(r"<!-- (typed|shown) -->\n```\w+\n(.*?)```", re.DOTALL)
_PATIENCE = 30.0  # seconds
_WAITING = ("$", "#")
"""How the line ends at which the shell waits."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path, rows=50)
    yield opened
    opened.close()


@needs_tmux
@pytest.mark.parametrize("language", PAGES)
def test_the_first_day_goes_as_the_page_says(terminal: Terminal, language: str) -> None:
    programs = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    terminal.type(f"export PATH={shlex.quote(programs)} CCR_LANG={language} PYTHONPATH={ROOT / 'src'}; clear")
    settled(terminal, "")
    screen, shown = "", 0
    for kind, block in _BLOCK.findall((ROOT / PAGES[language]).read_text(encoding="utf-8")):
        if kind == "typed":
            screen = "".join(typed(terminal, line, ANSWERS[language].get(line, [])) for line in block.splitlines())
        else:
            shown += 1
            assert lines_of(block), "a block is empty"
            assert lines_of(block) in screen, screen
    assert shown == 6


def typed(terminal: Terminal, line: str, answers: list[str]) -> str:
    """Type a line and answer what it asks; what has come onto the screen, line by line."""
    terminal.wipe()
    for words in (line, *answers):
        assert not has_ended(terminal) or words == line, f"{line!r} asked less than was answered"
        before = terminal.screen().rstrip()
        terminal.type(words)
        settled(terminal, before, words)
    deadline = time.monotonic() + _PATIENCE
    while not has_ended(terminal):
        assert time.monotonic() < deadline, f"{line!r} asks more than was answered:\n{terminal.screen()}"
        time.sleep(0.1)
    return lines_of(terminal.screen())


def has_ended(terminal: Terminal) -> bool:
    return terminal.screen().rstrip().endswith(_WAITING)


def settled(terminal: Terminal, before: str, words: str = ENTER) -> None:
    """Wait until the answer to what was typed is on the screen, and stays the same."""
    deadline = time.monotonic() + _PATIENCE
    last = before
    while time.monotonic() < deadline:
        time.sleep(0.1)
        now = terminal.screen().rstrip()
        if now == last != before and not (words and now.endswith(words)):
            return
        last = now
    raise AssertionError(f"nothing came after {words!r}; the screen shows:\n{last}")


def lines_of(text: str) -> str:
    """Its lines without spaces at their ends, and without empty ones."""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines() if line.strip())
