"""The one exception that a user may see."""

from ccr_cli.language.message import Message


class UserError(Exception):
    """Something the user has to know and can mend: wrong usage, or bytes the system can't give.

    Raised anywhere, turned into words in ``ccr_cli.app`` alone.
    """

    exit_status = 2

    def __init__(self, message: Message, hint: Message | None = None) -> None:
        super().__init__(message.id)
        self.message = message
        self.hint = hint
