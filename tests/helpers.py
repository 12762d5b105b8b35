"""What many tests need: a folder of files from a dict, the program in this process, and small plans."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.app import run
from ccr_cli.intake.load import Intake, forget_frameworks, look_over_plan
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "plans"
TODAY = date(2026, 11, 22)
HEAD = "ccr: 1\nname: Saguaro County Task Force\nframework: immigrant-survivors\n"


@dataclass(frozen=True)
class Result:
    """What a command did."""

    status: int
    out: str
    err: str


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write a tree of files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


class Program:
    """``ccr``, run in this process as the command line runs it."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str) -> Result:
        """Run a command, as if these words had been typed."""
        self._monkeypatch.setattr("sys.argv", ["ccr", *arguments])
        self._capsys.readouterr()
        forget_frameworks()  # another test may have had one at the same place
        status = run(arguments)
        told = self._capsys.readouterr()
        return Result(status, told.out, told.err)


def taken(text: str, today: date = TODAY) -> Intake[Plan]:
    """What comes of a plan's text."""
    return look_over_plan("plan.yaml", text.encode(), today)


def plan_of(text: str) -> tuple[Plan, Framework]:
    """A plan without errors, and its framework; ``text`` follows the usual head."""
    intake = taken(HEAD + text)
    assert intake.model is not None, [finding.message for finding in intake.findings]
    assert intake.framework is not None
    return intake.model, intake.framework


def leaves(data: Any, where: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every value that is no mapping or list, with the way to it; empty ones stand for themselves."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if not isinstance(data, dict | list) or not data:
        yield where, data
    for step, value in pairs:
        yield from leaves(value, (*where, step))
