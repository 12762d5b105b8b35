"""What of a roster may be repeated on a screen: words that are nobody's name."""

import re
from datetime import date
from functools import cache, lru_cache

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.in_text import private_in_text
from ccr_cli.privacy.text.lists import listed as in_list
from ccr_cli.rosters.words import every_word, words_listed

_NUMBER = re.compile(r"\d{5,}|\d[\d .()/-]{6,}\d")
_LONG_JOBS = ("sheriff", "director", "directora", "manager", "coordinator", "coordinadora", "coordinador", "supervisor")
_LONGEST = 60  # characters
_A_DAY = date(2026, 1, 1)  # no rule that looks at a text alone asks which day it is


@lru_cache(maxsize=4096)
def may_show(text: str) -> bool:
    """Whether a text is short and has only ordinary words, so that it can be no name, number or address of anybody."""
    if len(text) > _LONGEST or _NUMBER.search(text) or "@" in text:
        return False
    return all(is_ordinary(word.word) or is_little(word.word) for word in folded_words(text)) and not is_private(text)


def may_keep(text: str) -> bool:
    """Whether a heading that somebody typed may be kept: it is short, and nothing in it is of a person."""
    if len(text) > _LONGEST or _NUMBER.search(text) or "@" in text or is_private(text):
        return False
    return not any(word.word in in_list("names") and word.word not in every_word() for word in folded_words(text))


def may_name_a_sheet(name: str) -> bool:
    """Whether the name of a sheet may be shown: one word that is no name, or several with an ordinary one."""
    words = [word.word for word in folded_words(name)]
    return may_show(name) or (may_keep(name) and (len(words) == 1 or any(map(is_ordinary, words))))


def is_ordinary(word: str) -> bool:
    """Whether a folded word is one of every text or of rosters, and no name."""
    if word.isdecimal() or word in every_word():
        return True
    return word not in in_list("names") and (word in _ordinary() or word.removesuffix("s") in _ordinary())


def is_of_title(word: str) -> bool:
    """Whether a folded word can stand in a job title, and is no name."""
    is_of_office = word in _of_offices() and word not in in_list("names")
    return is_of_office or word in words_listed("title_words") or is_job(word)


def is_plain_word(word: str) -> bool:
    """Whether a folded word is ordinary, and not the name of anybody as well."""
    return is_ordinary(word) and word not in in_list("names_that_are_words")


def is_honorific(word: str) -> bool:
    """Whether a folded word stands before a name, or behind it, and is no job."""
    return word in words_listed("honorifics")


def is_of_names(word: str) -> bool:
    """Whether a folded word is a name of persons, whatever else it is."""
    return word in in_list("names") or word in in_list("names_that_are_words")


def is_first_name(word: str) -> bool:
    """Whether a folded word is a name of persons, and nothing else."""
    is_other = is_of_agencies(word) or word in words_listed("place_words") or is_ordinary(word)
    return word in in_list("names") and word not in in_list("names_that_are_words") and not is_other


def is_of_agencies(word: str) -> bool:
    """Whether a folded word stands in the names of agencies, firms and programs."""
    return word in in_list("agencies") or word in words_listed("agency_words")


def is_job(word: str) -> bool:
    """Whether a folded word says a job or a desk by itself."""
    if word in words_listed("honorifics"):
        return False
    return word in words_listed("jobs") or word in _of_offices() or word.endswith(_LONG_JOBS)


@lru_cache(maxsize=50_000)
def is_private(text: str) -> bool:
    """Whether a privacy rule finds something in a text."""
    return bool(private_in_text(text, _A_DAY))


@cache
def _ordinary() -> frozenset[str]:
    return in_list("ordinary_words") | in_list("agencies") | _of_offices()


@cache
def _of_offices() -> frozenset[str]:
    return in_list("offices") | in_list("professions")
