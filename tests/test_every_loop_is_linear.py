"""Twice as much to go round takes about twice the work: calls of functions are counted, for seconds would not be sure.

The inputs are those of ``benchmarks/doubling.py``, which takes the time of longer ones.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ccr_cli.app import run
from loops import Loop, loops, write

LOOPS = list(loops())
MOST = 2.3
SMALLER = 20
"""How many times shorter than those that are timed."""


@pytest.mark.parametrize("loop", LOOPS, ids=[loop.what for loop in LOOPS])
def test_twice_as_much_is_twice_the_work(loop: Loop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = max(loop.fewest, loop.number // SMALLER)
    assert run_in(tmp_path / "warm", loop, 2, monkeypatch) > 0
    nothing, once, twice = (run_in(tmp_path / str(each), loop, each, monkeypatch) for each in (2, number, 2 * number))

    assert twice - nothing <= MOST * (once - nothing) + 1_000, (nothing, once, twice)


def run_in(folder: Path, loop: Loop, number: int, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many calls a command makes for an input of a length."""
    folder.mkdir()
    if loop.prepare is not None:
        loop.prepare(folder, number)
    write(folder, loop.files(number))
    monkeypatch.chdir(folder)
    return calls(lambda: run(loop.words), loop.status)


def calls(work: Callable[[], int], status: int) -> int:
    """How many functions are called, those of C too."""
    counted = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal counted
        counted += event.endswith("call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        ended = work()
    finally:
        sys.setprofile(before)
    assert ended == status
    return counted
