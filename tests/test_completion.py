"""What the Tab key brings: the right words, quickly, never an error, and never a byte written."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ccr_cli.command_line.table import COMMANDS, GROUPS
from ccr_cli.commands.completion import SHELLS
from ccr_cli.files.intake import built_in
from ccr_cli.plan.words import STATUS
from helpers import HEAD, ROOT, Program, write_files
from terminal import Terminal, needs_tmux

PLAN = HEAD + (
    "partners:\n"
    "  casa: {name: Casa Segura, seats: [housing], status: at-the-table}\n"
    "  clinic: {name: Arroyo Clinic, seats: [health-care], status: left}\n"
    "  hidden-7: {name: HIDDEN-name, seats: [housing], status: at-the-table, confidential: name}\n"
    "  quiet-7: {name: HIDDEN-quiet, seats: [food], status: at-the-table, named: never}\n"
)
FRAMEWORK = (
    "ccr_framework: 1\nid: ours\nname: Ours\n"
    "sectors:\n  - {id: help, name: Help, seats: [{id: advocates, name: Advocates}]}\n"
    "commitments: [{id: safety, name: Safety}]\n"
)
HEAVY = ("pydantic", "rich", "ccr_cli.plan.plan", "ccr_cli.files.intake")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def asked(**environment: str) -> subprocess.CompletedProcess[str]:
    """The program, asked by a shell."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **environment}
    return subprocess.run([sys.executable, "-m", "ccr_cli"], env=settings, capture_output=True, text=True, check=False)


def bash(typed: str, **environment: str) -> list[str]:
    """The suggestions for what was typed in bash, which takes words apart at ``=`` too."""
    words = typed.replace("=", "\n=\n").replace(" ", "\n")
    count = len([word for word in words.split("\n") if word]) - (not typed.endswith((" ", "=")))
    count -= typed.endswith("=")
    done = asked(_CCR_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(count), **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def told(shell: str, typed: str, **environment: str) -> dict[str, str]:
    """The suggestions in zsh or fish, each with what is told beside it."""
    done = asked(_CCR_COMPLETE=f"complete_{shell}", _TYPER_COMPLETE_ARGS=typed, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return dict(line.split("\t") for line in done.stdout.splitlines())


def heavy_modules_for(typed: str) -> str:
    """What is loaded, of what takes long to load, once the shell has been told what can come next."""
    script = (
        "import sys\n"
        "from ccr_cli.app import run\n"
        "run([])\n"
        f"sys.exit(' '.join(name for name in {HEAVY!r} if hasattr(sys.modules.get(name), '__file__')))"
    )
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "_CCR_COMPLETE": "complete_bash"}
    settings |= {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - (not typed.endswith(" ")))}
    done = subprocess.run([sys.executable, "-c", script], env=settings, capture_output=True, text=True, check=False)
    return done.stderr.strip()


