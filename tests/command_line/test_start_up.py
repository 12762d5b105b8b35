"""What a command loads: help and version answer before anything heavy is imported."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import ROOT

HEAVY = ("typer", "rich", "yaml", "pydantic")
PLANS = ROOT / "plans"


def loaded_by(*arguments: str) -> list[str]:
    """Which of the heavy packages are loaded once a command has run."""
    script = (
        "import sys, json, contextlib, io\n"
        "from ccr_cli.__main__ import main\n"
        f"sys.argv = ['ccr', *{list(arguments)!r}]\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        "    main()\n"
        f"print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded: list[str] = json.loads(done.stdout)
    return loaded


def test_the_version_loads_none_of_typer_rich_yaml_and_pydantic() -> None:
    assert loaded_by("--version") == []


def test_help_loads_typer_alone() -> None:
    assert loaded_by("--help") == ["typer"]


def test_gaps_in_a_pipe_does_not_load_rich() -> None:
    assert "rich" not in loaded_by("gaps", str(PLANS))


@pytest.mark.parametrize("name", ["ccr", "ccr-plan"])
def test_both_names_are_installed(name: str) -> None:
    script = Path(sys.executable).parent / name
    if not script.exists():
        pytest.skip("the package is not installed beside this Python")
    done = subprocess.run([str(script), "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("ccr ")


def test_it_says_so_when_libyaml_is_missing() -> None:
    script = (
        "import sys\n"
        "sys.modules['yaml._yaml'] = None\n"
        "from ccr_cli.app import run\n"
        f"sys.exit(run(['check', {str(PLANS)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "libyaml" in done.stderr
    assert "Traceback" not in done.stderr
