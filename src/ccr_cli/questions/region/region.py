"""Many communities side by side: what is counted under each framework. Communities come by name; nothing ranks them."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ccr_cli.language.accents import without_accents
from ccr_cli.questions.region.county import County, CountyStory, Ending
from ccr_cli.questions.region.shape import Shape, ShapePart, ShapeSeat
from ccr_cli.questions.region.shared import SharedAgency, shared_agencies
from ccr_cli.questions.region.short_names import called_short
from ccr_cli.questions.region.tongues import NeededTongue, needed_tongues_of
from ccr_cli.questions.region.trainings import TopicAcross, topics_across
from ccr_cli.questions.table import OPEN, SeatState, SectorState

FILLED: tuple[SeatState, ...] = ("committed", "at-the-table")


class FilledIn(NamedTuple):
    """A seat that one community filled, and how."""

    county: County
    agencies: tuple[str, ...]
    """Those at the table that may be named."""
    stories: tuple[CountyStory, ...]


class SeatAcross(NamedTuple):
    """One seat, over all communities."""

    seat: ShapeSeat
    counts: Mapping[SeatState, int]
    open_in: tuple[County, ...]
    filled_in: tuple[FilledIn, ...]


class SectorAcross(NamedTuple):
    """One sector, over all communities."""

    sector: ShapePart
    counts: Mapping[SectorState, int]
    missing_in: tuple[County, ...]


class ElementAcross(NamedTuple):
    """One element, over all communities."""

    element: ShapePart
    met_in: int


class FrameworkAcross(NamedTuple):
    """All communities whose plans follow one framework."""

    shape: Shape
    counties: tuple[County, ...]
    """By name."""
    seats: tuple[SeatAcross, ...]
    """In the framework's order."""
    sectors: tuple[SectorAcross, ...]
    elements: tuple[ElementAcross, ...]
    ready_in: int | None
    """``None`` where the readers may not know who is ready."""
    shared: tuple[SharedAgency, ...]
    tongues: tuple[NeededTongue, ...]
    topics: tuple[TopicAcross, ...]

    def only(self, seat: str | None, sector: str | None) -> "FrameworkAcross":
        """The same with one seat or one sector alone."""
        kept = {
            one.id
            for one in self.shape.seats
            if (seat is None or one.id == seat) and (sector is None or one.sector == sector)
        }
        sectors = {one.sector for one in self.shape.seats if one.id in kept}
        return self._replace(
            shape=self.shape._replace(
                seats=tuple(one for one in self.shape.seats if one.id in kept),
                sectors=tuple(one for one in self.shape.sectors if one.id in sectors),
            ),
            seats=tuple(one for one in self.seats if one.seat.id in kept),
            sectors=tuple(one for one in self.sectors if one.sector.id in sectors),
        )

    @property
    def ending(self) -> Iterator[tuple[County, Ending]]:
        """The agreements and the money that end soon."""
        return ((county, one) for county in self.counties for one in county.ending)

    @property
    def ended(self) -> Iterator[tuple[County, Ending]]:
        """Those that ended and were not renewed or closed."""
        return ((county, one) for county in self.counties for one in county.ended)

    @property
    def to_call(self) -> tuple[County, ...]:
        """Those that have no coordinator, or stopped meeting."""
        return tuple(county for county in self.counties if county.coordinator is None or county.is_silent)


class Unsaid(NamedTuple):
    """What some of the files don't say, because they are exports or because nothing was written down yet."""

    plans: int
    """How many say nothing of agreements and of who speaks which language, nor of promises where those are told."""
    with_promises: bool
    """Whether the readers are told of commitments and orientation."""


class Region(NamedTuple):
    """The answer for all plans."""

    today: date
    plans: int
    frameworks: tuple[FrameworkAcross, ...]
    """Those of most plans first."""
    alike: tuple[tuple[County, ...], ...]
    """Files that may be one community: they have the same name, area and framework."""
    unsaid: Unsaid

    def only(self, seat: str | None, sector: str | None) -> "Region":
        """The same with one seat or one sector alone."""
        return self._replace(frameworks=tuple(one.only(seat, sector) for one in self.frameworks))


IsNoName = Callable[[str], bool]
"""Whether a name is only what such an agency is called everywhere."""


def region(counties: Iterable[County], today: date, is_no_name: IsNoName) -> Region:
    """What many communities have and lack."""
    known = called_short(sorted(counties, key=lambda county: (county.name.casefold(), county.path)))
    shapes: dict[str, Shape] = {}
    following: dict[str, list[County]] = {}
    for county in known:
        for shape in county.shapes:
            shapes.setdefault(shape.id, shape)
            following.setdefault(shape.id, []).append(county)
    frameworks = (_framework(shapes[id_], tuple(those), is_no_name) for id_, those in following.items())
    ordered = sorted(frameworks, key=lambda one: -len(one.counties))
    return Region(today, len(known), tuple(ordered), tuple(_alike(known)), _unsaid(known))


def _unsaid(counties: Sequence[County]) -> Unsaid:
    number = sum(not (county.says_promises or county.says_agreements) for county in counties)
    return Unsaid(number, any(county.says_promises is not None for county in counties))


def _alike(counties: Iterable[County]) -> Iterator[tuple[County, ...]]:
    found: dict[Hashable, list[County]] = {}
    for county in counties:
        texts = (_folded(county.name), _folded(county.area or ""))
        found.setdefault((texts, tuple(shape.id for shape in county.shapes)), []).append(county)
    yield from (tuple(those) for those in found.values() if len(those) > 1)


def _folded(text: str) -> str:
    return " ".join(without_accents(text.casefold()).split())


def _framework(shape: Shape, counties: tuple[County, ...], is_no_name: IsNoName) -> FrameworkAcross:
    ready = [county.is_ready for county in counties]
    return FrameworkAcross(
        shape,
        counties,
        tuple(_seat(seat, counties) for seat in shape.seats),
        tuple(_sector(sector, counties) for sector in shape.sectors),
        tuple(_elements(shape, counties)),
        None if None in ready else sum(map(bool, ready)),
        shared_agencies(counties, is_no_name),
        needed_tongues_of(counties),
        topics_across(counties),
    )


def _elements(shape: Shape, counties: Sequence[County]) -> Iterator[ElementAcross]:
    """Those of which the audience is told somewhere."""
    for one in shape.elements:
        told = [county.elements[one.id] for county in counties if one.id in county.elements]
        if told:
            yield ElementAcross(one, sum(told))


def _seat(seat: ShapeSeat, counties: Sequence[County]) -> SeatAcross:
    counts: Counter[SeatState] = Counter(county.states[seat.id] for county in counties if seat.id in county.states)
    open_in = tuple(county for county in counties if county.states.get(seat.id) in OPEN)
    return SeatAcross(seat, counts, open_in, tuple(_filled(seat.id, counties)))


def _filled(seat: str, counties: Sequence[County]) -> Iterator[FilledIn]:
    for county in counties:
        if county.states.get(seat) in FILLED:
            agencies = (one.name for one in county.agencies if one.status == "at-the-table" and seat in one.seats)
            stories = (story for story in county.stories if seat in story.seats)
            yield FilledIn(county, tuple(agencies), tuple(stories))


def _sector(sector: ShapePart, counties: Sequence[County]) -> SectorAcross:
    states = [(county, county.sectors.get(sector.id)) for county in counties]
    counts: Counter[SectorState] = Counter(state for _, state in states if state is not None)
    return SectorAcross(sector, counts, tuple(county for county, state in states if state == "missing"))
