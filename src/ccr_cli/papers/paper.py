"""What there is to know of a paper or a picture before it is written: its forms, and whom it can be for."""

from typing import Literal, NamedTuple

from ccr_cli.language.message import Message
from ccr_cli.plan.readers import Audience

Form = Literal["docx", "html", "md", "xlsx", "csv", "ics", "svg"]


class Paper(NamedTuple):
    """One paper."""

    name: str
    forms: tuple[Form, ...]
    """The usual one first."""
    audiences: tuple[Audience, ...]
    """The usual one first."""
    group: str = "write"
    """The group of its command."""
    why: Message | None = None
    """Why it is not for others, where that is to be said."""