EVERY_COMMAND = [name for name in COMMANDS if name not in GROUPS] + [
    f"{group} {name}" for group, commands in GROUPS.items() for name in commands
]
SEATS = list(built_in("immigrant-survivors").seats)
SECTORS = [sector.id for sector in built_in("immigrant-survivors").sectors]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("ccr ", list(COMMANDS), id="commands"),
        pytest.param("ccr sch", ["schema"], id="a command that was begun"),
        pytest.param("ccr partner ", list(GROUPS["partner"]), id="commands of a group"),
        pytest.param("ccr partner sh", ["show"], id="a command of a group that was begun"),
        pytest.param("ccr --lang es partner sh", ["show"], id="behind a language"),
        pytest.param("ccr --lang ", ["en", "es"], id="languages before the command"),
        pytest.param("ccr schema --lang ", ["en", "es"], id="languages"),
        pytest.param("ccr partner show ", ["casa", "clinic", "hidden-7", "quiet-7"], id="partners"),
        pytest.param("ccr partner show c", ["casa", "clinic"], id="partners that were begun"),
        pytest.param("ccr partner show --plan saguaro cl", ["clinic"], id="partners of a plan that was named"),
        pytest.param("ccr partner show --plan=saguaro cl", ["clinic"], id="the same with an equals sign"),
        pytest.param("ccr partner list --seat ", SEATS, id="seats"),
        pytest.param("ccr partner list --seat=", SEATS, id="seats behind an equals sign"),
        pytest.param("ccr partner list --seat=hou", ["housing"], id="one that was begun there"),
        pytest.param("ccr gaps --sector ", SECTORS, id="sectors"),
        pytest.param("ccr partner list --status ", list(STATUS), id="statuses"),
        pytest.param("ccr partner list --plan ", ["saguaro"], id="plans"),
        pytest.param("ccr gaps --format ", ["text", "json", "markdown", "csv"], id="forms"),
        pytest.param("ccr completion ", list(SHELLS), id="shells"),
        pytest.param("ccr action list --pla", ["--plan", "--plain"], id="options"),
        pytest.param("ccr partner --", ["--help"], id="the option of a group"),
    ],
)
def test_bash_is_told_what_can_come_next(typed: str, expected: list[str]) -> None:
    assert bash(typed) == expected


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("ccr nothing ", id="a command that is not there"),
        pytest.param("ccr partner nothing ", id="nor one of a group"),
        pytest.param("ccr partner show --plan nothing ", id="a plan that is not there"),
        pytest.param("ccr partner show 'cas", id="a quotation mark that is not closed"),
        pytest.param("ccr partner list --nothing ", id="an option that is not there"),
        pytest.param("ccr partner show casa ", id="nothing can come there"),
    ],
)
def test_where_nothing_can_be_told_nothing_is(typed: str) -> None:
    assert bash(typed) in ([], ["casa"])


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\xff\xfe\x00", id="no text"),
        pytest.param(b"partners: [", id="not closed"),
        pytest.param(b"partners: [a, b]", id="a list of partners"),
        pytest.param(b"[" * 200_000, id="too deep"),
        pytest.param(b"- " * 200_000, id="too deep in block style"),
        pytest.param(b"partners: 7", id="of another form"),
        pytest.param(b"partners:\n  ? [a]\n  : b\n", id="keys that are no words"),
    ],
)
def test_a_plan_that_cannot_be_read_brings_nothing(folder: Path, raw: bytes) -> None:
    (folder / "plans/saguaro.yaml").write_bytes(raw)
    assert bash("ccr partner show ") == []


def test_several_plans_bring_nothing_until_one_is_named(folder: Path) -> None:
    write_files(folder, {"plans/other.yaml": HEAD + "partners:\n  school: {name: School}\n"})
    assert bash("ccr partner show ") == []
    assert bash("ccr partner show --plan other ") == ["school"]
    assert bash("ccr partner show ", CCR_PLAN="plans/other.yaml") == ["school"]
    assert bash("ccr partner list --plan ") == ["other", "saguaro"]
    assert bash("ccr partner list --sector ") == SECTORS


def test_a_framework_of_ones_own_brings_its_ids(folder: Path) -> None:
    plan = PLAN.replace("framework: immigrant-survivors", "framework: ../ours.yaml")
    write_files(folder, {"plans/saguaro.yaml": plan, "ours.yaml": FRAMEWORK})
    assert bash("ccr partner list --seat ") == ["advocates"]
    assert bash("ccr gaps --sector ") == ["help"]


def test_a_word_that_a_shell_could_run_is_not_told(folder: Path) -> None:
    names = ["$(touch ran)", "`touch ran`", "a;b", "a b", "*", "'", "fine"]
    partners = "".join(f"  {json.dumps(name)}: {{name: A}}\n" for name in names)
    write_files(folder, {"plans/saguaro.yaml": f"{HEAD}partners:\n{partners}"})
    assert bash("ccr partner show ") == ["fine"]


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_told_names_but_no_hidden_one(shell: str) -> None:
    assert told(shell, "ccr partner show ") == {
        "casa": "Casa Segura",
        "clinic": "Arroyo Clinic",
        "hidden-7": "",
        "quiet-7": "",
    }


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_told_the_whole_word(shell: str) -> None:
    assert told(shell, "ccr partner list --seat=hou") == {"--seat=housing": "Housing"}


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_what_is_told_beside_a_word_is_in_the_users_language(shell: str) -> None:
    assert told(shell, "ccr partner list --seat hou", CCR_LANG="es") == {"housing": "Vivienda"}
    assert told(shell, "ccr --lang es partner list --status le") == {"left": "se retiró"}
    assert told(shell, "ccr partner list --lang es --plai")["--plain"].startswith("Escribe")


