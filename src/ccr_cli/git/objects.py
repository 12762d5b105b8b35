"""Git's objects by id: versions of files, commits and tags."""

import re
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from ccr_cli.errors import UserError
from ccr_cli.git.program import Repository
from ccr_cli.language.message import Typed, say

_HEADER = re.compile(rb"([0-9a-f]{40,64}) (blob|tree|commit|tag) ([0-9]+)\n")
_MISSING = re.compile(rb"([0-9a-f]{40,64}) missing\n")
_PORTION = 1 << 20  # bytes read at a time when skipping content


class Kept(NamedTuple):
    """One object in the repository, or one that should be there and is missing."""

    id: str
    kind: str
    """``blob``, ``commit``, ``tag`` or ``missing``."""
    content: bytes = b""


def kept(repository: Repository, ids: Iterable[str], most: int) -> Iterator[Kept]:
    """The objects, in the order of ``ids``; of a large one, the first ``most`` bytes."""
    with TemporaryFile() as wanted:
        wanted.writelines(f"{id_}\n".encode() for id_ in ids)
        wanted.seek(0)
        with repository.listening("cat-file", "--batch", "--buffer", source=wanted) as answer:
            while header := answer.readline():
                yield _one(header, answer, most)


def _one(header: bytes, answer: IO[bytes], most: int) -> Kept:
    if found := _MISSING.fullmatch(header):
        return Kept(found[1].decode(), "missing")
    if (found := _HEADER.fullmatch(header)) is None:
        raise _not_understood()
    size = int(found[3])
    content = answer.read(min(size, most))
    left = size - len(content)
    while left > 0 and (passed := len(answer.read(min(left, _PORTION)))):
        left -= passed
    if answer.read(1) != b"\n":
        raise _not_understood()
    return Kept(found[1].decode(), found[2].decode(), content)


def _not_understood() -> UserError:
    return UserError(
        say("git's answer can't be understood, so not everything was looked at."),
        say("{command} shows whether the repository is sound.", command=Typed("git fsck")),
    )
