"""Whether a plan file survives: killed at random moments while it is replaced, and changed by many processes at once.

Every process here is a real one, made by fork, and every file a real file. Exit status 1 when anything was lost.
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from ccr_cli.app import run
from ccr_cli.errors import UserError
from ccr_cli.intake.load import take_in_plan
from ccr_cli.saving.replace import held

HEAD = b"ccr: 1\nname: Saguaro County Task Force\nframework: immigrant-survivors\n"
LINES = (
    400_000  # of the file that is killed over: 4 MB, nearly the largest that is read, so that writing it takes a while
)
WARM_UP = 10


@dataclass(frozen=True, slots=True)
class Killed:
    """What was there after one kill."""

    moment: str
    fault: str | None


def main() -> int:
    """Run both trials, and print what came of them."""
    options = _options()
    random.seed(options.seed)
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        faults = kills(Path(folder) / "killed.yaml", options.kills)
        faults += crowd(Path(folder) / "crowd.yaml", options.processes, options.each)
    for fault in faults:
        print(f"LOST: {fault}")
    return 1 if faults else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=500, help="how many processes to kill (%(default)s)")
    parser.add_argument("--processes", type=int, default=50, help="how many edit one file at once (%(default)s)")
    parser.add_argument("--each", type=int, default=20, help="how many edits each of them makes (%(default)s)")
    parser.add_argument("--seed", type=int, default=None, help="for the random moments")
    parser.add_argument("--folder", default=None, help="a folder on the disk to try; the temporary one if not given")
    return parser.parse_args()


# Killed while it writes


def kills(path: Path, times: int) -> list[str]:
    """Kill that many processes that do nothing but replace a file, each at a moment of its own."""
    path.write_bytes(version(0))
    took = min(_one_more(path) for _ in range(WARM_UP))
    writing = min(_while_it_writes(path) for _ in range(WARM_UP))
    waits = [_at_any_moment(took), *[_while_it_is_written(path), _once_it_is_written(path, writing)] * 2]
    seen = [kill_one(path, waits[number % len(waits)]) for number in range(times)]
    counts = Counter(killed.moment for killed in seen)
    print(f"kill -9 while a file of {len(version(0)):,} bytes is replaced, again and again")
    print(f"  one takes {took * 1000:.1f} ms; for {writing * 1000:.1f} ms of it the new file is not yet in its place")
    print(f"  processes killed: {times}")
    for moment, count in counts.most_common():
        print(f"    {moment}: {count}")
    faults = [killed.fault for killed in seen if killed.fault is not None]
    print(f"  old or new file, whole; next run fine, nothing left behind: {times - len(faults)} of {times}")
    return faults


def kill_one(path: Path, wait: Callable[[], object]) -> Killed:
    """Let a process replace the file until it is killed, look at what is there, and go on from it."""
    before = number_of(path.read_bytes())
    with started(partial(_replace_for_ever, path)) as (process, listening):
        wait()
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        finished = len(_all_of(listening))
    moment = _moment(path)
    fault = _fault(path, range(before + finished, before + finished + 2))
    return Killed(moment, fault and f"{fault}; killed {moment}")


def _at_any_moment(took: float) -> Callable[[], object]:
    return lambda: time.sleep(random.uniform(0, 2 * took))


def _while_it_is_written(path: Path) -> Callable[[], object]:
    """Until some random part of a new file is there."""

    def wait() -> None:
        part = random.randrange(len(version(0)))
        _until(lambda: _size(beside(path)) >= part)

    return wait


def _once_it_is_written(path: Path, writing: float) -> Callable[[], object]:
    """Until all of a new file is there, and a random while longer: the disk is asked to keep it then."""

    def wait() -> None:
        _until(lambda: _size(beside(path)) == len(version(0)))
        time.sleep(random.uniform(0, writing / 3))

    return wait


def _size(path: Path) -> int:
    """How large a file is; -1 for none."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return -1


def _while_it_writes(path: Path) -> float:
    """The seconds from the beginning of a new file until it takes the old one's place, as seen from outside."""
    process = _forked(partial(_one_more, path))
    _until(beside(path).exists)
    start = time.perf_counter()
    _until(lambda: not beside(path).exists())
    took = time.perf_counter() - start
    os.waitpid(process, 0)
    return took


