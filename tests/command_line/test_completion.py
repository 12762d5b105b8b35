"""What a shell is told when somebody presses Tab: the right words, at once, and never anything else."""

import io
import json
import os
import shutil
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from itertools import chain
from pathlib import Path

import pytest

from ccr_cli.command_line.completion import complete
from ccr_cli.command_line.table import COMMANDS, GROUPS, LOOK
from ccr_cli.plan.labels import STATUSES
from helpers import HEAD, ROOT, Program, write_files
from terminal import Terminal, needs_tmux

PLAN = HEAD + (
    "places: [Arivaca, Three Points]\n"
    "partners:\n"
    "  casa-segura: {name: 'Casa Segura: refugio', seats: [housing], status: at-the-table}\n"
    "  partner-7: {name: SECRET Amapola, seats: [housing], status: at-the-table, confidential: name}\n"
    "  never-7: {name: SECRET Clinic, seats: [food], status: left, named: never}\n"
    "protocols:\n"
    "  either-door: {title: Either door, between: [casa-segura, partner-7], status: draft}\n"
    "actions:\n"
    "  - {what: Call the clinic, done: 2026-11-01}\n"
    "  - {what: Ask the consulate}\n"
)
EVERY = [
    words
    for words in [*([name] for name in COMMANDS), *([group, name] for group in GROUPS for name in GROUPS[group])]
    if words[0] not in GROUPS or len(words) == 2
]
SHELLS = Path(ROOT / "src/ccr_cli/data/shells")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": PLAN})
    return tmp_path


def asked(shell: str, *words: str) -> dict[str, str]:
    """The environment in which a shell asks; the last word is the one that is being typed."""
    if shell == "fish":
        return {"_CCR_COMPLETE": shell, "COMP_LINE": " ".join(["ccr", *words])}
    return {"_CCR_COMPLETE": shell, "COMP_WORDS": "\n".join(["ccr", *words]), "COMP_CWORD": str(len(words))}


