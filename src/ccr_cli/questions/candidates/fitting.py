"""Which agencies of the directories fit which seats; those that nobody suggests are left out here."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.matching.not_suggested import AskedFirst, asked_first, is_never_suggested
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.agencies import agencies
from ccr_cli.questions.candidates.answer import Why
from ccr_cli.questions.candidates.hits import Hit, hits
from ccr_cli.questions.candidates.nearness import is_near
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 1500  # characters of a description


class Fit(NamedTuple):
    """An agency that fits a seat."""

    hit: Hit
    may_shelter: bool
    """Whether it fits a seat with shelters as well, so that nobody may be told where it is."""


class Fits(NamedTuple):
    """What fits one seat."""

    fits: list[Fit]
    to_ask: list[Fit]
    """What is suggested only once a question is answered."""


def fitting(
    seats: Iterable[str],
    framework: Framework,
    words: SeatWords,
    directories: Sequence[Directory],
    near: Sequence[str],
) -> dict[str, Fits]:
    """What fits each of some seats; a name is looked at once for all of them."""
    said = TextsSaid(words)
    found = {seat: Fits([], []) for seat in seats}
    asked = {seat: first for seat in found if (first := asked_first(framework, seat)) is not None}
    sheltering = framework.flagged["shelters"]
    for source, agency in agencies(directories, words):
        fits = hits(agency, source, said)
        doubts = {seat: first for seat, first in asked.items() if seat in fits or _is_away(agency, seat, said)}
        if not (fits or doubts) or not is_near(agency, near) or is_never_suggested((agency.name, *agency.aliases)):
            continue
        may_shelter = not sheltering.isdisjoint(fits)
        _ask(fits, doubts, agency, source, found, may_shelter=may_shelter)
        for seat in found.keys() & fits.keys():
            found[seat].fits.append(Fit(fits[seat], may_shelter))
    return found


def _is_away(agency: Organization, seat: str, said: TextsSaid) -> bool:
    return seat in said.of(agency.name).away or any(seat in said.of(service.name).away for service in agency.services)


def _ask(
    fits: dict[str, Hit],
    doubts: Mapping[str, AskedFirst],
    agency: Organization,
    source: str,
    found: Mapping[str, Fits],
    *,
    may_shelter: bool,
) -> None:
    """Take an agency out of the seats for which something is asked of it first, unless its texts tell it."""
    texts = list(_texts(agency)) if doubts else []
    for seat, first in doubts.items():
        if not first.is_asked(texts):
            continue
        known = fits.pop(seat, None) or Hit(0, agency, source, ())
        answer = first.answer_in(texts)
        if answer is None:
            found[seat].to_ask.append(Fit(known, may_shelter))
        else:
            fits[seat] = known._replace(why=(*known.why, Why("description", answer, agency.name))[:3])


def _texts(agency: Organization) -> Iterator[str]:
    yield agency.name
    yield from agency.aliases
    yield agency.description[:_READ]
    for service in agency.services:
        yield service.name
        yield service.description[:_READ]
        yield from service.terms
