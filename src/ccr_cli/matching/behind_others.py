"""Who comes behind others that fit a seat as well: agencies of a whole country, and programs for one group only."""

from enum import IntEnum
from functools import cache, lru_cache

from ccr_cli.matching.seat_words import SeatPhrase, SeatWords
from ccr_cli.matching.words_in_files import words_behind_others

_BEGINNING = 4  # letters that the singular and the plural of a word share
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


def turn_of_text(text: str) -> Precedence:
    """The turn of whoever is described so: "for male veterans"."""
    low = text.lower()
    may_be = any(letters in low for letters in _letters_in_texts())
    told = {one.phrase.seat for one in _words_in_texts().said_in(text)} if may_be else set()
    if _EVERYWHERE in told:
        return Precedence.EVERYWHERE
    return Precedence.FOR_SOME if told else Precedence.FOR_EVERYBODY


@lru_cache(maxsize=4096)
def is_page_of_all(url: str) -> bool:
    """Whether an address on the web is of the whole country."""
    host = url.partition("://")[2].partition("/")[0].removeprefix("www.")
    return any(host == page or host.endswith(f".{page}") for page in words_behind_others()["pages"])


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
def _letters_in_texts() -> frozenset[str]:
    """Letters of which a text with such a phrase has some: how the longest word of each begins."""
    texts = (text for key in (_EVERYWHERE, _FOR_SOME) for text in words_behind_others()[f"{key}_in_texts"])
    return frozenset(max(text.lower().split(), key=len)[:_BEGINNING] for text in texts)
