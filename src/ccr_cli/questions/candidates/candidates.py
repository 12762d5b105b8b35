"""Who could fill the open seats of a plan, by directories of services."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.folding import folded_words
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.masking import name_as_key
from ccr_cli.plan.name_words import is_little
from ccr_cli.questions.candidates.agencies import agencies
from ccr_cli.questions.candidates.answer import Candidate, Candidates, Hint, SeatCandidates, SourceRead
from ccr_cli.questions.candidates.hits import Hit, hits
from ccr_cli.questions.candidates.texts_said import TextsSaid
from ccr_cli.questions.table import table

_READ = 1500  # characters of a description


class Wanted(NamedTuple):
    """What is asked for."""

    seat: str | None = None
    near: tuple[str, ...] = ()
    most: int = 10


def candidates(
    seen: SeenPlan, framework: Framework, words: SeatWords, directories: Sequence[Directory], wanted: Wanted
) -> Candidates:
    """For every open seat the agencies that fit best; the words of all seats are looked for together."""
    said = TextsSaid(words)
    open_seats = [one.seat for one in table(seen, framework).open]
    asked = [seat for seat in open_seats if wanted.seat in (None, seat.id)]
    by_seat: dict[str, list[Hit]] = {seat.id: [] for seat in asked if _hint(seat) is None}
    for source, agency in agencies(directories, words):
        for seat, hit in hits(agency, source, said).items():
            if seat in by_seat and _is_near(agency, wanted.near):
                by_seat[seat].append(hit)
    partners = {name_as_key(name): id_ for id_, name in _names(seen)}
    seats = (_of_seat(seat, by_seat.get(seat.id, []), partners, words, wanted) for seat in asked)
    return Candidates(seen.plan.name, tuple(map(_read, directories)), tuple(seats))


def _hint(seat: Seat) -> Hint | None:
    if seat.has("network"):
        return "network"
    return "community" if seat.has("decided_by_community") else None


def _names(seen: SeenPlan) -> Iterable[tuple[str, str]]:
    for id_, partner in (seen.plan.partners or {}).items():
        yield id_, partner.name


def _read(directory: Directory) -> SourceRead:
    return SourceRead(
        directory.file,
        directory.kind,
        directory.number_of_organizations,
        directory.number_of_services,
        directory.inactive,
        directory.problems,
    )


def _of_seat(
    seat: Seat, found: list[Hit], partners: dict[tuple[str, ...], str], words: SeatWords, wanted: Wanted
) -> SeatCandidates:
    hint = _hint(seat)
    if hint is not None:
        return SeatCandidates(seat, hint)
    found.sort(key=lambda hit: -hit.score)
    new: dict[tuple[str, ...], Hit] = {}
    there: dict[tuple[str, ...], Hit] = {}
    for hit in found:
        key = agency_key(hit.agency.name)
        (there if key in partners else new).setdefault(key, hit)
    best = _best(list(new.values()), seat, words, wanted.most)
    already = tuple(_candidate(hit, partners[key]) for key, hit in there.items())
    return SeatCandidates(seat, None, tuple(map(_candidate, best)), already, more=len(new) - len(best))


def _best(found: list[Hit], seat: Seat, words: SeatWords, most: int) -> list[Hit]:
    """The best ones; among those that fit equally well, the ones whose descriptions say so too."""
    if not found[:most]:
        return []
    last = found[:most][-1].score
    close = [hit for hit in found if hit.score >= last]
    close.sort(key=lambda hit: (-hit.score, -_described(hit, seat, words)))
    return close[:most]


def _described(hit: Hit, seat: Seat, words: SeatWords) -> int:
    texts = chain([hit.agency.description], (service.description for service in hit.agency.services[:3]))
    told = " ".join(text[:_READ] for text in texts)
    said = words.found_in([word.word for word in folded_words(told) if not is_little(word.word)])
    return min(sum(1 if one.phrase.seat == seat.id and not one.phrase.keeps_away else 0 for one in said), 3)


def _is_near(agency: Organization, near: Sequence[str]) -> bool:
    if not near:
        return True
    own = (*agency.towns, *agency.areas)
    places = chain(own, *((*service.towns, *service.areas) for service in agency.services))
    known = {_place(place) for place in places}
    return not known or not known.isdisjoint(map(_place, near))


def _place(name: str) -> str:
    left = [word.word for word in folded_words(name) if word.word not in ("county", "condado", "city", "ciudad")]
    return " ".join(left)


def _candidate(hit: Hit, already: str | None = None) -> Candidate:
    agency = hit.agency
    services = agency.services
    towns = (*agency.towns, *agency.areas, *chain.from_iterable((*one.towns, *one.areas) for one in services))
    phone = agency.phone or next((one.phone for one in services if one.phone), None)
    url = agency.url or next((one.url for one in services if one.url), None)
    days = [day for day in (agency.verified, *(one.verified for one in services)) if day is not None]
    return Candidate(
        agency.name,
        agency.record,
        hit.source,
        next(iter(towns), None),
        phone,
        url,
        max(days, default=None),
        hit.why,
        already,
    )
