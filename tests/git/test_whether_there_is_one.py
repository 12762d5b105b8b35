"""Whether a folder is in a git repository: git is asked only where there can be one, and then git says so."""

import subprocess
from pathlib import Path

import pytest

from ccr_cli.git.program import repository_if_any
from git_repositories import alone_in, new_repository


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "here", monkeypatch)


def test_no_git_is_started_where_nothing_speaks_for_a_repository(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("git was started"))

    assert repository_if_any(here) is None
    assert repository_if_any(here / "not-there") is None


@pytest.mark.parametrize("words", [(), ("--bare",), ("--separate-git-dir=../elsewhere",)], ids=" ".join)
def test_one_of_every_kind_is_seen_from_the_folders_in_it(here: Path, words: tuple[str, ...]) -> None:
    new_repository(here, *words)
    (here / "plans" / "old").mkdir(parents=True)
    (here.parent / "link").symlink_to(here / "plans" / "old")

    for folder in (here, here / "plans", here / "plans" / "old", here.parent / "link"):
        assert repository_if_any(folder) is not None


@pytest.mark.parametrize("sign", [".git", "HEAD"])
def test_what_only_looks_like_one_is_none(here: Path, sign: str) -> None:
    (here / sign).write_text("x", encoding="utf-8")

    assert repository_if_any(here) is None


def test_of_the_repository_that_called_git_tells(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = new_repository(here)
    (here.parent / "other").mkdir()
    assert repository_if_any(here.parent / "other") is None
    for name, value in (("GIT_PREFIX", ""), ("GIT_DIR", f"{repository.folder}/.git")):
        monkeypatch.setenv(name, value)

    assert repository_if_any(here.parent / "other") is not None
