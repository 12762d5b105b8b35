"""How well an agency fits seats: by its name, and by that of its services which says each best."""

from collections.abc import Iterable, Mapping, Sequence

from ccr_cli.directories.directory import Organization, Service
from ccr_cli.matching.seats_said import SURE
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.grounds import SCORES, Grounds, grounds_of
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.offers import Offer, keep_best
from ccr_cli.questions.candidates.places import own_places
from ccr_cli.questions.candidates.texts_said import TextsSaid

_LEAST_BY_TERMS = 2.2  # for an agency that only its terms say
_MOST_WHYS = 3
_MOST_READ = 3  # services of an agency of which only its name says a seat


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
    offered: dict[str, Offer] = {}
    for service in agency.services or (Service(agency.record, ""),):
        keep_best(offered, service, agency.terms, said)
    offered = {
        seat: offer
        for seat, offer in offered.items()
        if seat not in away and (seat in named or offer.is_marked or not offer.is_in_passing)
    }
    if not named and not offered:
        return {}
    away |= {seat for seat in _away_from_all(agency, said) if not _is_called_and_filed(seat, agency, named, said)}
    found = {
        seat: _hit(agency, source, named.get(seat), offered.get(seat), is_kept=seat in said.by_category)
        for seat in dict.fromkeys((*named, *offered))
        if seat not in away
    }
    where = own_places(agency)
    words = {why.word for hit in found.values() for why in hit.why}
    if where.isdisjoint(words):
        return found
    return {seat: hit for seat, hit in found.items() if not _is_where(seat, hit, where, said)}


def _is_where(seat: str, hit: Hit, places: frozenset[str], said: TextsSaid) -> bool:
    """Whether all that says a seat is what its own town or county is called: Refugio County has no shelter by that."""
    return all(word.phrase in places for why in hit.why for word in said.of(why.text).seats[seat].words)


def _hit(agency: Organization, source: str, named: Grounds | None, offer: Offer | None, *, is_kept: bool) -> Hit:
    reasons = (*((named,) if named else ()), *(offer.reasons() if offer else ()))
    score = sum(reason.score for reason in reasons)
    why = tuple(reason.why for reason in reasons if not _is_repeated(reason.why, named))[:_MOST_WHYS]
    is_sure = any(reason.strength >= SURE for reason in reasons) or _agree(reasons)
    by_name = any(one.where != "term" for one in why)
    if is_sure and by_name:
        return Hit(score, agency, source, why)
    services = agency.services[:_MOST_READ] if offer is None else (offer.service,)
    texts = (agency.description, *(text for one in services for text in (one.description, one.aside)))
    read = tuple(filter(None, texts))
    is_category = offer is not None and offer.is_category
    if (is_category and is_kept) or (is_sure and score >= _LEAST_BY_TERMS):
        return Hit(score, agency, source, why, is_category=is_category, beside=read)
    return Hit(score, agency, source, why, read, is_category, offer is not None and offer.is_marked)


def _is_repeated(why: SaidWhy, named: Grounds | None) -> bool:
    """Whether a service is only called as its agency is, as in a list of services."""
    return named is not None and why.where == "service" and why.text == named.why.text


def _agree(reasons: Sequence[Grounds]) -> bool:
    """Whether a name with a word of many is filed under what it says: "Sotol Employment Hub" under "Employment"."""
    is_filed = any(reason.why.where == "term" and reason.strength for reason in reasons)
    others = (reason for reason in reasons if reason.why.where != "term")
    return is_filed and any(reason.strength or reason.why.where == "name" for reason in others)


def _away_from_all(agency: Organization, said: TextsSaid) -> frozenset[str]:
    """Seats that each of its services keeps away: of a university that offers but a dental clinic."""
    names = [service.name for service in agency.services if service.name]
    return frozenset.intersection(*(said.of(name).away for name in names)) if names else frozenset()


def _is_called_and_filed(seat: str, agency: Organization, named: Mapping[str, Grounds], said: TextsSaid) -> bool:
    """Whether its name surely says a seat, and so does what a directory files it under: no service takes that away."""
    if seat not in named or named[seat].strength < SURE:
        return False
    terms = (*agency.terms, *(term for service in agency.services for term in service.terms))
    return any(seat in said.of(term).seats for term in terms)


def _named(names: Iterable[str], said: TextsSaid) -> dict[str, Grounds]:
    """Of each seat that one of some names says, what says it best."""
    best: dict[str, Grounds] = {}
    for name in names:
        for seat, told in said.of(name).seats.items():
            score = SCORES["name"][told.strength]
            if seat not in best or score > best[seat].score:
                best[seat] = grounds_of(score, "name", told, name)
    return best


def _unless_filed(agency: Organization, named: Mapping[str, Grounds], said: TextsSaid) -> dict[str, Grounds]:
    """What its name says, without what it is by name alone where a directory files it under other seats."""
    terms = (*agency.terms, *(term for service in agency.services for term in service.terms))
    filed = frozenset().union(*(said.of(term).seats for term in terms))
    return {
        seat: reason
        for seat, reason in named.items()
        if not filed or seat in filed or (seat, reason.why.word) not in said.unless_filed
    }
