"""Every command that is printed with a path does what it says when it is pasted into a shell."""

import re
import shlex
from pathlib import Path

import pytest

from ccr_cli.language.pasted import pasted
from helpers import HEAD, Program, write_files

NAMES = ["a plan.yaml", "don't.yaml", 'the "plan".yaml', "$HOME.yaml", "plan;x.yaml", "-plan.yaml", "ñ & co.yaml"]
BROKEN = HEAD + "area: [Nowhere]\n"


def commands_in(text: str) -> list[list[str]]:
    """The commands in backticks, as a shell splits them."""
    return [shlex.split(line) for line in re.findall(r"`(ccr [^`]+)`", text)]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", NAMES)
def test_what_a_plan_with_errors_is_told_by(ccr: Program, here: Path, name: str) -> None:
    write_files(here, {name: BROKEN})
    told = ccr("set", "mission=To help.", f"--plan=./{name}")
    assert (told.status, told.err.count("still has 1 error")) == (0, 1)
    (command,) = commands_in(told.err)
    assert "1 file: 1 error, 0 warnings." in ccr(*command[1:]).out.splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_what_is_to_do_in_one_of_several_plans(ccr: Program, here: Path, name: str) -> None:
    write_files(here, {f"plans/{name}": HEAD, "plans/other.yaml": HEAD})
    told = ccr("ready", f"plans/{name}").out
    commands = [command for command in commands_in(told) if "--plan" in command]
    assert commands
    for command in commands:
        option = command[command.index("--plan") + 1]
        assert ccr("show", f"--plan={option}").status == 0


@pytest.mark.parametrize("folder", ["los planes", "plan's", "-plans"])
def test_the_folder_of_all_plans(ccr: Program, here: Path, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(here, {f"{folder}/plans/a.yaml": HEAD, f"{folder}/plans/b.yaml": HEAD, f"{folder}/.git": "", "x/y": ""})
    (here / folder / "deep").mkdir()
    monkeypatch.chdir(here / folder / "deep")
    (command,) = commands_in(ccr("ready").err)
    assert ccr(*command[1:]).out.startswith("2 plans. ")


@pytest.mark.parametrize("name", NAMES)
def test_a_framework_with_errors(ccr: Program, here: Path, name: str) -> None:
    write_files(here, {name: "ccr_framework: 1\n", "plan.yaml": HEAD.replace("immigrant-survivors", repr(f"./{name}"))})
    told = ccr("init", "new", "--yes", "--framework", f"./{name}")
    (command,) = commands_in(told.err)
    assert command[:2] == ["ccr", "check"]
    assert Path(command[2]).samefile(name)
    assert ccr(*command[1:]).status == 1


@pytest.mark.parametrize(("path", "typed"), [("a.yaml", "a.yaml"), ("a b", "'a b'"), ("-a", "./-a"), ("", "''")])
def test_a_path_has_quotes_where_it_needs_them(path: str, typed: str) -> None:
    assert pasted(path) == typed
