"""uv, uvx and pipx install what is built, each into a home of its own, and what they installed works.

What it needs is fetched once, as the lock file names it; where that can't be, it is said why nothing was tried here.
From then on nothing is fetched, so whatever fails is ours.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from building import once
from ccr_cli import __version__
from helpers import ROOT
from offline import python_with_pip

FETCHING = 120  # seconds


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that the lock file names, with what builds it."""
    return once(tmp_path_factory, "fetched", fetch)


def fetch(folder: Path) -> None:
    lock = str(ROOT / "requirements.lock")
    words = [python_with_pip(), "-I", "-m", "pip", "--quiet", "download", "--require-hashes", "--only-binary=:all:"]
    try:
        told = subprocess.run(
            [*words, "--dest", str(folder), "-r", lock], capture_output=True, text=True, timeout=FETCHING, check=False
        )
    except subprocess.TimeoutExpired:
        pytest.skip(f"what ccr needs wasn't fetched within {FETCHING} seconds")
    if told.returncode:
        pytest.skip(f"what ccr needs can't be fetched here: {told.stderr.strip().splitlines()[-1]}")


class Home:
    """A home in which nothing was installed yet, on a machine that reaches no registry."""

    def __init__(self, folder: Path, fetched: Path) -> None:
        self.folder = folder
        python = str(getattr(sys, "_base_executable", sys.executable))
        self._around: Mapping[str, str] = {
            "HOME": str(folder),
            "LC_ALL": "C.UTF-8",
            "PATH": os.pathsep.join((str(folder / ".local/bin"), str(Path(sys.executable).parent), os.defpath)),
            "UV_CACHE_DIR": str(fetched.with_name("uv-cache")),  # one for all homes: what is installed is linked to it
            "UV_FIND_LINKS": str(fetched),
            "UV_NO_CONFIG": "1",
            "UV_NO_INDEX": "1",
            "UV_OFFLINE": "1",
            "UV_PYTHON": python,
            "PIPX_DEFAULT_PYTHON": python,
            "PIP_FIND_LINKS": str(fetched),
            "PIP_NO_INDEX": "1",
        }

    def run(self, *words: str) -> str:
        """What a command prints."""
        program = shutil.which(words[0], path=self._around["PATH"])
        if program is None:
            pytest.skip(f"{words[0]} is not here")
        told = subprocess.run(
            [program, *words[1:]],
            cwd=self.folder,
            env=self._around,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        assert told.returncode == 0, (words, told.stdout, told.stderr)
        return told.stdout


@pytest.fixture
def home(tmp_path: Path, fetched: Path) -> Home:
    return Home(tmp_path, fetched)


def starts_a_plan(home: Home, *ccr: str) -> None:
    assert home.run(*ccr, "--version") == f"ccr {__version__}\n"
    assert "plans/cholla.yaml" in home.run(*ccr, "init", "cholla", "--name", "Cholla County", "--yes")
    assert "Cholla County: " in home.run(*ccr, "gaps")


def is_of(home: Home, command: str) -> bool:
    """Whether a command is the one in this home, and not what the tests run in."""
    return (home.folder / ".local/bin" / command).resolve().is_relative_to(home.folder)


def test_uv_installs_the_wheel_and_takes_it_away_again(home: Home, wheel: Path) -> None:
    home.run("uv", "tool", "install", str(wheel))
    assert is_of(home, "ccr")
    starts_a_plan(home, "ccr")
    assert "Cholla County: " in home.run("ccr-plan", "gaps")
    home.run("uv", "tool", "uninstall", "ccr-cli")
    assert sorted((home.folder / ".local/bin").iterdir()) == []


def test_uv_installs_the_sdist_which_it_builds(home: Home, sdist: Path) -> None:
    home.run("uv", "tool", "install", str(sdist))
    assert is_of(home, "ccr")
    assert home.run("ccr", "--version") == f"ccr {__version__}\n"
    assert "Sistema de justicia" in home.run("ccr", "explain", "justice-system", "--lang", "es")


def test_uvx_runs_the_wheel_without_installing_it(home: Home, wheel: Path) -> None:
    starts_a_plan(home, "uvx", "--from", str(wheel), "ccr")
    assert not (home.folder / ".local/bin").exists()


def test_pipx_installs_the_wheel_and_takes_it_away_again(home: Home, wheel: Path) -> None:
    home.run("pipx", "install", str(wheel))
    assert is_of(home, "ccr")
    starts_a_plan(home, "ccr")
    home.run("pipx", "uninstall", "ccr-cli")
    assert sorted((home.folder / ".local/bin").iterdir()) == []
