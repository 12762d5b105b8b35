"""Each loop of the program with twice as much to go round: that may take 2.3 times as long, and no longer.

Every run is a process of its own, forked where everything is imported already; what a command costs with next to
nothing to read is taken off. It needs a system that forks: Linux or macOS.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from statistics import median
from unittest import mock

from ccr_cli.__main__ import main as ccr
from loops import Loop, loops, write
from measure import Row, heading, pressure

_GROWTH = 2.3  # times longer for twice as much, at most
_NEXT_TO_NOTHING = 2
_AGAIN = 3  # times as many rounds for a loop that was over the goal
_LEAST = 0.03  # seconds; less than this is no measure of anything


def main() -> int:
    options = _options()
    print(heading())
    with tempfile.TemporaryDirectory() as name:
        verdicts = [_is_quick(loop, Path(name), options) for loop in loops() if options.only in loop.what]
    print(f"\nCPU pressure now: {pressure()}")
    return 0 if all(verdicts) else 1


def _is_quick(loop: Loop, folder: Path, options: argparse.Namespace) -> bool:
    """Measure one loop and tell it; the result is whether it keeps to the goal."""
    number = int(loop.number * options.times)
    numbers = (_NEXT_TO_NOTHING, number, 2 * number)
    places = [_prepared(loop, folder, each) for each in numbers]
    _run(loop, places[0], numbers[0])  # fills caches, of which those that are forked have a copy
    ratios, once = _ratios(loop, places, numbers, options.rounds)
    if median(ratios) > _GROWTH:  # by chance, or not
        ratios, once = _ratios(loop, places, numbers, _AGAIN * options.rounds)
    print(Row(f"{loop.what}, 2 x {number:,}", f"{number:,}: {once:.2f} s", ratios, _GROWTH), flush=True)
    return median(ratios) <= _GROWTH


def _ratios(loop: Loop, places: Sequence[Path], numbers: Sequence[int], rounds: int) -> tuple[list[float], float]:
    """How many times longer twice as much took in each round, and how long it took once."""
    costs = [[_cost(loop, place, each) for place, each in zip(places, numbers, strict=True)] for _ in range(rounds)]
    ratios = [(twice - nothing) / max(once - nothing, _LEAST) for nothing, once, twice in costs]
    return ratios, median(once - nothing for nothing, once, _ in costs)


def _prepared(loop: Loop, folder: Path, number: int) -> Path:
    """A folder with all that the command needs."""
    place = Path(tempfile.mkdtemp(dir=folder))
    if loop.prepare is not None:
        loop.prepare(place, number)
    write(place, loop.files(number))
    return place


def _cost(loop: Loop, place: Path, number: int) -> float:
    """The CPU of the command, in seconds, with that of all processes that it started."""
    write(place, loop.files(number))  # as it was, for a command that mends it
    process = os.fork()
    if not process:
        os._exit(_status(loop, place))
    _, status, usage = os.wait4(process, 0)
    _expect(loop, number, os.waitstatus_to_exitcode(status))
    return usage.ru_utime + usage.ru_stime


def _run(loop: Loop, place: Path, number: int) -> None:
    write(place, loop.files(number))
    _expect(loop, number, _status(loop, place))


def _status(loop: Loop, place: Path) -> int:
    """Run the command with its output into nothing."""
    with (
        Path(os.devnull).open("w", encoding="utf-8") as nothing,
        redirect_stdout(nothing),
        redirect_stderr(nothing),
        chdir(place),
        mock.patch.object(sys, "argv", ["ccr", *loop.words]),
    ):
        return ccr()


def _expect(loop: Loop, number: int, status: int) -> None:
    if status != loop.status:
        raise SystemExit(f"ccr {' '.join(loop.words)} ({number} {loop.what}) ended with status {status}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="rounds of three runs each: nothing, once, twice")
    parser.add_argument("--times", type=float, default=1.0, help="how many times longer the inputs are")
    parser.add_argument("--only", default="", help="the loops whose names have this in them")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
