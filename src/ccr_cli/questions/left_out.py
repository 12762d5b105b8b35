"""What papers about a meeting leave out: whatever is about a seat that the community decides about.

What is on a table's paper presses, and others may have to release it. A decision is left out with the action that
says the same; what it says in other words nobody can tell.
"""

from collections.abc import Iterable
from typing import NamedTuple

from ccr_cli.language.accents import without_accents
from ccr_cli.questions.actions import ToldAction


class KeptBack(NamedTuple):
    """How many things one paper leaves out."""

    actions: int = 0
    decisions: int = 0
    reviews: int = 0
    """Seats left open whose reason is to be looked at again before the meeting after the next one."""


def folded(text: str) -> str:
    """The words of a text, however they are written."""
    return " ".join(without_accents(text).casefold().split()).removesuffix(".")


def words_left_out(told: Iterable[ToldAction]) -> frozenset[str]:
    """The words of the actions that no paper for others may have."""
    return frozenset(folded(one.what) for one in told if not one.may_be_handed_out)
