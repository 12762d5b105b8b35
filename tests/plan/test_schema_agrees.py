"""The schema that editors read, and the program, accept the same files."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from pydantic import BaseModel

from ccr_cli.intake.extending import Extending
from ccr_cli.intake.load import built_in
from ccr_cli.intake.shape import validate
from ccr_cli.language.speaker import LANGUAGES, speaker
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.plan import Plan
from ccr_cli.rules import hidden_in_base, missing_key, nothing_there
from ccr_cli.rules.finding import Problem
from ccr_cli.views.schema import schema
from ccr_cli.yaml_text.reader import read_yaml
from helpers import EXAMPLES, ROOT
from strategies import extensions, frameworks, plans, spoiled, value_at, ways

_quick = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
FRAMEWORKS = [built_in(name) for name in BUILT_IN]
BUILT_IN_FILE = ROOT / "src/ccr_cli/data/frameworks/immigrant-survivors.yaml"
MODELS: tuple[type[BaseModel], ...] = (Plan, Framework)


def as_python_matches(node: Any) -> Any:
    """A schema whose patterns mean to Python what they mean to an editor: ``$`` is the end, not before a line end."""
    if isinstance(node, list):
        return [as_python_matches(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {
        key: re.sub(r"\$$", r"\\Z", value) if key == "pattern" and isinstance(value, str) else as_python_matches(value)
        for key, value in node.items()
    }


def schema_of(model: type[BaseModel], language: str) -> dict[str, Any]:
    """The schema as `ccr schema` prints it."""
    return schema(model, speaker(language), FRAMEWORKS)


@cache
def validator(model: type[BaseModel]) -> Draft7Validator:
    return Draft7Validator(as_python_matches(schema_of(model, "en")))


def data_of(path: Path) -> Any:
    return read_yaml(path.read_bytes()).data


def assert_they_agree(model: type[BaseModel], data: Any) -> None:
    problems = [(one.where, one.message.id) for one in shape_of(model, data) if not is_for_the_check_alone(one, data)]
    if validator(model).is_valid(data) != (problems == []):
        errors = [f"{error.json_path}: {error.message}" for error in validator(model).iter_errors(data)]
        pytest.fail(f"the schema says {errors}, the program says {problems}, of {data}")


def shape_of(model: type[BaseModel], data: Any) -> list[Problem]:
    """What the program says of the shape of a file."""
    return Extending("own.yaml", base_of).fit(data)[1] if model is Framework else validate(model, data)[1]


def base_of(name: str) -> tuple[Framework | None, str, None]:
    return built_in(name) if name in BUILT_IN else None, name, None


def is_for_the_check_alone(problem: Problem, data: Any) -> bool:
    """Whether a new entry of a framework that extends another lacks a key: which are new, only the base can tell."""
    if not isinstance(data, dict) or not isinstance(data.get("extends"), str) or problem.where[-1] in ("id", "kind"):
        return False
    is_in_seat = problem.where[0] == "sectors" and problem.where[2:3] == ("seats",)
    is_empty = problem.rule is nothing_there.RULE and value_at(data, problem.where) is None
    is_lacking = problem.rule is missing_key.RULE or is_empty
    of_entry = len(problem.where) in ((3, 5) if is_in_seat else (3,))
    return problem.rule is hidden_in_base.RULE or (is_lacking and of_entry)


@pytest.mark.parametrize("model", MODELS)
def test_the_schema_is_a_schema(model: type[BaseModel]) -> None:
    Draft7Validator.check_schema(schema_of(model, "en"))


@settings(_quick, max_examples=60)
@given(plans)
def test_both_accept_every_plan_that_the_models_hold(data: dict[str, Any]) -> None:
    assert validate(Plan, data)[1] == []
    assert_they_agree(Plan, data)


@settings(_quick, max_examples=300)
@given(spoiled(plans))
def test_both_say_the_same_of_a_plan_that_is_nearly_right(data: dict[str, Any]) -> None:
    assert_they_agree(Plan, data)


@settings(_quick, max_examples=150)
@given(spoiled(frameworks))
def test_both_say_the_same_of_a_framework_that_is_nearly_right(data: dict[str, Any]) -> None:
    assert_they_agree(Framework, data)


@settings(_quick, max_examples=100)
@given(extensions)
def test_both_accept_every_framework_that_extends_another(data: dict[str, Any]) -> None:
    assert [one for one in shape_of(Framework, data) if not is_for_the_check_alone(one, data)] == []
    assert_they_agree(Framework, data)


@settings(_quick, max_examples=300)
@given(spoiled(extensions))
def test_both_say_the_same_of_a_framework_that_nearly_extends_another(data: dict[str, Any]) -> None:
    assume(not repeats_an_id(data))  # there is a rule of its own for that; of two with one id the last one counts
    assert_they_agree(Framework, data)


def repeats_an_id(data: Any) -> bool:
    """Whether a list anywhere has two entries with one id."""
    if isinstance(data, dict):
        return any(map(repeats_an_id, data.values()))
    if not isinstance(data, list):
        return False
    ids = [str(one["id"]) for one in data if isinstance(one, dict) and "id" in one]
    return len(ids) != len(set(ids)) or any(map(repeats_an_id, data))


@pytest.mark.parametrize("value", [None, "", " ", [], {}, True, 1, "text", "immigrant-survivors", ["text"], [None]])
def test_both_say_the_same_when_every_value_of_an_extension_in_turn_is_another(value: Any) -> None:
    sector = {**one_of_each(data_of(BUILT_IN_FILE))["sectors"][0], "name": "Ours"}
    data = {
        "ccr_framework": 1,
        "id": "ours",
        "name": {"en": "Ours", "es": "Lo nuestro"},
        "extends": "immigrant-survivors",
        "hide": ["homeland-security"],
        "sectors": [sector, {"id": "justice-system", "seats": [{"id": "courts", "why": "They sign."}]}],
        "commitments": [{"id": "advocacy"}],
        "tasks": [{"id": "first-call", "usual": ["courts"]}],
        "components": [{"id": "shared-purpose", "three": "Some."}],
        "stories": [{"id": "ours", "title": "A", "seats": ["courts"], "text": "B"}],
        "sources": {"guidelines": {"where": "Here"}, "ours": {"title": "Ours"}},
    }
    for *way, step in list(ways(data)):
        holder = value_at(data, tuple(way))
        before, holder[step] = holder[step], value
        assert_they_agree(Framework, data)
        if isinstance(holder, dict):
            del holder[step]
            assert_they_agree(Framework, data)
        holder[step] = before


def one_of_each(data: Any) -> Any:
    """The data with one item left of each list, and every key."""
    if isinstance(data, dict):
        return {key: one_of_each(value) for key, value in data.items()}
    return [one_of_each(data[0])] if isinstance(data, list) and data else data


@pytest.mark.parametrize("value", [None, "", " ", [], {}, True, 1, 1.5, "text", "2026-02-30", "2026-01-01\n", ["text"]])
def test_both_say_the_same_when_every_value_in_turn_is_another(value: Any) -> None:
    data = one_of_each(data_of(EXAMPLES / "saguaro.yaml"))
    data["partners"] = dict(list(data["partners"].items())[:4])
    for *way, step in list(ways(data)):
        holder = value_at(data, tuple(way))
        before, holder[step] = holder[step], value
        assert_they_agree(Plan, data)
        holder[step] = before


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_schema_accepts_the_example_plans(path: Path) -> None:
    assert list(validator(Plan).iter_errors(data_of(path))) == []


def test_the_schema_accepts_the_built_in_framework() -> None:
    assert list(validator(Framework).iter_errors(data_of(BUILT_IN_FILE))) == []


def test_what_can_be_extended_and_hidden_is_suggested() -> None:
    made = schema_of(Framework, "en")
    (hide,) = [node for node in made["properties"]["hide"].values() if isinstance(node, dict)]

    assert made["properties"]["extends"]["examples"] == list(BUILT_IN)
    assert {"homeland-security", "courts", "advocacy", "mission"} <= set(hide["examples"])
    assert "courts" in made["$defs"]["Seat"]["properties"]["id"]["examples"]
    assert "justice-system" in made["$defs"]["Sector"]["properties"]["id"]["examples"]


# What an editor shows


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """Every mapping of a schema, examples apart."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key != "examples":
                yield from nodes(value)
    elif isinstance(node, list):
        for item in node:
            yield from nodes(item)


