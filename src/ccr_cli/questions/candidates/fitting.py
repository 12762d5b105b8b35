"""Which agencies of the directories fit which seats; those that nobody suggests are left out here."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.matching.behind_others import Precedence, turn_of
from ccr_cli.matching.later import Later, later_words
from ccr_cli.matching.list_name import is_service
from ccr_cli.matching.not_suggested import AskedFirst, asked_first, is_never_suggested, kept_away_by_texts
from ccr_cli.matching.seat_words import SeatWords, built_in_of, hints_of, is_for_groups, is_taught, needed_most
from ccr_cli.matching.seats_said import SURE
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.agencies import agencies
from ccr_cli.questions.candidates.answer import SaidWhy
from ccr_cli.questions.candidates.described import ANY_LIST, LONG_LIST, described, surely_described
from ccr_cli.questions.candidates.hits import Hit, likely_hits
from ccr_cli.questions.candidates.nearness import is_in, is_near, places_of, state_of_most, states_of
from ccr_cli.questions.candidates.spoken_against import is_spoken_against
from ccr_cli.questions.candidates.texts_said import TextsSaid
from ccr_cli.questions.candidates.turns import Turns, first_texts, turns_of

_READ = 1500  # characters of a description


class Fit(NamedTuple):
    """An agency that fits a seat."""

    hit: Hit
    may_shelter: bool
    """Whether it fits a seat with shelters as well, so that nobody may be told where it is."""
    is_at_home: bool
    """Whether it is in the area of the plan, or in one of its places."""
    has_no_place: bool = False
    """Whether a directory of places doesn't say where it is, though nothing about it is confidential."""
    turn: Precedence = Precedence.FOR_EVERYBODY
    """When its turn comes among those that fit the seat."""
    is_needed_most: bool = False
    """Whether it does what the framework's community needs most of the seat."""
    later: Later = Later.NOT
    """Whether it comes behind others of the seat."""
    doubt: AskedFirst | None = None
    """What its texts have to tell before it is suggested; ``None`` where there is no doubt."""

    def without_doubt(self) -> "Fit | None":
        """The same with what its texts tell; ``None`` where somebody has to ask first."""
        texts = [] if self.doubt is None else list(texts_of(self.hit.agency))
        if self.doubt is None or not self.doubt.is_asked(texts):
            return self
        answer = self.doubt.answer_in(texts)
        if answer is None:
            return None
        why = SaidWhy("description", answer, answer)
        return self._replace(hit=self.hit._replace(why=(*self.hit.why[:2], why)))


class Fits(NamedTuple):
    """What fits one seat."""

    fits: list[Fit]
    to_ask: list[Fit]
    """What is suggested only once a question is answered."""


