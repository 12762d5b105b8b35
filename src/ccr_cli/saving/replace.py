"""Replaces a plan file: under a lock, whole or not at all, and never over what somebody else wrote meanwhile."""

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_IMODE

from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.pasted import pasted
from ccr_cli.saving.lock import PATIENCE, Busy, folder_held
from ccr_cli.yaml_text.text import LARGEST

_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# A new file or none: a link or a pipe that has that name by then is not written to.
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_ANY_WRITE_BIT = 0o222
_ENDINGS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_MORE_ROOM = say("Make room on the disk, then type the same again; the file is as it was.")
_MAY_NOT = say("Ask whoever looks after that folder for the right to write there; the file is as it was.")
_ADVICE = {
    errno.ENOSPC: _MORE_ROOM,
    errno.EDQUOT: _MORE_ROOM,
    errno.EFBIG: _MORE_ROOM,
    errno.EACCES: _MAY_NOT,
    errno.EPERM: _MAY_NOT,
    errno.EROFS: _MAY_NOT,
}


@contextmanager
def held(path: str, patience: float = PATIENCE) -> Iterator["HeldFile"]:
    """The file at a path, held so that no other ccr changes it, and read once it is held.

    A link is followed: it stays, and the file that it points to is held. Raises ``UserError``.
    """
    with ExitStack() as until_the_end:
        try:
            target = Path(os.path.realpath(path, strict=True))
            _refuse_what_is_no_file(path, target)
            until_the_end.enter_context(folder_held(target.parent, patience))
            with suppress(OSError):  # if it can't be removed, nothing can be written either, and that is reported then
                _beside(target).unlink()
            file = HeldFile(path, target)
        except Busy:
            raise _busy(path) from None
        except OSError as error:
            raise _not_read(path, error) from None
        yield file


class HeldFile:
    """A file that no other ccr changes while it is held."""

    def __init__(self, path: str, target: Path) -> None:
        self._path = path
        """Its path as the user gave it."""
        self._target = target
        """Its real path, with links resolved."""
        self._seen = _see(target)

    @property
    def raw(self) -> bytes:
        """The file's bytes; at most one more than a plan may have."""
        return self._seen.raw

    def replace(self, new: bytes) -> None:
        """Replace the whole content of the file, or leave the old file untouched.

        Mode and owner stay. Raises ``UserError`` if the file is read-only, if the system refuses, and if something
        else changed or deleted it since it was read.
        """
        if new == self.raw:
            return
        beside = _beside(self._target)
        with _endings_wait(), _all_or_nothing(self._path, beside):
            old = self._unchanged()
            self._refuse_read_only(old)
            written = _write(beside, new, old)
            self._unchanged()
            beside.replace(self._target)
        _keep_folder(self._target.parent)
        self._seen = written

    def _refuse_read_only(self, old: os.stat_result) -> None:
        """Respect a file's mode even if the system wouldn't: it lets an administrator write anything."""
        marked = not old.st_mode & _ANY_WRITE_BIT
        if marked or not os.access(self._target, os.W_OK):
            raise _read_only(self._path, marked=marked)

    def _unchanged(self) -> os.stat_result:
        """The file's status, if it is still the one that was read, and was read whole; else raises ``UserError``."""
        try:
            now = _see(self._target)
        except FileNotFoundError:
            raise _deleted(self._path) from None
        was_read_whole = len(self.raw) == self._seen.status.st_size
        if now != self._seen or not was_read_whole:
            raise _changed(self._path)
        return now.status


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was at one moment."""

    raw: bytes
    marks: tuple[int, ...]
    """Values that change whenever somebody writes the file, in place or as a new file."""
    status: os.stat_result = field(compare=False)

    @classmethod
    def of(cls, raw: bytes, status: os.stat_result) -> "_Seen":
        return cls(raw, (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns), status)


def _see(target: Path) -> _Seen:
    """Read a file after its marks, so that a write during the read shows in them later."""
    with os.fdopen(os.open(target, _READING), "rb") as file:
        status = os.fstat(file.fileno())
        return _Seen.of(file.read(LARGEST + 1), status)


def _beside(target: Path) -> Path:
    """The one temporary path where a file is written before it replaces the old one."""
    return target.with_name(f".{target.name}.ccr-new")


def _write(beside: Path, new: bytes, old: os.stat_result) -> _Seen:
    """Write the file at its temporary path, and flush it to disk."""
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, _WRITING, 0o600), "wb") as file:
        _keep_owner_and_mode(file.fileno(), old)
        file.write(new)
        file.flush()
        os.fsync(file.fileno())
        return _Seen.of(new, os.fstat(file.fileno()))


def _keep_owner_and_mode(descriptor: int, old: os.stat_result) -> None:
    """Give a new file the owner, the group and the mode of the old one, as far as the system allows."""
    if sys.platform == "win32":
        return
    new = os.fstat(descriptor)
    if new.st_uid != old.st_uid:
        with suppress(PermissionError):
            os.fchown(descriptor, old.st_uid, -1)
    if new.st_gid != old.st_gid:
        with suppress(PermissionError):
            os.fchown(descriptor, -1, old.st_gid)
    os.fchmod(descriptor, S_IMODE(old.st_mode))


def _keep_folder(folder: Path) -> None:
    """Flush the new name to disk too; where that isn't possible, the file is in place all the same."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def _all_or_nothing(path: str, beside: Path) -> Iterator[None]:
    """Leave nothing half written, whatever goes wrong; an ``OSError`` becomes a ``UserError``."""
    try:
        yield
    except BaseException as error:
        with suppress(OSError):
            beside.unlink()
        if isinstance(error, OSError):
            raise _not_written(path, error) from None
        raise


@contextmanager
def _endings_wait() -> Iterator[None]:
    """Hold back signals that end a program until a file is whole and in place: a moment, except on a failing disk."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDINGS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# Errors


def _refuse_what_is_no_file(path: str, target: Path) -> None:
    if not target.is_file():
        raise UserError(
            say("{path} is no ordinary file.", path=Typed(path)),
            say("Name a plan file; they end in {ending}.", ending=Typed(".yaml")),
        )


def _busy(path: str) -> UserError:
    return UserError(
        say("Another ccr is changing {path} and does not come to an end, so nothing was written.", path=Typed(path)),
        say("Let it finish, or end it where it was stopped, then type the same again."),
    )


def _read_only(path: str, *, marked: bool) -> UserError:
    hint = say("Ask whoever looks after it for the right to write to it.")
    if marked:
        hint = say("If it should be changed, type {command} first.", command=Typed(f"chmod u+w {pasted(path)}"))
    return UserError(say("{path} may only be read, so nothing was written.", path=Typed(path)), hint)


def _changed(path: str) -> UserError:
    return UserError(
        say("{path} was changed by an editor or another program meanwhile, so nothing was written.", path=Typed(path)),
        say("Save it there and close it, then type the same again."),
    )


def _deleted(path: str) -> UserError:
    return UserError(
        say("{path} was deleted or moved meanwhile, so nothing was written.", path=Typed(path)),
        say("Put it back, or name the place where it is now, then type the same again."),
    )


def _not_read(path: str, error: OSError) -> UserError:
    hint = say("Check the name, and that you may read the file and its folder.")
    return UserError(say("{path}: the system refused ({reason}).", path=Typed(path), reason=refusal(error)), hint)


def _not_written(path: str, error: OSError) -> UserError:
    hint: Message = _ADVICE.get(error.errno or 0, say("The file is as it was. Type the same again."))
    return UserError(
        say("{path} was not written: the system refused ({reason}).", path=Typed(path), reason=refusal(error)), hint
    )
