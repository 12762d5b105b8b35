"""What a privacy rule is: what it always says, how it finds, and what wakes it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeAlias

from ccr_cli.language.message import Message
from ccr_cli.privacy.hidden import Hidden, HiddenPartner, hidden
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.rules.finding import Rule


@dataclass(frozen=True)
class Known:
    """What is known beside the passage."""

    today: date
    confidential: tuple[HiddenPartner, ...] = ()
    """The partners of which something may be told nowhere but in their own entries."""

    @cached_property
    def hidden(self) -> Hidden:
        """What they keep to themselves, as it is sought."""
        return hidden(self.confidential)


Find: TypeAlias = Callable[[Passage, Known], Iterator[Span]]


@dataclass(frozen=True, slots=True)
class Wakes:
    """What a passage must have before a rule is asked about it; what is not named here is not needed."""

    words: tuple[str, ...] = ()
    """Lists of words: one word of one of them."""
    also: tuple[tuple[str, ...], ...] = ()
    """Further lists: of each group of them one word as well."""
    signs: tuple[str, ...] = ()
    """Signs that wake it where none of ``words`` does."""
    digits: int = 0
    """How many digits."""
    capital: bool = False
    """Whether it needs a capital letter behind its first sign."""
    setting: Callable[[Setting], bool] | None = None
    """Where it has to stand."""
    hidden: bool = False
    """Whether the passage has to be one that may tell what a partner keeps to itself."""


@dataclass(frozen=True, slots=True)
class Finder:
    """One way in which a rule finds, and what wakes it."""

    find: Find
    wakes: Wakes


@dataclass(frozen=True, slots=True)
class PrivacyRule:
    """A rule with the words it always says, which never depend on what was found, and its finders."""

    rule: Rule
    message: Message
    hint: Message
    finders: tuple[Finder, ...]

    @property
    def is_of_plan(self) -> bool:
        """Whether what it finds depends on what one plan keeps to itself."""
        return all(finder.wakes.hidden for finder in self.finders)