@pytest.mark.parametrize("instruction", ["", "complete", "complete_tcsh", "source_bash", "nonsense"])
def test_an_instruction_that_is_not_known_brings_nothing(instruction: str) -> None:
    done = asked(_CCR_COMPLETE=instruction, COMP_WORDS="ccr ", COMP_CWORD="1")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize("typed", ["ccr partner show ", "ccr partner list --seat ", "ccr gaps --format ", "ccr gaps "])
def test_completing_loads_neither_the_models_nor_rich(typed: str) -> None:
    assert heavy_modules_for(typed) == ""


@pytest.mark.parametrize("command", EVERY_COMMAND)
def test_every_command_tells_its_options_without_loading_what_it_works_with(command: str) -> None:
    assert "--help" in bash(f"ccr {command} --")
    assert heavy_modules_for(f"ccr {command} -") == ""


def test_completing_writes_nothing(folder: Path) -> None:
    before = sorted((str(path), path.stat().st_mtime_ns) for path in (folder, *folder.rglob("*")))
    for typed in ("ccr ", "ccr partner show ", "ccr gaps --sector ", "ccr init --"):
        bash(typed)
    assert sorted((str(path), path.stat().st_mtime_ns) for path in (folder, *folder.rglob("*"))) == before


# the scripts


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_of_each_shell_is_printed(ccr: Program, shell: str) -> None:
    told = ccr("completion", shell)
    assert (told.status, told.err) == (0, "")
    assert f"_CCR_COMPLETE{'=' if shell != 'fish' else ' '}complete_{shell}" in told.out
    assert "ccr-plan" in told.out


def test_a_shell_that_is_not_known_gets_the_nearest(ccr: Program) -> None:
    assert "Did you mean `bash`?" in ccr("completion", "bsh").err


@pytest.mark.parametrize("language", ["en", "es"])
def test_help_tells_how_to_install_it_with_a_line_for_each_shell(ccr: Program, language: str) -> None:
    lines = [line.strip() for line in ccr("completion", "--help", "--lang", language).out.splitlines()]
    for shell in SHELLS:
        assert any(line.startswith(f"{shell}:") and f"ccr completion {shell} >> ~/." in line for line in lines)


REAL_SHELLS = {
    "bash": ("bash --norc -i", 'source <("$CCR" completion bash)'),
    "zsh": ("zsh -f -i", 'autoload -Uz compinit && compinit -D && source <("$CCR" completion zsh)'),
    "fish": ("fish --no-config -i", '"$CCR" completion fish | source'),
}


@needs_tmux
@pytest.mark.parametrize("shell", [name for name in REAL_SHELLS if shutil.which(name)])
def test_a_real_shell_completes_an_id(folder: Path, shell: str) -> None:
    start, install = REAL_SHELLS[shell]
    program = folder / "bin" / "ccr"
    source = f'#!/bin/sh\nPYTHONPATH="{ROOT / "src"}" exec "{sys.executable}" -m ccr_cli "$@"\n'
    write_files(folder, {"bin/ccr": source})
    program.chmod(0o755)
    terminal = Terminal(f"completion-{shell}", folder)
    try:
        terminal.type(f"HOME='{folder}' PATH='{folder / 'bin'}':$PATH CCR='{program}' CCR_LANG=en {start}")
        terminal.type(f"{install}; echo rea''dy")
        terminal.wait_for("ready")
        terminal.begin("ccr par\tsho\tcl\t")
        terminal.wait_for("ccr partner show clinic")
        terminal.press("Enter")
        terminal.wait_for("Arroyo Clinic: left.")
    finally:
        terminal.close()
