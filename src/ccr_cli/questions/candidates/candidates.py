"""Who could fill the open seats of a plan, by directories of services."""

from collections.abc import Sequence
from typing import NamedTuple

from ccr_cli.directories.directory import Directory
from ccr_cli.matching.seat_words import SeatWords, is_anywhere
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework
from ccr_cli.questions.candidates.already import partners_by_key
from ccr_cli.questions.candidates.answer import Candidates, SeatCandidates, SourceRead
from ccr_cli.questions.candidates.choosing import ChoosingAgencies
from ccr_cli.questions.candidates.fitting import SeatFinder
from ccr_cli.questions.candidates.home import WhereItIs, home_of
from ccr_cli.questions.candidates.locators import is_listed
from ccr_cli.questions.candidates.places import PlacesSought
from ccr_cli.questions.candidates.seeking import TEN, Seeking, is_empty
from ccr_cli.questions.candidates.shown import Private
from ccr_cli.questions.table import table


class Wanted(NamedTuple):
    """What is asked for."""

    seat: str | None = None
    near: tuple[str, ...] = ()
    most: int = TEN


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
    home = WhereItIs(wanted.near) if wanted.near else home_of(seen)
    finder = SeatFinder(framework, words, directories, wanted.near, home)
    anywhere = frozenset(seat for seat in framework.seats if is_anywhere(framework, seat))
    choosing = ChoosingAgencies(
        partners, words, finder.said, private, wanted.most, PlacesSought(wanted.near, home.places), anywhere
    )
    told = Seeking(framework, finder, choosing).of_seats(seats)
    return Candidates(
        seen.plan.name,
        tuple(map(_read, directories)),
        tuple(_with_hint(one, seen.plan.area or "") for one in told),
        wanted.near,
        finder.is_near_known,
        None if seats or wanted.seat is None else framework.seats.get(wanted.seat),
    )


def _with_hint(found: SeatCandidates, area: str) -> SeatCandidates:
    """The same; where the directory knows nobody, with what to do instead."""
    if not found.candidates and found.behind and not found.already:
        return found._replace(hint="behind")
    return found._replace(hint="locator" if is_listed(found.seat, area) else "nobody") if is_empty(found) else found


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
