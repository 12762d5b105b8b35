"""Checks files on disk for what must not be in them."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ccr_cli.audit.any_file import LARGEST_LOOKED_AT
from ccr_cli.audit.examiner import Examined, Examiner
from ccr_cli.errors import UserError, refusal
from ccr_cli.git.index import on_disk_below
from ccr_cli.git.program import Repository, repository_if_any
from ccr_cli.intake.from_path import Unread
from ccr_cli.intake.opening import opened
from ccr_cli.language.message import Typed, say

_LEADS_NOWHERE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)


class Place(NamedTuple):
    """A path to check."""

    path: str
    is_followed: bool = False
    """Whether to check the file that a link points to instead of the link itself."""


class FilesAtHand(NamedTuple):
    """What is found at some paths and below them."""

    files: list[Place]
    """Files, and folders that can't be opened, which are reported when they are read."""
    elsewhere: list[str]
    """Folders with nothing to check: a submodule that was never fetched, a link that points out of the folder."""


def places_at(paths: Sequence[str]) -> FilesAtHand:
    """The files at these paths and in the folders among them, except those that git ignores.

    Raises ``UserError`` for a path that doesn't exist.
    """
    found: dict[str, None] = {}
    elsewhere: list[str] = []
    for path in paths:
        if Path(path).is_dir():
            found.update(dict.fromkeys(_below(Path(path), elsewhere)))
        elif os.path.lexists(path):
            found[os.path.relpath(os.path.realpath(path)) if _is_link(path) else path] = None
        else:
            raise UserError(say("There is no file or folder {path}.", path=Typed(path)), say("Check the spelling."))
    followed = list(_followed(found, [os.path.realpath(path) for path in paths], elsewhere))
    return FilesAtHand([*map(Place, found), *followed], elsewhere)


def look_at_disk(place: Place, examiner: Examiner) -> Examined | Unread:
    """The findings in a file, or in the target path of a link, which is all that git stores of it."""
    path = place.path
    if _is_link(path) and not place.is_followed:
        try:
            return examiner.file(path, os.fsencode(Path(path).readlink()))
        except OSError as error:
            return Unread(examiner.shown(path), refusal(error))
    try:
        with opened(Path(path)) as file:
            raw = file.read(LARGEST_LOOKED_AT + 1)
    except OSError as error:
        return Unread(examiner.shown(path), refusal(error))
    return examiner.content(examiner.shown(path), raw) if place.is_followed else examiner.file(path, raw)


def _followed(found: Iterable[str], tops: Sequence[str], elsewhere: list[str]) -> Iterator[Place]:
    """The links that point to a file not among the paths; those that point to other folders go to ``elsewhere``."""
    links = [path for path in found if _is_link(path)]
    known = {os.path.realpath(path) for path in set(found).difference(links)} if links else set()
    for link in links:
        target = os.path.realpath(link)
        if _leads_nowhere(link) or target in known:
            continue
        if not stat.S_ISDIR(_mode(target)):
            yield Place(link, is_followed=True)
        elif not any(Path(target).is_relative_to(top) for top in tops):
            elsewhere.append(link)


def _is_link(path: str) -> bool:
    return stat.S_ISLNK(_mode(path))


def _mode(path: str | Path) -> int:
    """The mode of what is at a path, not following links; 0 if it can't be read."""
    try:
        return os.lstat(path).st_mode
    except OSError:
        return 0


def _leads_nowhere(link: str) -> bool:
    try:
        Path(link).stat()
    except OSError as error:
        return error.errno in _LEADS_NOWHERE
    return False


def _below(folder: Path, elsewhere: list[str]) -> Iterator[str]:
    repository = _repository(folder)
    if repository is None:
        yield from _walked(folder)
        return
    paths, refused = on_disk_below(repository)
    for path in paths:
        if not stat.S_ISDIR(_mode(path)):
            yield str(path)
        elif not path.samefile(folder):
            yield from _inside(path, elsewhere)
    yield from map(str, refused)


def _inside(folder: Path, elsewhere: list[str]) -> Iterator[str]:
    """The files in a folder that is another repository, or should be one."""
    repository = repository_if_any(folder)
    if repository is not None and Path(repository.ask_line("rev-parse", "--show-toplevel")).samefile(folder):
        yield from _below(folder, elsewhere)
    elif found := list(_walked(folder)):
        yield from found
    else:
        elsewhere.append(str(folder))


def _repository(folder: Path) -> Repository | None:
    """The repository that a folder belongs to; ``None`` if there is none, or if git ignores the folder."""
    repository = repository_if_any(folder)
    if repository is None or not repository.agrees("rev-parse", "--show-toplevel"):
        return None
    return None if repository.agrees("check-ignore", "-q", ".") else repository


def _walked(folder: Path) -> Iterator[str]:
    refused: list[OSError] = []
    for parent, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = sorted(name for name in folders if name != ".git")
        links = [name for name in folders if _is_link(str(Path(parent) / name))]
        yield from (str(Path(parent) / name) for name in sorted([*files, *links]))
    yield from (str(error.filename) for error in refused)
