"""One ccr at a time: a folder is held while a file in it is changed, without a lock file that git would see."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

PATIENCE = 10.0
"""How many seconds to wait for another ccr."""

_SHORTEST_NAP, _LONGEST_NAP = 0.002, 0.05  # seconds


class Busy(Exception):  # noqa: N818
    """Another ccr holds the folder, and did not release it in time."""


@contextmanager
def folder_held(folder: Path, patience: float) -> Iterator[None]:
    """Hold a folder against every other ccr, until the end of the block or of the process, whichever comes first.

    Raises ``Busy``, and ``OSError`` if no lock of either kind is available.
    """
    try:
        let_go = _held_itself(folder, patience)
    except (ImportError, OSError):  # no such locks on this system, or on this disk: some network drives have none
        let_go = _held_elsewhere(folder, patience)
    try:
        yield
    finally:
        let_go()


def _held_itself(folder: Path, patience: float) -> Callable[[], object]:
    """Lock the folder's own descriptor. Calling the result releases it."""
    import fcntl

    def got() -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except (BlockingIOError, PermissionError):  # two names for the same refusal, on different disks
            return False
        return True

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        _wait(got, patience)
    except BaseException:
        os.close(descriptor)
        raise
    return partial(os.close, descriptor)


def _held_elsewhere(folder: Path, patience: float) -> Callable[[], object]:
    """Lock a file in the system's temporary folder that stands for this one. Calling the result releases it."""
    from filelock import FileLock, Timeout

    lock = FileLock(_stand_in(folder))
    try:
        lock.acquire(timeout=patience)
    except Timeout:
        raise Busy from None
    return partial(lock.release, force=True)


def _stand_in(folder: Path) -> Path:
    """The user's lock file for a folder, the same in every process; its name doesn't reveal the folder."""
    from hashlib import sha256
    from tempfile import gettempdir

    user = os.getuid() if hasattr(os, "getuid") else ""
    name = sha256(os.fsencode(f"{user}:{folder.resolve()}")).hexdigest()[:32]
    return Path(gettempdir()) / f"ccr-{name}.lock"


def _wait(got: Callable[[], bool], patience: float) -> None:
    """Try until the lock is acquired. Raises ``Busy``.

    A process that has waited longer tries more often, so that none is left waiting in a crowd.
    """
    start = time.monotonic()
    while not got():
        left = patience - (time.monotonic() - start)
        if left <= 0:
            raise Busy
        chance = os.urandom(1)[0] / 255
        time.sleep(_SHORTEST_NAP + chance * _LONGEST_NAP * (left / patience) ** 3)
