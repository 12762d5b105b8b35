"""What git is about to commit, as it is in the index and not on disk."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ccr_cli.git.program import Repository, split

_SUBMODULE = b"160000"
_ON_DISK = ("--cached", "--others")
_CLOSED = re.compile(rb"^warning: could not open directory '(.*)/': ", re.MULTILINE)


class IndexEntry(NamedTuple):
    """A file in the index."""

    path: str
    """Relative to the top of the work tree."""
    id: str


def staged(repository: Repository) -> list[IndexEntry]:
    """The files that differ from the last commit; a moved file counts as new, a removed one doesn't count."""
    against = "HEAD"
    if not repository.agrees("rev-parse", "--verify", "--quiet", "HEAD"):
        against = repository.ask_line("hash-object", "-t", "tree", "--stdin")  # before the first commit: the empty tree
    answer = repository.ask(
        "diff-index", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--diff-filter=AMT", against, "--"
    )
    parts = split(answer)
    return [_changed(*pair) for pair in zip(parts[::2], parts[1::2], strict=True) if pair[0].split()[1] != _SUBMODULE]


def tracked(repository: Repository, paths: Sequence[str]) -> list[IndexEntry]:
    """The index entries at these paths, which are relative to the top of the work tree."""
    if not paths:
        return []
    # literally: a star in a file name is just a star
    return list(_entries(repository.ask("--literal-pathspecs", "ls-files", "--stage", "-z", "--", *paths)))


def everything(repository: Repository) -> list[IndexEntry]:
    """Every file in the index."""
    return list(_entries(repository.ask("ls-files", "--stage", "-z", "--full-name", "--", ":/")))


def committed(repository: Repository) -> list[IndexEntry]:
    """Every file in the last commit."""
    if not repository.agrees("rev-parse", "--verify", "--quiet", "HEAD"):
        return []
    answer = repository.ask("ls-tree", "-r", "-z", "--full-tree", "HEAD")
    parts = (part.partition(b"\t") for part in split(answer))
    return [IndexEntry(os.fsdecode(path), told.split()[2].decode()) for told, _, path in parts if b" blob " in told]


def on_disk(repository: Repository, patterns: Sequence[str]) -> list[str]:
    """The files in the whole work tree that match one of the patterns, including those that git ignores."""
    if repository.ask_line("rev-parse", "--is-inside-work-tree") != "true":
        return []
    sought = (f":(top,icase){pattern}" for pattern in patterns)
    answer = repository.ask("ls-files", "-z", *_ON_DISK, "--", *sought)
    return [str(repository.path(name)) for name in dict.fromkeys(split(answer))]


def on_disk_below(repository: Repository) -> tuple[list[Path], list[Path]]:
    """The files in the repository's folder that git doesn't ignore, and the folders that git couldn't open.

    Another repository inside is listed among the files, as a folder.
    """
    answer, remarks = repository.ask_with_remarks("ls-files", "-z", *_ON_DISK, "--exclude-standard", "--", ".")
    paths = (repository.path(name) for name in sorted(set(split(answer))))
    refused = _CLOSED.findall(remarks)
    top = Path(repository.ask_line("rev-parse", "--show-toplevel")) if refused else Path()
    return [path for path in paths if _is_there(path)], [top / os.fsdecode(name) for name in refused]


def branch(repository: Repository) -> str | None:
    """The branch that the commit will be on, such as ``refs/heads/main``; ``None`` for a detached HEAD."""
    if not repository.agrees("symbolic-ref", "--quiet", "HEAD"):
        return None
    return repository.ask_line("symbolic-ref", "--quiet", "HEAD")


def from_top(repository: Repository, path: str) -> str | None:
    """A path relative to the top of the work tree; ``None`` for one outside."""
    top = Path(repository.folder).resolve()
    folder = Path(path).parent.resolve()  # links are followed in the folder's path, but not for the file itself
    return (folder / Path(path).name).relative_to(top).as_posix() if folder.is_relative_to(top) else None


def _is_there(path: Path) -> bool:
    """Whether something is at a path, even if the system refuses access to it."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def _changed(told: bytes, path: bytes) -> IndexEntry:
    return IndexEntry(os.fsdecode(path), told.split()[3].decode())


def _entries(answer: bytes) -> Iterator[IndexEntry]:
    for part in split(answer):
        told, _, path = part.partition(b"\t")
        mode, id_, _stage = told.split()
        if mode != _SUBMODULE:
            yield IndexEntry(os.fsdecode(path), id_.decode())
