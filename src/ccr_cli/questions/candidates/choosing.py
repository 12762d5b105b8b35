"""Which of the agencies that fit a seat are shown: the best, each once, and no partner among them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple, TypeAlias

from ccr_cli.matching.behind_others import Precedence
from ccr_cli.matching.later import Later
from ccr_cli.matching.one_agency import agency_key
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.plan.framework import Seat
from ccr_cli.questions.candidates.already import partner_already
from ccr_cli.questions.candidates.answer import Candidate, Hint, SeatCandidates
from ccr_cli.questions.candidates.fit import Fit, Fits
from ccr_cli.questions.candidates.roots import roots_for_branches
from ccr_cli.questions.candidates.same_agency import Called, called, is_one_agency, marks_of
from ccr_cli.questions.candidates.shown import Private, shown
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 1500  # characters of a description
_MOST_SAID = 3
_NEEDED_MOST = 4.0
_AT_HOME = 1.0  # of a score; a name that surely says a seat has 5 or 6


_ENOUGH = 3  # agencies that something else than a term says
_MOST_FILED = 3
_MOST_NARROW = 3  # where nobody does more
_PLENTY = 60  # agencies whose names say a seat
_Rank: TypeAlias = tuple[bool, Later, bool, Precedence, bool, float]


class _Chosen(NamedTuple):
    """What is shown of one seat, as it is put together, with the ids of those that are partners."""

    best: list[tuple[Fit, str | None]]
    already: list[tuple[Fit, str | None]]
    behind: list[tuple[Fit, str | None]]
    to_ask: list[Fit]
    passed_over: list[Fit]
    """Those that are in a category of the seat, and that nothing else says."""


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
        chosen = _Chosen([], [], [], list(found.to_ask), [])
        for fit in self._of_each_agency(found.fits, seat, chosen.passed_over):
            partner = partner_already(fit.hit.agency.name, fit.hit.agency.aliases, self.partners)
            if partner is not None:
                chosen.already.append((fit, partner))
                continue
            told = fit.without_doubt()
            if told is None:
                chosen.to_ask.append(fit)
            else:
                (chosen.behind if _is_behind(fit, chosen) else chosen.best).append((told, None))
        asked = {agency_key(fit.hit.agency.name): (fit, None) for fit in chosen.to_ask}
        every = (chosen.best, chosen.already, asked.values(), chosen.behind)
        best, already, to_ask, behind = (tuple(self._shown(one)) for one in every)
        more = max(0, len(chosen.best) - self.most)
        return SeatCandidates(seat, None, best, already, to_ask, behind, more, len(chosen.passed_over))

    def _of_each_agency(self, found: Sequence[Fit], seat: Seat, passed_over: list[Fit]) -> Iterator[Fit]:
        """Those that fit surely and are no person, the best first; of one agency with several programs the first.

        What is only filed under a seat comes behind, and not at all where enough others are known; where a directory
        has a category for such a seat as food, everybody in it is kept; of others they are put into ``passed_over``.
        """
        before: dict[tuple[str, ...], list[Called]] = {}
        surer = filed = 0
        for fit, is_alone in self._each_once(found, seat):
            agency = fit.hit.agency
            if fit.later is Later.LAST and surer >= _ENOUGH:
                continue
            is_kept = fit.hit.is_category and seat.id in self.words.by_category
            if is_alone and not is_kept and (surer >= _ENOUGH or filed >= _MOST_FILED):
                passed_over.extend([fit] if fit.hit.is_category else [])
                continue
            if not fit.hit.is_sure(seat.id, self.said) or self.private.is_person(agency.name):
                continue
            name = called(agency)
            marks = [*marks_of(name)]
            alike = {id(one): one for mark in marks for one in before.get(mark, ())}
            if any(is_one_agency(name, one, self.words) for one in alike.values()):
                continue
            filed += is_alone and not is_kept
            surer += not is_alone and fit.is_surer
            for mark in marks:
                before.setdefault(mark, []).append(name)
            yield fit

    def _shown(self, fits: Iterable[tuple[Fit, str | None]]) -> Iterator[Candidate]:
        for fit, already in list(fits)[: self.most]:
            one = shown(fit.hit, self.private, already, self.near, may_shelter=fit.may_shelter)
            if one is not None:
                yield one

    def _each_once(self, found: Sequence[Fit], seat: Seat) -> Iterator[tuple[Fit, bool]]:
        """The best first, each with whether only a term says it.

        Among those that fit equally well the ones come first whose descriptions say so more often. Of an agency with
        several records the best one that is sure comes, if there is one. Where very many names say the seat, nobody
        looks at descriptions for others.
        """
        named = [fit for fit in found if fit.hit.unsure is None and not fit.hit.is_filed]
        found = named if len(named) > _PLENTY else found
        of_each = roots_for_branches(self._best_of_each(found, seat), found, seat.id, self.words)
        by_rank: dict[_Rank, list[Fit]] = {}
        for fit in of_each.values():
            by_rank.setdefault(self._rank(fit, seat), []).append(fit)
        number = 0
        for rank in sorted(by_rank):
            same = by_rank[rank]
            if len(same) > 1 and number < self.most:
                same.sort(key=lambda fit: -self._said_in_descriptions(fit, seat))
            number += len(same)
            yield from ((fit, rank[2]) for fit in same)

    def _best_of_each(self, found: Sequence[Fit], seat: Seat) -> dict[tuple[str, ...], Fit]:
        """Of each agency the record that stands for it: a sure one, and one for everybody before one for some."""
        records: dict[tuple[str, ...], list[Fit]] = {}
        for fit in sorted(found, key=lambda fit: (fit.hit.unsure is not None, -fit.hit.score)):
            records.setdefault(agency_key(fit.hit.agency.name), []).append(fit)
        return {
            key: same[0]
            if len(same) == 1 or same[0].is_surer
            else min(same, key=lambda fit: (not fit.hit.is_sure(seat.id, self.said), not fit.is_surer))
            for key, same in records.items()
        }

    def _rank(self, fit: Fit, seat: Seat) -> _Rank:
        """Whoever helps everybody comes first; who is at home comes before who fits a little better and is elsewhere.

        Behind those whose names say the seat are those that are filed under it and described so, then the others filed,
        and behind them those that fit less.
        """
        nearness = _AT_HOME * (fit.is_at_home - fit.has_no_place)
        is_alone = fit.turn <= Precedence.RATHER_FOR_SOME and not fit.hit.has_witness(seat.id, self.said)
        score = fit.hit.score + nearness + _NEEDED_MOST * fit.is_needed_most
        return is_alone or bool(fit.later), fit.later, is_alone, fit.turn, fit.hit.is_filed, -score

    def _said_in_descriptions(self, fit: Fit, seat: Seat) -> int:
        agency = fit.hit.agency
        texts = chain([agency.description], (service.description for service in agency.services[:3]))
        told = " ".join(text[:_READ] for text in texts)
        return min(self.said.times_said(told)[seat.id], _MOST_SAID)


def _is_behind(fit: Fit, chosen: _Chosen) -> bool:
    """Whether an agency is only named below the others: for one group, or where others do more of what is needed."""
    if fit.turn > Precedence.RATHER_FOR_SOME:
        return True
    before = [one for one, _ in (*chosen.best, *chosen.already)]
    is_narrow = fit.later is Later.NARROW
    return is_narrow and (len(before) >= _MOST_NARROW or any(one.is_surer for one in before))


def hint_of(seat: Seat) -> Hint | None:
    """Why nobody is suggested for a seat, whatever a directory says."""
    if seat.has("network"):
        return "network"
    return "decided" if seat.has("decided_by_community") else None
