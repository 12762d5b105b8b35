"""Every version of every file, and where in the history it stands."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from ccr_cli.files.git.program import Repository

_ALL = ("--all", "--reflog")
"""What any branch, tag or stash leads to, and what one led to lately."""


@dataclass(frozen=True, slots=True)
class Versions:
    """The ids of all that git keeps and somebody could read."""

    ids: tuple[str, ...]
    """Of versions of files, of commits and of tags."""
    commits: int
    missing: int
    """How many of them are not on this machine."""


@dataclass(frozen=True, slots=True)
class Change:
    """A version of a file that a commit brought."""

    commit: str
    path: str
    id: str


def versions(repository: Repository) -> Versions:
    """All that branches, tags, stashes, the reflog and the index lead to, each once."""
    ids, commits, missing = [], 0, 0
    listed = ("rev-list", "--objects", "--no-object-names", *_ALL, "--indexed-objects", "--missing=print")
    told = "--batch-check=%(objectname) %(objecttype)"
    with (
        repository.listening(*listed) as source,
        repository.listening("cat-file", "--buffer", told, source=source) as lines,
    ):
        for line in lines:
            id_, kind = line.decode().split()[:2]
            if kind == "missing":
                missing += 1
            elif kind != "tree":
                ids.append(id_)
                commits += kind == "commit"
    return Versions(tuple(ids), commits, missing)


def changes(repository: Repository) -> Iterator[Change]:
    """What each commit brought, the newest first; of a merge, what differs from any of its parents."""
    told = ("-r", "-m", "--root", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT")
    with (
        repository.listening("rev-list", *_ALL) as source,
        repository.listening("diff-tree", "--stdin", *told, source=source) as answer,
    ):
        commit, id_ = "", ""
        for part in _parts(answer):
            if id_:
                yield Change(commit, os.fsdecode(part), id_)
                id_ = ""
            elif part.startswith(b":"):
                id_ = part.split()[3].decode()
            else:
                commit = part.decode()


def references(repository: Repository) -> list[str]:
    """The full names of branches, tags and the like."""
    return os.fsdecode(repository.ask("for-each-ref", "--format=%(refname)")).split("\n")[:-1]


def is_shallow(repository: Repository) -> bool:
    """Whether older commits were left elsewhere when the repository was cloned."""
    return repository.ask_line("rev-parse", "--is-shallow-repository") == "true"


def _parts(answer: IO[bytes]) -> Iterator[bytes]:
    """The parts of a long answer that nulls end."""
    rest = b""
    while portion := answer.read(1 << 16):
        *parts, rest = (rest + portion).split(b"\0")
        yield from parts
