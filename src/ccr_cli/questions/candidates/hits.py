"""How well an agency fits a seat: what says so, and how surely.

Measured on directories of counties and states: a name that ends in what the agency is ("Food Bank") is right nearly
always, a word that many names have ("nutrition") needs a second place that says the seat.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ccr_cli.directories.directory import Organization, Service
from ccr_cli.matching.seats_said import SURE, SaidSeat
from ccr_cli.plan.folding import plain_words
from ccr_cli.plan.name_words import words_that_count
from ccr_cli.questions.candidates.answer import SaidWhy, WhereSaid
from ccr_cli.questions.candidates.texts_said import NOTHING_SAID, TextsSaid

_IN_NAME = (1.5, 3.0, 5.0, 6.0)  # by the strength of a seat that a text says
_IN_SERVICE = (1.0, 2.0, 3.5, 4.0)
_IN_TERM = (0.5, 1.0, 2.5, 3.0)
_FEW_TERMS = 0.4  # what is left of a term among very many others
_LEAST_SHARE = 0.6  # of a service's terms; 1 is half of them
_LEAST_BY_TERMS = 2.2  # for an agency that only its terms say
_OF_A_PART = 1  # strength of a term of which only a part says the seat
_MOST_WHYS = 3
_BEGINNING = 3  # letters that the singular and the plural of a word share
_READ = 800  # characters of a description


class Hit(NamedTuple):
    """An agency that fits a seat."""

    score: float
    agency: Organization
    source: str
    why: tuple[SaidWhy, ...]
    unsure: tuple[str, ...] | None = None
    """The descriptions of which one has to say the seat as well; ``None`` where its names and terms are enough."""
    is_category: bool = False
    """Whether a directory files it under the seat's own word and nothing else."""
    beside: tuple[str, ...] = ()
    """The descriptions that may say it too, of an agency that only its terms say."""

    @property
    def is_filed(self) -> bool:
        """Whether no name says the seat, but only what a directory files the agency under, or marks."""
        return bool(self.why) and all(one.where == "term" for one in self.why)

    def has_witness(self, seat: str, said: TextsSaid) -> bool:
        """Whether something else than a term says the seat."""
        texts = (*self.beside, *(self.unsure or ()))
        return (
            not self.is_filed
            or said.hints_at(seat, self.agency.name)
            or any(said.says_surely(seat, text[:_READ]) for text in texts)
        )

    def is_sure(self, seat: str, said: TextsSaid) -> bool:
        """Whether the agency fits the seat indeed."""
        return (
            self.unsure is None
            or (self.is_filed and said.hints_at(seat, self.agency.name))
            or any(said.says_surely(seat, text[:_READ]) for text in self.unsure)
        )


class _Reason(NamedTuple):
    score: float
    strength: int
    why: SaidWhy


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
    def reason(self) -> _Reason:
        """The same as a reason."""
        return _reason(self.score, "term", self.said, self.term)


class _Offer(NamedTuple):
    """What of one service says a seat."""

    score: float
    service: Service
    named: SaidSeat | None
    """What its name says."""
    filed: _Filed | None

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

    def reasons(self) -> Iterator[_Reason]:
        """What its name says, then its terms."""
        if self.named is not None:
            yield _reason(_IN_SERVICE[self.named.strength], "service", self.named, self.service.name)
        if self.filed is not None:
            yield self.filed.reason


def _reason(score: float, where: WhereSaid, said: SaidSeat, text: str) -> _Reason:
    first = said.words[0]
    return _Reason(score, said.strength, SaidWhy(where, _quoted(first.phrase, text[first.start : first.end]), text))


@lru_cache(maxsize=4096)
def _quoted(phrase: str, said: str) -> str:
    """A phrase as a text has it, where it isn't said letter by letter: "women's crisis" for "women in crisis"."""
    words, others = plain_words(phrase), plain_words(said)
    is_same = len(words) == len(others) and all(
        one[:_BEGINNING] == other[:_BEGINNING] for one, other in zip(words, others, strict=True)
    )
    return phrase if is_same or not said else said.lower()


def hits(agency: Organization, source: str, said: TextsSaid) -> dict[str, Hit]:
    """The seats that an agency fits: by its name, and by that of its services which says it best."""
    found = likely_hits(agency, source, said)
    return {seat: hit for seat, hit in found.items() if hit.is_sure(seat, said)}


def likely_hits(agency: Organization, source: str, said: TextsSaid) -> dict[str, Hit]:
    """The same, and those of which nobody has looked yet whether a description says the seat as well."""
    away = said.of(agency.name).away
    named = _named((agency.name, *agency.aliases), said)
    if any((seat, reason.why.word) in said.unless_filed for seat, reason in named.items()):
        named = _unless_filed(agency, named, said)
    offered: dict[str, _Offer] = {}
    for service in agency.services or (Service(agency.record, ""),):
        _offer(offered, service, agency.terms, said)
    offered = {
        seat: offer
        for seat, offer in offered.items()
        if seat not in away and (seat in named or not offer.is_in_passing)
    }
    if not named and not offered:
        return {}
    away |= _away_from_all(agency, said)
    return {
        seat: _hit(agency, source, named.get(seat), offered.get(seat), is_kept=seat in said.by_category)
        for seat in dict.fromkeys((*named, *offered))
        if seat not in away
    }


