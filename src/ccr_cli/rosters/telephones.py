"""Telephones of offices, as rosters have them; those that a person owns stay out."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.rosters.words import key_of, listed, words_listed

_NUMBER = re.compile(
    r"(?<![\w@])(?:tel:)?(?P<number>\+(?!1\b)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}"
    r"|(?:\+?1[ .-]?)?(?:\(\d{3}\)|\d{3})[ .\-/]{0,3}\d{3}[ .\-]{0,3}\d{4}|\d{3}[-. ]\d{4})(?!\d)"
    r"(?P<extension>,?\s*(?:x|ext\.?|extension|extensión|#)\s*\.?\s*(?P<inside>\d{1,6})\b)?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[,;/|\n]|\bor\b|\bo\b(?=\s*\(?\+?\d)|\band\b|\by\b")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_TEN = 10  # digits
_INSIDE = " ext. "


class Telephone(NamedTuple):
    """A number of an office, or one that nothing marks as somebody's own."""

    number: str
    is_hotline: bool = False
    is_of_office: bool = False
    """Whether its mark says so, or the number itself: it has an extension, or is free to call."""
    column: str = ""
    """The heading of its column, where nothing says whose it is."""


class TelephonesSaid(NamedTuple):
    """What a cell says of telephones."""

    office: tuple[Telephone, ...] = ()
    has_own: bool = False
    """Whether a number is somebody's own, and so stays out."""
    rest: str = ""
    """The words beside the numbers and their marks."""


@lru_cache(maxsize=4096)
def telephones_in(text: str) -> TelephonesSaid:
    """The numbers of a cell; those marked as a cell, a home or a fax are not among them."""
    if not any(sign.isdigit() for sign in text):
        return TelephonesSaid(rest=text)
    office: list[Telephone] = []
    has_own = False
    rest: list[str] = []
    for number, before, behind in _numbers(text):
        labels = [label for label in (before, behind) if label]
        if _is_own_mark(before.split()[-1:]) or _is_own_mark(behind.split()[:1]) or any(map(_says_own, labels)):
            has_own = True
        elif any(listed("faxes").exact(label) for label in labels):
            continue
        else:
            is_hotline = any(listed("hotlines").longest_in(label) for label in labels)
            office.append(Telephone(number, is_hotline, is_hotline or _is_of_office(number, labels)))
            rest += [label for label in labels if not is_hotline and not listed("office_phones").exact(label)]
    if has_own:
        office = [one._replace(is_of_office=True) for one in office]  # whoever marks one means something else by others
    if not office and not has_own:
        rest.append(text)
    return TelephonesSaid(tuple(dict.fromkeys(office)), has_own, " ".join(rest))


def without_telephones(text: str) -> str:
    """A text without the numbers in it."""
    return _NUMBER.sub(" ", text) if any(sign.isdigit() for sign in text) else text


def marked_telephones(text: str, mark: str, marks: Sequence[str] = ()) -> str:
    """A text with a mark before each number in it: its own of ``marks`` where there are as many."""
    count = len(_NUMBER.findall(text))
    each = iter(marks if len(marks) == count else [mark] * count)
    return _NUMBER.sub(lambda found: f"; {next(each)} {found[0]}", text).lstrip("; ")


def own_mark_in(text: str) -> str:
    """The first word that says of a telephone or mail that it is somebody's own, if there is one: "Jo's cell"."""
    marks = listed("own_phones")
    return text if text and marks.exact(text) else next((word for word in key_of(text) if _is_own_word(word)), "")


def has_telephone(text: str) -> bool:
    """Whether a text has a number."""
    return any(sign.isdigit() for sign in text) and _NUMBER.search(text) is not None


def digits_of(number: str) -> str:
    """A number as it is dialed, without its extension."""
    return re.sub(r"\D", "", number.partition(_INSIDE)[0])


def _is_of_office(number: str, labels: list[str]) -> bool:
    if _INSIDE in number or digits_of(number)[-_TEN:][:3] in words_listed("free_to_call"):
        return True
    return any(listed("of_offices").exact(label) is not None for label in labels)


def _is_own_mark(words: list[str]) -> bool:
    """Whether the word beside a number says that it is somebody's own."""
    return bool(words) and listed("own_phones").exact(words[0].strip("().:;,")) is not None


def _says_own(label: str) -> bool:
    return any(map(_is_own_word, key_of(label)))


def _is_own_word(word: str) -> bool:
    return len(word) > 1 and listed("own_phones").of_key((word,)) is not None


def _numbers(text: str) -> Iterator[tuple[str, str, str]]:
    """Each number, with the words right before it and behind it."""
    matches = list(_NUMBER.finditer(text))
    are_behind = bool(matches) and not _label(text[: matches[0].start()]) and _is_mark(text[matches[-1].end() :])
    used = 0
    for place, match in enumerate(matches):
        end = matches[place + 1].start() if place + 1 < len(matches) else len(text)
        before = _BETWEEN.split(text[used : match.start()])[-1]
        behind = text[match.end() : end]
        parts = _BETWEEN.split(behind, maxsplit=1)
        is_last = len(parts) > 1 or place + 1 == len(matches) or (are_behind and len(_label(behind).split()) == 1)
        in_brackets = _IN_BRACKETS.match(behind)
        label = parts[0] if is_last else in_brackets[0] if in_brackets is not None else ""
        # A mark in brackets between two numbers may be of either: without others it counts for both.
        used = match.end() + (len(label) if is_last or are_behind else 0)
        yield _written(match), _label(before), _label(label)


def _is_mark(text: str) -> bool:
    """Whether words beside a number only say whose it is."""
    return any(listed(marks).exact(_label(text)) is not None for marks in ("own_phones", "office_phones"))


def _label(text: str) -> str:
    return text.strip(" \t\n:.()[]-–—=#*'\"")


def _written(match: re.Match[str]) -> str:
    """A number as it is written; one of digits alone in three parts."""
    number = match["number"].strip()
    number = re.sub(r"^\+?1[ .-]+(?=\(?\d{3})", "", number)
    digits = re.sub(r"\D", "", number)
    if number.isdigit() and len(digits) == _TEN:
        number = f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return f"{number}{_INSIDE}{match['inside']}" if match["inside"] else number
