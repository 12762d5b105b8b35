"""The day on which each of some files was last changed, as git knows: one walk through the history for all of them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import IO

from ccr_cli.errors import UserError
from ccr_cli.git.program import Repository, repository_if_any

_DAY = b"\1"  # stands before a commit's day, and in no path that git prints
_READ_AT_ONCE = 1 << 16  # bytes


def last_changes(top: Path, paths: Sequence[str]) -> dict[str, date]:
    """The author's day of the newest commit that changed each file, by the path as given.

    ``top`` is the top folder of the work tree that they are in. A file that git doesn't know has none, and nothing has
    one without git.
    """
    repository = repository_if_any(top)
    if repository is None:
        return {}
    wanted = {os.fsencode(os.path.relpath(os.path.realpath(path), os.path.realpath(top))): path for path in paths}
    found: dict[str, date] = {}
    with suppress(UserError):  # a repository without a commit yet
        for name, day in _changes(repository, os.path.commonpath([os.path.realpath(path) for path in paths])):
            if name in wanted:
                found.setdefault(wanted[name], day)
                if len(found) == len(wanted):
                    break
    return found


def _changes(repository: Repository, within: str) -> Iterator[tuple[bytes, date]]:
    """Each file that a commit changed and the commit's day, newest first."""
    words = ("log", "-z", "--format=%x01%ad", "--date=short", "--name-only", "--no-renames", "--end-of-options")
    with repository.listening(*words, "HEAD", "--", within) as answer:
        day = None
        for piece in _pieces(answer):
            if piece.startswith(_DAY):
                day = date.fromisoformat(piece[1:].decode())
            elif day is not None:
                yield piece, day


def _pieces(answer: IO[bytes]) -> Iterator[bytes]:
    left = b""
    while read := answer.read(_READ_AT_ONCE):
        *whole, left = (left + read).split(b"\0")
        yield from _not_empty(whole)
    yield from _not_empty([left])


def _not_empty(pieces: Iterable[bytes]) -> Iterator[bytes]:
    # Git puts a line end, and no null byte, between a commit's day and the first name.
    return (part for piece in pieces for part in piece.split(b"\n") if part)
