"""Who reads the output, and who has stopped reading, changes no exit status: every command, in real processes."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir
from functools import partial
from pathlib import Path
from typing import IO, NamedTuple

import pytest

from ccr_cli.command_line.table import COMMANDS, GROUPS
from helpers import EXAMPLES, HEAD, ROOT, Program, write_files

EVERY = [*COMMANDS, *(f"{group} {command}" for group, commands in GROUPS.items() for command in commands)]
ASKING = [["--version"], ["--help"], *([*command.split(), "--help"] for command in EVERY)]
LOOKING = {
    "gaps": (0, ["gaps"]),
    "gaps that stay": (1, ["gaps", "--fail-on", "seat"]),
    "a plan with errors": (1, ["gaps", "bad.yaml"]),
    "gaps as JSON": (0, ["gaps", "--format", "json"]),
    "gaps as CSV": (0, ["gaps", "--format", "csv"]),
    "check": (0, ["check"]),
    "check with errors": (1, ["check", "bad.yaml"]),
    "check with errors as SARIF": (1, ["check", "bad.yaml", "--format", "sarif"]),
    "ready": (0, ["ready"]),
    "not ready": (1, ["ready", "--fail-on", "not-ready"]),
    "next": (0, ["next"]),
    "show": (0, ["show"]),
    "stories": (0, ["stories"]),
    "privacy": (1, ["privacy", "survivor.txt"]),
    "explain": (0, ["explain", "courts"]),
    "primer": (0, ["primer"]),
    "schema": (0, ["schema"]),
    "completion": (0, ["completion", "bash"]),
    "partner list": (0, ["partner", "list"]),
    "partner show": (0, ["partner", "show", "casa-segura"]),
    "meeting list": (0, ["meeting", "list"]),
    "action list": (0, ["action", "list"]),
    "a group alone": (0, ["partner"]),
    "no such command": (2, ["frob"]),
    "no such file": (2, ["gaps", "nothing-of-that-name"]),
}
WRITING = {
    "set": ["set", "area=Another area"],
    "partner add": ["partner", "add", "a-clinic", "--name", "Desert Clinic", "--seat", "health-care"],
    "init": ["init", "another", "--yes"],
    "check --fix": ["check", "--fix", "slip.yaml"],
}


class Streams(NamedTuple):
    """Where a process reads and writes; ``None`` for a closed stream."""

    stdin: int | IO[bytes] | None = subprocess.DEVNULL
    stdout: int | IO[bytes] | None = subprocess.PIPE
    stderr: int | IO[bytes] | None = subprocess.PIPE


class Ended(NamedTuple):
    """How a process ended, and what could be read of it."""

    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plan = (EXAMPLES / "saguaro.yaml").read_bytes()
    bad = HEAD + "area: [Nowhere]\n"
    slip = HEAD + "meetings:\n  every: mont\n"
    write_files(
        tmp_path, {"plans/saguaro.yaml": plan, "bad.yaml": bad, "slip.yaml": slip, "survivor.txt": "A012345678"}
    )
    return tmp_path


def close(numbers: Sequence[int]) -> None:
    for number in numbers:
        os.close(number)


def run(folder: Path, words: Sequence[str], streams: Streams = Streams()) -> Ended:  # noqa: B008 - it never changes
    """Run ``ccr`` there, as a shell starts it."""
    closed = [number for number, stream in enumerate(streams) if stream is None]
    process = subprocess.Popen(
        [sys.executable, "-m", "ccr_cli", *words],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        stdin=streams.stdin,
        stdout=streams.stdout,
        stderr=streams.stderr,
        preexec_fn=partial(close, closed),  # noqa: PLW1509 - as a shell does it
    )
    out, err = process.communicate()
    return Ended(process.returncode, (out or b"").decode(), (err or b"").decode())


@pytest.fixture
def nobody() -> Iterator[int]:
    """The writing end of a pipe that nobody reads."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.fixture
def full() -> Iterator[IO[bytes]]:
    """A disk without room."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no disk that is always full")
    with Path("/dev/full").open("wb") as disk:
        yield disk


def each(cases: dict[str, tuple[int, list[str]]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("status", "words"), cases.values(), ids=cases)


@pytest.mark.parametrize("words", ASKING, ids=" ".join)
def test_help_that_nobody_reads_is_no_error(folder: Path, words: list[str], nobody: int) -> None:
    assert run(folder, words, Streams(stdout=nobody)) == (0, "", "")


@pytest.mark.parametrize(
    "words", [["--version"], ["--help"], ["gaps", "--help"], ["partner", "add", "--help"]], ids=" ".join
)
def test_help_for_a_closed_or_full_output_is_one_line(folder: Path, words: list[str], full: IO[bytes]) -> None:
    closed = run(folder, words, Streams(stdout=None))
    assert (closed.status, closed.err.count("\n")) == (2, 1)
    assert "Standard output is closed" in closed.err
    told = run(folder, words, Streams(stdout=full))
    assert (told.status, told.err) == (2, "ccr: The system refused: the disk is full.\n")
    assert run(folder, words, Streams(stderr=None)).status == 0


@each(LOOKING)
def test_the_status_says_what_was_found_not_who_read_it(
    ccr: Program, folder: Path, status: int, words: list[str], nobody: int, full: IO[bytes]
) -> None:
    """Each of them tells what this process tells."""
    with chdir(folder):
        told = ccr(*words)
    usual = Ended(told.status, told.out, told.err)
    assert usual.status == status
    assert run(folder, words, Streams(stdout=nobody)) == (status, "", usual.err)
    for unheard in (None, full):
        assert run(folder, words, Streams(stderr=unheard)) == (status, usual.out, "")
    assert run(folder, words, Streams(stdin=None)) == usual


@each(LOOKING)
def test_what_cannot_be_shown_is_one_line_and_status_2(
    folder: Path, status: int, words: list[str], full: IO[bytes]
) -> None:
    closed = run(folder, words, Streams(stdout=None))
    assert closed == (2, "", "ccr: Standard output is closed, so nothing can be shown, and nothing was done.\n")
    told = run(folder, words, Streams(stdout=full))
    if status != 2 and words != ["gaps", "bad.yaml"]:  # these have nothing to show
        assert (told.status, told.err) == (2, "ccr: The system refused: the disk is full.\n")
    assert run(folder, words, Streams(None, None, None)).status == 2


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_nothing_is_written_unless_it_can_be_said(folder: Path, words: list[str], full: IO[bytes]) -> None:
    before = contents(folder)
    assert run(folder, words, Streams(stdout=None)).status == 2
    assert run(folder, words, Streams(None, None, None)).status == 2
    assert contents(folder) == before
    told = run(folder, words, Streams(stdout=full))
    assert contents(folder) != before
    assert told.status == 2
    assert told.err.count("\n") == 1
    assert "written as asked" in told.err


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_what_was_written_is_status_0_whoever_reads_it(folder: Path, words: list[str], nobody: int) -> None:
    before = contents(folder)
    assert run(folder, words, Streams(stdout=nobody, stderr=None)).status == 0
    assert contents(folder) != before


def test_no_file_is_opened_in_the_place_of_a_closed_stream(folder: Path) -> None:
    """Else what git says of an error would be written into it."""
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    before = contents(folder)
    told = run(folder, ["privacy", "--staged"], Streams(None, subprocess.PIPE, None))
    assert told.status == 0
    assert contents(folder) == before


def contents(folder: Path) -> dict[str, bytes]:
    files: Callable[[Path], bool] = lambda path: path.is_file() and ".git" not in path.parts  # noqa: E731
    return {str(path): path.read_bytes() for path in folder.rglob("*") if files(path)}
