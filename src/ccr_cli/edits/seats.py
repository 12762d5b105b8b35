"""Seats left open by decision, or that can't be filled here."""

from datetime import date

from ccr_cli.edits.edit import Edit, Put, Remove, Value
from ccr_cli.edits.known import meant, seat_meant
from ccr_cli.edits.shapes import changed, mapping_at, same
from ccr_cli.plan.framework import Framework
from ccr_cli.where import Where

_WHERE: Where = ("not_here",)


def skip_seat(
    data: Value,
    framework: Framework | None,
    seat: str,
    reason: str,
    covered_by: str | None = None,
    review_by: date | None = None,
) -> list[Edit]:
    """Edits that leave a seat open, with the reason, who covers for it and when to ask again, or update its entry.

    Raises ``UserError`` for an id that names no seat or partner, and ``Misplaced``.
    """
    open_seats = mapping_at(data, _WHERE)
    if framework is not None:
        seat = seat_meant(framework, seat)
    where = (*_WHERE, seat)
    entry = meant(data, framework, where, _entry(reason, covered_by, review_by))
    there = open_seats.get(seat)
    if isinstance(there, dict) and there:
        return changed(data, where, entry)
    is_short = len(entry) == 1 and (isinstance(there, str) or _are_short(open_seats, seat))
    value = reason.strip() if is_short else entry
    return [] if same(there, value) else [Put(where, value)]


def open_seat(data: Value, framework: Framework | None, seat: str) -> list[Edit]:
    """Edits that let a seat be filled again; none if it isn't left open.

    Raises ``UserError`` for an id that names no seat, and ``Misplaced``.
    """
    open_seats = mapping_at(data, _WHERE)
    if framework is not None and seat not in open_seats:
        seat = seat_meant(framework, seat)
    return [Remove((*_WHERE, seat))] if seat in open_seats else []


def _entry(reason: str, covered_by: str | None, review_by: date | None) -> dict[str, Value]:
    entry: dict[str, Value] = {"reason": reason.strip()}
    if covered_by:
        entry["covered_by"] = covered_by
    return entry | ({"review_by": review_by.isoformat()} if review_by else {})


def _are_short(open_seats: dict[str, Value], seat: str) -> bool:
    """Whether any other seat left open is written as its reason alone, or there is no other."""
    others = [entry for known, entry in open_seats.items() if known != seat]
    return not others or any(isinstance(entry, str) for entry in others)
