"""Whether a few words can only be somebody's name, whatever its origin: none of them is of agencies, seats, places."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.privacy.in_text import reads_like_a_person
from ccr_cli.privacy.text.lists import listed as in_list
from ccr_cli.rosters.languages import code_of
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_honorific, is_job, is_of_agencies, is_of_names, is_of_title, is_plain_word
from ccr_cli.rosters.titles import title_in
from ccr_cli.rosters.words import words_listed

_CREDENTIALS = re.compile(r",\s*(?:[A-Z]{2,5}|[A-Z][a-z]{0,2}\.?[A-Z]\.?|Esq\.?)(?:,?\s+[A-Z]{2,5})*\s*$")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
LEAST_OF_NAME, MOST_OF_NAME = 2, 4  # words of a person's name
_SHORT = 3  # letters
_VOWELS = frozenset("aeiouy")
_JOINING = frozenset(("of", "for"))
_LONGEST_LETTERS = 5  # of first letters that are an agency's


class _Word(NamedTuple):
    folded: str
    written: str
    is_joined: bool
    """Whether it goes on behind a hyphen: "Hyun-woo"."""

    @property
    def is_initial(self) -> bool:
        return len(self.folded) == 1 and self.written.isupper()


@lru_cache(maxsize=4096)  # a part of a name is asked about more than once
def is_somebody(text: str, seats: SeatReader, least: int = LEAST_OF_NAME) -> bool:
    """Whether a part of a cell is somebody's name, perhaps behind a rank or a title.

    ``least`` words make a name where no rank or title tells it: one where the rest of the cell is an agency already.
    """
    bare = without_credentials(_BRACKETS.sub(" ", text)).strip(" ,.")
    words = _words(bare)
    titles = _before_name(words)
    counted = [word for word in words[titles:] if not is_little(word.folded) and not word.is_initial]
    if not counted or len(counted) > MOST_OF_NAME or any(sign.isdigit() for sign in bare):
        return False
    if not all(map(_is_capital, counted)) or not _can_be_named(counted) or _is_of_others(words):
        return False
    if _is_of_place(counted, seats) or (not titles and _are_first_letters(counted)) or any(map(_is_acronym, counted)):
        return False
    has_enough = len(counted) >= least
    if titles and (has_enough or is_rank(words[0].folded)):
        return True
    return has_enough and not seats.said_by(bare)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[_Word, ...]:
    return tuple(
        _Word(word.word, text[word.start : word.end], text[word.start - 1 : word.start] == "-")
        for word in folded_words(text)
    )


def _before_name(words: Sequence[_Word]) -> int:
    """How many words before a name are ranks, or a title that ends with a job: "Sgt.", "Program manager"."""
    place = 0
    while place < len(words) and is_rank(words[place].folded):
        place += 1
    run = place
    while run < len(words) and (is_of_title(words[run].folded) or is_little(words[run].folded)):
        run += 1
    while run > place and not _is_title_of_person(words[run - 1].folded):
        run -= 1
    goes_on = run < len(words) and is_little(words[run].folded)  # "Promotoras de Salud"
    return place if goes_on else run


def _is_title_of_person(word: str) -> bool:
    """Whether a title can end with a word before a name: an advocate is somebody, a department is not."""
    if word.endswith("s") and is_job(word.removesuffix("s")):
        return False  # "Promotoras", several of them
    return is_rank(word) or (is_job(word) and not is_of_agencies(word))


def _is_of_place(words: Sequence[_Word], seats: SeatReader) -> bool:
    """Whether words are a place's: one that the sheet or the plan has, or one that they say themselves.

    First letters behind a place that is known are an office there: "Wolf Lake TERO".
    """
    is_office = len(words) > 1 and _are_first_letters(words[-1:]) and not _are_first_letters(words[:1])
    if is_office and all(word.folded in seats.places for word in words[:-1]):
        return True
    if words[0].folded in words_listed("place_words") or words[-1].folded in words_listed("behind_places"):
        return True
    return all(word.folded in seats.places for word in words)


def _is_of_others(words: Sequence[_Word]) -> bool:
    """Whether words are joined as in no person's name: "White Pine Band of Ojibwe"; a known first name may be."""
    joining = {word.folded for word in words[1:]} & _JOINING
    is_known = words[0].folded in in_list("names") and not any(map(_is_plain_capital, words[1:]))
    return bool(joining) and not is_known


