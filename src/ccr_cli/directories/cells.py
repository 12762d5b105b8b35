"""Values of JSON as cells."""

from typing import Any


def as_cell(value: Any) -> str:
    """What a cell would say: a list in one line, nothing for what has parts of its own."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(as_cell, value)))
    return "" if value is None or isinstance(value, dict) else str(value)
