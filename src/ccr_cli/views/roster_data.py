"""What ``ccr partner import`` answers, as a JSON object."""

from collections.abc import Mapping
from typing import Any

from ccr_cli.rosters.roster import ReadRoster, RosterRow, RowAction


def roster_object(roster: ReadRoster, ids: Mapping[int, str]) -> dict[str, Any]:
    """The columns and rows; ``ids`` are those of agencies, by their places. Never what was left out."""
    return {
        "columns": {heading.shown: heading.field for heading in roster.headings if heading.field is not None},
        "not_understood": [heading.shown for heading in roster.headings if heading.field is None],
        "rows": [_row(row, roster, ids) for row in roster.rows],
    }


def action_of(row: RosterRow, roster: ReadRoster) -> RowAction:
    """What happens to a row."""
    return "skip" if row.why is not None or row.agency is None else roster.agencies[row.agency].action


def _row(row: RosterRow, roster: ReadRoster, ids: Mapping[int, str]) -> dict[str, Any]:
    agency = roster.agencies[row.agency] if row.agency is not None else None
    entry = agency.entry if agency is not None else {}
    return {
        "row": row.number,
        "id": ids.get(row.agency) if row.agency is not None else None,
        "name": entry.get("name"),
        "seats": list(entry.get("seats", ())),
        "status": entry.get("status"),
        "action": action_of(row, roster),
        "why": row.why,
        "questions": list(row.questions),
        "left_out": list(row.left_out),
    }
