"""The JSON Schema of the files, made from the models and described in the user's language.

Draft 7, which every editor reads. The schema rejects exactly what ``ccr check`` calls an error of shape.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from ccr_cli.language.message import Message, mark
from ccr_cli.language.speaker import Speaker
from ccr_cli.plan.fields import DATE_FORM
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.other_names import NamedPart
from ccr_cli.plan.readers import Readers
from ccr_cli.views.schema_of_framework import allow_extending, suggest_parts
from ccr_cli.views.who_else import who_else

_DRAFT = "http://json-schema.org/draft-07/schema#"
# Every day from year 1 to 9999 and no other: a plain digit pattern would accept February 30.
_DAY = (
    r"^(?!0000)(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)-02-29)$"
)
_ANY_WORD = r"\S"
_NO_DAY = mark("A day that exists, as year-month-day, such as 2026-12-03.")
_NO_WORD = mark("A text with at least one word.")
_TOLD = ("description", "enumDescriptions", "patternErrorMessage")


class _Generator(GenerateJsonSchema):
    ignored_warning_kinds = {"skipped-choice", "non-serializable-default"}  # noqa: RUF012

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Ids as ``propertyNames``: pydantic's ``patternProperties`` would let every other key pass."""
        made = super().dict_schema(schema)
        patterns = made.pop("patternProperties", None)
        if patterns:
            ((pattern, values),) = patterns.items()
            made["propertyNames"] = {"pattern": pattern}
            made["additionalProperties"] = values
        return made

    def union_schema(self, schema: core_schema.UnionSchema) -> JsonSchemaValue:
        """A short form or a long one: no value is both."""
        made = super().union_schema(schema)
        return {"oneOf": made["anyOf"]} if set(made) == {"anyOf"} else made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key that may be left empty."""
        inner = self.generate_inner(schema["schema"])
        if isinstance(inner.get("type"), str) and "enum" not in inner and "const" not in inner:
            return {**inner, "type": [inner["type"], "null"]}
        return {"anyOf": [inner, {"type": "null"}]}

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """No ``default: null``: an absent key needs no mention."""
        return self.generate_inner(schema["schema"])


def schema_text(model: type[BaseModel], speaker: Speaker, frameworks: Sequence[Framework] = ()) -> str:
    """The schema as indented JSON."""
    return json.dumps(schema(model, speaker, frameworks), ensure_ascii=False, indent=2) + "\n"


def schema(model: type[BaseModel], speaker: Speaker, frameworks: Sequence[Framework] = ()) -> dict[str, Any]:
    """The schema of a file; the ids of frameworks are suggested where it names them, never required."""
    made = model.model_json_schema(schema_generator=_Generator, mode="validation")
    definitions = made.get("$defs", {})
    for definition in (made, *definitions.values()):
        definition.pop("description", None)  # a model's docstring speaks to whoever reads the code
    _add_choices(definitions)
    if model is Framework:
        allow_extending(made)
        suggest_parts(made, frameworks)
    elif frameworks:
        _suggest(made, frameworks)
    _tidy(made, speaker)
    return {"$schema": _DRAFT, **made}


def _add_choices(definitions: dict[str, Any]) -> None:
    """Require one key or another, as the models' validators do."""
    if "Partner" in definitions:
        definitions["Partner"]["anyOf"] = [
            {"required": ["seats"], "properties": {"seats": {"type": "array", "minItems": 1}}},
            {"required": ["role"], "properties": {"role": {"type": "string"}}},
        ]
    if "Protocol" in definitions:
        definitions["Protocol"]["oneOf"] = [
            _there_and_absent(("between",), ("from", "to")),
            _there_and_absent(("from", "to"), ("between",)),
        ]


def _suggest(made: dict[str, Any], frameworks: Sequence[Framework]) -> None:
    """Add the frameworks' ids as examples, which editors offer."""
    seats = _ids(list(framework.seats.values()) for framework in frameworks)
    commitments = _ids(framework.commitments for framework in frameworks)
    definitions = made["$defs"]
    partner = definitions["Partner"]["properties"]
    for items in _parts(partner["seats"], "items"):
        items["examples"] = seats
    for items in _parts(definitions["Story"]["properties"]["seats"], "items"):
        items["examples"] = seats
    definitions["Action"]["properties"]["seat"]["examples"] = seats
    for names in _parts(made["properties"]["not_here"], "propertyNames"):
        names["examples"] = seats
    for names in _parts(partner["commitments"], "propertyNames"):
        names["examples"] = commitments
    for names in _parts(made["properties"]["roles"], "propertyNames"):
        names["examples"] = _ids(framework.tasks for framework in frameworks)
    for names in _parts(definitions["Assessment"]["properties"]["scores"], "propertyNames"):
        names["examples"] = _ids(framework.components for framework in frameworks)


def _ids(lists: Iterable[Sequence[NamedPart] | None]) -> list[str]:
    """The ids of the parts of several frameworks, each once."""
    return list(dict.fromkeys(part.id for parts in lists for part in parts or ()))


def _parts(node: Any, key: str) -> Iterator[dict[str, Any]]:
    """Every part of a schema under a given key."""
    if isinstance(node, dict):
        if isinstance(node.get(key), dict):
            yield node[key]
        for child in node.values():
            yield from _parts(child, key)
    elif isinstance(node, list):
        for child in node:
            yield from _parts(child, key)


def _there_and_absent(there: tuple[str, ...], absent: tuple[str, ...]) -> dict[str, Any]:
    properties: dict[str, Any] = {key: {"type": "array", "minItems": 1} for key in there}
    return {"required": list(there), "properties": properties | {key: {"type": "null"} for key in absent}}


def _tidy(node: Any, speaker: Speaker) -> None:
    """Translate what people read, and take out what only repeats the keys."""
    if isinstance(node, dict):
        _tidy_mapping(node, speaker)
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        if key not in ("examples", "enumDescriptions"):
            _tidy(child, speaker)


def _tidy_mapping(node: dict[str, Any], speaker: Speaker) -> None:
    if isinstance(node.get("title"), str):
        del node["title"]
    if node.get("pattern") == DATE_FORM:
        node.update(pattern=_DAY, format="date", patternErrorMessage=_NO_DAY)
    elif node.get("pattern") == _ANY_WORD:
        node["patternErrorMessage"] = _NO_WORD
    for key in _TOLD:
        match node.get(key):
            case str(text):
                node[key] = speaker.tell(Message(text))
            case list(texts):
                node[key] = [speaker.tell(Message(text)) for text in texts]
    if (readers := node.pop("readers", None)) is not None:
        node["description"] = " ".join((node["description"], *map(speaker.tell, who_else(Readers(**readers)))))
