"""Every version of every file, and where it is in the history."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.git.program import Repository

_KIND = "--batch-check=%(objectname) %(objecttype)"


class Reach(NamedTuple):
    """The part of the history to check."""

    options: tuple[str, ...] = ()
    """Options of ``git rev-list``."""
    revisions: tuple[str, ...] = ()
    """Where to start, and with a ``^`` what to leave out."""
    is_whole: bool = False
    """Whether to include every object in the repository, even unreachable ones."""


EVERYTHING = Reach(("--all", "--reflog"), is_whole=True)
"""Everything that a branch, tag, stash or the index leads to, or recently led to, and all the rest."""


class Versions(NamedTuple):
    """The ids of the objects in a repository that somebody could read."""

    ids: tuple[str, ...]
    """Ids of versions of files, commits and tags."""
    signed: tuple[str, ...]
    """Ids of commits and tags, which contain somebody's name."""
    loose: tuple[str, ...]
    """Ids of commits that nothing leads to any more."""
    missing: int
    """How many objects are not on this machine."""


class FileChange(NamedTuple):
    """A version of a file that a commit introduced."""

    commit: str
    path: str
    id: str


def versions(repository: Repository, reach: Reach) -> Versions:
    """The objects within reach, without duplicates."""
    kinds: dict[str, str] = {}
    words = ("--objects", "--no-object-names", "--missing=print", *(("--indexed-objects",) if reach.is_whole else ()))
    with (
        _within(repository, reach, *words) as source,
        repository.listening("cat-file", "--buffer", _KIND, source=source) as lines,
    ):
        kinds.update(map(_id_and_kind, lines))
    reached = len(kinds)
    if reach.is_whole:
        with repository.listening("cat-file", "--batch-all-objects", "--unordered", "--buffer", _KIND) as lines:
            for id_, kind in map(_id_and_kind, lines):
                kinds.setdefault(id_, kind)
    ids = [id_ for id_, kind in kinds.items() if kind not in ("tree", "missing")]
    loose = list(kinds)[reached:]
    return Versions(
        tuple(ids),
        tuple(id_ for id_ in ids if kinds[id_] != "blob"),
        tuple(id_ for id_ in loose if kinds[id_] == "commit"),
        sum(kind == "missing" for kind in kinds.values()),
    )


def changes(repository: Repository, reach: Reach) -> Iterator[FileChange]:
    """What each commit introduced, newest first; for a merge, what differs from any of its parents."""
    with _within(repository, reach) as source:
        yield from _brought(repository, source)


def changes_by(repository: Repository, commits: Iterable[str]) -> Iterator[FileChange]:
    """What these commits introduced, as far as git still has their parents."""
    with suppress(UserError), _lines(commits) as source:
        yield from _brought(repository, source)


def references(repository: Repository) -> list[str]:
    """The full names of branches, tags and other refs."""
    return os.fsdecode(repository.ask("for-each-ref", "--format=%(refname)")).split("\n")[:-1]


def is_shallow(repository: Repository) -> bool:
    """Whether older commits were left out when the repository was cloned."""
    return repository.ask_line("rev-parse", "--is-shallow-repository") == "true"


def _brought(repository: Repository, commits: IO[bytes]) -> Iterator[FileChange]:
    told = ("-r", "-m", "--root", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT")
    with repository.listening("diff-tree", "--stdin", *told, source=commits) as answer:
        commit, id_ = "", ""
        for part in _parts(answer):
            if id_:
                yield FileChange(commit, os.fsdecode(part), id_)
                id_ = ""
            elif part.startswith(b":"):
                id_ = part.split()[3].decode()
            else:
                commit = part.decode()


@contextmanager
def _within(repository: Repository, reach: Reach, *words: str) -> Iterator[IO[bytes]]:
    """The output of ``git rev-list``."""
    with (
        _lines(reach.revisions) as given,
        repository.listening("rev-list", *words, "--stdin", *reach.options, source=given) as answer,
    ):
        yield answer


@contextmanager
def _lines(texts: Iterable[str]) -> Iterator[IO[bytes]]:
    """A temporary file with these lines, opened at its start."""
    with TemporaryFile() as file:
        file.writelines(f"{text}\n".encode() for text in texts)
        file.seek(0)
        yield file


def _id_and_kind(line: bytes) -> tuple[str, str]:
    id_, kind = line.decode().split()[:2]
    return id_, kind


def _parts(answer: IO[bytes]) -> Iterator[bytes]:
    """The parts of a stream that null bytes end."""
    rest = b""
    while portion := answer.read(1 << 16):
        *parts, rest = (rest + portion).split(b"\0")
        yield from parts
