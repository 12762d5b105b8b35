"""The items of a plan that count for an award, each with its place in the file."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias, TypeVar

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat
from ccr_cli.plan.plan import Change, Meeting, Meetings, Outreach, Training
from ccr_cli.questions.partners import seats_of

_Item = TypeVar("_Item")
_Dated = TypeVar("_Dated", Meeting, Training, Outreach, Change)
AgencyKind: TypeAlias = Seat | None
"""A kind of agency, by the seat that it fills; ``None`` for those without one."""


class Tally(NamedTuple):
    """A number, and where in the plan it comes from."""

    number: int
    places: tuple[str, ...]


def entries_at(key: str, seen: SeenPlan, entries: Sequence[_Item] | None) -> Iterator[tuple[str, _Item]]:
    """The items of a list that the funder is told of, each with its place in the file."""
    positions = seen.for_award.positions[key] if seen.for_award is not None else ()
    way = "meetings.held" if key == "meetings" else key
    return ((f"{way}[{place}]", entry) for place, entry in zip(positions, entries or (), strict=True))


def meetings_at(seen: SeenPlan) -> Iterator[tuple[str, Meeting]]:
    """All meetings that were held, also those that the award has not paid for, each with its place in the file."""
    return entries_at("meetings", seen, (seen.plan.meetings or Meetings()).held)


def by_day(entries: Iterable[tuple[str, _Dated]]) -> list[tuple[str, _Dated]]:
    """Items in the order of their days."""
    return sorted(entries, key=lambda entry: entry[1].date)


def tally(found: Iterable[tuple[int, str]]) -> Tally:
    """Numbers added up, with the places of all of them."""
    numbers = list(found)
    return Tally(sum(number for number, _ in numbers), tuple(place for _, place in numbers))


def kinds_of(seen: SeenPlan, framework: Framework, ids: Iterable[str] | None) -> tuple[AgencyKind, ...]:
    """The kinds of some partners, each once, in the framework's order; those without a seat last."""
    partners = seen.plan.partners or {}
    seats = [seats_of(partners[id_], framework) for id_ in ids or () if id_ in partners]
    found = {seat.id for several in seats for seat in several}
    without: tuple[AgencyKind, ...] = (None,) if any(not several for several in seats) else ()
    return (*(seat for id_, seat in framework.seats.items() if id_ in found), *without)
