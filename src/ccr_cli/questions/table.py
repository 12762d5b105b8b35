"""The table: which seats are filled, by whom, and which sectors are still missing."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Commitment, Framework, Seat, Sector
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import LeftOpen, Plan
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.commitments import answers_of
from ccr_cli.questions.stories import ToldStory, stories_of_plan
from ccr_cli.questions.without_seat import not_by_seat

SeatState = Literal["committed", "at-the-table", "not-here", "liaison", "invited", "identified", "missing"]
SectorState = Literal["not-here", "complete", "missing", "partial"]

OPEN: frozenset[SeatState] = frozenset(("missing", "identified", "invited"))
_FILLED: frozenset[SeatState] = frozenset(("committed", "at-the-table"))
_PRESENT: frozenset[SeatState] = _FILLED | {"liaison"}
_COMPLETE: frozenset[SeatState] = _FILLED | {"not-here"}


class Sitting(NamedTuple):
    """One partner in one seat, whatever its status."""

    id: str
    name: str | None
    """``None`` when the audience may not see it."""
    status: str
    since: date | None
    made: tuple[str, ...]
    missing: tuple[str, ...] | None
    """Commitments neither made nor answered; ``None`` when the audience may not see them."""
    cannot: tuple[str, ...]


class SeatAnswer(NamedTuple):
    """One seat and who is in it."""

    seat: Seat
    state: SeatState
    partners: tuple[Sitting, ...]
    reason: str | None = None
    """Why it is left open, as far as the audience may see it."""
    covered_by: str | None = None
    review_by: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether nobody fills it and nobody decided to leave it open."""
        return self.state in OPEN

    @property
    def is_undecided(self) -> bool:
        """Whether it is open and only the community can say whether it should be filled."""
        return self.is_open and self.seat.has("decided_by_community")


class SectorAnswer(NamedTuple):
    """One sector and its seats."""

    sector: Sector
    state: SectorState | None
    """``None`` when the audience may not see it."""
    seats: tuple[SeatAnswer, ...]

    @property
    def is_undecided(self) -> bool:
        """Whether it is missing only because the community has not decided about its seats."""
        return self.state == "missing" and all(seat.is_undecided or seat.state == "not-here" for seat in self.seats)


class Table(NamedTuple):
    """Who is at the table of one plan, and who is missing."""

    name: str
    framework: Framework
    framework_name: str
    """As the plan names it."""
    sectors: tuple[SectorAnswer, ...]
    is_excerpt: bool = False
    """Whether it was cut down to one sector."""
    tells_open_seats: bool = True
    """Whether its audience may see open seats; if not, only filled seats are here."""
    stories: tuple[ToldStory, ...] = ()
    """The stories that the task force tells others."""
    area: str | None = None
    """The area it serves."""
    others: int = 0
    """How many more partners are at the table, of which the audience isn't told in which seats."""
    place: str | None = None
    """The place of the area that it is seen from, if it is seen from one alone."""

    @property
    def seats(self) -> tuple[SeatAnswer, ...]:
        """Every seat, in the framework's order."""
        return tuple(seat for sector in self.sectors for seat in sector.seats)

    @property
    def missing(self) -> tuple[SectorAnswer, ...]:
        """The sectors that are missing from the table."""
        return tuple(sector for sector in self.sectors if sector.state == "missing")

    @property
    def open(self) -> tuple[SeatAnswer, ...]:
        """The seats that are missing, identified or invited."""
        return tuple(seat for seat in self.seats if seat.is_open)

    def crosses(self, threshold: str | None) -> bool:
        """Whether a ``sector`` is missing or a ``seat`` open, not counting what the community has yet to decide."""
        if threshold == "sector":
            return any(not sector.is_undecided for sector in self.missing)
        return threshold == "seat" and any(not seat.is_undecided for seat in self.open)

    @property
    def commitments(self) -> list[Commitment]:
        """The commitments for every participant."""
        return self.framework.commitments

    @property
    def by_name(self) -> "Table":
        """The table with those partners in its seats that have a name; the others are counted, and not by seat.

        Of many kinds of agency a county has one: to say that its seat is filled is to name it.
        """
        unnamed = {one.id for seat in self.seats for one in seat.partners if one.name is None}
        sectors = (sector._replace(seats=tuple(_with_names(sector.seats))) for sector in self.sectors)
        filled = tuple(sector for sector in sectors if sector.seats)
        return self._replace(sectors=filled, others=self.others + len(unnamed))

    def only(self, sector: str) -> "Table":
        """The table cut down to one sector, given by id."""
        kept = tuple(answer for answer in self.sectors if answer.sector.id == sector)
        return self._replace(sectors=kept, is_excerpt=True, others=0)


