"""Checks a framework that may extend another: its data is merged with its base, and what is wrong told at its place."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeAlias

from ccr_cli.intake.merging import IDENTIFIED, Data, Merged, merged
from ccr_cli.intake.shape import validate
from ccr_cli.plan import other_names
from ccr_cli.plan.built_in import BUILT_IN
from ccr_cli.plan.framework import Framework
from ccr_cli.plan.lineage import Above, ChangedKeys, Lineage, Origin, PartId, parts_in
from ccr_cli.rules import hidden_in_base, missing_key, nothing_there, references, repeated_id
from ccr_cli.rules.finding import Problem
from ccr_cli.where import Where

_NEEDED = ("ccr_framework", "id", "name")
"""The keys that a framework has to have even if it extends another."""


FindBase: TypeAlias = Callable[[str], tuple[Framework | None, str, Problem | None]]
"""Gives what a file says that it extends, what that is called, and what is wrong with it."""


class _Base(NamedTuple):
    """The framework that another extends."""

    name: str
    """What it is called: a built-in one by its id, any other by its path."""
    framework: Framework
    data: Data
    """All of it as plain data, what it extends itself included."""


class Extending:
    """The check of one framework's file, whether it extends another or not."""

    def __init__(self, name: str, find: FindBase) -> None:
        """``name`` is what the file is called for others."""
        self._name = name
        self._find = find

    def fit(self, data: Any) -> tuple[Framework | None, list[Problem]]:
        """The whole framework that the data makes with its base, or every way in which it doesn't fit."""
        if not isinstance(data, dict) or data.get("extends") is None:
            return _fit_alone(data)
        base, _ = self._base(data)
        if base is None:
            return None, list(_as_far_as_known(data))
        whole = merged(base.data, data)
        model, problems = validate(Framework, whole.data)
        if model is not None:
            return model.descended(self._lineage(base, whole)), []
        return None, [_told(problem, whole) for problem in problems]

    def check(self, data: Data) -> Iterator[Problem]:
        """What is wrong with the ids in the data, and with what it says that it extends."""
        if data.get("extends") is None:
            yield from references.in_framework(data)
            return
        base, problem = self._base(data)
        if problem is not None:
            yield problem
        yield from references.repeated_in_framework(data)
        if base is not None:
            yield from self._check_with(base, data)

    def _check_with(self, base: _Base, data: Data) -> Iterator[Problem]:
        whole = merged(base.data, data)
        yield from _not_to_hide(base, data)
        for where, sector in whole.elsewhere.items():
            yield repeated_id.in_another_sector((*where, "id"), _id_at(data, where), sector)
        for problem in references.named_in_framework(whole.data, self._lineage(base, whole)):
            yield _moved(problem, whole.back(problem.where))

    def _base(self, data: Data) -> tuple[_Base | None, Problem | None]:
        name = data["extends"]
        if not isinstance(name, str) or not name.strip():
            return None, None
        framework, called, problem = self._find(name)
        if framework is None:
            return None, problem
        return _Base(called, framework, framework.model_dump(mode="json", by_alias=True, exclude_none=True)), problem

    def _lineage(self, base: _Base, whole: Merged) -> Lineage:
        """Where the parts of the whole come from."""
        earlier = base.framework.lineage
        before = {part: earlier.origins.get(part, Origin(base.name)) for part in parts_in(base.data)}
        origins: dict[PartId, Origin] = {}
        for part in parts_in(whole.data):
            known = before.get(part) if part not in whole.hidden else None
            origins[part] = self._changed(known, whole.changed.get(part)) if known is not None else Origin(self._name)
        hidden = {**earlier.hidden, **dict.fromkeys(whole.hidden, self._name)}
        above = (Above(base.framework.id, base.name), *earlier.above)
        return Lineage(self._name, above, origins, {part: by for part, by in hidden.items() if part not in origins})

    def _changed(self, before: Origin, keys: tuple[str, ...] | None) -> Origin:
        return before._replace(changes=(*before.changes, ChangedKeys(self._name, keys))) if keys else before


def _fit_alone(data: Any) -> tuple[Framework | None, list[Problem]]:
    """The framework of a file that extends none."""
    model, problems = validate(Framework, data)
    if isinstance(data, dict) and data.get("hide") is not None:
        return None, [*problems, missing_key.problem(("extends",), BUILT_IN[0])]
    return model, problems


def _as_far_as_known(data: Data) -> Iterator[Problem]:
    """What doesn't fit in a file of which nobody knows what it extends: what it lacks may be there."""
    for problem in validate(Framework, data)[1]:
        if not _may_be_of_base(problem, data):
            yield problem


def _may_be_of_base(problem: Problem, data: Data) -> bool:
    """Whether a problem is that something is not said which the base may say."""
    where = problem.where
    is_open = problem.rule is missing_key.RULE or (problem.rule is nothing_there.RULE and _value(data, where) is None)
    if len(where) == 1:
        return is_open and where[0] not in _NEEDED
    return is_open and where[-1] not in IDENTIFIED.values() and _is_of_entry(where)


def _is_of_entry(where: Where) -> bool:
    """Whether a place is that of a key of an entry, and no part of its value."""
    in_seat = where[:1] == ("sectors",) and where[2:3] == ("seats",)
    return where[0] in (*IDENTIFIED, "sources") and len(where) in ((3, 5) if in_seat else (3,))


def _value(data: Any, where: Where) -> Any:
    for step in where:
        data = data[step]
    return data


def _told(problem: Problem, whole: Merged) -> Problem:
    """A problem of the whole, at its place in the file."""
    part = whole.part_at(problem.where)
    if problem.rule is missing_key.RULE and part in whole.hidden:
        return hidden_in_base.nothing_to_change(whole.back(problem.where[:-1]), part, str(problem.where[-1]))
    return _moved(problem, whole.back(problem.where))


def _moved(problem: Problem, where: Where) -> Problem:
    fixed = problem.fix._replace(where=where) if problem.fix is not None else None
    return problem._replace(where=where, fix=fixed)


def _not_to_hide(base: _Base, data: Data) -> Iterator[Problem]:
    """The ids under ``hide`` that the base doesn't have."""
    known = dict.fromkeys(part.id for part in parts_in(base.data))
    called = other_names.of_parts(base.framework.parts)
    for number, word in enumerate(data["hide"] if isinstance(data.get("hide"), list) else ()):
        if isinstance(word, str) and word.strip() and word not in known:
            yield hidden_in_base.unknown(("hide", number), word, base.name, list(known), called)


def _id_at(data: Data, where: Where) -> str:
    return str(_value(data, (*where, "id")))
