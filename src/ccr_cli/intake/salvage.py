"""What is left of a file when every part that doesn't fit is removed.

This way the other rules still find what they can, and a user sees all of a file's mistakes at once.
"""

from typing import Any, Generic, TypeVar

from pydantic import BaseModel

from ccr_cli.intake.shape import validate
from ccr_cli.rules import either_or, missing_key
from ccr_cli.rules.finding import Problem
from ccr_cli.where import Where

Model = TypeVar("Model", bound=BaseModel)
_ROUNDS = 4  # removing a part can reveal what its neighbors lack


def salvage(model: type[Model], data: Any, problems: list[Problem]) -> "Salvage[Model]":
    """The part of the data that fits the model; ``problems`` are those already found in it."""
    rest = Salvage(model)
    found = problems
    for _round in range(_ROUNDS):
        rest.remove(found)
        rest.model, found = validate(model, rest.whole(data))
        if rest.model is not None:
            break
    return rest


class Salvage(Generic[Model]):
    """The part of a file that fits, and how its places map back to the whole."""

    def __init__(self, kind: type[Model]) -> None:
        self.kind = kind
        self.model: Model | None = None
        self.removed: set[Where] = set()
        self._lacking: set[str] = set()
        self._kept: dict[Where, list[int]] = {}

    def remove(self, problems: list[Problem]) -> None:
        """Remove what the problems are about: a value, or the whole mapping that lacks a key."""
        for problem in problems:
            where = self.way_back(problem.where)
            if problem.rule not in (missing_key.RULE, either_or.RULE):
                self.removed.add(where)
            elif len(where) > 1:
                self.removed.add(where[:-1])
            else:
                self._lacking.add(str(where[0]))

    def whole(self, data: Any) -> Any:
        """What is left of a file's data; a missing top-level key is filled in with its example."""
        fields = self.kind.model_fields
        filled = {key: (fields[key].examples or [None])[0] for key in self._lacking if key in fields}
        return self.without(data) | filled

    def without(self, data: Any, where: Where = ()) -> Any:
        """A copy of the data without what was removed."""
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
        """The place in the whole data that matches a place in what is left."""
        back: Where = ()
        for step in where:
            kept = self._kept.get(back)
            back = (*back, kept[step] if kept is not None and isinstance(step, int) and step < len(kept) else step)
        return back
