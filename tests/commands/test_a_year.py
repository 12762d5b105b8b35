"""A year of a task force, recorded with these commands alone in a real git repository."""

import io
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path

import pytest

from ccr_cli.app import run
from ccr_cli.plan.plan import Plan
from helpers import Program, taken

YEAR = [
    shlex.split(line)
    for line in Path(__file__).with_name("year.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
END = date(2026, 11, 20)


def git(folder: Path, *words: str) -> str:
    settings = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
    done = subprocess.run(["git", *settings, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the whole year in it."""
    folder = tmp_path_factory.mktemp("year")
    git(folder, "init", "--quiet")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("CCR_LANG", "en")
        for words in YEAR:
            patch.setattr("sys.argv", ["ccr", *words])
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()) as complained:
                status = run(words)
            assert (status, complained.getvalue()) == (0, ""), words
            git(folder, "add", "--all")
            git(folder, "commit", "--quiet", "--message", " ".join(words))
    return folder


@pytest.fixture
def repository(year: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    copied = shutil.copytree(year, tmp_path / "year")
    monkeypatch.chdir(copied)
    return copied


def commits(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each commit but the first: what was typed, the lines that went and those that came."""
    log = git(folder, "log", "--reverse", "-p", "--unified=0", "--format=commit: %s")
    for part in log.split("commit: ")[2:]:
        lines = part.splitlines()
        body = [line for line in lines[1:] if not line.startswith(("+++", "---"))]
        yield lines[0], [line for line in body if line[:1] == "-"], [line for line in body if line[:1] == "+"]


def test_every_commit_is_a_diff_that_a_person_would_have_made(ccr: Program, repository: Path) -> None:
    for typed, gone, come in commits(repository):
        assert come or gone, typed
        may_go = 6 if "rename" in typed else 3
        assert len(gone) <= may_go, (typed, gone)
        assert len(come) <= 12, (typed, come)
        assert not any(re.search(r"\s$", line[1:]) and line[1:].strip() for line in come), typed
    assert git(repository, "status", "--porcelain", "--ignored") == ""


def test_in_the_end_all_that_has_to_be_there_is_there(ccr: Program, repository: Path) -> None:
    text = (repository / "plans/saguaro.yaml").read_text(encoding="utf-8")
    assert ccr("check", "--strict", "--as-of", END.isoformat()).status == 0
    ready = ccr("ready", "--fail-on", "not-ready", "--as-of", END.isoformat())
    assert (ready.status, ready.err) == (0, "")
    assert ready.out.startswith("Saguaro County Task Force: ready to put the plan into practice.")
    plan = taken(text, END).model
    assert isinstance(plan, Plan)
    assert plan.mission
    assert len(plan.principles or []) == 2
    assert plan.meetings is not None
    assert plan.meetings.every == "month"
    assert plan.meetings.held is not None
    assert (END - plan.meetings.held[-1].date).days <= 46
    here = [partner for partner in (plan.partners or {}).values() if partner.status == "at-the-table"]
    assert len(here) == 4
    for partner in here:
        answers = partner.commitments
        assert answers is not None
        assert isinstance(answers, date) or len(answers) == 4
        assert partner.oriented is not None


def test_the_comments_that_teach_are_all_still_there(ccr: Program, repository: Path) -> None:
    first = git(
        repository, "show", f"{git(repository, 'rev-list', '--max-parents=0', 'HEAD').strip()}:plans/saguaro.yaml"
    )
    last = (repository / "plans/saguaro.yaml").read_text(encoding="utf-8").splitlines()
    rest = iter(last)
    assert [line for line in first.splitlines() if line not in rest] == []
