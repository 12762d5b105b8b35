"""Which agencies of the directories fit which seats."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Directory, Organization
from ccr_cli.matching.behind_others import Precedence
from ccr_cli.matching.not_suggested import AskedFirst, asked_first
from ccr_cli.matching.seat_words import SeatWords, built_in_of, hints_of
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.agencies import agencies
from ccr_cli.questions.candidates.described import ANY_LIST, LONG_LIST, OwnSeats, described, surely_described
from ccr_cli.questions.candidates.elsewhere import AgenciesElsewhere
from ccr_cli.questions.candidates.fit import Fit, Fits
from ccr_cli.questions.candidates.hit import PLENTY, Hit
from ccr_cli.questions.candidates.hits import likely_hits
from ccr_cli.questions.candidates.home import WhereItIs
from ccr_cli.questions.candidates.kept_out import KeepingOut
from ccr_cli.questions.candidates.nearness import AgenciesAtHome, Distance
from ccr_cli.questions.candidates.places import is_in, places_of
from ccr_cli.questions.candidates.ranking import Ranking
from ccr_cli.questions.candidates.texts_said import TextsSaid


class _MayFit(NamedTuple):
    """An agency that may fit some seats."""

    agency: Organization
    told: tuple[bool, bool, Distance, bool]
    """What is the same for all seats."""
    away: Mapping[str, Hit]
    """The seats of which something is asked first."""
    named: Mapping[str, Hit]
    """Those that its names say."""
    others: Mapping[str, Hit]
    """Those that something else says; nobody has looked yet whether something keeps it from them."""


class SeatFinder:
    """Finds what fits seats, in some directories. A name is looked at once for all seats."""

    def __init__(
        self,
        framework: Framework,
        words: SeatWords,
        directories: Sequence[Directory],
        near: Sequence[str],
        home: WhereItIs,
    ) -> None:
        """Near some places, if any is named; ``home`` is where the plan is."""
        self.said = TextsSaid(words, hints_of(built_in_of(framework), tuple(framework.seats)))
        self._framework = framework
        self._home = home.places
        self._agencies = list(agencies(directories, words))
        placed = sum(next(places_of(agency), None) is not None for _, agency in self._agencies)
        known = [agency for _, agency in self._agencies]
        elsewhere, self._at_home = (
            AgenciesElsewhere.known_by(known, home),
            AgenciesAtHome.known_by(known, WhereItIs() if near else home),
        )
        self._ranking = Ranking(framework, words, self.said, elsewhere.has)
        self._out = KeepingOut(framework, self.said, self._ranking.lateness.names_system, near)
        self._has_places = 2 * placed > len(self._agencies)
        self.is_near_known = not near or any(is_in(agency, near) for _, agency in self._agencies)
        """Whether anybody is known to be in or to serve one of the places."""

    def fitting(self, seats: Sequence[str]) -> dict[str, Fits]:
        """What fits each of some seats, by names and terms; where those aren't sure, nobody has looked further yet.

        Where very many names say a seat, nobody looks at the agencies that only their terms say.
        """
        found = {seat: Fits([], []) for seat in seats}
        asked = self._asked(seats)
        every = list(self._that_may_fit(found.keys(), asked))
        numbers = Counter(seat for one in every for seat in one.named)
        for agency, told, away, named, others in every:
            left = self._left((seat, hit) for seat, hit in others.items() if numbers[seat] <= PLENTY)
            if not (away or named or left):
                continue
            turns = self._ranking.turns(agency)
            for seat, hit in away.items():
                found[seat].ask(Fit(hit, *told, *self._ranking.ranked(seat, hit, turns), asked[seat]))
            for seat, hit in (*named.items(), *left.items()):
                found[seat].fits.append(Fit(hit, *told, *self._ranking.ranked(seat, hit, turns), asked.get(seat)))
        return found

    def _that_may_fit(self, seats: Collection[str], asked: Collection[str]) -> Iterator[_MayFit]:
        """The agencies that may fit some seats, of which something is asked first where a name keeps them away."""
        for source, agency in self._agencies:
            hits = likely_hits(agency, source, self.said)
            away = [seat for seat in asked if self._out.is_away(agency, seat)]
            if (hits or away) and self._out.may_be(agency):
                told = self._told(agency, hits)
                kept_away = {seat: hits.pop(seat, Hit(0, agency, source, ())) for seat in away}
                named = {seat: hit for seat, hit in hits.items() if seat in seats and hit.is_named}
                others = {seat: hit for seat, hit in hits.items() if seat in seats and seat not in named}
                yield _MayFit(agency, told, kept_away, self._left(named.items()), others)

    def _left(self, hits: Iterable[tuple[str, Hit]]) -> dict[str, Hit]:
        """What of some hits, each with its seat, nothing keeps out."""
        return {seat: hit for seat, hit in hits if not self._out.is_out(seat, hit)}

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
            if self._out.may_be(hit.agency) and not self._out.is_against(seat, hit):
                others = likely_hits(hit.agency, hit.source, self.said)
                told = self._told(hit.agency, {seat: hit, **others})
                ranked = self._ranking.ranked(seat, hit, self._ranking.turns(hit.agency))
                found[seat].fits.append(Fit(hit, *told, *ranked, asked.get(seat)))
        return found

    def surely_described(self, seats: Sequence[str], listed: int = LONG_LIST) -> dict[str, list[Fit]]:
        """What fits each of some seats by one phrase of a description, behind all others.

        A sentence with ``listed`` commas or more says it only with whom it is for.
        """
        found: dict[str, list[Fit]] = {seat: [] for seat in seats}
        asked = self._asked(seats)
        own = OwnSeats(self._framework.flagged["shelters"], self._ranking.lateness.is_late)
        for seat, hit in surely_described(self._agencies, seats, self.said, own, listed) if seats else ():
            turns = self._ranking.turns(hit.agency)
            turn, _, later = self._ranking.ranked(seat, hit, turns)
            is_for_all = max(turn, turns.own) < Precedence.FOR_SOME
            if is_for_all and self._out.may_be(hit.agency) and not self._out.is_against(seat, hit):
                told = self._told(hit.agency, {seat: hit, **likely_hits(hit.agency, hit.source, self.said)})
                fit = Fit(hit, *told, Precedence.RATHER_FOR_SOME, later=later, doubt=asked.get(seat))
                found[seat].append(fit)
        return found

    def _asked(self, seats: Sequence[str]) -> dict[str, AskedFirst]:
        return {seat: first for seat in seats if (first := asked_first(self._framework, seat)) is not None}

    def _told(self, agency: Organization, fits: Mapping[str, Hit]) -> tuple[bool, bool, Distance, bool]:
        may_shelter = self._may_shelter(fits)
        is_placed = next(places_of(agency), None) is not None
        has_no_place = self._has_places and not is_placed and not may_shelter
        return may_shelter, is_in(agency, self._home), self._at_home.distance(agency), has_no_place

    def _may_shelter(self, fits: Mapping[str, Hit]) -> bool:
        """Whether a seat that it may fit, however unsurely, has shelters."""
        return not self._framework.flagged["shelters"].isdisjoint(fits)