def tab(folder: Path, *words: str, shell: str = "bash", **environment: str) -> list[str]:
    """What the shell is told, by this process."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.chdir(folder)
        patch.setattr("sys.argv", ["ccr"])
        for name, value in environment.items():
            patch.setenv(name, value)
        status = complete(asked(shell, *words))
    assert (status, err.getvalue()) == (0, "")
    return out.getvalue().splitlines()


def tab_in_a_shell(folder: Path, *words: str, shell: str = "bash") -> list[str]:
    """What the shell is told when it starts the program, as it does."""
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **asked(shell, *words)}
    done = subprocess.run(
        [sys.executable, "-m", "ccr_cli"], capture_output=True, text=True, cwd=folder, env=settings, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_told_what_this_process_tells(folder: Path, shell: str) -> None:
    for words in (("",), ("--lang", "es", "partner", "inv"), ("gaps", "--format", "j"), ("partner", "invite", "")):
        told = tab_in_a_shell(folder, *words, shell=shell)
        assert told
        assert told == tab(folder, *words, shell=shell)


def test_commands_and_groups_and_their_commands(folder: Path) -> None:
    assert tab(folder, "") == list(COMMANDS)
    assert tab(folder, "exp") == ["export", "explain"]
    assert tab(folder, "meeting", "") == list(GROUPS["meeting"])
    assert tab(folder, "--lang", "es", "partner", "inv") == ["invite"]
    assert tab(folder, "--lang", "") == ["en", "es"]
    assert tab(folder, "--lang", "es", "partner", "inv", shell="zsh") == ["invite:Se le ha pedido venir a la mesa."]
    assert tab(folder, "partner", "-") == ["--help"]
    assert tab(folder, "-") == ["--help", "--version", "--lang"]


def test_options_that_are_not_spent_yet(folder: Path) -> None:
    told = tab(folder, "gaps", "--plain", "--format", "json", "--")
    assert "--sector" in told
    assert "--help" in told
    assert not {"--plain", "--format"} & set(told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("gaps", "--format", ""), ["text", "json", "markdown", "csv"]),
        (("gaps", "--format", "j"), ["json"]),
        (("gaps", "--format=j",), ["--format=json"]),
        (("gaps", "--format", "=", "j"), ["json"]),
        (("gaps", "--format", "="), ["text", "json", "markdown", "csv"]),
        (("gaps", "--format", "'j"), ["json"]),
        (("gaps", "--sector", "ho"), ["homeland-security"]),
        (("gaps", "--place", "T"), ["Three-Points"]),
        (("gaps", "saguaro", "--place", ""), ["Arivaca", "Three-Points"]),
        (("place", "rename", "A"), ["Arivaca"]),
        (("gaps", ""), ["saguaro"]),
        (("check", "s"), ["saguaro"]),
        (("ready", ""), ["saguaro"]),
        (("next", "saguaro", ""), []),
        (("completion", ""), ["bash", "zsh", "fish"]),
        (("partner", "invite", ""), ["casa-segura", "partner-7", "never-7"]),
        (("partner", "show", "n"), ["never-7"]),
        (("partner", "list", "--status", "de"), ["declined"]),
        (("partner", "invite", "--plain", "c"), ["casa-segura"]),
        (("partner", "invite", "casa-segura", ""), ["partner-7", "never-7"]),
        (("partner", "invite", "c", "--plan", ""), ["saguaro"]),
        (("partner", "add", ""), []),
        (("partner", "add", "x", "--status", "left"), ["left"]),
        (("partner", "commit", "casa-segura", "adv"), ["advocacy"]),
        (("partner", "commit", "casa-segura", "advocacy", "adv"), []),
        (("seat", "skip", "imm"), ["immigration-courts"]),
        (("protocol", "set", ""), ["either-door"]),
        (("protocol", "set", "either-door", "re"), ["review_by="]),
        (("role", "set", "ri"), ["rides"]),
        (("role", "clear", "co"), ["court-company"]),
        (("role", "set", "rides", "--first", "c"), ["casa-segura"]),
        (("role", "set", "rides", "--with", "n"), ["never-7"]),
        (("role", "set", "rides", "--place", ""), ["Arivaca", "Three-Points"]),
        (("partner", "set", "casa-segura", "na"), ["name=", "named="]),
        (("set", "mee"), ["meetings.every=", "meetings.not_in=", "meetings.next="]),
        (("action", "set", "1", "d"), ["due=", "done="]),
        (("action", "done", ""), ["2"]),
        (("explain", "missi"), ["mission"]),
        (("init", "--framework", "sex"), ["sexual-assault-response"]),
        (("funding", "add", "Fund", "--pays-for", "o"), ["outreach", "other"]),
        (("voice", "add", "l"), ["listening-session"]),
        (("nonsense", ""), []),
        (("partner", "nonsense", ""), []),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_can_stand_there(folder: Path, words: tuple[str, ...], told: list[str]) -> None:
    assert tab(folder, *words) == told


def test_every_status_is_offered(folder: Path) -> None:
    assert tab(folder, "partner", "add", "x", "--status", "") == list(STATUSES)


def test_a_partner_named_already_is_not_offered_again(folder: Path) -> None:
    told = tab(folder, "meeting", "add", "--present", "casa-segura", "--present", "")
    assert told == ["partner-7", "never-7"]


def test_names_stand_beside_ids_but_for_those_that_may_not_be_told(folder: Path) -> None:
    words = ("partner", "invite", "")
    assert tab(folder, *words, shell="zsh") == ["casa-segura:Casa Segura: refugio", "partner-7", "never-7"]
    assert tab(folder, *words, shell="fish") == ["casa-segura\tCasa Segura: refugio", "partner-7", "never-7"]


def test_what_stands_beside_a_word_is_told_in_the_users_language(folder: Path) -> None:
    told = tab(folder, "gaps", "--sector", "j", shell="zsh", CCR_LANG="es")
    assert told == ["justice-system:Sistema de justicia"]


def test_the_plan_that_is_named_on_the_line_is_read(folder: Path) -> None:
    write_files(folder, {"plans/b.yaml": HEAD + "partners:\n  bus: {name: Bus, seats: [food], status: left}\n"})
    assert tab(folder, "partner", "invite", "") == []
    assert tab(folder, "partner", "invite", "--plan", "b", "") == ["bus"]
    assert tab(folder, "partner", "invite", "--plan=plans/b.yaml", "") == ["bus"]
    assert tab(folder, "partner", "invite", "", CCR_PLAN="b") == ["bus"]
    assert tab(folder, "partner", "invite", "c", "--plan", "") == ["b", "saguaro"]
    assert tab(folder, "partner", "add", "x", "--seat", "hous") == ["housing"]  # the usual framework's


def test_what_a_framework_adds_to_another_is_offered_and_what_it_hides_is_not(folder: Path) -> None:
    head = "ccr_framework: 1\nid: ours\nname: Ours\n"
    write_files(
        folder,
        {
            "plans/saguaro.yaml": HEAD.replace("immigrant-survivors", "./frameworks/ours.yaml"),
            "plans/frameworks/ours.yaml": f"{head}extends: ./middle.yaml\nhide: [courts]\n",
            "plans/frameworks/middle.yaml": f"{head}extends: immigrant-survivors\n"
            "sectors: [{id: justice-system, seats: [{id: county-dispatch, name: County dispatch}]}]\n",
            "plans/frameworks/loop.yaml": f"{head}extends: ./loop.yaml\n",
        },
    )
    assert tab(folder, "seat", "skip", "co") == ["consular-services", "county-dispatch"]
    assert tab(folder, "explain", "coun") == ["county-dispatch"]
    assert tab(folder, "explain", "coun", "--framework", "") == [
        "immigrant-survivors",
        "sexual-assault-response",
        "plans/frameworks/loop.yaml",
        "plans/frameworks/middle.yaml",
        "plans/frameworks/ours.yaml",
    ]
    assert tab(folder, "explain", "--framework", "plans/frameworks/loop.yaml", "c") == []
    assert tab(folder, "explain", "--framework", "sexual-assault-response", "hotl") == ["hotline"]
    assert tab(folder, "init", "x", "--framework", "plans/frameworks/o") == ["plans/frameworks/ours.yaml"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "- a\n",
        b"\xff\xfe",
        "partners: 3\n",
        "partners: {a: b, 'x y': {name: A}, ' $(id)': {name: B}, A: {}, c: [1]}\n",
        "framework: 3\n",
        "framework: ./none.yaml\n",
        "partners: &a {x-1: *a}\n",
        "partners: " + "[" * 100_000,
        "partners: " + "{a: " * 100_000,
        "partners: !!python/object/apply:os.system [echo hello]\n",
    ],
)
def test_a_plan_that_cannot_be_read_suggests_nothing(folder: Path, text: str | bytes) -> None:
    write_files(folder, {"plans/saguaro.yaml": text})
    for words in (("partner", "invite", ""), ("protocol", "set", ""), ("action", "done", "")):
        assert tab(folder, *words, shell="zsh") in ([], ["x-1"])
    tab(folder, "seat", "skip", "")


def test_where_there_is_no_plan_nothing_is_suggested(tmp_path: Path) -> None:
    assert tab(tmp_path, "partner", "invite", "") == []
    assert tab(tmp_path, "partner", "invite", "c", "--plan", "") == []
    assert tab(tmp_path, "explain", "misc") == []


def test_no_letter_reaches_the_shell_that_could_mean_something_to_it(folder: Path) -> None:
    awkward = "A\\$(touch x)`touch x`'\";\u202e\x1b[31m\tB"
    text = f"partners:\n  clinic: {{name: {json.dumps(awkward)}, seats: [food], status: left}}\n"
    write_files(folder, {"plans/saguaro.yaml": HEAD + text, "plans/$(touch x).yaml": HEAD, "plans/a b.yaml": HEAD})
    assert tab(folder, "partner", "invite", "x", "--plan", "") == ["saguaro"]
    (line,) = tab(folder, "partner", "invite", "--plan", "saguaro", "", shell="zsh")
    assert "\x1b" not in line
    assert "\u202e" not in line
    assert not (folder / "x").exists()


@pytest.mark.parametrize("environment", [
    {}, {"COMP_WORDS": "ccr"}, {"COMP_WORDS": "ccr\n", "COMP_CWORD": "x"}, {"COMP_WORDS": "", "COMP_CWORD": "9"},
])  # fmt: skip
def test_a_shell_that_asks_in_another_way_is_told_nothing_wrong(folder: Path, environment: dict[str, str]) -> None:
    settings = {**os.environ, "_CCR_COMPLETE": "bash", **environment}
    done = subprocess.run(
        [sys.executable, "-m", "ccr_cli"], capture_output=True, text=True, cwd=folder, env=settings, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_completion_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    monkeypatch.setattr("sys.argv", ["ccr"])
    os.utime(folder / "plans/saguaro.yaml", ns=(10**18, 10**18))
    before = {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")}
    for words in EVERY:
        assert complete(asked("bash", *words, "")) == complete(asked("zsh", *words, "-")) == 0
    assert {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")} == before


def loaded_by(folder: Path, *lines: tuple[str, ...]) -> set[str]:
    """Which of the heavy packages are loaded once the shell has been told what follows each line."""
    script = (
        "import sys\n"
        "from ccr_cli.command_line.completion import complete\n"
        f"for environment in {[asked('zsh', *words) for words in lines]!r}:\n"
        "    complete(environment)\n"
        "print(*[name for name in ('typer', 'rich', 'yaml', 'pydantic') if name in sys.modules], file=sys.stderr)\n"
    )
    settings = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, cwd=folder, env=settings, check=True
    )
    return set(done.stderr.split())


def test_no_command_is_completed_with_models_or_drawings(folder: Path) -> None:
    assert loaded_by(folder, *((*words, "-") for words in EVERY)) == {"typer"}
    assert loaded_by(folder, *((*words, "") for words in EVERY)) == {"typer", "yaml"}


def test_names_of_commands_are_completed_without_typer(folder: Path) -> None:
    assert loaded_by(folder, ("",), ("partner", ""), ("meeting", "a")) == set()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_is_printed_and_the_shell_can_read_it(ccr: Program, shell: str) -> None:
    told = ccr("completion", shell)
    assert (told.status, told.err) == (0, "")
    assert told.out == (SHELLS / f"ccr.{shell}").read_text(encoding="utf-8")
    if shutil.which(shell) is not None:
        done = subprocess.run([shell, "-n"], input=told.out, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_help_says_how_to_install_it_in_lines_that_can_be_copied(ccr: Program, language: str) -> None:
    lines = [line.strip() for line in ccr("completion", "--help", "--lang", language).out.splitlines()]
    assert "ccr completion bash >> ~/.bashrc" in lines
    assert "ccr completion zsh >> ~/.zshrc" in lines
    assert "ccr completion fish > ~/.config/fish/completions/ccr.fish" in lines


def test_an_unknown_shell_is_told_which_there_are(ccr: Program) -> None:
    told = ccr("completion", "bsh")
    assert (told.status, told.out) == (2, "")
    assert "`bash`" in told.err


@needs_tmux
@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash on this machine")
def test_tab_in_a_real_bash(folder: Path) -> None:
    script = SHELLS / "ccr.bash"
    write_files(folder, {"bin/ccr": f'#!/bin/sh\nPYTHONPATH={ROOT / "src"} exec {sys.executable} -m ccr_cli "$@"\n'})
    (folder / "bin/ccr").chmod(0o755)
    terminal = Terminal(folder)
    try:
        terminal.type(f"PS1='$ ' PATH={folder / 'bin'}:$PATH bash --norc --noprofile")
        terminal.type(f"source {script}; clear; echo started")
        terminal.wait_for("started\n")
        terminal.begin("ccr par")
        terminal.press("Tab")
        terminal.wait_for("ccr partner")
        terminal.begin("inv")
        terminal.press("Tab")
        terminal.wait_for("ccr partner invite")
        terminal.begin("cas")
        terminal.press("Tab")
        terminal.wait_for("ccr partner invite casa-segura")
        terminal.press("C-u")
        terminal.begin("ccr gaps --format=j")
        terminal.press("Tab")
        terminal.wait_for("ccr gaps --format=json")
        terminal.press("C-u")
        terminal.begin("ccr gaps pla")
        terminal.press("Tab")
        terminal.wait_for("ccr gaps plans/")  # files, where the program has no word of its own
    finally:
        terminal.close()


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
    terminal = Terminal(folder)
    try:
        terminal.type(f"HOME='{folder}' PATH='{folder / 'bin'}':$PATH CCR='{program}' CCR_LANG=en {start}")
        terminal.type(f"{install}; echo rea''dy")
        terminal.wait_for("ready")
        terminal.begin("ccr par\tsho\tcas\t")
        terminal.wait_for("ccr partner show casa-segura")
        terminal.press("Enter")
        terminal.wait_for("Casa Segura")
    finally:
        terminal.close()


def test_the_table_names_each_command_once() -> None:
    assert len(EVERY) == len({" ".join(words) for words in EVERY})
    assert set(chain(LOOK, GROUPS)) <= set(COMMANDS)


def test_words_to_explain_are_those_of_the_plans_framework(tmp_path: Path) -> None:
    plan = "ccr: 1\nname: Juniper County SART\nframework: sexual-assault-response\n"
    write_files(tmp_path, {"plans/juniper.yaml": plan})
    assert tab(tmp_path, "explain", "forens") == ["forensic-examiner"]
    assert tab(tmp_path, "explain", "housing") == []
