"""Why an agency fits a seat: a name or a term that says it, and how much that tells.

Measured on directories of counties and states: a name that ends in what the agency is ("Food Bank") is right nearly
always, a word that many names have ("nutrition") needs a second place that says the seat.
"""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from ccr_cli.matching.seats_said import SaidSeat
from ccr_cli.plan.folding import plain_words
from ccr_cli.questions.candidates.answer import SaidWhy, WhereSaid

SCORES: Mapping[WhereSaid, tuple[float, ...]] = MappingProxyType(
    {"name": (1.5, 3.0, 5.0, 6.0), "service": (1.0, 2.0, 3.5, 4.0), "term": (0.5, 1.0, 2.5, 3.0)}
)
"""By the strength of a seat that a text says."""
_BEGINNING = 3  # letters that the singular and the plural of a word share


class Grounds(NamedTuple):
    """What says a seat."""

    score: float
    strength: int
    why: SaidWhy


def grounds_of(score: float, where: WhereSaid, said: SaidSeat, text: str) -> Grounds:
    """What a text says of a seat, as a reason."""
    first = said.words[0]
    return Grounds(score, said.strength, SaidWhy(where, _quoted(first.phrase, text[first.start : first.end]), text))


@lru_cache(maxsize=4096)
def _quoted(phrase: str, said: str) -> str:
    """A phrase as a text has it, where it isn't said letter by letter: "women's crisis" for "women in crisis"."""
    words, others = plain_words(phrase), plain_words(said)
    is_same = len(words) == len(others) and all(
        one[:_BEGINNING] == other[:_BEGINNING] for one, other in zip(words, others, strict=True)
    )
    return phrase if is_same or not said else said.lower()
