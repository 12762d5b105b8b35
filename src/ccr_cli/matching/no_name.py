"""Names that are none: what such an agency is called everywhere."""

from functools import cache, lru_cache

from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.words_in_files import words_of_every_agency
from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.masking import name_as_key
from ccr_cli.plan.name_words import spellings_of


@lru_cache(maxsize=16_384)  # the ends of many names are asked about again and again
def is_no_name(name: str, words: SeatWords) -> bool:
    """Whether a name is only what such an agency is called everywhere: "County Sheriff", "Banco de Alimentos".

    Two agencies of that name need not be one. Nothing is left of it once the words are gone that say a seat and those
    that any agency may have; numbers go too, since every state has a School District 12.
    """
    left = name_as_key(name)
    said = {
        place
        for found in words.found_in(left)
        if not found.phrase.is_name and not found.phrase.keeps_away
        for place in range(found.start, found.end)
    }
    return all(place in said or word.isdecimal() or word in _of_every_agency() for place, word in enumerate(left))


@cache
def _of_every_agency() -> frozenset[str]:
    known = (word.word for text in words_of_every_agency() for word in folded_words(text))
    return frozenset(spelling for word in known for spelling in spellings_of(word))
