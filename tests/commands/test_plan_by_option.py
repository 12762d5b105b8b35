"""Every command that reads plans takes one after ``--plan``: the same one that it takes as a word."""

from inspect import signature
from pathlib import Path

import pytest

from helpers import EXAMPLES, Program, write_files
from reader_commands import modules

DAY = ("--as-of", "2026-11-22")
OF_SEVERAL = ["check", "gaps", "export", "stories", "next", "ready"]
"""Commands that take several plans as words."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    names = ("mesquite", "saguaro")
    write_files(tmp_path, {f"plans/{name}.yaml": (EXAMPLES / f"{name}.yaml").read_bytes() for name in names})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def words_of(command: str) -> tuple[str, ...]:
    return (command, *(("-o", "-") if command == "export" else ()), *DAY)


@pytest.mark.parametrize("command", OF_SEVERAL)
def test_it_is_the_same_as_the_word(ccr: Program, folder: Path, command: str) -> None:
    named = ccr(*words_of(command), "saguaro")
    assert ccr(*words_of(command), "--plan", "saguaro") == named
    assert ccr(*words_of(command), "saguaro", "--plan=saguaro") == named


@pytest.mark.parametrize("command", OF_SEVERAL)
def test_two_that_differ_are_refused(ccr: Program, folder: Path, command: str) -> None:
    told = ccr(*words_of(command), "saguaro", "--plan", "mesquite")
    assert told.status == 2
    assert "Two plans are named, `saguaro` and `mesquite`." in told.err
    assert "Name both of them without `--plan`." in told.err


def test_no_command_that_takes_a_plan_as_a_word_lacks_the_option() -> None:
    lacking = {
        words
        for words, module in modules()
        if {"plans", "named"} & {*signature(module.run).parameters} and "plan" not in signature(module.run).parameters
    }
    assert lacking == {("region",), ("draw", "region")}, "these are about many plans, and one alone says nothing there"
