"""What every privacy rule says of itself, and what it may know beside the passage."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ccr_cli.language.message import Message
from ccr_cli.rules.finding import Rule


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the passage."""

    today: date
    confidential: Sequence["Confidential"] = ()
    """The partners of which something may be told nowhere but in their own entries."""


@dataclass(frozen=True, slots=True)
class Confidential:
    """A partner of which something may not be told."""

    name: str
    is_name_told: bool
    """Whether its name may be told, and only its place may not."""
    partner: str | None = None
    """Its id, in the plan that is looked at; none in other files."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A rule with the words it always says: they never depend on what was found."""

    rule: Rule
    message: Message
    hint: Message
