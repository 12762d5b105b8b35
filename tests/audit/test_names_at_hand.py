"""The names that plans keep to themselves are known wherever the plans lie, and in whatever state they are."""

import json
import os
from pathlib import Path

import pytest

from git_repositories import PLAN, GitRepository, alone_in, new_repository
from helpers import Program, write_files

ENTRY = "  house: {name: Casa Luna Nueva, seats: [housing], status: at-the-table, confidential: name}\n"
LONG = "  house:\n    name: Casa Luna Nueva\n    seats: [housing]\n    status: at-the-table\n    confidential: name\n"
HIDING = f"{PLAN}partners:\n{LONG}"
NOTES = "We met at Casa Luna Nueva.\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return alone_in(tmp_path / "repo", monkeypatch)


@pytest.fixture
def repository(here: Path) -> GitRepository:
    made = new_repository(here)
    made.commit({"kept.txt": "kept\n"})
    return made


def paths_found(ccr: Program, *words: str) -> list[str]:
    told = ccr("privacy", "--format=json", *words)
    assert "luna" not in (told.out + told.err).lower()
    return sorted(finding["path"] for finding in json.loads(told.out)["findings"])


@pytest.mark.parametrize("path", ["juniper/plans/x.yaml", "x.yml", "a/b/c/x.YAML", "plans/x.yaml", "plans/.old/x.yaml"])
def test_wherever_a_plan_lies_in_the_work_tree(ccr: Program, repository: GitRepository, path: str) -> None:
    repository.commit({path: HIDING})
    repository.stage({"notes.md": NOTES})

    assert paths_found(ccr, "--staged") == ["notes.md"]
    assert paths_found(ccr, "notes.md") == ["notes.md"]
    assert paths_found(ccr, "--history") == [":notes.md"]


def test_from_any_folder(ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch) -> None:
    repository.commit({"juniper/x.yaml": HIDING})
    repository.stage({"notes/notes.md": NOTES})
    monkeypatch.chdir(repository.folder / "notes")

    assert paths_found(ccr, "--staged") == ["notes.md"]
    assert paths_found(ccr) == ["notes.md"]
    assert paths_found(ccr, "--history") == [":notes/notes.md"]


def test_of_a_plan_that_is_in_the_index_alone(ccr: Program, repository: GitRepository) -> None:
    repository.stage({"x.yaml": HIDING, "notes.md": NOTES})
    (repository.folder / "x.yaml").unlink()

    assert paths_found(ccr, "--staged") == ["notes.md"]


def test_of_a_plan_that_is_in_the_last_commit_alone(ccr: Program, repository: GitRepository) -> None:
    repository.commit({"x.yaml": HIDING})
    repository.do("rm", "--quiet", "x.yaml")
    repository.stage({"notes.md": NOTES})

    assert paths_found(ccr, "--staged") == ["notes.md"]
    assert paths_found(ccr) == ["notes.md"]


@pytest.mark.parametrize("ignored", ["", "private/\n"])
def test_of_a_plan_that_git_does_not_have(ccr: Program, repository: GitRepository, ignored: str) -> None:
    repository.stage({"notes.md": NOTES, ".gitignore": ignored})
    write_files(repository.folder, {"private/x.yaml": HIDING})

    assert paths_found(ccr, "--staged") == ["notes.md"]
    assert paths_found(ccr, "notes.md") == ["notes.md"]


BROKEN: dict[str, str | bytes] = {
    "open bracket": f"{PLAN}principles: [a\npartners:\n{LONG}",
    "open quote in another entry": f'{PLAN}partners:\n  legal:\n    name: "Legal\n{LONG}',
    "tab": f"{PLAN}partners:\n\tx: y\n{LONG}",
    "open bracket in the entry": f"{PLAN}partners:\n{LONG.replace('[housing]', '[housing')}",
    "an entry in one line": f"{PLAN}note: [\npartners:\n{ENTRY}",
    "partners twice": f"{PLAN}partners:\n  legal: {{name: Legal}}\npartners:\n{LONG}",
    "conflict": f"{PLAN}partners:\n<<<<<<< HEAD\n{LONG}=======\n{LONG.replace('Luna Nueva', 'X')}>>>>>>> other\n",
    "conflict in the entry": f"{PLAN}partners:\n"
    + LONG.replace("    seats", "<<<<<<< HEAD\n=======\n    name: Casa X\n>>>>>>> other\n    seats"),
    "name in quotes": f"{PLAN}x: [\npartners:\n{LONG.replace('Casa Luna Nueva', repr('Casa Luna Nueva'))}",
    "not in UTF-8": f"{PLAN}note: señora\npartners:\n{LONG}".encode("cp1252"),
    "UTF-16": HIDING.encode("utf-16"),
    "half a line": f"{PLAN}nam\npartners:\n{LONG}",
    "line ends of Windows": f"{PLAN}x: [\npartners:\n{LONG}".replace("\n", "\r\n"),
    "second document": f"{HIDING}---\nx: y\n",
    "no head": f"partners:\n{LONG}",
}


@pytest.mark.parametrize("kind", BROKEN)
def test_as_much_of_a_broken_plan_as_can_be_read(ccr: Program, repository: GitRepository, kind: str) -> None:
    repository.stage({"x.yaml": BROKEN[kind], "notes.md": NOTES})

    assert "notes.md" in paths_found(ccr, "--staged")


def test_of_a_plan_with_nothing_to_hide_no_name_is_hidden(ccr: Program, repository: GitRepository) -> None:
    text = f"{PLAN}x: [\npartners:\n{LONG.replace('    confidential: name', '')}  other:\n    confidential: name\n"
    repository.stage({"x.yaml": text, "notes.md": NOTES})

    told = ccr("privacy", "--staged")

    assert "notes.md" not in told.out


def test_without_git_of_the_plans_here_and_among_the_files(
    ccr: Program, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", os.devnull)
    write_files(here, {"notes.md": NOTES, "deep/below/x.yaml": HIDING})

    assert paths_found(ccr) == ["notes.md"]
    assert paths_found(ccr, "notes.md") == []
    write_files(here, {"x.yaml": HIDING})
    assert paths_found(ccr, "notes.md") == ["notes.md"]


def test_in_a_bare_repository_of_the_last_commit(
    ccr: Program, repository: GitRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = repository.commit({"deep/x.yaml": HIDING, "notes.md": NOTES})
    repository.do("clone", "--quiet", "--bare", ".", "../bare.git")
    monkeypatch.chdir(repository.folder.parent / "bare.git")

    assert paths_found(ccr, "--history") == [f"{wrong[:10]}:notes.md"]
