"""Names of lists that pose as agencies: what their entries are, in the plural, and no name of one's own."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache

from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import seats_said
from ccr_cli.matching.words_in_files import (
    kinds_in_plural,
    words_about_topics,
    words_of_forms,
    words_of_many,
    words_of_offices,
    words_of_orders,
    words_of_topics,
)
from ccr_cli.plan.folding import folded_words, plain_words
from ccr_cli.plan.name_words import spellings_of

_BEHIND = re.compile(r"\s+(?:of|for|in|at|de|del|para|en)\s+|\s*[,;:|()\[\]–—]\s*|\s-+\s", re.IGNORECASE)

_NUMBER = re.compile(r"[\s:]+\+?\d[\d\s().-]{5,}$")
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_MANY_WORDS = 4  # of a name, among which the plural stands: "Many local food pantries"
_SENTENCE = 9  # words
_LONGEST_SHORTENED = 4  # letters of "Inc.", which ends a name with a full stop
_LONGEST_LOOKED_AT = 200  # characters


def is_list(name: str, entries: Collection[str], words: SeatWords) -> bool:
    """Whether an organization is a kind of agency, such as "CONSULATES", with the agencies as its entries.

    An agency with a name that many have is none: "The Legal Aid Society" with its programs. What it is called has to be
    the plural of an agency, and most entries one of them with a name of its own.
    """
    if len(entries) < 2:
        return False
    kinds = _kinds_in(name)
    if not kinds or not is_no_name(name, words):
        return False
    seats = {one.seat for one in seats_said(name, words)}
    are_agencies = sum(_is_one(entry, kinds, seats, words) for entry in entries)
    return 2 * are_agencies > len(entries)


def is_of_many(name: str) -> bool:
    """Whether a name is that of many agencies at once, "Local Churches and Centers", or a whole sentence."""
    words = plain_words(name[:_LONGEST_LOOKED_AT])
    many = _of_many()
    if words and (words[0] in many or (len(words) > 1 and words[1] in many)):
        first = words[:_MANY_WORDS]
        return (words[0] in many or words[0] in _plurals()) and not _plurals().isdisjoint(first)
    return len(words) >= _SENTENCE and name.endswith(".") and len(words[-1]) > _LONGEST_SHORTENED


def is_order(name: str, words: SeatWords) -> bool:
    """Whether a name tells somebody to do something: "Report Human Trafficking"."""
    every = plain_words(name[:_LONGEST_LOOKED_AT])
    return len(every) > 1 and every[0] in _orders() and is_no_name(" ".join(every[1:]), words)


def is_topic(name: str, words: SeatWords) -> bool:
    """Whether a name is what help is about, "Rental assistance", or a kind of agency in the plural.

    An agency may be called so; whoever has no telephone either is a page.
    """
    every = plain_words(name[:_LONGEST_LOOKED_AT])
    if len(every) < 2 or (every[-1] not in _topics() and every[-1] not in _plurals()):
        return False
    if not _forms().isdisjoint(every):
        return False
    left = " ".join(word for word in every if word not in _topics() and word not in _about())
    return not left or is_no_name(left, words) or is_no_name(name, words)


def closes_with_topic(name: str) -> bool:
    """Whether a name closes with what help is about: "Housing Vouchers"."""
    return not _topics().isdisjoint(plain_words(name[:_LONGEST_LOOKED_AT])[-1:])


def is_service(name: str, words: SeatWords) -> bool:
    """Whether a name is only that of a service or a benefit, "Free English Classes (ESL)": whose it is isn't said.

    A telephone number behind it tells no more.
    """
    told = _NUMBER.sub("", _IN_BRACKETS.sub(" ", name))
    every = plain_words(told[:_LONGEST_LOOKED_AT])
    return is_topic(told, words) or (bool(every) and all(word in _topics() or word in _about() for word in every))


def is_unowned(name: str, words: SeatWords) -> bool:
    """Whether a name is only a seat's words, and no office or place: nobody tells whose it is."""
    every = plain_words(name[:_LONGEST_LOOKED_AT])
    return bool(every) and not is_of_office(every) and is_no_name(name, words)


def closes_with_kind(name: str) -> bool:
    """Whether a name closes, or in Spanish begins, with what an agency is: "Hope Center"."""
    every = plain_words(name[:_LONGEST_LOOKED_AT])
    return not _kinds().isdisjoint((*every[-1:], *every[:1]))


def is_of_office(words: Iterable[str]) -> bool:
    """Whether folded words are those of an office, whatever else they tell: "county sheriff"."""
    return not _offices().isdisjoint(words)


def _is_one(entry: str, kinds: frozenset[str], seats: Collection[str], words: SeatWords) -> bool:
    if is_no_name(entry, words):
        return False
    is_said = any(one.seat in seats and one.strength for one in seats_said(entry, words))
    return is_said or not kinds.isdisjoint(plain_words(entry))


def _kinds_in(name: str) -> frozenset[str]:
    """The spellings of the plural that a name ends with before "of" something, or begins with, as Spanish has it."""
    if _plurals().isdisjoint(plain_words(name)):
        return frozenset()
    parts = [plain_words(part) for part in _BEHIND.split(name)]
    first = next((part for part in parts if part), [])
    found = (word for word in (*first[-1:], *first[:1]) if word in _plurals())
    return frozenset(spelling for word in found for spelling in spellings_of(word))


@cache
def _of_many() -> frozenset[str]:
    return frozenset(word.word for text in words_of_many() for word in folded_words(text))


@cache
def _forms() -> frozenset[str]:
    return frozenset(word.word for text in words_of_forms() for word in folded_words(text))


@cache
def _topics() -> frozenset[str]:
    return frozenset(word.word for text in words_of_topics() for word in folded_words(text))


@cache
def _about() -> frozenset[str]:
    return frozenset(word.word for text in words_about_topics() for word in folded_words(text))


@cache
def _offices() -> frozenset[str]:
    return frozenset(word.word for text in words_of_offices() for word in folded_words(text))


@cache
def _orders() -> frozenset[str]:
    return frozenset(word.word for text in words_of_orders() for word in folded_words(text))


@cache
def _plurals() -> frozenset[str]:
    return frozenset(_folded())


@cache
def _kinds() -> frozenset[str]:
    return frozenset(spelling for word in _plurals() for spelling in spellings_of(word))


def _folded() -> Iterator[str]:
    for text in kinds_in_plural():
        yield from (word.word for word in folded_words(text))