def _is_plain_capital(word: _Word) -> bool:
    return word.written[:1].isupper() and is_plain_word(word.folded) and not is_of_names(word.folded)


def _are_first_letters(words: Sequence[_Word]) -> bool:
    return all(word.written.isupper() and len(word.written) <= _LONGEST_LETTERS for word in words)


def _is_acronym(word: _Word) -> bool:
    """Whether capitals can be no word: "CSB"; two of them can be a name: "Ng"."""
    return len(word.folded) >= _SHORT and word.written.isupper() and _VOWELS.isdisjoint(word.folded)


def _can_be_name(word: str) -> bool:
    if is_of_agencies(word) or is_plain_word(word) or word in words_listed("agency_words"):
        return False
    return is_of_names(word) or code_of(word) is None


def _can_be_named(words: Sequence[_Word]) -> bool:
    """Whether words can be a name: no word of texts is among them but short ones, or behind a name that is known."""
    able = [word for word in words if _can_be_name(word.folded)]
    is_known = words[0].folded in in_list("names")
    return bool(able) and all(word in able or _can_go_with(word, is_known=is_known) for word in words)


def _can_go_with(word: _Word, *, is_known: bool) -> bool:
    """Whether a word of every text may be in a name beside another that is of none: "Nguyen Van Minh"."""
    if word.folded in in_list("particles"):
        return True
    if is_of_agencies(word.folded) or word.folded in in_list("capitals_of_no_person"):
        return False
    return is_known or len(word.folded) <= _SHORT


def _is_capital(word: _Word) -> bool:
    return word.written[:1].isupper() or word.is_joined


@lru_cache(maxsize=4096)
def says_an_agency(part: str, seats: SeatReader) -> bool:
    """Whether a part of a cell says an agency; a title does only where it is an office too: "District Attorney"."""
    if is_somebody(part, seats, 1):
        return False
    said = seats.said_by(part)
    words = [word.folded for word in _words(part)]
    if words and _is_title_of_person(words[-1]) and is_title(part):
        return not seats.framework.flagged["system"].isdisjoint(said)
    return bool(said) or any(is_of_agencies(word) and word not in words_listed("legal_forms") for word in words)


def is_title(part: str) -> bool:
    """Whether a part of a cell is a title, and nothing else."""
    said = title_in(part)
    return said.title is not None and not said.has_person


def is_part_of_somebody(text: str, seats: SeatReader) -> bool:
    """Whether a text only says what somebody does, and no seat, nor an agency: "Elder adviser"."""
    if not text[1:].islower():
        return False
    words = [word.folded for word in _words(text)]
    is_one = len(words) > 1 and any(map(_is_title_of_person, words))
    return is_one and is_title(text) and not seats.said_by(text) and not any(map(is_of_agencies, words))


def is_rank(word: str) -> bool:
    """Whether a word stands before somebody's name: "Sheriff", "Fr."."""
    return is_honorific(word) or word in words_listed("ranks")


def without_credentials(text: str) -> str:
    """A name without what somebody learned or is licensed for behind it: "Dr. Amina Yusuf, DDS"."""
    return _CREDENTIALS.sub("", text)


def is_surely_person(name: str) -> bool:
    """Whether a name is a person's wherever it stands: it reads like one, has a name that is known, or a title."""
    if any(is_title(part) for part in name.split(",")[1:]):
        return True
    words = _words(name)
    is_known = any(is_of_names(word.folded) for word in words)
    return reads_like_a_person(name) or is_known or _before_name(words) > 0
