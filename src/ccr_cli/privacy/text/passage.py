"""A piece of text that privacy rules look at, and what they find in it."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

from ccr_cli.privacy.text.patterns import lazily
from ccr_cli.rules.finding import Where

_NOT_ASCII = lazily(r"[^\x00-\x7f]+")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_QUOTES = {**dict.fromkeys("“”„«»″", '"'), **dict.fromkeys("‘’‚ʼ′´", "'")}
_OTHERS = {"№": "#", "º": "o", "ª": "a", "\u2028": "\n", "\u2029": "\n", "\x85": "\n"}
_SAME = {**_DASHES, **_QUOTES, **_OTHERS}

Kind = Literal["value", "key", "comment", "text"]


@dataclass(frozen=True, slots=True)
class Setting:
    """Where in a plan a passage stands."""

    where: Where = ()
    """The way to the value or key."""
    partner: str | None = None
    """The id of the partner in whose entry it stands."""
    shelters: bool = False
    """Whether that partner may keep a place that must not be known."""
    is_network: bool = False
    """Whether that partner is people, in one of its seats at least."""
    is_all_network: bool = False
    """Whether it is people, and no agency in any seat."""

    @property
    def is_contact(self) -> bool:
        """Whether it stands in a partner's contacts."""
        return self.partner is not None and "contacts" in self.where[2:3]


@dataclass(frozen=True)
class Span:
    """Where something was found: offsets into the text of a passage, in characters."""

    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """One value, key or comment of a plan, or the whole of any other text."""

    text: str
    """As it is written."""
    kind: Kind = "text"
    setting: Setting = field(default_factory=Setting)
    start: int = 0
    """Where it begins in the file, in characters."""
    is_exact: bool = True
    """Whether its characters are those of the file; not so where it is written with escapes."""

    @cached_property
    def plain(self) -> str:
        """The text without accents, and with one kind of space, of dash and of quote: what rules look at."""
        return self._folded[0]

    @cached_property
    def low(self) -> str:
        """The plain text in small letters."""
        return self.plain.lower()

    def span(self, start: int, end: int) -> Span:
        """The place in ``text`` of a place in ``plain``."""
        offsets = self._folded[1]
        if not offsets:
            return Span(start, end)
        return Span(_back(offsets, start), _back(offsets, end))

    @cached_property
    def _folded(self) -> tuple[str, list[tuple[int, int]]]:
        """The plain text, and from where on its offsets differ from those of the text, and by how much."""
        if self.text.isascii():
            return self.text, []
        pieces: list[str] = []
        offsets: list[tuple[int, int]] = []
        seen = length = 0
        for match in _NOT_ASCII.finditer(self.text):
            pieces.append(self.text[seen : match.start()])
            length += match.start() - seen
            for number, piece in enumerate(_plain_signs(match[0])):
                pieces.append(piece)
                length += len(piece)
                if len(piece) != 1:
                    offsets.append((length, match.start() + number + 1 - length))
            seen = match.end()
        pieces.append(self.text[seen:])
        return "".join(pieces), offsets


def plain_text(text: str) -> str:
    """A text as rules look at it."""
    return Passage(text).plain


def _back(offsets: list[tuple[int, int]], place: int) -> int:
    index = bisect_right(offsets, (place, 1 << 60)) - 1
    return place + (offsets[index][1] if index >= 0 else 0)


def _plain_signs(signs: str) -> Iterator[str]:
    return map(_plain_sign, signs)


@cache
def _plain_sign(sign: str) -> str:
    """What a sign is read as; nothing for accents that stand alone and for what nobody sees."""
    if sign in _SAME:
        return _SAME[sign]
    if sign.isspace():
        return " "
    if unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return ""
    kept = "".join(part for part in unicodedata.normalize("NFKD", sign) if not unicodedata.combining(part))
    return kept if kept and kept.isascii() else sign[:1] if len(sign.lower()) == 1 else "?"
