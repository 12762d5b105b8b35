"""How the table filled: one point for each time at which it is known, from the first on."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple, TypeVar, get_args

from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Sector
from ccr_cli.questions.elements.judging import elements
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.table import SectorState, table

Every = Literal["commit", "week", "month", "quarter", "year"]
EVERY: tuple[Every, ...] = get_args(Every)
"""How close to one another the points are, closest first."""
Item = TypeVar("Item")


class TablePoint(NamedTuple):
    """The table of one plan at one time, in numbers."""

    day: date
    seats: int
    committed: int | None
    """The seats of those at the table who have answered every commitment; ``None`` when the audience may not see it."""
    at_table: int
    """The seats that somebody at the table fills, those included."""
    not_here: int
    """The seats left open on purpose."""
    sectors_missing: int
    undecided: int
    """How many of those are missing only because the community has not decided about their seats."""
    partners: int
    """The partners at the table."""
    ready: bool | None
    """``None`` when the audience may not see it, or nobody can know."""
    sectors: tuple[SectorState | None, ...]
    """The state of each sector, in the framework's order."""
    revision: str | None = None
    """The commit that it is known from, in short; ``None`` where it is from the dates in the plan."""

    @property
    def wanted(self) -> int:
        """The seats that somebody is wanted for: all of them but those left open on purpose."""
        return self.seats - self.not_here

    @property
    def to_come(self) -> int:
        """The sectors that are missing, not counting what the community has yet to decide."""
        return self.sectors_missing - self.undecided


class UnreadableVersion(NamedTuple):
    """A version of the plan that can't be read."""

    day: date
    revision: str


class TableOverTime(NamedTuple):
    """How the table of one plan filled."""

    name: str
    sectors: tuple[Sector, ...]
    every: Every
    points: tuple[TablePoint, ...]
    """The first comes first."""
    unreadable: tuple[UnreadableVersion, ...] = ()
    is_from_git: bool = True
    """Whether it is from versions of the file; else it is from the dates in the plan."""
    is_shallow: bool = False
    """Whether older versions were left out when the repository was cloned."""
    is_behind: bool = False
    """Whether the file was changed since its last version in git."""
    without_day: int = 0
    """How many partners at the table could not be counted, since no date says since when they are there."""
    tells_readiness: bool = True
    """Whether the audience may see who has answered what, and so when it was ready."""


class FirstComplete(NamedTuple):
    """When a sector was complete for the first time."""

    sector: Sector
    day: date | None
    """``None`` if it never was."""
    state: SectorState | None
    """What it is at the last point."""
    is_from_start: bool = False
    """Whether it was complete at the first point, and so may have been before."""

    @property
    def is_decided_by_community(self) -> bool:
        """Whether only the community can say whether any of its seats should be filled."""
        return self.sector.is_for_community


class Turn(NamedTuple):
    """A day by which a task force was ready, or was not any more."""

    day: date
    ready: bool


def table_point(seen: SeenPlan, framework: Framework, day: date) -> TablePoint:
    """The numbers of a plan, as it was on a day."""
    known = table(seen, framework)
    review = Review(seen, framework, day, known)
    states = [seat.state for seat in known.seats]
    committed = states.count("committed")
    is_ready = all(answer.met for answer in elements(review) if answer.required) if seen.tells_commitments else None
    return TablePoint(
        day,
        len(states),
        committed if seen.tells_commitments else None,
        committed + states.count("at-the-table"),
        states.count("not-here"),
        len(known.missing),
        sum(sector.is_undecided for sector in known.missing),
        len(review.here),
        is_ready,
        tuple(sector.state for sector in known.sectors),
    )


def by_period(items: Iterable[Item], every: Every, day_of: Callable[[Item], date]) -> list[list[Item]]:
    """Items in the order of their days, those of one week, month, quarter or year together; of each commit, alone."""
    ordered = sorted(items, key=day_of)
    if every == "commit":
        return [[item] for item in ordered]
    periods: dict[tuple[int, int], list[Item]] = {}
    for item in ordered:
        periods.setdefault(_period(day_of(item), every), []).append(item)
    return list(periods.values())


def _period(day: date, every: Every) -> tuple[int, int]:
    match every:
        case "week":
            return day.isocalendar()[:2]
        case "month":
            return day.year, day.month
        case "quarter":
            return day.year, (day.month + 2) // 3
        case _:
            return day.year, 0


def thinned(answer: TableOverTime, most: int) -> TableOverTime:
    """The same with no more points than that, where months, quarters or years make them fewer."""
    for every in EVERY[EVERY.index(answer.every) :]:
        points = tuple(group[-1] for group in by_period(answer.points, every, lambda point: point.day))
        answer = answer._replace(every=every, points=points)
        if len(points) <= most:
            break
    return answer


def first_complete(answer: TableOverTime) -> Iterator[FirstComplete]:
    """When each sector was first complete, in the framework's order."""
    for at, sector in enumerate(answer.sectors):
        states = [point.sectors[at] for point in answer.points]
        day = answer.points[states.index("complete")].day if "complete" in states else None
        yield FirstComplete(sector, day, states[-1] if states else None, states[:1] == ["complete"])


def turns(points: Sequence[TablePoint]) -> Iterator[Turn]:
    """The days by which it was ready, and those by which it was not any more, in their order."""
    was = False
    for point in points:
        if point.ready is not None and point.ready != was:
            was = point.ready
            yield Turn(point.day, was)
