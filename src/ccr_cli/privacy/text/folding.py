"""A text as rules read it: one kind of space, dash and quote, no accents, and no invisible characters."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ccr_cli.language.accents import without_accents

# What is handled one by one: a line break with what begins the next line in an email or a comment, several spaces,
# and whatever isn't a plain letter, digit or sign.
_SPACE = r"[ \t]*(?:\r\n|\r|\n)[ \t]*(?:[#>]{1,8}[ \t]+)?|[ \t_]{2,}|\t|_|\x1b\[[0-9;?]{0,12}[A-Za-z]"
# Markdown's signs at a number, a backslash before its hyphens, and the tag of a YAML text say nothing.
_MARKED = (
    r"(?<=\d)\*{1,3}(?![\w*])|(?<=\d)\*{2,3}|(?<![\w*])\*{1,3}(?=\d)|\*{2,3}(?=\d)|(?<=\w)\\(?=[\-_.#])"
    r"|(?<=\d)(?:`|~~)|(?:`|~~)(?=\d)"
)
_TAG = (
    r"(?<=[ \t])!!(?:str|int|float|null|binary)[ \t]|(?<=[ \t])!(?:str)?[ \t](?=[\"'\d])|(?<=[ \t])!<[^>\s]{1,60}>[ \t]"
)
_SIGNS_OF_MARKS = "*`~\\"
_MAY_MARK = re.compile(r"[*`~\\!]")
_SPACE = f"{_SPACE}|{_MARKED}|{_TAG}"
_ODD = re.compile(r"[^\x20-\x7e]")
# _ is read as a space, and three letters come apart into a letter and a dot or mark that would be kept.
_NOT_LATIN = re.compile(r"[^\x20-\x5e\x60-\x7e\u00c0-\u024f]|[\u013f\u0140\u0149]")
_SPACES = " \t\r\n_"

_SAME = {
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u00ac\ufe58\ufe63\uff0d\u058a\u2e3a\u2e3b", "-"),
    **dict.fromkeys("“”„«»″‟", '"'),
    **dict.fromkeys("‘’‚‛ʼ′´`ʹʻ", "'"),
    **dict.fromkeys("·‧․∙⋅•", "."),
    **dict.fromkeys("∕⁄", "/"),
    "№": "#",
    "º": "o",
    "ª": "a",
    "\u2028": " ",
    "\u2029": " ",
    "\x85": " ",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "Ø": "O",
    "đ": "d",
    "Đ": "D",
    "ł": "l",
    "Ł": "L",
    "ı": "i",
    "ŋ": "n",
    "ɓ": "b",
    "ɗ": "d",
    "ə": "e",
}
"""What is read as an ordinary character, besides what Unicode itself says."""

_LIKE_LATIN = dict(
    zip(
        "АВЕКМНОРСТУХЅІЈԀавекмнорстухѕіјԁһԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεικνορτυχς",
        "ABEKMHOPCTYXSIJDabekmhopctyxsijdhqwABEZHIKMNOPTYXabeiknoptuxs",
        strict=True,
    )
)
"""Letters of other scripts that look like Latin ones."""


# Compiled when a text first needs them: they take longer than all of the others together.
@cache
def _spacing() -> re.Pattern[str]:
    return re.compile(_SPACE)


@cache
def _unusual() -> re.Pattern[str]:
    return re.compile(rf"{_SPACE}|{_ODD.pattern}")


class Piece(NamedTuple):
    """A piece of a text, with what heads it: the heading of its column, or the head of its list."""

    start: int
    end: int
    head: str = ""


class Folded:
    """A text as rules read it, and the way back to the original."""

    __slots__ = ("_plains", "_texts", "plain")

    def __init__(self, plain: str, plains: list[int], texts: list[int]) -> None:
        self.plain = plain
        self._plains = plains
        self._texts = texts

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The range in the original for a range in the plain text; empty if that is in a head alone."""
        if not self._plains:
            return start, end
        first, last = self._back(start), self._back(end - 1)
        return (first, max(first, last + 1)) if self._is_of_text(end - 1) else (first, first)

    def _is_of_text(self, place: int) -> bool:
        return self._texts[bisect_right(self._plains, place) - 1] >= 0

    def _back(self, place: int) -> int:
        index = bisect_right(self._plains, place) - 1
        text = self._texts[index]
        if text < 0:  # in a head: what it belongs to begins right after it
            return -text - 1
        following = self._texts[index + 1]
        there = text + place - self._plains[index]
        return min(there, max(text, (following if following >= 0 else -following - 1) - 1))


