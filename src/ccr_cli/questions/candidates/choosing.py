"""Which of the agencies that fit a seat are shown: the best, each once, and no partner among them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ccr_cli.directories.directory import Organization
from ccr_cli.matching.behind_others import Precedence
from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.framework import Seat
from ccr_cli.questions.candidates.already import partner_already
from ccr_cli.questions.candidates.answer import Candidate, Hint, SeatCandidates
from ccr_cli.questions.candidates.fitting import Fit, Fits
from ccr_cli.questions.candidates.roots import roots_for_branches
from ccr_cli.questions.candidates.same_agency import is_one_agency, marks_of
from ccr_cli.questions.candidates.shown import Private, shown
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 1500  # characters of a description
_MOST_SAID = 3
_NEEDED_MOST = 4.0
_AT_HOME = 1.0  # of a score; a name that surely says a seat has 5 or 6


class _Chosen(NamedTuple):
    """What is shown of one seat, as it is put together."""

    best: list[Candidate]
    already: list[Candidate]
    behind: list[Candidate]
    to_ask: list[Fit]


class ChoosingAgencies(NamedTuple):
    """By what it is chosen."""

    partners: Mapping[tuple[str, ...], str]
    """The ids of the partners, by their names."""
    words: SeatWords
    said: TextsSaid
    private: Private
    most: int
    near: tuple[str, ...] = ()

    def of_seat(self, seat: Seat, found: Fits | None) -> SeatCandidates:
        """What is shown of one seat."""
        hint = hint_of(seat)
        if found is None or hint is not None:
            return SeatCandidates(seat, hint)
        chosen = _Chosen([], [], [], list(found.to_ask))
        shown_before: dict[tuple[str, ...], list[Organization]] = {}
        more = 0
        for fit in self._each_once(found.fits, seat):
            marks = marks_of(fit.hit.agency)
            alike = (one for mark in marks for one in shown_before.get(mark, ()))
            if any(is_one_agency(fit.hit.agency, one, self.words) for one in alike):
                continue
            partner = partner_already(fit.hit.agency.name, fit.hit.agency.aliases, self.partners)
            is_behind = partner is None and fit.turn > Precedence.RATHER_FOR_SOME
            put = chosen.already if partner is not None else chosen.behind if is_behind else chosen.best
            if partner is None and len(put) >= self.most:
                more += not is_behind and fit.hit.unsure is None
            elif fit.hit.is_sure(seat.id, self.said):
                if self.private.is_person(fit.hit.agency.name):
                    continue
                told = fit.without_doubt()
                chosen.to_ask.extend([fit] if told is None else [])
                put.extend(self._shown([told] if told else [], partner))
                for mark in marks:
                    shown_before.setdefault(mark, []).append(fit.hit.agency)
        asked = {agency_key(fit.hit.agency.name): fit for fit in chosen.to_ask}
        return SeatCandidates(
            seat,
            None,
            tuple(chosen.best),
            tuple(chosen.already),
            tuple(self._shown(list(asked.values())[: self.most])),
            tuple(chosen.behind),
            more,
        )

    def _shown(self, fits: Sequence[Fit], already: str | None = None) -> Iterator[Candidate]:
        for fit in fits:
            one = shown(fit.hit, self.private, already, self.near, may_shelter=fit.may_shelter)
            if one is not None:
                yield one

    def _each_once(self, found: Sequence[Fit], seat: Seat) -> Iterator[Fit]:
        """The best first; among those that fit equally well, the ones whose descriptions say so more often.

        Of an agency with several records the best one that is sure comes, if there is one.
        """
        of_each: dict[tuple[str, ...], Fit] = {}
        for fit in sorted(found, key=lambda fit: (fit.hit.unsure is not None, -fit.hit.score)):
            of_each.setdefault(agency_key(fit.hit.agency.name), fit)
        of_each = roots_for_branches(of_each, found, seat.id, self.words)
        by_rank: dict[tuple[Precedence, float], list[Fit]] = {}
        for fit in of_each.values():
            by_rank.setdefault(_rank(fit), []).append(fit)
        number = 0
        for rank in sorted(by_rank):
            same = by_rank[rank]
            if number < self.most < number + len(same):
                same.sort(key=lambda fit: -self._said_in_descriptions(fit, seat))
            number += len(same)
            yield from same

    def _said_in_descriptions(self, fit: Fit, seat: Seat) -> int:
        agency = fit.hit.agency
        texts = chain([agency.description], (service.description for service in agency.services[:3]))
        told = " ".join(text[:_READ] for text in texts)
        return min(self.said.times_said(told)[seat.id], _MOST_SAID)


def _rank(fit: Fit) -> tuple[Precedence, float]:
    """Whoever helps everybody comes first; who is at home comes before who fits a little better and is elsewhere."""
    nearness = _AT_HOME * (fit.is_at_home - fit.has_no_place)
    return fit.turn, -(fit.hit.score + nearness + _NEEDED_MOST * fit.is_needed_most)


def hint_of(seat: Seat) -> Hint | None:
    """Why nobody is suggested for a seat, whatever a directory says."""
    if seat.has("network"):
        return "network"
    return "decided" if seat.has("decided_by_community") else None
