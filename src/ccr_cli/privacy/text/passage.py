"""A piece of text that privacy rules look at, and what they find in it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from ccr_cli.privacy.text.folding import Folded, Piece, folded, plain_of
from ccr_cli.privacy.text.lists import listed
from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.where import Where

Kind = Literal["value", "key", "comment", "text"]

# Words run together, as in "survivorAna", are split at their capitals.
_WORD = lazily(r"(?<![A-Z])[A-Z]++(?![a-z])|[A-Z]?[a-z]++")
_LETTERS = lazily("[a-z]++")
_RUN_TOGETHER = lazily("[A-Z](?<=[a-z][A-Z])")


class Setting(NamedTuple):
    """Where in a plan a passage is."""

    where: Where = ()
    """The path to the value or key."""
    partner: str | None = None
    """The id of the partner whose entry it is in."""
    shelters: bool = False
    """Whether that partner may have a place that must not be known."""
    is_network: bool = False
    """Whether that partner is a network of people in at least one of its seats."""
    is_all_network: bool = False
    """Whether it is a network of people in all of its seats, and an agency in none."""

    @property
    def signature(self) -> object:
        """The part of it that can matter to a rule."""
        where = self.where
        if self.partner is None:
            return where[:1] == ("outreach",), where[-1:] == ("due",), self.is_guest
        return self.partner, self.shelters, self.is_network, self.is_all_network, where[2:3], where[-1:], len(where)

    @property
    def is_guest(self) -> bool:
        """Whether it is a guest of a meeting."""
        return self.where[:2] == ("meetings", "held") and self.where[3:4] == ("guests",)

    @property
    def is_contact(self) -> bool:
        """Whether it is in a partner's contacts."""
        return self.partner is not None and "contacts" in self.where[2:3]

    @property
    def is_name(self) -> bool:
        """Whether it is the name of a partner."""
        return self.partner is not None and self.where[2:] == ("name",)


NOWHERE = Setting()
"""In no plan, or in a comment above everything in it."""


class Span(NamedTuple):
    """Where something was found: offsets into the text of a passage, in characters."""

    start: int
    end: int


class Word(NamedTuple):
    """A word of a plain text, in lowercase, with its position."""

    low: str
    start: int
    end: int


class Passage:
    """A sentence, a row of a table or an item of a list, in a value, key or comment of a plan or in any other text.

    A plan has hundreds, so everything is computed only when needed.
    """

    __slots__ = (
        "_folded",
        "_held",
        "_low",
        "_plain",
        "_signature",
        "_words",
        "is_exact",
        "kind",
        "parts",
        "setting",
        "start",
        "text",
    )

    def __init__(
        self,
        text: str,
        kind: Kind = "text",
        setting: Setting = NOWHERE,
        start: int = 0,
        *,
        is_exact: bool = True,
        parts: tuple[Piece, ...] = (),
    ) -> None:
        """``start`` is where it begins in the file, in characters.

        ``is_exact`` is whether its characters are those of the file, which is not so if it has escapes. It is read in
        its ``parts``, each with its head, or as a whole if there are none.
        """
        self.text = text
        self.kind = kind
        self.setting = setting
        self.start = start
        self.is_exact = is_exact
        self.parts = parts
        self._plain: str | None = None
        self._folded: Folded | None = None
        self._low: str | None = None
        self._words: tuple[Word, ...] | None = None
        self._held: frozenset[str] | None = None
        self._signature: object = None

    @property
    def signature(self) -> object:
        """The part of its setting that can matter to a rule."""
        if self._signature is None:
            self._signature = self.setting.signature
        return self._signature

    @property
    def plain(self) -> str:
        """The text without accents, and with one kind of space, dash and quote: what rules read."""
        if self._plain is None:
            self._plain = plain_of(self.text, self.parts)
        return self._plain

    @property
    def low(self) -> str:
        """The plain text in lowercase."""
        if self._low is None:
            self._low = self.plain.lower()
        return self._low

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the plain text."""
        if self._words is None:
            low = self.low
            places = (match.span() for match in _WORD.finditer(self.plain))
            self._words = tuple(Word(low[start:end], start, end) for start, end in places)
        return self._words

    def holds(self, *lists: str) -> bool:
        """Whether it holds a word from one of the lists."""
        if self._held is None:
            runs = self._runs_together
            self._held = frozenset(word.low for word in self.words) if runs else frozenset(_LETTERS.findall(self.low))
        return not _in_any(lists).isdisjoint(self._held)

    def marked(self, *lists: str) -> list[Word]:
        """The words that are in one of the lists, in the order of the text."""
        if not self.holds(*lists):
            return []
        sought = _in_any(lists)
        if self._runs_together:
            return [word for word in self.words if word.low in sought]
        return [Word(match[0], *match.span()) for match in _LETTERS.finditer(self.low) if match[0] in sought]

    @property
    def _runs_together(self) -> bool:
        return _RUN_TOGETHER.search(self.plain) is not None

    def span(self, start: int, end: int) -> Span:
        """The range in ``text`` for a range in ``plain``; empty if that is in a head alone."""
        if self._folded is None:
            self._folded = folded(self.text, self.parts)
        return Span(*self._folded.back(start, end))

    def places_of(self, pattern: re.Pattern[str], plain: str) -> Iterator[Span]:
        """The places of a pattern, or of its named group if it has one, in the plain text, lowercase or not."""
        for match in pattern.finditer(plain):
            yield self.span(*match.span(match.lastgroup or 0))

    def piece(self, start: int, end: int, parts: Iterable[Piece] = ()) -> "Passage":
        """A piece of the passage, itself a passage; ``parts`` are places in this one's text."""
        moved = tuple(Piece(part.start - start, part.end - start, part.head) for part in parts)
        text = self.text[start:end]
        piece = Passage(text, self.kind, self.setting, self.start + start, is_exact=self.is_exact, parts=moved)
        piece._signature = self._signature
        return piece


@cache
def _in_any(lists: tuple[str, ...]) -> frozenset[str]:
    """The words of several lists."""
    return frozenset[str]().union(*map(listed, lists))
