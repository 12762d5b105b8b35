"""What came into a repository, or is about to leave it, as git passes it to its hooks."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.git.program import Repository
from ccr_cli.git.versions import Reach

PUSH = "pre-push"
INCOMING = ("post-merge", "post-rewrite", PUSH)
"""The hooks that check commits that already exist."""


class Moved(NamedTuple):
    """The commits and names that git moves."""

    reach: Reach | None
    """The commits, with everything they introduced; ``None`` if nothing moves."""
    names: tuple[str, ...] = ()
    """The full names that branches and tags get in the other repository."""


def moved(hook: str, words: Sequence[str], lines: Iterable[str], repository: Repository) -> Moved:
    """What moves when a hook runs; ``words`` are its arguments, ``lines`` its standard input.

    A line of ``pre-push`` holds a name, an id, the remote name and the remote id; one of ``post-rewrite`` holds the
    old id and the new one.
    """
    parts = [line.split(" ") for line in lines]
    if hook == PUSH:
        options = ("--not", f"--remotes={words[0]}") if words else ()
        if not parts:
            return Moved(Reach(options, ("HEAD",)) if _has(repository, "HEAD") else None)
        pushed = [part for part in parts if len(part) == 4 and part[1].strip("0")]
        revisions = _from_to(repository, ((old, new) for _, new, _, old in pushed))
        return Moved(Reach(options, revisions) if pushed else None, tuple(part[2] for part in pushed))
    pairs = [(part[0], part[1]) for part in parts if len(part) > 1] or [("ORIG_HEAD", "HEAD")]
    return Moved(Reach((), _from_to(repository, pairs)))


def _from_to(repository: Repository, pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(revision for old, new in pairs for revision in _of_pair(repository, old, new)))


def _of_pair(repository: Repository, old: str, new: str) -> Iterator[str]:
    yield new
    if _has(repository, old):
        yield f"^{old}"


def _has(repository: Repository, name: str) -> bool:
    """Whether a commit is in this repository."""
    return repository.agrees("rev-parse", "--verify", "--quiet", f"{name}^{{object}}")
