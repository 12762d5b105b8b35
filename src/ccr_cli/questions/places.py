"""Place by place, which seats, sectors and languages of the table reach it, and the table as one place sees it.

A confidential partner counts as reaching every place, and is never named here: whatever it alone reaches looks like
anything else that is reached. Seats of which the community decides are left out, and so are those who sit in no other.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from ccr_cli.language.nearest import same_in
from ccr_cli.plan.audience import SeenPlan
from ccr_cli.plan.framework import Framework, Seat, Sector
from ccr_cli.plan.language_names import tongue_key
from ccr_cli.plan.partner import Partner
from ccr_cli.plan.plan import Plan
from ccr_cli.questions.languages import needed_tongues
from ccr_cli.questions.partners import Named, at_table, named
from ccr_cli.questions.table import Table, table


class PartnerReach(NamedTuple):
    """Which places a partner at the table says it reaches."""

    who: Named
    places: tuple[str, ...] | None
    """``None`` for all of them."""


class SeatReach(NamedTuple):
    """Which places a seat reaches through those at the table who fill it."""

    seat: Seat
    places: frozenset[str]
    """None where nobody at the table fills it."""
    partners: tuple[PartnerReach, ...] = ()

    @property
    def id(self) -> str:
        """The seat's id."""
        return self.seat.id

    def partners_at(self, place: str) -> list[Named]:
        """Those who reach a place, and may be named with it."""
        return [who for who, at in self.partners if who.id is not None and (at is None or place in at)]


class SectorReach(NamedTuple):
    """Which places a sector reaches."""

    sector: Sector
    places: frozenset[str]

    @property
    def id(self) -> str:
        """The sector's id."""
        return self.sector.id


class TongueReach(NamedTuple):
    """Which places a language that survivors speak reaches."""

    language: str
    """As the plan writes it."""
    places: frozenset[str]

    @property
    def id(self) -> str:
        """The language, as the plan writes it."""
        return self.language


AnyReach: TypeAlias = SeatReach | SectorReach | TongueReach
"""What can reach a place."""


class Places(NamedTuple):
    """How far a table reaches."""

    task_force: str
    names: tuple[str, ...]
    """The places, as the plan lists them; else its area, as the one place; none for those who are told of none."""
    is_listed: bool
    """Whether the plan lists its places."""
    seats: tuple[SeatReach, ...]
    """Those that count, in the framework's order; none for those who are told by sector."""
    sectors: tuple[SectorReach, ...]
    languages: tuple[TongueReach, ...]
    """Those that survivors speak; none for those who are told by sector."""
    partners: tuple[PartnerReach, ...]
    """Everybody at the table."""
    tells_seats: bool
    """Whether it is told by seat, and who; else by sector."""
    tells_open: bool
    """Whether the audience may see what doesn't reach a place."""

    @property
    def parts(self) -> tuple[AnyReach, ...]:
        """What is told of: the seats, or the sectors."""
        return self.seats if self.tells_seats else self.sectors

    @property
    def reach(self) -> tuple[AnyReach, ...]:
        """The same, and the languages."""
        return (*self.parts, *self.languages)

    @property
    def nowhere(self) -> tuple[AnyReach, ...]:
        """The seats or sectors of which nobody is at the table."""
        return tuple(one for one in self.parts if not one.places)

    def lacks(self, place: str) -> list[AnyReach]:
        """What reaches another place and not this one, the core seats first."""
        found = [one for one in self.reach if one.places and place not in one.places]
        return sorted(found, key=lambda one: not (isinstance(one, SeatReach) and one.seat.has("core")))


def places(seen: SeenPlan, framework: Framework) -> Places:
    """What reaches each place of a plan: by seat, or by sector for those who may not know which partner it is."""
    plan = seen.plan
    names, is_listed = places_of(plan) if seen.tells_spoken else (), bool(plan.places)
    if not seen.tells_where:
        sectors = tuple(_of_sectors(seen, framework, names))
        return Places(
            plan.name, names, is_listed, (), sectors, (), (), tells_seats=False, tells_open=seen.tells_open_seats
        )
    here = at_table(plan, framework)
    partners = {id_: _partner(seen, id_, partner, names) for id_, partner in here.items()}
    seats = tuple(_seats(plan, framework, here, names, partners))
    return Places(
        plan.name,
        names,
        is_listed,
        seats,
        tuple(_sectors(seats, framework)),
        tuple(_languages(plan, here.values(), names)),
        tuple(partners.values()),
        tells_seats=True,
        tells_open=seen.tells_open_seats,
    )


