"""Names that say a seat about which survivors and the community decide, whatever seat is written beside them."""

import re
from collections.abc import Callable
from functools import lru_cache

from ccr_cli.matching.seat_words import SeatPhrase, SeatWords, decided_words, seat_words
from ccr_cli.matching.seats_said import SURE, SaidSeat, seats_said
from ccr_cli.matching.words_in_files import capitals_of_community, signs_of_community, words_of_others
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.framework import Framework

_CAPITALS = re.compile(r"\b[A-Z](?:[A-Z]+\b|\.(?:[A-Z]\.)+)")
"""A word of capitals, with or without a point behind each."""


def community_seats_in(name: str, framework: Framework) -> tuple[str, ...]:
    """The seats about which the community decides that a name says; none where it is of others who speak of them."""
    return _said(name, framework, lambda _: True)


def sure_community_seats_in(name: str, framework: Framework) -> tuple[str, ...]:
    """Those of them that it says surely."""
    return _said(name, framework, lambda one: one.strength >= SURE)


def _said(name: str, framework: Framework, counts: Callable[[SaidSeat], bool]) -> tuple[str, ...]:
    whole = _CAPITALS.sub(_written_out, name)
    if _has_built_in_words(framework) and signs_of_community().isdisjoint(plain_words(whole)):
        return ()
    if not decided_words(framework).said_in(whole) or _others().said_in(name):
        return ()
    words = seat_words(framework)
    return tuple(one.seat for one in seats_said(whole, words) if one.seat in words.decided and counts(one))


def _has_built_in_words(framework: Framework) -> bool:
    """Whether nothing but the words of a built-in framework says such a seat."""
    seats = (framework.seats[seat] for seat in framework.flagged["decided_by_community"])
    return framework.id in BUILT_IN and not framework.lineage.above and all(seat.words is None for seat in seats)


def _written_out(match: re.Match[str]) -> str:
    return capitals_of_community().get(match[0].replace(".", ""), match[0])


@lru_cache(maxsize=1)
def _others() -> SeatWords:
    return SeatWords(SeatPhrase("", text) for text in words_of_others())
