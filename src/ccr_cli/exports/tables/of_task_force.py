"""The tables about the task force itself: its plan, elements, money, languages, places, tasks and assessments."""

from collections.abc import Iterator

from ccr_cli.exports.tables.rows import TableRow, TableSource, TidyTable, several, told, told_day
from ccr_cli.plan.told_by_seat import places_by_sector
from ccr_cli.questions.cadence import days_held
from ccr_cli.questions.elements.judging import elements
from ccr_cli.questions.elements.review import Review
from ccr_cli.questions.languages import languages
from ccr_cli.questions.sectors import id_of


def _plans(source: TableSource) -> Iterator[TableRow]:
    plan = source.plan
    coordinator, meetings = plan.coordinator, plan.meetings
    held = days_held(meetings, source.today)
    yield (
        *(source.today.isoformat(), source.seen.audience, plan.area, plan.language or "en", plan.mission),
        *(told_day(plan.in_practice_since), None if coordinator is None else coordinator.partner),
        *(None if coordinator is None else source.seen.name_of(coordinator.partner),),
        *(None if coordinator is None else coordinator.hours_per_week, None if meetings is None else meetings.every),
        *(told_day(held[0]) if held else None,),
        *(None if meetings is None or meetings.next is None else told_day(meetings.next.date),),
    )


def _elements(source: TableSource) -> Iterator[TableRow]:
    if source.seen.tells_elements:
        for one in elements(Review(source.seen, source.framework, source.today, source.seats)):
            if one.met is not None:
                yield one.id, one.required, bool(one.met)


def _funding(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.funding or ():
        yield told(one.source), several(one.pays_for), told_day(one.until)


def _languages(source: TableSource) -> Iterator[TableRow]:
    """Each language with each sector that has it, and those that are needed once more where nobody has them."""
    found = languages(source.seen, source.framework)
    needed, spoken = set(found.needed), set()
    for sector in found.sectors:
        for one in sector.languages:
            spoken.add(one.language)
            yield one.language, one.language in needed, id_of(sector.sector), one.how
    yield from ((language, True, None, None) for language in found.needed if language not in spoken)


def _places(source: TableSource) -> Iterator[TableRow]:
    """Each place with each sector that reaches it, and once more where none is told."""
    plan, places = source.plan, source.plan.places or []
    reached = source.seen.reached
    if reached is None:
        reached = places_by_sector(places, plan.here.values(), source.framework, 1)
    for place in dict.fromkeys(places):
        sectors = [sector for sector, known in reached.items() if place in known]
        yield from ((place, sector) for sector in sectors or (None,))


def _roles(source: TableSource) -> Iterator[TableRow]:
    for task, seats in (source.seen.role_seats or {}).items():
        for part, known in (("first", seats.first), ("with", seats.others)):
            yield from ((task, part, None, seat, None) for seat in known)
    for task, role in (source.plan.roles or {}).items():
        yield from ((task, "first", id_, None, place) for place, id_ in role.firsts.items())
        yield from ((task, "with", id_, None, None) for id_ in role.with_ or ())


def _assessments(source: TableSource) -> Iterator[TableRow]:
    for one in source.plan.assessments or ():
        yield from ((told_day(one.date), component, score) for component, score in one.scores.items())


TABLES = {
    "plans": TidyTable(
        "a plan",
        (
            *("as_of", "audience", "area", "language", "mission", "in_practice_since", "coordinator"),
            *("coordinator_name", "hours_per_week", "meets_every", "last_meeting", "next_meeting"),
        ),
        _plans,
    ),
    "elements": TidyTable("an element of a framework", ("element", "required", "met"), _elements),
    "funding": TidyTable("money, or help in kind", ("source", "pays_for", "until"), _funding),
    "languages": TidyTable("a language in a sector", ("language", "needed", "sector", "how"), _languages),
    "places": TidyTable("a place that a sector reaches", ("place", "sector"), _places),
    "roles": TidyTable("a partner or seat that does a task", ("task", "part", "partner", "seat", "place"), _roles),
    "assessments": TidyTable("a score", ("date", "component", "score"), _assessments),
}
