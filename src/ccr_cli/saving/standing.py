"""What a file has beside its content, and giving it to another: owner, group, mode, access list, attributes.

On Linux an access list is an attribute like any other. Python knows attributes of files on no other system: what macOS
keeps in them, such as the colors of Finder, doesn't pass from a file to the one that replaces it.
"""

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from stat import S_IMODE
from typing import Literal, NamedTuple, TypeAlias

ACCESS_LIST = "system.posix_acl_access"
_MADE_BY_THE_SYSTEM = ("security.ima", "security.evm")
"""Attributes that the system works out from the content, and that no other content may have."""
_NO_SUCH_THING = (errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS)

PartKept: TypeAlias = Literal["owner", "group", "mode", "attribute"]


class NotKept(Exception):  # noqa: N818
    """A part of what a file has can't be given to another file here."""

    def __init__(self, part: PartKept, error: OSError, name: str = "") -> None:
        super().__init__(part)
        self.part: PartKept = part
        self.error = error
        self.name = name
        """The name of an attribute."""


class Standing(NamedTuple):
    """What a file has beside its content."""

    owner: int
    group: int
    mode: int
    names: int
    """How many names it has: more than one if there are hard links."""
    attributes: Mapping[str, bytes] = {}


def standing(file: int) -> Standing:
    """What an open file has beside its content."""
    status = os.fstat(file)
    return Standing(status.st_uid, status.st_gid, S_IMODE(status.st_mode), status.st_nlink, _attributes(file))


def give(file: int, wanted: Standing) -> None:
    """Give a new file, open and still empty, all that another has. Raises ``NotKept``, and ``OSError``."""
    if sys.platform == "win32":
        return
    now = os.fstat(file)
    if now.st_uid != wanted.owner:
        with _not_kept("owner"):
            os.fchown(file, wanted.owner, -1)
    if now.st_gid != wanted.group:
        with _not_kept("group"):
            os.fchown(file, -1, wanted.group)
    # The list before the mode: a mode without its list would let the whole group in for a moment.
    _give_attributes(file, wanted.attributes)
    with _not_kept("mode"):
        os.fchmod(file, wanted.mode)


def _attributes(file: int) -> dict[str, bytes]:
    if sys.platform != "linux":
        return {}
    try:
        names = os.listxattr(file)
    except OSError as error:
        if error.errno in _NO_SUCH_THING:
            return {}
        raise
    return {name: os.getxattr(file, name) for name in names if name not in _MADE_BY_THE_SYSTEM}


def _give_attributes(file: int, wanted: Mapping[str, bytes]) -> None:
    """Give a new file these attributes, and take away those that it got from its folder."""
    if sys.platform != "linux":
        return
    has = _attributes(file)
    for name in has.keys() - wanted.keys():
        with _not_kept("attribute", name):
            os.removexattr(file, name)
    for name, value in wanted.items():
        if has.get(name) != value:
            with _not_kept("attribute", name):
                os.setxattr(file, name, value)


@contextmanager
def _not_kept(part: PartKept, name: str = "") -> Iterator[None]:
    """Say which part the system refuses to give; what else goes wrong, such as a full disk, is an error as ever."""
    try:
        yield
    except OSError as error:
        if isinstance(error, PermissionError) or error.errno in (*_NO_SUCH_THING, errno.EINVAL):
            raise NotKept(part, error, name) from None
        raise
