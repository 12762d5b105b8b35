"""Who could fill the open seats of a plan, by directories of services."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Directory
from ccr_cli.matching.seat_words import SeatWords, is_by_names
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.questions.candidates.already import partners_by_key
from ccr_cli.questions.candidates.answer import Candidates, SeatCandidates, SourceRead
from ccr_cli.questions.candidates.choosing import ChoosingAgencies, hint_of
from ccr_cli.questions.candidates.fitting import SeatFinder
from ccr_cli.questions.candidates.home import home_of
from ccr_cli.questions.candidates.shown import Private
from ccr_cli.questions.table import table

_TEN = 10  # as many as are shown where nothing is said


class Wanted(NamedTuple):
    """What is asked for."""

    seat: str | None = None
    near: tuple[str, ...] = ()
    most: int = _TEN


def candidates(
    seen: SeenPlan,
    framework: Framework,
    words: SeatWords,
    directories: Sequence[Directory],
    wanted: Wanted,
    private: Private,
) -> Candidates:
    """For every open seat the agencies that fit best.

    ``private`` finds where a house is in a text, which of an agency that may keep a shelter is never shown, and names
    of persons, who are no agency.
    """
    seats = [one.seat for one in table(seen, framework).open if wanted.seat in (None, one.seat.id)]
    partners = partners_by_key(seen.plan)
    finder = SeatFinder(framework, words, directories, wanted.near, home_of(seen))
    choosing = ChoosingAgencies(partners, words, finder.said, private, wanted.most, wanted.near)
    found = finder.fitting([seat.id for seat in seats if hint_of(seat) is None])
    told = {seat.id: choosing.of_seat(seat, found.get(seat.id)) for seat in seats}
    empty = [seat for seat in seats if _is_empty(told[seat.id])]
    described = finder.described([seat.id for seat in empty if seat.locator is None and not seat.has("system")])
    for seat in empty:
        fits = described.get(seat.id, found[seat.id])
        told[seat.id] = choosing.of_seat(seat, fits._replace(to_ask=found[seat.id].to_ask))
    unknown = [one for one in empty if _is_empty(told[one.id]) and _may_be_described(one, framework)]
    short = [*unknown, *(one for one in seats if one.has("core") and _has_room(told[one.id], wanted.most))]
    houses = [one for one in seats if one.has("shelters") and _has_room(told[one.id], wanted.most)]
    beside = finder.surely_described([seat.id for seat in short])
    sheltering = finder.shelters_described([seat.id for seat in houses if not seat.has("core")])
    for seat in (*short, *(one for one in houses if one not in short)):
        told_more = described[seat.id].fits if seat.id in described else ()
        every = [*found[seat.id].fits, *told_more, *beside.get(seat.id, ()), *sheltering.get(seat.id, ())]
        told[seat.id] = choosing.of_seat(seat, found[seat.id]._replace(fits=every))
    return Candidates(
        seen.plan.name,
        tuple(map(_read, directories)),
        tuple(map(_with_hint, told.values())),
        wanted.near,
        finder.is_near_known,
        None if seats or wanted.seat is None else framework.seats.get(wanted.seat),
    )


def _is_empty(found: SeatCandidates) -> bool:
    return found.hint is None and not found.candidates and not found.already and not found.behind


def _may_be_described(seat: Seat, framework: Framework) -> bool:
    """Whether one phrase of a description is better than nobody."""
    return seat.locator is None and not seat.has("system") and not is_by_names(framework, seat.id)


def _has_room(found: SeatCandidates, most: int) -> bool:
    """Whether fewer than ten fit, or fewer than are wanted: the first ten are the same, however many are."""
    return found.hint is None and len(found.candidates) + found.more < max(most, _TEN)


def _with_hint(found: SeatCandidates) -> SeatCandidates:
    """The same; where the directory knows nobody, with what to do instead."""
    if not found.candidates and found.behind and not found.already:
        return found._replace(hint="behind")
    return found._replace(hint="nobody" if found.seat.locator is None else "locator") if _is_empty(found) else found


def _read(directory: Directory) -> SourceRead:
    return SourceRead(
        directory.file,
        directory.kind,
        directory.number_of_organizations,
        directory.number_of_services,
        directory.inactive,
        directory.problems,
        directory.not_understood,
        directory.by_cells,
    )
