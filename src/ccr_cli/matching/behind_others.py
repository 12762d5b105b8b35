"""Who comes behind others that fit a seat as well: agencies of a whole country, and programs for one group only."""

from enum import IntEnum
from functools import cache, lru_cache

from ccr_cli.matching.seat_words import SeatPhrase, SeatWords
from ccr_cli.matching.words_in_files import words_behind_others

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


@cache
def _words() -> SeatWords:
    words = words_behind_others()
    phrases = [SeatPhrase(key, text) for key in (_EVERYWHERE, _FOR_SOME) for text in words[key]]
    return SeatWords([*phrases, *(SeatPhrase(_EVERYWHERE, text, keeps_away=True) for text in words["not_everywhere"])])
