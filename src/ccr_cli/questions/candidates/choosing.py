"""Which of the agencies that fit a seat are shown: the best, each once, and no partner among them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import Precedence
from ccr_cli.matching.later import Later
from ccr_cli.matching.program_in_front import key_of_agency
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.framework import Seat
from ccr_cli.questions.candidates.already import partner_already
from ccr_cli.questions.candidates.answer import Candidate, Hint, SeatCandidates
from ccr_cli.questions.candidates.called import Called, called, marks_of
from ccr_cli.questions.candidates.fit import Fit, Fits
from ccr_cli.questions.candidates.offers import says_in_part
from ccr_cli.questions.candidates.ordering import InOrder
from ccr_cli.questions.candidates.places import NOWHERE, PlacesSought
from ccr_cli.questions.candidates.same_agency import is_one_agency
from ccr_cli.questions.candidates.shown import Private, shown
from ccr_cli.questions.candidates.texts_said import TextsSaid

ENOUGH = 3  # agencies that something else than a term says
_MOST_FILED = 3
_MOST_NARROW = 3  # where nobody does more
_SAID_WELL = 4.0  # a score


class _Chosen(NamedTuple):
    """What is shown of one seat, as it is put together, with the ids of those that are partners."""

    best: list[tuple[Fit, str | None]]
    already: list[tuple[Fit, str | None]]
    behind: list[tuple[Fit, str | None]]
    to_ask: list[Fit]
    passed_over: list[Fit]
    """Those that are in a category of the seat, and that nothing else says."""
    said_well: list[Fit]
    """Those of the best, and of the partners, that are here and that more says than a tag or a service."""


class _Before(NamedTuple):
    """The agencies that came before, by what two records of one agency have in common."""

    known: dict[tuple[str, ...], list[Called]]
    words: SeatWords

    def is_new(self, agency: Organization) -> bool:
        """Whether an agency is none of those; from now on it is."""
        name = called(agency, self.words)
        marks = marks_of(name, self.words)
        alike = {id(one): one for mark in marks.sought for one in self.known.get(mark, ())}
        if any(is_one_agency(name, one, self.words) for one in alike.values()):
            return False
        for mark in marks.kept:
            self.known.setdefault(mark, []).append(name)
        return True


class ChoosingAgencies(NamedTuple):
    """By what it is chosen."""

    partners: Mapping[tuple[str, ...], str]
    """The ids of the partners, by their names."""
    words: SeatWords
    said: TextsSaid
    private: Private
    most: int
    places: PlacesSought = NOWHERE
    """By which of several towns of an agency the one that is shown is told."""
    anywhere: frozenset[str] = frozenset()
    """The seats whose agencies are there for people elsewhere as well, such as consulates."""

    def of_seat(self, seat: Seat, found: Fits | None) -> SeatCandidates:
        """What is shown of one seat."""
        hint = hint_of(seat)
        if found is None or hint is not None:
            return SeatCandidates(seat, hint)
        chosen = _Chosen([], [], [], list(found.to_ask), [], [])
        for fit in self._of_each_agency(found.fits, seat, chosen.passed_over):
            self._put(fit, seat, chosen)
        if seat.id not in self.anywhere:
            chosen = _with_few_from_elsewhere(chosen, seat)
        asked = {key_of_agency(fit.hit.agency.name, self.words): (fit, None) for fit in chosen.to_ask}
        every = (chosen.best, chosen.already, asked.values(), chosen.behind)
        best, already, to_ask, behind = (tuple(self._shown(one)) for one in every)
        more = max(0, len(chosen.best) - self.most)
        return SeatCandidates(seat, None, best, already, to_ask, behind, more, len(chosen.passed_over))

    def _put(self, fit: Fit, seat: Seat, chosen: _Chosen) -> None:
        """Put an agency where it is shown: whoever is hardly said is only named below where three others are known."""
        is_hardly = self._is_hardly_said(fit, seat)
        partner = partner_already(fit.hit.agency.name, fit.hit.agency.aliases, self.partners)
        if partner is not None:
            chosen.already.append((fit, partner))
        elif (told := fit.without_doubt()) is None:
            chosen.to_ask.append(fit)
            return
        elif _is_behind(fit, chosen) or (is_hardly and len(chosen.said_well) >= ENOUGH):
            chosen.behind.append((told, None))
            return
        else:
            chosen.best.append((told, None))
        chosen.said_well.extend([] if is_hardly or fit.distance else [fit])

    def _is_hardly_said(self, fit: Fit, seat: Seat) -> bool:
        """Whether a tag or a service alone says a seat; where a category is kept, it says enough."""
        hit = fit.hit
        is_named = bool(hit.why) and hit.why[0].where == "name"
        is_kept = hit.is_filed and (seat.id in self.words.by_category or self.said.hints_at(seat.id, hit.agency.name))
        return hit.score < _SAID_WELL and not (is_named or is_kept or fit.is_needed_most)

    def _of_each_agency(self, found: Sequence[Fit], seat: Seat, passed_over: list[Fit]) -> Iterator[Fit]:
        """Those that fit surely and are no person, the best first; of one agency with several programs the first.

        What is only filed under a seat comes behind, and not at all where enough others are known; where a directory
        has a category for such a seat as food, everybody in it is kept; of others they are put into ``passed_over``.
        Those that only a mark says come where fewer than three are known, and nobody of a core seat.
        """
        before = _Before({}, self.words)
        surer: Counter[bool] = Counter()  # by whether they are elsewhere
        filed = 0
        marked: list[Fit] = []
        for fit, is_alone in InOrder(seat.id, self.words, self.said, self.most).each_once(found):
            agency = fit.hit.agency
            is_away = bool(fit.distance)
            are_enough = surer[False] + surer[is_away] * is_away >= ENOUGH
            if fit.later is Later.LAST and are_enough:
                continue
            is_kept = fit.hit.is_category and seat.id in self.words.by_category
            is_weak = is_alone or self._is_filed_in_part(fit, seat.id)
            if is_weak and not is_kept and (are_enough or filed >= _MOST_FILED):
                passed_over.extend([fit] if fit.hit.is_category else [])
                continue
            if self.private.is_person(agency.name):
                continue
            if not fit.hit.is_sure(seat.id, self.said):
                marked.extend([fit] if fit.hit.is_marked and fit.is_surer else [])
            elif before.is_new(agency):
                filed += is_alone and not is_kept
                surer[is_away] += not is_alone and fit.is_surer
                yield fit
        few = 0 if seat.has("core") and surer.total() + filed else max(0, ENOUGH - surer[False] - filed)
        yield from islice((fit for fit in marked if before.is_new(fit.hit.agency)), few)

    def _is_filed_in_part(self, fit: Fit, seat: str) -> bool:
        """Whether nothing but a category of several things says a seat."""
        return fit.hit.is_filed and all(says_in_part(why.text, seat, self.said) for why in fit.hit.why)

    def _shown(self, fits: Iterable[tuple[Fit, str | None]]) -> Iterator[Candidate]:
        for fit, already in list(fits)[: self.most]:
            one = shown(fit.hit, self.private, already, self.places, may_shelter=fit.may_shelter)
            if one is not None:
                yield one


def _is_behind(fit: Fit, chosen: _Chosen) -> bool:
    """Whether an agency is only named below the others: for one group, or where others do more of what is needed."""
    if fit.turn > Precedence.RATHER_FOR_SOME or fit.later is Later.IN_PASSING:
        return True
    if fit.later is not Later.NARROW:
        return False
    before = [one for one, _ in (*chosen.best, *chosen.already)]
    return len(before) >= _MOST_NARROW or any(one.is_surer for one in before)


def _with_few_from_elsewhere(chosen: _Chosen, seat: Seat) -> _Chosen:
    """The same; who isn't at home is only named below, but for one where somebody is missing.

    That is one, of a seat without which there is no plan and where nobody is at home; and the police and courts of
    another place are none of this one's.
    """
    is_empty = all(fit.distance for fit, _ in (*chosen.best, *chosen.already))
    room = int(is_empty and seat.has("core") and not seat.has("system"))
    best: list[tuple[Fit, str | None]] = []
    away: list[tuple[Fit, str | None]] = []
    for told in chosen.best:
        is_shown = not told[0].distance or room > 0
        room -= bool(told[0].distance)
        (best if is_shown else away).append(told)
    return chosen._replace(best=best, behind=[*away, *chosen.behind])


def hint_of(seat: Seat) -> Hint | None:
    """Why nobody is suggested for a seat, whatever a directory says."""
    if seat.has("network"):
        return "network"
    return "decided" if seat.has("decided_by_community") else None
