"""What ``ccr partner import`` answers, as a JSON object."""

from collections.abc import Mapping
from typing import Any

from ccr_cli.rosters.roster import ReadRoster, RosterRow, RowAction


def roster_object(roster: ReadRoster, ids: Mapping[int, str]) -> dict[str, Any]:
    """The columns and rows; ``ids`` are those of agencies, by their places. Never what was left out."""
    names = [sheet.called for sheet in roster.sheets if sheet.called is not None]
    understood = fields_of(roster)
    return {
        "sheet": names[0] if len(names) == 1 else None,
        "sheets": names,
        "columns": {shown: field for shown, field in understood.items() if field is not None},
        "by_cells": by_cells(roster),
        "not_understood": [shown for shown, field in understood.items() if field is None],
        "rows": [_row(row, roster, ids) for row in roster.rows],
    }


def fields_of(roster: ReadRoster) -> dict[str, str | None]:
    """By their headings, what the columns of all sheets have; ``None`` where no sheet tells."""
    found: dict[str, str | None] = {}
    for heading in (heading for sheet in roster.sheets for heading in sheet.headings):
        found[heading.shown] = found.get(heading.shown) or heading.field
    return found


def owned(roster: ReadRoster) -> list[str]:
    """The headings of columns with what persons own."""
    return list(dict.fromkeys(one.shown for sheet in roster.sheets for one in sheet.headings if one.is_owned))


def by_cells(roster: ReadRoster) -> list[str]:
    """The headings of columns that what stands in them told."""
    told = (one.shown for sheet in roster.sheets for one in sheet.headings if one.is_by_cells and one.field is not None)
    return list(dict.fromkeys(told))


def action_of(row: RosterRow, roster: ReadRoster) -> RowAction:
    """What happens to a row."""
    return "skip" if row.why is not None or row.agency is None else roster.agencies[row.agency].action


def _row(row: RosterRow, roster: ReadRoster, ids: Mapping[int, str]) -> dict[str, Any]:
    agency = roster.agencies[row.agency] if row.agency is not None else None
    entry = agency.entry if agency is not None else {}
    place = roster.place_of(row.number)
    return {
        **({"sheet": place.sheet} if place.sheet is not None else {}),
        "row": place.row,
        "id": ids.get(row.agency) if row.agency is not None else None,
        "name": entry.get("name"),
        "seats": list(entry.get("seats", ())),
        "status": entry.get("status") if agency is None or agency.same_as is None else agency.status,
        "action": action_of(row, roster),
        "why": row.why,
        "questions": list(row.questions),
        "left_out": list(row.left_out),
        **({"differs": list(dict.fromkeys(one.key for one in agency.differs))} if agency and agency.same_as else {}),
    }
