"""Somebody's name that stands behind an agency's with nothing between them, and those who stand in the same row."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.text.lists import listed as in_list
from ccr_cli.rosters.persons import LEAST_OF_NAME, is_rank, is_somebody, says_an_agency
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_honorific, is_of_agencies, is_of_names, is_ordinary, is_plain_word
from ccr_cli.rosters.words import listed, short_forms, words_listed

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
    for place in range(1, len(words)):
        head, tail = " ".join(words[:place]), " ".join(words[place:])
        if _is_close(words[:place], tail, seats, persons) and says_an_agency(head, seats):
            return head.rstrip(" ,;:-"), (tail,)
    return name, ()


def _is_close(head: Sequence[str], tail: str, seats: SeatReader, persons: frozenset[str]) -> bool:
    """Whether words behind others are somebody's name.

    One of the row; one behind a rank or a title, with or without it; one that is known, behind a word with which names
    end; or one behind what a notary is called.
    """
    last, first = _folded(head[-1]), _folded(tail.split(maxsplit=1)[0])
    if is_little(last) or is_little(first):
        return False
    if len(head) > 1 and has_telling(tail, persons) > 1 and is_somebody(tail, seats):
        return True
    if is_rank(first):
        is_office = bool(seats.said_by(" ".join((*head, first)))) and not seats.said_by(" ".join(head))
        is_title_before = is_somebody(" ".join((*head, tail)), seats)  # "Victim advocate Jo Ek"
        return is_somebody(tail, seats, 1) and not (is_office or is_title_before or _bears_a_name(head))
    is_known = first in in_list("names") and first not in seats.places
    is_office = is_rank(last) and not is_honorific(last) and not _bears_a_name(head[:-1])
    if (is_office and is_known) or listed("notaries").exact(" ".join(head)) is not None:
        return is_known and is_somebody(tail, seats, 1)
    if len(head) > 1 and is_office and _folded(head[-2]) in words_listed("before_offices"):
        return not is_ordinary(first) and is_somebody(tail, seats, 1)  # "County Sheriff Kravets"
    is_end = len(head) > 1 and last in words_listed("names_end_with")
    return is_end and is_known and is_somebody(tail, seats, LEAST_OF_NAME)


def may_bear_a_name(name: str, seats: SeatReader) -> bool:
    """Whether somebody with a rank stands right behind the kind of an agency that is called after people.

    Nothing tells "Escuela Primaria Padre Kino" from one where Padre Kino works.
    """
    words = name.split()
    for place in range(1, len(words)):
        head, tail = words[:place], " ".join(words[place:])
        if is_rank(_folded(words[place])) and _bears_a_name(head) and is_somebody(tail, seats, 1):
            return True
    return False


def _bears_a_name(head: Sequence[str]) -> bool:
    """Whether words are the kind of an agency that is called after people, and no name of it yet."""
    words = [_folded(word) for word in head]
    return not words_listed("called_after_somebody").isdisjoint(words) and all(map(is_ordinary, words))


def is_somebody_there(name: str, seats: SeatReader) -> bool:
    """Whether a known first name says where somebody is, and no more: "Lupita del banco de alimentos"."""
    words = name.split()
    if len(words) <= LEAST_OF_NAME:
        return False
    first, second = map(_folded, words[:2])
    if not is_of_names(first) or first in seats.places or second not in words_listed("from_where"):
        return False
    if words[0].endswith(".") and first in short_forms():
        return False  # "Pol. de Agua Mansa"
    if first in words_listed("holy_names") and words[2][:1].isupper():
        return False  # "Jesus of Nazareth Church"
    is_word = first in in_list("names_that_are_words") or is_plain_word(first)
    if is_word and second not in words_listed("from_there"):
        return False
    return says_an_agency(" ".join(words[2:]), seats)


@lru_cache(maxsize=16_384)
def _folded(word: str) -> str:
    return next(iter(plain_words(word)), "")
