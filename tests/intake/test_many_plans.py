"""Many plans at once: in order, in several processes, with a bar when it takes long."""

import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccr_cli.intake import in_parallel
from helpers import HEAD, Program, write_files
from terminal import Terminal, needs_tmux


@pytest.fixture
def county_plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names = [f"plans/county-{number:03d}.yaml" for number in range(in_parallel._WORTH_IT + in_parallel._CHUNK + 1)]
    write_files(tmp_path, {name: HEAD.replace("Saguaro", name) for name in names})
    write_files(tmp_path, {names[7]: HEAD + "area: [\n", names[-1]: HEAD + "mision: x\n"})
    monkeypatch.chdir(tmp_path)
    return names


def test_the_answers_of_several_processes_are_those_of_one(
    ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_parallel, "_cores", lambda: 2)
    several = ccr("gaps", "--format", "json", "--as-of", "2026-11-22")
    monkeypatch.setattr(in_parallel, "_cores", lambda: 1)
    assert ccr("gaps", "--format", "json", "--as-of", "2026-11-22") == several
    found = json.loads(several.out)
    good = [name for index, name in enumerate(county_plans) if index not in (7, len(county_plans) - 1)]
    assert [answer["path"] for answer in found["plans"]] == good
    assert [finding["path"] for finding in found["findings"]] == [county_plans[7], county_plans[-1]]
    assert several.status == 1


def test_check_too(ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_parallel, "_cores", lambda: 2)
    found = json.loads(ccr("check", "--format", "json").out)
    assert [(finding["path"], finding["rule"]) for finding in found["findings"]] == [
        (county_plans[7], "CCR014"),
        (county_plans[-1], "CCR101"),
    ]
    assert found["counts"] == {"plans": len(county_plans), "errors": 2, "warnings": 0}


def test_text_of_many_plans_has_a_line_each(
    ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_parallel, "_cores", lambda: 2)
    lines = ccr("gaps").out.splitlines()
    assert lines[0].startswith(
        f"{len(county_plans)} plans, 2 of them with errors. In {len(county_plans) - 2} of them a key"
    )
    assert lines[1].startswith("  plans/county-000.yaml County Task Force: ")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    opened = Terminal(tmp_path)
    yield opened
    opened.close()


@needs_tmux
def test_a_bar_shows_when_it_takes_more_than_a_second(terminal: Terminal, tmp_path: Path) -> None:
    many = "".join(
        f"  partner-{number}:\n    name: Partner {number}\n    seats: [housing]\n    status: invited\n"
        for number in range(15_000)
    )
    slow = {f"slow-{number}.yaml": f"{HEAD}partners:\n{many}" for number in range(2)}
    write_files(tmp_path, {**slow, "quick.yaml": HEAD})
    terminal.start("check", *slow, "quick.yaml")
    assert "Reading plans" in terminal.wait_for("33%")
    screen = terminal.wait_for("ended=")
    assert "3 files: 0 errors, 0 warnings." in screen
    assert "Reading plans" not in screen


def test_what_never_ends_is_told_and_passed_over(ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/good.yaml": HEAD})
    os.mkfifo(tmp_path / "plans/pipe.yaml")
    (tmp_path / "plans/device.yaml").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("plans/socket.yaml")

    for command in (("check",), ("check", "plans"), ("gaps", "plans"), ("check", "--fix", "--dry-run")):
        told = ccr(*command)

        assert told.status == 2
        for name in ("pipe", "device", "socket"):
            assert f"`plans/{name}.yaml`: the system refused (it is a pipe, a socket or a device)." in told.err
    assert ccr("next", "--plan", "plans/good.yaml").status == 0
    assert ccr("set", "note", "x", "--plan", "plans/pipe.yaml").status == 2
    for command in (("ready", "plans/pipe.yaml"), ("next", "--plan", "plans/pipe.yaml")):
        assert "it is a pipe, a socket or a device" in ccr(*command).err
    assert ccr("ready", "--plan", "pipe").status == 2


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is kept from root")
def test_a_folder_that_the_system_does_not_open_is_told(
    ccr: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(tmp_path, {"plans/good.yaml": HEAD, "plans/closed/a.yaml": HEAD})
    (tmp_path / "plans/closed").chmod(0)
    request.addfinalizer(lambda: (tmp_path / "plans/closed").chmod(0o700))

    for command in ("check", "gaps"):
        told = ccr(command, "plans")

        assert told.status == 2
        assert "`plans/closed`: the system refused (permission denied)." in told.err
    assert ccr("ready").status == 0


def test_no_bar_in_a_pipe(ccr: Program, county_plans: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ccr_cli.commands.output._PATIENCE", 0.0)
    assert "Reading plans" not in ccr("check").err
