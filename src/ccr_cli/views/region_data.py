"""The answer of ``ccr region`` for scripts: JSON objects and CSV rows. Keys, ids and states stay English."""

from collections.abc import Iterable, Iterator
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.plan.viewed import NOT_TOLD
from ccr_cli.questions.region.county import County, Ending
from ccr_cli.questions.region.in_public import FrameworkInPublic
from ccr_cli.questions.region.region import FrameworkAcross, Region, SeatAcross, SectorAcross
from ccr_cli.questions.region.shared import SharedAgency
from ccr_cli.questions.region.trainings import TopicAcross
from ccr_cli.questions.table import SeatState, SectorState
from ccr_cli.views.json_text import json_day
from ccr_cli.views.region_grid import UNDECIDED_STATE

CSV_HEADER = ("plan", "name", "framework", "sector_id", "seat_id", "seat", "state", "agencies")
"""A row for each community and seat."""
PUBLIC_HEADER = ("framework", "plans", "seat_id", "seat", "filled_in_at_least")
_SEAT_STATES: tuple[SeatState, ...] = (
    *("committed", "at-the-table", "liaison", "invited", "identified", "missing", "not-here"),
)
_SECTOR_STATES: tuple[SectorState, ...] = ("complete", "partial", "missing", "not-here")


def region_object(found: Region) -> dict[str, Any]:
    """The answer, with the fields that the contract promises to scripts."""
    return {
        "frameworks": [_framework(across) for across in found.frameworks],
        "alike": [{"name": those[0].name, "paths": _paths(those)} for those in found.alike],
        "saying_nothing_of_agreements": found.unsaid.plans,
    }


def _framework(across: FrameworkAcross) -> dict[str, Any]:
    return {
        "id": across.shape.id,
        "plans": len(across.counties),
        "seats": [_seat(one) for one in across.seats],
        "sectors": [_sector(one) for one in across.sectors],
        "elements": [{"id": one.element.id, "met_in": one.met_in} for one in across.elements],
        "ready_in": across.ready_in,
        "shared_partners": [_shared(one) for one in across.shared],
        "languages": [
            {"language": one.language, "needed_in": _paths(one.needed_in), "spoken_in": _paths(one.spoken_in)}
            for one in across.tongues
        ],
        "trainings": [_topic(one) for one in across.topics],
        "communities": [_county(county) for county in across.counties],
    }


def _seat(one: SeatAcross) -> dict[str, Any]:
    return {
        "id": one.seat.id,
        "sector": one.seat.sector,
        "counts": {state: one.counts.get(state, 0) for state in _SEAT_STATES},
        "open_in": _paths(one.open_in),
        "at_table_in": _paths(filled.county for filled in one.filled_in),
    }


def _sector(one: SectorAcross) -> dict[str, Any]:
    return {
        "id": one.sector.id,
        "counts": {state: one.counts.get(state, 0) for state in _SECTOR_STATES},
        "missing_in": _paths(one.missing_in),
    }


def _shared(one: SharedAgency) -> dict[str, Any]:
    told: dict[str, Any] = {"name": one.name, "plans": []}
    for standing in one.standing:
        agency = standing.agency
        seats = list(agency.seats)
        told["plans"].append({"path": standing.county.path, "id": agency.id, "status": agency.status, "seats": seats})
    return {**told, "maybe": True} if one.is_maybe else told


def _topic(one: TopicAcross) -> dict[str, Any]:
    return {"topic": one.topic, "given_in": _paths(one.given_in), "by": list(one.by)}


def _county(county: County) -> dict[str, Any]:
    return {
        "path": county.path,
        "name": county.name,
        "coordinator": None if county.coordinator == NOT_TOLD else county.coordinator,
        "has_coordinator": county.coordinator is not None,
        "last_meeting": json_day(county.last_met),
        "stopped_meeting": county.is_silent,
        "changed": json_day(county.changed),
        "ending": _endings(county.ending),
        "ended": _endings(county.ended),
    }


def _endings(endings: Iterable[Ending]) -> list[dict[str, Any]]:
    return [{"kind": one.kind, "date": json_day(one.day), "what": one.what} for one in endings]


def _paths(counties: Iterable[County]) -> list[str]:
    return [county.path for county in counties]


def region_rows(found: Region, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A row for each community and seat."""
    for across in found.frameworks:
        for county in across.counties:
            for seat in across.shape.seats:
                if seat.id in county.states:
                    agencies = (one.name for one in county.agencies if seat.id in one.seats)
                    state = county.states[seat.id]
                    told = UNDECIDED_STATE if seat.is_undecided(state) else state
                    yield (
                        *(visible(county.path), county.name, across.shape.id, seat.sector, seat.id),
                        *(speaker.pick(seat.name), told, "; ".join(agencies)),
                    )


def public_object(told: Iterable[FrameworkInPublic]) -> dict[str, Any]:
    """What everybody may know: no community, and counts in steps."""
    return {
        "frameworks": [
            {
                "id": one.shape.id,
                "plans": one.plans,
                "seats": [{"id": seat.seat.id, "filled_in_at_least": seat.at_least} for seat in one.seats],
                "shared_partners": [{"name": known.name, "in_at_least": known.at_least} for known in one.agencies],
                "languages": [{"language": known.name, "in_at_least": known.at_least} for known in one.languages],
            }
            for one in told
        ]
    }


def public_rows(told: Iterable[FrameworkInPublic], speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A row for each seat that enough communities have filled."""
    for one in told:
        for seat in one.seats:
            yield (one.shape.id, str(one.plans), seat.seat.id, speaker.pick(seat.seat.name), str(seat.at_least))
