"""A plan with some of its partners under other ids, wherever it names them."""

from collections.abc import Mapping
from typing import Any, TypeVar

from ccr_cli.plan.fields import PlanPart
from ccr_cli.plan.keys import Key, keys_of
from ccr_cli.plan.plan import Plan

Part = TypeVar("Part", bound=PlanPart)


def with_other_ids(plan: Plan, ids: Mapping[str, str]) -> Plan:
    """The plan with these ids in place of others; the same plan where there are none."""
    if not ids:
        return plan
    partners = {ids.get(id_, id_): _part(partner, ids) for id_, partner in (plan.partners or {}).items()}
    return _part(plan, ids).model_copy(update={"partners": partners or None})


def _part(part: Part, ids: Mapping[str, str]) -> Part:
    found = {}
    for key in keys_of(type(part)):
        value = getattr(part, key.name)
        told = _value(value, key, ids)
        if told is not value:
            found[key.name] = told
    return part.model_copy(update=found) if found else part


def _value(value: Any, key: Key, ids: Mapping[str, str]) -> Any:
    match value:
        case str() if key.kind == "partner":
            return ids.get(value, value)
        case PlanPart():
            return _part(value, ids)
        case list() if value and (key.kind == "partner" or key.parts):
            return [_value(item, key, ids) for item in value]
        case dict() if value and (key.kind == "partner" or key.parts):
            return {id_: _value(item, key, ids) for id_, item in value.items()}
        case _:
            return value
