"""The action for GitHub: its steps, run in a shell as GitHub runs them, on a repository with plans."""

import os
import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from helpers import HEAD, ROOT, write_files
from offline import need_versions_of_the_lock_file, offer_dependencies, python_with_pip

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{ *(.+?) *\}\}")
BAD = f"{HEAD}partners:\n  casa:\n    name: Casa\n    seats: [courthouse]\n    status: invited\n"
WARNED = f"{HEAD}area: Room 4 # 2\n"
HOSTILE = (
    '"; touch stolen; "',
    "$(touch stolen)",
    "`touch stolen`",
    "'; touch stolen #",
    "plans\ntouch stolen",
    "--fix",
    "true; touch stolen",
    "${{ github.token }}",
    "a[$(touch stolen)]",
)
"""What somebody could write for an input."""


@dataclass
class Runner:
    """A machine of GitHub: what its steps share."""

    repository: Path
    folder: Path
    packages: Path
    known: dict[str, str] = field(default_factory=dict)

    def run(self, **inputs: str) -> tuple[int, str]:
        """Run the steps: the status of the first one that failed, and all that was printed."""
        given = {f"inputs.{name}": str(of["default"]) for name, of in ACTION["inputs"].items()}
        self.known |= given | {f"inputs.{name}": value for name, value in inputs.items()}
        status, printed = 0, ""
        for step in STEPS:
            if "run" in step and self._is_run(step, failed=status != 0):
                done = self._step(step)
                status, printed = status or done.returncode, printed + done.stdout
        return status, printed

    def _is_run(self, step: Mapping[str, Any], *, failed: bool) -> bool:
        if "if" not in step:
            return not failed
        asked = EXPRESSION.sub(r"\1", step["if"]).split(" && ")
        assert asked == ["!cancelled()", "steps.install.outcome == 'success'", "inputs.privacy == 'true'"]
        return self.known["inputs.privacy"] == "true" and "steps.install.outputs.bin" in self.known

    def _step(self, step: Mapping[str, Any]) -> subprocess.CompletedProcess[str]:
        script, outputs = self.folder / "step.sh", self.folder / "outputs"
        script.write_text(step["run"], encoding="utf-8")
        outputs.write_text("", encoding="utf-8")
        around = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "LC_ALL": "C.UTF-8",
            "RUNNER_TEMP": str(self.folder),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_WORKSPACE": str(self.repository),
            "PYTHONPATH": str(self.packages),  # what the lock file names is here already
            "PIP_NO_INDEX": "1",
        }
        around |= {name: EXPRESSION.sub(lambda match: self.known[match[1]], text) for name, text in step["env"].items()}
        assert step["shell"] == "bash"
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.repository,
            env=around,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        for line in outputs.read_text(encoding="utf-8").splitlines():
            name, _, value = line.partition("=")
            self.known[f"steps.{step['id']}.outputs.{name}"] = value
        return done


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A machine on which the step that installs has run, in a repository that would like to be run itself."""
    need_versions_of_the_lock_file()
    folder = tmp_path_factory.mktemp("machine")
    trap = f"open({str(folder / 'trapped')!r}, 'w').close()\n"
    write_files(
        folder / "hostile", {f"{name}.py": trap for name in ("pip", "venv", "yaml", "ccr_cli", "sitecustomize")}
    )
    known = {"steps.python.outputs.python-path": python_with_pip(), "github.action_path": str(ROOT)}
    runner = Runner(folder / "hostile", folder, offer_dependencies(folder / "packages"), known)
    (install,) = [step for step in STEPS if step.get("id") == "install"]
    done = runner._step(install)
    assert done.returncode == 0, done.stdout
    assert not (folder / "trapped").exists()
    return runner


@pytest.fixture
def runner(machine: Runner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Runner]:
    """The same machine with a repository of its own; it is not installed once more."""
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    monkeypatch.setattr("test_action.STEPS", [step for step in STEPS if step.get("id") != "install"])
    yield Runner(tmp_path, machine.folder, machine.packages, dict(machine.known))
    assert not (machine.folder / "trapped").exists()


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if ".git" not in path.parts}


def test_good_plans_pass(runner: Runner) -> None:
    write_files(runner.repository, {"plans/good.yaml": HEAD})
    assert runner.run()[0] == 0


def test_a_bad_plan_fails_and_is_annotated_at_its_line(runner: Runner) -> None:
    write_files(runner.repository, {"plans/bad.yaml": BAD})
    status, printed = runner.run()
    assert status == 1
    assert re.search(r"^::error file=plans/bad\.yaml,line=7,.*CCR202", printed, re.MULTILINE)


def test_a_warning_fails_only_where_it_is_asked_to(runner: Runner) -> None:
    write_files(runner.repository, {"plans/warned.yaml": WARNED})
    assert runner.run()[0] == 0
    status, printed = runner.run(strict="true")
    assert (status, printed.startswith("::warning file=plans/warned.yaml,line=4,")) == (1, True)


def test_several_plans_are_named_one_a_line_and_one_may_have_a_space(runner: Runner) -> None:
    write_files(runner.repository, {"a county/one.yaml": HEAD, "other/two.yaml": BAD, "plans/three.yaml": BAD})
    status, printed = runner.run(plans="a county\nother\n")
    assert status == 1
    assert "file=other/two.yaml" in printed
    assert "plans/three.yaml" not in printed


def test_it_speaks_spanish(runner: Runner) -> None:
    write_files(runner.repository, {"plans/bad.yaml": BAD})
    assert "El marco no tiene" in runner.run(language="es")[1]


def test_it_looks_for_what_may_not_be_there_when_it_is_asked_to(runner: Runner) -> None:
    write_files(runner.repository, {"plans/good.yaml": HEAD, "notes.txt": "Her number is A012345678.\n"})
    assert runner.run()[0] == 0
    status, printed = runner.run(privacy="true")
    assert (status, "file=notes.txt,line=1" in printed, "012345678" in printed) == (1, True, False)


def test_it_looks_for_it_although_the_plans_are_bad(runner: Runner) -> None:
    write_files(runner.repository, {"plans/bad.yaml": BAD, "notes.txt": "Her number is A012345678.\n"})
    status, printed = runner.run(privacy="true")
    assert (status, "CCR202" in printed, "CCR401" in printed) == (1, True, True)


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("name", ACTION["inputs"])
def test_nothing_that_it_is_given_is_executed(runner: Runner, name: str, value: str) -> None:
    write_files(runner.repository, {"plans/bad.yaml": BAD})
    before, text = files(runner.repository), (runner.repository / "plans/bad.yaml").read_bytes()
    runner.run(**{"privacy": "true", name: value})
    assert files(runner.repository) == before
    assert (runner.repository / "plans/bad.yaml").read_bytes() == text
    assert not (runner.folder / "stolen").exists()


def test_a_plan_that_is_no_file_is_an_error_and_no_option(runner: Runner) -> None:
    write_files(runner.repository, {"plans/bad.yaml": BAD.replace("invited", "invitd")})
    status, _ = runner.run(plans="--fix")
    assert status == 2


def test_what_it_is_given_reaches_a_step_through_the_environment_alone() -> None:
    for step in STEPS:
        assert "${{" not in step.get("run", "")
        for text in step.get("with", {}).values():
            assert "${{" not in str(text)
    used = {name for step in STEPS for text in step.get("env", {}).values() for name in EXPRESSION.findall(text)}
    assert {f"inputs.{name}" for name in ACTION["inputs"]} - used == {"inputs.privacy"}  # asked in an ``if``


def test_it_takes_no_token_and_what_it_uses_is_pinned() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert not re.search(r"token|secrets", text)
    assert [
        re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"]) is None for step in STEPS if "uses" in step
    ] == [False]


def test_every_variable_in_a_step_is_quoted() -> None:
    for step in STEPS:
        for line in step.get("run", "").splitlines():
            bare = re.sub(r'"[^"]*"', "", line)
            assert "$" not in bare.replace("[ $", "[ "), (line, shlex.split(line))


def test_the_page_shows_every_input_with_its_default() -> None:
    page = (ROOT / "docs/scripts.md").read_text(encoding="utf-8")
    for name, about in ACTION["inputs"].items():
        assert re.search(rf"^\| `{name}` \|.*\| `{about['default']}` \|$", page, re.MULTILINE)
    assert "contents: read" in page
