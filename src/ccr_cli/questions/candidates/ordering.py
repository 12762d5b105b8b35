"""In which order the agencies that fit a seat are shown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple, TypeAlias

from ccr_cli.matching.behind_others import Precedence
from ccr_cli.matching.later import Later
from ccr_cli.matching.no_name import is_no_name
from ccr_cli.matching.one_agency import agency_ends, agency_key
from ccr_cli.matching.program_in_front import key_of_agency
from ccr_cli.matching.seat_words import SeatWords
from ccr_cli.matching.seats_said import SURE
from ccr_cli.questions.candidates.fit import Fit
from ccr_cli.questions.candidates.hit import PLENTY
from ccr_cli.questions.candidates.nearness import Distance
from ccr_cli.questions.candidates.places import areas_of
from ccr_cli.questions.candidates.roots import roots_for_branches
from ccr_cli.questions.candidates.texts_said import TextsSaid

_READ = 1500  # characters of a description
_MOST_SAID = 3
_NEEDED_MOST = 4.0
_AT_HOME = 1.0  # of a score; a name that surely says a seat has 5 or 6
_Key: TypeAlias = tuple[str, ...]


class _Rank(NamedTuple):
    """When somebody comes: the lowest first, by one thing after the other."""

    is_behind: bool
    later: Later
    is_alone: bool
    """Whether only a term says the seat."""
    turn: Precedence
    is_filed: bool
    distance: Distance
    is_unsurely_named: bool
    minus_score: float


class InOrder(NamedTuple):
    """By what the agencies that fit one seat are put in order."""

    seat: str
    words: SeatWords
    said: TextsSaid
    most: int
    """How many are shown: those behind them keep any order among equals."""

    def each_once(self, found: Sequence[Fit]) -> Iterator[tuple[Fit, bool]]:
        """The best first, each with whether only a term says it.

        Among those that fit equally well the ones come first whose descriptions say so more often. Of an agency with
        several records the best one that is sure comes, if there is one. Where very many names say the seat, nobody
        looks at descriptions for others. Those of other counties that have one name come behind all whose names say it.
        """
        named = [fit for fit in found if fit.hit.is_named]
        found = named if len(named) > PLENTY else found
        of_each = roots_for_branches(self._best_of_each(found), found, self.seat, self.words)
        met: set[_Key] = set()
        again: list[tuple[Fit, bool]] = []
        for fit, rank in self._by_rank(of_each.values()):
            if rank.is_behind or rank.is_filed:
                yield from again
                again = []
            key = key_of_agency(fit.hit.agency.name, self.words)
            if key in met:
                again.append((fit, rank.is_alone))
            else:
                met.add(key)
                yield fit, rank.is_alone
        yield from again

    def _by_rank(self, found: Iterable[Fit]) -> Iterator[tuple[Fit, _Rank]]:
        """The best first, each with its rank; among equals whose descriptions say the seat more often."""
        by_rank: dict[_Rank, list[Fit]] = {}
        for fit in found:
            by_rank.setdefault(self._rank(fit), []).append(fit)
        number = 0
        for rank in sorted(by_rank):
            same = by_rank[rank]
            if len(same) > 1 and number < self.most:
                same.sort(key=lambda fit: -self._said_in_descriptions(fit))
            number += len(same)
            yield from ((fit, rank) for fit in same)

    def _best_of_each(self, found: Sequence[Fit]) -> dict[_Key, Fit]:
        """Of each agency the record that stands for it: a sure one, and one for everybody before one for some.

        The "Department of Health" of another county is another agency.
        """
        records: dict[_Key, list[Fit]] = {}
        for fit in sorted(found, key=_as_record):
            records.setdefault(key_of_agency(fit.hit.agency.name, self.words), []).append(fit)
        return {
            key: same[0]
            if len(same) == 1 or (same[0].is_surer and not same[0].later)
            else min(same, key=lambda fit: (not fit.hit.is_sure(self.seat, self.said), not fit.is_surer, fit.later))
            for key, same in self._by_county(records)
        }

    def _by_county(self, records: Mapping[_Key, list[Fit]]) -> Iterator[tuple[_Key, list[Fit]]]:
        """The same records; those of other counties with a name that many agencies have by themselves."""
        for key, same in records.items():
            if len(same) == 1 or any(map(_is_branch, same)) or not is_no_name(" ".join(key), self.words):
                yield key, same
                continue
            of_each: dict[_Key, list[Fit]] = {}
            for fit in same:
                of_each.setdefault((*key, *_county(fit)), []).append(fit)
            yield from of_each.items()

    def _rank(self, fit: Fit) -> _Rank:
        """Whoever helps everybody comes first; who is at home comes before who fits a little better and is elsewhere.

        Where a directory tells who is at home, that weighs more than what a name says better. Behind those whose names
        say the seat are those that are filed under it and described so, then the others filed, and behind them those
        that fit less.
        """
        nearness = _AT_HOME * (fit.is_at_home - fit.has_no_place)
        is_alone = fit.turn <= Precedence.RATHER_FOR_SOME and not fit.hit.has_witness(self.seat, self.said)
        score = fit.hit.score + nearness + _NEEDED_MOST * fit.is_needed_most
        is_behind = is_alone or bool(fit.later)
        is_unsure = not self._is_surely_named(fit)
        return _Rank(is_behind, fit.later, is_alone, fit.turn, fit.hit.is_filed, fit.distance, is_unsure, -score)

    def _is_surely_named(self, fit: Fit) -> bool:
        """Whether the name of the agency, and not only that of a service, tells that it is of the seat."""
        agency = fit.hit.agency
        told = (self.said.of(name).seats.get(self.seat) for name in (agency.name, *agency.aliases))
        return any(one is not None and one.strength >= SURE for one in told)

    def _said_in_descriptions(self, fit: Fit) -> int:
        agency = fit.hit.agency
        texts = chain([agency.description], (service.description for service in agency.services[:3]))
        told = " ".join(text[:_READ] for text in texts)
        return min(self.said.times_said(told)[self.seat], _MOST_SAID)


def _as_record(fit: Fit) -> tuple[bool, bool, bool, bool, float]:
    """What decides between records of one agency: one that is sure, and here; what only descriptions say is last."""
    hit = fit.hit
    return hit.unsure is not None, hit.score < 0, hit.is_filed, not fit.is_at_home, -hit.score


def _county(fit: Fit) -> Sequence[str]:
    """The county or area of an agency, and its town, where a directory says them."""
    return (*islice(areas_of(fit.hit.agency), 1), *fit.hit.agency.towns[:1])


def _is_branch(fit: Fit) -> bool:
    """Whether a name tells more than its agency, behind a comma, a dash or a bracket."""
    return agency_ends(fit.hit.agency.name) != (agency_key(fit.hit.agency.name),)
