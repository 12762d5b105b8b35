"""Who comes behind others that fit a seat as well: agencies of a whole country, and programs for one group only."""

import re
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cache, lru_cache

from ccr_cli.matching.one_group import any_of, is_for_one_group
from ccr_cli.matching.seat_words import SeatPhrase, SeatWords
from ccr_cli.matching.words_in_files import words_behind_others
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import spellings_of, words_that_count

_FORMERLY = re.compile(
    r"[(\[](?:formerly|previously|check|see|visit|antes|anteriormente|visite)\b[^)\]]*[)\]]?", re.IGNORECASE
)
_VETERANS_AFFAIRS = re.compile(
    r"^VA\s(?!(?:Beach|Dep(?:t|artment))\b)(?:[\w.]+\s){0,2}(?:Health|Hospital|Medical|Clinic)|^\w[\w.]+\sVA\s+[—–-]"
)
"""The department, and not the state, in the name of one of its clinics."""
_LONGEST_CELL = 24  # characters
_EVERYWHERE, _FOR_SOME = "everywhere", "for_some"


class Precedence(IntEnum):
    """When somebody's turn comes."""

    FOR_EVERYBODY = 0
    RATHER_FOR_SOME = 1
    """By its name for everybody, though all it offers is for one group; or for a group that is meant."""
    FOR_SOME = 2
    EVERYWHERE = 3
    """Of a whole country, or only on the web."""


@lru_cache(maxsize=16_384)
def turn_of(text: str) -> Precedence:
    """The turn of whoever has such a name: seniors' legal aid comes behind legal aid for everybody."""
    found = _words().said_in(text)
    away = [one for one in found if one.phrase.keeps_away]
    told = {one.phrase.seat for one in found if not any(map(one.overlaps, away))}
    if _EVERYWHERE in told:
        return Precedence.EVERYWHERE
    return Precedence.FOR_SOME if _FOR_SOME in told else Precedence.FOR_EVERYBODY


@lru_cache(maxsize=16_384)
def turn_of_name(name: str, *, has_town: bool) -> Precedence:
    """The turn of an agency with such a name, whatever it was called before; a line without a town may be anybody's."""
    turn = Precedence.FOR_SOME if _VETERANS_AFFAIRS.match(name) else turn_of(_FORMERLY.sub(" ", name))
    is_line = turn is Precedence.FOR_EVERYBODY and not has_town and _line().search(name) is not None
    return Precedence.RATHER_FOR_SOME if is_line else turn


def turn_of_text(text: str) -> Precedence:
    """The turn of whoever is described so: "for male veterans"; what its first sentence says counts most."""
    words = words_of_text(text)
    if _rare_words().isdisjoint(words):
        return Precedence.FOR_EVERYBODY
    told = {one.phrase.seat for one in _words_in_texts().found_in(words_that_count(words))}
    if _EVERYWHERE in told:
        return Precedence.EVERYWHERE
    is_for_some = told or is_for_one_group(text.lower())
    return Precedence.FOR_SOME if is_for_some else Precedence.FOR_EVERYBODY


@lru_cache(maxsize=64)
def words_of_text(text: str) -> Sequence[str]:
    """The words of a description; several rules ask for those of one agency, one after the other."""
    return plain_words(text)


@lru_cache(maxsize=4096)
def is_page_of_all(url: str) -> bool:
    """Whether an address on the web is of the whole country."""
    host = url.partition("://")[2].partition("/")[0].removeprefix("www.")
    return any(host == page or host.endswith(f".{page}") for page in words_behind_others()["pages"])


def is_cell_of_all(cell: str) -> bool:
    """Whether all that a cell says is that an agency is of the whole country, or only a page: "Online Resource"."""
    return len(cell) <= _LONGEST_CELL and cell.lower() in _cells_of_all()


@cache
def _cells_of_all() -> frozenset[str]:
    return frozenset(words_behind_others()["everywhere_in_cells"])


@cache
def _words() -> SeatWords:
    words = words_behind_others()
    phrases = [SeatPhrase(key, text) for key in (_EVERYWHERE, _FOR_SOME) for text in words[key]]
    return SeatWords([*phrases, *(SeatPhrase(_EVERYWHERE, text, keeps_away=True) for text in words["not_everywhere"])])


@cache
def _words_in_texts() -> SeatWords:
    words = words_behind_others()
    return SeatWords(SeatPhrase(key, text) for key in (_EVERYWHERE, _FOR_SOME) for text in words[f"{key}_in_texts"])


@cache
def _rare_words() -> frozenset[str]:
    """Words of which a text with such a phrase or group has one, however it is written."""
    words = words_behind_others()
    keys = (f"{_EVERYWHERE}_in_texts", f"{_FOR_SOME}_in_texts", "groups", "with_what")
    return rarest_of(text for key in keys for text in words[key]) | {"ages", "age"}


def rarest_of(phrases: Iterable[str]) -> frozenset[str]:
    """The rarest word of each of some phrases, in all its spellings: a text without any has none of them."""
    of_many = frozenset(words_behind_others()["of_many"])
    counted = (words_that_count(plain_words(text)) for text in phrases)
    rarest = (max(words, key=lambda word: (word not in of_many, len(word))) for words in counted)
    return frozenset(spelling for word in rarest for spelling in spellings_of(word))


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of('lines')}\b", re.IGNORECASE)
