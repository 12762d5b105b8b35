"""Every key of the files, from the models: what it is, an example, its words, and who else may read it."""

from collections.abc import Iterator
from textwrap import fill
from typing import Any

import yaml
from pydantic.fields import FieldInfo

from ccr_cli.language.speaker import speaker
from ccr_cli.plan.fields import Part, PlanPart, readers_of
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.plan.readers import EVERYBODY
from ccr_cli.views.schema import schema
from ccr_cli.views.who_else import who_else

WIDTH = 118  # characters of a line
_ENGLISH = speaker("en")


def plan_keys() -> str:
    """Those of a plan."""
    return "\n\n".join(_sections(Plan, "At the top of the file"))


def framework_keys() -> str:
    """Those of a framework."""
    return "\n\n".join(_sections(Framework, "At the top of a framework"))


def _sections(model: type[Part], title: str) -> Iterator[str]:
    made = schema(model, _ENGLISH)
    models = {part.__name__: part for part in _models(model)}

    def below(part: type[Part], node: dict[str, Any], way: str, heading: str) -> Iterator[str]:
        properties: dict[str, Any] = node["properties"]
        yield f"### {heading}"
        yield "\n".join(_key(field, key, properties[key]) for key, field in _fields(part))
        for key, _ in _fields(part):
            for step, name in _uses(properties[key]):
                if name in models:
                    there = f"{way}{key}{step}"
                    yield from below(models[name], made["$defs"][name], f"{there}.", f"`{there}`")

    return below(model, made, "", title)


def _fields(model: type[Part]) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        yield field.alias or name, field


def _models(model: type[Part]) -> Iterator[type[Part]]:
    """Every part that says more of itself than one text in two languages."""
    for part in Part.__subclasses__() + PlanPart.__subclasses__():
        if part.__name__ != "BothLanguages" and part is not model:
            yield part


def _uses(node: Any, step: str = "") -> Iterator[tuple[str, str]]:
    """The parts that a key can hold, each with how: alone, in a list, or under ids."""
    match node:
        case {"$ref": str(name)}:
            yield step, name.rpartition("/")[2]
        case dict():
            for key, child in node.items():
                yield from _uses(child, {"items": f"{step}[]", "additionalProperties": f"{step}.ID"}.get(key, step))
        case list():
            for child in node:
                yield from _uses(child, step)


def _key(field: FieldInfo, key: str, node: dict[str, Any]) -> str:
    required = " (required)" if field.is_required() else ""
    written = [_example(key, example) for example in field.examples or ()][:1]
    short = [f"Example: `{lines[0]}`." for lines in written if len(lines) == 1]
    told = " ".join([f"- **`{key}`**{required}: {field.description}", *short, *_readers(field)])
    long = [["```yaml", *lines, "```"] for lines in written if len(lines) > 1]
    words = [f"- `{word}`: {meaning}" for word, meaning in _words(node)]
    return "\n".join(
        [
            _wrapped(told, "  "),
            *(f"  {line}" for lines in long for line in lines),
            *(_wrapped(f"  {line}", "    ") for line in words),
        ]
    )


def _readers(field: FieldInfo) -> Iterator[str]:
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "readers" in extra:
        readers = readers_of(field)
        yield from ["Everybody may read it."] if readers == EVERYBODY else map(_ENGLISH.tell, who_else(readers))


def _words(node: Any) -> Iterator[tuple[str, str]]:
    """The words to choose from, each with what it means."""
    match node:
        case {"enum": list(words), "enumDescriptions": list(meanings)}:
            yield from zip(words, meanings, strict=True)
        case dict():
            for child in node.values():
                yield from _words(child)
        case list():
            for child in node:
                yield from _words(child)


def _example(key: str, value: Any) -> list[str]:
    """A key with a value as a plan has it: texts of more than a word stand in lines of their own."""
    match value:
        case dict() if value:
            return [f"{key}:", *(f"  {line}" for name, held in value.items() for line in _example(name, held))]
        case list() if not all(isinstance(item, str | int) and " " not in str(item) for item in value):
            return [f"{key}:", *(f"  {line}" for item in value for line in _item(item))]
        case list():
            return [f"{key}: [{', '.join(map(_scalar, value))}]"]
        case _:
            return [f"{key}: {_scalar(value)}"]


def _item(value: Any) -> list[str]:
    if not isinstance(value, dict):
        return [f"- {_scalar(value)}"]
    first, *others = [line for name, held in value.items() for line in _example(name, held)]
    return [f"- {first}", *(f"  {line}" for line in others)]


def _scalar(value: Any) -> str:
    dumped = yaml.safe_dump(value, allow_unicode=True, width=1000, default_flow_style=True)
    written = dumped.removesuffix("\n").removesuffix("\n...")
    is_day = isinstance(value, str) and len(value) == 10 and value.count("-") == 2
    return str(value) if is_day else written.replace("'9:00'", '"9:00"')


def _wrapped(text: str, indent: str) -> str:
    return fill(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
