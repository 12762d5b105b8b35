"""New files on disk: written whole, or not at all, and never over another."""

import os
from contextlib import suppress
from pathlib import Path

from ccr_cli.saving.moment import endings_wait, keep_folder

_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def create(path: Path, text: str) -> None:
    """Write a new file of text. Raises ``FileExistsError`` when there is one; leaves nothing half written."""
    create_bytes(path, text.encode())


def create_bytes(path: Path, content: bytes) -> None:
    """Write a new file of bytes. Raises ``FileExistsError`` when there is one; leaves nothing half written.

    It is written beside its place and named once it is whole: who looks at that name meanwhile finds nothing.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}.ccr-new")
    with endings_wait():
        try:
            _write(beside, content)
            _name(beside, path, content)
        finally:
            with suppress(OSError):
                beside.unlink()
    keep_folder(path.parent)


def _name(beside: Path, path: Path, content: bytes) -> None:
    try:
        path.hardlink_to(beside)  # unlike a rename it refuses a name that is taken
    except FileExistsError:
        raise
    except OSError:  # some disks know no second name for a file
        _write_in_place(path, content)


def _write_in_place(path: Path, content: bytes) -> None:
    _write(path, b"")
    try:
        path.write_bytes(content)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, _WRITING, 0o666), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
