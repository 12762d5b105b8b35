"""Ids of a user's own framework that have a hidden name in them, and those that stand for them in an output."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import Above, Lineage, Origin, PartId
from ccr_cli.plan.masking import HiddenNames


class NeutralIds(NamedTuple):
    """The ids of a framework that are told otherwise, each with the one that stands for it."""

    frameworks: Mapping[str, str] = {}
    seats: Mapping[str, str] = {}
    sectors: Mapping[str, str] = {}
    commitments: Mapping[str, str] = {}
    elements: Mapping[str, str] = {}
    tasks: Mapping[str, str] = {}
    components: Mapping[str, str] = {}
    stories: Mapping[str, str] = {}
    sources: Mapping[str, str] = {}


NO_NEUTRAL_IDS = NeutralIds()


def neutral_ids_of(framework: Framework, hidden: HiddenNames) -> NeutralIds:
    """What stands for the ids with a hidden name; it depends on their places alone, so it is the same for all plans."""
    return NeutralIds(
        _neutral("framework", [framework.id], hidden),
        _neutral("seat", framework.seats, hidden),
        _neutral("sector", [sector.id for sector in framework.sectors], hidden),
        _neutral("commitment", [commitment.id for commitment in framework.commitments], hidden),
        _neutral("element", [element.id for element in framework.elements or ()], hidden),
        _neutral("task", [task.id for task in framework.tasks or ()], hidden),
        _neutral("component", [component.id for component in framework.components or ()], hidden),
        _neutral("story", [story.id for story in framework.stories or ()], hidden),
        _neutral("source", framework.sources or (), hidden),
    )


def _neutral(start: str, ids: Collection[str], hidden: HiddenNames) -> dict[str, str]:
    return {id_: _free(f"{start}-{number}", ids) for number, id_ in enumerate(ids, 1) if hidden.are_in(id_)}


def _free(id_: str, taken: Collection[str]) -> str:
    while id_ in taken:
        id_ += "-x"
    return id_


def lineage_with_neutral_ids(lineage: Lineage, ids: NeutralIds, hidden: HiddenNames) -> Lineage:
    """Where the parts under these ids come from, without names of files that have a hidden name in them.

    A part of a built-in framework that is told under another id is the framework's own: its base has none that is
    called so.
    """
    called = _called([lineage.name, *(above.name for above in lineage.above)], hidden)
    taken = {above.id for above in lineage.above}
    origins, left_out = {}, {part: called.get(by, by) for part, by in lineage.hidden.items()}
    for part, origin in lineage.origins.items():
        told = getattr(ids, part.kind).get(part.id, part.id)
        home = called.get(origin.framework, origin.framework)
        if told != part.id and origin.framework in BUILT_IN:
            home, left_out[part] = called[lineage.name], called[lineage.name]
        changes = tuple(one._replace(framework=called.get(one.framework, one.framework)) for one in origin.changes)
        origins[PartId(part.kind, told)] = Origin(home, changes)
    above = tuple(
        Above(_free(f"framework-{number}", taken) if hidden.are_in(one.id) else one.id, called[one.name])
        for number, one in enumerate(lineage.above, 2)
    )
    return Lineage(called[lineage.name], above, origins, left_out)


def _called(names: Iterable[str], hidden: HiddenNames) -> dict[str, str]:
    """What stands for the paths of frameworks' files."""
    return {
        name: f"framework-{number}.yaml" if hidden.are_in(name.replace("/", " / ")) else name
        for number, name in enumerate(names, 1)
    }


def with_neutral_ids(data: dict[str, Any], ids: NeutralIds) -> dict[str, Any]:
    """A framework's data under these ids."""
    return {
        **data,
        "id": ids.frameworks.get(data["id"], data["id"]),
        "sectors": [
            {**_renamed(sector, ids.sectors, ids), "seats": _all_renamed(sector["seats"], ids.seats, ids)}
            for sector in data["sectors"]
        ],
        "commitments": _all_renamed(data["commitments"], ids.commitments, ids),
        "elements": _all_renamed(data.get("elements") or (), ids.elements, ids),
        "tasks": [
            {**_renamed(task, ids.tasks, ids), "usual": [ids.seats.get(seat, seat) for seat in task.get("usual") or ()]}
            for task in data.get("tasks") or ()
        ],
        "components": _all_renamed(data.get("components") or (), ids.components, ids),
        "stories": [
            {**_renamed(story, ids.stories, ids), "seats": [ids.seats.get(seat, seat) for seat in story["seats"]]}
            for story in data.get("stories") or ()
        ],
        "sources": {ids.sources.get(id_, id_): source for id_, source in (data.get("sources") or {}).items()},
    }


def _all_renamed(parts: Iterable[dict[str, Any]], names: Mapping[str, str], ids: NeutralIds) -> list[dict[str, Any]]:
    return [_renamed(part, names, ids) for part in parts]


def _renamed(part: dict[str, Any], names: Mapping[str, str], ids: NeutralIds) -> dict[str, Any]:
    cited = [ids.sources.get(id_, id_) for id_ in part.get("sources") or ()]
    return {**part, "id": names.get(part["id"], part["id"]), **({"sources": cited} if cited else {})}
