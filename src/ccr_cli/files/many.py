"""One question asked of many files: in order, and in several processes where that is worth it."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

Answer = TypeVar("Answer")
_WORTH_IT = 300  # files; below, starting processes costs more than they save
_CHUNK = 64  # files handed over at a time
_MOST_PROCESSES = 8


def ask_each(question: "Callable[[str], Answer]", paths: Sequence[str]) -> "Iterator[Answer]":
    """The answers in the order of the paths; nothing is kept longer than it takes to hand it on."""
    processes = min(_cores(), _MOST_PROCESSES)
    if len(paths) < _WORTH_IT or processes < 2:
        yield from map(question, paths)
        return
    from concurrent.futures import ProcessPoolExecutor  # a tenth of the start-up of a command on one plan

    with ProcessPoolExecutor(processes, mp_context=_context()) as pool:
        yield from pool.map(question, paths, chunksize=_CHUNK)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> "BaseContext":
    import multiprocessing

    # A forked process has everything imported; elsewhere than on Linux forking is not safe.
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
