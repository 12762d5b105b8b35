"""Where a plan names partners, seats and commitments by their ids.

These are looked up in the plain data, so that an id that names nobody is found even in a file with other
mistakes. Which keys of a plan hold them is said beside each key.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from ccr_cli.plan.plan import Plan
from ccr_cli.plan.steps import EACH, KEY, Way
from ccr_cli.plan.text_kinds import ways_to
from ccr_cli.where import Where

PARTNERS: tuple[Way, ...] = ways_to(Plan, "partner")
SEATS: tuple[Way, ...] = ways_to(Plan, "seat")
COMMITMENTS: tuple[Way, ...] = ways_to(Plan, "commitment")
TASKS: tuple[Way, ...] = ways_to(Plan, "task")
COMPONENTS: tuple[Way, ...] = ways_to(Plan, "component")
PLACES: tuple[Way, ...] = ways_to(Plan, "place")

# And where a framework gives ids, and names its own.
FRAMEWORK_SEATS: Way = ("sectors", EACH, "seats", EACH, "id")
FRAMEWORK_IDS: tuple[Way, ...] = (
    FRAMEWORK_SEATS,
    ("sectors", EACH, "id"),
    ("commitments", EACH, "id"),
    ("elements", EACH, "id"),
    ("tasks", EACH, "id"),
    ("components", EACH, "id"),
    ("stories", EACH, "id"),
    ("reasons", EACH, "kind"),
)
FRAMEWORK_SEATS_NAMED: tuple[Way, ...] = (("tasks", EACH, "usual", EACH), ("stories", EACH, "seats", EACH))
FRAMEWORK_SOURCES: tuple[Way, ...] = (
    ("sectors", EACH, "sources", EACH),
    ("sectors", EACH, "seats", EACH, "sources", EACH),
    ("commitments", EACH, "sources", EACH),
    ("elements", EACH, "sources", EACH),
    ("tasks", EACH, "sources", EACH),
    ("components", EACH, "sources", EACH),
    ("stories", EACH, "sources", EACH),
    ("reasons", EACH, "sources", EACH),
)


def place(where: Where) -> str:
    """A way through the data as the contract writes it: ``stories[0].text``."""
    text = ""
    for step in where:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text


def words(data: Any, pattern: Way) -> list[str]:
    """The ids alone that stand where the pattern says: enough to see that all of them are known."""
    parts = [data]
    for step in pattern:
        if step == KEY:
            return [key for part in parts if isinstance(part, dict) for key in part]
        if step == EACH:
            parts = [item for part in parts for item in _items(part)]
        else:
            parts = [part[step] for part in parts if isinstance(part, dict) and step in part]
        if not parts:  # as with most keys of most plans
            return []
    return [part for part in parts if isinstance(part, str)]


def _items(part: Any) -> Iterable[Any]:
    return part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()


def named(data: Any, pattern: Way, where: Where = ()) -> Iterator[tuple[Where, str]]:
    """Each id that stands where the pattern says, with the way to it; passes over what is no text."""
    for depth, step in enumerate(pattern):
        if step == EACH:
            yield from _each(data, pattern[depth + 1 :], where)
            return
        if not isinstance(data, dict):
            return
        if step == KEY:
            yield from (((*where, key), key) for key in data)
            return
        if step not in data:
            return
        data = data[step]
        where = (*where, step)
    if isinstance(data, str):
        yield where, data


def _each(data: Any, rest: Way, where: Where) -> Iterator[tuple[Where, str]]:
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if rest:
        for key, value in pairs:
            yield from named(value, rest, (*where, key))
        return
    for key, value in pairs:
        if isinstance(value, str):
            yield (*where, key), value
