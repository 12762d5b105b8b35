"""Every version of every file, and where in the history it stands."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO

from ccr_cli.errors import UserError
from ccr_cli.git.program import Repository

_KIND = "--batch-check=%(objectname) %(objecttype)"


@dataclass(frozen=True, slots=True)
class Reach:
    """Which part of the history is looked at."""

    options: tuple[str, ...] = ()
    """Of ``git rev-list``."""
    revisions: tuple[str, ...] = ()
    """What it starts from, and with a ``^`` what it leaves out."""
    is_whole: bool = False
    """Whether it is about all that git keeps, also what nothing leads to any more."""


EVERYTHING = Reach(("--all", "--reflog"), is_whole=True)
"""What any branch, tag, stash or the index leads to, what one led to lately, and all the rest."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The ids of what git keeps and somebody could read."""

    ids: tuple[str, ...]
    """Of versions of files, of commits and of tags."""
    signed: tuple[str, ...]
    """Those of commits and tags: somebody's name stands in them."""
    loose: tuple[str, ...]
    """Those of commits that nothing leads to any more."""
    missing: int
    """How many of them are not on this machine."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A version of a file that a commit brought."""

    commit: str
    path: str
    id: str


def versions(repository: Repository, reach: Reach) -> Versions:
    """What is within reach, each once."""
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
    """What each commit brought, the newest first; of a merge, what differs from any of its parents."""
    with _within(repository, reach) as source:
        yield from _brought(repository, source)


def changes_by(repository: Repository, commits: Iterable[str]) -> Iterator[FileChange]:
    """The same of these commits, as far as git still has what they stand on."""
    with suppress(UserError), _lines(commits) as source:
        yield from _brought(repository, source)


def references(repository: Repository) -> list[str]:
    """The full names of branches, tags and the like."""
    return os.fsdecode(repository.ask("for-each-ref", "--format=%(refname)")).split("\n")[:-1]


def is_shallow(repository: Repository) -> bool:
    """Whether older commits were left elsewhere when the repository was cloned."""
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
    """What ``git rev-list`` answers."""
    with (
        _lines(reach.revisions) as given,
        repository.listening("rev-list", *words, "--stdin", *reach.options, source=given) as answer,
    ):
        yield answer


@contextmanager
def _lines(texts: Iterable[str]) -> Iterator[IO[bytes]]:
    """A file with these lines, from its beginning."""
    with TemporaryFile() as file:
        file.writelines(f"{text}\n".encode() for text in texts)
        file.seek(0)
        yield file


def _id_and_kind(line: bytes) -> tuple[str, str]:
    id_, kind = line.decode().split()[:2]
    return id_, kind


def _parts(answer: IO[bytes]) -> Iterator[bytes]:
    """The parts of a long answer that nulls end."""
    rest = b""
    while portion := answer.read(1 << 16):
        *parts, rest = (rest + portion).split(b"\0")
        yield from parts