def _hit(agency: Organization, source: str, named: _Reason | None, offer: _Offer | None, *, is_kept: bool) -> Hit:
    reasons = (*((named,) if named else ()), *(offer.reasons() if offer else ()))
    score = sum(reason.score for reason in reasons)
    why = tuple(reason.why for reason in reasons if not _is_repeated(reason.why, named))[:_MOST_WHYS]
    is_sure = any(reason.strength >= SURE for reason in reasons) or _agree(reasons)
    by_name = any(one.where != "term" for one in why)
    if is_sure and by_name:
        return Hit(score, agency, source, why)
    services = agency.services[:1] if offer is None else (offer.service,)
    texts = (agency.description, *(text for one in services for text in (one.description, one.aside)))
    read = tuple(filter(None, texts))
    is_category = offer is not None and offer.is_category
    if (is_category and is_kept) or (is_sure and score >= _LEAST_BY_TERMS):
        return Hit(score, agency, source, why, is_category=is_category, beside=read)
    return Hit(score, agency, source, why, read, is_category)


def _is_repeated(why: SaidWhy, named: _Reason | None) -> bool:
    """Whether a service is only called as its agency is, as in a list of services."""
    return named is not None and why.where == "service" and why.text == named.why.text


def _agree(reasons: Sequence[_Reason]) -> bool:
    """Whether a name that closes with a word of many is filed under what it says: a "Clinic" under "Clinics"."""
    told = {reason.why.where for reason in reasons if reason.strength}
    return {"name", "term"} <= told


def _away_from_all(agency: Organization, said: TextsSaid) -> frozenset[str]:
    """Seats that each of its services keeps away: of a university that offers but a dental clinic."""
    names = [service.name for service in agency.services if service.name]
    return frozenset.intersection(*(said.of(name).away for name in names)) if names else frozenset()


def _named(names: Iterable[str], said: TextsSaid) -> dict[str, _Reason]:
    """Of each seat that one of some names says, what says it best."""
    best: dict[str, _Reason] = {}
    for name in names:
        for seat, told in said.of(name).seats.items():
            score = _IN_NAME[told.strength]
            if seat not in best or score > best[seat].score:
                best[seat] = _reason(score, "name", told, name)
    return best


def _unless_filed(agency: Organization, named: Mapping[str, _Reason], said: TextsSaid) -> dict[str, _Reason]:
    """What its name says, without what it is by name alone where a directory files it under other seats."""
    terms = (*agency.terms, *(term for service in agency.services for term in service.terms))
    filed = frozenset().union(*(said.of(term).seats for term in terms))
    return {
        seat: reason
        for seat, reason in named.items()
        if not filed or seat in filed or (seat, reason.why.word) not in said.unless_filed
    }


def _offer(best: dict[str, _Offer], service: Service, more: Sequence[str], said: TextsSaid) -> None:
    """Keep of one service what its name and its terms say better than those before it; most say nothing better."""
    own = said.of(service.name).seats
    terms = dict.fromkeys((*service.terms, *more)) if more else service.terms
    filed = _by_terms(service, terms, said) if terms else {}
    for seat in dict.fromkeys((*own, *filed)):
        named, by_term = own.get(seat), filed.get(seat)
        score = (_IN_SERVICE[named.strength] if named else 0.0) + (by_term.score if by_term else 0.0)
        if seat not in best or score > best[seat].score:
            best[seat] = _Offer(score, service, named, by_term)


def _of_all_parts(term: str, seats: Mapping[str, SaidSeat], said: TextsSaid) -> Iterable[tuple[str, SaidSeat]]:
    """What a term says; less surely what only some of its parts say: "Clinics/Urgent Care/Emergency Rooms"."""
    parts = [said.of(part).seats for part in term.split("/") if part.strip()]
    return (
        (seat, told if all(seat in part for part in parts) else told._replace(strength=min(told.strength, _OF_A_PART)))
        for seat, told in seats.items()
    )


def _by_terms(service: Service, terms: Collection[str], said: TextsSaid) -> dict[str, _Filed]:
    """The seats that more terms say than keep away, if the service's name doesn't.

    A term that says another seat keeps none away: who has a mark for legal help as well is there for victims too.
    """
    found = [(term, one) for term in terms if (one := said.of(term)) is not NOTHING_SAID]
    if not found:
        return {}
    against = [seat for _, one in found if not one.seats for seat in one.away]
    best: dict[str, tuple[SaidSeat, str]] = {}
    numbers: dict[str, int] = {}
    for term, one in found:
        seats = one.seats.items() if "/" not in term else _of_all_parts(term, one.seats, said)
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
            score = _IN_TERM[told.strength] * (_FEW_TERMS + (1 - _FEW_TERMS) * share)
            filed[seat] = _Filed(score, told, term, share)
    return filed