def _until(seen: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not seen() and time.monotonic() < deadline:
        pass


def _fault(path: Path, old_or_new: range) -> str | None:
    """What is wrong after a kill, if anything is."""
    raw = path.read_bytes()
    number = number_of(raw)
    if raw != version(number) or number not in old_or_new:
        return "neither the old nor the new file"
    _one_more(path)
    if path.read_bytes() != version(number + 1):
        return "the next run did not go well"
    return None if list(path.parent.iterdir()) == [path] else "the next run left something behind"


def version(number: int) -> bytes:
    """One of many versions of a file, each line of which says which one it is."""
    return b"# %07d\n" % number * LINES


def number_of(raw: bytes) -> int:
    """Which version a file starts like."""
    return int(raw[2:9])


def _replace_for_ever(path: Path, told: int) -> None:
    while True:
        _one_more(path)
        os.write(told, b".")


def _one_more(path: Path) -> float:
    """Replace the file by its next version; the seconds that it took."""
    start = time.perf_counter()
    with held(str(path)) as file:
        file.replace(version(number_of(file.raw) + 1))
    return time.perf_counter() - start


def _moment(path: Path) -> str:
    """When it was killed, as seen by what it left."""
    size = _size(beside(path))
    if size < 0:
        return "before or after it wrote"
    return "while it wrote" if size < len(version(0)) else "written, not yet in its place"


def beside(path: Path) -> Path:
    """Where the new file is written."""
    return path.with_name(f".{path.name}.ccr-new")


# Many at once


def crowd(path: Path, processes: int, each: int) -> list[str]:
    """Let many processes record something in one plan, all at the same time; each thing has to be there, once."""
    path.write_bytes(HEAD)
    start = time.perf_counter()
    waits = _waits(path, processes, each)
    took = time.perf_counter() - start
    taken = take_in_plan(str(path), path.read_bytes(), date(2026, 11, 22))
    wanted = Counter(principle(who, number) for who in range(processes) for number in range(each))
    found = Counter(taken.model.principles if taken.model is not None else [])
    print(f"{processes} processes at once, {each} edits each with `ccr principle add`, one file ({took:.1f} s)")
    print(
        f"  edits there: {(wanted & found).total()} of {wanted.total()}; lines that nobody wrote: {len(found - wanted)}"
    )
    print(f"  slowest edit: {max(waits, default=0):.1f} s; a valid plan: {'yes' if taken.model else 'no'}")
    return [] if found == wanted else ["an edit of one of many processes"]


def principle(who: int, number: int) -> str:
    """What a process records."""
    return f"Principle {number} of process {who}."


def _waits(path: Path, processes: int, each: int) -> list[float]:
    """Run all of the processes, to their end; the seconds that each took for each of its edits."""
    reading, writing = os.pipe()
    children = [_forked(partial(_add, path, who, each, writing)) for who in range(processes)]
    os.close(writing)
    told = _all_of(reading)
    for child in children:
        os.waitpid(child, 0)
    return [float(word) for word in told.split()]


def _add(path: Path, who: int, each: int, told: int) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    for number in range(each):
        start = time.perf_counter()
        run(["principle", "add", principle(who, number), "--plan", str(path)])
        os.write(told, f"{time.perf_counter() - start:.3f}\n".encode())


# Processes


@contextmanager
def started(work: Callable[[int], None]) -> Iterator[tuple[int, int]]:
    """A process that does some work, and where to read what it tells."""
    listening, telling = os.pipe()
    process = _forked(partial(work, telling))
    os.close(telling)
    yield process, listening


def _forked(work: Callable[[], object]) -> int:
    process = os.fork()
    if process:
        return process
    try:
        work()
    except UserError as error:
        os.write(2, f"{error.message.id}\n".encode())
    finally:
        os._exit(0)


def _all_of(descriptor: int) -> bytes:
    with os.fdopen(descriptor, "rb") as file:
        return file.read()


if __name__ == "__main__":
    sys.exit(main())
