"""Data held against a model: pydantic finds what doesn't fit, the rules say it in a user's words."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ccr_cli.files.model_map import field_at, keys_at, mentions
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
_KEY = "[key]"  # how pydantic marks an error in a mapping's key


@dataclass(frozen=True, slots=True)
class _Misfit:
    """One of pydantic's errors."""

    model: type[BaseModel]
    loc: Sequence[str | int]
    where: Where
    kind: str
    value: Any
    context: dict[str, Any]

    @property
    def is_a_key(self) -> bool:
        """Whether it is a mapping's key that doesn't fit; a key may itself be called ``[key]``."""
        return self.kind == "string_pattern_mismatch" and tuple(self.loc[-2:]) == (self.value, _KEY)


def validate(model: type[Model], data: Any) -> tuple[Model | None, list[Problem]]:
    """The model of the data, or every way in which the data doesn't fit it."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        return None, _without_echoes([_problem(_misfit(model, details)) for details in error.errors(include_url=False)])


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """Without keys that are missing only because they are mistyped, which is told already."""
    unknown = [problem for problem in problems if problem.rule is unknown_key.RULE]
    mistyped = {problem.where[:-1]: unknown_key.meant(problem) for problem in unknown}
    return [
        problem
        for problem in problems
        if problem.rule is not missing_key.RULE or mistyped.get(problem.where[:-1]) != problem.where[-1]
    ]


def _misfit(model: type[BaseModel], details: ErrorDetails) -> _Misfit:
    loc = details["loc"]
    where = tuple(step for step in loc if step not in (LONG, SHORT))
    return _Misfit(model, loc, where, details["type"], details["input"], details.get("ctx", {}))


def _problem(misfit: _Misfit) -> Problem:
    if misfit.is_a_key:
        return _bad_key(misfit.where[:-1])
    if misfit.kind in _ABOUT_KEYS:
        return _ABOUT_KEYS[misfit.kind](misfit)
    if misfit.value is None:
        return nothing_there.problem(misfit.where)
    return _ABOUT_VALUES.get(misfit.kind, _wrong_kind)(misfit)


def _bad_key(where: Where) -> Problem:
    key = str(where[-1])
    return _indented_by_special_space(where) or (bad_id.problem(where) if key.strip() else nothing_there.problem(where))


def _indented_by_special_space(where: Where) -> Problem | None:
    key = str(where[-1])
    if key[:1] > "\x7f" and key[:1].isspace():
        problem = indent_character.special_space(None)
        return Problem(problem.rule, where, problem.message, problem.hint, at="key")
    return None


def _unknown_key(misfit: _Misfit) -> Problem:
    special = _indented_by_special_space(misfit.where)
    return special or unknown_key.problem(misfit.where, keys_at(misfit.model, misfit.loc[:-1]))


def _missing(misfit: _Misfit) -> Problem:
    field = field_at(misfit.model, misfit.loc)
    example = field.examples[0] if field is not None and field.examples else None
    return missing_key.problem(misfit.where, str(example) if isinstance(example, str | int) else None)


def _wrong_word(misfit: _Misfit) -> Problem:
    words = re.findall(r"'([^']*)'", misfit.context["expected"])
    if isinstance(misfit.value, str) and words:
        return wrong_word.problem(misfit.where, misfit.value, words)
    return wrong_kind.problem(misfit.where, ["text" if words else "mapping"], misfit.value)


def _out_of_range(misfit: _Misfit) -> Problem:
    if misfit.where in (("ccr",), ("ccr_framework",)):
        return wrong_word.other_version(misfit.where, int(misfit.value))
    return out_of_range.problem(misfit.where, misfit.context.get("ge"), misfit.context.get("le"))


def _wrong_form(misfit: _Misfit) -> Problem:
    match misfit.context["pattern"]:
        case form if form == DATE_FORM:
            return not_a_date.problem(misfit.where, misfit.value)
        case form if form == TIME_FORM:
            return not_a_time.problem(misfit.where)
        case form if form == ID_FORM:
            return bad_id.value(misfit.where, str(misfit.value))
    return nothing_there.problem(misfit.where)


def _wrong_kind(misfit: _Misfit) -> Problem:
    wanted, value = _wanted(misfit), misfit.value
    if wanted == ["list"] and isinstance(value, str) and re.match(r"-\S", value):
        first = value.split(" -")[0]
        return hyphen.no_space(misfit.where, None, f"- {first[1:]}")
    if wanted == ["date"] and not isinstance(value, bool | list | dict):
        return not_a_date.problem(misfit.where, value)
    return wrong_kind.problem(misfit.where, wanted, value)


def _wanted(misfit: _Misfit) -> list[Kind]:
    """The kinds of value that belong at a place; two where the format has a short and a long form."""
    wanted = _KINDS.get(misfit.kind, "text")
    field = field_at(misfit.model, misfit.loc)
    if wanted == "text" and field is not None and mentions(field.annotation, date):
        wanted = "date"
    return [wanted, "mapping"] if misfit.loc[-1:] == (SHORT,) else [wanted]


_ABOUT_KEYS: dict[str, Callable[[_Misfit], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "seats_or_role": lambda misfit: missing_key.seats_or_role(misfit.where),
    "between_or_from_and_to": lambda misfit: missing_key.between_or_from_and_to(misfit.where),
    "either_or": lambda misfit: either_or.problem(misfit.where),
}
_ABOUT_VALUES: dict[str, Callable[[_Misfit], Problem]] = {
    "literal_error": _wrong_word,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "finite_number": _out_of_range,
    "string_pattern_mismatch": _wrong_form,
    "date_parsing": lambda misfit: no_such_date.problem(misfit.where, str(misfit.value)),
    "date_from_datetime_parsing": lambda misfit: no_such_date.problem(misfit.where, str(misfit.value)),
}
