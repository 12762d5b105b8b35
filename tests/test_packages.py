"""The wheel and the sdist hold what they must and nothing else, each told file by file."""

import email
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections import defaultdict
from email.message import Message
from pathlib import Path, PurePath
from typing import Any

import pytest

from building import LEFT_ABOUT, build, kept_files
from ccr_cli import __version__
from helpers import ROOT

PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
NAME = f"ccr_cli-{__version__}"
BESIDE = {"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"}
DATA = {
    "": {"py.typed"},
    "data/frameworks": {".yaml"},
    "data/locale": {".mo"},
    "data/papers": {".css", ".docx", ".jinja", ".yaml"},
    "data/pictures": {".jinja"},
    "data/primer": {".yaml"},
    "data/rosters": {".yaml"},
    "data/shells": {".bash", ".fish", ".zsh"},
    "data": {".json", ".txt", ".yaml"},
    "privacy/lists": {".txt"},
    "privacy/text": {".json"},
}
"""What the wheel holds beside modules, room by room."""
FOR_THIS_REPOSITORY_ALONE = {".ci/run"}


@pytest.fixture(scope="module")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        safely = {"filter": "data"} if hasattr(tarfile, "data_filter") else {}  # Python 3.11.4 and newer
        archive.extractall(folder, **safely)  # type: ignore[arg-type]
    return folder / NAME


def held(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def metadata(wheel: Path) -> Message:
    return email.message_from_bytes(zipfile.ZipFile(wheel).read(f"{NAME}.dist-info/METADATA"))


def test_the_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    source = {name.removeprefix("src/") for name in kept_files() if name.startswith("src/")}
    read = {name for name in source if not name.endswith(".po")}  # which the .mo is made of
    assert held(wheel) == read | {f"{NAME}.dist-info/{name}" for name in BESIDE}
    assert len(source - read) == 1


def test_the_wheel_holds_data_of_these_kinds_and_no_other(wheel: Path) -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for path in (PurePath(name) for name in held(wheel) if name.startswith("ccr_cli/") and not name.endswith(".py")):
        kinds["/".join(path.parts[1:-1][:2])].add(path.suffix if path.name != "py.typed" else path.name)
    assert kinds == DATA


def test_the_sdist_holds_all_that_git_keeps_but_what_serves_this_repository_alone(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        members = archive.getmembers()
    assert all(member.isfile() for member in members)
    assert {member.name.removeprefix(f"{NAME}/") for member in members} == (
        kept_files() - FOR_THIS_REPOSITORY_ALONE | {"PKG-INFO"}
    )


def test_what_lies_about_where_it_is_built_is_in_neither(wheel: Path, unpacked: Path) -> None:
    tree = wheel.parent.parent / "tree"
    assert all((tree / name).is_file() for name in LEFT_ABOUT)
    assert not [name for name in LEFT_ABOUT if (unpacked / name).exists() or name.removeprefix("src/") in held(wheel)]


def test_whoever_has_the_sdist_can_run_it(unpacked: Path) -> None:
    words = [sys.executable, "-m", "ccr_cli", "gaps", "plans"]
    around = {"PYTHONPATH": str(unpacked / "src"), "LC_ALL": "C.UTF-8"}
    told = subprocess.run(words, cwd=unpacked, env=around, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")
    assert "Saguaro County" in told.stdout


def test_whoever_has_the_sdist_has_every_file_that_its_make_needs(unpacked: Path) -> None:
    makefile = (unpacked / "Makefile").read_text(encoding="utf-8")
    needed = set(re.findall(r"(?<![\w./-])[\w/-]+\.(?:lock|toml|sh|py)\b", makefile))
    assert {"requirements.lock", "requirements-dev.lock", "pyproject.toml", "tools/set_up.sh"} <= needed
    assert [name for name in needed if not (unpacked / name).is_file()] == []


def test_what_is_built_of_the_sdist_is_the_same_wheel_and_the_same_sdist(
    wheel: Path, sdist: Path, unpacked: Path, tmp_path: Path
) -> None:
    build(unpacked, tmp_path)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()
    assert (tmp_path / sdist.name).read_bytes() == sdist.read_bytes()


def test_what_the_wheel_says_of_itself_is_so(wheel: Path) -> None:
    told = metadata(wheel)
    assert (told["Name"], told["Version"], told["License-Expression"]) == ("ccr-cli", __version__, "MIT")
    assert told.get_all("License-File") == ["LICENSE"]
    assert ("Typing :: Typed" in told.get_all("Classifier", [])) is ("ccr_cli/py.typed" in held(wheel))
    assert len(told.get_all("Requires-Dist", [])) == len(PROJECT["dependencies"])
    scripts = zipfile.ZipFile(wheel).read(f"{NAME}.dist-info/entry_points.txt").decode()
    assert re.findall(r"^(\S+) = ", scripts, re.MULTILINE) == ["ccr", "ccr-plan"]


def test_every_dependency_has_a_lowest_version_and_none_a_highest() -> None:
    for needed in PROJECT["dependencies"]:
        assert re.fullmatch(r"[\w-]+>=[\d.]+", needed), needed


def test_the_changelog_and_the_program_speak_of_the_same_version() -> None:
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == __version__
    assert len(set(headings)) == len(headings)
