"""The answer of ``ccr gaps`` for scripts: JSON objects and CSV rows. Keys, ids and states stay English."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.language.speaker import Speaker
from ccr_cli.language.visible import visible
from ccr_cli.questions.table import SeatAnswer, SectorAnswer, Sitting, Table

CSV_HEADER = ("plan", "sector", "sector_state", "seat", "seat_state", "partner", "status", "since")


def table_object(path: str, table: Table, speaker: Speaker) -> dict[str, Any]:
    """One plan's answer, with the fields that the plan format promises to scripts."""
    seats = table.seats
    return {
        "path": path,
        "name": table.name,
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
        },
    }


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
    }


def csv_rows(path: str, table: Table, speaker: Speaker) -> Iterator[tuple[str, ...]]:
    """A row for each partner of each seat, and one for each seat without a partner."""
    for sector in table.sectors:
        for seat in sector.seats:
            start = (
                visible(path),
                speaker.pick(sector.sector.name),
                sector.state or "",
                speaker.pick(seat.seat.name),
                seat.state,
            )
            for partner in seat.partners:
                since = partner.since.isoformat() if partner.since else ""
                yield (*start, speaker.word(partner.name or ""), partner.status, since)
            if not seat.partners:
                yield (*start, "", "", "")
