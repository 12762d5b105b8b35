"""What a rule is, what it finds in a plan, and what a user is shown of it."""

from typing import Literal, NamedTuple, TypeAlias

from ccr_cli.language.message import Message
from ccr_cli.where import Where

Severity = Literal["error", "warning"]
Spot: TypeAlias = tuple[int, int]
"""A place in a text: line and column, both from 0, in characters, as the YAML parser counts."""


class Rule(NamedTuple):
    """One thing that can be wrong, with the manual that ``ccr explain`` prints."""

    code: str
    severity: Severity
    title: Message
    reason: Message
    wrong: str
    """A piece of a plan that breaks the rule; a test checks that it does."""
    right: str
    """The same piece, fixed; a test checks that it is."""
    is_mended: bool = False
    """Whether ``ccr check --fix`` fixes it, where only one thing can be meant."""
    may_be_allowed: bool = False
    """Whether a comment with a reason can allow a finding of a privacy rule."""

    @property
    def is_privacy(self) -> bool:
        """Whether what it finds must not be shown again, in whatever form."""
        return self.code.startswith("CCR4")


class Fix(NamedTuple):
    """The certain fix for a mistake: the word that belongs in place of another one."""

    where: Where
    word: str
    at: Literal["value", "key"] = "value"


class Retyped(NamedTuple):
    """A piece of one line, typed anew; line and columns from 0."""

    line: int
    start: int
    end: int
    """The column behind the last character that is replaced; nothing is if it is ``start``."""
    text: str


class Mend(NamedTuple):
    """What to type into the text, so that the file says what was most likely meant."""

    pieces: tuple[Retyped, ...]
    is_certain: bool = True
    """Whether nothing else can be meant, so that ``ccr check --fix`` may type it."""
    read_as: tuple[Retyped, ...] = ()
    """What the text is read as instead, where ``pieces`` would make another line."""


class Problem(NamedTuple):
    """What a rule found, by its place in the data, before its line is looked up."""

    rule: Rule
    where: Where
    message: Message
    hint: Message | None = None
    at: Literal["value", "key"] = "value"
    spot: "Spot | None" = None
    """Where it is in the text, if the text itself is the problem."""
    fix: Fix | None = None
    mend: Mend | None = None
    types: str | None = None
    """What to type in place of the value or key, if that can be told without the text around it."""
    items: tuple[str, ...] = ()
    """What to type in place of one item of a list."""
    wanted: tuple[str, ...] = ()
    """The kinds of value that belong there, if it is of another."""
    otherwise: tuple["Problem", ...] = ()
    """What it may be instead; which one is told depends on what can be read of the file then."""
    covered: str = ""
    """The text that a privacy rule found, as it is in the file: used to hide it, and never shown."""
    last_line: int | None = None
    """The last line of that text, from 0."""
    reason: str | None = None
    """The reason that a comment gives for allowing it there."""

    def __repr__(self) -> str:
        """Without the words that a privacy rule found."""
        return f"Problem({self.rule.code}, {self.where})"


class Finding(NamedTuple):
    """What a user is shown: a problem with its file, line and column (both from 1, in characters)."""

    path: str
    line: int
    column: int
    rule: Rule
    where: str
    """Its place in the file's data, as the contract writes it and as far as it may be shown."""
    message: Message
    hint: Message | None = None
    excerpt: str | None = None
    """The line it is on, for a terminal."""
    fix: Fix | None = None
    last_line: int | None = None
    """The last line of what a privacy rule found, from 1; other findings have none."""
    mend: Mend | None = None

    @property
    def is_mended(self) -> bool:
        """Whether ``ccr check --fix`` may have something to type for it."""
        return self.fix is not None or (self.mend is not None and self.mend.is_certain)


class Allowed(NamedTuple):
    """What a privacy rule found and a comment in the file allows; line and column from 1."""

    path: str
    line: int
    column: int
    rule: Rule
    where: str
    reason: str | None = None
    """The reason that the comment gives; ``None`` where it may not be shown."""

    def __repr__(self) -> str:
        """Without the reason, which is in somebody's own words."""
        return f"Allowed({self.rule.code}, {self.path}:{self.line}:{self.column})"


def fix(where: Where, word: str | None, at: Literal["value", "key"] = "value") -> Fix | None:
    """The fix that puts a word in its place; ``None`` if no word is certain."""
    return Fix(where, word, at) if word is not None else None
