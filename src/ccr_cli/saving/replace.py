"""Replaces a plan file: under a lock, whole or not at all, and never over what somebody else wrote meanwhile."""

import errno
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from ccr_cli.errors import UserError, refusal
from ccr_cli.language.message import Message, Typed, say
from ccr_cli.language.pasted import command, pasted
from ccr_cli.saving.lock import PATIENCE, Busy, folder_held
from ccr_cli.saving.moment import endings_wait, keep_folder
from ccr_cli.saving.standing import ACCESS_LIST, NotKept, Standing, give, standing
from ccr_cli.yaml_text.text import LARGEST

_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
# A new file or none: a link or a pipe that has that name by then is not written to.
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_ANY_WRITE_BIT = 0o222
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

    @property
    def real_path(self) -> str:
        """Its path with links resolved: what two names of one file have in common."""
        return str(self._target)

    def replace(self, new: bytes) -> None:
        """Replace the whole content of the file, or leave the old file untouched.

        Owner, mode, access list and other attributes stay. Raises ``UserError`` if they can't, if the file is
        read-only or has another name, if the system refuses, and if something else changed or deleted it since it was
        read.
        """
        if new == self.raw:
            return
        beside = _beside(self._target)
        with endings_wait(), _all_or_nothing(self._path, beside):
            old = self._unchanged()
            self._refuse_read_only(old)
            self._refuse_other_names(old)
            written = _write(beside, new, old)
            self._unchanged()
            beside.replace(self._target)
        keep_folder(self._target.parent)
        self._seen = written

    def _refuse_read_only(self, old: Standing) -> None:
        """Respect a file's mode even if the system wouldn't: it lets an administrator write anything."""
        marked = not old.mode & _ANY_WRITE_BIT
        if marked or not os.access(self._target, os.W_OK):
            raise _read_only(self._path, marked=marked)

    def _refuse_other_names(self, old: Standing) -> None:
        """Refuse a file with hard links: the new content would be under one name, and the old under the others."""
        if old.names > 1:
            raise _has_other_names(self._path)

    def _unchanged(self) -> Standing:
        """What the file has beside its content, if it is still as it was read, and was read whole.

        Else raises ``UserError``.
        """
        try:
            now = _see(self._target)
        except FileNotFoundError:
            raise _deleted(self._path) from None
        was_read_whole = len(self.raw) == self._seen.size
        if now != self._seen or not was_read_whole:
            raise _changed(self._path)
        return now.standing


class _Seen(NamedTuple):
    """A file as it was at one moment."""

    raw: bytes
    size: int
    marks: tuple[int, ...]
    """Values that change whenever somebody writes the file, in place or as a new file."""
    standing: Standing

    @classmethod
    def of(cls, raw: bytes, status: os.stat_result, standing: Standing) -> "_Seen":
        return cls(raw, status.st_size, (status.st_dev, status.st_ino, status.st_mtime_ns), standing)


def _see(target: Path) -> _Seen:
    """Read a file after its marks, so that a write during the read shows in them later."""
    with os.fdopen(os.open(target, _READING), "rb") as file:
        status = os.fstat(file.fileno())
        return _Seen.of(file.read(LARGEST + 1), status, standing(file.fileno()))


def _beside(target: Path) -> Path:
    """The one temporary path where a file is written before it replaces the old one."""
    return target.with_name(f".{target.name}.ccr-new")


def _write(beside: Path, new: bytes, old: Standing) -> _Seen:
    """Write the file at its temporary path, and flush it to disk."""
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, _WRITING, 0o600), "wb") as file:
        give(file.fileno(), old)
        file.write(new)
        file.flush()
        os.fsync(file.fileno())
        return _Seen.of(new, os.fstat(file.fileno()), standing(file.fileno()))


@contextmanager
def _all_or_nothing(path: str, beside: Path) -> Iterator[None]:
    """Leave nothing half written, whatever goes wrong; an ``OSError`` becomes a ``UserError``."""
    try:
        yield
    except BaseException as error:
        with suppress(OSError):
            beside.unlink()
        if isinstance(error, NotKept):
            raise _not_kept(path, error) from None
        if isinstance(error, OSError):
            raise _not_written(path, error) from None
        raise


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


def _has_other_names(path: str) -> UserError:
    return UserError(
        say(
            "{path} has another name too (a hard link), which would keep the old text: nothing was written.",
            path=Typed(path),
        ),
        say("{command} makes it a file of its own; then type the same again.", command=_made_anew(path)),
    )


def _made_anew(path: str) -> Typed:
    """The command that makes a file of its own of a name, and of whoever types it the owner."""
    shown = Path(os.path.realpath(path) if Path(path).is_symlink() else path)
    copy = shown.with_name(f"{shown.name}.new")
    return Typed(f"{command('cp', '-p', shown, copy).text} && {command('mv', copy, shown).text}")


def _not_kept(path: str, error: NotKept) -> UserError:
    anew = say(
        "Ask them to do it, or make the file yours: {command}; then type the same again.",
        command=_made_anew(path),
    )
    match error.part:
        case "owner":
            told = say(
                "{path} belongs to somebody else, and would be yours then: nothing was written.", path=Typed(path)
            )
            return UserError(told, anew)
        case "group":
            return UserError(
                say(
                    "{path} belongs to a group that you are not in, and would leave it: nothing was written.",
                    path=Typed(path),
                ),
                anew,
            )
        case "attribute" if error.name == ACCESS_LIST:
            return UserError(
                say(
                    "{path} has an access list that can't be kept ({reason}): nothing was written.",
                    path=Typed(path),
                    reason=refusal(error.error),
                ),
                say("{command} shows it. Ask whoever looks after that disk.", command=command("getfacl", Path(path))),
            )
        case "attribute":
            return UserError(
                say(
                    "{path} has an attribute {name} that can't be kept ({reason}): nothing was written.",
                    path=Typed(path),
                    name=Typed(error.name),
                    reason=refusal(error.error),
                ),
                say(
                    "{command} shows it. Ask whoever looks after that disk.",
                    command=command("getfattr", "-d", "-m", "-", Path(path)),
                ),
            )
        case "mode":
            return _not_written(path, error.error)


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
