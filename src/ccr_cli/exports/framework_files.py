"""A framework of a county's own, as its readers may see it, in files that go beside an export.

One that extends others is written with one file for each of those: who counts by what all of them have in common, such
as the seats of a built-in framework, counts the same as on the plan itself.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ccr_cli.exports.yaml_file import ExportFile, yaml_file
from ccr_cli.intake.load import built_in
from ccr_cli.intake.merging import IDENTIFIED
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import LISTS, KindOfPart, PartId, parts_in

_OF_EACH = ("ccr_framework", "id", "name")
"""The keys that every file has of its own."""


class _Level(NamedTuple):
    """A framework among those that one extends, itself first."""

    id: str
    homes: frozenset[str] | None
    """Where what it has comes from; ``None`` for everywhere."""


def framework_files(framework: Framework, stem: str, first_line: str) -> Iterator[ExportFile]:
    """The framework's own file, then one for each file that it extends; ``stem`` begins their names."""
    base = next((above.id for above in framework.lineage.above if above.name in BUILT_IN), None)
    below = {} if base is None else _data(built_in(base))
    hidden = [] if base is None else _hidden(framework, below)
    found: list[ExportFile] = []
    levels = list(_levels(framework))
    for number in range(len(levels), 0, -1):
        data = _only(_data(framework), framework, levels[number - 1])
        extends = base if number == len(levels) else framework_name(stem, number + 1)
        own = data if extends is None else {**_more(data, below), "extends": extends}
        if hidden and number == len(levels):
            own["hide"] = hidden
        ordered = {key: own[key] for key in Framework.model_fields if key in own}
        found.append(ExportFile(framework_name(stem, number), yaml_file(ordered, first_line)))
        below = data
    return reversed(found)


def framework_name(stem: str, number: int = 1) -> str:
    """What such a file is called."""
    return f"{stem}-framework.yaml" if number == 1 else f"{stem}-framework-{number}.yaml"


def _levels(framework: Framework) -> Iterator[_Level]:
    """The framework, and those above it that are files."""
    yield _Level(framework.id, None)
    above = framework.lineage.above
    for place, known in enumerate(above):
        if known.name in BUILT_IN:
            return
        yield _Level(known.id, frozenset(one.name for one in above[place:]))


def _only(whole: dict[str, Any], framework: Framework, level: _Level) -> dict[str, Any]:
    """The data of what comes from some homes."""
    homes = level.homes
    if homes is None:
        return whole

    def is_from_there(kind: KindOfPart, entry: dict[str, Any]) -> bool:
        origin = framework.lineage.origins.get(PartId(kind, entry["id"]))
        return origin is not None and origin.framework in homes

    lists: dict[str, list[dict[str, Any]]] = {
        kind: [one for one in whole.get(kind) or () if is_from_there(kind, one)] for kind in LISTS
    }
    lists["sectors"] = [
        {**sector, "seats": [seat for seat in sector["seats"] if is_from_there("seats", seat)]}
        for sector in lists["sectors"]
    ]
    return {**whole, "id": level.id, "name": level.id, **lists}


def _data(framework: Framework) -> dict[str, Any]:
    return framework.model_dump(mode="json", by_alias=True, exclude_none=True)


def _hidden(framework: Framework, base: dict[str, Any]) -> list[str]:
    """What is left out of the built-in framework."""
    there = set(parts_in(base))
    return list(dict.fromkeys(part.id for part in framework.lineage.hidden if part in there))


def _more(data: dict[str, Any], below: dict[str, Any]) -> dict[str, Any]:
    """What a framework says beside the one that it extends: of entries with an id, what is said otherwise."""
    found: dict[str, Any] = {}
    for key, value in data.items():
        if key in _OF_EACH:
            found[key] = value
        elif key in IDENTIFIED:
            found |= _entries(key, value, below.get(key) or [])
        elif key == "sources":
            found |= (
                {key: more}
                if (more := {id_: one for id_, one in value.items() if id_ not in below.get(key, {})})
                else {}
            )
        elif value != below.get(key):
            found[key] = value
    return found


def _entries(kind: str, entries: list[dict[str, Any]], below: list[dict[str, Any]]) -> dict[str, Any]:
    """The entries of a list that are others than below, under the list's key; nothing where there are none."""
    known_by = IDENTIFIED[kind]
    there = {entry[known_by]: entry for entry in below}
    found = [_entry(entry, there.get(entry[known_by]), known_by) for entry in entries]
    told = [entry for entry in found if entry.keys() != {known_by}]
    return {kind: told} if told else {}


def _entry(entry: dict[str, Any], below: dict[str, Any] | None, known_by: str) -> dict[str, Any]:
    if below is None:
        return entry
    found: dict[str, Any] = {known_by: entry[known_by]}
    for key, value in entry.items():
        if key == "seats" and value and isinstance(value[0], dict):
            found |= _entries(key, value, below[key])
        elif value != below.get(key):
            found[key] = value
    return found
