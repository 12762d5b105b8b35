"""Data held against a model: pydantic finds what doesn't fit, the rules say it in a user's words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ccr_cli.plan.fields import DATE_FORM, ID_FORM, LONG, SHORT, TIME_FORM
from ccr_cli.rules import (
    bad_id,
    either_or,
    hyphen,
    indent_character,
    missing_key,
    no_such_date,
    not_a_date,
    not_a_time,
    nothing_there,
    out_of_range,
    unknown_key,
    wrong_kind,
    wrong_word,
)
from ccr_cli.rules.finding import Problem, Where
from ccr_cli.rules.wrong_kind import Kind

Model = TypeVar("Model", bound=BaseModel)
_KINDS: dict[str, Kind] = {
    "string_type": "text",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "bool_type": "boolean",
    "int_type": "whole",
    "int_from_float": "whole",
    "float_type": "number",
}
_ROUNDS = 4  # taking a part out can lay bare what its neighbours lack
_KEY = "[key]"  # how pydantic marks an error in a mapping's key


def validate(model: type[Model], data: Any) -> "tuple[Model | None, list[Problem]]":
    """The model of the data, or every way in which the data doesn't fit it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, _without_echoes([_problem(model, data, details) for details in error.errors(include_url=False)])


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """Without keys that are missing only because they are mistyped, which is told already."""
    mistyped = {problem.where[:-1]: unknown_key.meant(problem) for problem in problems if problem.rule is unknown_key.RULE}
    return [
        problem
        for problem in problems
        if problem.rule is not missing_key.RULE or mistyped.get(problem.where[:-1]) != problem.where[-1]
    ]


def salvage(model: type[Model], data: Any, problems: list[Problem]) -> "Salvage[Model]":
    """What is left of the data when every part that doesn't fit is taken out.

    So the other rules still find what they can, and a user gets all of a file's mistakes at once.
    """
    rest = Salvage(model)
    found = problems
    for _round in range(_ROUNDS):
        rest.remove(found)
        rest.model, found = validate(model, rest.whole(data))
        rest.further.extend(problem for problem in found if _is_news(problem, data))
        if rest.model is not None:
            break
    return rest


class Salvage(Generic[Model]):
    """The part of a file that fits, and the way back from it to the whole."""

    def __init__(self, kind: type[Model]) -> None:
        self.kind = kind
        self.model: Model | None = None
        self.further: list[Problem] = []
        self.removed: set[Where] = set()
        self._lacking: set[str] = set()
        self._kept: dict[Where, list[int]] = {}

    def remove(self, problems: list[Problem]) -> None:
        """Take out what the problems are about: a value, or all that lacks a key."""
        for problem in problems:
            where = self.way_back(problem.where)
            if problem.rule not in (missing_key.RULE, either_or.RULE):
                self.removed.add(where)
            elif len(where) > 1:
                self.removed.add(where[:-1])
            else:
                self._lacking.add(str(where[0]))

    def whole(self, data: Any) -> Any:
        """What is left of a file's data; a key that it lacks at the top is filled in by its example."""
        fields = self.kind.model_fields
        filled = {key: (fields[key].examples or [None])[0] for key in self._lacking if key in fields}
        return self.without(data) | filled

    def without(self, data: Any, where: Where = ()) -> Any:
        """A copy of the data without what was taken out."""
        if isinstance(data, dict):
            return {
                key: self.without(value, (*where, key))
                for key, value in data.items()
                if (*where, key) not in self.removed
            }
        if isinstance(data, list):
            kept = [index for index in range(len(data)) if (*where, index) not in self.removed]
            self._kept[where] = kept
            return [self.without(data[index], (*where, index)) for index in kept]
        return data

    def way_back(self, where: Where) -> Where:
        """The place in the whole data of a place in what is left."""
        back: Where = ()
        for step in where:
            kept = self._kept.get(back)
            back = (*back, kept[step] if kept is not None and isinstance(step, int) and step < len(kept) else step)
        return back


def _is_news(problem: Problem, data: Any) -> bool:
    """Whether a problem is the file's own, and not made by what was taken out before."""
    if problem.rule is not missing_key.RULE or problem.where[-1] not in ("seats", "between"):
        return problem.rule is either_or.RULE
    for step in problem.where[:-1]:
        data = data[step]
    return not any(data.get(key) for key in ("seats", "role", "between", "from", "to"))


def _problem(model: type[BaseModel], data: Any, details: ErrorDetails) -> Problem:
    where = tuple(step for step in details["loc"] if step not in (LONG, SHORT))
    kind = details["type"]
    context: dict[str, Any] = details.get("ctx", {})
    if where and where[-1] == _KEY:
        return _bad_key(where[:-1])
    value = details["input"]
    match kind:
        case "extra_forbidden":
            return _unknown_key(model, data, where, details["loc"])
        case "missing":
            return missing_key.problem(where, _example(_field(model, details["loc"])))
        case "seats_or_role":
            return missing_key.seats_or_role(where)
        case "between_or_from_and_to":
            return missing_key.between_or_from_and_to(where)
        case "either_or":
            return either_or.problem(where)
    if value is None:
        return nothing_there.problem(where)
    match kind:
        case "literal_error":
            return _wrong_word(where, value, context["expected"])
        case "greater_than_equal" | "less_than_equal" | "finite_number":
            return _out_of_range(where, value, context)
        case "string_pattern_mismatch":
            return _wrong_form(where, value, context["pattern"])
        case "date_parsing" | "date_from_datetime_parsing" | "date_type":
            return no_such_date.problem(where, str(value))
    return _wrong_kind(model, where, value, kind, details["loc"])


