"""How well an agency fits a seat: what says so, and how much of what it does."""

from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.questions.candidates.answer import Why
from ccr_cli.questions.candidates.texts_said import TextsSaid

_NAME, _SERVICE, _TERM = 4.0, 2.0, 1.0
_SAYS_ANOTHER = 1.0
_MOST_WHYS = 3


class Hit(NamedTuple):
    """An agency that fits a seat."""

    score: float
    agency: Organization
    source: str
    why: tuple[Why, ...]


def hits(agency: Organization, source: str, said: TextsSaid) -> dict[str, Hit]:
    """The seats that an agency fits. A hit in a name is strong, then one in a service's name, then one in a term."""
    whole = said.of(agency.name)
    named = {seat: Why("name", word, agency.name) for seat, word in whole.seats.items()}
    for alias in agency.aliases:
        for seat, word in said.of(alias).seats.items():
            named.setdefault(seat, Why("name", word, alias))
    by_service, by_term = _of_services(agency, said)
    parts = max(len(agency.services), 1)
    found = {}
    for seat in {**named, **by_service, **by_term}:
        services, terms = by_service.get(seat, {}), by_term.get(seat, {})
        why = (*filter(None, [named.get(seat)]), *services.values(), *terms.values())
        if seat in whole.away:
            continue
        score = _NAME * (seat in named) + _SERVICE * len(services) / parts + _TERM * min(len(terms) / parts, 1)
        score -= _SAYS_ANOTHER * bool(whole.seats and seat not in whole.seats)
        found[seat] = Hit(score, agency, source, why[:_MOST_WHYS])
    return found


def _of_services(agency: Organization, said: TextsSaid) -> tuple[dict[str, dict[str, Why]], dict[str, dict[str, Why]]]:
    """What the names of services say, and what terms do; a service of which one keeps a seat away doesn't count."""
    by_service: dict[str, dict[str, Why]] = {}
    by_term: dict[str, dict[str, Why]] = {}
    for service in agency.services:
        known = said.of(service.name)
        terms = [(term, said.of(term)) for term in service.terms]
        away = known.away.union(*(one.away for _, one in terms))
        for seat, word in known.seats.items():
            if seat not in away:
                by_service.setdefault(seat, {}).setdefault(service.name, Why("service", word, service.name))
        for term, one in terms:
            for seat, word in one.seats.items():
                if seat not in away:
                    by_term.setdefault(seat, {}).setdefault(term, Why("term", word, term))
    for term in agency.terms:
        for seat, word in said.of(term).seats.items():
            by_term.setdefault(seat, {}).setdefault(term, Why("term", word, term))
    return by_service, by_term
