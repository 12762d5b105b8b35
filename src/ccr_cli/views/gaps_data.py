"""The answer of ``ccr gaps`` for scripts: JSON objects and CSV rows. Keys, ids and states stay English."""

from collections.abc import Iterator, Mapping
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.questions.table import SeatAnswer, SectorAnswer, Sitting, Table
from ccr_cli.views.json_text import json_day
from ccr_cli.views.several import LeftOut

CSV_HEADER = (
    *("plan", "sector", "sector_state", "seat", "seat_state", "partner", "status", "since"),
    *("name", "area", "sector_id", "seat_id", "partner_id", "left_out"),
)
"""The columns; new ones come last, so that whoever counts them finds the others where they were."""
_OF_PLACE = (*CSV_HEADER, "place")
"""Those of tables as a place sees them."""


def csv_header(*, is_of_place: bool) -> tuple[str, ...]:
    """The columns of a CSV file."""
    return _OF_PLACE if is_of_place else CSV_HEADER


def table_object(path: str, table: Table, speaker: Speaker) -> dict[str, Any]:
    """One plan's answer, with the fields that the plan format promises to scripts."""
    seats = table.seats
    return {
        "path": path,
        "name": table.name,
        "area": table.area,
        **({} if table.place is None else {"place": table.place}),
        "framework": table.framework_name,
        "sectors": [_sector(sector, speaker) for sector in table.sectors],
        "missing_sectors": [sector.sector.id for sector in table.missing],
        "open_seats": [seat.seat.id for seat in seats if seat.is_open],
        "counts": {
            "sectors": len(table.sectors),
            "sectors_missing": len(table.missing),
            "seats": len(seats),
            "seats_at_table": sum(seat.state in ("committed", "at-the-table") for seat in seats),
            "seats_not_here": sum(seat.state == "not-here" for seat in seats),
            **others_object(table),
        },
    }


def others_object(table: Table) -> dict[str, int]:
    """How many more partners there are whose names and seats aren't told, for readers to whom that can happen."""
    return {"others": table.others} if table.others else {}


def _sector(sector: SectorAnswer, speaker: Speaker) -> dict[str, Any]:
    return {
        "id": sector.sector.id,
        "name": speaker.pick(sector.sector.name),
        "state": sector.state,
        "seats": [_seat(seat, speaker) for seat in sector.seats],
    }


def _seat(seat: SeatAnswer, speaker: Speaker) -> dict[str, Any]:
    return {
        "id": seat.seat.id,
        "name": speaker.pick(seat.seat.name),
        "state": seat.state,
        "reason": seat.reason,
        "partners": [_partner(partner) for partner in seat.partners],
    }


def _partner(partner: Sitting) -> dict[str, Any]:
    return {
        "id": partner.id if partner.name is not None else None,
        "name": partner.name,
        "status": partner.status,
        "missing_commitments": None if partner.missing is None else list(partner.missing),
        "cannot": list(partner.cannot),
        "since": json_day(partner.since),
    }


def csv_rows(path: str, table: Table, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A row for each partner of each seat, and one for each seat without a partner."""
    plan = {"plan": visible(path), "name": speaker.pick(table.name), "area": speaker.pick(table.area or "")}
    plan |= {} if table.place is None else {"place": speaker.word(table.place)}
    for sector in table.sectors:
        told = {"sector": speaker.pick(sector.sector.name), "sector_id": sector.sector.id}
        for seat in sector.seats:
            of_seat = {"seat": speaker.pick(seat.seat.name), "seat_id": seat.seat.id, "seat_state": seat.state}
            row = {**plan, **told, "sector_state": sector.state or "", **of_seat}
            for partner in seat.partners:
                yield _cells({**row, **_partner_cells(partner, speaker)})
            if not seat.partners:
                yield _cells(row)


def _partner_cells(partner: Sitting, speaker: Speaker) -> dict[str, str]:
    return {
        "partner": speaker.word(partner.name or ""),
        "partner_id": partner.id if partner.name is not None else "",
        "status": partner.status,
        "since": json_day(partner.since) or "",
    }


def left_out_row(one: LeftOut) -> tuple[str, ...]:
    """The row of a plan that nothing can be said of."""
    return _cells({"plan": visible(one.path), "left_out": one.why})


def _cells(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row.get(column, "") for column in csv_header(is_of_place="place" in row))
