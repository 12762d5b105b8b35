"""What was replaced, kept in the user's state folder: a file for each change, of each plan ten at most, for a day.

Each copy is one more place to look, so this is the only one: nothing of it is beside the plan, and git, if the folder
should be in a work tree, passes it over. Nobody but the user may read it.
"""

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from ccr_cli.undoing.replaced import ReplacedLines, Surroundings

MOST = 10
"""Changes of one plan: what many imports in another county recorded leaves them alone."""
MOST_OF_ALL = 200
LONGEST = 24 * 60 * 60  # seconds
_VERSION = 1
_ENDING = ".json"
_NANOSECONDS = 10**9
_FOR_NOBODY_ELSE = 0o700
_WRITING = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_READING = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_MARK_FOR_GIT = ".gitignore"


class Replaced(NamedTuple):
    """A change of a file: which lines it replaced, and sums of the whole file."""

    path: str
    """The file's real path."""
    where: str
    """Where in the plan the first lines stand, in its keys."""
    before: str
    """The sum of the file before, and after."""
    after: str
    lines: tuple[ReplacedLines, ...] | None
    """``None`` where no line was kept, since a privacy rule found something there."""


class KeptChange(NamedTuple):
    """A change that is kept."""

    name: str
    """Its file in the folder."""
    time: float
    """When it was recorded, in seconds since 1970."""
    change: Replaced


class Unkept(Exception):  # noqa: N818 - told to the user by whoever records something
    """Nothing can be kept there."""

    def __init__(self, folder: Path | None, error: OSError) -> None:
        super().__init__(str(folder))
        self.folder = folder
        """``None`` where nobody knows the user's folders."""
        self.error = error


def _folder() -> Path | None:
    """The folder for what was replaced, in the user's state folder; ``None`` where nobody knows the user's folders."""
    from platformdirs import user_state_path  # only where something is kept or taken back

    try:
        home = user_state_path("ccr-cli", appauthor=False) / "undo"
    except RuntimeError:
        return None
    return home if home.is_absolute() else None


def keep(change: Replaced) -> str:
    """Keep a change, and delete what is too old or too much; the result is its name. Raises ``Unkept``."""
    home, now = _folder(), time.time_ns()
    if home is None:
        raise Unkept(None, FileNotFoundError())
    name = f"{now:020d}-{os.getpid()}-{_sum_of_path(change.path)}{_ENDING}"
    try:
        _make_sure_of(home)
        _write(home / name, _as_json(change))
    except OSError as error:
        raise Unkept(home, error) from None
    for old in _too_much(home, now):
        _delete(home / old)
    return name


def forget(name: str) -> None:
    """Keep a change no longer."""
    if (home := _folder()) is not None:
        _delete(home / name)


def delete_old() -> None:
    """Delete what is too old or too much."""
    if (home := _folder()) is not None:
        for old in _too_much(home, time.time_ns()):
            _delete(home / old)


def kept_changes(path: str | None = None) -> list[KeptChange]:
    """What is kept, the last one first; of one file alone, if its real path is given."""
    home = _folder()
    if home is None:
        return []
    names = sorted(set(_names(home)) - set(_too_much(home, time.time_ns())), reverse=True)
    changes = [(name, change) for name in names if (change := _read(home / name)) is not None]
    return [KeptChange(name, _time(name) / _NANOSECONDS, one) for name, one in changes if path in (None, one.path)]


def _make_sure_of(home: Path) -> None:
    """Make the folder, for the user alone. Raises ``OSError`` where it can't be, or is somebody else's."""
    if not home.is_dir():
        home.parent.parent.mkdir(_FOR_NOBODY_ELSE, parents=True, exist_ok=True)
        for one in (home.parent, home):
            with suppress(FileExistsError):
                one.mkdir(_FOR_NOBODY_ELSE)
    if sys.platform != "win32":
        status = home.stat()
        if status.st_uid != os.geteuid():
            raise PermissionError(13, "somebody else's", str(home))
        if status.st_mode & 0o777 != _FOR_NOBODY_ELSE:
            home.chmod(_FOR_NOBODY_ELSE)
    if not (mark := home / _MARK_FOR_GIT).exists():
        with suppress(FileExistsError):
            _write(mark, "*\n")


def _write(path: Path, text: str) -> None:
    """Write a new file that nobody else may read, or none."""
    descriptor = os.open(path, _WRITING, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            if sys.platform != "win32":
                os.fchmod(descriptor, 0o600)
            file.write(text.encode("ascii"))
    except BaseException:
        _delete(path)
        raise


def _delete(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _names(home: Path) -> list[str]:
    try:
        return [name for name in os.listdir(home) if name.endswith(_ENDING) and name[:20].isdecimal()]  # noqa: PTH208
    except OSError:
        return []


def _too_much(home: Path, now: int) -> Iterator[str]:
    """The names of what is older than a day, and of the oldest beyond ten of each plan, and beyond 200 of all."""
    number_of: Counter[str] = Counter()
    for name in sorted(_names(home), reverse=True):
        plan = name.removesuffix(_ENDING).rpartition("-")[2]
        is_old = abs(now - _time(name)) > LONGEST * _NANOSECONDS  # a clock may have been wrong
        if is_old or number_of[plan] >= MOST or number_of.total() >= MOST_OF_ALL:
            yield name
        else:
            number_of[plan] += 1


def _sum_of_path(path: str) -> str:
    """What tells in a name whose change it is, so that counting them opens no file."""
    return sha256(path.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _time(name: str) -> int:
    return int(name[:20])


def _as_json(change: Replaced) -> str:
    lines = None if change.lines is None else [list(one) for one in change.lines]
    return json.dumps({"ccr_undo": _VERSION, **change._asdict(), "lines": lines})


def _read(path: Path) -> Replaced | None:
    """A change that is kept; ``None`` for what can't be read, such as one that is just being written."""
    try:
        with os.fdopen(os.open(path, _READING), "rb") as file:
            data = json.load(file)
        if data.pop("ccr_undo") != _VERSION:
            return None
        lines = data.pop("lines")
        return Replaced(**data, lines=None if lines is None else tuple(map(_lines, lines)))
    except (OSError, ValueError, TypeError, LookupError, AttributeError):
        return None


def _lines(data: Any) -> ReplacedLines:
    start, old, new, *around = data
    first, second = (Surroundings(tuple(under), *rest) for under, *rest in around)
    return ReplacedLines(start, tuple(old), tuple(new), first, second)
