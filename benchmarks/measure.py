"""What a process costs, and how two of them compare.

Seconds mean little on a machine that others use too, so every figure is a ratio: the two sides run in turns
(A B A B ...), each pair gives one ratio, and the median of these is what counts.
"""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from statistics import median
from typing import TypeVar

Cost = TypeVar("Cost")
PACKAGES = ("ccr-cli", "typer", "pydantic", "PyYAML")
_UNSET = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH", "FORCE_COLOR")
_PROC = Path("/proc")
_BETWEEN_LOOKS = 0.02  # seconds
_KIB_IN_MIB = 1024


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost, with all processes that it started and waited for."""

    cpu: float
    """Seconds of all its processes together, user and system."""
    wall: float
    """Seconds from its start to its end."""

    @property
    def waited(self) -> float:
        """The share of its time in which it did not run; near 0 for a single busy process on an idle machine."""
        return max(0.0, 1 - self.cpu / self.wall)


@dataclass(frozen=True, slots=True)
class Memory:
    """The most memory that a process and those it started held, in MiB."""

    largest: float
    """Of the largest single process: its resident pages, those shared with others included."""
    together: float | None
    """Of all of them at once, shared pages counted once; ``None`` where the system does not tell."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of results."""

    what: str
    against: str
    ratios: Sequence[float]
    goal: float | None = None
    at_least: bool = False
    """Whether more is better."""

    def __str__(self) -> str:
        middle = median(self.ratios)
        spread = f"{min(self.ratios):.2f} to {max(self.ratios):.2f}"
        return f"| {self.what} | {self.against} | {middle:.2f} ({spread}) | {self._goal()} | {self._verdict(middle)} |"

    def _goal(self) -> str:
        if self.goal is None:
            return "none"
        return f"{'>=' if self.at_least else '<='} {self.goal:g}"

    def _verdict(self, middle: float) -> str:
        if self.goal is None:
            return ""
        return "ok" if (middle >= self.goal if self.at_least else middle <= self.goal) else "not reached"


def ccr(*arguments: str) -> list[str]:
    """The command line of ``ccr``: the script beside this Python if it is installed there, else the module."""
    script = Path(sys.executable).parent / "ccr"
    return [str(script), *arguments] if script.exists() else [sys.executable, "-m", "ccr_cli", *arguments]


def python(program: str, *arguments: str) -> list[str]:
    """The command line of a short Python program, run by this Python."""
    return [sys.executable, "-c", program, *arguments]


def run(command: Sequence[str]) -> Run:
    """Run a command with its output into a pipe. Exits when the command fails: then its cost means nothing."""
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment()) as process:
        if process.stdout is not None:
            while process.stdout.read(1 << 20):
                pass
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    _expect_success(command, process.returncode)
    return Run(usage.ru_utime + usage.ru_stime, wall)


def memory(command: Sequence[str]) -> Memory:
    """Run a command and watch how much memory it takes; watching costs CPU, so nothing else is measured here."""
    together: list[float] = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment()) as process:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        while not ended:
            together.append(sum(map(_share, _family(process.pid))))
            time.sleep(_BETWEEN_LOOKS)
            ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
    _expect_success(command, process.returncode)
    unit = _KIB_IN_MIB * _KIB_IN_MIB if sys.platform == "darwin" else _KIB_IN_MIB
    most = max(together, default=0.0)
    return Memory(usage.ru_maxrss / unit, most / _KIB_IN_MIB if most else None)


def in_turns(
    ours: Callable[[], Cost], theirs: Callable[[], Cost], rounds: int, *, warm_up: bool = True
) -> list[tuple[Cost, Cost]]:
    """Both sides in turns; before, one turn each that fills caches and does not count."""
    if warm_up:
        ours()
        theirs()
    return [(ours(), theirs()) for _round in range(rounds)]


def environment() -> dict[str, str]:
    """The environment of every process that is measured."""
    return {name: value for name, value in os.environ.items() if name not in _UNSET}


def heading() -> str:
    """What was measured, with what, and how busy the machine was with other things."""
    versions = [f"{name} {_version(name)}" for name in PACKAGES]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    lines = (
        f"{date.today().isoformat()}; Python {platform.python_version()}, {', '.join(versions)}; {cores} cores",
        f"CPU pressure at the start: {pressure()}",
        "",
        "| what | against | ratio (lowest to highest) | goal | |",
        "| --- | --- | --- | --- | --- |",
    )
    return "\n".join(lines)


def footing(baseline: Sequence[Run]) -> str:
    """How far the machine was disturbed, told by the side that is one process and never waits by itself."""
    waited = median(run.waited for run in baseline)
    return f"\nThe single process on the other side waited {waited:.0%} of its time; CPU pressure now: {pressure()}"


def pressure() -> str:
    """How much of the last ten seconds some process waited for a core, in percent, as Linux tells it."""
    try:
        text = (_PROC / "pressure" / "cpu").read_text(encoding="ascii")
    except OSError:
        return "not known"
    return f"{text.split('avg10=')[1].split()[0]} %"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _expect_success(command: Sequence[str], status: int) -> None:
    if status:
        raise SystemExit(f"{' '.join(command[:4])} ... ended with status {status}")


def _family(process: int) -> Iterator[int]:
    """A process and all that descend from it."""
    yield process
    try:
        found = [file.read_text(encoding="ascii") for file in (_PROC / str(process) / "task").glob("*/children")]
    except OSError:
        return
    for child in " ".join(found).split():
        yield from _family(int(child))


def _share(process: int) -> float:
    """The memory of one process in KiB, pages shared by n processes counted as one n-th."""
    try:
        text = (_PROC / str(process) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return float(text.split("\nPss:")[1].split()[0]) if "\nPss:" in text else 0.0
