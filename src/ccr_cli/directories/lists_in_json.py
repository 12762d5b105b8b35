"""Lists of agencies in JSON: objects that hold nothing but texts, as the rows of sheets would."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from ccr_cli.directories.cells import as_cell
from ccr_cli.spreadsheets.sheet import SheetCell, SheetRow

NamedRows: TypeAlias = tuple[str | None, Sequence[SheetRow]]
"""The rows of a list, with its name if it has one."""


def lists_in(objects: Sequence[Any]) -> Sequence[NamedRows]:
    """The lists that some objects hold, as rows below their keys."""
    return _without_keys([(name, _flat(one)) for data in objects for name, one in _lists_of(data)])


def _lists_of(data: Any) -> Sequence[tuple[str | None, Any]]:
    """The lists that an object holds by name, as a workbook holds sheets; else what it is itself."""
    if isinstance(data, dict) and data.get("type") == "FeatureCollection" and isinstance(data.get("features"), list):
        return [(None, [one["properties"] for one in data["features"] if _has_properties(one)])]
    held = data.items() if isinstance(data, dict) else ()
    lists = [(name, one) for name, one in held if isinstance(one, list) and any(isinstance(item, dict) for item in one)]
    return lists or [(None, data)]


def _has_properties(feature: Any) -> bool:
    """Whether a feature of a map, as GeoJSON has them (RFC 7946), says something of what is there."""
    return isinstance(feature, dict) and isinstance(feature.get("properties"), dict)


def _without_keys(lists: Sequence[NamedRows]) -> Sequence[NamedRows]:
    """Some lists without those that only explain what others hold: the categories, by the ids that agencies have."""
    if len(lists) < 2:
        return lists
    told = [{cell for row in rows[1:] for cell in row.cells} for _, rows in lists]
    return [
        one
        for at, one in enumerate(lists)
        if not (ids := _ids_of(one[1])) or not any(ids <= held for held in told[:at] + told[at + 1 :])
    ]


def _ids_of(rows: Sequence[SheetRow]) -> set[SheetCell]:
    """The ids of a list, where it has them."""
    place = rows[0].cells.index("id") if rows and "id" in rows[0].cells else None
    return set() if place is None else {row.cells[place] for row in rows[1:]}


def _flat(data: Any) -> Sequence[SheetRow]:
    """Objects that hold nothing but texts, as rows below their keys; the first object is row 1."""
    items = data if isinstance(data, list) else list(data.values()) if isinstance(data, dict) else []
    objects = [item for item in items if isinstance(item, dict)]
    if not isinstance(data, list) and len(objects) < 2:
        return ()
    keys = tuple(dict.fromkeys(key for item in objects for key in item))
    rows = (tuple(as_cell(item.get(key)) for key in keys) for item in objects)
    return (SheetRow(0, keys), *(SheetRow(number, row) for number, row in enumerate(rows, 1)))
