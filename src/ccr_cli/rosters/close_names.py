"""Somebody's name that stands behind an agency's with nothing between them, and those who stand in the same row."""

from collections.abc import Iterable, Sequence

from ccr_cli.plan.folding import folded_words, plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.text.lists import listed as in_list
from ccr_cli.rosters.persons import LEAST_OF_NAME, is_somebody, says_an_agency
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_honorific, is_of_agencies, is_plain_word
from ccr_cli.rosters.words import words_listed

_LONG = 4  # letters of a word that tells somebody


def telling_words(words: Iterable[str], seats: SeatReader) -> frozenset[str]:
    """The folded words of persons' names that tell somebody wherever they stand: long, of no agency, place or text."""
    return frozenset(
        word
        for word in words
        if len(word) >= _LONG and not (is_of_agencies(word) or is_plain_word(word) or word in seats.places)
    )


def has_telling(text: str, persons: frozenset[str]) -> int:
    """How many words of a text are of the names of persons."""
    return sum(word in persons for word in plain_words(text)) if persons else 0


def says_a_place(text: str) -> bool:
    """Whether words begin like the name of a place: "Santa Cruz"."""
    return not words_listed("place_words").isdisjoint(plain_words(text)[:1])


def without_close(name: str, seats: SeatReader, persons: frozenset[str]) -> tuple[str, tuple[str, ...]]:
    """An agency's name without somebody's right behind it, and that: "Sotol Schools Jo Ek", "Sotol Clinic Dr. Ek"."""
    words = name.split()
    for place in range(2, len(words)):
        head, tail = " ".join(words[:place]), " ".join(words[place:])
        if _is_close(words[:place], tail, seats, persons) and says_an_agency(head, seats):
            return head.rstrip(" ,;:-"), (tail,)
    return name, ()


def _is_close(head: Sequence[str], tail: str, seats: SeatReader, persons: frozenset[str]) -> bool:
    """Whether words behind others are somebody's name: one of the row, or behind a word with which names end."""
    last, first = _folded(head[-1]), _folded(tail.split(maxsplit=1)[0])
    if is_little(last) or is_little(first):
        return False
    if has_telling(tail, persons) > 1 and is_somebody(tail, seats):
        return True
    if last not in words_listed("names_end_with"):
        return False
    if is_honorific(first):
        return is_somebody(tail, seats, 1)
    return first in in_list("names") and is_somebody(tail, seats, LEAST_OF_NAME)


def _folded(word: str) -> str:
    return next((one.word for one in folded_words(word)), "")
