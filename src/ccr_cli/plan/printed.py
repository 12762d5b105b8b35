"""What of a plan may stand on a paper for whoever keeps it: a paper is left on a desk, a file is not.

Which keys may not is said beside them in the models, as who may read them is.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import keys_of
from ccr_cli.plan.plan import Decision, Plan
from ccr_cli.plan.viewed import NOT_TOLD

_Part = TypeVar("_Part", bound=PlanPart)


def printed(plan: Plan) -> Plan:
    """The plan without reasons, notes, names of people, and all else that only a screen shows."""
    return _part(plan.model_copy(update={"not_here": plan.left_open or None}))


def _part(part: _Part) -> _Part:
    values: dict[str, Any] = {}
    for key in keys_of(type(part)):
        value = getattr(part, key.name)
        if key.readers.printed:
            values[key.name] = _value(value)
        else:
            values[key.name] = NOT_TOLD if key.is_required else None
    return part.model_copy(update=values)


def _value(value: Any) -> Any:
    match value:
        case PlanPart():
            return _part(value)
        case Mapping():
            return {id_: _value(one) for id_, one in value.items()}
        case list():
            return [_value(one) for one in value if not _is_of_this_file(one)]
        case _:
            return value


def _is_of_this_file(one: Any) -> bool:
    """Whether it is a decision for the file alone."""
    return isinstance(one, Decision) and one.share == "nobody"
