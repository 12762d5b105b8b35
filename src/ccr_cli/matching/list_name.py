"""Names of lists that pose as agencies: what their entries are, in the plural, and no name of one's own."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import SeatWords, spellings_of
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.matching.words_in_files import kinds_in_plural
from ccr_cli.plan.folding import folded_words, plain_words

_BEHIND = re.compile(r"\s+(?:of|for|in|at|de|del|para|en)\s+|\s*[,;:|()\[\]–—]\s*|\s-+\s", re.IGNORECASE)


def is_list(name: str, entries: Collection[str], words: SeatWords) -> bool:
    """Whether an organization is a kind of agency, such as "CONSULATES", with the agencies as its entries.

    An agency with a name that many have is none: "The Legal Aid Society" with its programs. What it is called has to be
    the plural of an agency, and most entries one of them with a name of its own.
    """
    kinds = _kinds_in(name)
    if len(entries) < 2 or not kinds or not is_no_name(name, words):
        return False
    seats = {one.seat for one in seats_said(name, words)}
    are_agencies = sum(_is_one(entry, kinds, seats, words) for entry in entries)
    return 2 * are_agencies > len(entries)


def _is_one(entry: str, kinds: frozenset[str], seats: Collection[str], words: SeatWords) -> bool:
    if is_no_name(entry, words):
        return False
    is_said = any(one.seat in seats and one.strength for one in seats_said(entry, words))
    return is_said or not kinds.isdisjoint(plain_words(entry))


def _kinds_in(name: str) -> frozenset[str]:
    """The spellings of the plural that a name ends with before "of" something, or begins with, as Spanish has it."""
    parts = [plain_words(part) for part in _BEHIND.split(name)]
    first = next((part for part in parts if part), [])
    found = (word for word in (*first[-1:], *first[:1]) if word in _plurals())
    return frozenset(spelling for word in found for spelling in spellings_of(word))


@cache
def _plurals() -> frozenset[str]:
    return frozenset(_folded())


def _folded() -> Iterator[str]:
    for text in kinds_in_plural():
        yield from (word.word for word in folded_words(text))
