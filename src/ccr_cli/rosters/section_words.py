"""Words that can head a section: what can be no agency's name, and what is one whatever else it says."""

from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.name_words import is_little
from ccr_cli.rosters.seats import SeatReader
from ccr_cli.rosters.showing import is_of_agencies
from ccr_cli.rosters.words import listed

_SHORT = 4  # letters of a word that may be first letters


def heads_only(called: str, seats: SeatReader) -> bool:
    """Whether words that mean a seat or a sector can be no agency's name: "Health", "Churches", "Law enforcement".

    Those are a field of work, several of a kind, or what the framework calls a seat or a sector, unless that is one of
    a kind: any food bank may stand in a list as "Banco de Alimentos".
    """
    words = [word.word for word in folded_words(called) if not is_little(word.word)]
    if listed("fields_of_work").exact(called) is not None or any(map(_are_several, words)):
        return True
    if len(words) == 1 and len(words[0]) > _SHORT and words[0].endswith("s"):
        return True
    return seats.is_own(called) and not any(map(is_of_agencies, words))


def is_one_agency(called: str) -> bool:
    """Whether words name one agency, though they say its seat by themselves: "USCIS", "Cruz Roja"."""
    return listed("agencies_alone").exact(called) is not None


def _are_several(word: str) -> bool:
    """Whether a word says several of a kind of agencies."""
    ends = (("s", ""), ("es", ""), ("ies", "y"))
    return any(word.endswith(end) and is_of_agencies(word.removesuffix(end) + one) for end, one in ends)