def properties(model: type[BaseModel], language: str = "en") -> list[tuple[str, dict[str, Any]]]:
    """Every key of a file's schema, named by its mapping and itself, with what the schema says of it."""
    made = schema_of(model, language)
    owners = {model.__name__: made, **made["$defs"]}
    return [
        (f"{owner}.{key}", told) for owner, node in owners.items() for key, told in node.get("properties", {}).items()
    ]


@pytest.mark.parametrize("model", MODELS)
def test_every_key_is_described_with_an_example(model: type[BaseModel]) -> None:
    lacking = [name for name, told in properties(model) if not told.get("description") or "examples" not in told]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_to_choose_in_a_plan_is_explained(language: str) -> None:
    enums = [node for node in nodes(schema_of(Plan, language)) if isinstance(node.get("enum"), list)]
    assert len(enums) > 10
    assert [node["enum"] for node in enums if len(node.get("enumDescriptions", [])) != len(node["enum"])] == []


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_has_to_know_what_null_is(model: type[BaseModel], language: str) -> None:
    for node in nodes(schema_of(model, language)):
        told = [node.get("description"), node.get("patternErrorMessage"), *node.get("enumDescriptions", [])]
        words = " ".join(text for text in told if isinstance(text, str))
        assert not re.search(r"\b(null|nulo)\b", words.lower()), words


@pytest.mark.parametrize("model", MODELS)
def test_every_example_fits_its_own_key(model: type[BaseModel]) -> None:
    made = as_python_matches(schema_of(model, "en"))
    for owner, node in {model.__name__: made, **made["$defs"]}.items():
        for key, told in node.get("properties", {}).items():
            one = Draft7Validator({**told, "$defs": made["$defs"]})
            errors = [error.message for example in told["examples"] for error in one.iter_errors(example)]
            assert errors == [], owner + key


@pytest.mark.parametrize("model", MODELS)
def test_what_is_told_in_spanish_is_spanish(model: type[BaseModel]) -> None:
    english, spanish = dict(properties(model, "en")), dict(properties(model, "es"))
    assert [key for key in english if english[key]["description"] == spanish[key]["description"]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_schema_accepts_the_same_in_every_language(language: str) -> None:
    def without_words(node: Any) -> Any:
        if isinstance(node, dict):
            told = ("description", "enumDescriptions", "patternErrorMessage")
            return {key: without_words(value) for key, value in node.items() if key not in told}
        return [without_words(item) for item in node] if isinstance(node, list) else node

    for model in MODELS:
        assert without_words(schema_of(model, language)) == without_words(schema_of(model, "en"))


def test_the_ids_of_every_framework_at_hand_are_suggested_once() -> None:
    made = schema(Plan, speaker("en"), [built_in(name) for name in BUILT_IN])
    seats = made["$defs"]["Action"]["properties"]["seat"]["examples"]
    assert {seat for name in BUILT_IN for seat in built_in(name).seats} == set(seats)
    assert len(seats) == len(set(seats))
