"""What a rule is, what it finds in a plan, and what a user is shown of it."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from ccr_cli.language.message import Message
from ccr_cli.where import Where

Severity = Literal["error", "warning"]
Spot: TypeAlias = tuple[int, int]
"""A place in a text: line and column, both from 0, in characters, as the YAML parser counts."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong, with the manual that ``ccr explain`` prints."""

    code: str
    severity: Severity
    title: Message
    reason: Message
    wrong: str
    """A piece of a plan that breaks the rule; a test checks that it does."""
    right: str
    """The same piece, mended; a test checks that it is."""
    is_mended: bool = False
    """Whether ``ccr check --fix`` mends it, where only one thing can be meant."""
    may_be_allowed: bool = False
    """Whether a comment with a reason can say that a finding of a privacy rule is fine."""

    @property
    def is_privacy(self) -> bool:
        """Whether what it finds must not be shown again, in whatever form."""
        return self.code.startswith("CCR4")


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a mistake for certain: the word that belongs where another one stands."""

    where: Where
    word: str
    at: Literal["value", "key"] = "value"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found, named by its place in the data, before anybody looked up the line."""

    rule: Rule
    where: Where
    message: Message
    hint: Message | None = None
    at: Literal["value", "key"] = "value"
    spot: "Spot | None" = None
    """Where it stands in the text, when the text itself is the problem."""
    fix: Fix | None = None
    covered: str = field(default="", repr=False)
    """The text that a privacy rule found, as it stands in the file: for hiding it, and never shown."""
    last_line: int | None = None
    """The last line of it, from 0."""
    reason: str | None = field(default=None, repr=False)
    """Why it is fine that it stands there, as a comment says."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a user is shown: a problem with its file, line and column (both from 1, in characters)."""

    path: str
    line: int
    column: int
    rule: Rule
    where: str
    """The way to it in the file's data, as the contract writes it and as far as it may be shown."""
    message: Message
    hint: Message | None = None
    excerpt: str | None = None
    """The line it stands on, for a terminal."""
    fix: Fix | None = None
    last_line: int | None = None
    """The last line of what a privacy rule found, from 1; other findings have none."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a privacy rule found and a comment in the file says is fine; line and column from 1."""

    path: str
    line: int
    column: int
    rule: Rule
    where: str
    reason: str | None = field(default=None, repr=False)
    """The reason that the comment gives; ``None`` where it may not be shown."""


def fix(where: Where, word: str | None, at: Literal["value", "key"] = "value") -> Fix | None:
    """The fix that puts a word in its place; none where no word is certain."""
    return Fix(where, word, at) if word is not None else None
