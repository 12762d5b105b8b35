"""What there is to know of a paper before it is written: its forms, and whom it can be for."""

from dataclasses import dataclass
from typing import Literal

from ccr_cli.plan.readers import Audience

Form = Literal["docx", "html", "md", "xlsx", "csv", "ics"]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper."""

    name: str
    forms: tuple[Form, ...]
    """The usual one first."""
    audiences: tuple[Audience, ...]
    """The usual one first."""
