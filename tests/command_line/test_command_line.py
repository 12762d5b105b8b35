"""The command line itself: help, languages, errors in words, exit statuses."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from ccr_cli import __main__ as door
from ccr_cli.app import told as door_told
from ccr_cli.command_line.other_names import OTHER_NAMES, commands_below
from ccr_cli.command_line.table import COMMANDS, GROUPS
from ccr_cli.language.nearest import slug
from ccr_cli.language.speaker import preferred_language
from helpers import EXAMPLES, HEAD, ROOT, Program, write_files

EVERY = [*COMMANDS, *(f"{group} {command}" for group, commands in GROUPS.items() for command in commands)]


@pytest.mark.parametrize("command", EVERY)
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_command_has_help_in_both_languages(ccr: Program, command: str, language: str) -> None:
    told = ccr(*command.split(), "--help", "--lang", language)
    assert told.status == 0
    assert told.out.startswith("Usage: ccr " if language == "en" else "Uso: ccr ")
    assert ("Show this help." if language == "en" else "Muestra esta ayuda.") in told.out
    assert max(len(line) for line in told.out.splitlines()) <= 80


@pytest.mark.parametrize(
    "arguments", [(), ("--help",), ("--lang", "en"), ("--lang=en", "--help"), ("--help", "--lang", "en")]
)
def test_help_lists_every_command(ccr: Program, arguments: tuple[str, ...]) -> None:
    told = ccr(*arguments)
    assert told.status == 0
    for command in COMMANDS:
        assert f"\n  {command} " in told.out


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_alone_lists_its_commands(ccr: Program, group: str) -> None:
    told = ccr(group)
    assert told.status == 0
    for command in GROUPS[group]:
        assert f"\n  {command} " in told.out


def test_a_group_alone_speaks_the_language_before_or_behind_it(ccr: Program) -> None:
    for words in (("--lang", "es", "meeting"), ("meeting", "--lang", "es"), ("--lang=es", "meeting", "--help")):
        assert ccr(*words).out.startswith("Uso: ccr meeting ")


def test_the_language_may_stand_before_the_command(ccr: Program) -> None:
    assert ccr("--lang", "es", "explain", "housing").out.startswith("Lugar en la mesa: Vivienda")


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        pytest.param([], {}, "en", id="nothing said"),
        pytest.param([], {"LANG": "es_US.UTF-8"}, "es", id="the locale"),
        pytest.param([], {"LANG": "en_US.UTF-8", "LC_ALL": "es_MX"}, "es", id="LC_ALL before LANG"),
        pytest.param([], {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:es"}, "es", id="the first of LANGUAGE that is spoken"),
        pytest.param([], {"LANG": "C", "LANGUAGE": "es"}, "en", id="no LANGUAGE beside the C locale"),
        pytest.param([], {"LANG": "C.UTF-8"}, "en", id="the C locale"),
        pytest.param([], {"LANG": "es_US", "CCR_LANG": "en"}, "en", id="CCR_LANG before the locale"),
        pytest.param(["gaps", "--lang", "es"], {"CCR_LANG": "en"}, "es", id="the option before CCR_LANG"),
        pytest.param(["gaps", "--lang=es"], {}, "es", id="the option in one word"),
        pytest.param(["--", "--lang", "es"], {}, "en", id="not behind the double hyphen"),
    ],
)
def test_which_language_is_spoken(arguments: list[str], environment: dict[str, str], language: str) -> None:
    assert preferred_language(arguments, environment) == language


@pytest.mark.parametrize(
    ("arguments", "told", "hint"),
    [
        (("gasp",), "There is no command `gasp`.", "Did you mean `ccr gaps`?"),
        (("zzz",), "There is no command `zzz`.", "`change`, `story`, `voice` and `undo`"),
        (("partner", "ivnite"), "There is no command `ivnite`.", "Did you mean `ccr partner invite`?"),
        (("import",), "There is no command `import`.", "Did you mean `ccr partner import`?"),
        (("importar",), "There is no command `importar`.", "Did you mean `ccr partner import`?"),
        (("partner", "importar"), "There is no command `importar`.", "Did you mean `ccr partner import`?"),
        (("Reunion",), "There is no command `Reunion`.", "Did you mean `ccr meeting`?"),
        (("help", "importar"), "There is no command `importar`.", "Did you mean `ccr partner import`?"),
        (("meeting", "next", "--tiem", "9:00"), "There is no option `--tiem`.", "`--time`"),
        (("meeting", "next", "a", "b"), "There is one word too many: `b`.", "`ccr meeting next --help`"),
        (("gaps", "--fromat", "json"), "There is no option `--fromat`.", "`--format`"),
        (("gaps", "--format"), "The option `--format` needs a value.", "`ccr gaps --help`"),
        (("gaps", "--plain=yes"), "The option `--plain` takes no value.", "`ccr gaps --help`"),
        (("explain", "a", "b"), "There is one word too many: `b`.", "`ccr explain --help`"),
        (("explain", "misson"), "There is nothing called `misson` to explain.", "`mission`"),
    ],
)
def test_wrong_usage_says_what_to_type(ccr: Program, arguments: tuple[str, ...], told: str, hint: str) -> None:
    result = ccr(*arguments)
    assert (result.status, result.out) == (2, "")
    assert told in result.err
    assert hint in result.err
    spanish = ccr(*arguments, "--lang", "es")
    assert spanish.status == 2
    assert spanish.err.splitlines()[0] != result.err.splitlines()[0]


@pytest.mark.parametrize("word", ["help", "ayuda"])
@pytest.mark.parametrize("words", [(), ("gaps",), ("partner",), ("partner", "add")], ids=" ".join)
@pytest.mark.parametrize("lang", [(), ("--lang", "es")], ids=" ".join)
def test_a_word_for_help_leads_to_it(ccr: Program, word: str, words: tuple[str, ...], lang: tuple[str, ...]) -> None:
    told = ccr(*words, "--help", *lang)
    assert told.status == 0
    assert ccr(word, *words, *lang) == told
    if words == ("partner",):
        assert ccr(*words, word, *lang) == told


def test_no_two_commands_have_one_other_name() -> None:
    names = [slug(name) for more in OTHER_NAMES.values() for name in more]
    assert len(names) == len(set(names))
    assert set(names) & set(COMMANDS) == {"region"}  # its own, without the accent
    assert set(OTHER_NAMES) <= set(commands_below("ccr"))


def test_a_reader_that_stops_early_is_no_error() -> None:
    script = f"{sys.executable} -m ccr_cli gaps {EXAMPLES} | head -1"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {script}"], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_output_that_the_terminal_cannot_spell_is_replaced() -> None:
    command = [sys.executable, "-m", "ccr_cli", "gaps", str(EXAMPLES / "ironwood.yaml"), "--lang", "es"]
    environment = {"PYTHONIOENCODING": "ascii", "PATH": "/usr/bin"}
    done = subprocess.run(command, capture_output=True, cwd=ROOT / "src", env=environment, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_mistake_of_the_program_is_one_line_without_a_word_of_the_plan(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"plan.yaml": HEAD + "area: [SECRET]\n"})

    def fail(*_anything: object) -> None:
        raise RuntimeError("SECRET")

    monkeypatch.setattr("ccr_cli.intake.load.slips", fail)
    told = ccr("check", str(tmp_path / "plan.yaml"))
    assert told.status == 2
    assert "a mistake in ccr itself (RuntimeError at ccr_cli.intake.load:" in told.err
    assert "SECRET" not in told.out + told.err


def test_plans_are_found_in_the_nearest_folder_above_inside_a_work_tree(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {".git": "gitdir: elsewhere\n", "plans/a.yaml": HEAD, "deep/er/x.md": ""})
    monkeypatch.chdir(tmp_path / "deep/er")
    told = ccr("check", "--format", "json")
    assert told.status == 0
    assert '"plans": 1' in told.out


def test_without_a_work_tree_nothing_above_is_searched(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"plans/a.yaml": HEAD, "deep/x.md": ""})
    monkeypatch.chdir(tmp_path / "deep")
    told = ccr("check")
    assert told.status == 2
    assert "There is no folder `plans/` here." in told.err


def test_hidden_folders_are_not_searched(ccr: Program, tmp_path: Path) -> None:
    write_files(tmp_path, {"a.yaml": HEAD, ".schema/b.yaml": "[", "b/.c.yaml": "["})
    assert ccr("check", str(tmp_path)).status == 0


def test_giving_up_while_the_program_starts_is_no_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.argv", ["ccr", "gaps"])
    monkeypatch.setattr(door, "_run", interrupted)
    monkeypatch.setattr("gc.freeze", lambda: None)
    try:
        assert door.main() == 130
    finally:
        gc.enable()


@pytest.mark.parametrize("typed", [["-h"], ["gaps", "-h"], ["partner", "-h"], ["partner", "list", "-h"]])
def test_minus_h_is_the_help(typed: list[str], ccr: Program) -> None:
    assert ccr(*typed) == ccr(*typed[:-1], "--help")


def test_capital_v_is_the_version() -> None:
    command = [sys.executable, "-m", "ccr_cli"]
    told = [subprocess.run([*command, typed], check=True, capture_output=True) for typed in ("-V", "--version")]
    assert told[0].stdout == told[1].stdout != b""


@pytest.mark.parametrize("beside", [".r.html.26392.ccr-new", ".plan.yaml.ccr-new"])
def test_a_file_that_cannot_be_made_is_told_by_the_name_that_was_asked_for(
    beside: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert door_told(PermissionError(13, "Permission denied", f"shut/{beside}"), []) == 2
    told = capsys.readouterr().err
    assert f"`shut/{beside.split('.')[1]}.{beside.split('.')[2]}`" in told
    assert "ccr-new" not in told
