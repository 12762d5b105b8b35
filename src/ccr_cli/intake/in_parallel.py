"""Runs one function on many files: in order, and in several processes if that is worth it."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

Answer = TypeVar("Answer")
Item = TypeVar("Item")
_WORTH_IT = 300  # files; for fewer, starting processes costs more than they save
_CHUNK = 64  # files handed over at a time
_MOST_PROCESSES = 8


def ask_each(question: "Callable[[str], Answer]", paths: Sequence[str]) -> "Iterator[Answer]":
    """The results in the order of the paths; each is handed on, not kept."""
    processes = min(_cores(), _MOST_PROCESSES)
    if len(paths) < _WORTH_IT or processes < 2:
        yield from map(question, paths)
        return
    from concurrent.futures import ProcessPoolExecutor  # takes a tenth of the startup of a command on one plan

    with ProcessPoolExecutor(processes, mp_context=_context()) as pool:
        yield from pool.map(question, paths, chunksize=_CHUNK)


def ask_in_batches(
    question: "Callable[[Sequence[Item]], Iterable[Answer]]", items: "Sequence[Item]"
) -> "Iterator[Answer]":
    """The results of a function that takes several items at once, in the order of the items."""
    processes = min(_cores(), _MOST_PROCESSES)
    if len(items) < _WORTH_IT or processes < 2:
        yield from question(items)
        return
    from concurrent.futures import ProcessPoolExecutor

    batches = [items[start : start + _CHUNK] for start in range(0, len(items), _CHUNK)]
    with ProcessPoolExecutor(processes, mp_context=_context()) as pool:
        for answers in pool.map(partial(_answers, question), batches):
            yield from answers


def _answers(question: "Callable[[Sequence[Item]], Iterable[Answer]]", batch: "Sequence[Item]") -> "list[Answer]":
    return list(question(batch))


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _context() -> "BaseContext":
    import multiprocessing

    # A forked process has everything imported already; forking is safe only on Linux.
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