def places_of(plan: Plan) -> tuple[str, ...]:
    """The places of a plan, each once; its area as the one place, where it lists none."""
    return tuple(dict.fromkeys(plan.places or ())) or (plan.area or plan.name,)


def place_meant(plan: Plan, word: str) -> str | None:
    """The place of a plan that somebody typed, in whatever letters, with or without accents."""
    return same_in(word, places_of(plan))


def table_at(seen: SeenPlan, framework: Framework, word: str) -> Table | None:
    """The table as one place sees it, where who says it reaches others alone isn't there; ``None`` for no such place.

    ``word`` is the place as somebody typed it.
    """
    place = place_meant(seen.plan, word)
    if place is None:
        return None
    known = (seen.plan.partners or {}).items()
    partners = {id_: partner for id_, partner in known if place in partner.reaches((place,))}
    unnamed = {id_ for id_, partner in partners.items() if partner.confidential is not None}
    plan = seen.plan.model_copy(update={"partners": partners})
    return table(seen._replace(plan=plan, nameless=seen.nameless | unnamed), framework)._replace(place=place)


def seats_filled(plan: Plan, framework: Framework) -> Iterator[tuple[Seat, frozenset[str]]]:
    """The seats that somebody at the table fills, each with the places that it reaches."""
    for seat, partners in _filled(at_table(plan, framework), framework).items():
        if partners:
            yield framework.seats[seat], _reached(partners.values(), tuple(plan.places or ()))


def _filled(here: Mapping[str, Partner], framework: Framework) -> dict[str, dict[str, Partner]]:
    """The partners at the table in each seat that counts, in the framework's order."""
    filled: dict[str, dict[str, Partner]] = {
        id_: {} for id_, seat in framework.seats.items() if not seat.has("decided_by_community")
    }
    for id_, partner in here.items():
        for seat in partner.seats or ():
            if seat in filled:
                filled[seat][id_] = partner
    return filled


def _reached(partners: Iterable[Partner], names: tuple[str, ...]) -> frozenset[str]:
    found: set[str] = set()
    for partner in partners:
        if not partner.says_where:
            return frozenset(names)
        found.update(partner.reaches(names))
    return frozenset(found)


def _seats(
    plan: Plan,
    framework: Framework,
    here: Mapping[str, Partner],
    names: tuple[str, ...],
    told: Mapping[str, PartnerReach],
) -> Iterator[SeatReach]:
    for seat, partners in _filled(here, framework).items():
        if partners or seat not in (plan.not_here or {}):
            reached = _reached(partners.values(), names)
            yield SeatReach(framework.seats[seat], reached, tuple(told[id_] for id_ in partners))


def _partner(seen: SeenPlan, id_: str, partner: Partner, names: tuple[str, ...]) -> PartnerReach:
    who = Named(None, None) if partner.confidential is not None else named(seen, id_)
    reached = tuple(name for name in names if name in partner.reaches(names))
    return PartnerReach(who, None if len(reached) == len(names) else reached)


def _sectors(seats: Iterable[SeatReach], framework: Framework) -> Iterator[SectorReach]:
    """The sectors of some seats, each with what its seats reach."""
    found: dict[str, set[str]] = {}
    for one in seats:
        found.setdefault(framework.sector_of[one.seat.id].id, set()).update(one.places)
    for sector in framework.sectors:
        if sector.id in found:
            yield SectorReach(sector, frozenset(found[sector.id]))


def _of_sectors(seen: SeenPlan, framework: Framework, names: tuple[str, ...]) -> Iterator[SectorReach]:
    """The sectors as those outside may see them: with nobody at the table only for whoever may see open seats."""
    reached, left_open = seen.reached or {}, seen.plan.not_here or {}
    for sector in framework.sectors:
        if all(seat.has("decided_by_community") for seat in sector.seats):
            continue
        if sector.id in reached:
            yield SectorReach(sector, frozenset(reached[sector.id] if seen.plan.places else names))
        elif seen.tells_open_seats and not all(seat.id in left_open for seat in sector.seats):
            yield SectorReach(sector, frozenset())


def _languages(plan: Plan, here: Iterable[Partner], names: tuple[str, ...]) -> Iterator[TongueReach]:
    """The languages that survivors speak, each with the places where somebody who speaks it is at hand."""
    spoken = [(partner, {tongue_key(language) for language in partner.languages or ()} | {"en"}) for partner in here]
    for key, written in needed_tongues(plan).items():
        yield TongueReach(written, _reached((partner for partner, keys in spoken if key in keys), names))
