"""Many plans at once: in order, in several processes, with a bar when it takes long."""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from ccr_cli.files import many
from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux


@pytest.fixture
def county_plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names = [f"plans/county-{number:03d}.yaml" for number in range(many._WORTH_IT + many._CHUNK + 1)]
    write_files(tmp_path, {name: HEAD.replace("Saguaro", name) for name in names})
    write_files(tmp_path, {names[7]: HEAD + "area: [\n", names[-1]: HEAD + "mision: x\n"})
    monkeypatch.chdir(tmp_path)
    return names


def test_the_answers_of_several_processes_are_those_of_one(
    ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_cores", lambda: 2)
    several = ccr("gaps", "--format", "json", "--as-of", "2026-11-22")
    monkeypatch.setattr(many, "_cores", lambda: 1)
    assert ccr("gaps", "--format", "json", "--as-of", "2026-11-22") == several
    found = json.loads(several.out)
    good = [name for index, name in enumerate(county_plans) if index not in (7, len(county_plans) - 1)]
    assert [answer["path"] for answer in found["plans"]] == good
    assert [finding["path"] for finding in found["findings"]] == [county_plans[7], county_plans[-1]]
    assert several.status == 1


def test_check_too(ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many, "_cores", lambda: 2)
    found = json.loads(ccr("check", "--format", "json").out)
    assert [(finding["path"], finding["rule"]) for finding in found["findings"]] == [
        (county_plans[7], "CCR014"),
        (county_plans[-1], "CCR101"),
    ]
    assert found["counts"] == {"plans": len(county_plans), "errors": 2, "warnings": 0}


def test_text_of_many_plans_has_a_line_each(
    ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_cores", lambda: 2)
    lines = ccr("gaps").out.splitlines()
    assert lines[0].startswith(f"{len(county_plans) - 2} plans; in 0 of them no key sector is missing")
    assert lines[1].startswith("  plans/county-000.yaml County Task Force: ")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(f"{os.getpid()}-{tmp_path.name}", tmp_path)
    yield opened
    opened.close()


def opened_for_a_reader(pipe: Path) -> TextIO:
    """A pipe to write into, as soon as somebody reads it; a plain ``open`` would wait for ever for nobody."""
    deadline = time.monotonic() + 30
    while True:
        try:
            return os.fdopen(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK), "w", encoding="utf-8")
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)


@needs_tmux
def test_a_bar_shows_when_it_takes_more_than_a_second(terminal: Terminal, tmp_path: Path) -> None:
    slow = [tmp_path / f"slow-{number}.yaml" for number in range(2)]
    for path in slow:
        os.mkfifo(path)
    write_files(tmp_path, {"quick.yaml": HEAD})
    terminal.start("check", *(path.name for path in slow), "quick.yaml")
    with opened_for_a_reader(slow[0]) as first:
        time.sleep(1.2)
        first.write(HEAD)
    assert "Reading plans" in terminal.wait_for("33%")
    with opened_for_a_reader(slow[1]) as second:
        second.write(HEAD)
    screen = terminal.wait_for("ended=")
    assert "3 files: 0 errors, 0 warnings." in screen
    assert "Reading plans" not in screen


def test_no_bar_in_a_pipe(ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ccr_cli.commands.output._PATIENCE", 0.0)
    assert "Reading plans" not in ccr("check").err
