"""Keys of which one or the other has to be there: asked by the models, and of the plain data of a file with mistakes.

A model asks only once every key of it fits, so a file with other mistakes is asked here, and all its
mistakes come at once.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from ccr_cli.where import Where

Choice: TypeAlias = Literal["seats_or_role", "between_or_from_and_to", "either_or"]
CHOICES: dict[Choice, tuple[str, ...]] = {
    "seats_or_role": ("seats", "role"),
    "between_or_from_and_to": ("between", "from", "to"),
    "either_or": (),
}
"""The keys of which one is lacking."""


def open_in_partner(seats: Any, role: Any) -> Choice | None:
    """What a partner leaves open that sits in no seat and has no role."""
    return "seats_or_role" if not seats and role is None else None


def open_in_protocol(between: Any, from_: Any, to: Any) -> Choice | None:
    """What a protocol leaves open that says neither, or both, of who refers to whom."""
    if between is not None and (from_ is not None or to is not None):
        return "either_or"
    return None if between or (from_ and to) else "between_or_from_and_to"


def open_choices(data: Mapping[str, Any]) -> Iterator[tuple[Where, Choice]]:
    """All that a plan's plain data leaves open, with the way to the partner or protocol."""
    for id_, keys in _entries(data, "partners"):
        if choice := open_in_partner(keys.get("seats"), keys.get("role")):
            yield ("partners", id_), choice
    for id_, keys in _entries(data, "protocols"):
        if choice := open_in_protocol(keys.get("between"), keys.get("from"), keys.get("to")):
            yield ("protocols", id_), choice


def _entries(data: Mapping[str, Any], section: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    entries = data.get(section)
    for id_, keys in entries.items() if isinstance(entries, dict) else ():
        if isinstance(keys, dict):
            yield id_, keys
