"""Every privacy rule that looks at passages, the gravest first. A new one is a new file and a line here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from ccr_cli.language.message import Message
from ccr_cli.rules.finding import Rule
from ccr_cli.rules.privacy import a_number
from ccr_cli.rules.privacy.passage import Passage, Span


@dataclass(frozen=True, slots=True)
class Known:
    """What is known beside the passage."""

    today: date
    confidential_names: Sequence[str] = ()
    """The names of partners that may be told nowhere but in their own entries."""


Find: TypeAlias = Callable[[Passage, Known], Iterator[Span]]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule, what it says, and how it finds."""

    rule: Rule
    message: Message
    hint: Message
    find: Find


CHECKS: tuple[Check, ...] = (Check(a_number.RULE, a_number.MESSAGE, a_number.HINT, a_number.find),)