def is_plain(text: str) -> bool:
    """Whether a text is read as it is written."""
    return (
        text.isascii()
        and text.isprintable()
        and "  " not in text
        and "_" not in text
        and (_MAY_MARK.search(text) is None or _spacing().search(text) is None)
    )


def with_accents_off(text: str) -> str | None:
    """A text of Latin letters without accents, character for character; ``None`` if it needs more than that."""
    if "  " in text or _NOT_LATIN.search(text) is not None:
        return None
    if _MAY_MARK.search(text) is not None and _spacing().search(text) is not None:
        return None
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return plain if len(plain) == len(text) else None


def plain_of(text: str, parts: Sequence[Piece] = ()) -> str:
    """A text, or its parts with their heads, as rules read it; ``folded`` has the way back as well."""
    if not parts:
        return _plain(text)
    return " | ".join(f"{_before(part)}{_plain(text[part.start : part.end])}" for part in parts)


def _plain(text: str) -> str:
    if is_plain(text):
        return text
    plain = with_accents_off(text)
    if plain is not None:
        return plain
    even = _spacing().sub(lambda match: _read_as(text, match), text)
    plain = with_accents_off(even)
    return _ODD.sub(lambda match: plain_sign(match[0]), even) if plain is None else plain


def _before(part: Piece) -> str:
    return f"{plain_text(part.head)}: " if part.head else ""


def folded(text: str, parts: Iterable[Piece] = ()) -> Folded:
    """A text, or its parts with their heads, as rules read it, with the way back to the original."""
    listed = tuple(parts)
    if not listed:
        if is_plain(text):
            return Folded(text, [], [])
        listed = (Piece(0, len(text)),)
    pieces: list[str] = []
    plains: list[int] = []
    texts: list[int] = []
    length = 0
    for number, part in enumerate(listed):
        before = (" | " if number else "") + _before(part)
        if before:
            pieces.append(before)
            plains.append(length)
            texts.append(-part.start - 1)
            length += len(before)
        for plain, place in _folds(text, part):
            pieces.append(plain)
            plains.append(length)
            texts.append(place)
            length += len(plain)
        plains.append(length)
        texts.append(part.end)
    return Folded("".join(pieces), plains, texts)


@cache
def plain_text(text: str) -> str:
    """A short text as rules read it."""
    return _plain(text)


def _folds(text: str, part: Piece) -> Iterator[tuple[str, int]]:
    """Pieces of the plain text, each with its offset in the original."""
    seen = part.start
    for match in _unusual().finditer(text, part.start, part.end):
        if match.start() > seen:
            yield text[seen : match.start()], seen
        yield _read_as(text, match), match.start()
        seen = match.end()
    if seen < part.end:
        yield text[seen : part.end], seen


def _read_as(text: str, match: re.Match[str]) -> str:
    """What an unusual match is read as: a number or word goes on after a hyphen at the end of a line."""
    if match[0][0] in _SIGNS_OF_MARKS:
        return ""
    if match[0][0] == "!":
        return " "
    if match[0][0] in _SPACES:
        is_hyphen = "\n" in match[0] and text[max(0, match.start() - 1) : match.start()] == "-"
        return "" if is_hyphen and text[match.end() : match.end() + 1].isalnum() else " "
    return "" if len(match[0]) > 1 else plain_sign(match[0])


@cache
def plain_sign(sign: str) -> str:
    """What a character is read as; nothing for lone accents and invisible characters."""
    if sign in _SAME:
        return _SAME[sign]
    if sign in _LIKE_LATIN:
        return _LIKE_LATIN[sign]
    if sign.isspace():
        return " "
    if (digit := unicodedata.digit(sign, None)) is not None:
        return str(digit)
    if unicodedata.category(sign) in ("Cf", "Cc", "Mn", "Me", "Cs", "Co"):
        return ""
    kept = "".join(_SAME.get(part, part) for part in without_accents(sign))
    return kept if kept and kept.isascii() else sign if len(sign.lower()) == 1 else "?"
