"""The program, run for a document."""

import contextlib
import io
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ccr_cli.app import run

ROOT = Path(__file__).parent.parent.parent
_STATE = tempfile.TemporaryDirectory()  # what is recorded for a document is not kept in the folder of whoever makes it


def surroundings(language: str, **more: str) -> dict[str, str]:
    """What a process finds around it: this program and a language, whatever is set on this machine."""
    others = ("CCR_", "GIT_", "NO_COLOR", "FORCE_COLOR")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(others)}
    settings = {"COLUMNS": "100", "LC_ALL": "C.UTF-8", "CCR_LANG": language, "PYTHONPATH": str(ROOT / "src")}
    settings["XDG_STATE_HOME"] = _STATE.name
    return {**kept, **settings, **more}


def ccr(*arguments: str, folder: Path = ROOT, language: str = "en", **more: str) -> str:
    """What the program prints."""
    command = [sys.executable, "-m", "ccr_cli", *arguments]
    environment = surroundings(language, **more)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)
    return done.stdout


def help_of(*words: str) -> str:
    """The help of a command, or of the whole program; here in this process, for there are many."""
    with around("en"), captured() as told:
        run([*words, "--help"])
    return told.getvalue()


@contextlib.contextmanager
def around(language: str, **more: str) -> Iterator[None]:
    """What another process would find around it, around this one."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(surroundings(language, **more))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def on_screen(*arguments: str, folder: Path, language: str, columns: int, lines: int) -> str:
    """What a terminal of a size shows, with the codes of its colors. Raises ``ValueError`` where the program fails."""
    size = {"COLUMNS": str(columns), "LINES": str(lines), "FORCE_COLOR": "1", "TERM": "xterm-256color"}
    with around(language, **size), inside(folder), captured(_Terminal()) as told:
        if run([*arguments]):
            raise ValueError(told.getvalue())
    return told.getvalue()


class _Terminal(io.StringIO):
    """What is written to it is for somebody to see."""

    def isatty(self) -> bool:
        return True


@contextlib.contextmanager
def inside(folder: Path) -> Iterator[None]:
    """As if typed in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


@contextlib.contextmanager
def captured(told: io.StringIO | None = None) -> Iterator[io.StringIO]:
    """What is printed, results and all else in their order; nobody is there to answer a question."""
    told, before = io.StringIO() if told is None else told, sys.stdin
    with Path(os.devnull).open(encoding="utf-8") as nobody:
        sys.stdin = nobody
        try:
            with contextlib.redirect_stdout(told), contextlib.redirect_stderr(told):
                yield told
        finally:
            sys.stdin = before
