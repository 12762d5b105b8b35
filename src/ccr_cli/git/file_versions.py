"""All versions of one file: on the line of first parents, under every name that it had."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.git.objects import kept
from ccr_cli.git.program import Repository, repository_if_any, split, work_tree_at

_UNKNOWN = date(1970, 1, 1)
"""The day that git gives for one that it can't read."""
_LOG = ("log", "--first-parent", "--no-show-signature")
_RAW = ("--raw", "-z", "--no-abbrev", "--no-color")
_IS_FILE = (b"100644", b"100755")


class KnownFile(NamedTuple):
    """A file in a repository, seen from the top folder of its work tree."""

    repository: Repository
    path: str


class PastVersion(NamedTuple):
    """A file as one commit left it."""

    revision: str
    day: date
    """The author's day, in the time zone of the commit."""
    path: str
    """Its path then, from the top folder of the work tree."""
    blob: str
    """The id of its content."""

    @property
    def short(self) -> str:
        """The revision as people and scripts are told it."""
        return self.revision[:7]


class _Step(NamedTuple):
    """What one commit did to a path."""

    version: PastVersion
    parent: str | None
    """The first parent; ``None`` if it has none, or the clone ends there."""
    status: str
    """``A`` for a path that is new, ``D`` for one that is gone; else ``M`` or ``T``."""
    is_file: bool


def known_file(file: Path) -> KnownFile | None:
    """A file in its repository; ``None`` if it is in none, or there is no git. Links are followed."""
    real = Path(os.path.realpath(file))
    if repository_if_any(real.parent) is None:
        return None
    with suppress(UserError):
        repository = work_tree_at(real.parent)
        path = os.path.relpath(real, os.path.realpath(repository.folder)).replace(os.sep, "/")
        return None if path.startswith("../") else KnownFile(repository, path)
    return None


def commit_named(repository: Repository, revision: str) -> str | None:
    """The full id of a commit, by anything that git knows it by; ``None`` if git knows none."""
    if not revision or revision.startswith("-"):
        return None
    with suppress(UserError):
        return repository.ask_line("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return None


def file_versions(file: KnownFile) -> Iterator[PastVersion]:
    """Its versions, newest first; those before it was moved or renamed have the path that it had. None are copies.

    A commit that took it away is left out; if it came back later, the versions before that are here. Raises
    ``UserError`` if git fails.
    """
    start, path = commit_named(file.repository, "HEAD"), file.path
    while start is not None:
        origin: tuple[str | None, str] = None, path
        for step in _steps(file.repository, start, path):
            if step.is_file and step.status != "D":
                yield step.version
            if step.status == "A" and (was := _path_before(file.repository, step)) is not None:
                origin = step.parent, was
                break
        start, path = origin


def is_changed(file: KnownFile) -> bool:
    """Whether the file is not as the newest commit has it."""
    words = ("diff", "--quiet", "--no-ext-diff", "--no-textconv", "HEAD", "--", file.path)
    return not file.repository.agrees("--literal-pathspecs", *words)


def at_end_of(file: KnownFile, versions: Iterable[PastVersion], day: date) -> PastVersion | None:
    """The file at the end of a day: in the newest first-parent commit whose author's day is not later.

    ``versions`` are the file's, which tell what it was called then; ``None`` if there was no such commit, or no file.
    """
    head = commit_named(file.repository, "HEAD")
    for revision, authored in _commits(file.repository, head) if head else ():
        if authored <= day:
            return _in_commit(file, versions, revision, authored)
    return None


def at_revision(file: KnownFile, versions: Iterable[PastVersion], revision: str) -> PastVersion | None:
    """The file in a commit, by anything that git knows it by; ``None`` if git knows none, or it has no such file."""
    commit = commit_named(file.repository, revision)
    if commit is None:
        return None
    _, authored = next(_commits(file.repository, commit, "--max-count=1"))
    return _in_commit(file, versions, commit, authored)


def contents(file: KnownFile, versions: Iterable[PastVersion], most: int) -> Iterator[bytes | None]:
    """The bytes of each version, of a large one the first ``most``; ``None`` for one that is not on this machine."""
    for one in kept(file.repository, (version.blob for version in versions), most):
        yield one.content if one.kind == "blob" else None


def _steps(repository: Repository, start: str, path: str) -> Iterator[_Step]:
    """What each commit on the line of first parents did to a path, newest first."""
    words = (*_LOG, "-m", "--no-follow", "--no-renames", *_RAW, "--format=%H %as %cs %P", start, "--", path)
    parts = iter(split(repository.ask("--literal-pathspecs", *words)))
    for head in parts:
        revision, authored, committed, parent, *_ = head.decode("ascii", "replace").strip("\n").split(" ")
        _, mode, _, blob, status = next(parts).strip(b"\n:").split()
        version = PastVersion(revision, _day(authored, committed), os.fsdecode(next(parts)), blob.decode())
        yield _Step(version, parent or None, status.decode()[:1], mode in _IS_FILE)


def _path_before(repository: Repository, step: _Step) -> str | None:
    """The path that a new path's file had in the commit before; ``None`` if it was in none."""
    if step.parent is None:
        return None
    words = ("diff-tree", "-r", "--find-renames", "--diff-filter=R", *_RAW, step.parent, step.version.revision)
    parts = iter(split(repository.ask(*words)))
    for _ in parts:
        before, after = os.fsdecode(next(parts)), os.fsdecode(next(parts))
        if after == step.version.path:
            return before
    return None


def _commits(repository: Repository, start: str, *words: str) -> Iterator[tuple[str, date]]:
    """The commits on the line of first parents and the author's day of each, newest first."""
    told = repository.ask(*_LOG, "--format=%H %as %cs", *words, start)
    for line in told.decode("ascii", "replace").splitlines():
        revision, authored, committed = line.split(" ")
        yield revision, _day(authored, committed)


def _in_commit(file: KnownFile, versions: Iterable[PastVersion], commit: str, day: date) -> PastVersion | None:
    """The file in a commit, under that of its names that is there, the newest first."""
    names = dict.fromkeys((file.path, *(version.path for version in versions)))
    blobs = dict(_files(file.repository, commit, names))
    path = next((name for name in names if name in blobs), None)
    return PastVersion(commit, day, path, blobs[path]) if path is not None else None


def _files(repository: Repository, commit: str, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Those of some paths at which a commit has a file, and the id of its content."""
    for part in split(repository.ask("--literal-pathspecs", "ls-tree", "-z", commit, "--", *paths)):
        told, _, path = part.partition(b"\t")
        mode, _, blob = told.split()
        if mode in _IS_FILE:
            yield os.fsdecode(path), blob.decode()


def _day(*told: str) -> date:
    """The first of these days that is one."""
    for text in told:
        with suppress(ValueError):
            return date.fromisoformat(text)
    return _UNKNOWN
