"""A privacy rule: what it always says, how it finds things, and what wakes it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple, TypeAlias

from ccr_cli.language.message import Message
from ccr_cli.privacy.hidden import Hidden, HiddenPartner, hidden
from ccr_cli.privacy.text.passage import Passage, Setting, Span
from ccr_cli.rules.finding import Rule


@dataclass(frozen=True)
class Known:
    """What is known besides the passage."""

    today: date
    confidential: tuple[HiddenPartner, ...] = ()
    """The partners whose name or place is confidential."""

    elsewhere: tuple[HiddenPartner, ...] = ()
    """Those of the other plans at hand, if the passage is in a plan."""
    home: str = ""
    """The full path of the plan that the passage is in."""
    hiding: Mapping[str, str] = field(default_factory=dict)
    """The names of those partners whose own entries hide something about them, by their ids."""
    own_names: tuple[str, ...] = ()
    """The names of all partners of the plan."""

    @cached_property
    def confidential_of(self) -> Mapping[str | None, Sequence[HiddenPartner]]:
        """What is confidential of each partner, by its id."""
        found: defaultdict[str | None, list[HiddenPartner]] = defaultdict(list)
        for one in self.confidential:
            found[one.partner].append(one)
        return dict(found)

    @cached_property
    def hidden(self) -> Hidden:
        """What is confidential about them, ready to search for."""
        return hidden(self.confidential)

    @cached_property
    def hidden_elsewhere(self) -> Hidden:
        """What other plans hide, ready to search for."""
        return hidden(self.elsewhere)

    def may_be_in(self, low: str) -> bool:
        """Whether a text can hold what is hidden; ``low`` is the text in lowercase, without accents."""
        return self.hidden.may_be_in(low) or self.hidden_elsewhere.may_be_in(low)


Find: TypeAlias = Callable[[Passage, Known], Iterator[Span]]


class Wakes(NamedTuple):
    """What a passage must have before a rule checks it; what isn't set isn't required."""

    words: tuple[str, ...] = ()
    """Lists of words: one word from any of them."""
    also: tuple[tuple[str, ...], ...] = ()
    """Groups of further lists: one word from each group as well."""
    signs: tuple[str, ...] = ()
    """Characters that wake it if none of ``words`` does."""
    digits: int = 0
    """How many digits, at least."""
    capital: bool = False
    """Whether it needs a capital letter after its first character."""
    setting: Callable[[Setting], bool] | None = None
    """Where in a plan it has to be."""
    hidden: bool = False
    """Whether the passage must be one that may reveal what is confidential about a partner."""


class Finder(NamedTuple):
    """One way in which a rule finds things, and what wakes it."""

    find: Find
    wakes: Wakes


class PrivacyRule(NamedTuple):
    """A rule with its finders and its message, which never depends on what was found."""

    rule: Rule
    message: Message
    hint: Message
    finders: tuple[Finder, ...]

    @property
    def is_of_plan(self) -> bool:
        """Whether what it finds depends on what one plan keeps confidential."""
        return all(finder.wakes.hidden for finder in self.finders)