def _bad_key(where: Where) -> Problem:
    key = str(where[-1])
    return _indented_by_special_space(where) or (bad_id.problem(where) if key.strip() else nothing_there.problem(where))


def _indented_by_special_space(where: Where) -> Problem | None:
    key = str(where[-1])
    if key[:1] > "\x7f" and key[:1].isspace():
        problem = indent_character.special_space(None)
        return Problem(problem.rule, where, problem.message, problem.hint, at="key")
    return None


def _unknown_key(model: type[BaseModel], data: Any, where: Where, loc: Sequence[str | int]) -> Problem:
    if special := _indented_by_special_space(where):
        return special
    owner = _owner(model, loc[:-1])
    return unknown_key.problem(where, _keys(owner) if owner else [])


def _wrong_word(where: Where, value: Any, expected: str) -> Problem:
    words = re.findall(r"'([^']*)'", expected)
    if isinstance(value, str) and words:
        return wrong_word.problem(where, value, words)
    return wrong_kind.problem(where, ["text" if words else "mapping"], value)


def _out_of_range(where: Where, value: Any, bounds: dict[str, Any]) -> Problem:
    if where in (("ccr",), ("ccr_framework",)):
        return wrong_word.other_version(where, int(value))
    return out_of_range.problem(where, bounds.get("ge"), bounds.get("le"))


def _wrong_form(where: Where, value: Any, pattern: str) -> Problem:
    if pattern == DATE_FORM:
        return not_a_date.problem(where, value)
    if pattern == TIME_FORM:
        return not_a_time.problem(where)
    if pattern == ID_FORM:
        return bad_id.value(where, str(value))
    return nothing_there.problem(where)


def _wrong_kind(model: type[BaseModel], where: Where, value: Any, kind: str, loc: Sequence[str | int]) -> Problem:
    wanted = _wanted(model, kind, loc)
    if wanted == ["list"] and isinstance(value, str) and re.match(r"-\S", value):
        first = value.split(" -")[0]
        return hyphen.no_space(where, None, f"- {first[1:]}")
    if wanted == ["date"] and not isinstance(value, bool | list | dict):
        return not_a_date.problem(where, value)
    return wrong_kind.problem(where, wanted, value)


def _wanted(model: type[BaseModel], kind: str, loc: Sequence[str | int]) -> list[Kind]:
    """The kinds of value that belong at a place; two where the format has a short and a long form."""
    wanted = _KINDS.get(kind, "text")
    field = _field(model, loc)
    if wanted == "text" and field is not None and _mentions(field.annotation, date):
        wanted = "date"
    if loc and loc[-1] == SHORT:
        return [wanted, "mapping"]
    return [wanted]


# Below: which part of the models a place belongs to. Only walked when something is wrong.


def _owner(model: type[BaseModel], loc: Sequence[str | int]) -> type[BaseModel] | None:
    """The model that describes the mapping at a place."""
    annotation: Any = model
    for step in loc:
        annotation = _inside(annotation, step)
    return next(_models(annotation), None)


def _field(model: type[BaseModel], loc: Sequence[str | int]) -> Any:
    """What the models say of a place: a field, or the type of an item."""
    steps = [step for step in loc if step not in (LONG, SHORT)]
    for index in range(len(steps) - 1, -1, -1):
        if isinstance(steps[index], str):
            owner = _owner(model, steps[:index])
            field = _fields(owner).get(steps[index]) if owner else None
            if field is not None:
                return field
    return None


def _fields(owner: type[BaseModel]) -> dict[Any, Any]:
    return {field.alias or name: field for name, field in owner.model_fields.items()}


def _keys(owner: type[BaseModel]) -> list[str]:
    return list(_fields(owner))


def _inside(annotation: Any, step: str | int) -> Any:
    """The type one step further in: a field of a model, or the item of a list or mapping."""
    if step in (LONG, SHORT):
        return annotation
    for owner in _models(annotation, direct=True):
        field = _fields(owner).get(step)
        if field is not None:
            return field.annotation
    return tuple(_items(annotation))


def _models(annotation: Any, *, direct: bool = False) -> Iterator[type[BaseModel]]:
    """The models that a type names outside of its lists and mappings."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    if isinstance(annotation, tuple):
        parts: Sequence[Any] = annotation
    elif getattr(annotation, "__origin__", None) in (list, dict):
        return
    else:
        parts = get_args(annotation)
    for part in parts:
        yield from _models(part, direct=direct)


def _items(annotation: Any) -> Iterator[Any]:
    origin = getattr(annotation, "__origin__", None)
    if origin in (list, dict):
        yield get_args(annotation)[-1]
        return
    for part in annotation if isinstance(annotation, tuple) else get_args(annotation):
        yield from _items(part)


def _mentions(annotation: Any, kind: type) -> bool:
    return annotation is kind or any(_mentions(part, kind) for part in get_args(annotation))


def _example(field: Any) -> str | None:
    example = field.examples[0] if field is not None and getattr(field, "examples", None) else None
    return example if isinstance(example, str) else str(example) if isinstance(example, int) else None
