"""What is built can be installed elsewhere and works there: without this folder, without the net, in both languages."""

import os
import subprocess
from pathlib import Path

import pytest

from offline import offer_dependencies, python_with_pip

NO_NET = """\
import socket


def refused(*arguments, **settings):
    raise AssertionError("nobody is called")


socket.socket.connect = socket.create_connection = socket.getaddrinfo = refused
"""


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that has the wheel and what it needs, and nothing that opens a connection."""
    home = tmp_path_factory.mktemp("home") / "environment"
    subprocess.run([python_with_pip(), "-I", "-m", "venv", "--without-pip", str(home)], check=True)
    dependencies = offer_dependencies(home / "packages")
    pip("--python", str(home / "bin/python"), "install", str(wheel))
    (site,) = home.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(f"{dependencies}\nimport no_net\n", encoding="utf-8")
    (site / "no_net.py").write_text(NO_NET, encoding="utf-8")
    return home / "bin"


def pip(*words: str) -> None:
    """Run pip, offline and without asking what a package needs."""
    around = {"PATH": os.environ["PATH"], "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1"}
    told = subprocess.run(
        [python_with_pip(), "-m", "pip", "--quiet", *words], capture_output=True, text=True, env=around, check=False
    )
    assert told.returncode == 0, told.stderr


def run(installed: Path, folder: Path, *words: str) -> str:
    around = {"PATH": str(installed), "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    told = subprocess.run(
        [str(installed / "ccr"), *words], cwd=folder, env=around, capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stderr) == (0, ""), (words, told)
    return told.stdout


def test_what_was_installed_is_not_this_folder(installed: Path, tmp_path: Path) -> None:
    told = subprocess.run(
        [str(installed / "python"), "-c", "import ccr_cli; print(ccr_cli.__file__)"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(told.stdout.strip()).is_relative_to(installed.parent)


def test_nobody_can_be_called_from_there(installed: Path) -> None:
    call = "import socket; socket.create_connection(('localhost', 9))"
    told = subprocess.run([str(installed / "python"), "-c", call], capture_output=True, text=True, check=False)
    assert "nobody is called" in told.stderr


def test_a_plan_is_started_looked_at_and_checked_with_it(installed: Path, tmp_path: Path) -> None:
    assert "plans/cholla.yaml" in run(installed, tmp_path, "init", "cholla", "--name", "Cholla County", "--yes")
    assert "Cholla County: " in run(installed, tmp_path, "gaps")
    assert "Condado" not in run(installed, tmp_path, "check")
    assert (tmp_path / "plans/.schema/plan.json").exists()


def test_it_speaks_spanish(installed: Path, tmp_path: Path) -> None:
    run(installed, tmp_path, "--lang", "es", "init", "cholla", "--name", "Condado de Cholla", "--yes")
    assert "# Este es el plan" in (tmp_path / "plans/cholla.yaml").read_text(encoding="utf-8")
    assert "Sistema de justicia" in run(installed, tmp_path, "gaps", "--lang", "es")
    assert "Justice system" in run(installed, tmp_path, "gaps")


def test_what_else_it_reads_is_there(installed: Path, tmp_path: Path) -> None:
    assert "U.S.C." in run(installed, tmp_path, "primer")
    assert "complete" in run(installed, tmp_path, "completion", "bash")
    assert run(installed, tmp_path, "--version").startswith("ccr ")
