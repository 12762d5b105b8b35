"""Which seats to find somebody for: a sector before a seat, never both, and nobody twice."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ccr_cli.questions.next.plan_today import PlanToday
from ccr_cli.questions.table import SeatAnswer, SectorAnswer, Sitting


class Filling(NamedTuple):
    """A seat to find somebody for."""

    sector: SectorAnswer
    answer: SeatAnswer
    known: Sitting | None
    """The partner that has been named for it and can be asked; ``None`` when nobody has been named."""
    others: tuple[SeatAnswer, ...] = ()
    """Other seats of a missing sector that would be just as good a start."""

    @property
    def command(self) -> str:
        """The command that records the invitation."""
        if self.known is not None:
            return f"ccr partner invite {self.known.id}"
        return f"ccr partner add ID --name NAME --seat {self.answer.seat.id} --status invited"


def of_sectors(plan_today: PlanToday) -> Iterator[Filling]:
    """One seat of each missing sector: the one to begin with."""
    return (filling for filling in _all(plan_today) if filling.sector.state == "missing")


def of_seats(plan_today: PlanToday) -> Iterator[Filling]:
    """The open seats of the other sectors."""
    return (filling for filling in _all(plan_today) if filling.sector.state != "missing")


def _all(plan_today: PlanToday) -> Iterator[Filling]:
    """Every seat to find somebody for; a partner named for several comes up once."""
    named: set[str] = set()
    for sector in plan_today.table.sectors:
        seats = [found for answer in sector.seats if (found := _filling(plan_today, sector, answer)) is not None]
        for filling in _first(sector, seats) if sector.state == "missing" else seats:
            if filling.known is None or filling.known.id not in named:
                yield filling
            if filling.known is not None:
                named.add(filling.known.id)


def _first(sector: SectorAnswer, seats: Sequence[Filling]) -> Sequence[Filling]:
    """The seat of a missing sector to begin with: a core one if possible, then one with a partner named for it.

    A sector with an invitation out waits for the answer, unless a core seat is open.
    """
    ordered = sorted(seats, key=lambda found: (not found.answer.seat.has("core"), found.known is None))
    if any(answer.state == "invited" for answer in sector.seats):
        ordered = [found for found in ordered if found.answer.seat.has("core")]
    if not ordered:
        return ()
    first, *others = ordered
    return (first._replace(others=tuple(found.answer for found in others)),)


def _filling(plan_today: PlanToday, sector: SectorAnswer, answer: SeatAnswer) -> Filling | None:
    """The ``Filling`` of a seat; ``None`` if it is filled, left open, waiting, or the community's to decide about."""
    if answer.state not in ("missing", "identified") or answer.is_undecided:
        return None
    if answer.state == "missing":
        return Filling(sector, answer, None)
    known = [sitting for sitting in answer.partners if sitting.status == "identified"]
    free = [sitting for sitting in known if not plan_today.is_waiting(sitting.id)]
    return Filling(sector, answer, free[0]) if free else None
