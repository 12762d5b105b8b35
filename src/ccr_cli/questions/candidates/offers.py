"""What one service of an agency says of seats: by its name, and by what a directory files it under."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Service
from ccr_cli.matching.behind_others import turn_of
from ccr_cli.matching.seats_said import SURE, SaidSeat
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import words_that_count
from ccr_cli.questions.candidates.grounds import SCORES, Grounds, grounds_of
from ccr_cli.questions.candidates.texts_said import TextsSaid

_FEW_TERMS = 0.4  # what is left of a term among very many others
_FOR_SOME = 3.0  # of a score, less for a service that is for one group
_LEAST_SHARE = 0.6  # of a service's terms; 1 is half of them
_BRACKETS = re.compile(r"(?<=\w)\s*\([^()]*\)\s*\Z")
_PARTS = re.compile(r"/|\s&\s")
_OF_A_PART = 1  # strength of a term of which only a part says the seat


class _Filed(NamedTuple):
    """What the terms of a service say of a seat."""

    score: float
    said: SaidSeat
    term: str
    """The one that says it best."""
    share: float
    """1 where half of its terms say the seat, less where fewer do."""

    @property
    def says_nothing_else(self) -> bool:
        """Whether the words of the term that says it are the seat's, but for one."""
        told = sum(len(plain_words(self.term[one.start : one.end])) for one in self.said.words)
        return bool(self.said.strength) and len(words_that_count(plain_words(self.term))) - told <= 1

    @property
    def reason(self) -> Grounds:
        """The same as a reason."""
        return grounds_of(self.score, "term", self.said, self.term)


class Offer(NamedTuple):
    """What of one service says a seat."""

    score: float
    service: Service
    named: SaidSeat | None
    """What its name says."""
    filed: _Filed | None

    @property
    def rank(self) -> float:
        """What it counts among the services of one agency."""
        return _rank(self.score, self.service, self.named)

    @property
    def is_in_passing(self) -> bool:
        """Whether a word of many says it in one of many terms: what is filed under everything is known for none."""
        if self.named is not None or self.filed is None:
            return False
        return self.filed.said.strength < SURE and self.filed.share < _LEAST_SHARE

    @property
    def is_category(self) -> bool:
        """Whether it is filed once, under what is nearly the seat's own word: "Food", "Emergency Food"."""
        if self.filed is None or self.service.marked or len(self.service.terms) != 1:
            return False
        return self.filed.says_nothing_else

    @property
    def is_marked(self) -> bool:
        """Whether a mark below the seat's own word says it: "Food", among other columns."""
        return self.filed is not None and self.filed.term in self.service.marked and self.filed.says_nothing_else

    def reasons(self) -> Iterator[Grounds]:
        """What its name says, then its terms."""
        if self.named is not None:
            yield grounds_of(SCORES["service"][self.named.strength], "service", self.named, self.service.name)
        if self.filed is not None:
            yield self.filed.reason


def keep_best(best: dict[str, Offer], service: Service, more: Sequence[str], said: TextsSaid) -> None:
    """Keep of one service what its name and its terms say better than those before it; most say nothing better."""
    own = said.of(service.name).seats
    terms = dict.fromkeys((*service.terms, *more)) if more else service.terms
    filed = _by_terms(service, terms, said) if terms else {}
    for seat in dict.fromkeys((*own, *filed)):
        named, by_term = own.get(seat), filed.get(seat)
        score = (SCORES["service"][named.strength] if named else 0.0) + (by_term.score if by_term else 0.0)
        known = best.get(seat)
        if known is None or (score > known.score - _FOR_SOME and _rank(score, service, named) > known.rank):
            best[seat] = Offer(score, service, named, by_term)


def _rank(score: float, service: Service, named: SaidSeat | None) -> float:
    """What a service counts among those of one agency: less, where it is for one group."""
    return score - _FOR_SOME if named is not None and turn_of(service.name) else score


@lru_cache(maxsize=4096)  # terms come again and again
def is_of_several(term: str) -> bool:
    """Whether a term is a category of several things, which says none of them alone: "Healthcare & Mental Health".

    What stands in brackets behind one thing only tells it: "Victims (violence/crime)".
    """
    return _PARTS.search(_BRACKETS.sub("", term)) is not None


def says_in_part(term: str, seat: str, said: TextsSaid) -> bool:
    """Whether only some things of a category say a seat: of "Government & Legal Services" one."""
    return is_of_several(term) and not all(seat in said.of(part).seats for part in _PARTS.split(term) if part.strip())


def _of_all_parts(term: str, seats: Mapping[str, SaidSeat], said: TextsSaid) -> Iterable[tuple[str, SaidSeat]]:
    """What a term says; less surely what only some of its parts say: "Clinics/Urgent Care", "Government & Legal"."""
    parts = [said.of(part).seats for part in _PARTS.split(term) if part.strip()]
    return (
        (seat, told if all(seat in part for part in parts) else told._replace(strength=min(told.strength, _OF_A_PART)))
        for seat, told in seats.items()
    )


def _by_terms(service: Service, terms: Collection[str], said: TextsSaid) -> dict[str, _Filed]:
    """The seats that more terms say than keep away, if the service's name doesn't.

    A term that says another seat keeps none away: who has a mark for legal help as well is there for victims too.
    """
    against: list[str] = []
    best: dict[str, tuple[SaidSeat, str]] = {}
    numbers: dict[str, int] = {}
    for term in terms:
        one = said.of(term)
        if not one.seats:
            against += one.away
            continue
        seats = one.seats.items() if not is_of_several(term) else _of_all_parts(term, one.seats, said)
        for seat, told in seats:
            numbers[seat] = numbers.get(seat, 0) + 1
            if seat not in best or told.strength > best[seat][0].strength:
                best[seat] = told, term
    away = said.of(service.name).away
    filed: dict[str, _Filed] = {}
    for seat, (told, term) in best.items():
        number = numbers[seat]
        if seat not in away and (not against or against.count(seat) < number):
            share = min(1.0, 2 * number / len(terms))
            score = SCORES["term"][told.strength] * (_FEW_TERMS + (1 - _FEW_TERMS) * share)
            filed[seat] = _Filed(score, told, term, share)
    return filed