def table(seen: SeenPlan, framework: Framework) -> Table:
    """The state of every seat and sector, as the plan format derives it."""
    plan = seen.plan
    commitments = tuple(commitment.id for commitment in framework.commitments)
    sitting: dict[str, list[Sitting]] = {}
    for id_, partner in (plan.partners or {}).items():
        for seat in dict.fromkeys(partner.seats or ()):
            sitting.setdefault(seat, []).append(_sitting(id_, partner, commitments, seen))
    sectors = tuple(_sector(sector, sitting, plan) for sector in framework.sectors)
    if not seen.tells_open_seats:
        sectors = tuple(_filled(sectors))
    stories = tuple(stories_of_plan(seen, framework))
    return Table(
        plan.name,
        framework,
        plan.framework,
        sectors,
        tells_open_seats=seen.tells_open_seats,
        stories=stories,
        area=plan.area,
        others=not_by_seat(seen, framework),
    )


def _filled(sectors: Iterable[SectorAnswer]) -> Iterator[SectorAnswer]:
    """The sectors that have filled seats, with only those seats."""
    for sector in sectors:
        filled = tuple(seat for seat in sector.seats if seat.state in _FILLED)
        if filled:
            yield SectorAnswer(sector.sector, None, filled)


def _with_names(seats: Iterable[SeatAnswer]) -> Iterator[SeatAnswer]:
    """The seats in which somebody has a name, each with those who have."""
    for seat in seats:
        if named := tuple(one for one in seat.partners if one.name is not None):
            yield seat._replace(partners=named)


def _sitting(id_: str, partner: Partner, commitments: tuple[str, ...], seen: SeenPlan) -> Sitting:
    name = None if id_ in seen.nameless else partner.name
    if not seen.tells_commitments:
        return Sitting(id_, name, partner.status, partner.since, (), None, ())
    return Sitting(id_, name, partner.status, partner.since, *answers_of(partner, commitments))


def _sector(sector: Sector, sitting: dict[str, list[Sitting]], plan: Plan) -> SectorAnswer:
    seats = tuple(_seat(seat, tuple(sitting.get(seat.id, ())), plan) for seat in sector.seats)
    return SectorAnswer(sector, sector_state(seat.state for seat in seats), seats)


def _seat(seat: Seat, partners: tuple[Sitting, ...], plan: Plan) -> SeatAnswer:
    entry = (plan.not_here or {}).get(seat.id)
    state = _seat_state(partners, is_left_open=entry is not None)
    if entry is None:
        return SeatAnswer(seat, state, partners)
    if not isinstance(entry, LeftOpen):
        return SeatAnswer(seat, state, partners, entry)
    reason = None if entry.reason == NOT_TOLD else entry.reason
    return SeatAnswer(seat, state, partners, reason, entry.covered_by, entry.review_by)


def _seat_state(partners: tuple[Sitting, ...], *, is_left_open: bool) -> SeatState:
    """The best state that a seat's partners give it; those that declined or left don't count."""
    here = [partner for partner in partners if partner.status == "at-the-table"]
    if any(partner.missing == () for partner in here):
        return "committed"
    if here:
        return "at-the-table"
    if is_left_open:
        return "not-here"
    statuses = {partner.status for partner in partners}
    for state in ("liaison", "invited", "identified"):
        if state in statuses:
            return state
    return "missing"


def sector_state(seats: Iterator[SeatState]) -> SectorState:
    """The state of a sector from those of its seats."""
    states = set(seats)
    if states == {"not-here"}:
        return "not-here"
    if states <= _COMPLETE:
        return "complete"
    if not states & _PRESENT:
        return "missing"
    return "partial"
