"""``ready`` and ``next`` of several plans: a line each, and one JSON document with the fields that each has alone."""

import json
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.intake import in_parallel
from helpers import EXAMPLES, HEAD, Program, write_files

DAY = ("--as-of", "2026-11-22")
NAMES = ["ironwood", "mesquite", "ocotillo", "saguaro"]
FIRST = {
    "ready": "5 plans, 1 of them with errors. 1 is ready.",
    "next": "5 plans, 1 of them with errors. In 3 of them there is something to do now.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {f"plans/{name}.yaml": (EXAMPLES / f"{name}.yaml").read_bytes() for name in NAMES})
    write_files(tmp_path, {"plans/broken.yaml": HEAD + "area: [\n", "plans/ours.yaml": "ccr_framework: 1\n"})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def document(ccr: Program, *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ccr(*words, "--format", "json", *DAY).out)
    return found


@pytest.mark.parametrize("command", FIRST)
@pytest.mark.parametrize("named", ["plans", "plans/", "."])
def test_a_folder_is_a_line_a_plan(ccr: Program, folder: Path, command: str, named: str) -> None:
    told = ccr(command, named, *DAY)
    first, *lines = told.out.splitlines()
    assert told.status == 1
    assert first == FIRST[command]
    alone = [ccr(command, name, *DAY).out.splitlines()[0] for name in NAMES]
    assert lines[:5] == [*(f"  {line}" for line in alone), "  `plans/broken.yaml`: it has errors."]
    assert "plans/broken.yaml:4:7: error CCR014 " in told.err


@pytest.mark.parametrize("command", FIRST)
def test_several_are_named_one_by_one_too(ccr: Program, folder: Path, command: str) -> None:
    told = ccr(command, "saguaro", "plans/mesquite.yaml", "saguaro", *DAY)
    first, *lines = told.out.splitlines()
    assert (told.status, told.err) == (0, "")
    assert first.startswith("2 plans. ")
    assert [line.split(":")[0] for line in lines[:2]] == [
        "  Saguaro County Task Force",
        "  Mesquite Bend Safety Alliance",
    ]


@pytest.mark.parametrize("command", FIRST)
def test_json_of_several_has_the_fields_that_each_has_alone(ccr: Program, folder: Path, command: str) -> None:
    found = document(ccr, command, "plans")
    assert set(found) == {"ccr", "as_of", "plans", "counts"}
    assert found["counts"] == {"plans": 5, "with_errors": 1}
    for answer in found["plans"]:
        alone = document(ccr, command, answer["path"])
        assert {"ccr": 1, "as_of": "2026-11-22", **answer} == alone
    broken = next(answer for answer in found["plans"] if answer["findings"])
    assert broken["path"] == "plans/broken.yaml"
    assert [finding["rule"] for finding in broken["findings"]] == ["CCR014"]


@pytest.mark.parametrize("command", FIRST)
def test_the_form_depends_on_what_was_typed_and_not_on_what_is_there(ccr: Program, folder: Path, command: str) -> None:
    for name in ("ironwood", "mesquite", "ocotillo", "broken", "ours"):
        (folder / f"plans/{name}.yaml").unlink()
    assert [answer["name"] for answer in document(ccr, "ready", "plans")["plans"]] == ["Saguaro County Task Force"]
    alone = document(ccr, command)
    assert "plans" not in alone
    assert ccr(command, "plans", *DAY) == ccr(command, *DAY) == ccr(command, "saguaro", *DAY)


@pytest.mark.parametrize("command", FIRST)
def test_when_no_plan_is_named_it_says_how_to_name_one_or_all(ccr: Program, folder: Path, command: str) -> None:
    told = ccr(command, *DAY)
    assert (told.status, told.out) == (2, "")
    assert "There are several plans: `broken`, `ironwood`, `mesquite`, `ocotillo` and `saguaro`." in told.err
    assert f"a line on each: `ccr {command} plans`." in told.err
    assert ccr(command, "saguaro", "--plan", "mesquite").status == 2


def test_one_that_is_not_ready_is_enough_for_a_status(ccr: Program, folder: Path) -> None:
    (folder / "plans/broken.yaml").unlink()
    assert ccr("ready", "plans", "--fail-on", "not-ready", *DAY).status == 1
    assert ccr("ready", "plans", *DAY).status == 0
    assert ccr("ready", "ironwood", "plans/ours.yaml", "--fail-on", "not-ready", *DAY).status == 0


@pytest.mark.parametrize("audience", ["partners", "public"])
def test_others_are_not_told_how_many_are_ready(ccr: Program, folder: Path, audience: str) -> None:
    for form in ("text", "markdown"):
        told = ccr("ready", "plans", "--audience", audience, "--format", form, *DAY).out
        assert "5 plans, 1 of them with errors." in told
        assert "is ready" not in told
        assert "None is" not in told


def test_what_is_to_do_is_told_to_nobody_else(ccr: Program, folder: Path) -> None:
    told = ccr("next", "plans", "--format", "markdown", *DAY)
    assert (told.status, told.out) == (2, "")


def test_a_file_that_the_system_does_not_give_is_status_two(ccr: Program, folder: Path) -> None:
    (folder / "plans/gone.yaml").symlink_to("nowhere.yaml")
    told = ccr("ready", "plans", *DAY)
    assert told.status == 2
    assert told.out.startswith("6 plans, 2 of them with errors.")
    assert "`plans/gone.yaml`: the system refused (no such file)." in told.err


def test_a_framework_alone_is_no_plan(ccr: Program, folder: Path) -> None:
    write_files(folder, {"other/a.yaml": "ccr_framework: 1\n", "other/b.yaml": "ccr_framework: 1\n"})
    told = ccr("ready", "other", *DAY)
    assert (told.status, told.out) == (2, "")
    assert "no plan among these files" in told.err


@pytest.mark.parametrize("command", FIRST)
def test_many_are_asked_by_several_processes(
    ccr: Program, folder: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = ccr(command, "plans", "--format", "json", *DAY)
    monkeypatch.setattr(in_parallel, "_WORTH_IT", 1)
    monkeypatch.setattr(in_parallel, "_cores", lambda: 2)
    assert ccr(command, "plans", "--format", "json", *DAY) == usual
