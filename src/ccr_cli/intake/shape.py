"""Checks data against a model: pydantic finds what doesn't fit, the rules say it in a user's words."""

import re
from collections.abc import Callable, Iterator, Sequence, Set
from datetime import date
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ccr_cli.plan.choices import CHOICES, Choice, open_choices
from ccr_cli.plan.fields import DATE_FORM, ID_FORM, LONG, SHORT, TIME_FORM, Time, other_form
from ccr_cli.plan.model_map import field_at, keys_at, mentions, own_field
from ccr_cli.plan.plan import Plan
from ccr_cli.rules import (
    bad_id,
    either_or,
    indent_character,
    key_not_text,
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
from ccr_cli.rules.finding import Problem
from ccr_cli.rules.wrong_kind import Kind
from ccr_cli.where import Where
from ccr_cli.yaml_text.quoting import in_flow_style

Model = TypeVar("Model", bound=BaseModel)
_KINDS: dict[str, Kind] = {
    "string_type": "text",
    "list_type": "list",
    "dict_type": "entries",
    "model_type": "mapping",
    "bool_type": "boolean",
    "int_type": "whole",
    "int_from_float": "whole",
    "float_type": "number",
}
_KEY = "[key]"  # how pydantic marks an error in a mapping's key


class _Misfit(NamedTuple):
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
        told = [details for details in error.errors(include_url=False) if _is_meant(details["loc"], data)]
        misfits = [_misfit(model, details) for details in told]
        problems = [_problem(misfit) for misfit in misfits if misfit.kind not in CHOICES]
        mistyped = {(*problem.where[:-1], _meant(problem)) for problem in problems}
        kept = [found for found in problems if found.rule is not missing_key.RULE or found.where not in mistyped]
        return None, [*kept, *(_left_open(data, mistyped) if model is Plan else ())]


def _left_open(data: dict[str, Any], mistyped: Set[tuple[str | int | None, ...]]) -> Iterator[Problem]:
    """The choices that a plan leaves open, except where one of the keys is just mistyped."""
    for where, choice in open_choices(data):
        if not any((*where, key) in mistyped for key in CHOICES[choice]):
            yield _LEFT_OPEN[choice](where)


def _meant(problem: Problem) -> str | None:
    """The known key that was meant by an unknown one, if any."""
    if problem.rule is unknown_key.RULE:
        return unknown_key.meant(problem)
    return str(problem.where[-1]).strip() if problem.rule is indent_character.RULE else None


def _is_meant(loc: Sequence[str | int], data: Any) -> bool:
    """Whether an error is about the form that a value has, and not about the other form allowed there."""
    for step in loc:
        if step in (LONG, SHORT):
            if step == other_form(data):
                return False
        elif isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
    return True


def _misfit(model: type[BaseModel], details: ErrorDetails) -> _Misfit:
    loc = details["loc"]
    where = tuple(step for step in loc if step not in (LONG, SHORT))
    return _Misfit(model, loc, where, details["type"], details["input"], details.get("ctx", {}))


def _problem(misfit: _Misfit) -> Problem:
    if misfit.is_a_key:
        return _bad_key(misfit.where[:-1], is_id=misfit.context["pattern"] == ID_FORM)
    if misfit.kind in _ABOUT_KEYS:
        return _ABOUT_KEYS[misfit.kind](misfit)
    if misfit.value is None:
        return nothing_there.problem(misfit.where, _example(misfit))
    return _ABOUT_VALUES.get(misfit.kind, _wrong_kind)(misfit)


def _bad_key(where: Where, *, is_id: bool) -> Problem:
    return _indented_by_special_space(where) or (bad_id.problem(where) if is_id else key_not_text.missing(where))


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
    return missing_key.problem(misfit.where, _example(misfit))


def _example(misfit: _Misfit) -> str | None:
    """An example value for a required key; ``None`` for any other."""
    field = own_field(misfit.model, misfit.loc)
    return in_flow_style(field.examples[0]) if field is not None and field.is_required() and field.examples else None


def _wrong_word(misfit: _Misfit) -> Problem:
    words = re.findall(r"'([^']*)'", misfit.context["expected"])
    if isinstance(misfit.value, str) and words:
        return wrong_word.problem(misfit.where, misfit.value, words)
    if words:
        return wrong_kind.no_word(misfit.where, misfit.value, words)
    return wrong_kind.neither_false_nor_keys(misfit.where, misfit.value)


def _out_of_range(misfit: _Misfit) -> Problem:
    if misfit.where in (("ccr",), ("ccr_framework",)):
        return wrong_word.other_version(misfit.where, int(misfit.value))
    return out_of_range.problem(misfit.where, misfit.context.get("ge"), misfit.context.get("le"))


def _wrong_form(misfit: _Misfit) -> Problem:
    match misfit.context["pattern"]:
        case form if form == DATE_FORM:
            return not_a_date.problem(misfit.where, misfit.value, _day_there(misfit))
        case form if form == TIME_FORM:
            return not_a_time.problem(misfit.where, misfit.value)
        case form if form == ID_FORM:
            return bad_id.value(misfit.where, str(misfit.value))
    return nothing_there.problem(misfit.where, _example(misfit))


def _wrong_kind(misfit: _Misfit) -> Problem:
    wanted, value = _wanted(misfit), misfit.value
    if wanted == ["date"] and not isinstance(value, bool | list | dict):
        return not_a_date.problem(misfit.where, value, _day_there(misfit))
    if wanted == ["text"] and not isinstance(value, list | dict) and _is_time(misfit):
        return not_a_time.problem(misfit.where, misfit.value)
    return wrong_kind.problem(misfit.where, wanted, value)


def _day_there(misfit: _Misfit) -> str | None:
    """A day that can stand at a place."""
    field = field_at(misfit.model, misfit.loc)
    examples = field.examples if field is not None else None
    return next((one for one in examples or [] if isinstance(one, str) and re.match(DATE_FORM, one)), None)


def _is_time(misfit: _Misfit) -> bool:
    field = own_field(misfit.model, misfit.loc)
    return field is not None and mentions(field.annotation, Time)


def _wanted(misfit: _Misfit) -> list[Kind]:
    """The kinds of value that belong at a place; two if the format has a short and a long form."""
    wanted = _KINDS.get(misfit.kind, "text")
    field = field_at(misfit.model, misfit.loc)
    if wanted == "text" and field is not None and mentions(field.annotation, date):
        wanted = "date"
    return [wanted, "mapping"] if misfit.loc[-1:] == (SHORT,) else [wanted]


_ABOUT_KEYS: dict[str, Callable[[_Misfit], Problem]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
}
_LEFT_OPEN: dict[Choice, Callable[[Where], Problem]] = {
    "seats_or_role": missing_key.seats_or_role,
    "between_or_from_and_to": missing_key.between_or_from_and_to,
    "either_or": either_or.problem,
}
_ABOUT_VALUES: dict[str, Callable[[_Misfit], Problem]] = {
    "literal_error": _wrong_word,
    "greater_than_equal": _out_of_range,
    "less_than_equal": _out_of_range,
    "finite_number": _out_of_range,
    "multiple_of": lambda misfit: out_of_range.between_halves(misfit.where, misfit.value),
    "string_pattern_mismatch": _wrong_form,
    "date_parsing": lambda misfit: no_such_date.problem(misfit.where, str(misfit.value)),
    "date_from_datetime_parsing": lambda misfit: no_such_date.problem(misfit.where, str(misfit.value)),
}
