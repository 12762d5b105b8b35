"""What the JSON Schema says of a framework's file beyond the models: one that extends another may leave nearly all out.

What a new entry needs beside its id is for ``ccr check`` to say, since only that knows which entries are new.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, TypeAlias

from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import KindOfPart, parts_in

Node: TypeAlias = dict[str, Any]
_TEXT = "BothLanguages"  # is replaced as a whole, and so never partly there
_TOLD = ("description", "examples")
_ALWAYS = ("ccr_framework", "id", "name")
_EXTENDS = {"properties": {"extends": {"type": "string"}}, "required": ["extends"]}
_DEFINED: dict[KindOfPart, str] = {
    "sectors": "Sector",
    "seats": "Seat",
    "commitments": "Commitment",
    "elements": "Element",
    "tasks": "Task",
    "components": "Component",
    "stories": "FrameworkStory",
}


def allow_extending(made: Node) -> None:
    """Ask for the keys of entries only where the file extends no other; entries that may lack them keep their names."""
    entries = [name for name in made["$defs"] if name != _TEXT]
    whole = {_whole(name): _of_whole(made["$defs"][name], entries) for name in entries}
    lists = {key: _of_whole(node, entries) for key, node in made["properties"].items() if _refers(node, entries)}
    needed = [key for key in made["required"] if key not in _ALWAYS]
    for name in entries:
        _loosen(made["$defs"][name], ("id", "kind"))
    _loosen(made, _ALWAYS)
    made["$defs"].update(whole)
    made["if"] = _EXTENDS
    made["else"] = {"required": needed, "properties": {**lists, "hide": {"type": "null"}}}


def suggest_parts(made: Node, frameworks: Sequence[Framework]) -> None:
    """Offer the frameworks that can be extended, and the ids of what is in them."""
    if not frameworks:
        return
    parts = [part for framework in frameworks for part in parts_in(framework.model_dump(exclude_none=True))]
    made["properties"]["extends"]["examples"] = [framework.id for framework in frameworks]
    for node in _lists(made["properties"]["hide"]):
        node["items"]["examples"] = list(dict.fromkeys(part.id for part in parts))
    for kind, name in _DEFINED.items():
        ids = dict.fromkeys(part.id for part in parts if part.kind == kind)
        made["$defs"][name]["properties"]["id"]["examples"] = list(ids)


def _loosen(node: Node, needed: Sequence[str]) -> None:
    """Let every key but these be left out, or be left empty."""
    may_go = [key for key in node.get("required", ()) if key not in needed]
    node["required"] = [key for key in needed if key in node["properties"]]
    for key in may_go:
        node["properties"][key] = _or_nothing(node["properties"][key])


def _or_nothing(node: Node) -> Node:
    told: Node = {key: value for key, value in node.items() if key in _TOLD}
    rest = {key: value for key, value in node.items() if key not in _TOLD}
    return {**told, "anyOf": [rest, {"type": "null"}]}


def _of_whole(node: Any, entries: Sequence[str]) -> Any:
    """A piece of the schema with the entries in it whole."""
    match node:
        case {"$ref": str(ref)} if ref.rpartition("/")[2] in entries:
            return {**node, "$ref": ref.replace(ref.rpartition("/")[2], _whole(ref.rpartition("/")[2]))}
        case dict():
            return {key: _of_whole(child, entries) for key, child in node.items()}
        case list():
            return [_of_whole(child, entries) for child in node]
        case _:
            return deepcopy(node)


def _whole(name: str) -> str:
    return f"Whole{name}"


def _refers(node: Any, entries: Sequence[str]) -> bool:
    return bool(_of_whole(node, entries) != node)


def _lists(node: Any) -> Iterator[Node]:
    """Each part of a schema that is for a list."""
    match node:
        case {"items": dict()}:
            yield node
        case dict():
            for child in node.values():
                yield from _lists(child)
        case list():
            for child in node:
                yield from _lists(child)
