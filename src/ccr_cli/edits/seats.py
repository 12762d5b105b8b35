"""Seats left open on purpose, or that can't be filled here."""

from datetime import date

from ccr_cli.edits.edit import Edit, Put, Remove, Value
from ccr_cli.edits.known import check_seat, checked
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
    where = (*_WHERE, seat)
    entry = _entry(reason, covered_by, review_by)
    there = open_seats.get(seat)
    if isinstance(there, dict) and there:
        return checked(data, framework, changed(data, where, entry))
    is_short = len(entry) == 1 and (isinstance(there, str) or _are_short(open_seats, seat))
    value = reason.strip() if is_short else entry
    return [] if same(there, value) else checked(data, framework, [Put(where, value)])


def open_seat(data: Value, framework: Framework | None, seat: str) -> list[Edit]:
    """Edits that let a seat be filled again; none if it isn't left open.

    Raises ``UserError`` for an id that names no seat, and ``Misplaced``.
    """
    if seat in mapping_at(data, _WHERE):
        return [Remove((*_WHERE, seat))]
    if framework is not None:
        check_seat(framework, seat)
    return []


def _entry(reason: str, covered_by: str | None, review_by: date | None) -> dict[str, Value]:
    entry: dict[str, Value] = {"reason": reason.strip()}
    if covered_by:
        entry["covered_by"] = covered_by
    return entry | ({"review_by": review_by.isoformat()} if review_by else {})


def _are_short(open_seats: dict[str, Value], seat: str) -> bool:
    """Whether any other seat left open is written as its reason alone, or there is no other."""
    others = [entry for known, entry in open_seats.items() if known != seat]
    return not others or any(isinstance(entry, str) for entry in others)
