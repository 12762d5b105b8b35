"""The right word near a mistyped one, and ids made from names."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice

from ccr_cli.language.accents import without_accents

_CLOSENESS = 0.6  # difflib's ratio; below it suggestions mislead more than they help
_MOST = 500  # words looked at; no plan has that many partners


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was most likely meant, or ``None`` when none is near.

    Case, accents, spaces and underscores don't count: "At the Table" is ``at-the-table``.
    """
    return _nearest(word[:100], tuple(islice(words, _MOST)))


@lru_cache(maxsize=1024)  # a file may have the same mistake a thousand times
def _nearest(word: str, words: tuple[str, ...]) -> str | None:
    by_slug = {slug(candidate): candidate for candidate in words}
    typed = slug(word)
    if typed in by_slug:
        return by_slug[typed]
    matches = get_close_matches(typed, by_slug, n=1, cutoff=_CLOSENESS)
    return by_slug[matches[0]] if matches else None


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """Lower-case words and digits joined by hyphens; empty when the text has neither."""
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text.lower())).strip("-")
