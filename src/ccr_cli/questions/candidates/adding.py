"""One agency of a directory that is to be recorded: which it is, and for which seats."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.matching.not_suggested import asked_first, is_never_suggested, kept_away_by_texts
from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.agencies import agencies
from ccr_cli.questions.candidates.choosing import hint_of
from ccr_cli.questions.candidates.fit import texts_of
from ccr_cli.questions.candidates.hit import Hit
from ccr_cli.questions.candidates.hits import hits
from ccr_cli.questions.candidates.shown import Private, shown
from ccr_cli.questions.candidates.spoken_against import is_spoken_against
from ccr_cli.questions.candidates.texts_said import TextsSaid


class Meant(NamedTuple):
    """An agency that somebody means."""

    name: str
    aliases: tuple[str, ...]
    record: str
    source: str
    verified: date | None
    fits: tuple[str, ...]
    """The seats that it fits, the best first; those that are left to people or to the community aren't among them."""
    may_shelter: bool
    """Whether one of the seats that it fits has shelters."""
    is_never_suggested: bool
    is_person: bool
    is_decided: bool
    """Whether its name is that of an agency about which the community decides."""
    kept_away: frozenset[str]
    """The seats that its name keeps away, and those of which a service of it does and nothing else says them."""
    to_ask: frozenset[str]
    """The seats for which something has to be asked first that its record doesn't tell."""


def agencies_meant(
    word: str, framework: Framework, words: SeatWords, directories: Sequence[Directory], private: Private
) -> tuple[Meant, ...]:
    """The agencies with an id, whole or without its table, or with a name; each by the seats that it fits."""
    found = [one for one in agencies(directories, words) if word in _ids(one[1])]
    named = found or [one for one in agencies(directories, words) if agency_key(one[1].name) == agency_key(word)]
    said = TextsSaid(words)
    return tuple(_meant(agency, source, framework, said, private) for source, agency in named)


def _ids(agency: Organization) -> Iterator[str]:
    yield agency.record
    yield agency.record.partition("/")[2]


def _meant(agency: Organization, source: str, framework: Framework, said: TextsSaid, private: Private) -> Meant:
    every = hits(agency, source, said)
    against = frozenset(_against(every, framework, said))
    fits = {seat: hit for seat, hit in every.items() if seat not in against}
    open_to_agencies = [seat for seat in fits if hint_of(framework.seats[seat]) is None]
    best_first = sorted(open_to_agencies, key=lambda seat: -fits[seat].score)
    may_shelter = not framework.flagged["shelters"].isdisjoint(fits)
    told = shown(Hit(0, agency, source, ()), private, may_shelter=may_shelter)
    name = agency.name if told is None else told.name
    day = None if told is None else told.verified
    names = (agency.name, *agency.aliases)
    told_of_name = [said.of(one) for one in names]
    of_services = frozenset[str]().union(
        *(said.of(text).away for one in agency.services for text in (one.name, *one.terms))
    )
    return Meant(
        name,
        agency.aliases,
        agency.record,
        source,
        day,
        tuple(best_first),
        may_shelter,
        is_never_suggested(names),
        private.is_person(name) or not private.without_person(agency.name),
        is_decided=said.is_decided(names),
        kept_away=against.union(*(one.away for one in told_of_name), of_services.difference(fits)),
        to_ask=frozenset(_to_ask(agency, every, framework)),
    )


def _against(fits: Mapping[str, Hit], framework: Framework, said: TextsSaid) -> Iterator[str]:
    for seat, hit in fits.items():
        against = kept_away_by_texts(framework, seat)
        if against is not None and is_spoken_against(hit, seat, against, said):
            yield seat


def _to_ask(agency: Organization, fits: Mapping[str, Hit], framework: Framework) -> Iterator[str]:
    texts = list(texts_of(agency))
    for seat in framework.seats:
        first = asked_first(framework, seat)
        if first is None:
            continue
        is_asked = first.is_asked(texts) and first.answer_in(texts) is None
        words = [why.word for why in fits[seat].why] if seat in fits else []
        if is_asked or first.is_untold(words, texts):
            yield seat
