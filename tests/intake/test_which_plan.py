"""A plan is named by its file, its folder or its name, in one way by every command."""

import json
from pathlib import Path
from typing import Literal, TypeAlias
from unicodedata import normalize

import pytest

from helpers import HEAD, Program, write_files

EVERYWHERE = [
    pytest.param(["gaps"], id="gaps"),
    pytest.param(["check"], id="check"),
    pytest.param(["stories"], id="stories"),
    pytest.param(["ready"], id="ready"),
    pytest.param(["next"], id="next"),
    pytest.param(["show"], id="show"),
    pytest.param(["set", "area=X", "--dry-run", "--plan"], id="set"),
    pytest.param(["partner", "list", "--plan"], id="partner list"),
]
Form: TypeAlias = Literal["NFC", "NFD"]
STORY = "stories:\n  - title: A title\n    text: A text.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_files(tmp_path, {"plans/saguaro.yaml": HEAD + STORY, "plans/mesquite.yml": HEAD + STORY})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("words", EVERYWHERE)
@pytest.mark.parametrize("name", ["saguaro", "saguaro.yaml", "plans/saguaro.yaml", "./plans/saguaro.yaml", "mesquite"])
def test_every_command_knows_a_plan_by_its_file_and_by_its_name(
    ccr: Program, folder: Path, words: list[str], name: str
) -> None:
    told = ccr(*words, name)
    assert (told.status, told.err) == (0, "")
    assert told.out


@pytest.mark.parametrize("words", EVERYWHERE)
def test_a_name_that_two_plans_have_is_refused_with_both_paths(ccr: Program, folder: Path, words: list[str]) -> None:
    write_files(folder, {"plans/2025/saguaro.yaml": HEAD})
    told = ccr(*words, "saguaro")
    assert (told.status, told.out) == (2, "")
    assert "Several plans are called `saguaro`: `plans/saguaro.yaml` and `plans/2025/saguaro.yaml`." in told.err
    for path in ("plans/saguaro.yaml", "2025/saguaro", "plans/2025/saguaro.yaml"):
        assert ccr(*words, path).status == 0


@pytest.mark.parametrize("words", EVERYWHERE)
@pytest.mark.parametrize(("written", "typed"), [("NFD", "NFC"), ("NFC", "NFD")])
def test_an_accent_is_one_letter_or_two(
    ccr: Program, folder: Path, words: list[str], written: Form, typed: Form
) -> None:
    path = f"plans/{normalize(written, 'peñasco')}.yaml"
    write_files(folder, {path: HEAD + STORY})
    for name in ("peñasco", "plans/peñasco.yaml", "peñasco.yaml"):
        told = ccr(*words, normalize(typed, name))
        assert (told.status, told.err) == (0, "")


def test_folders_are_spelled_in_both_ways_too(ccr: Program, folder: Path) -> None:
    write_files(folder, {normalize("NFD", "año/plan.yaml"): HEAD})
    assert ccr("check", normalize("NFC", "año")).status == 0
    assert ccr("check", normalize("NFC", "año/plan.yaml")).status == 0
    assert ccr("ready", normalize("NFC", "año/plan.yaml")).status == 0


@pytest.mark.parametrize("words", EVERYWHERE)
def test_a_name_that_no_plan_has_is_told_with_the_nearest(ccr: Program, folder: Path, words: list[str]) -> None:
    told = ccr(*words, "sagaro")
    assert told.status == 2
    assert told.err == "ccr: There is no plan `sagaro`.\n  Did you mean `saguaro`?\n"
    assert "The plans are `mesquite` and `saguaro`." in ccr(*words, "zzz").err
    assert "There is no file or folder `plans/sagaro.yaml`." in ccr(*words, "plans/sagaro.yaml").err


def test_what_is_there_comes_before_a_name(ccr: Program, folder: Path) -> None:
    write_files(folder, {"saguaro/other.yaml": HEAD.replace("Saguaro", "Other"), "mesquite/notes.md": "x"})
    assert json.loads(ccr("gaps", "saguaro", "--format", "json").out)["plans"][0]["path"] == "saguaro/other.yaml"
    assert json.loads(ccr("gaps", "mesquite", "--format", "json").out)["plans"][0]["path"] == "plans/mesquite.yml"


def test_a_plan_comes_before_a_framework_of_its_name(ccr: Program, folder: Path) -> None:
    write_files(folder, {"plans/saguaro.yml": "ccr_framework: 1\n"})
    assert ccr("set", "area=X", "--plan", "saguaro", "--dry-run").status == 0


def test_an_ending_tells_two_plans_of_a_name_apart(ccr: Program, folder: Path) -> None:
    write_files(folder, {"plans/saguaro.yml": HEAD})
    assert ccr("show", "saguaro").status == 2
    for name in ("saguaro.yml", "saguaro.yaml"):
        assert json.loads(ccr("show", name, "--format", "json").out)["path"] == f"plans/{name}"


def test_no_more_names_are_told_than_people_read(ccr: Program, folder: Path) -> None:
    write_files(folder, {f"plans/county-{number}.yaml": HEAD for number in range(10)})
    told = ccr("show")
    assert "`county-0`, `county-1`" in told.err
    assert "`county-7` and 4 more." in told.err
    assert "and 4 more." in ccr("show", "zzz").err


def test_what_is_advised_can_be_typed(ccr: Program, folder: Path) -> None:
    write_files(folder, {"plans/a plan 2.yaml": HEAD})
    assert "There are several plans: `'a plan 2'`, `mesquite` and `saguaro`." in ccr("show").err
    assert ccr("show", "--plan", "a plan 2").status == 0


def test_a_folder_is_no_single_plan_unless_it_holds_one(ccr: Program, folder: Path) -> None:
    told = ccr("show", "plans")
    assert told.status == 2
    assert "There are several plans: `mesquite` and `saguaro`." in told.err
    write_files(folder, {"elsewhere/one.yaml": HEAD, "elsewhere/notes.md": ""})
    assert ccr("show", "elsewhere").status == 0
