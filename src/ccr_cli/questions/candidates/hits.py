"""How well an agency fits a seat: what says so, and how surely.

Measured on directories of counties and states: a name that ends in what the agency is ("Food Bank") is right nearly
always, a word that many names have ("nutrition") needs a second place that says the seat.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Organization, Service
from ccr_cli.matching.seats_said import SaidSeat
from ccr_cli.questions.candidates.answer import WhereSaid, Why
from ccr_cli.questions.candidates.texts_said import TextsSaid

_SURE = 2  # strength from which a phrase alone tells what an agency is
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
    why: tuple[Why, ...]


class _Reason(NamedTuple):
    score: float
    strength: int
    why: Why


def hits(agency: Organization, source: str, said: TextsSaid) -> dict[str, Hit]:
    """The seats that an agency fits: by its name, and by that of its services which says it best."""
    names = (agency.name, *agency.aliases)
    away = said.of(agency.name).away
    named = _best(_reasons("name", names, _IN_NAME, said))
    services = agency.services if agency.services else (Service(agency.record, ""),)
    offered: dict[str, tuple[Service, list[_Reason]]] = {}
    for service in services:
        for seat, reasons in _of_service(service, agency.terms, said).items():
            known = offered.get(seat)
            if seat not in away and (known is None or _sum(reasons) > _sum(known[1])):
                offered[seat] = service, reasons
    away |= _away_from_all(agency, said)
    found = {}
    for seat in {**named, **offered}.keys() - away:
        service, reasons = offered.get(seat, (services[0], []))
        every = [*filter(None, [named.get(seat)]), *reasons]
        if _is_enough(seat, every, agency, service, said):
            found[seat] = Hit(_sum(every), agency, source, tuple(one.why for one in every)[:_MOST_WHYS])
    return found


def _away_from_all(agency: Organization, said: TextsSaid) -> frozenset[str]:
    """Seats that each of its services keeps away: of a university that offers but a dental clinic."""
    names = [service.name for service in agency.services if service.name]
    return frozenset.intersection(*(said.of(name).away for name in names)) if names else frozenset()


def _reasons(
    where: WhereSaid, texts: Iterable[str], scores: Sequence[float], said: TextsSaid
) -> Iterator[tuple[str, _Reason]]:
    for text in texts:
        for seat, told in said.of(text).seats.items():
            yield seat, _reason(where, text, told, scores)


def _reason(where: WhereSaid, text: str, told: SaidSeat, scores: Sequence[float]) -> _Reason:
    return _Reason(scores[told.strength], told.strength, Why(where, told.words[0].phrase, text))


def _best(reasons: Iterable[tuple[str, _Reason]]) -> dict[str, _Reason]:
    best: dict[str, _Reason] = {}
    for seat, reason in reasons:
        if seat not in best or reason.score > best[seat].score:
            best[seat] = reason
    return best


def _of_service(service: Service, more: Sequence[str], said: TextsSaid) -> dict[str, list[_Reason]]:
    """What the name of a service and its terms say; of the terms, by how many of them say it."""
    found = {seat: [reason] for seat, reason in _best(_reasons("service", [service.name], _IN_SERVICE, said)).items()}
    terms = list(dict.fromkeys((*service.terms, *more)))
    by_term = list(_reasons("term", terms, _IN_TERM, said))
    away = said.of(service.name).away
    against = Counter(seat for term in terms for seat in said.of(term).away)
    for seat, reason in _best(by_term).items():
        if seat not in away and against[seat] < sum(other == seat for other, _ in by_term):
            share = min(1.0, 2 * sum(other == seat for other, _ in by_term) / len(terms))
            score = reason.score * (_FEW_TERMS + (1 - _FEW_TERMS) * share)
            found.setdefault(seat, []).append(reason._replace(score=score))
    return found


def _sum(reasons: Iterable[_Reason]) -> float:
    return sum(reason.score for reason in reasons)


def _is_enough(seat: str, reasons: Sequence[_Reason], agency: Organization, service: Service, said: TextsSaid) -> bool:
    """Whether the reasons are enough; where they aren't, a description may say it too, if the record has one."""
    where = {reason.why.where for reason in reasons}
    is_sure = any(reason.strength >= _SURE for reason in reasons)
    if is_sure and (where != {"term"} or _sum(reasons) >= _LEAST_BY_TERMS):
        return True
    texts = [text[:_READ] for text in (agency.description, service.description) if text]
    return any(said.says_surely(seat, text) for text in texts)