class SeatFinder:
    """Finds what fits seats, in some directories. A name is looked at once for all seats."""

    def __init__(
        self,
        framework: Framework,
        words: SeatWords,
        directories: Sequence[Directory],
        near: Sequence[str],
        home: Sequence[str],
    ) -> None:
        """Near some places, if any is named; ``home`` are those of the plan."""
        self.said = TextsSaid(words, hints_of(built_in_of(framework), tuple(framework.seats)))
        self._framework = framework
        self._needed_most = cache(partial(needed_most, framework))
        self._is_taught = cache(partial(is_taught, framework))
        self._is_for_groups = cache(partial(is_for_groups, framework))
        self._against = cache(partial(kept_away_by_texts, framework))
        self._later = later_words(built_in_of(framework), tuple(framework.seats))
        self._is_service = cache(partial(is_service, words=words))
        self._names_system = cache(self._is_of_system)
        self._late_names = cache(self._later.by_name)
        self._late_texts = cache(self._later.by_text)
        self._near = near
        self._home = home
        self._agencies = list(agencies(directories, words))
        placed = sum(next(places_of(agency), None) is not None for _, agency in self._agencies)
        self._state = state_of_most([agency for _, agency in self._agencies])
        self._has_places = 2 * placed > len(self._agencies)
        self.is_near_known = not near or any(is_in(agency, near) for _, agency in self._agencies)
        """Whether anybody is known to be in or to serve one of the places."""

    def fitting(self, seats: Sequence[str]) -> dict[str, Fits]:
        """What fits each of some seats, by names and terms; where those aren't sure, nobody has looked further yet."""
        found = {seat: Fits([], []) for seat in seats}
        asked = self._asked(seats)
        for source, agency in self._agencies:
            fits = likely_hits(agency, source, self.said)
            away = [seat for seat in asked if self._is_away(agency, seat)]
            if (fits or away) and self._may_be(agency):
                told, turns = self._told(agency, fits), self._turns(agency)
                for seat in away:
                    hit = fits.pop(seat, Hit(0, agency, source, ()))
                    _ask(Fit(hit, *told, *self._ranked(seat, hit, turns), asked[seat]), found[seat])
                for seat in found.keys() & fits.keys():
                    if self._is_filed_wrongly(seat, fits[seat]):
                        continue
                    if not self._is_of_another(seat, fits[seat]) and not self._is_against(seat, fits[seat]):
                        ranked = self._ranked(seat, fits[seat], turns)
                        found[seat].fits.append(Fit(fits[seat], *told, *ranked, asked.get(seat)))
        return found

    def shelters_described(self, seats: Sequence[str]) -> dict[str, list[Fit]]:
        """The same for seats with shelters, of agencies that fit another of these: their own house only it tells."""
        others = self._framework.flagged["shelters"].difference(seats)
        found = self.surely_described(seats, ANY_LIST)
        return {seat: [fit for fit in fits if not others.isdisjoint(self._likely(fit))] for seat, fits in found.items()}

    def _likely(self, fit: Fit) -> Mapping[str, Hit]:
        return likely_hits(fit.hit.agency, fit.hit.source, self.said)

    def described(self, seats: Sequence[str]) -> dict[str, Fits]:
        """What fits each of some seats by descriptions alone: better than nobody."""
        found = {seat: Fits([], []) for seat in seats}
        asked = self._asked(seats)
        for seat, hit in described(self._agencies, seats, self.said) if seats else ():
            if self._may_be(hit.agency) and not self._is_against(seat, hit):
                others = likely_hits(hit.agency, hit.source, self.said)
                told = self._told(hit.agency, {seat: hit, **others})
                ranked = self._ranked(seat, hit, self._turns(hit.agency))
                found[seat].fits.append(Fit(hit, *told, *ranked, asked.get(seat)))
        return found

    def surely_described(self, seats: Sequence[str], listed: int = LONG_LIST) -> dict[str, list[Fit]]:
        """What fits each of some seats by one phrase of a description, behind all others.

        A sentence with ``listed`` commas or more says it only with whom it is for.
        """
        found: dict[str, list[Fit]] = {seat: [] for seat in seats}
        sheltering = self._framework.flagged["shelters"]
        for seat, hit in surely_described(self._agencies, seats, self.said, sheltering, listed) if seats else ():
            is_for_all = self._turns(hit.agency).own < Precedence.FOR_SOME
            if is_for_all and self._may_be(hit.agency) and not self._is_against(seat, hit):
                told = self._told(hit.agency, {seat: hit, **likely_hits(hit.agency, hit.source, self.said)})
                found[seat].append(Fit(hit, *told, Precedence.RATHER_FOR_SOME))
        return found

    def _asked(self, seats: Sequence[str]) -> dict[str, AskedFirst]:
        return {seat: first for seat in seats if (first := asked_first(self._framework, seat)) is not None}

    def _is_away(self, agency: Organization, seat: str) -> bool:
        names = (agency.name, *(service.name for service in agency.services))
        return any(seat in self.said.of(name).away for name in names)

    def _may_be(self, agency: Organization) -> bool:
        names = (agency.name, *agency.aliases)
        return is_near(agency, self._near) and not is_never_suggested(names) and not self.said.is_decided(names)

    def _is_against(self, seat: str, hit: Hit) -> bool:
        """Whether what a directory says of an agency keeps it from a seat."""
        against = self._against(seat)
        return against is not None and is_spoken_against(hit, seat, against, self.said)

    def _is_filed_wrongly(self, seat: str, hit: Hit) -> bool:
        """Whether only a category says a seat, and the name a part of the system: a court under "Legal Aid"."""
        return (
            hit.is_category
            and hit.is_filed
            and not self._framework.seats[seat].has("system")
            and self._names_system(hit.agency.name)
        )

    def _is_of_another(self, seat: str, hit: Hit) -> bool:
        """Whether what says police or a court is no more than a term, or the agency is another part of the system.

        A city hall is filed under many terms, and a sheriff guards the courts.
        """
        if not self._framework.seats[seat].has("system"):
            return False
        named = {one.seat for one in self.said.of(hit.agency.name).seats.values() if one.strength > SURE}
        is_another = seat not in named and not named.isdisjoint(self._framework.flagged["system"])
        return is_another or all(why.where == "term" for why in hit.why)

    def _ranked(self, seat: str, hit: Hit, turns: Turns) -> tuple[Precedence, bool, Later]:
        """When its turn comes, whether it does what is needed most, and whether it comes behind others."""
        turn, later = self._turn(seat, hit, turns), self._lateness(seat, hit)
        first = self._needed_most(seat)
        if not first:
            return turn, False, later
        names = (hit.agency.name, *(service.name for service in hit.agency.services))
        told = (self.said.of(name).seats.get(seat) for name in names)
        return turn, any(word.phrase in first for one in told if one for word in one.words), later

    def _lateness(self, seat: str, hit: Hit) -> Later:
        """Whether it comes behind others: a part of the system does wherever the seat isn't one of those."""
        told = self._late_names(hit.agency.name).get(seat, Later.NOT)
        for why in hit.why:
            if why.where == "service":
                told = max(told, self._late_names(why.text).get(seat, Later.NOT))
        if told or (self._names_system(hit.agency.name) and seat not in self._framework.flagged["system"]):
            return told or Later.LATER
        if len(hit.agency.services) <= 1 and self._is_service(hit.agency.name):
            return Later.LATER
        if seat not in self._later.seats_in_texts:
            return Later.NOT
        return Later(all(seat in self._late_texts(text) for text in first_texts(hit.agency)))

    def _is_of_system(self, name: str) -> bool:
        said = self.said.of(name).seats
        return any(
            word.is_core for seat in self._framework.flagged["system"] & said.keys() for word in said[seat].words
        )

    def _turns(self, agency: Organization) -> Turns:
        states = states_of(agency)
        return turns_of(agency, is_far=bool(states) and self._state is not None and self._state not in states)

    def _turn(self, seat: str, hit: Hit, turns: Turns) -> Precedence:
        """When its turn comes; agencies of one group are no others behind where the seat is for them."""
        if self._is_taught(seat):
            turns = turns._replace(of_texts=Precedence.FOR_EVERYBODY)
        turn = turns.for_seat(hit, self.said.of(hit.agency.name).seats.get(seat))
        is_for_some = turn is Precedence.FOR_SOME
        is_meant = is_for_some and (self._is_for_groups(seat) or self._has_for_everybody(seat, hit.agency))
        return Precedence.RATHER_FOR_SOME if is_meant else turn

    def _has_for_everybody(self, seat: str, agency: Organization) -> bool:
        """Whether a service that isn't for some says the seat: the bus line beside the rides for seniors."""
        names = (service.name for service in agency.services if turn_of(agency.name) < Precedence.FOR_SOME)
        said = ((name, self.said.of(name).seats.get(seat)) for name in names)
        return any(one is not None and one.strength >= SURE and not turn_of(name) for name, one in said)

    def _told(self, agency: Organization, fits: Mapping[str, Hit]) -> tuple[bool, bool, bool]:
        may_shelter = self._may_shelter(fits)
        is_placed = next(places_of(agency), None) is not None
        return may_shelter, is_in(agency, self._home), self._has_places and not is_placed and not may_shelter

    def _may_shelter(self, fits: Mapping[str, Hit]) -> bool:
        """Whether a seat that it may fit, however unsurely, has shelters."""
        return not self._framework.flagged["shelters"].isdisjoint(fits)


def _ask(fit: Fit, found: Fits) -> None:
    """Put an agency of which a name keeps the seat away among those that are asked, unless its texts tell more."""
    told = fit.without_doubt()
    if told is None:
        found.to_ask.append(fit)
    elif told.hit.why:
        found.fits.append(told._replace(doubt=None))


def texts_of(agency: Organization) -> Iterator[str]:
    """All that a directory says of an agency, as far as it is read."""
    yield agency.name
    yield from agency.aliases
    yield agency.description[:_READ]
    for service in agency.services:
        yield service.name
        yield service.description[:_READ]
        yield from service.terms
