"""Annotations and SARIF name files as the pages of a git host do: from the top of the repository, as URIs where due."""

import json
import os
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from git_repositories import NUMBER, GitRepository, alone_in, new_repository
from helpers import HEAD, Program, write_files

WRONG = HEAD + "area: [Nowhere]\n"
NAMES = ["plans/x.yaml", "plans/a plan ñ, 100%:#?.yaml", "un año/plans/x.yaml"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "una carpeta ñ", monkeypatch)


@pytest.fixture
def repository(here: Path) -> GitRepository:
    made = new_repository(here)
    made.commit(dict.fromkeys(NAMES, WRONG) | {"notes/deep/list.txt": NUMBER})
    return made


def uris(ccr: Program, *words: str) -> list[str]:
    """The URIs of a SARIF log, each relative to the top folder."""
    (run,) = json.loads(ccr(*words, "--format", "sarif").out)["runs"]
    found = []
    for result in run["results"]:
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert set(location) == {"uri", "uriBaseId"}
        assert location["uriBaseId"] in run["originalUriBaseIds"]
        assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", location["uri"])  # a relative reference of RFC 3986
        assert not location["uri"].startswith("/")
        found.append(location["uri"])
    assert all("uri" not in base for base in run["originalUriBaseIds"].values())  # it tells whose machine it is
    return found


def annotated(ccr: Program, *words: str) -> list[str]:
    """The files that annotations name."""
    out = ccr(*words, "--format", "github").out
    escaped = re.findall(r"^::\w+ file=([^,]*),line=", out, re.MULTILINE)
    return [name.replace("%2C", ",").replace("%3A", ":").replace("%25", "%") for name in escaped]


def both(ccr: Program, *words: str) -> list[str]:
    """The files that both forms name."""
    found = annotated(ccr, *words)
    assert [unquote(uri) for uri in uris(ccr, *words)] == found
    return found


@pytest.mark.parametrize("start", [".", "plans", "notes/deep", "un año/plans"])
def test_from_every_folder_a_file_has_the_same_path(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    monkeypatch.chdir(repository.folder / start)
    for name in NAMES:
        relative = os.path.relpath(repository.folder / name)
        assert both(ccr, "check", relative) == [name]
        assert both(ccr, "check", str(repository.folder / name)) == [name]
    assert both(ccr, "privacy", str(repository.folder)) == ["notes/deep/list.txt"]


def test_what_is_staged_too(ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.do("checkout", "--quiet", "-b", NUMBER)
    repository.stage({"notes/deep/list.txt": f"more {NUMBER}", "more.txt": NUMBER})
    monkeypatch.chdir(repository.folder / "notes")
    assert both(ccr, "privacy", "--staged") == ["more.txt", "notes/deep/list.txt", "refs/heads/…"]


def test_without_a_word_the_plans_of_the_repository(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.folder / "notes/deep")
    assert both(ccr, "check") == sorted(NAMES[:2], reverse=False)


def test_in_another_work_tree(ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.do("worktree", "add", "--quiet", "../second", "-b", "second")
    monkeypatch.chdir(repository.folder.parent / "second/plans")
    assert both(ccr, "check", "x.yaml") == ["plans/x.yaml"]
    monkeypatch.chdir(repository.folder)
    assert both(ccr, "check", "../second/plans/x.yaml") == ["plans/x.yaml"]


def test_a_repository_inside_another_is_named_from_where_one_is(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_repository(repository.folder / "inner").commit({"plans/y.yaml": WRONG})
    assert both(ccr, "check", "inner/plans/y.yaml") == ["inner/plans/y.yaml"]
    monkeypatch.chdir(repository.folder / "inner")
    assert both(ccr, "check") == ["plans/y.yaml"]


def test_through_a_link(ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    (repository.folder.parent / "link").symlink_to(repository.folder / "plans")
    monkeypatch.chdir(repository.folder.parent)
    assert both(ccr, "check", "link/x.yaml") == ["plans/x.yaml"]


def test_outside_of_git_from_here_and_never_from_above(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(here, {"plans/a ñ.yaml": WRONG, "sub/notes.md": ""})
    assert both(ccr, "check") == ["plans/a ñ.yaml"]
    assert both(ccr, "check", str(here / "plans/a ñ.yaml")) == ["plans/a ñ.yaml"]
    monkeypatch.chdir(here / "sub")
    for typed in ("../plans/a ñ.yaml", str(here / "plans/a ñ.yaml")):
        assert both(ccr, "check", typed) == ["a ñ.yaml"]


def test_what_scripts_read_in_json_stays_as_it_was_typed(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.folder / "notes")
    (finding,) = json.loads(ccr("check", "../plans/x.yaml", "--format", "json").out)["findings"]
    assert finding["path"] == "../plans/x.yaml"
    assert ccr("check", "../plans/x.yaml").out.startswith("../plans/x.yaml:4:7: ")


def test_what_is_allowed_is_named_in_the_same_way(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    allowed = 'mission: "Call 520-555-0142."  # ccr: allow CCR408 -- the desk of the county, which is public\n'
    repository.commit({"plans/x.yaml": HEAD + allowed})
    monkeypatch.chdir(repository.folder / "notes")
    assert uris(ccr, "check", "../plans/x.yaml") == ["plans/x.yaml"]
