"""How well an agency fits a seat: what says so, and how surely.

Measured on directories of counties and states: a name that ends in what the agency is ("Food Bank") is right nearly
always, a word that many names have ("nutrition") needs a second place that says the seat.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Organization, Service
from ccr_cli.matching.seats_said import SURE, SaidSeat
from ccr_cli.questions.candidates.answer import SaidWhy, WhereSaid
from ccr_cli.questions.candidates.texts_said import NOTHING_SAID, TextsSaid

_IN_NAME = (1.5, 3.0, 5.0, 6.0)  # by the strength of a seat that a text says
_IN_SERVICE = (1.0, 2.0, 3.5, 4.0)
_IN_TERM = (0.5, 1.0, 2.5, 3.0)
_FEW_TERMS = 0.4  # what is left of a term among very many others
_LEAST_BY_TERMS = 2.2  # for an agency that only its terms say
_MOST_WHYS = 3
_READ = 800  # characters of a description


class Hit(NamedTuple):
    """An agency that fits a seat."""

    score: float
    agency: Organization
    source: str
    why: tuple[SaidWhy, ...]
    unsure: tuple[str, ...] | None = None
    """The descriptions of which one has to say the seat as well; ``None`` where its names and terms are enough."""

    def is_sure(self, seat: str, said: TextsSaid) -> bool:
        """Whether the agency fits the seat indeed."""
        return self.unsure is None or any(said.says_surely(seat, text) for text in self.unsure)


class _Reason(NamedTuple):
    score: float
    strength: int
    why: SaidWhy


class _Offer(NamedTuple):
    """What of one service says a seat."""

    service: Service
    reasons: tuple[_Reason, ...]
    score: float


def hits(agency: Organization, source: str, said: TextsSaid) -> dict[str, Hit]:
    """The seats that an agency fits: by its name, and by that of its services which says it best."""
    found = likely_hits(agency, source, said)
    return {seat: hit for seat, hit in found.items() if hit.is_sure(seat, said)}


def likely_hits(agency: Organization, source: str, said: TextsSaid) -> dict[str, Hit]:
    """The same, and those of which nobody has looked yet whether a description says the seat as well."""
    away = said.of(agency.name).away
    named = _best("name", (agency.name, *agency.aliases), _IN_NAME, said)
    offered: dict[str, _Offer] = {}
    for service in agency.services or (Service(agency.record, ""),):
        for seat, offer in _of_service(service, agency.terms, said):
            known = offered.get(seat)
            if seat not in away and (known is None or offer.score > known.score):
                offered[seat] = offer
    if not named and not offered:
        return {}
    away |= _away_from_all(agency, said)
    return {
        seat: _hit(agency, source, named.get(seat), offered.get(seat))
        for seat in dict.fromkeys((*named, *offered))
        if seat not in away
    }


def _hit(agency: Organization, source: str, named: _Reason | None, offer: _Offer | None) -> Hit:
    reasons = (*((named,) if named else ()), *(offer.reasons if offer else ()))
    score = sum(reason.score for reason in reasons)
    why = tuple(reason.why for reason in reasons[:_MOST_WHYS])
    is_sure = any(reason.strength >= SURE for reason in reasons) or _agree(reasons)
    if is_sure and (score >= _LEAST_BY_TERMS or any(one.where != "term" for one in why)):
        return Hit(score, agency, source, why)
    services = agency.services[:1] if offer is None else (offer.service,)
    descriptions = (agency.description, *(service.description for service in services))
    return Hit(score, agency, source, why, tuple(text[:_READ] for text in descriptions if text))


def _agree(reasons: Sequence[_Reason]) -> bool:
    """Whether a name that closes with a word of many is filed under what it says: a "Clinic" under "Clinics"."""
    told = {reason.why.where for reason in reasons if reason.strength}
    return {"name", "term"} <= told


def _away_from_all(agency: Organization, said: TextsSaid) -> frozenset[str]:
    """Seats that each of its services keeps away: of a university that offers but a dental clinic."""
    names = [service.name for service in agency.services if service.name]
    return frozenset.intersection(*(said.of(name).away for name in names)) if names else frozenset()


def _best(where: WhereSaid, texts: Iterable[str], scores: Sequence[float], said: TextsSaid) -> dict[str, _Reason]:
    """Of each seat that one of some texts says, what says it best."""
    best: dict[str, _Reason] = {}
    for text in texts:
        for seat, told in said.of(text).seats.items():
            score = scores[told.strength]
            if seat not in best or score > best[seat].score:
                best[seat] = _Reason(score, told.strength, SaidWhy(where, told.words[0].phrase, text))
    return best


def _of_service(service: Service, more: Sequence[str], said: TextsSaid) -> Iterator[tuple[str, _Offer]]:
    """What the name of a service and its terms say; of the terms, by how many of them say it."""
    own = _best("service", (service.name,), _IN_SERVICE, said) if said.of(service.name).seats else {}
    terms = dict.fromkeys((*service.terms, *more)) if more else service.terms
    by_term = dict(_by_terms(service, terms, said)) if terms else {}
    for seat in dict.fromkeys((*own, *by_term)):
        reasons = tuple(found[seat] for found in (own, by_term) if seat in found)
        yield seat, _Offer(service, reasons, sum(reason.score for reason in reasons))


def _by_terms(service: Service, terms: Collection[str], said: TextsSaid) -> Iterator[tuple[str, _Reason]]:
    """The seats that more terms say than keep away, if the service's name doesn't."""
    found = [(term, one) for term in terms if (one := said.of(term)) is not NOTHING_SAID]
    saying = [(seat, told, term) for term, one in found for seat, told in one.seats.items()]
    best: dict[str, tuple[SaidSeat, str]] = {}
    for seat, told, term in saying:
        if seat not in best or told.strength > best[seat][0].strength:
            best[seat] = told, term
    for seat, (told, term) in best.items():
        number = sum(one == seat for one, _, _ in saying)
        against = sum(seat in one.away for _, one in found)
        if against < number and seat not in said.of(service.name).away:
            share = min(1.0, 2 * number / len(terms))
            score = _IN_TERM[told.strength] * (_FEW_TERMS + (1 - _FEW_TERMS) * share)
            yield seat, _Reason(score, told.strength, SaidWhy("term", told.words[0].phrase, term))
