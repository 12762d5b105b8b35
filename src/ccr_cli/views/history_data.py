"""How a table filled, for scripts: JSON objects and CSV rows."""

from collections.abc import Iterator
from typing import Any

from ccr_cli.questions.table_over_time import TableOverTime, TablePoint

CSV_HEADER = (
    *("date", "revision", "seats", "seats_committed", "seats_at_table", "seats_not_here"),
    *("sectors_missing", "sectors_undecided", "partners_at_table", "ready"),
)


def history_data(answer: TableOverTime) -> dict[str, Any]:
    """The points, the first first, and the versions that can't be read."""
    return {
        "every": answer.every,
        "from": "git" if answer.is_from_git else "dates",
        "shallow": answer.is_shallow,
        "unreadable": [{"revision": one.revision, "date": one.day.isoformat()} for one in answer.unreadable],
        "points": [_point(point) for point in answer.points],
    }


def history_rows(answer: TableOverTime) -> Iterator[tuple[str, ...]]:
    """A row for each point; a cell is empty where nobody knows, or where its readers may not."""
    yield CSV_HEADER
    for point in answer.points:
        yield tuple(map(_cell, _point(point).values()))


def _point(point: TablePoint) -> dict[str, Any]:
    return {
        "date": point.day.isoformat(),
        "revision": point.revision,
        "seats": point.seats,
        "seats_committed": point.committed,
        "seats_at_table": point.at_table,
        "seats_not_here": point.not_here,
        "sectors_missing": point.sectors_missing,
        "sectors_undecided": point.undecided,
        "partners_at_table": point.partners,
        "ready": point.ready,
    }


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)
