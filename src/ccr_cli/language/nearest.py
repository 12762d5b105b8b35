"""The right word near a mistyped one, and ids made from names."""

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from typing import TypeAlias

from ccr_cli.language.accents import without_accents

OtherNames: TypeAlias = Mapping[str, Collection[str]]
"""What else words are called, such as what a screen calls them in either language."""

_CLOSENESS = 0.6  # difflib's ratio; below it suggestions mislead more than they help
_CLOSENESS_OF_NAMES = 0.8  # there are many more of them
_MOST = 500  # words looked at; no plan has that many partners
_LEAST_INSIDE = 6  # letters of a word that is sought inside of others, and two hyphens
_MOST_INSIDE = 3
_NONE: OtherNames = {}
_BETWEEN = re.compile(r"[,;/|+&\n]|\s(?:and|y|e|with|con)\s", re.IGNORECASE)
_AROUND = "[](){}\"'“”‘’ \t."


def nearest(word: str, words: Iterable[str], called: OtherNames = _NONE) -> str | None:
    """The word that was most likely meant, or ``None`` when none is near.

    Case, accents, spaces and underscores don't count: "At the Table" is ``at-the-table``. ``called`` are other names
    of the words.
    """
    known = tuple(islice(words, _MOST))
    return _nearest(word[:100], known, tuple(_names(known, called)))


def word_called(name: str, words: Iterable[str], called: OtherNames) -> str | None:
    """The one word that has this other name; ``None`` if there is none, or several."""
    typed = slug(name[:100])
    found = {word for other, word in _names(islice(words, _MOST), called) if other == typed}
    return found.pop() if len(found) == 1 else None


def same_in(word: str, known: Collection[str]) -> str | None:
    """The one of some names that a word is, in whatever letters, with or without accents."""
    alike = [name for name in dict.fromkeys(known) if slug(name) == slug(word)]
    return word if word in known else alike[0] if len(alike) == 1 and slug(word) else None


def with_word_inside(word: str, words: Iterable[str]) -> list[str]:
    """The few words joined by hyphens that have another one whole in them: "distrito" is in ``fiscalia-distrito``."""
    sought = f"-{slug(word)}-"
    if len(sought) < _LEAST_INSIDE:
        return []
    found = [one for one in islice(words, _MOST) if sought in f"-{slug(one)}-"]
    return found if len(found) <= _MOST_INSIDE else []


def several_in(text: str) -> list[str]:
    """The words that a text joins by commas, slashes, "and" or "y"."""
    return [piece for piece in (piece.strip(_AROUND) for piece in _BETWEEN.split(text.strip())) if piece]


def _names(words: Iterable[str], called: OtherNames) -> Iterable[tuple[str, str]]:
    return ((slug(name), word) for word in words for name in called.get(word, ()) if slug(name))


@lru_cache(maxsize=1024)  # a file may have the same mistake a thousand times
def _nearest(word: str, words: tuple[str, ...], names: tuple[tuple[str, str], ...]) -> str | None:
    by_slug = {slug(candidate): candidate for candidate in words}
    by_name = {name: word for name, word in reversed(names) if name not in by_slug}
    typed = slug(word)
    for known, closeness in ((by_slug, 1.0), (by_name, 1.0), (by_slug, _CLOSENESS), (by_name, _CLOSENESS_OF_NAMES)):
        matches = [typed] if typed in known else get_close_matches(typed, known, n=1, cutoff=closeness)
        if matches:
            return known[matches[0]]
    return None


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Lower-case words and digits joined by hyphens; empty when the text has neither."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text.lower())).strip("-")
