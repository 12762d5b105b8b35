"""The one exception that a user may see."""

import errno

from ccr_cli.language.message import Message, say

_REFUSALS = {
    errno.EACCES: say("permission denied"),
    errno.EPERM: say("permission denied"),
    errno.ENOENT: say("no such file"),
    errno.ENXIO: say("it is a pipe, a socket or a device"),
    errno.EISDIR: say("it is a folder"),
    errno.ENOTDIR: say("a part of the path is not a folder"),
    errno.ELOOP: say("links that lead in a circle"),
    errno.ENOSPC: say("the disk is full"),
    errno.EROFS: say("the disk can only be read"),
    errno.EDQUOT: say("the disk has no room left for you"),
    errno.EFBIG: say("the file would be too large"),
    errno.EIO: say("the disk could not be read or written"),
    errno.ENAMETOOLONG: say("the name is too long"),
}


def refusal(error: OSError) -> Message:
    """Why the system refused, in words."""
    return _REFUSALS.get(error.errno or 0, say("error {number}", number=error.errno or 0))


class UserError(Exception):
    """Something the user has to know and can fix: wrong usage, or a file the system won't give.

    Raised anywhere, but turned into words only in ``ccr_cli.app``.
    """

    exit_status = 2

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.id)
        self.message = message
        self.hint = hint

    def __reduce__(self) -> tuple[type["UserError"], tuple[Message, Message | None]]:
        """Let the error be pickled, to reach another process."""
        return type(self), (self.message, self.hint)


class RefusedError(UserError):
    """The plan can't be changed as asked: it has to be fixed first."""

    exit_status = 1
